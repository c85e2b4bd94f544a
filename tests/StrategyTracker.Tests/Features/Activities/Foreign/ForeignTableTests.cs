using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.Activities.Foreign;
using StrategyTracker.Features.Activities.Table;
using StrategyTracker.Ui;

namespace StrategyTracker.Tests.Features.Activities.Foreign;

/// <summary>A table that is not ours read into a plan: its own status words are kept, its names are given a meaning, and it is all or nothing.</summary>
public sealed class ForeignTableTests : DataTest
{
    private readonly ActivityScene scene = new();

    protected override Task ArrangeAsync() => SaveAsync(scene.All);

    [Theory]
    [InlineData("3.2")]
    [InlineData("Mål 3.2")]
    [InlineData("Delmål 3.2: Alla är trygga användare")]
    [InlineData("3.2. Alla är trygga användare")]
    [InlineData("Alla är trygga användare")]
    public async Task A_goal_is_known_by_its_number_alone_too(string said)
    {
        await using (var db = Db())
        {
            (await db.Goals.SingleAsync(Cancel)).Describe("3.2", scene.Goal.Title, null, scene.Goal.Position);
            await db.SaveChangesAsync(Cancel);
        }

        (await ReadAsync($"Åtgärd\tMål\nSolceller\t{said}\n")).Outcome.Succeeded.ShouldBeTrue();
        await using var after = Db();
        (await after.Activities.SelectMany(a => a.Goals).Select(g => g.GoalId).ToListAsync(Cancel)).ShouldBe([scene.Goal.Id]);
    }

    [Theory]
    [InlineData("Målområde 1")]
    [InlineData("målområde 1: barn och unga")]
    [InlineData("Barn och unga")]
    public async Task A_target_area_whose_title_tells_its_number_is_known_by_either(string said)
    {
        await SaveAsync(An.TargetArea(scene.Programme, "Målområde 1: Barn och unga", 3));

        (await ReadAsync($"Åtgärd\tMålområde\nLovskola\t{said}\n")).Outcome.Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task The_plans_own_status_word_is_kept_and_means_what_it_can_only_mean()
    {
        var (outcome, _) = await ReadAsync("Åtgärd\tStatus\nSolceller\tGenomförd\nLaddstolpar\tFörsenad\nElbilar\tPärlgrå\n");

        outcome.Succeeded.ShouldBeTrue();
        var saved = await AllAsync();
        saved.Select(a => (a.Title, a.LocalStatus!.Word, a.Standing)).ShouldBe(
            [("Elbilar", "Pärlgrå", ActivityStanding.NotReported), ("Laddstolpar", "Försenad", ActivityStanding.Ongoing), ("Solceller", "Genomförd", ActivityStanding.Completed)]);
        saved[1].ReportedSchedule.ShouldBe(ScheduleStatus.Late);
        saved[2].LastReportedOn.ShouldBe(Today);
    }

    [Fact]
    public async Task A_word_that_a_person_has_given_a_meaning_keeps_it_the_next_time()
    {
        await ReadAsync("Åtgärd\tStatus\nSolceller\tPärlgrå\n", new() { ["pärlgrå"] = new StatusMeaning(ActivityPhase.Discontinued, ScheduleStatus.Unknown) });
        await ReadAsync("Åtgärd\tStatus\nLaddstolpar\tPÄRLGRÅ\n");

        (await AllAsync()).ShouldAllBe(a => a.Standing == ActivityStanding.Discontinued);
        (await As<ForeignQueries>(Actors.Strategist).GetAsync(scene.Plan.Key, Cancel))!.MeaningOf("Pärlgrå").Phase.ShouldBe(ActivityPhase.Discontinued);
    }

    [Fact]
    public async Task Twenty_eight_words_are_all_kept_as_they_stood()
    {
        var words = Enumerable.Range(1, 28).Select(i => $"Läge {i}").ToList();

        (await ReadAsync("Åtgärd\tStatus\n" + string.Join('\n', words.Select((w, i) => $"Åtgärd {i:00}\t{w}")))).Outcome.Succeeded.ShouldBeTrue();

        (await AllAsync()).Select(a => a.LocalStatus!.Word).Order(StringComparer.Ordinal).ShouldBe(words.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Equal_owners_are_understood_by_the_columns_head_and_parted_by_strokes_too()
    {
        var (first, second) = (scene.Committees[0].Name, scene.Committees[1].Name);

        (await ReadAsync($"Åtgärd\tAnsvariga\nSolceller\t{first}/{second}\nElbilar\t{first}, {second}\n")).Outcome.Succeeded.ShouldBeTrue();

        (await AllAsync()).ShouldAllBe(a => a.Participations.Count(p => p.Role == ParticipationRole.CoOwner) == 2 && a.Participations.All(p => p.Role == ParticipationRole.CoOwner));
    }

    [Fact]
    public async Task A_cell_with_och_is_parted_where_its_parts_are_known_and_that_is_told()
    {
        var (first, second) = (scene.Committees[0].Name, scene.Committees[1].Name);

        var (outcome, changed) = await ReadAsync($"Åtgärd\tAnsvariga\nSolceller\t{first} och {second}\nElbilar\t{first} och {second}\n");

        outcome.Succeeded.ShouldBeTrue();
        var parted = changed!.Parted.ShouldHaveSingleItem();
        (parted.Text, parted.Rows).ShouldBe(($"{first} och {second}", 2));
        parted.Names.ShouldBe([first, second]);
        (await AllAsync()).ShouldAllBe(a => a.Participations.Count == 2);
    }

    [Fact]
    public async Task A_cell_that_is_kept_whole_is_one_name_and_refused_until_somebody_says_whose()
    {
        var text = $"{scene.Committees[0].Name} och {scene.Committees[1].Name}";
        var table = $"Åtgärd\tAnsvariga\nSolceller\t{text}\n";

        var (refused, told) = await ReadAsync(table, whole: [text]);

        refused.Kind.ShouldBe(OutcomeKind.Refused);
        told!.Faults.ShouldHaveSingleItem().UnknownName.ShouldBe(text);
        told.Parted.ShouldBeEmpty();
        (await ReadAsync(table, aliases: new() { [text] = ChangeCellsInput.NewParty }, whole: [text])).Outcome.Succeeded.ShouldBeTrue();
        (await AllAsync()).ShouldHaveSingleItem().Participations.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_name_with_och_of_its_own_stays_whole_beside_a_known_one_and_several_unknown_are_parted_only_when_said()
    {
        var (_, told) = await ReadAsync($"Åtgärd\tAnsvariga\nSolceller\tVård- och omsorgsbolaget och {scene.Committees[0].Name}\nElbilar\tElbolaget och Länsstyrelsen\n");

        told!.Faults.Select(f => f.UnknownName).ShouldBe(["Vård- och omsorgsbolaget", "Elbolaget och Länsstyrelsen"]);
        (await ReadAsync("Åtgärd\tAnsvariga\nLampor\tTeknik- och Kulturnämnden\n")).Changed!.Faults.ShouldHaveSingleItem().UnknownName.ShouldBe("Teknik- och Kulturnämnden");

        var (_, parted) = await ReadAsync("Åtgärd\tAnsvariga\nElbilar\tElbolaget och Länsstyrelsen\n", aliases: new()
        {
            ["Elbolaget och Länsstyrelsen"] = "/", ["Elbolaget"] = ChangeCellsInput.NewParty, ["Länsstyrelsen"] = ChangeCellsInput.NewParty,
        });

        parted!.Faults.ShouldBeEmpty();
        (await AllAsync()).ShouldHaveSingleItem().Participations.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Goals_in_two_levels_are_added_to_a_plan_that_nobody_has_decided_and_every_activity_serves_its_own()
    {
        const string table = "Övergripande mål\tDelmål\tÅtgärd\n"
            + "1 Trygghet\t1.1 Färre brott; 1.2 Fler vuxna ute\tNattvandring\n"
            + "1 Trygghet\t1.2 Fler vuxna ute\tBelysning\n"
            + "2 Hälsa\t\tFriskvård\n";
        var draft = await DraftAsync();

        var (refused, told) = await ReadAsync(table, plan: draft);

        refused.Kind.ShouldBe(OutcomeKind.Refused);
        told!.Faults.Select(f => f.UnknownName).Distinct().ShouldBe(["1.1 Färre brott", "1 Trygghet", "1.2 Fler vuxna ute", "2 Hälsa"], ignoreOrder: true);

        var (outcome, changed) = await ReadAsync(table, plan: draft, aliases: told.Faults.Select(f => f.UnknownName!).Distinct().ToDictionary(n => n, _ => (string?)ChangeCellsInput.NewGoal));

        outcome.Succeeded.ShouldBeTrue();
        changed!.Goals.Select(g => (g.Number, g.Title, g.Under)).ShouldBe(
            [("1", "Trygghet", null), ("1.1", "Färre brott", "Trygghet"), ("1.2", "Fler vuxna ute", "Trygghet"), ("2", "Hälsa", null)]);
        (await GoalsAsync()).ShouldBe(["Belysning: Fler vuxna ute", "Friskvård: Hälsa", "Nattvandring: Fler vuxna ute, Färre brott"]);
        // The same table once more knows them by their numbers and names.
        (await ReadAsync(table, plan: draft, isRehearsal: true)).Changed!.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_goal_that_the_table_places_under_two_stands_alone_and_its_activities_serve_both_levels()
    {
        var draft = await DraftAsync();
        const string table = "Övergripande mål\tMål\tÅtgärd\nTrygghet\tBelysta gator\tLampor\nHälsa\tBelysta gator\tFler lampor\n";

        var (outcome, changed) = await ReadAsync(table, plan: draft, aliases: new() { ["Trygghet"] = "+goal", ["Hälsa"] = "+goal", ["Belysta gator"] = "+goal" });

        outcome.Succeeded.ShouldBeTrue();
        changed!.Remarks.ShouldHaveSingleItem().Words.ShouldBe(TableTexts.GoalStandsAlone.With("Belysta gator", "Trygghet; Hälsa"));
        (await GoalsAsync()).ShouldBe(["Fler lampor: Belysta gator, Hälsa", "Lampor: Belysta gator, Trygghet"]);
    }

    [Fact]
    public async Task Where_goals_and_activities_are_many_to_many_a_goal_stands_under_the_one_it_is_numbered_under_or_that_every_row_names()
    {
        var draft = await DraftAsync();
        const string table = "Övergripande mål\tDelmål\tÅtgärd\n"
            + "A. Bygder; B. Resor\tA1 Fler jobb; B1 Fler cyklar\tFörst\n"
            + "A. Bygder; B. Resor\tA1 Fler jobb\tSedan\n"
            + "A. Bygder; Hälsa\tFriska unga\tTredje\n"
            + "B. Resor; Hälsa\tFriska unga\tSist\n";
        var names = new[] { "A. Bygder", "B. Resor", "A1 Fler jobb", "B1 Fler cyklar", "Hälsa", "Friska unga" };

        var (outcome, changed) = await ReadAsync(table, plan: draft, aliases: names.ToDictionary(n => n, _ => (string?)ChangeCellsInput.NewGoal));

        outcome.Succeeded.ShouldBeTrue();
        changed!.Remarks.ShouldBeEmpty();
        changed.Goals.Select(g => (g.Number, g.Title, g.Under)).ShouldBe(
            [("A", "Bygder", null), ("B", "Resor", null), ("A1", "Fler jobb", "Bygder"), ("B1", "Fler cyklar", "Resor"), (null, "Hälsa", null), (null, "Friska unga", "Hälsa")], ignoreOrder: true);
        // A goal above that none of the row's goals stands under is served itself.
        (await GoalsAsync()).ShouldBe(["Först: Fler cyklar, Fler jobb", "Sedan: Fler jobb, Resor", "Sist: Friska unga, Resor", "Tredje: Bygder, Friska unga"]);
        (await ReadAsync(table, plan: draft, isRehearsal: true)).Changed!.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Target_areas_that_the_table_names_are_added_to_a_plan_that_nobody_has_decided_and_to_no_other()
    {
        const string table = "Målområde\tÅtgärd\n1. Trygg uppväxt\tLovskola\n1. Trygg uppväxt\tFältarbete\n2. Tillit\tDialog\n";
        var draft = await DraftAsync();
        var said = new Dictionary<string, string?> { ["1. Trygg uppväxt"] = ChangeCellsInput.NewArea, ["2. Tillit"] = ChangeCellsInput.NewArea };

        (await ReadAsync(table, aliases: said)).Outcome.Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.GoalsAreDecided);
        var (outcome, changed) = await ReadAsync(table, plan: draft, aliases: said);

        outcome.Succeeded.ShouldBeTrue();
        changed!.Goals.Select(g => (g.Number, g.Title, g.IsArea)).ShouldBe([("1", "Trygg uppväxt", true), ("2", "Tillit", true)]);
        await using var db = Db();
        (await db.Activities.AsNoTracking().OrderBy(a => a.Title).Select(a => $"{a.Title}: {a.TargetAreas.Single().TargetArea.Title}").ToListAsync(Cancel))
            .ShouldBe(["Dialog: Tillit", "Fältarbete: Trygg uppväxt", "Lovskola: Trygg uppväxt"]);
        (await ReadAsync(table, plan: draft, isRehearsal: true)).Changed!.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task New_goal_is_placed_under_the_target_area_that_the_table_names_beside_it_also_when_that_is_new()
    {
        const string table = "Målområde\tMål\tÅtgärd\n1. Uppväxt\t1.1 Skolgång\tLovskola\n1. Uppväxt\t1.1 Skolgång\tFältarbete\n2. Tillit\t2.1 Dialog\tMöten\n1. Uppväxt; 2. Tillit\tKultur\tBibliotek\n";
        var draft = await DraftAsync();
        string[] areas = ["1. Uppväxt", "2. Tillit"];
        var said = new[] { "1.1 Skolgång", "2.1 Dialog", "Kultur" }.ToDictionary(g => g, _ => (string?)ChangeCellsInput.NewGoal);
        foreach (var area in areas)
        {
            said[area] = ChangeCellsInput.NewArea;
        }

        var (outcome, changed) = await ReadAsync(table, plan: draft, aliases: said);

        outcome.Succeeded.ShouldBeTrue();
        changed!.Goals.Where(g => !g.IsArea).Select(g => (g.Title, g.Under)).ShouldBe([("Skolgång", "Uppväxt"), ("Dialog", "Tillit"), ("Kultur", null)]);
        changed.Remarks.ShouldHaveSingleItem().Words.ShouldContain("flera målområden");
        await using var db = Db();
        (await db.Goals.AsNoTracking().Where(g => g.Document.Key == draft).OrderBy(g => g.Position).Select(g => new { g.Title, Area = g.TargetArea == null ? null : g.TargetArea.Title }).ToListAsync(Cancel))
            .Select(g => (g.Title, g.Area)).ShouldBe([("Skolgång", "Uppväxt"), ("Dialog", "Tillit"), ("Kultur", null)]);
    }

    [Fact]
    public async Task Owner_that_also_stands_among_those_who_take_part_has_one_part_and_that_is_told()
    {
        var (first, second) = (scene.Committees[0].Name, scene.Committees[1].Name);
        var table = $"Åtgärd\tAnsvarig\tSamverkan\nSolceller\t{first}\t{second}; {first}\n";

        var (outcome, changed) = await ReadAsync(table, dropsUnknownGoals: true);

        outcome.Succeeded.ShouldBeTrue();
        changed!.Remarks.ShouldHaveSingleItem().Words.ShouldContain(first);
        (await AllAsync()).Single().Participations.OrderBy(p => p.Role).Select(p => (p.BodyId, p.Role))
            .ShouldBe([(scene.Committees[0].Id, ParticipationRole.Lead), (scene.Committees[1].Id, ParticipationRole.Participant)]);
    }

    [Fact]
    public async Task New_goals_stand_in_the_order_of_their_numbers()
    {
        var draft = await DraftAsync();
        string[] goals = ["B2 Lärande", "A10 Vägar", "A2 Bredband"];

        await ReadAsync("Mål\tÅtgärd\n" + string.Concat(goals.Select(g => $"{g}\tÅtgärd {g}\n")), plan: draft, aliases: goals.ToDictionary(g => g, _ => (string?)ChangeCellsInput.NewGoal));

        await using var db = Db();
        (await db.Goals.Where(g => g.Document.Key == draft).OrderBy(g => g.Position).Select(g => g.Number).ToListAsync(Cancel)).ShouldBe(["A2", "A10", "B2"]);
    }

    [Fact]
    public async Task A_goal_of_another_plan_is_not_meant_though_it_is_the_only_one_of_that_name()
    {
        var other = An.Document(scene.Type, "Handlingsplan för folkhälsa");
        await SaveAsync(other, new StrategyTracker.Domain.Targets.Goal("halsa", other.Id, "Hälsa", 1));
        var draft = await DraftAsync();
        const string table = "Mål\tÅtgärd\nHälsa\tFriskvård\n";

        (await ReadAsync(table, plan: draft, dropsUnknownGoals: true)).Changed!.Faults.ShouldHaveSingleItem().UnknownName.ShouldBe("Hälsa");
        (await ReadAsync(table, plan: draft, dropsUnknownGoals: true, aliases: new() { ["Hälsa"] = ChangeCellsInput.NewGoal })).Outcome.Succeeded.ShouldBeTrue();
        (await ReadAsync(table, plan: draft, dropsUnknownGoals: true, isRehearsal: true)).Changed!.Faults.ShouldBeEmpty();

        await using var db = Db();
        (await db.Activities.SelectMany(a => a.Goals).Select(g => g.Goal.Document.Key).SingleAsync(Cancel)).ShouldBe(draft);
    }

    [Fact]
    public async Task Where_one_column_names_one_or_several_owners_several_are_equals_and_that_is_told()
    {
        var (first, second) = (scene.Committees[0].Name, scene.Committees[1].Name);

        var (outcome, changed) = await ReadAsync($"Åtgärd\tAnsvar\nElbilar\t{first}\nSolceller\t{first}, {second}\n", dropsUnknownGoals: true);

        outcome.Succeeded.ShouldBeTrue();
        changed!.Remarks.ShouldHaveSingleItem().Name.ShouldBe("Solceller");
        (await AllAsync()).Select(a => string.Join(' ', a.Participations.Select(p => p.Role))).ShouldBe(["Lead", "CoOwner CoOwner"]);
    }

    [Fact]
    public async Task What_a_table_calls_its_rows_is_their_wording_where_no_column_holds_wordings()
    {
        (await ReadAsync("Typ\tNr\tBenämning\nUppdrag\t1.1\tSe över lokalerna\nAktivitet\t1.2\tBygga om\n")).Outcome.Succeeded.ShouldBeTrue();

        (await AllAsync()).Select(a => (a.Number, a.Title, a.LevelName, a.WorkingTitle)).ShouldBe([("1.2", "Bygga om", "Aktivitet", null), ("1.1", "Se över lokalerna", "Uppdrag", null)]);
    }

    [Fact]
    public async Task An_adopted_plan_gets_no_new_goals_and_its_rows_come_in_without_which_is_told_row_by_row()
    {
        const string table = "Mål\tÅtgärd\nAlla är trygga användare\tKurser\nNågot annat\tBelysning\nNågot annat\tLampor\n";

        (await ReadAsync(table, aliases: new() { ["Något annat"] = ChangeCellsInput.NewGoal })).Outcome.Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.GoalsAreDecided);
        (await ReadAsync(table)).Outcome.Kind.ShouldBe(OutcomeKind.Refused);

        var (outcome, changed) = await ReadAsync(table, dropsUnknownGoals: true);

        outcome.Succeeded.ShouldBeTrue();
        changed!.Remarks.Select(r => (r.Row, r.Name, r.UnknownName)).ShouldBe([(3, "Belysning", "Något annat"), (4, "Lampor", "Något annat")]);
        changed.Remarks[0].Words.ShouldContain("antagen");
        (await GoalsAsync()).ShouldBe(["Belysning: ", "Kurser: Alla är trygga användare", "Lampor: "]);
    }

    [Fact]
    public async Task Milestones_headings_and_answers_to_principles_have_columns_of_their_own()
    {
        var heading = TableColumn.OfHeading("Ekonomiska effekter");
        var principle = TableColumn.OfPrinciple(scene.Principle.Key, scene.Principle.Title);
        const string table = "Åtgärd\tMilstolpar\tEkonomiska effekter\tEnkelt och säkert\nSolceller\tFörstudie 2026; Upphandling (2027-03-01); Drift\tLägre elkostnad\tDelvis: kräver inloggning\n";

        (await ReadAsync(table, own: [heading, principle])).Outcome.Succeeded.ShouldBeTrue();

        await using var db = Db();
        var saved = await db.Activities.AsNoTracking().Include(a => a.Milestones).Include(a => a.Headings).Include(a => a.PrincipleChecks).SingleAsync(Cancel);
        saved.Milestones.OrderBy(m => m.Position).Select(m => (m.Title, m.DueOn)).ShouldBe(
            [("Förstudie", new DateOnly(2026, 12, 31)), ("Upphandling", new DateOnly(2027, 3, 1)), ("Drift", null)]);
        saved.Headings.ShouldHaveSingleItem().Text.ShouldBe("Lägre elkostnad");
        (saved.PrincipleChecks.Single().Answer, saved.PrincipleChecks.Single().Reason).ShouldBe((PrincipleAnswer.Partly, "kräver inloggning"));
        (await ReadAsync("Åtgärd\tEnkelt och säkert\nElbilar\tKanske\n", own: [principle])).Changed!.Faults.ShouldHaveSingleItem().Column!.Head.ShouldBe("Enkelt och säkert");
    }

    [Fact]
    public async Task Links_are_read_in_for_those_signed_in_and_hostile_ones_are_refused_in_words()
    {
        (await ReadAsync("Åtgärd\tLänk\nSolceller\tFörstudien https://exempelstad.se/forstudie\n")).Outcome.Succeeded.ShouldBeTrue();

        await using var db = Db();
        var link = (await db.Activities.AsNoTracking().Include(a => a.Links).SingleAsync(Cancel)).Links.ShouldHaveSingleItem();
        (link.Title, link.Address, link.IsPublic, link.AddedBy.Length > 0).ShouldBe(("Förstudien", "https://exempelstad.se/forstudie", false, true));
        (await ReadAsync("Åtgärd\tLänk\nElbilar\tjavascript:alert(1)\n")).Changed!.Faults.ShouldHaveSingleItem().Words.ShouldContain("https://");
        (await ReadAsync("Åtgärd\tLänk\nElbilar\tse intranätet\n")).Changed!.Faults.ShouldHaveSingleItem().Words.ShouldContain("se intranätet");
    }

    [Fact]
    public void A_goal_that_stands_once_holds_for_the_empty_cells_below_only_where_somebody_says_so()
    {
        const string table = "Mål\tÅtgärd\nAlla är trygga användare\tKurser\n\tHandledning\n";
        var found = ForeignSource.Read(table).Tables[0];
        var block = TargetedBlock.Of(found, 0, withHidden: false);

        block.MayFillDown.ShouldBeTrue();
        block.Cells.Count(c => c.Column == "Goals" && c.Text.Length > 0).ShouldBe(1);
        (block with { FillsDown = true }).Cells.Count(c => c.Column == "Goals" && c.Text == "Alla är trygga användare").ShouldBe(2);
    }

    [Fact]
    public async Task Unknown_names_refuse_their_rows_until_somebody_says_who_is_meant()
    {
        const string table = "Åtgärd\tAnsvarig\tMedverkande\nSolceller\tÄldrenämnden\tLänsstyrelsen; Elbolaget\nLaddstolpar\tÄN\t\n";

        var (refused, told) = await ReadAsync(table);

        refused.Kind.ShouldBe(OutcomeKind.Refused);
        told!.Faults.Select(f => f.UnknownName).ShouldBe(["Länsstyrelsen", "ÄN"]);
        (await AllAsync()).ShouldBeEmpty();

        var (outcome, _) = await ReadAsync(table, aliases: new() { ["Länsstyrelsen"] = ChangeCellsInput.NewParty, ["Elbolaget"] = null, ["ÄN"] = scene.Committees[0].Key });

        outcome.Succeeded.ShouldBeTrue();
        var saved = await AllAsync();
        saved.Select(a => a.Participations.Count).ShouldBe([1, 2]);
        await using var db = Db();
        (await db.Bodies.SingleAsync(b => b.Name == "Länsstyrelsen", Cancel)).Kind.ShouldBe(BodyKind.External);
        (await db.Bodies.AnyAsync(b => b.Name == "Elbolaget", Cancel)).ShouldBeFalse();
    }

    [Fact]
    public async Task Keys_of_another_municipality_are_refused_row_by_row_and_nothing_is_done()
    {
        var (outcome, changed) = await ReadAsync("Nyckel\tFormulering\tNr\nannan-kommuns-nyckel\tSolceller\t1\n\tLaddstolpar\t2\n");

        outcome.Kind.ShouldBe(OutcomeKind.Refused);
        changed!.Faults.ShouldHaveSingleItem().Row.ShouldBe(2);
        (await AllAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_dry_run_does_nothing_and_a_table_with_only_names_is_valid()
    {
        var (outcome, changed) = await ReadAsync("Åtgärd\tAnnat\nSolceller\tx\nLaddstolpar\ty\n", isRehearsal: true);

        outcome.Succeeded.ShouldBeTrue();
        changed!.Created.ShouldBe(2);
        (await AllAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_table_read_again_tells_which_rows_stand_in_the_plan_already()
    {
        const string table = "Åtgärd\tNivå\nSolceller på taken\tÅtgärd\nElbilar\tÅtgärd\n";
        (await ReadAsync(table)).Outcome.Succeeded.ShouldBeTrue();
        var plan = (await As<ForeignQueries>(Actors.Strategist).GetAsync(scene.Plan.Key, Cancel))!;

        Again("Åtgärd\nsolceller  på taken\nElbilar\nLaddstolpar").Select(r => (r.Row, r.Text, r.Activity.Title))
            .ShouldBe([(2, "solceller  på taken", "Solceller på taken"), (3, "Elbilar", "Elbilar")]);
        Again("Åtgärd\tNivå\nElbilar\tUppdrag\n").ShouldBeEmpty("an item of another kind is another item");
        Again($"Nyckel\tÅtgärd\n{plan.Standing[0].Key}\tElbilar\n").ShouldBeEmpty("a row with a key is a change");

        IReadOnlyList<StandingRow> Again(string text)
        {
            var found = ForeignSource.Read(text).Tables[0];
            return StandingRow.In(TargetedBlock.Of(found, TargetedBlock.HeadOf(found), withHidden: false).Cells, plan.Standing);
        }
    }

    [Fact]
    public async Task Only_those_who_write_plans_read_in()
    {
        foreach (var actor in new[] { Actors.Reader, Actors.Coordinator(), Actors.Administrator, Actor.Anonymous })
        {
            (await As<ChangeCells>(actor).RunAsync(new ChangeCellsInput { Plan = scene.Plan.Key, Cells = [] }, Cancel)).Outcome.Kind.ShouldBe(OutcomeKind.Forbidden);
        }
    }

    private async Task<string> DraftAsync()
    {
        var plan = An.Document(scene.Type, "Handlingsplan för trygghet");
        plan.BeginDraft("1.0");
        await SaveAsync(plan);
        return plan.Key;
    }

    private Task<(Outcome Outcome, CellsChanged? Changed)> ReadAsync(
        string table, Dictionary<string, StatusMeaning>? statuses = null, Dictionary<string, string?>? aliases = null, bool isRehearsal = false,
        string[]? whole = null, string? plan = null, bool dropsUnknownGoals = false, IReadOnlyList<TableColumn>? own = null)
    {
        var found = ForeignSource.Read(table).Tables[0];
        var block = TargetedBlock.Of(found, TargetedBlock.HeadOf(found), withHidden: false, own);
        return As<ChangeCells>(Actors.Strategist).RunAsync(
            new ChangeCellsInput
            {
                Plan = plan ?? scene.Plan.Key, Cells = block.Cells, Statuses = statuses ?? [], Aliases = aliases ?? [], Whole = whole ?? [],
                DropsUnknownGoals = dropsUnknownGoals, IsRehearsal = isRehearsal,
            },
            Cancel);
    }

    /// <summary>Each activity with the goals that it serves.</summary>
    private async Task<List<string>> GoalsAsync()
    {
        await using var db = Db();
        return [.. (await db.Activities.AsNoTracking().Include(a => a.Goals).ThenInclude(g => g.Goal).OrderBy(a => a.Title).ToListAsync(Cancel))
            .Select(a => $"{a.Title}: {string.Join(", ", a.Goals.Select(g => g.Goal.Title).Order(StringComparer.Ordinal))}")];
    }

    private async Task<List<Activity>> AllAsync()
    {
        await using var db = Db();
        return await db.Activities.AsNoTracking().Include(a => a.Participations).OrderBy(a => a.Title).ToListAsync(Cancel);
    }
}
