using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Features.CouncilReports;
using StrategyTracker.Features.FollowUp.Cycles;
using StrategyTracker.Tests.Features.FollowUp;

namespace StrategyTracker.Tests.Features.CouncilReports;

/// <summary>A frozen report that many read.</summary>
public sealed class FrozenReportsTests : FollowUpScene
{
    private const string Key = "uppfoljning-2026";

    private readonly Body council = An.Body("Kommunfullmäktige", BodyKind.Council);

    protected override async Task ArrangeAsync()
    {
        await base.ArrangeAsync();
        await SaveAsync(council);
        await JudgeAsync();
        (await As<FreezeCycle>(Actors.Strategist).RunAsync(new() { CycleKey = Key }, Cancel)).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task Its_values_are_read_once_however_many_read_it()
    {
        await ReadAsync(Actor.Anonymous);
        Queries.Reset();
        var first = await ReadAsync(Actors.Reader);
        var others = Queries.Count;

        var again = await ReadAsync(Actor.Anonymous);

        again.Report.ShouldBeSameAs(first.Report);
        again.IsUntouched.ShouldBeTrue();
        Queries.Count.ShouldBe(2 * others, "the versions, without their values");
    }

    [Fact]
    public async Task What_is_decided_and_added_shows_at_once_beside_values_that_are_kept()
    {
        var before = await MarkupAsync();
        (await MarkupAsync()).ShouldBe(before);

        (await As<AddReportAddendum>(Actors.Strategist).RunAsync(new() { CycleKey = Key, Text = "Sidan 4: 12, inte 13.", Reason = "Räknefel." }, Cancel)).Succeeded.ShouldBeTrue();
        var added = await MarkupAsync();
        (await As<RegisterReportDecision>(Actors.Strategist).RunAsync(
            new() { CycleKey = Key, Outcome = DecisionOutcome.Noted, BodyId = council.Id, Date = Today, Paragraph = "57" }, Cancel)).Succeeded.ShouldBeTrue();
        var decided = await MarkupAsync();

        added.ShouldContain("Sidan 4: 12, inte 13.");
        added.ShouldNotContain("§ 57");
        decided.ShouldContain("57");
        decided.ShouldNotBe(added);
    }

    [Fact]
    public async Task Kept_page_of_what_is_withheld_is_not_shown_to_others()
    {
        var inside = await MarkupAsync(Actors.Strategist, isInternal: true);
        var outside = await MarkupAsync(Actor.Anonymous, isInternal: true);

        outside.ShouldNotBe(inside);
        outside.ShouldBe(await MarkupAsync());
    }

    private async Task<string> MarkupAsync(Actor? actor = null, bool isInternal = false)
    {
        var view = (await As<CouncilReportQueries>(actor ?? Actor.Anonymous).GetAsync(Key, isInternal, Cancel))!;
        var address = new ReportAddress(Key, "sv") { IsInternal = !view.Imprint.IsPublicVersion };
        return (await As<CouncilReportScreen>(Actor.Anonymous).ToMarkupAsync(view.Report, view.Imprint, "sv", address)).Value;
    }

    private async Task<CouncilReportView> ReadAsync(Actor actor) => (await As<CouncilReportQueries>(actor).GetAsync(Key, false, Cancel))!;
}
