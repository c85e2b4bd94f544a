namespace StrategyTracker.Domain.Targets;

/// <summary>What a body is held against in a column of the contribution matrix: exactly one target area, goal, principle or perspective.</summary>
/// <param name="TargetAreaId">The target area, if it is one.</param>
/// <param name="GoalId">The goal, if it is one.</param>
/// <param name="PrincipleId">The principle, if it is one.</param>
/// <param name="PerspectiveId">The perspective, if it is one.</param>
public sealed record ContributionAim(Guid? TargetAreaId = null, Guid? GoalId = null, Guid? PrincipleId = null, Guid? PerspectiveId = null)
{
    /// <summary>It names one thing, neither none nor several.</summary>
    public bool IsOne => new[] { TargetAreaId, GoalId, PrincipleId, PerspectiveId }.Count(id => id is not null) == 1;
}
