using StrategyTracker.Commands;
using StrategyTracker.Features.FollowUp.Approving;

namespace StrategyTracker.Features.FollowUp.Reporting;

/// <summary>The verbs of the report's page, gathered so that the page asks for one thing instead of ten.</summary>
public sealed class ReportActs(CommandScope scope, TimeProvider clock)
{
    public TickMilestone Tick { get; } = new(scope, clock);

    public SettleReturnComment Settle { get; } = new(scope, clock);

    public StartFromLastAnswer StartFrom { get; } = new(scope, clock);

    public KeepProgressUnchanged KeepUnchanged { get; } = new(scope, clock);

    public SaveReportSummary SaveSummary { get; } = new(scope, clock);

    public SubmitProgressReport Submit { get; } = new(scope, clock);

    public ApproveProgressReport Approve { get; } = new(scope, clock);

    public ReturnProgressReport Return { get; } = new(scope);

    public AcceptProgressReport Accept { get; } = new(scope);

    public ReopenProgressReport Reopen { get; } = new(scope);

    public RegisterCommitteeDecision RegisterDecision { get; } = new(scope, clock);
}
