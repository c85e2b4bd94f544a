using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Features.Activities;
using StrategyTracker.Tests.Support;

namespace StrategyTracker.Tests.Features.Activities;

public sealed class ActivityDetailsQueriesTests : DataTest
{
    private readonly ActivityScene scene = new();
    private Activity activity = null!;

    protected override async Task ArrangeAsync()
    {
        activity = scene.Add("Öppna väntetider", "2.3");
        activity.SetParticipations([(scene.Committees[1].Id, ParticipationRole.CoOwner), (scene.Committees[0].Id, ParticipationRole.Lead)]);
        activity.In(scene.Areas[1]).SetGoals([scene.Goal.Id]);
        activity.SetMilestones([("Datakällor kartlagda", Today.AddDays(-30), null), ("Publicerat", Today.AddDays(30), null)]);
        activity.ExpectEffect(new ExpectedEffect("Kortare väntan", "Boende", "40 dagar", "Median", 2026, scene.Committees[0].Id));
        activity.SetPrincipleChecks([(scene.Principle.Id, PrincipleAnswer.Partly, "Källkoden är sluten.")]);
        activity.SetHeadings([("Ekonomiska effekter", "Ryms i ramen.")]);
        var merged = scene.Add("Gammal väntetidssida", "2.4");
        merged.Leave(new Disposition(DispositionKind.Merged, new DateOnly(2026, 3, 1), "Samma sak.", activity.Id, null, scene.Council.Id, "12"));
        await SaveAsync(scene.All);
    }

    [Fact]
    public async Task Page_has_everything_in_reading_order()
    {
        var found = (await Find(Actors.Strategist))!;

        found.Participants.Select(p => (p.Name, p.Role)).ShouldBe([("Äldrenämnden", ParticipationRole.Lead), ("Kulturnämnden", ParticipationRole.CoOwner)]);
        found.TargetAreas.ShouldHaveSingleItem().Title.ShouldBe("Datadrivna staden");
        found.Goals.ShouldHaveSingleItem().Title.ShouldBe("Alla är trygga användare");
        found.Milestones.Select(m => m.IsOverdue).ShouldBe([true, false]);
        found.Schedule.Status.ShouldBe(ScheduleStatus.Late);
        found.BenefitOwnerName.ShouldBe("Äldrenämnden");
        found.Principles.ShouldHaveSingleItem().Reason.ShouldBe("Källkoden är sluten.");
        found.Headings.ShouldHaveSingleItem().Heading.ShouldBe("Ekonomiska effekter");
        found.TookOver.ShouldHaveSingleItem().Title.ShouldBe("Gammal väntetidssida");
        found.MayEdit.ShouldBeTrue();
    }

    [Fact]
    public async Task Departure_tells_into_what_and_by_whose_decision()
    {
        var left = (await As<ActivityDetailsQueries>(Actor.Anonymous).FindAsync("gammal-vantetidssida", Cancel))!.Departures.ShouldHaveSingleItem();

        left.Into.ShouldHaveSingleItem().Title.ShouldBe("Öppna väntetider");
        (left.DecidedBy, left.Paragraph).ShouldBe(("Kommunfullmäktige", "12"));
    }

    [Fact]
    public async Task A_split_activity_and_its_parts_tell_of_each_other_and_a_withheld_part_is_not_named_to_a_visitor()
    {
        var (open, hidden) = (An.Activity(scene.Plan, "Öppen del"), An.Activity(scene.Plan, "Hemlig del"));
        hidden.Withhold("Rör säkerhetsskydd.");
        var whole = An.Activity(scene.Plan, "Hela arbetet");
        whole.Leave(new Disposition(DispositionKind.Split, new DateOnly(2026, 3, 1), "Var sin del.", null, null, null, null) { PartIds = [open.Id, hidden.Id] });
        await SaveAsync([open, hidden, whole]);

        (await PartsFor(Actors.Reader)).ShouldBe(["Hemlig del", "Öppen del"], ignoreOrder: true);
        (await PartsFor(Actor.Anonymous)).ShouldBe(["Öppen del"]);
        var part = (await As<ActivityDetailsQueries>(Actor.Anonymous).FindAsync(open.Key, Cancel))!;
        part.PartOf.ShouldHaveSingleItem().Title.ShouldBe("Hela arbetet");
        part.TookOver.ShouldBeEmpty();

        async Task<IEnumerable<string>> PartsFor(Actor actor) =>
            (await As<ActivityDetailsQueries>(actor).FindAsync(whole.Key, Cancel))!.Departures.ShouldHaveSingleItem().Into.Select(p => p.Title);
    }

    [Fact]
    public async Task What_a_merged_activity_went_up_in_is_not_named_to_a_visitor_when_it_is_withheld()
    {
        await WithholdAsync();

        (await As<ActivityDetailsQueries>(Actor.Anonymous).FindAsync("gammal-vantetidssida", Cancel))!.Departures.ShouldHaveSingleItem().Into.ShouldBeEmpty();
        (await As<ActivityDetailsQueries>(Actors.Reader).FindAsync("gammal-vantetidssida", Cancel))!.Departures.ShouldHaveSingleItem().Into.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Withheld_activity_is_not_there_for_a_visitor()
    {
        await WithholdAsync();

        (await Find(Actor.Anonymous)).ShouldBeNull();
        (await Find(Actors.Reader)).ShouldNotBeNull().WithheldReason.ShouldBe("Rör säkerhetsskydd.");
    }

    [Fact]
    public async Task Draft_is_read_by_its_own_body_only_and_what_is_sent_by_those_inside_and_what_is_frozen_by_all()
    {
        await AnswerAsync(2024, ProgressReportStatus.Accepted, isFrozen: true);
        await AnswerAsync(2025, ProgressReportStatus.Submitted, isFrozen: false);
        await AnswerAsync(2026, ProgressReportStatus.Draft, isFrozen: false);

        (await YearsFor(Actor.Anonymous)).ShouldBe([2024]);
        (await YearsFor(Actors.Reader)).ShouldBe([2025, 2024]);
        (await YearsFor(Actors.Coordinator(scene.Committees[0]))).ShouldBe([2026, 2025, 2024]);
        (await YearsFor(Actors.Coordinator(scene.Committees[1]))).ShouldBe([2025, 2024]);

        async Task<IEnumerable<int>> YearsFor(Actor actor) =>
            (await As<ActivityDetailsQueries>(actor).GetAnswersAsync(activity.Id, Cancel)).Select(c => c.PeriodTo.Year);
    }

    [Fact]
    public async Task Number_of_queries_is_bounded()
    {
        Queries.Reset();

        await Find(Actor.Anonymous);

        Queries.Count.ShouldBeLessThanOrEqualTo(14);
    }

    private async Task WithholdAsync()
    {
        await using var db = Db();
        db.Attach(activity);
        activity.Withhold("Rör säkerhetsskydd.");
        db.Entry(activity).Property(a => a.WithheldReason).IsModified = true;
        await db.SaveChangesAsync(Cancel);
    }

    private Task<ActivityDetails?> Find(Actor actor) => As<ActivityDetailsQueries>(actor).FindAsync(activity.Key, Cancel);

    private async Task AnswerAsync(int year, ProgressReportStatus status, bool isFrozen)
    {
        var cycle = An.Cycle(scene.Programme, scene.Plan, year, scene.Committees[0]);
        var report = new ProgressReport(cycle.Id, scene.Committees[0].Id);
        report.TakeOver(status, null, (Today, "Samordnare"), (null, null), null, (null, null, null));
        report.EntryFor(activity.Id).TakeOver(ProgressAnswer.Empty with { Phase = ActivityPhase.Ongoing, Comment = "Pågår." }, null, null);
        if (isFrozen)
        {
            cycle.Freeze([], [], Today);
        }

        await SaveAsync(cycle, report);
    }
}
