using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Features.Activities.Foreign;
using StrategyTracker.Features.Activities.Table;

namespace StrategyTracker.Tests.Features.Activities.Foreign;

/// <summary>A table that is not ours read into a plan: its own status words are kept, its names are given a meaning, and it is all or nothing.</summary>
public sealed class ForeignTableTests : DataTest
{
    private readonly ActivityScene scene = new();

    protected override Task ArrangeAsync() => SaveAsync(scene.All);

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
    public async Task Only_those_who_write_plans_read_in()
    {
        foreach (var actor in new[] { Actors.Reader, Actors.Coordinator(), Actors.Administrator, Actor.Anonymous })
        {
            (await As<ChangeCells>(actor).RunAsync(new ChangeCellsInput { Plan = scene.Plan.Key, Cells = [] }, Cancel)).Outcome.Kind.ShouldBe(OutcomeKind.Forbidden);
        }
    }

    private Task<(Outcome Outcome, CellsChanged? Changed)> ReadAsync(
        string table, Dictionary<string, StatusMeaning>? statuses = null, Dictionary<string, string?>? aliases = null, bool isRehearsal = false)
    {
        var found = ForeignSource.Read(table).Tables[0];
        var block = TargetedBlock.Of(found, TargetedBlock.HeadOf(found), withHidden: false);
        return As<ChangeCells>(Actors.Strategist).RunAsync(
            new ChangeCellsInput
            {
                Plan = scene.Plan.Key, Cells = block.Cells, Statuses = statuses ?? [], Aliases = aliases ?? [], IsRehearsal = isRehearsal,
            },
            Cancel);
    }

    private async Task<List<Activity>> AllAsync()
    {
        await using var db = Db();
        return await db.Activities.AsNoTracking().Include(a => a.Participations).OrderBy(a => a.Title).ToListAsync(Cancel);
    }
}
