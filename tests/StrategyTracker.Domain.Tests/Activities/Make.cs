using StrategyTracker.Domain.Activities;

namespace StrategyTracker.Domain.Tests.Activities;

/// <summary>Activities for tests; a test states only what matters to it.</summary>
internal static class Make
{
    public static readonly DateOnly Today = new(2026, 11, 22);

    public static Activity Activity(string title = "Gemensam plattform") => new("gemensam-plattform", Guid.CreateVersion7(), title);

    public static Activity Ongoing(ScheduleStatus reported = ScheduleStatus.OnTime)
    {
        var activity = Activity();
        activity.TakeStatus(ActivityPhase.Ongoing, reported, EffectStatus.NotAssessed, new DateOnly(2026, 8, 20));
        return activity;
    }

    public static Disposition Departure(
        DispositionKind kind = DispositionKind.PassedOn, string reason = "Ingår i det vanliga arbetet.", Guid? into = null, Guid? plan = null,
        Guid? decidedBy = null, string? paragraph = null, DateOnly? date = null) =>
        new(kind, date ?? new DateOnly(2026, 6, 10), reason, into, plan, decidedBy, paragraph);
}
