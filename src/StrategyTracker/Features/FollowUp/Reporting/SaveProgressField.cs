using System.ComponentModel.DataAnnotations;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.FollowUp.Autosaving;

namespace StrategyTracker.Features.FollowUp.Reporting;

public sealed record SaveProgressFieldInput : ReportInput
{
    public string ActivityKey { get; init; } = "";

    public ProgressField Field { get; init; }

    /// <summary>What the field said when the writer began: if it says something else by now, somebody else has been there.</summary>
    public string? Seen { get; init; }

    [MaxLength(Limits.Text)]
    public string? Text { get; init; }
}

/// <summary>How an answer stands after a change of it.</summary>
public sealed record EntrySaved(DateTime At, string? Text, EntryState State, ProgressAnswer Answer) : FieldSaved(At, Text);

/// <summary>Saves one field of one answer. Two people may write in different fields of the same answer at once.</summary>
public sealed class SaveProgressField(CommandScope scope, TimeProvider clock)
{
    private const int Tries = 4;

    public async Task<Outcome<EntrySaved>> RunAsync(SaveProgressFieldInput input, CancellationToken cancellationToken)
    {
        // Another field of the report may be saved in the same moment; then the report's revision has moved on, and the
        // field is tried again on what stands there now.
        var outcome = await SaveAsync(input, cancellationToken);
        for (var tries = 1; outcome is { Kind: OutcomeKind.ChangedByOther, Value: null } && tries < Tries; tries++)
        {
            outcome = await SaveAsync(input, cancellationToken);
        }

        return outcome.ToldByField();
    }

    private Task<Outcome<EntrySaved>> SaveAsync(SaveProgressFieldInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.ReportProgress, async (db, actor) =>
        {
            var hand = await ReportInHand.LoadAsync(db, input, cancellationToken);
            hand.Report.ObstaclesToWriting(actor, hand.Cycle, clock.Today()).ThrowIfAny();
            var activity = await hand.ActivityAsync(db, input.ActivityKey, input.Field, cancellationToken);
            var entry = hand.Report.EntryFor(activity.Id);
            var current = entry.ToAnswer().TextOf(input.Field);
            if (!FieldHistory.MayWriteOver(current, input.Seen, input.Text))
            {
                return Saved(current) with { ChangedBy = await WriterAsync() };
            }

            var written = entry.ToAnswer().With(input.Field, input.Text);
            if (written != entry.ToAnswer())
            {
                entry.Write(input.Field, input.Text, actor, clock.UtcNow());
            }

            return Saved(written.TextOf(input.Field));

            EntrySaved Saved(string? text) => new(entry.SavedAt ?? clock.UtcNow(), text, hand.StateOf(activity), entry.ToAnswer());

            async Task<(string, DateTime)> WriterAsync() =>
                await FieldHistory.LastWriterAsync(db, hand.Report.Id, entry.Id, input.Field.ToString(), cancellationToken)
                ?? (entry.SavedBy ?? "", entry.SavedAt ?? clock.UtcNow());
        }, cancellationToken);
}
