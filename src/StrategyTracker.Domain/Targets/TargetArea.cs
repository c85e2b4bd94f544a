using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Targets;

/// <summary>Målområde, set by a document: what activities are attached to and the council is told about.</summary>
public sealed class TargetArea : Aggregate
{
    public TargetArea(string key, Guid documentId, string title, int position)
    {
        ReadableKey.Obstacles(key).ThrowIfAny();
        Key = key;
        DocumentId = documentId;
        Title = title;
        Position = position;
    }

    public string Key { get; private set; }

    public Guid DocumentId { get; private set; }

    public GoverningDocument Document { get; private set; } = null!;

    public string? Number { get; private set; }

    public string Title { get; private set; }

    public string? Description { get; private set; }

    public int Position { get; private set; }

    public void Describe(string? number, string title, string? description, int position)
    {
        Number = number;
        Title = title;
        Description = description;
        Position = position;
    }
}

/// <summary>Mål, under a target area or directly under a document; may itself be judged.</summary>
public sealed class Goal : Aggregate
{
    public Goal(string key, Guid documentId, string title, int position)
    {
        ReadableKey.Obstacles(key).ThrowIfAny();
        Key = key;
        DocumentId = documentId;
        Title = title;
        Position = position;
    }

    public string Key { get; private set; }

    public Guid DocumentId { get; private set; }

    public GoverningDocument Document { get; private set; } = null!;

    public Guid? TargetAreaId { get; private set; }

    public TargetArea? TargetArea { get; private set; }

    public Guid? ParentId { get; private set; }

    public string? Number { get; private set; }

    public string Title { get; private set; }

    public string? Text { get; private set; }

    public int Position { get; private set; }

    public void Describe(string? number, string title, string? text, int position)
    {
        Number = number;
        Title = title;
        Text = text;
        Position = position;
    }

    /// <summary>Places the goal under a target area and, where goals stand in two levels, under another goal.</summary>
    public void Place(Guid? targetAreaId, Goal? parent, IReadOnlyDictionary<Guid, Guid?> parentOf)
    {
        for (var above = parent?.Id; above is { } id; above = parentOf.GetValueOrDefault(id))
        {
            if (id == Id)
            {
                throw new RuleBrokenException(new RuleViolation(RuleCode.GoalWouldContainItself, Title));
            }
        }

        TargetAreaId = targetAreaId;
        ParentId = parent?.Id;
    }
}

/// <summary>Vägledande princip: each activity says whether it follows, partly, or deviates and why.</summary>
public sealed class Principle : Aggregate
{
    public Principle(string key, Guid documentId, string title, int position)
    {
        ReadableKey.Obstacles(key).ThrowIfAny();
        Key = key;
        DocumentId = documentId;
        Title = title;
        Position = position;
    }

    public string Key { get; private set; }

    public Guid DocumentId { get; private set; }

    public GoverningDocument Document { get; private set; } = null!;

    public string? Number { get; private set; }

    public string Title { get; private set; }

    public string? Text { get; private set; }

    /// <summary>"Detta uppnås genom att …", one item each.</summary>
    public List<string> AchievedBy { get; private set; } = [];

    public int Position { get; private set; }

    public void Describe(string? number, string title, string? text, IEnumerable<string> achievedBy, int position)
    {
        Number = number;
        Title = title;
        Text = text;
        AchievedBy = [.. achievedBy];
        Position = position;
    }
}

/// <summary>Perspektiv: a second way to sort goals and notes (kund, samhälle/miljö, medarbetare, ekonomi).</summary>
public sealed class Perspective(string key, Guid documentId, string name, int position)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public string Key { get; private set; } = key;

    public Guid DocumentId { get; private set; } = documentId;

    public string Name { get; private set; } = name;

    public int Position { get; private set; } = position;

    public void Rename(string name, int position)
    {
        Name = name;
        Position = position;
    }
}

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
