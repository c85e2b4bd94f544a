using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Reporting;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.CouncilReports;
using StrategyTracker.Features.FollowUp.Composing;
using StrategyTracker.Features.FollowUp.Cycles;

namespace StrategyTracker.Tests.Features.FollowUp.Composing;

public sealed class ComposeReportTests : FollowUpScene
{
    private const string Key = "uppfoljning-2026";
    private static readonly ReportComposition shorter = ReportComposition.Standard.With(ReportPart.Contributions, isIn: false).Move(ReportPart.Bodies, -3);

    [Fact]
    public async Task Office_composes_and_nobody_else()
    {
        Actor[] others = [Coordinator, Approver, Actors.Reader, Actors.Administrator, Actor.Anonymous];
        foreach (var actor in others)
        {
            (await ComposeAsync(actor, shorter)).Kind.ShouldBe(OutcomeKind.Forbidden);
        }

        (await ComposeAsync(Actors.Strategist, shorter with { Foreword = "Kontorets ord." })).Succeeded.ShouldBeTrue();

        var view = (await ViewAsync())!;
        view.Composition.Parts.ShouldBe(shorter.Parts);
        view.Composition.Foreword.ShouldBe("Kontorets ord.");
    }

    [Fact]
    public async Task Preview_and_frozen_report_are_composed_alike_and_what_is_frozen_stays()
    {
        await ComposeAsync(Actors.Strategist, (shorter with { Afterword = "Slut." }).Introduce(ReportPart.Ledger, " Om bokslutet. "));
        await JudgeAsync();
        (await As<CouncilReportQueries>(Actors.Strategist).GetAsync(Key, true, Cancel))!.Report.Composed.Parts.ShouldBe(shorter.Parts);

        (await As<FreezeCycle>(Actors.Strategist).RunAsync(new() { CycleKey = Key }, Cancel)).Succeeded.ShouldBeTrue();

        var frozen = (await As<CouncilReportQueries>(Actor.Anonymous).GetAsync(Key, false, Cancel))!;
        frozen.Report.Composed.Parts.ShouldBe(shorter.Parts);
        frozen.Report.Composed.Afterword.ShouldBe("Slut.");
        frozen.Report.Composed.IntroductionTo(ReportPart.Ledger).ShouldBe("Om bokslutet.");
        frozen.IsUntouched.ShouldBeTrue();
        (await ComposeAsync(Actors.Strategist, ReportComposition.Standard)).Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.CycleIsFrozen);
    }

    [Fact]
    public async Task Report_from_before_there_was_a_choice_reads_as_it_is_and_keeps_its_checksum()
    {
        await JudgeAsync();
        await As<FreezeCycle>(Actors.Strategist).RunAsync(new() { CycleKey = Key }, Cancel);
        await using var db = Db();
        var stored = await db.CouncilReports.SingleAsync(Cancel);

        stored.Content.ShouldNotContain("composition");
        var report = FrozenReportJson.Read(stored.Content);
        report.Composition.ShouldBeNull();
        report.Composed.Parts.ShouldBe(ReportComposition.Standard.Parts);
        CouncilReport.ChecksumOf(FrozenReportJson.Write(report)).ShouldBe(stored.Checksum);
    }

    [Fact]
    public async Task Second_of_two_at_once_is_told()
    {
        var seen = (await ViewAsync())!.Revision;
        await ComposeAsync(Actors.Strategist, shorter);

        (await ComposeAsync(Actors.Strategist, ReportComposition.Standard, seen)).Kind.ShouldBe(OutcomeKind.ChangedByOther);
        (await ViewAsync())!.Composition.Parts.ShouldBe(shorter.Parts);
    }

    [Fact]
    public async Task Too_long_a_text_and_a_missing_chapter_are_refused_with_their_reasons()
    {
        (await ComposeAsync(Actors.Strategist, ReportComposition.Standard with { Foreword = new string('x', Limits.Text + 1) })).FieldErrors.Keys.ShouldContain(nameof(ComposeReportInput.Foreword));
        (await ComposeAsync(Actors.Strategist, ReportComposition.Standard.With(ReportPart.Legend, isIn: false))).Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.ReportPartIsRequired);
    }

    [Fact]
    public async Task Next_follow_up_begins_with_the_chapters_of_the_one_before_and_without_its_words()
    {
        await ComposeAsync(Actors.Strategist, (shorter with { Foreword = "Årets inledning." }).Introduce(ReportPart.Ledger, "Årets bokslut."));
        var form = await As<CycleFormQueries>(Actors.Strategist).GetNewAsync(null, Cancel);

        var created = await As<CreateCycle>(Actors.Strategist).RunAsync(form.Input, Cancel);

        var next = (await As<CompositionQueries>(Actors.Strategist).GetAsync(created.Value!, Cancel))!.Composition;
        next.Parts.ShouldBe(shorter.Parts);
        next.Foreword.ShouldBeNull();
        next.Introductions.ShouldBeNull();
    }

    [Fact]
    public async Task Page_tells_what_is_missing_and_what_stands_in_the_way()
    {
        var before = (await ViewAsync())!.Gaps;
        before.ShouldContain(g => g.Kind == ReportGapKind.TargetAreaWithoutJudgement && g.Blocks && g.Key == Area.Key);
        before.Count(g => g.Kind == ReportGapKind.BodyWithoutAnswer).ShouldBe(2);

        await JudgeAsync();
        await SubmitAllAsync();

        var after = (await ViewAsync())!.Gaps;
        after.ShouldNotContain(g => g.Blocks);
        after.Count(g => g.Kind == ReportGapKind.BodyWithoutAnswer).ShouldBe(1);
        after.ShouldContain(g => g.Kind == ReportGapKind.ReportWithoutRegistrationNumber);
    }

    [Fact]
    public async Task The_number_of_queries_does_not_grow_with_the_activities()
    {
        Queries.Reset();
        await ViewAsync();
        var few = Queries.Count;
        await SaveAsync([.. Enumerable.Range(0, 60).Select(i => An.Activity(Plan, $"Aktivitet {i}", $"5.{i}").LedBy(Elderly).In(Area))]);

        Queries.Reset();
        (await ViewAsync())!.Gaps.Count.ShouldBeGreaterThan(3);

        Queries.Count.ShouldBe(few);
    }

    private async Task<Outcome> ComposeAsync(Actor actor, ReportComposition composition, int? seen = null) => await As<ComposeReport>(actor).RunAsync(
        new()
        {
            CycleKey = Key, SeenRevision = seen ?? (await ViewAsync())!.Revision, Parts = composition.Parts, Foreword = composition.Foreword, Afterword = composition.Afterword,
            Introductions = composition.Introductions,
        }, Cancel);

    private Task<CompositionView?> ViewAsync() => As<CompositionQueries>(Actors.Strategist).GetAsync(Key, Cancel);
}
