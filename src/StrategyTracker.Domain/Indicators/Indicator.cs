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

    /// <summary>Says a figure, or why it is missing, in the place of what was said of the same kind, year and body.</summary>
    /// <exception cref="RuleBrokenException">The year is not one that anybody can mean.</exception>
    public void Record(IndicatorFigure figure)
    {
        ObstaclesToFigures([figure]).ThrowIfAny();
        if (_values.Find(v => v.IsOf(figure)) is { } known)
        {
            known.Change(figure);
            return;
        }

        _values.Add(new IndicatorValue(figure.Kind, figure.Year, figure.BodyId, figure.Value, figure.Missing, figure.Note));
    }

    /// <summary>Nothing is said any more of the kind, year and body: neither a figure nor that one is missing.</summary>
    public void Forget(IndicatorValueKind kind, int year, Guid? bodyId) =>
        _values.RemoveAll(v => v.Kind == kind && v.Year == year && v.BodyId == bodyId);

    /// <summary>All its figures as they now are; those that are left out are forgotten.</summary>
    /// <exception cref="RuleBrokenException">Two figures are of the same kind, year and body, or a year is impossible.</exception>
    public void Revise(IReadOnlyCollection<IndicatorFigure> figures)
    {
        ObstaclesToFigures(figures).ThrowIfAny();
        _values.RemoveAll(v => !figures.Any(v.IsOf));
        foreach (var figure in figures)
        {
            Record(figure);
        }
    }

    /// <summary>One figure of a kind, a year and a body; and a year between 1900 and 2100.</summary>
    public static IReadOnlyList<RuleViolation> ObstaclesToFigures(IReadOnlyCollection<IndicatorFigure> figures) =>
    [
        .. figures.Where(f => f.Year is < 1900 or > 2100).Select(f => new RuleViolation(RuleCode.YearIsOutOfRange, f.Year)),
        .. figures.GroupBy(f => (f.Kind, f.Year, f.BodyId)).Where(g => g.Count() > 1)
            .Select(g => new RuleViolation(RuleCode.FigureIsRepeated, g.Key.Year)),
    ];
}

/// <summary>A figure to be said of an indicator: an outcome, baseline or target for a year, of the whole municipality or of one body.</summary>
/// <param name="Kind">What it is a figure of.</param>
/// <param name="Year">The year it is about, 1900–2100.</param>
/// <param name="BodyId">The body it is about; none for the whole.</param>
/// <param name="Value">The figure; none where it is missing.</param>
/// <param name="Missing">Why it is missing; only where it is.</param>
/// <param name="Note">What a reader needs to know of it.</param>
public sealed record IndicatorFigure(IndicatorValueKind Kind, int Year, Guid? BodyId, double? Value, MissingReason? Missing, string? Note);

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

    internal bool IsOf(IndicatorFigure figure) => Kind == figure.Kind && Year == figure.Year && BodyId == figure.BodyId;

    internal void Change(IndicatorFigure figure)
    {
        Value = figure.Value;
        Missing = figure.Value is null ? figure.Missing ?? MissingReason.NotCollected : null;
        Note = figure.Note;
    }
}
