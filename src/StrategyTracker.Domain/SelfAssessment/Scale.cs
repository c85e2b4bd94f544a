using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.SelfAssessment;

/// <summary>Skala: maturity levels (Österåker's 0–4 per e-service) or degrees of completion, each with its own text.</summary>
public sealed class Scale : Aggregate
{
    public const int FewestLevels = 2;

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

    /// <summary>Why the levels cannot be these: each has a value of its own and a name, and one that has been answered with stays.</summary>
    /// <param name="levels">The levels as they would be.</param>
    /// <param name="answered">The values that somebody has answered with.</param>
    public static IReadOnlyList<RuleViolation> Obstacles(IReadOnlyCollection<ScaleLevel> levels, IReadOnlySet<int> answered)
    {
        var obstacles = new List<RuleViolation>();
        if (levels.Count < FewestLevels)
        {
            obstacles.Add(new RuleViolation(RuleCode.ScaleNeedsLevels, FewestLevels));
        }

        obstacles.AddRange(levels.GroupBy(l => l.Value).Where(g => g.Count() > 1).Select(g => new RuleViolation(RuleCode.ScaleLevelIsTwice, g.Key)));
        obstacles.AddRange(levels.Where(l => string.IsNullOrWhiteSpace(l.Label)).Select(l => new RuleViolation(RuleCode.ScaleLevelNeedsName, l.Value)));
        obstacles.AddRange(answered.Except(levels.Select(l => l.Value)).Order().Select(value => new RuleViolation(RuleCode.ScaleLevelIsAnswered, value)));
        return obstacles;
    }

    /// <summary>Describes the scale anew. A level's words can be made clearer; the level itself stays once it has been answered with.</summary>
    public void Describe(string name, Guid? documentId, string? note, IReadOnlyCollection<ScaleLevel> levels, IReadOnlySet<int> answered)
    {
        Obstacles(levels, answered).ThrowIfAny();
        Name = name;
        DocumentId = documentId;
        Note = note;
        _levels.RemoveAll(l => !levels.Any(given => given.Value == l.Value));
        foreach (var level in levels)
        {
            if (_levels.Find(l => l.Value == level.Value) is { } known)
            {
                known.Say(level.Label, level.Text);
            }
            else
            {
                _levels.Add(level);
            }
        }
    }
}

/// <summary>One level of a scale.</summary>
public sealed class ScaleLevel(int value, string label, string? text)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public int Value { get; private set; } = value;

    public string Label { get; private set; } = label;

    public string? Text { get; private set; } = text;

    internal void Say(string label, string? text)
    {
        Label = label;
        Text = text;
    }
}
