using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Domain.Targets;

namespace StrategyTracker.Domain.Indicators;

/// <summary>Nyckeltal, indikator: a figure that tells whether something has become better.</summary>
public sealed class Indicator : Aggregate
{
    private readonly List<IndicatorValue> _values = [];
    private readonly List<SeriesBreak> _breaks = [];

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

    /// <summary>The indicator whose outcomes this one's are summed into, with those of its other parts.</summary>
    public Guid? PartOfId { get; private set; }

    public IReadOnlyList<IndicatorValue> Values => _values;

    /// <summary>The years from which it has been measured in another way.</summary>
    public IReadOnlyList<SeriesBreak> Breaks => _breaks;

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

    /// <summary>
    /// Why it cannot be a part of the whole: both tell of the same document in the same unit, and there is one level only, so that
    /// no figure is summed twice.
    /// </summary>
    /// <param name="whole">What its outcomes are to be summed into.</param>
    /// <param name="hasParts">It is itself the sum of others.</param>
    public IReadOnlyList<RuleViolation> ObstaclesToBeingPartOf(Indicator whole, bool hasParts)
    {
        var obstacles = new List<RuleViolation>();
        if (whole.Id == Id || whole.PartOfId is not null || hasParts)
        {
            obstacles.Add(new RuleViolation(RuleCode.IndicatorPartsAreOfOneLevel, whole.Name));
        }

        if (whole.DocumentId != DocumentId)
        {
            obstacles.Add(new RuleViolation(RuleCode.IndicatorPartIsOfAnotherDocument, whole.Name));
        }

        if (!string.Equals(whole.Unit, Unit, StringComparison.OrdinalIgnoreCase))
        {
            obstacles.Add(new RuleViolation(RuleCode.IndicatorPartHasAnotherUnit, whole.Name, whole.Unit ?? "–"));
        }

        return obstacles;
    }

    /// <summary>Its outcomes are summed into those of the whole; none makes it stand for itself.</summary>
    public void MakePartOf(Indicator? whole, bool hasParts)
    {
        if (whole is not null)
        {
            ObstaclesToBeingPartOf(whole, hasParts).ThrowIfAny();
        }

        PartOfId = whole?.Id;
    }

    /// <summary>The years in which its series is broken, each with the reason; those that are left out are forgotten.</summary>
    public void BreakSeries(IReadOnlyCollection<(int FromYear, string Reason)> breaks)
    {
        ObstaclesToBreaks(breaks).ThrowIfAny();
        _breaks.RemoveAll(known => !breaks.Any(b => b.FromYear == known.FromYear));
        foreach (var (fromYear, reason) in breaks)
        {
            if (_breaks.Find(b => b.FromYear == fromYear) is { } known)
            {
                known.Explain(reason);
            }
            else
            {
                _breaks.Add(new SeriesBreak(fromYear, reason));
            }
        }
    }

    /// <summary>One break of a year, a year between 1900 and 2100, and a reason.</summary>
    public static IReadOnlyList<RuleViolation> ObstaclesToBreaks(IReadOnlyCollection<(int FromYear, string Reason)> breaks) =>
    [
        .. breaks.Where(b => b.FromYear is < 1900 or > 2100).Select(b => new RuleViolation(RuleCode.YearIsOutOfRange, b.FromYear)),
        .. breaks.Where(b => string.IsNullOrWhiteSpace(b.Reason)).Select(b => new RuleViolation(RuleCode.SeriesBreakNeedsReason, b.FromYear)),
        .. breaks.GroupBy(b => b.FromYear).Where(g => g.Count() > 1).Select(g => new RuleViolation(RuleCode.SeriesBreakIsRepeated, g.Key)),
    ];

    public void SetValues(IEnumerable<IndicatorValue> values)
    {
        _values.Clear();
        _values.AddRange(values);
    }

    /// <summary>Says a figure, or why it is missing, in the place of what was said of the same kind, year, body and gender.</summary>
    /// <exception cref="RuleBrokenException">The year is not one that anybody can mean.</exception>
    public void Record(IndicatorFigure figure)
    {
        ObstaclesToFigures([figure]).ThrowIfAny();
        if (_values.Find(v => v.IsOf(figure)) is { } known)
        {
            known.Change(figure);
            return;
        }

        _values.Add(new IndicatorValue(figure.Kind, figure.Year, figure.BodyId, figure.Value, figure.Missing, figure.Note, figure.Gender));
    }

    /// <summary>What is said already of the figure's kind, year, body and gender.</summary>
    public IndicatorValue? Known(IndicatorFigure figure) => _values.Find(v => v.IsOf(figure));

    /// <summary>What recording the figure would do. A note that the figure does not bring is no change.</summary>
    public FigureFate FateOf(IndicatorFigure figure) => Known(figure) switch
    {
        null => FigureFate.New,
        var known when known.Value == figure.Value && known.Missing == (figure.Value is null ? figure.Missing ?? MissingReason.NotCollected : null)
            && (figure.Note is null || figure.Note == known.Note) => FigureFate.Unchanged,
        _ => FigureFate.Changed,
    };

    /// <summary>Nothing is said any more of the kind, year and body as a whole: neither a figure nor that one is missing.</summary>
    public void Forget(IndicatorValueKind kind, int year, Guid? bodyId) =>
        _values.RemoveAll(v => v.Kind == kind && v.Year == year && v.BodyId == bodyId && v.Gender is null);

    /// <summary>All its figures as they now are; those that are left out are forgotten.</summary>
    /// <exception cref="RuleBrokenException">Two figures are of the same kind, year, body and gender, or a year is impossible.</exception>
    public void Revise(IReadOnlyCollection<IndicatorFigure> figures)
    {
        ObstaclesToFigures(figures).ThrowIfAny();
        _values.RemoveAll(v => !figures.Any(v.IsOf));
        foreach (var figure in figures)
        {
            Record(figure);
        }
    }

    /// <summary>One figure of a kind, a year, a body and a gender; and a year between 1900 and 2100.</summary>
    public static IReadOnlyList<RuleViolation> ObstaclesToFigures(IReadOnlyCollection<IndicatorFigure> figures) =>
    [
        .. figures.Where(f => f.Year is < 1900 or > 2100).Select(f => new RuleViolation(RuleCode.YearIsOutOfRange, f.Year)),
        .. figures.GroupBy(f => (f.Kind, f.Year, f.BodyId, f.Gender)).Where(g => g.Count() > 1)
            .Select(g => new RuleViolation(RuleCode.FigureIsRepeated, g.Key.Year)),
    ];
}
