using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Tests.FollowUp;

/// <summary>A year's follow-up, open on 2026-11-22, of one plan and one committee: what the tests of this folder begin from.</summary>
internal sealed class Reporting2026
{
    public static IReadOnlyDictionary<Guid, string> AtNoRow { get; } = new Dictionary<Guid, string>();

    public static readonly DateOnly Today = new(2026, 11, 22);
    public static readonly DateTime Now = new(2026, 11, 22, 11, 0, 0, DateTimeKind.Utc);

    private static readonly Guid plan = Guid.CreateVersion7();

    public Reporting2026()
    {
        Cycle = CycleOf(2026, Committee);
        Report = new ProgressReport(Cycle.Id, Committee.Id);
    }

    public Body Committee { get; } = new("aldrenamnden", "Äldrenämnden", BodyKind.Committee);

    public FollowUpCycle Cycle { get; }

    public ProgressReport Report { get; }

    public Activity Activity { get; } = ActivityOf("Öppna väntetider");

    public AskedAbout[] Asked => [new(Activity.Id, Activity.DisplayTitle)];

    public static FollowUpCycle CycleOf(int year, params Body[] bodies)
    {
        var cycle = new FollowUpCycle($"uppfoljning-{year}", $"Uppföljning {year}", CycleKind.Year, Guid.CreateVersion7());
        cycle.Schedule(new(year, 1, 1), new(year, 12, 31), new(year, 11, 2), new(year + 1, 1, 29), new(year + 1, 2, 19));
        cycle.SetScope([plan], [.. bodies.Select(b => b.Id)]);
        return cycle;
    }

    public static Activity ActivityOf(string title) => new(ReadableKey.From(title), plan, title);

    public Actor As(string who) => who switch
    {
        "coordinator" => Of(Role.Coordinator) with { ReportsFor = Ids(Committee) },
        "coordinator of another" => Of(Role.Coordinator) with { ReportsFor = Ids(new Body("annan", "Annan", BodyKind.Committee)) },
        "approver" => Of(Role.Approver) with { ApprovesFor = Ids(Committee) },
        "approver of another" => Of(Role.Approver) with { ApprovesFor = Ids(new Body("annan", "Annan", BodyKind.Committee)) },
        "strategist" => Of(Role.Strategist),
        "reader" => Of(Role.Reader),
        "administrator" => Of(Role.Administrator),
        "anonymous" => Actor.Anonymous,
        _ => throw new ArgumentOutOfRangeException(nameof(who), who, null),
    };

    /// <summary>Answers the activity, so that nothing stands in the way of sending.</summary>
    public Reporting2026 Answered()
    {
        Report.EntryFor(Activity.Id).Answer(ProgressAnswer.Empty with { Phase = ActivityPhase.Ongoing }, As("coordinator"), Now);
        return this;
    }

    /// <summary>The report in a state, reached by the verbs that lead there.</summary>
    public Reporting2026 In(ProgressReportStatus status)
    {
        Answered();
        if (status is ProgressReportStatus.Draft)
        {
            return this;
        }

        Report.Submit(As("coordinator"), Cycle, Asked, Today);
        switch (status)
        {
            case ProgressReportStatus.Returned:
                Report.Return("Skriv mer.", AtNoRow, As("approver"), Cycle);
                break;
            case ProgressReportStatus.Approved:
                Report.Approve(As("approver"), Cycle, Today);
                break;
            case ProgressReportStatus.Accepted:
                Report.Approve(As("approver"), Cycle, Today);
                Report.Accept(Cycle);
                break;
        }

        return this;
    }

    private static Actor Of(Role role) =>
        new(Guid.CreateVersion7(), role.ToString(), RoleRights.Of(role).ToHashSet(), new HashSet<Guid>(), new HashSet<Guid>());

    private static HashSet<Guid> Ids(Body body) => [body.Id];
}
