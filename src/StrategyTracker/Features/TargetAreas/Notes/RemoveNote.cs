using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.TargetAreas.Notes;

public sealed record RemoveNoteInput(Guid Id, int SeenRevision);

/// <summary>Removes a note on the surroundings.</summary>
public sealed class RemoveNote(CommandScope scope)
{
    public Task<Outcome> RunAsync(RemoveNoteInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditPlans, async (db, _) =>
        {
            var note = await db.ContextNotes.FindAsync([input.Id], cancellationToken)
                ?? throw Lookup.NotFound();
            db.ExpectRevision(note, input.SeenRevision);
            db.ContextNotes.Remove(note);
        }, cancellationToken);
}
