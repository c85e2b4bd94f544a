using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Domain.Targets;

namespace StrategyTracker.Domain.Indicators;

/// <summary>Nyckeltal, indikator: a figure that tells whether something has become better.</summary>
public sealed class Indicator : Aggregate
{
    private readonly List<IndicatorValue> _values = [];

    public Indicator(string key, string name, Guid documentId)
    {
        ReadableKey.Obstacles(key).ThrowIfAny();
        Key = key;
        Name = name;
        DocumentId = documentId;
    }

    public string Key { get; private set; }

    public string Name { get; private set; }

    public Guid DocumentId { get; private set; }

    public GoverningDocument Document { get; private set; } = null!;

    public Guid? TargetAreaId { get; private set; }

    public TargetArea? TargetArea { get; private set; }

    public Guid? GoalId { get; private set; }

    public string? Unit { get; private set; }

    /// <summary>None where nobody has said it; then nothing is judged.</summary>
    public GoodDirection? GoodDirection { get; private set; }

    public string? Description { get; private set; }

    public string? Source { get; private set; }

    public string? KoladaId { get; private set; }

    /// <summary>Decimals to show, 0–4.</summary>
    public int Decimals { get; private set; }

    public IReadOnlyList<IndicatorValue> Values => _values;

    public void Describe(
        string name, string? unit, GoodDirection? goodDirection, string? description, string? source, string? koladaId, int decimals)
    {
        Name = name;
        Unit = unit;
        GoodDirection = goodDirection;
        Description = description;
        Source = source;
        KoladaId = koladaId;
        Decimals = decimals;
    }

    public void Place(Guid documentId, Guid? targetAreaId, Guid? goalId)
    {
        DocumentId = documentId;
        TargetAreaId = targetAreaId;
        GoalId = goalId;
    }

    public void SetValues(IEnumerable<IndicatorValue> values)
    {
        _values.Clear();
        _values.AddRange(values);
    }
}

/// <summary>An outcome, baseline or target for a year. Missing is never 0, and says why it is missing.</summary>
public sealed class IndicatorValue(IndicatorValueKind kind, int year, Guid? bodyId, double? value, MissingReason? missing, string? note)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public IndicatorValueKind Kind { get; private set; } = kind;

    public int Year { get; private set; } = year;

    public Guid? BodyId { get; private set; } = bodyId;

    public Body? Body { get; private set; }

    public double? Value { get; private set; } = value;

    public MissingReason? Missing { get; private set; } = value is null ? missing ?? MissingReason.NotCollected : null;

    public string? Note { get; private set; } = note;
}
