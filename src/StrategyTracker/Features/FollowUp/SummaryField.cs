namespace StrategyTracker.Features.FollowUp;

/// <summary>The fields of the report as a whole.</summary>
public enum SummaryField
{
    Summary,
}
