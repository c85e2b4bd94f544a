using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.Activities.Table;

namespace StrategyTracker.Tests.Features.Activities.Table;

public sealed class ChangeCellsTests : DataTest
{
    private readonly ActivityScene scene = new();

    protected override async Task ArrangeAsync()
    {
        scene.Add("Digital tillsyn", "1.1").LedBy(scene.Committees[0]).In(scene.Areas[0]);
        scene.Add("Öppna data", "1.2");
        scene.Activities[1].SetAddedOn(new(2025, 5, 1));
        await SaveAsync(scene.All);
    }

    [Fact]
    public async Task A_cell_is_written_by_the_same_words_as_in_the_workbook()
    {
        var (outcome, changed) = await ChangeAsync(
            Cell("digital-tillsyn", "CoOwners", "Kulturnämnden; Östra nämnden"), Cell("digital-tillsyn", "EndsOn", "2027"),
            Cell("digital-tillsyn", "Cost", "1,5 mnkr"), Cell("digital-tillsyn", "Continuous", "nej"));

        outcome.Succeeded.ShouldBeTrue();
        changed!.Rows.ShouldHaveSingleItem().Cells.Select(c => (c.Column.Name, c.To)).ShouldBe(
            [("CoOwners", "Kulturnämnden; Östra nämnden"), ("EndsOn", "2027-12-31"), ("Cost", StrategyTracker.Ui.Format.Number(1_500_000))]);
        var saved = await FindAsync("digital-tillsyn");
        saved.EndsOn.ShouldBe(new DateOnly(2027, 12, 31));
        saved.Cost.PlannedFrom.ShouldBe(1_500_000);
        saved.Participations.Count(p => p.Role is ParticipationRole.CoOwner).ShouldBe(2);
        (await AuditAsync()).ShouldAllBe(r => r == "ChangeCells");
    }

    [Fact]
    public async Task A_continuous_row_gets_no_end_when_several_are_changed_and_that_is_told()
    {
        (await ChangeAsync(Cell("oppna-data", "Continuous", "ja"))).Item1.Succeeded.ShouldBeTrue();

        var (outcome, changed) = await ChangeAsync(
            new CellChange(1, "digital-tillsyn", "EndsOn", "2027", null), new CellChange(2, "oppna-data", "EndsOn", "2027", null));

        outcome.Succeeded.ShouldBeTrue();
        changed!.Rows.ShouldHaveSingleItem().Key.ShouldBe("digital-tillsyn");
        changed.Unchanged.ShouldBe(0);
        var told = changed.Remarks.ShouldHaveSingleItem();
        (told.Row, told.Name, told.Column!.Name, told.Words).ShouldBe((2, "Öppna data", "EndsOn", TableTexts.IsContinuous));
        // Said in the same row that it no longer goes on, it gets the end.
        (await ChangeAsync(new CellChange(1, "oppna-data", "EndsOn", "2027", null), new CellChange(1, "oppna-data", "Continuous", "", null))).Item2!.Remarks.ShouldBeEmpty();
        (await FindAsync("oppna-data")).EndsOn.ShouldBe(new DateOnly(2027, 12, 31));
    }

    [Fact]
    public async Task A_row_that_becomes_continuous_tells_that_its_end_goes()
    {
        await ChangeAsync(Cell("oppna-data", "EndsOn", "2027-06-30"));

        (await ChangeAsync(Cell("oppna-data", "Continuous", "ja"))).Item2!.Rows.ShouldHaveSingleItem().Cells.Select(c => (c.Column.Name, c.From, c.To)).ShouldBe(
            [("EndsOn", "2027-06-30", ""), ("Continuous", "", "Ja")]);
    }

    [Theory]
    [InlineData("2025–2027", "2025-01-01", "2027-12-31", false)]
    [InlineData("Q2 2026", null, "2026-06-30", false)]
    [InlineData("senast Q3 2026", null, "2026-09-30", false)]
    [InlineData("Senast 2026", null, "2026-12-31", false)]
    [InlineData("t.o.m. 2027-05-31", null, "2027-05-31", false)]
    [InlineData("juni 2026", null, "2026-06-30", false)]
    [InlineData("2026-06", null, "2026-06-30", false)]
    [InlineData("Q1 2026 - Q4 2027", "2026-01-01", "2027-12-31", false)]
    [InlineData("2026-28", "2026-01-01", "2028-12-31", false)]
    [InlineData("från 2026", "2026-01-01", null, false)]
    [InlineData("2026 kvartal 4", null, "2026-12-31", false)]
    [InlineData("Löpande", null, null, true)]
    [InlineData("tills vidare", null, null, true)]
    public async Task Time_is_understood_as_plans_write_it(string said, string? starts, string? ends, bool goesOn)
    {
        (await ChangeAsync(Cell("oppna-data", "EndsOn", said))).Item1.Succeeded.ShouldBeTrue();

        var saved = await FindAsync("oppna-data");
        (saved.StartsOn?.ToString("O", null), saved.EndsOn?.ToString("O", null), saved.IsContinuous).ShouldBe((starts, ends, goesOn));
    }

    [Fact]
    public async Task A_row_that_is_renamed_is_told_by_the_name_that_it_had()
    {
        (await ChangeAsync(Cell("oppna-data", "WorkingTitle", "Datatorget"))).Item2!.Rows.ShouldHaveSingleItem().Name.ShouldBe("Öppna data");
        (await ChangeAsync(Cell("oppna-data", "WorkingTitle", "Torget"))).Item2!.Rows.ShouldHaveSingleItem().Name.ShouldBe("Datatorget");
    }

    [Fact]
    public async Task A_word_that_means_nothing_refuses_every_cell()
    {
        var (outcome, changed) = await ChangeAsync(
            new CellChange(1, "oppna-data", "WorkingTitle", "Datatorget", null), new CellChange(2, "digital-tillsyn", "Lead", "Nämnden som inte finns", null));

        outcome.Kind.ShouldBe(OutcomeKind.Refused);
        var fault = changed!.Faults.ShouldHaveSingleItem();
        (fault.Row, fault.Name, fault.Column!.Name).ShouldBe((2, "Digital tillsyn", "Lead"));
        (await FindAsync("oppna-data")).WorkingTitle.ShouldBeNull();
    }

    [Fact]
    public async Task Rules_of_the_domain_and_shapes_of_the_package_are_told_at_their_cells()
    {
        var (_, changed) = await ChangeAsync(
            Cell("digital-tillsyn", "StartsOn", "2027-01-01"), Cell("digital-tillsyn", "EndsOn", "2026-01-01"),
            Cell("oppna-data", "Number", new string('9', 40)) with { Row = 2 });

        changed!.Faults.Select(f => (f.Row, f.Column!.Name)).ShouldBe([(2, "Number")]);
        (_, changed) = await ChangeAsync(Cell("digital-tillsyn", "StartsOn", "2027-01-01"), Cell("digital-tillsyn", "EndsOn", "2026-01-01"));
        changed!.Faults.ShouldHaveSingleItem().Column!.Name.ShouldBe("EndsOn");
    }

    [Fact]
    public async Task A_wording_that_was_decided_is_not_written_over_but_one_that_was_added_is()
    {
        var (outcome, changed) = await ChangeAsync(Cell("digital-tillsyn", "Title", "Annan ordalydelse"));

        outcome.Kind.ShouldBe(OutcomeKind.Refused);
        changed!.Faults.ShouldHaveSingleItem().Column!.Name.ShouldBe("Title");
        (await ChangeAsync(Cell("oppna-data", "Title", "Öppna data för alla"))).Outcome.Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task Two_people_write_in_different_cells_of_one_row_and_both_stay()
    {
        await ChangeAsync(Cell("oppna-data", "WorkingTitle", "Datatorget", seen: ""));
        var (outcome, _) = await ChangeAsync(Cell("oppna-data", "Number", "1.3", seen: "1.2"));

        outcome.Succeeded.ShouldBeTrue();
        var saved = await FindAsync("oppna-data");
        (saved.WorkingTitle, saved.Number).ShouldBe(("Datatorget", "1.3"));
    }

    [Fact]
    public async Task A_cell_that_a_colleague_has_written_in_is_told_with_both_texts_and_who()
    {
        await ChangeAsync(Cell("oppna-data", "WorkingTitle", "Datatorget", seen: ""));

        var (outcome, changed) = await ChangeAsync(Cell("oppna-data", "WorkingTitle", "Datakällan", seen: ""));

        outcome.Kind.ShouldBe(OutcomeKind.ChangedByOther);
        var conflict = changed!.Conflicts.ShouldHaveSingleItem();
        (conflict.Theirs, conflict.Mine, conflict.By!.Value.Name).ShouldBe(("Datatorget", "Datakällan", "Strateg"));
        (await FindAsync("oppna-data")).WorkingTitle.ShouldBe("Datatorget");
    }

    [Fact]
    public async Task A_rehearsal_tells_what_would_change_and_leaves_everything_as_it_was()
    {
        var (outcome, changed) = await As<ChangeCells>(Actors.Strategist).RunAsync(new ChangeCellsInput
        {
            Plan = scene.Plan.Key, IsRehearsal = true,
            Cells = [new(1, "oppna-data", "Number", "9", null), new(2, null, "Title", "Ny aktivitet", null), new(3, "digital-tillsyn", "Number", "1.1", null)],
        }, Cancel);

        outcome.Succeeded.ShouldBeTrue();
        (changed!.Rows.Count, changed.Created, changed.Unchanged).ShouldBe((2, 1, 1));
        (await FindAsync("oppna-data")).Number.ShouldBe("1.2");
    }

    [Fact]
    public async Task A_new_row_in_a_decided_plan_counts_as_added_today_and_can_be_taken_back()
    {
        var (_, changed) = await ChangeAsync(new CellChange(1, null, "Title", "Öppna data", null), new CellChange(1, null, "Lead", "Äldrenämnden", null));

        var key = changed!.Added.ShouldHaveSingleItem();
        key.ShouldBe("oppna-data-2");
        (await FindAsync(key)).AddedOn.ShouldBe(Today);
        (await As<RemoveRows>(Actors.Strategist).RunAsync(new RemoveRowsInput { Plan = scene.Plan.Key, Keys = [key] }, Cancel)).Succeeded.ShouldBeTrue();
        await using var db = Db();
        (await db.Activities.AnyAsync(a => a.Key == key, Cancel)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_new_row_without_a_wording_is_refused()
    {
        var (outcome, changed) = await ChangeAsync(new CellChange(1, null, "Number", "7", null));

        outcome.Kind.ShouldBe(OutcomeKind.Refused);
        changed!.Faults.ShouldHaveSingleItem().Column!.Name.ShouldBe("Title");
    }

    [Fact]
    public async Task What_was_decided_cannot_be_removed()
    {
        var outcome = await As<RemoveRows>(Actors.Strategist).RunAsync(new RemoveRowsInput { Plan = scene.Plan.Key, Keys = ["digital-tillsyn"] }, Cancel);

        outcome.Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.ActivityStaysInTheLedger);
    }

    [Fact]
    public async Task An_emptied_cell_leaves_no_owner_no_target_area_and_no_cost()
    {
        await ChangeAsync(Cell("digital-tillsyn", "Cost", "ca 2 till 3 mnkr"), Cell("digital-tillsyn", "StartsOn", "1 mars 2025"));
        (await FindAsync("digital-tillsyn")).StartsOn.ShouldBe(new DateOnly(2025, 3, 1));
        (await FindAsync("digital-tillsyn")).Cost.PlannedTo.ShouldBe(3_000_000);

        (await ChangeAsync(Cell("digital-tillsyn", "Lead", ""), Cell("digital-tillsyn", "TargetAreas", ""), Cell("digital-tillsyn", "Cost", "oklart"))).Outcome.Succeeded.ShouldBeTrue();

        var saved = await FindAsync("digital-tillsyn");
        saved.Participations.ShouldBeEmpty();
        saved.TargetAreas.ShouldBeEmpty();
        saved.Cost.Kind.ShouldBe(CostKind.Unknown);
    }

    [Fact]
    public async Task The_reverse_of_a_change_brings_everything_back()
    {
        var (_, changed) = await ChangeAsync(Cell("digital-tillsyn", "Lead", ""), Cell("digital-tillsyn", "TargetAreas", "Datadrivna staden"));
        (await FindAsync("digital-tillsyn")).Participations.ShouldBeEmpty();

        await As<ChangeCells>(Actors.Strategist).RunAsync(new ChangeCellsInput { Plan = scene.Plan.Key, Cells = changed!.Reverse }, Cancel);

        var saved = await FindAsync("digital-tillsyn");
        saved.Participations.ShouldHaveSingleItem().BodyId.ShouldBe(scene.Committees[0].Id);
        saved.TargetAreas.ShouldHaveSingleItem().TargetAreaId.ShouldBe(scene.Areas[0].Id);
    }

    [Fact]
    public async Task Only_those_who_write_plans_write_in_the_table()
    {
        foreach (var actor in new[] { Actors.Reader, Actors.Administrator, Actors.Coordinator(scene.Committees[0]), Actors.Approver(scene.Committees[0]), Actor.Anonymous })
        {
            var (outcome, _) = await As<ChangeCells>(actor).RunAsync(new ChangeCellsInput { Plan = scene.Plan.Key, Cells = [Cell("oppna-data", "Number", "9")] }, Cancel);

            outcome.Kind.ShouldBe(OutcomeKind.Forbidden);
            (await As<RemoveRows>(actor).RunAsync(new RemoveRowsInput { Plan = scene.Plan.Key, Keys = ["oppna-data"] }, Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
            (await As<KeepTableColumns>(actor).RunAsync(new KeepTableColumnsInput { Columns = [] }, Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        }
    }

    [Fact]
    public async Task A_row_of_another_plan_is_refused()
    {
        var (_, changed) = await ChangeAsync(Cell("finns-inte-har", "Number", "9"));

        changed!.Faults.ShouldHaveSingleItem().Words.ShouldContain("finns-inte-har");
    }

    private static CellChange Cell(string key, string column, string text, string? seen = null) => new(1, key, column, text, seen);

    private Task<(Outcome Outcome, CellsChanged? Changed)> ChangeAsync(params CellChange[] cells) =>
        As<ChangeCells>(Actors.Strategist).RunAsync(new ChangeCellsInput { Plan = scene.Plan.Key, Cells = cells }, Cancel);

    private async Task<Activity> FindAsync(string key)
    {
        await using var db = Db();
        return await db.Activities.AsNoTracking().Include(a => a.Participations).Include(a => a.TargetAreas).SingleAsync(a => a.Key == key, Cancel);
    }

    private async Task<List<string>> AuditAsync()
    {
        await using var db = Db();
        return await db.AuditRows.Select(r => r.Command).ToListAsync(Cancel);
    }
}
