using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.FollowUp.Composing;

public sealed record ComposeReportInput
{
    public string CycleKey { get; init; } = "";

    public int SeenRevision { get; init; }

    /// <summary>The chapters that are in the report, in order.</summary>
    public IReadOnlyList<ReportPart> Parts { get; set; } = ReportComposition.Standard.Parts;

    [MaxLength(Limits.Text)]
    public string? Foreword { get; set; }

    [MaxLength(Limits.Text)]
    public string? Afterword { get; set; }

    /// <summary>The office's own words at the beginning of single chapters; the domain holds them to the same length.</summary>
    public IReadOnlyList<ChapterIntroduction>? Introductions { get; set; }

    public ReportComposition ToComposition() => new(Parts, Foreword, Afterword, Introductions);
}

/// <summary>Composes the council's report of a cycle: which chapters, in which order, and the office's own words. Until the cycle is frozen.</summary>
public sealed class ComposeReport(CommandScope scope)
{
    public Task<Outcome> RunAsync(ComposeReportInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.ManageFollowUp, async (db, _) =>
        {
            var cycle = await db.Cycles.FirstOrDefaultAsync(c => c.Key == input.CycleKey, cancellationToken)
                ?? throw Lookup.NotFound();
            db.ExpectRevision(cycle, input.SeenRevision);
            cycle.Compose(input.ToComposition());
        }, cancellationToken);
}
