using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Recognition;

namespace StrategyTracker.Domain.Tests.Recognition;

/// <summary>What is found in the raw originals of what the seed packages hold: the scorecard of the recogniser.</summary>
public sealed class OriginalsTests
{
    [Fact]
    public void Programme_of_2024_is_read_with_its_areas_and_principles()
    {
        var proposal = Originals.Read("program-digital-utveckling-vasteras-2024-2027.txt");
        var cover = proposal.Cover;

        cover.Title!.Value.ShouldBe("Program för digital utveckling i Västerås stad och dess helägda bolag 2024–2027");
        cover.TypeName!.Value.ShouldBe("Program");
        cover.Municipality!.Value.ShouldBe("Västerås stad");
        cover.RegistrationNumbers.ShouldHaveSingleItem().Value.ShouldBe("KS 2023/00315");
        cover.Adoptions.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            a => a.Body.ShouldBe("Kommunfullmäktige"), a => a.Date.ShouldBe(new DateOnly(2024, 2, 1)), a => a.Sureness.ShouldBe(Sureness.Sure));
        cover.ValidFrom!.Value.ShouldBe(new DateOnly(2024, 2, 1));
        cover.ValidTo!.Value.ShouldBe(new DateOnly(2027, 12, 31));
        Headings(proposal).ShouldBe(["Förord", "1 Inledning", "2 Digitalisering – en del i ett större sammanhang", "3 Digitaliseringens bidrag", "4 Målområden", "5 Vägledande principer", "6 Genomförande"]);
        Of(proposal, ClauseKind.TargetArea).ShouldBe(["Hög digital förmåga", "Datadrivna staden", "Handlingskraftig verksamhet"]);
        Of(proposal, ClauseKind.Principle).ShouldBe(
        [
            "Utgå från invånare och medarbetares behov och nytta", "Gör det enkelt och säkert att använda för alla", "Arbeta öppet, återanvänd och dela",
            "Balansera förnyelse och stabilitet", "Våga utmana befintliga arbetssätt och strukturer",
        ]);
        var text = string.Join(' ', proposal.AllClauses.Select(c => c.Text));
        text.ShouldContain("verksamhetsutvecklingen");
        text.ShouldContain("realiseringen");
        proposal.AllClauses.Count(c => c.Kind is ClauseKind.Requirement).ShouldBeInRange(4, 8);
        Codes(proposal, RemarkKind.LeftOut).ShouldBe([RemarkCode.TypeList, RemarkCode.Letterhead], ignoreOrder: true);
        Codes(proposal, RemarkKind.Missing).ShouldBe([RemarkCode.NoOwner]);
    }

    [Fact]
    public void Policy_of_2012_is_read_with_who_answers_for_what()
    {
        var proposal = Originals.Read("e-policy-vasteras-2012.txt");

        proposal.Cover.Title!.Value.ShouldBe("e-policy för Västerås stad");
        proposal.Cover.TypeName!.Value.ShouldBe("Policy");
        proposal.Cover.Adoptions.ShouldHaveSingleItem().Date.ShouldBe(new DateOnly(2012, 4, 12));
        Headings(proposal).ShouldBe(["program", "policy", "handlingsplan", "riktlinje", "Inledning", "e-förvaltningsarbetet i Västerås", "Ansvarsfördelning"]);
        proposal.AllClauses.Where(c => c.Kind is ClauseKind.Responsibility).Select(c => c.Body)
            .ShouldBe(["Kommunfullmäktige", "Kommunstyrelsen", "Stadsledningskontoret", "Styrelsen för Konsult och Service", "Nämnd/styrelse"]);
        proposal.AllClauses.Count(c => c.Kind is ClauseKind.Requirement).ShouldBeInRange(6, 8);
        Codes(proposal, RemarkKind.Missing).ShouldBe([RemarkCode.NoRegistrationNumber, RemarkCode.NoValidity, RemarkCode.NoOwner]);
    }

    [Fact]
    public void Strategy_of_2006_is_read_out_of_its_transcript()
    {
        var proposal = Originals.Read("ikt-strategi-umea-2006.txt");
        var cover = proposal.Cover;

        cover.Title!.Value.ShouldBe("Övergripande strategi för användning av Informations- och kommunikationsteknik (IKT) inom Umeå kommun");
        cover.TypeName.ShouldBe(new Found<string>("Strategi", cover.TypeName!.At, Sureness.Sure));
        cover.Municipality!.Value.ShouldBe("Umeå kommun");
        cover.Responsible!.Value.ShouldBe("IT & Telefoni");
        cover.Version!.Value.ShouldBe("1.0");
        cover.UntilFurtherNotice!.Value.ShouldBeTrue();
        cover.Adoptions.ShouldHaveSingleItem().ShouldSatisfyAllConditions(a => a.Body.ShouldBe("Chefsforum"), a => a.Date.ShouldBe(new DateOnly(2006, 3, 3)));
        cover.Owner.ShouldBeNull("the source does not tell whose the value after two labels is");
        proposal.ChangeLog.Select(c => c.Version).ShouldBe(["0.1", "0.2", "0.3", "0.4", "0.5", "0.6", "0.7", "0.8", "0.9", "1.0"]);
        proposal.ChangeLog[0].ShouldSatisfyAllConditions(c => c.Change.ShouldBe("Första utkast"), c => c.Date.ShouldBe(new DateOnly(2005, 1, 26)));
        proposal.ChangeLog[^1].ShouldSatisfyAllConditions(c => c.Change.ShouldBe("IKT-strategi beslutad i Chefsforum"), c => c.Date.ShouldBe(new DateOnly(2006, 3, 3)));
        Of(proposal, ClauseKind.Goal).ShouldBe(
            ["Förbättra servicen till medborgare", "Förbättra demokratin", "Skapa en effektivare verksamhet", "Genom denna effektivare verksamhet stimulera till en näringslivsutveckling"]);
        var principles = proposal.AllClauses.Where(c => c.Kind is ClauseKind.Principle).ToList();
        principles.Select(p => p.Number).ShouldBe(["1", "2", "3", "4", "5"]);
        principles[2].Heading.ShouldBe("IKT-stödet ska bygga på standards");
        principles[0].AchievedBy.Count.ShouldBeGreaterThanOrEqualTo(6);
        principles[0].AchievedBy[0].ShouldStartWith("Förvaltningarna ska vara ledande i Sverige");
        Codes(proposal, RemarkKind.LeftOut).ShouldBe([RemarkCode.PageNumbers, RemarkCode.ForeignTitles, RemarkCode.HeaderLines, RemarkCode.Signatures], ignoreOrder: true);
        Codes(proposal, RemarkKind.Uncertain).ShouldContain(RemarkCode.OwnerIsUnclear);
        Codes(proposal, RemarkKind.Uncertain).ShouldContain(RemarkCode.MayBePerson);
        string.Join(' ', proposal.AllClauses.Select(c => c.Text)).ShouldNotContain("Växjö");
    }

    [Fact]
    public void Guidelines_of_2015_are_read_out_of_their_transcript()
    {
        var proposal = Originals.Read("riktlinjer-e-forvaltning-osteraker-2015-2018.txt");
        var cover = proposal.Cover;

        cover.Title!.Value.ShouldBe("Riktlinjer för e-förvaltning Österåkers kommun 2015-2018");
        cover.Subtitle!.Value.ShouldBe("Enklare för medborgare – Effektivare för organisationen");
        cover.TypeName!.Value.ShouldBe("Riktlinjer");
        cover.Municipality!.Value.ShouldBe("Österåkers kommun");
        cover.ValidFrom!.Value.ShouldBe(new DateOnly(2015, 1, 1));
        cover.ValidTo!.Value.ShouldBe(new DateOnly(2018, 12, 31));
        Headings(proposal).ShouldBe(["Inledning", "Syfte", "Mål", "Omvärldsanalys", "Handlingsplan", "Bilaga 1 Grön IT", "Bilaga 2 Organisation", "Bilaga 3 SWOT- analys"]);
        Of(proposal, ClauseKind.Goal).ShouldBe(["Ökad tillgänglighet", "Ett effektivt och förenklat arbetssätt", "Miljöpåverkan", "Säkerhet", "Ökad transparens för medborgaren"]);
        proposal.Clauses.Single(c => c.Heading == "Handlingsplan").Clauses.Select(c => c.Heading).OfType<string>().ShouldBe(
        [
            "www.osteraker.se", "Elektroniska tjänster via Internet", "Säker och tillförlitlig identifiering", "IT-arkitektur", "Stabil IT-miljö",
            "Uppföljning och utvärdering", "Verksamhetsförankring för sammanhållen e-förvaltning", "Utbildning",
        ]);
        proposal.AllClauses.Where(c => c.Kind is ClauseKind.Responsibility).Select(c => c.Heading).ShouldContain("IT-styrgrupp");
        Codes(proposal, RemarkKind.Missing).ShouldBe([RemarkCode.NoAdopter, RemarkCode.NoDate, RemarkCode.NoRegistrationNumber, RemarkCode.NoOwner]);
        Codes(proposal, RemarkKind.LeftOut).ShouldBe([RemarkCode.PageNumbers, RemarkCode.ForeignTitles, RemarkCode.Contents], ignoreOrder: true);
        string.Join(' ', proposal.AllClauses.Select(c => c.Text)).ShouldContain("Många av Kommunens system är idag dåligt anpassade");
    }

    [Fact]
    public void Publication_of_2011_is_read_without_what_the_collection_put_around_it()
    {
        var proposal = Originals.Read("sveriges-it-kommun-2011.txt");

        proposal.Cover.Title!.Value.ShouldBe("Sveriges IT-kommun 2011");
        proposal.Cover.IsPublication!.Value.ShouldBeTrue();
        proposal.Cover.TypeName.ShouldBeNull();
        proposal.Clauses.Where(c => c.Number is not null).Select(c => $"{c.Number} {c.Heading}").ShouldBe(
        [
            "1 Ale intensivt samarbete mellan verksamhet och IT-stöd", "2 Stockholm utvecklas vidare mot e-samhället",
            "3 Transparens och öppenhet för ökad effektivitet i Upplands Väsby",
        ]);
        proposal.Clauses.Single(c => c.Number == "1").Clauses.Select(c => c.Heading).OfType<string>().ShouldBe(["En till en", "Egen bärbar och demokratigrupp", "Effektivisera möteskulturen"]);
        proposal.Clauses.Single(c => c.Number == "2").Clauses.Select(c => c.Heading).OfType<string>()
            .ShouldBe(["E-tjänster för alla frågor", "Tidig med utkontraktering", "Samverkan i många former", "Vision 2030"]);
        proposal.AllClauses.ShouldNotContain(c => c.Kind == ClauseKind.Requirement);
        var text = string.Join(' ', proposal.AllClauses.Select(c => c.Text));
        text.ShouldNotContain("Läs mer");
        text.ShouldNotContain("Kapitel X. Kapitelnamn");
        Codes(proposal, RemarkKind.LeftOut).ShouldBe([RemarkCode.ForeignTitles, RemarkCode.ForeignTail, RemarkCode.PageNumbers, RemarkCode.RunningHeads, RemarkCode.Contents], ignoreOrder: true);
    }

    private static IEnumerable<string> Headings(Proposal proposal) =>
        proposal.Clauses.Where(c => c.Heading is not null).Select(c => c.Number is null ? c.Heading! : $"{c.Number} {c.Heading}");

    private static IEnumerable<string?> Of(Proposal proposal, ClauseKind kind) => proposal.AllClauses.Where(c => c.Kind == kind).Select(c => c.Heading);

    private static IEnumerable<string> Codes(Proposal proposal, RemarkKind kind) => proposal.Remarks.Where(r => r.Kind == kind).Select(r => r.Code).Distinct();
}
