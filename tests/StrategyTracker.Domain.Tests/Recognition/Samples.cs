namespace StrategyTracker.Domain.Tests.Recognition;

/// <summary>Invented documents, as they come when they are pasted.</summary>
internal static class Samples
{
    public static readonly string EnergyPlan = """
        Lindköpings kommun

        ENERGIPLAN FÖR LINDKÖPINGS KOMMUN

        Dokumenttyp: Plan
        Beslutsinstans: Kommunfullmäktige
        Beslutsdatum: 2025-06-16
        Paragraf: § 87
        Diarienummer: KS-2024-00412
        Giltighetstid: 2025-07-01 – 2029-12-31
        Dokumentägare: Kommunstyrelsen
        Dokumentansvarig: Energistrateg Maria Nyberg
        Gäller för: Alla nämnder och helägda bolag
        Ersätter: Energi- och klimatplan 2018–2024

        Innehåll
        1 Inledning ........................................ 3
        2 Nuläge ........................................... 4
        3 Mål .............................................. 5
        3.1 Energieffektivisering .......................... 5
        3.2 Förnybar energi ................................ 6
        4 Åtgärder ......................................... 7
        5 Uppföljning ...................................... 9

        Energiplan för Lindköpings kommun                                   Sida 3 av 9

        1 Inledning

        Enligt lagen (1977:439) om kommunal energiplanering ska varje kommun ha en
        aktuell plan för tillförsel, distribution och användning av energi. Planen visar
        hur kommunen arbetar för en trygg energiförsörjning.

        Planen tar sin utgångspunkt i översiktsplanen och i Agenda 2030. Den har tagits
        fram i samverkan mellan kommunstyrelseförvaltningen, Lindköpings Energi AB och
        samhällsbyggnadsförvaltningen.

        1.1 Avgränsning

        Planen omfattar det geografiska området. Den reglerar inte enskilda hushålls
        energianvändning.

        Energiplan för Lindköpings kommun                                   Sida 4 av 9

        2 Nuläge

        År 2023 användes 812 GWh energi i kommunen, varav 61 procent var förnybar.

        3 Mål

        Kommunens mål delas in i två områden.

        3.1 Energieffektivisering

        Mål 1: Energianvändningen i kommunens lokaler ska minska med 20 procent till 2029 jämfört med 2023.

        Mål 2: Alla nya kommunala byggnader ska klara energiklass A.

        3.2 Förnybar energi

        Mål 3: År 2029 ska all el som kommunen köper vara förnybar.

        Energiplan för Lindköpings kommun                                   Sida 7 av 9

        4 Åtgärder

        Nr→Åtgärd→Ansvarig→Tidplan→Uppföljning
        1→Byt belysning till LED i alla skolor→Barn- och utbildningsnämnden→2025–2027→Antal skolor
        2→Installera solceller på kommunens tak→Lindköpings Fastigheter AB, tekniska nämnden→2026→Installerad effekt
        3→Energirådgivning till hushåll→Kommunstyrelsen→Löpande→Antal rådgivningar
        4→Utreda fjärrkyla i centrum→Lindköpings Energi AB→Q2 2026→Utredning klar
        5→Laddplatser vid resecentrum→→snarast

        5 Uppföljning

        Kommunstyrelsen ansvarar för att planen följs upp varje år i samband med
        årsredovisningen. Nämnderna ska redovisa sina åtgärder senast den 31 januari.

        Lindköpings kommun • Stora torget 1 • 590 12 Lindköping
        Telefon 0141-12 34 00
        """.Replace('→', '\t');

    public static readonly string YouthPolicy = """
        Policy
        Ungas inflytande i Björkviks kommun
        Antagen av kommunfullmäktige den 14 mars 2022, § 31
        Dnr: 2021/118-109
        Gäller tills vidare

        Varför en policy
        Barn och unga har rätt att göra sin röst hörd. Sedan 2020 är barnkonventionen svensk lag, och kommunen vill att unga ska kunna påverka beslut som rör dem.

        Så här ska vi arbeta
        •→Unga ska få information i god tid och på ett sätt som de förstår.
        •→Ungdomsrådet ska höras innan nämnderna fattar beslut som rör skola, fritid och kollektivtrafik.
        •→Den som lämnar ett förslag ska få svar inom åtta veckor.

        Våra principer
        1. Respekt. Alla unga bemöts med respekt.
        2. Tillgänglighet. Möten hålls på tider och platser som passar unga.
        3. Återkoppling. Vi berättar alltid vad som hände.

        Vem gör vad
        Kommunfullmäktige fastställer policyn.
        Kommunstyrelsen ansvarar för att policyn är känd i hela organisationen.
        Fritidsnämnden ansvarar för ungdomsrådet och dess budget.

        Uppföljning
        Policyn följs upp en gång per mandatperiod av kommunstyrelsen.
        """.Replace('→', '\t');

    public static readonly string Guidelines = """
        Riktlinjer för gåvor, mutor och representation
        Beslutade av kommunstyrelsen 2019-11-05, § 212. Reviderade 2021-02-02.

        BAKGRUND OCH SYFTE
        Medarbetare och förtroendevalda i Hedby kommun arbetar på invånarnas uppdrag. Riktlinjerna ska ge stöd i frågor om gåvor och andra förmåner.

        VAD SOM ÄR TILLÅTET
        Det är tillåtet att ta emot enklare minnesgåvor, till exempel en blomma eller en tavla med ringa värde.

        VAD SOM INTE ÄR TILLÅTET
        En medarbetare får inte ta emot pengar, presentkort eller resor. Den som är osäker ska fråga sin chef.
        Alkohol får inte förekomma vid intern representation.

        ANSVAR
        Varje chef ansvarar för att medarbetarna känner till riktlinjerna. Kommundirektören ska årligen följa upp att de följs.

        VERSIONSHISTORIK
        Version→Ändring→Datum
        1.0→Beslutad→2019-11-05
        1.1→Beloppsgräns för representation→2021-02-02
        """.Replace('→', '\t');

    public static readonly string Agenda = """
        Sida 1 (6)
        2023-11-20
        Dnr KSF/2023:187


        Digital agenda för Norrvikens kommun 2024–2026

        Fastställd av Kommunfullmäktige den 11 december 2023, § 154
        Dokumentansvarig: Digitaliseringschef
        Revideras senast: 2026-12-31


        INNEHÅLLSFÖRTECKNING
        Inledning→3
        Vision→3
        Övergripande mål→4
        Fokusområde 1 – Välfärd→4
        Fokusområde 2 – Delaktighet→5
        Organisation och ansvar→6

        Sida 2 (6)
        Inledning
        Norrvikens kommun ska ta vara på digitaliseringens möjligheter. Agendan gäller för
        alla nämnder och bolag. Den ersätter IT-strategin från 2018.

        Sida 3 (6)
        Vision
        Ett enklare Norrviken.

        Övergripande mål
        • Invånarna ska kunna utföra sina ärenden digitalt.
        • Medarbetarna ska ha verktyg som underlättar arbetet.
        • Kommunens data ska vara öppna när det är möjligt.

        Fokusområde 1 – Välfärd
        Digital teknik ska ge tryggare omsorg.
        Mål 1.1 År 2026 ska hälften av alla nattillsynsbesök göras digitalt.
        Mål 1.2 Alla elever ska ha tillgång till digitala läromedel.

        Fokusområde 2 – Delaktighet
        Invånarna får fler vägar in till kommunen.
        Mål 2.1 Antalet e-tjänster ska fördubblas.

        Organisation och ansvar
        Kommunstyrelsen
        Kommunstyrelsen leder arbetet och följer upp agendan varje år.
        Nämnder
        Varje nämnd ansvarar för att genomföra agendan inom sitt område.
        """.Replace('→', '\t');

    public static readonly string Rules = """
        Reglemente för kommunala tillgänglighetsrådet
        Antaget av kommunfullmäktige 2018-10-22, § 98
        Gäller från och med 2019-01-01

        1 § Rådets uppgift
        Rådet är ett forum för samråd mellan kommunen och funktionshinderrörelsen.

        2 § Sammansättning
        Rådet ska bestå av elva ledamöter. Kommunstyrelsen utser ordförande.

        3 § Sammanträden
        Rådet ska sammanträda minst fyra gånger per år. Protokoll ska föras.
        """.Replace('→', '\t');

    public static readonly string Markdown = """
        # Klimatstrategi 2030 – Södra Vikens kommun

        **Beslutad av:** Kommunfullmäktige, 2021-04-26 § 45
        **Diarienummer:** KS 2020/221
        **Gäller till och med:** 2030-12-31
        **Ansvarig nämnd:** Miljö- och byggnadsnämnden

        ## Bakgrund
        Kommunens utsläpp ska vara noll år 2045.

        ## Mål
        1. Utsläppen från transporter ska minska med 70 procent till 2030.
        2. All energi ska vara fossilfri 2030.
        3. Konsumtionens klimatpåverkan ska halveras.

        ## Strategier
        ### Hållbart resande
        Kommunen ska planera för gång, cykel och kollektivtrafik.
        ### Cirkulär ekonomi
        Kommunen ska återbruka möbler och byggmaterial.
        """.Replace('→', '\t');

    public static readonly string EnvironmentProgramme = """
        Sjöbackens kommuns miljö- och klimatprogram 2022–2030

        Dokumentnamn: Sjöbackens kommuns miljö- och klimatprogram 2022–2030
        Beslutad av: Kommunfullmäktige
        Gäller för: Nämnder och bolagsstyrelser
        Diarienummer: 0517/20
        Datum och paragraf för beslutet: 2022-02-24 § 31
        Dokumentsort: Program
        Giltighetstid: 2022–2030
        Senast reviderad: 2023-10-12
        Dokumentansvarig: Avdelningschef, miljöförvaltningen

        1 Inledning
        1.1 Syfte
        Här står vad kommunen vill nå för miljön och klimatet fram till år 2030 och hur det ska gå till.
        2 Mål
        2.1 Mål för naturen: kommunen har ett rikt växt- och djurliv
        Marken och vattnet sköts så att fler arter trivs, och det gäller varje förvaltning som har mark.
        Delmål 1: Ängar och hagar sköts så att de blir rikare på arter för varje år som går.
        Delmål 2: Åar och sjöar blir renare och når god status senast år 2027 i hela kommunen.
        2.2 Mål för klimatet: kommunens utsläpp är nära noll år 2030
        Utsläppen minskar i en takt som räcker, och det gäller också det som kommunen köper in.
        Delmål 1: Lokalerna använder mindre energi än året före, räknat på varje kvadratmeter.
        3 Strategier
        Strategierna går på tvären och drivs av flera nämnder tillsammans under hela perioden.
        Vi gör det lätt att resa hållbart
        Tekniska nämnden ansvarar för samordningen av det arbetet under hela perioden.
        3.1 Uppföljning
        Miljönämnden ska varje år följa upp programmet och redovisa det för kommunfullmäktige.
        """;
}
