using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Targets;

/// <summary>Omvärldsnotering or a cell of a SWOT, on a document or one of its target areas.</summary>
public sealed class ContextNote(string key, Guid documentId, ContextNoteKind kind, string text) : Aggregate
{
    /// <summary>The heaviest that a note may weigh.</summary>
    public const int Decisive = 5;

    public string Key { get; private set; } = key;

    public Guid DocumentId { get; private set; } = documentId;

    public ContextNoteKind Kind { get; private set; } = kind;

    public string Text { get; private set; } = text;

    public Guid? TargetAreaId { get; private set; }

    public Guid? PerspectiveId { get; private set; }

    /// <summary>1 (slight) to 5 (decisive).</summary>
    public int? Weight { get; private set; }

    public DateOnly? NotedOn { get; private set; }

    public int Position { get; private set; }

    public void Describe(
        ContextNoteKind kind, string text, Guid? targetAreaId, Guid? perspectiveId, int? weight, DateOnly? notedOn, int position)
    {
        Kind = kind;
        Text = text;
        TargetAreaId = targetAreaId;
        PerspectiveId = perspectiveId;
        Weight = weight;
        NotedOn = notedOn;
        Position = position;
    }
}
