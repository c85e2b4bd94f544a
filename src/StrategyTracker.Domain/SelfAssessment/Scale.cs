using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.SelfAssessment;

/// <summary>Skala: maturity levels (Österåker's 0–4 per e-service) or degrees of completion, each with its own text.</summary>
public sealed class Scale : Aggregate
{
    private readonly List<ScaleLevel> _levels = [];

    public Scale(string key, string name)
    {
        ReadableKey.Obstacles(key).ThrowIfAny();
        Key = key;
        Name = name;
    }

    public string Key { get; private set; }

    public string Name { get; private set; }

    public Guid? DocumentId { get; private set; }

    public string? Note { get; private set; }

    public IReadOnlyList<ScaleLevel> Levels => _levels;

    public void Describe(string name, Guid? documentId, string? note, IEnumerable<ScaleLevel> levels)
    {
        Name = name;
        DocumentId = documentId;
        Note = note;
        _levels.Clear();
        _levels.AddRange(levels);
    }
}

/// <summary>One level of a scale.</summary>
public sealed class ScaleLevel(int value, string label, string? text)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public int Value { get; private set; } = value;

    public string Label { get; private set; } = label;

    public string? Text { get; private set; } = text;
}
