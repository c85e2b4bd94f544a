using System.ComponentModel.DataAnnotations;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.FollowUp.Autosaving;

namespace StrategyTracker.Features.FollowUp.Reporting;

public sealed record SaveReportSummaryInput : ReportInput
{
    public string? Seen { get; init; }

    [MaxLength(Limits.Text)]
    public string? Text { get; init; }
}

/// <summary>Saves the body's own summary.</summary>
public sealed class SaveReportSummary(CommandScope scope, TimeProvider clock)
{
    public async Task<Outcome<FieldSaved>> RunAsync(SaveReportSummaryInput input, CancellationToken cancellationToken)
    {
        var outcome = await scope.RunAsync(input, Right.ReportProgress, async (db, actor) =>
        {
            var hand = await ReportInHand.LoadAsync(db, input, cancellationToken);
            var report = hand.Report;
            if (!FieldHistory.MayWriteOver(report.Summary, input.Seen, input.Text))
            {
                report.ObstaclesToWriting(actor, hand.Cycle, clock.Today()).ThrowIfAny();
                var writer = await FieldHistory.LastWriterAsync(db, report.Id, report.Id, nameof(ProgressReport.Summary), cancellationToken);
                return new FieldSaved(clock.UtcNow(), report.Summary) { ChangedBy = writer ?? ("", clock.UtcNow()) };
            }

            report.Summarise(string.IsNullOrWhiteSpace(input.Text) ? null : input.Text, actor, hand.Cycle, clock.Today());
            return new FieldSaved(clock.UtcNow(), report.Summary);
        }, cancellationToken);
        return outcome.ToldByField();
    }
}
