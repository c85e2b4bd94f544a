namespace StrategyTracker.Features.FollowUp.Reporting;

/// <summary>The fields of the report as a whole.</summary>
public enum SummaryField
{
    Summary,
}
