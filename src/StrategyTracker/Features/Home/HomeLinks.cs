using StrategyTracker.Domain.Documents;
using StrategyTracker.Features.Activities;
using StrategyTracker.Features.Documents;

namespace StrategyTracker.Features.Home;

/// <summary>Where the numbers of the start page lead. The same filters count them.</summary>
internal static class HomeLinks
{
    public const string PeriodOverPath = "/styrdokument?visa=lista&lage=PeriodOver";

    public static ActivityFilter Late { get; } = new() { Time = TimeChoice.Behind };

    public static ActivityFilter WithoutOwner { get; } = new() { Scope = BodyScope.Nobody, Standing = StandingChoice.Open };

    public static DocumentFilter PeriodOver { get; } = new() { State = EditionState.PeriodOver };

    /// <summary>The late activities that a body answers for, as lead or co-owner.</summary>
    public static string LateOf(string body) => (Late with { Body = body, Roles = [.. Domain.Activities.ParticipationRoles.ThatAnswer] }).Link();

    /// <summary>The activities that serve a target area and have not left their plan.</summary>
    public static string InPlanOf(string targetArea) => new ActivityFilter { TargetArea = targetArea, Standing = StandingChoice.InPlan }.Link();

    /// <summary>The activities that serve a goal, or one under it, and have not left their plan.</summary>
    public static string InPlanOfGoal(string goal) => new ActivityFilter { Goal = goal, Standing = StandingChoice.InPlan }.Link();
}
