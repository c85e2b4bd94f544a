using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Indicators;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.Indicators;
using StrategyTracker.Tests.Features.Activities;
using StrategyTracker.Tests.Support;

namespace StrategyTracker.Tests.Features.Indicators;

/// <summary>Figures come in by hand and by paste: all or nothing, by the office alone.</summary>
public sealed class IndicatorTests : DataTest
{
    private readonly ActivityScene scene = new();

    protected override Task ArrangeAsync() => SaveAsync(scene.All);

    [Fact]
    public async Task An_indicator_is_made_with_its_figures_and_told_in_the_list()
    {
        var saved = await As<SaveIndicator>(Actors.Strategist).RunAsync(
            Input("Trygga invånare", ("2024", "61"), ("2025", "66,5")), null, Cancel);

        saved.Value.ShouldBe("trygga-invanare");
        var (groups, mayEdit) = await As<IndicatorQueries>(Actors.Strategist).ListAsync(Cancel);
        mayEdit.ShouldBeTrue();
        var line = groups.ShouldHaveSingleItem().Lines.ShouldHaveSingleItem();
        line.AreaTitle.ShouldBe(scene.Areas[0].Title);
        line.View.Reading.Now!.Value.ShouldBe(66.5);
    }

    [Fact]
    public async Task A_goal_brings_its_target_area_where_none_is_chosen()
    {
        var goal = new StrategyTracker.Domain.Targets.Goal("tryggt", scene.Programme.Id, "Tryggt", 1);
        goal.Place(scene.Areas[1].Id, null, new Dictionary<Guid, Guid?>());
        await SaveAsync(goal);
        var input = Input("Trygga");
        (input.TargetAreaId, input.GoalId) = (null, goal.Id);

        await As<SaveIndicator>(Actors.Strategist).RunAsync(input, null, Cancel);

        await using var db = Db();
        (await db.Indicators.SingleAsync(Cancel)).TargetAreaId.ShouldBe(scene.Areas[1].Id);
    }

    [Fact]
    public async Task What_is_no_number_or_year_is_told_at_its_row_and_nothing_is_saved()
    {
        var refused = await As<SaveIndicator>(Actors.Strategist).RunAsync(Input("Trygga", ("2024", "61"), ("tjugofem", "x")), null, Cancel);

        refused.Kind.ShouldBe(OutcomeKind.Invalid);
        refused.FieldErrors.Keys.ShouldBe(["Figures[1]"]);
        await using var db = Db();
        (await db.Indicators.CountAsync(Cancel)).ShouldBe(0);
    }

    [Fact]
    public async Task A_form_that_another_has_saved_since_is_not_saved_over()
    {
        await As<SaveIndicator>(Actors.Strategist).RunAsync(Input("Trygga", ("2024", "61")), null, Cancel);
        var queries = As<IndicatorQueries>(Actors.Strategist);
        var (mine, theirs) = ((await queries.FindFormAsync("trygga", Cancel))!, (await queries.FindFormAsync("trygga", Cancel))!);
        theirs.Figures[0].Value = "62";
        (await As<SaveIndicator>(Actors.Strategist).RunAsync(theirs, null, Cancel)).Succeeded.ShouldBeTrue();

        mine.Figures[0].Value = "63";
        (await As<SaveIndicator>(Actors.Strategist).RunAsync(mine, null, Cancel)).Kind.ShouldBe(OutcomeKind.ChangedByOther);

        (await queries.FindFormAsync("trygga", Cancel))!.Figures.ShouldHaveSingleItem().Value.ShouldBe("62");
    }

    [Fact]
    public async Task A_years_outcomes_are_written_together_and_an_emptied_row_says_nothing_any_more()
    {
        await As<SaveIndicator>(Actors.Strategist).RunAsync(Input("Ett", ("2025", "1")), null, Cancel);
        await As<SaveIndicator>(Actors.Strategist).RunAsync(Input("Två", ("2025", "2")), null, Cancel);
        await As<SaveIndicator>(Actors.Strategist).RunAsync(Input("Tre"), null, Cancel);
        var rows = await YearAsync(2025);
        rows["ett"].Value = "1 234,5";
        (rows["tva"].Value, rows["tva"].Note) = ("", null);
        rows["tre"].Missing = MissingReason.NotYetOut;

        (await RecordAsync(2025, [.. rows.Values])).Succeeded.ShouldBeTrue();

        var after = await YearAsync(2025);
        (after["ett"].Value, after["tva"].Value, after["tre"].Missing).ShouldBe(("1234,5", "", MissingReason.NotYetOut));
        await using var db = Db();
        (await db.Indicators.SelectMany(i => i.Values).CountAsync(Cancel)).ShouldBe(2);
    }

    [Fact]
    public async Task One_row_that_cannot_be_read_keeps_all_from_being_written()
    {
        await As<SaveIndicator>(Actors.Strategist).RunAsync(Input("Ett"), null, Cancel);
        await As<SaveIndicator>(Actors.Strategist).RunAsync(Input("Två"), null, Cancel);
        var rows = await YearAsync(2025);
        (rows["ett"].Value, rows["tva"].Value) = ("1", "1.234,5");

        var refused = await RecordAsync(2025, [.. rows.Values]);

        refused.FieldErrors.ShouldHaveSingleItem().Value.ShouldBe("Två: ”1.234,5” är inget tal. Skriv till exempel 1234,5.");
        (await YearAsync(2025))["ett"].Value.ShouldBe("");
    }

    [Fact]
    public async Task Pasted_lines_fill_the_rows_of_their_name_or_key_and_strangers_are_told()
    {
        await As<SaveIndicator>(Actors.Strategist).RunAsync(Input("Trygga invånare"), null, Cancel);
        await As<SaveIndicator>(Actors.Strategist).RunAsync(Input("Samtal"), null, Cancel);
        var rows = (await As<IndicatorQueries>(Actors.Strategist).YearAsync(2025, Cancel)).ToDictionary(l => l.Key, l => l.Row);

        var strangers = PastedFigures.Fill(
            "trygga invånare\t66 %\r\nSAMTAL;procent;1 234,5\n\nNågot annat\t5\nSamtal\tvet ej", [.. rows.Select(r => (r.Key, r.Value))]);

        (rows["trygga-invanare"].Value, rows["samtal"].Value).ShouldBe(("66", "1234,5"));
        strangers.ShouldBe(["Något annat\t5", "Samtal\tvet ej"]);
    }

    [Fact]
    public async Task Removal_takes_the_figures_with_it()
    {
        await As<SaveIndicator>(Actors.Strategist).RunAsync(Input("Trygga", ("2024", "61")), null, Cancel);
        var form = (await As<IndicatorQueries>(Actors.Strategist).FindFormAsync("trygga", Cancel))!;

        (await As<RemoveIndicator>(Actors.Strategist).RunAsync(new RemoveIndicatorInput(form.Id!.Value, form.SeenRevision), Cancel)).Succeeded.ShouldBeTrue();

        (await As<IndicatorQueries>(Actor.Anonymous).ListAsync(Cancel)).Groups.ShouldBeEmpty();
    }

    [Fact]
    public async Task Parts_stay_as_indicators_of_their_own_when_the_whole_is_removed()
    {
        var whole = new Indicator("helheten", "Helheten", scene.Areas[0].DocumentId);
        var part = new Indicator("delen", "Delen", scene.Areas[0].DocumentId);
        part.MakePartOf(whole, hasParts: false);
        await SaveAsync(whole, part);
        var form = (await As<IndicatorQueries>(Actors.Strategist).FindFormAsync(whole.Key, Cancel))!;

        (await As<RemoveIndicator>(Actors.Strategist).RunAsync(new RemoveIndicatorInput(whole.Id, form.SeenRevision), Cancel)).Succeeded.ShouldBeTrue();

        await using var db = Db();
        (await db.Indicators.SingleAsync(Cancel)).PartOfId.ShouldBeNull();
    }

    [Fact]
    public async Task Only_who_edits_plans_writes_figures()
    {
        foreach (var actor in new[] { Actor.Anonymous, Actors.Reader, Actors.Coordinator(), Actors.Approver() })
        {
            (await As<SaveIndicator>(actor).RunAsync(Input("Trygga"), null, Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
            (await As<RecordYear>(actor).RunAsync(new RecordYearInput { Year = 2025 }, Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
            (await As<RemoveIndicator>(actor).RunAsync(new RemoveIndicatorInput(Guid.CreateVersion7(), 1), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        }
    }

    [Fact]
    public async Task Number_of_queries_does_not_depend_on_the_number_of_rows()
    {
        await As<SaveIndicator>(Actors.Strategist).RunAsync(Input("Ett", ("2025", "1")), null, Cancel);
        var few = await CountAsync();
        for (var i = 0; i < 20; i++)
        {
            await As<SaveIndicator>(Actors.Strategist).RunAsync(Input($"Fler {i}", ("2024", "1"), ("2025", "2")), null, Cancel);
        }

        (await CountAsync()).ShouldBe(few);

        async Task<(int List, int Year)> CountAsync()
        {
            Queries.Reset();
            await As<IndicatorQueries>(Actors.Strategist).ListAsync(Cancel);
            var list = Queries.Count;
            Queries.Reset();
            await As<IndicatorQueries>(Actors.Strategist).YearAsync(2025, Cancel);
            return (list, Queries.Count);
        }
    }

    private async Task<Dictionary<string, YearRow>> YearAsync(int year) =>
        (await As<IndicatorQueries>(Actors.Strategist).YearAsync(year, Cancel)).ToDictionary(l => l.Key, l => l.Row);

    private Task<Outcome> RecordAsync(int year, List<YearRow> rows) =>
        As<RecordYear>(Actors.Strategist).RunAsync(new RecordYearInput { Year = year, Rows = rows }, Cancel);

    private SaveIndicatorInput Input(string name, params (string Year, string Value)[] outcomes) => new()
    {
        Name = name,
        DocumentId = scene.Programme.Id,
        TargetAreaId = scene.Areas[0].Id,
        GoodDirection = GoodDirection.Up,
        Figures = [.. outcomes.Select(o => new FigureInput { Year = o.Year, Value = o.Value })],
    };
}
