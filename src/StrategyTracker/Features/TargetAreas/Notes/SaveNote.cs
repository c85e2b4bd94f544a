using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Domain.Targets;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.TargetAreas.Notes;

/// <summary>A note on the surroundings as its form shows it.</summary>
public sealed class SaveNoteInput
{
    /// <summary>None for a new one.</summary>
    public Guid? Id { get; set; }

    public int SeenRevision { get; set; }

    public Guid TargetAreaId { get; set; }

    public ContextNoteKind Kind { get; set; }

    [Display(ResourceType = typeof(TargetAreaTexts), Name = nameof(TargetAreaTexts.NoteText)), Filled, AtMost(Limits.Text)]
    public string Text { get; set; } = "";

    public Guid? PerspectiveId { get; set; }

    [Range(1, ContextNote.Decisive)]
    public int? Weight { get; set; }

    public DateOnly? NotedOn { get; set; }
}

/// <summary>Adds a note on the surroundings of a target area, or writes one anew.</summary>
public sealed class SaveNote(CommandScope scope, TimeProvider clock)
{
    public Task<Outcome> RunAsync(SaveNoteInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditPlans, async (db, _) =>
        {
            var area = await db.TargetAreas.FindByIdAsync(input.TargetAreaId, cancellationToken);
            var note = input.Id is { } id
                ? await db.ContextNotes.FindByIdAsync(id, cancellationToken)
                : await NewAsync(db, area, input, cancellationToken);
            if (input.Id is not null)
            {
                db.ExpectRevision(note, input.SeenRevision);
            }

            note.Describe(input.Kind, input.Text.Trim(), area.Id, input.PerspectiveId, input.Weight, input.NotedOn ?? clock.Today(), note.Position);
        }, cancellationToken);

    private static async Task<ContextNote> NewAsync(StrategyDb db, TargetArea area, SaveNoteInput input, CancellationToken cancellationToken)
    {
        var wanted = ReadableKey.From(input.Text.Length > 60 ? input.Text[..60] : input.Text);
        var taken = await db.ContextNotes.Where(n => n.Key.StartsWith(wanted)).Select(n => n.Key).ToHashSetAsync(cancellationToken);
        var last = await db.ContextNotes.Where(n => n.DocumentId == area.DocumentId).MaxAsync(n => (int?)n.Position, cancellationToken) ?? 0;
        var note = new ContextNote(ReadableKey.Unique(wanted, taken), area.DocumentId, input.Kind, input.Text.Trim());
        note.Describe(input.Kind, input.Text.Trim(), area.Id, null, null, null, last + 1);
        db.ContextNotes.Add(note);
        return note;
    }
}
