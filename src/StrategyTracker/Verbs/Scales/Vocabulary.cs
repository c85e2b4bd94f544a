namespace StrategyTracker.Verbs.Scales;

/// <summary>Words that municipalities use, to put titles and sentences together from.</summary>
internal static class Vocabulary
{
    public static readonly IReadOnlyList<string> Committees =
    [
        "Äldrenämnden", "Barn- och utbildningsnämnden", "Gymnasienämnden", "Individ- och familjenämnden", "Kulturnämnden", "Idrottsnämnden",
        "Byggnadsnämnden", "Tekniska nämnden", "Miljö- och hälsoskyddsnämnden", "Servicenämnden", "Arbetsmarknadsnämnden", "Räddningsnämnden",
        "Fastighetsnämnden", "Trafiknämnden", "Överförmyndarnämnden", "Funktionsrättsnämnden", "Förskolenämnden", "Valnämnden",
    ];

    public static readonly IReadOnlyList<string> Places =
    [
        "Norrby", "Söderport", "Västervik", "Österlid", "Hagaberg", "Lundby", "Kvarnholm", "Åsen", "Björkdal", "Ekhaga", "Sjövik", "Tallmo",
        "Granby", "Ängslunda", "Råby", "Hammaren", "Vallbacken", "Strömsund", "Fågelvik", "Linero", "Kyrkbyn", "Slottsskogen", "Brunnsparken",
        "Gamla staden", "Hamnen", "Stationsområdet", "Universitetsområdet", "Bergsåker", "Skogstorp", "Näsby", "Viken", "Mariedal", "Rosengård",
        "Stensberg", "Kungsgärdet", "Ulvsund", "Torslanda", "Öjersjö", "Askim", "Ärla", "Högdalen", "Fridhem", "Solhem", "Ljungby", "Backa",
        "Tuna", "Svartå", "Malmen", "Hjulsta", "Rinkaby", "Almby", "Varberga", "Mellringe", "Adolfsberg", "Brickebacken", "Lillån",
    ];

    public static readonly IReadOnlyList<string> Businesses =
    [
        "Stadshus", "Bostäder", "Energi", "Vatten och avfall", "Hamn", "Parkering", "Fastigheter", "Stadsnät", "Kollektivtrafik", "Museer",
        "Stadsteater", "Mark", "Studentbostäder", "Flygplats", "Mässa", "Arena", "Näringsliv", "Återvinning", "Lokaler", "Utveckling",
    ];

    public static readonly IReadOnlyList<string> Offices =
    [
        "hemtjänst", "särskilt boende", "grundskola", "förskola", "elevhälsa", "försörjningsstöd", "bibliotek", "gator och parker", "bygglov",
        "livsmedelskontroll", "kontaktcenter", "it-drift", "upphandling", "lokalförsörjning", "kommunikation", "arkiv", "ekonomi", "måltider",
    ];

    public static readonly IReadOnlyList<string> TargetAreas =
    [
        "Hög digital förmåga", "Datadriven stad", "Handlingskraftig verksamhet", "Trygg och tillgänglig service", "Hållbar omställning",
        "Attraktiv arbetsgivare", "Levande stadsdelar", "Öppen och säker förvaltning",
    ];

    public static readonly IReadOnlyList<string> Goals =
    [
        "Fler invånare klarar sitt ärende utan att ringa", "Handläggningen går fortare och blir mer lika", "Medarbetarna har verktyg som fungerar",
        "Uppgifter registreras en gång", "Beslut bygger på aktuella uppgifter", "Utsläppen från den egna verksamheten minskar",
    ];

    public static readonly IReadOnlyList<string> Principles =
    [
        "Invånarens behov först", "Gemensamt före eget", "Säkert från början", "Öppna data som standard", "Börja smått och lär",
    ];

    public static readonly IReadOnlyList<string> Acts =
    [
        "Införa", "Utveckla", "Samordna", "Pröva", "Bredda", "Förenkla", "Upphandla", "Automatisera", "Kartlägga", "Ersätta", "Följa upp",
        "Öppna", "Bygga ut", "Förbättra", "Utvärdera",
    ];

    public static readonly IReadOnlyList<string> Things =
    [
        "e-tjänsten för {0}", "trygghetslarm i {0}", "självservice för {0}", "gemensam ärendehantering för {0}", "öppna data om {0}",
        "digital introduktion av nyanställda inom {0}", "sensorer för {0}", "schemaläggning inom {0}", "mobil dokumentation i {0}",
        "kunskapsstöd för {0}", "samlad statistik om {0}", "chatt med {0}", "klarspråk i beslut om {0}", "bokning av {0}",
        "e-arkiv för {0}", "digital signering inom {0}", "beslutsstöd för {0}", "utbildning i informationssäkerhet för {0}",
        "språkstöd i mötet med {0}", "energiuppföljning för {0}",
    ];

    public static readonly IReadOnlyList<string> Objects =
    [
        "hemtjänsten", "grundskolan", "förskolan", "gymnasieskolan", "bygglov", "försörjningsstöd", "föreningslivet", "parkering", "parker och lekplatser",
        "avfallshämtning", "fritidsgårdar", "biblioteken", "kulturskolan", "lokaler", "serveringstillstånd", "livsmedelskontroll", "vägar och broar",
        "simhallar", "boendestöd", "färdtjänst", "upphandling", "fakturor", "arkivet", "personalens resor", "måltider", "detaljplaner", "vattenläckor",
        "sommarjobb", "elevhälsan", "anhörigstöd",
    ];

    public static readonly IReadOnlyList<string> Steps =
    [
        "Behoven är beskrivna", "Kravlistan är klar", "Avtal är skrivet", "Första enheten har börjat", "Halva verksamheten har börjat",
        "Alla enheter är igång", "Utbildningen är genomförd", "Gamla systemet är avstängt", "Nyttan är mätt", "Slutrapport till nämnden",
    ];

    public static readonly IReadOnlyList<string> Effects =
    [
        "Handläggningstiden sjunker med en tredjedel.", "Två av tre ärenden sköts utan telefonsamtal.", "Personalen får två timmar mer i veckan med brukarna.",
        "Färre fel i registren, mätt i stickprov.", "Invånarna är nöjdare med bemötandet.", "Elförbrukningen minskar med en tiondel.",
        "Kostnaden per ärende blir lägre än 2021.", "Fler tar del av utbudet, särskilt i de yttre stadsdelarna.",
    ];

    public static readonly IReadOnlyList<string> GoodNews =
    [
        "Arbetet följer planen och personalen har tagit till sig det nya arbetssättet.", "Tre enheter till har börjat under året.",
        "Invånarna använder tjänsten oftare än vi räknade med.", "Samarbetet med stadsledningskontoret har gjort att vi kunde återanvända en färdig lösning.",
        "Utbildningen är genomförd och uppskattad.", "Mätningen visar att väntetiden har blivit kortare.", "Vi är klara med det svåraste, integrationen mot folkbokföringen.",
    ];

    public static readonly IReadOnlyList<string> BadNews =
    [
        "Upphandlingen överklagades.", "Leverantören levererade fyra månader sent.", "Nyckelpersonen slutade och tjänsten har varit vakant.",
        "Kraven på informationssäkerhet var inte klara när arbetet började.", "Verksamheten hade inte tid att vara med under våren.",
        "Kostnaden blev högre än beräknat och delar har skjutits upp.",
    ];

    public static readonly IReadOnlyList<string> Remedies =
    [
        "Ny tidplan är beslutad av styrgruppen.", "Vi lånar en projektledare av servicenämnden.", "Omfattningen har minskats till det som ger mest nytta.",
        "Avtalet är omförhandlat.", "Arbetet samordnas med grannkommunens.",
    ];

    public static readonly IReadOnlyList<string> Sentences =
    [
        "Staden ska vara lätt att ha att göra med för den som bor, verkar eller är på besök här.", "Nämnder och bolag ansvarar för att det som beslutas kommer in i den ordinarie planeringen.",
        "Uppföljningen sker en gång om året och redovisas för kommunfullmäktige.", "Det som kan göras gemensamt ska göras gemensamt.",
        "Den som avviker från riktlinjen ska kunna förklara varför.", "Informationen ska hanteras så att den är riktig, tillgänglig och skyddad.",
        "Varje verksamhet prövar nyttan innan något nytt köps in.", "Kostnader och nytta redovisas tillsammans.", "Dokumentet gäller alla nämnder och helägda bolag.",
        "Medarbetarna ska ha den kunskap och de verktyg som uppdraget kräver.",
    ];

    public static readonly IReadOnlyList<string> Headings =
    [
        "Inledning", "Bakgrund", "Syfte", "Nuläge", "Inriktning", "Ansvar", "Genomförande", "Samverkan", "Ekonomi", "Uppföljning", "Ordförklaringar", "Giltighet",
    ];

    public static readonly IReadOnlyList<string> Subjects =
    [
        "informationssäkerhet", "upphandling", "tillgänglighet", "klimat", "avfall", "trygghet", "integration", "kultur", "idrott", "jämställdhet",
        "kompetensförsörjning", "lokaler", "livsmedel", "vatten", "mobilitet", "näringsliv", "bostadsförsörjning", "folkhälsa", "barnets rättigheter",
        "nationella minoriteter", "arkiv", "kommunikation", "medborgardialog", "grönstruktur", "belysning", "e-arkiv", "distansarbete", "möten och resor",
        "representation", "visselblåsning", "krisberedskap", "civilt försvar", "dataskydd", "öppna data", "artificiell intelligens", "e-tjänster",
    ];

    public static readonly IReadOnlyList<string> Measures =
    [
        "Andel ärenden som påbörjas digitalt", "Nöjda invånare, bemötande", "Handläggningstid, median", "Kostnad per ärende", "Sjukfrånvaro", "Andel medarbetare med grundutbildning",
        "Öppna datamängder", "Elförbrukning per kvadratmeter", "Andel beslut på klarspråk", "Svarstid i kontaktcenter", "Besök på biblioteken", "Andel elbilar i fordonsparken",
    ];

    public static readonly IReadOnlyList<string> Units = ["procent", "procent", "dagar", "kronor", "procent", "procent", "antal", "kWh", "procent", "minuter", "antal", "procent"];
}
