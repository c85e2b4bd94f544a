using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Recognition;

namespace StrategyTracker.Domain.Tests.Recognition;

/// <summary>Invented documents of other shapes than the originals.</summary>
public sealed class ShapesTests
{
    [Fact]
    public void Header_with_labels_is_read_field_by_field()
    {
        var cover = Read(Samples.EnergyPlan).Cover;

        cover.Title!.Value.ShouldBe("Energiplan för Lindköpings kommun");
        cover.TypeName!.Value.ShouldBe("Plan");
        cover.Municipality!.Value.ShouldBe("Lindköpings kommun");
        cover.Adoptions.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            a => a.Body.ShouldBe("Kommunfullmäktige"), a => a.Date.ShouldBe(new DateOnly(2025, 6, 16)), a => a.Paragraph.ShouldBe("87"), a => a.At.Number.ShouldBe(6));
        cover.RegistrationNumbers.ShouldHaveSingleItem().Value.ShouldBe("KS-2024-00412");
        cover.ValidFrom!.Value.ShouldBe(new DateOnly(2025, 7, 1));
        cover.ValidTo!.Value.ShouldBe(new DateOnly(2029, 12, 31));
        cover.Owner!.Value.ShouldBe("Kommunstyrelsen");
        cover.AppliesTo!.Value.ShouldBe("Alla nämnder och helägda bolag");
        cover.Replaces!.Value.ShouldBe("Energi- och klimatplan 2018–2024");
    }

    [Fact]
    public void Function_stays_and_the_person_is_left_out_and_told()
    {
        var proposal = Read(Samples.EnergyPlan);

        proposal.Cover.Responsible!.Value.ShouldBe("Energistrateg");
        proposal.Remarks.ShouldContain(r => r.Code == RemarkCode.PersonIsLeftOut && r.Kind == RemarkKind.LeftOut);
    }

    [Fact]
    public void Numbered_headings_make_the_tree()
    {
        var proposal = Read(Samples.EnergyPlan);

        proposal.Clauses.Select(c => $"{c.Number} {c.Heading}").ShouldBe(["1 Inledning", "2 Nuläge", "3 Mål", "4 Åtgärder", "5 Uppföljning"]);
        proposal.Clauses[0].Clauses.ShouldContain(c => c.Number == "1.1" && c.Heading == "Avgränsning");
    }

    [Fact]
    public void Numbered_goals_stand_under_their_areas()
    {
        var goals = Read(Samples.EnergyPlan).Clauses.Single(c => c.Heading == "Mål").Clauses;

        goals.Select(a => (a.Kind, a.Heading)).ShouldBe([(ClauseKind.TargetArea, "Energieffektivisering"), (ClauseKind.TargetArea, "Förnybar energi")]);
        goals[0].Clauses.Select(g => (g.Kind, g.Number)).ShouldBe([(ClauseKind.Goal, "1"), (ClauseKind.Goal, "2")]);
        goals[1].Clauses.ShouldHaveSingleItem().Heading.ShouldBe("År 2029 ska all el som kommunen köper vara förnybar");
    }

    [Fact]
    public void Table_of_activities_gives_activities_with_bodies_and_periods()
    {
        var proposal = Read(Samples.EnergyPlan);

        proposal.Activities.Select(a => a.Title).ShouldBe(
            ["Byt belysning till LED i alla skolor", "Installera solceller på kommunens tak", "Energirådgivning till hushåll", "Utreda fjärrkyla i centrum", "Laddplatser vid resecentrum"]);
        proposal.Activities[0].ShouldSatisfyAllConditions(
            a => a.Bodies.ShouldBe(["Barn- och utbildningsnämnden"]), a => a.StartsOn.ShouldBe(new DateOnly(2025, 1, 1)), a => a.EndsOn.ShouldBe(new DateOnly(2027, 12, 31)));
        proposal.Activities[1].Bodies.ShouldBe(["Lindköpings Fastigheter AB", "Tekniska nämnden"]);
        proposal.Activities[2].Continuous.ShouldBeTrue();
        proposal.Activities[3].EndsOn.ShouldBe(new DateOnly(2026, 6, 30));
        proposal.Remarks.ShouldContain(r => r.Code == RemarkCode.PeriodIsNotUnderstood && (string?)r.Arguments[0] == "snarast");
        proposal.Remarks.ShouldContain(r => r.Code == RemarkCode.ActivityHasNoBody);
    }

    [Fact]
    public void Page_furniture_is_left_out_and_told()
    {
        var proposal = Read(Samples.EnergyPlan);

        proposal.Remarks.Where(r => r.Kind == RemarkKind.LeftOut).Select(r => r.Code).Distinct()
            .ShouldBe([RemarkCode.Letterhead, RemarkCode.PersonIsLeftOut, RemarkCode.Contents, RemarkCode.RunningHeads], ignoreOrder: true);
        var text = string.Join(' ', proposal.AllClauses.Select(c => c.Text));
        text.ShouldNotContain("Sida 3 av 9");
        text.ShouldNotContain("Telefon");
        text.ShouldContain("ska varje kommun ha en aktuell plan för tillförsel", Case.Sensitive, "lines that the page broke are joined");
    }

    [Fact]
    public void Title_without_a_word_for_its_type_is_found_above_the_decision()
    {
        var cover = Read(Samples.YouthPolicy).Cover;

        cover.Title!.Value.ShouldBe("Ungas inflytande i Björkviks kommun");
        cover.TypeName!.Value.ShouldBe("Policy");
        cover.Adoptions.ShouldHaveSingleItem().Paragraph.ShouldBe("31");
        cover.RegistrationNumbers.ShouldHaveSingleItem().Value.ShouldBe("2021/118-109");
        cover.UntilFurtherNotice!.Value.ShouldBeTrue();
    }

    [Fact]
    public void Headings_by_look_are_proposed_and_told()
    {
        var proposal = Read(Samples.YouthPolicy);

        proposal.Clauses.Select(c => c.Heading).ShouldBe(["Varför en policy", "Så här ska vi arbeta", "Våra principer", "Vem gör vad", "Uppföljning"]);
        proposal.Remarks.Count(r => r.Code == RemarkCode.HeadingIsGuessed).ShouldBe(4);
    }

    [Fact]
    public void Bullets_that_demand_are_requirements_each()
    {
        Read(Samples.YouthPolicy).Clauses.Single(c => c.Heading == "Så här ska vi arbeta").Clauses
            .Select(c => (c.Kind, c.Text!.Split(' ')[0])).ShouldBe([(ClauseKind.Requirement, "Unga"), (ClauseKind.Requirement, "Ungdomsrådet"), (ClauseKind.Requirement, "Den")]);
    }

    [Fact]
    public void Numbered_statements_under_principles_are_principles()
    {
        var principles = Read(Samples.YouthPolicy).AllClauses.Where(c => c.Kind is ClauseKind.Principle).ToList();

        principles.Select(p => (p.Number, p.Heading)).ShouldBe([("1", "Respekt"), ("2", "Tillgänglighet"), ("3", "Återkoppling")]);
        principles[0].Text.ShouldBe("Alla unga bemöts med respekt.");
    }

    [Fact]
    public void Sentences_that_make_a_body_answer_are_responsibilities()
    {
        Read(Samples.YouthPolicy).AllClauses.Where(c => c.Kind is ClauseKind.Responsibility).Select(c => c.Body).ShouldBe(["Kommunfullmäktige", "Kommunstyrelsen", "Fritidsnämnden"]);
    }

    [Fact]
    public void Headings_in_capitals_and_a_change_log_are_understood()
    {
        var proposal = Read(Samples.Guidelines);

        proposal.Cover.Adoptions.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            a => a.Body.ShouldBe("Kommunstyrelsen"), a => a.Date.ShouldBe(new DateOnly(2019, 11, 5)), a => a.Paragraph.ShouldBe("212"));
        proposal.Clauses.Select(c => c.Heading).ShouldBe(["Bakgrund och syfte", "Vad som är tillåtet", "Vad som inte är tillåtet", "Ansvar"]);
        proposal.ChangeLog.Select(c => (c.Version, c.Change, c.Date)).ShouldBe(
            [("1.0", "Beslutad", new DateOnly(2019, 11, 5)), ("1.1", "Beloppsgräns för representation", new DateOnly(2021, 2, 2))]);
        proposal.Clauses.Single(c => c.Heading == "Vad som inte är tillåtet").Clauses.ShouldAllBe(c => c.Kind == ClauseKind.Requirement);
    }

    [Fact]
    public void Cover_without_empty_lines_is_kept_line_by_line()
    {
        var cover = Read("Program för friluftsliv i Testköpings kommun 2025–2028\nAntaget av kommunfullmäktige 2025-02-24 § 9\nDnr KS 2024/00033\n\n1 Inledning\n\nAlla ska kunna komma ut.").Cover;

        cover.Title!.Value.ShouldBe("Program för friluftsliv i Testköpings kommun 2025–2028");
        cover.Adoptions.ShouldHaveSingleItem().Body.ShouldBe("Kommunfullmäktige");
        cover.RegistrationNumbers.ShouldHaveSingleItem().Value.ShouldBe("KS 2024/00033");
    }

    [Fact]
    public void Agenda_with_page_feet_and_numbered_areas_is_understood()
    {
        var proposal = Read(Samples.Agenda);

        proposal.Cover.Title!.Value.ShouldBe("Digital agenda för Norrvikens kommun 2024–2026");
        proposal.Cover.TypeName!.Value.ShouldBe("Agenda");
        proposal.Cover.ValidTo!.Value.ShouldBe(new DateOnly(2026, 12, 31));
        proposal.Clauses.Select(c => (c.Kind, c.Heading)).ShouldBe(
        [
            (ClauseKind.Requirement, "Inledning"), (ClauseKind.Text, "Vision"), (ClauseKind.Text, "Övergripande mål"), (ClauseKind.TargetArea, "Välfärd"),
            (ClauseKind.TargetArea, "Delaktighet"), (ClauseKind.Text, "Organisation och ansvar"),
        ]);
        proposal.Clauses[2].Clauses.Select(c => c.Kind).ShouldBe([ClauseKind.Goal, ClauseKind.Goal, ClauseKind.Goal]);
        proposal.Clauses[3].Clauses.Select(c => c.Number).ShouldBe(["1.1", "1.2"]);
        proposal.Clauses[5].Clauses.Select(c => c.Body).ShouldBe(["Kommunstyrelsen", "Nämnder"]);
        proposal.Remarks.ShouldContain(r => r.Code == RemarkCode.LoneDate);
    }

    [Fact]
    public void Cover_that_names_its_kind_and_its_decision_in_other_words_is_read_too()
    {
        var cover = Read(Samples.EnvironmentProgramme).Cover;

        cover.TypeName.ShouldBe(new Found<string>("Program", new Place(PlaceUnit.Line, 8), Sureness.Sure));
        cover.Adoptions.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            a => a.Body.ShouldBe("Kommunfullmäktige"), a => a.Date.ShouldBe(new DateOnly(2022, 2, 24)), a => a.Paragraph.ShouldBe("31"), a => a.Sureness.ShouldBe(Sureness.Sure));
    }

    [Fact]
    public void Part_goals_stand_under_the_goal_whose_long_heading_meets_its_text_without_an_empty_line()
    {
        var proposal = Read(Samples.EnvironmentProgramme);

        proposal.Clauses.Select(c => $"{c.Number} {c.Heading}").ShouldBe(["1 Inledning", "2 Mål", "3 Strategier"]);
        proposal.Clauses[1].Clauses.Select(c => (c.Kind, c.Number, c.Clauses.Count)).ShouldBe([(ClauseKind.Goal, "2.1", 2), (ClauseKind.Goal, "2.2", 1)]);
        proposal.Clauses[1].Clauses[0].Heading.ShouldBe("Mål för naturen: kommunen har ett rikt växt- och djurliv");
        proposal.Clauses[1].Clauses[0].Text.ShouldStartWith("Marken och vattnet");
        proposal.Clauses[2].Clauses.Select(c => c.Heading).ShouldBe(["Vi gör det lätt att resa hållbart", "Uppföljning"]);
    }

    [Fact]
    public void Paragraphs_of_a_statute_are_its_headings()
    {
        Read(Samples.Rules).Clauses.Select(c => (c.Number, c.Heading)).ShouldBe([("1", "Rådets uppgift"), ("2", "Sammansättning"), ("3", "Sammanträden")]);
    }

    [Fact]
    public void Markdown_is_read_by_its_headings()
    {
        var proposal = Read(Samples.Markdown);

        proposal.Cover.Title.ShouldBe(new Found<string>("Klimatstrategi 2030", new Place(PlaceUnit.Line, 1), Sureness.Sure));
        proposal.Cover.Municipality!.Value.ShouldBe("Södra Vikens kommun");
        proposal.Cover.Owner!.Value.ShouldBe("Miljö- och byggnadsnämnden");
        proposal.Clauses.Select(c => c.Heading).ShouldBe(["Bakgrund", "Mål", "Strategier"]);
        proposal.Clauses[1].Clauses.Select(c => (c.Kind, c.Number)).ShouldBe([(ClauseKind.Goal, "1"), (ClauseKind.Goal, "2"), (ClauseKind.Goal, "3")]);
        proposal.Clauses[2].Clauses.Select(c => c.Heading).ShouldBe(["Hållbart resande", "Cirkulär ekonomi"]);
    }

    [Fact]
    public void Text_without_any_structure_becomes_paragraphs_and_says_so()
    {
        var proposal = Read("Vi träffades i går och talade om vägarna i byn.\n\nDet är dags att göra något åt saken, tyckte de flesta.\n\nAlla hundar ska vara kopplade.");

        proposal.Clauses.Count.ShouldBe(3);
        proposal.Clauses[2].Kind.ShouldBe(ClauseKind.Requirement);
        proposal.Remarks.Select(r => r.Code).ShouldContain(RemarkCode.NoHeadings);
        proposal.Remarks.Select(r => r.Code).ShouldContain(RemarkCode.NoType);
        proposal.Remarks.Select(r => r.Code).ShouldContain(RemarkCode.NoDate);
    }

    [Fact]
    public void Nothing_at_all_is_told_to_be_nothing()
    {
        var proposal = Read(" \n\n\t\n");

        proposal.Clauses.ShouldBeEmpty();
        proposal.Remarks.Select(r => r.Code).ShouldContain(RemarkCode.NoText);
    }

    [Fact]
    public void Activities_in_a_list_take_what_stands_below_them()
    {
        var activity = Read("Handlingsplan för trygghet\n\nÅtgärder\n\nÅtgärd 1: Belys gångvägarna vid stationen\nAnsvarig: Tekniska nämnden\nTidplan: 2026-2027\n\nÅtgärd 2: Inför trygghetsvärdar\nAnsvarig: Kultur- och fritidsnämnden").Activities;

        activity.Select(a => (a.Number, a.Title)).ShouldBe([("1", "Belys gångvägarna vid stationen"), ("2", "Inför trygghetsvärdar")]);
        activity[0].Bodies.ShouldBe(["Tekniska nämnden"]);
        activity[0].EndsOn.ShouldBe(new DateOnly(2027, 12, 31));
    }

    [Fact]
    public void Control_characters_and_direction_marks_are_dropped_and_counted()
    {
        var proposal = Read("Policy för ordning\n\nInledning\n\nEn text med \u202Estyrtecken\u202C och \u0007 ljud som är tillräckligt lång för att vara en text.");

        proposal.Remarks.Single(r => r.Code == RemarkCode.ControlCharacters).Arguments.ShouldBe([3]);
        proposal.AllClauses.ShouldAllBe(c => c.Text == null || !c.Text.Any(char.IsControl));
    }

    [Fact]
    public void Clause_that_grows_too_long_goes_on_under_itself()
    {
        var proposal = Read("1 Inledning\n\n" + string.Concat(Enumerable.Repeat("Det var en gång en mening som kom igen. ", 1500)) + "\n\n2 Slut\n\nHär tar det slut.");

        proposal.AllClauses.ShouldAllBe(c => c.Text == null || c.Text.Length <= 20_000);
        proposal.AllClauses.Sum(c => c.Text?.Length ?? 0).ShouldBeGreaterThan(58_000);
        proposal.Remarks.ShouldContain(r => r.Code == RemarkCode.LongTextIsSplit);
    }

    [Theory]
    [InlineData("2024–2027", "2024-01-01", "2027-12-31")]
    [InlineData("2024-27", "2024-01-01", "2027-12-31")]
    [InlineData("Q2 2026", "2026-04-01", "2026-06-30")]
    [InlineData("hösten 2025", "2025-07-01", "2025-12-31")]
    [InlineData("senast 2026", null, "2026-12-31")]
    [InlineData("1 mars 2025", null, "2025-03-01")]
    [InlineData("2025-01-15 – 2025-03-31", "2025-01-15", "2025-03-31")]
    [InlineData("juni 2025", "2025-06-01", "2025-06-30")]
    public void Periods_are_read_as_plans_write_them(string text, string? from, string? to)
    {
        var activity = Read($"Åtgärd\tAnsvarig\tTid\nGör något bra\tKommunstyrelsen\t{text}").Activities.ShouldHaveSingleItem();

        activity.StartsOn.ShouldBe(from is null ? null : DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture));
        activity.EndsOn.ShouldBe(to is null ? null : DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture));
    }

    private static Proposal Read(string text) => DocumentRecogniser.Recognise(PlainText.Read(text));
}
