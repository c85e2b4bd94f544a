using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.FollowUp;

namespace StrategyTracker.Features.FollowUp.Autosaving;

/// <summary>How the saving of one field went.</summary>
/// <param name="At">When it was saved (UTC).</param>
/// <param name="Text">The field as it now stands: one's own text, or in a conflict the other's.</param>
public record FieldSaved(DateTime At, string? Text)
{
    /// <summary>Somebody else has written in the field since it was shown: nothing was saved.</summary>
    public (string Name, DateTime At)? ChangedBy { get; init; }
}

internal static class FieldHistory
{
    /// <summary>
    /// Whether a field can be written over: it still says what the writer saw, or what the writer wants it to say.
    /// </summary>
    public static bool MayWriteOver(string? current, string? seen, string? wanted) =>
        FieldMerge.Same(current, seen) || FieldMerge.Same(current, wanted);

    /// <summary>Who wrote a field last, by the audit trail.</summary>
    public static async Task<(string Name, DateTime At)?> LastWriterAsync(
        StrategyDb db, Guid rootId, Guid entityId, string field, CancellationToken cancellationToken)
    {
        var row = await db.AuditRows.AsNoTracking()
            .Where(r => r.RootId == rootId && r.EntityId == entityId && r.Values.Contains($"\"{field}\":"))
            .OrderByDescending(r => r.Id)
            .Select(r => new { r.ActorName, r.At })
            .FirstOrDefaultAsync(cancellationToken);
        return row is null ? null : (row.ActorName, row.At);
    }

    /// <summary>A save that met another's text, told as what it is.</summary>
    public static Outcome<T> ToldByField<T>(this Outcome<T> outcome)
        where T : FieldSaved =>
        outcome.Value?.ChangedBy is { } by ? outcome with { Kind = OutcomeKind.ChangedByOther, ChangedBy = by } : outcome;
}
