using System.ComponentModel.DataAnnotations;
using System.Globalization;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Indicators;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Indicators;

/// <summary>An indicator as its form shows it.</summary>
public sealed class SaveIndicatorInput : IValidatableObject
{
    /// <summary>None for a new one.</summary>
    public Guid? Id { get; set; }

    public int SeenRevision { get; set; }

    [Display(ResourceType = typeof(IndicatorTexts), Name = nameof(IndicatorTexts.Name)), Filled, AtMost(Limits.Title)]
    public string Name { get; set; } = "";

    [Display(ResourceType = typeof(IndicatorTexts), Name = nameof(IndicatorTexts.Document)), Filled]
    public Guid? DocumentId { get; set; }

    public Guid? TargetAreaId { get; set; }

    public Guid? GoalId { get; set; }

    [Display(ResourceType = typeof(IndicatorTexts), Name = nameof(IndicatorTexts.Unit)), AtMost(40)]
    public string? Unit { get; set; }

    public GoodDirection? GoodDirection { get; set; }

    [Range(0, 4)]
    public int Decimals { get; set; }

    [Display(ResourceType = typeof(IndicatorTexts), Name = nameof(IndicatorTexts.Description)), AtMost(Limits.Text)]
    public string? Description { get; set; }

    [Display(ResourceType = typeof(IndicatorTexts), Name = nameof(IndicatorTexts.SourceField)), AtMost(Limits.Title)]
    public string? Source { get; set; }

    [Display(ResourceType = typeof(IndicatorTexts), Name = nameof(IndicatorTexts.Kolada)), AtMost(20)]
    public string? KoladaId { get; set; }

    /// <summary>The indicator that its outcomes are summed into; none where it stands for itself.</summary>
    public Guid? PartOfId { get; set; }

    public List<BreakInput> Breaks { get; set; } = [];

    public List<FigureInput> Figures { get; set; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Figures.SelectMany((figure, index) => figure.Faults().Select(fault => new ValidationResult(fault, [$"{nameof(Figures)}[{index}]"])))
            .Concat(Breaks.SelectMany((one, index) => one.Faults().Select(fault => new ValidationResult(fault, [$"{nameof(Breaks)}[{index}]"]))));
}

/// <summary>A break in the series as it is typed.</summary>
public sealed class BreakInput
{
    public string? FromYear { get; set; }

    public string? Reason { get; set; }

    /// <summary>What stands in the way of reading it, in the reader's language.</summary>
    public IEnumerable<string> Faults()
    {
        if (!int.TryParse(FromYear?.Trim(), out _))
        {
            yield return IndicatorTexts.NotAYear.With(FromYear);
        }

        if (Reason?.Length > Limits.Title)
        {
            yield return IndicatorTexts.NoteTooLong.With(Limits.Title);
        }
    }

    /// <summary>The break that was meant; only where there are no <see cref="Faults"/>.</summary>
    public (int FromYear, string Reason) Read() => (int.Parse(FromYear!.Trim(), CultureInfo.InvariantCulture), Reason?.Trim() ?? "");
}

/// <summary>One figure as it is typed.</summary>
public sealed class FigureInput
{
    public IndicatorValueKind Kind { get; set; }

    public string? Year { get; set; }

    public Guid? BodyId { get; set; }

    /// <summary>Of women or of men; none for all together.</summary>
    public Gender? Gender { get; set; }

    public string? Value { get; set; }

    public MissingReason? Missing { get; set; }

    public string? Note { get; set; }

    /// <summary>What stands in the way of reading it, in the reader's language.</summary>
    public IEnumerable<string> Faults()
    {
        if (!int.TryParse(Year?.Trim(), out _))
        {
            yield return IndicatorTexts.NotAYear.With(Year);
        }

        if (!NumberText.TryRead(Value, out _))
        {
            yield return IndicatorTexts.NotANumber.With(Value);
        }

        if (Note?.Length > Limits.Title)
        {
            yield return IndicatorTexts.NoteTooLong.With(Limits.Title);
        }
    }

    /// <summary>The figure that was meant; only where there are no <see cref="Faults"/>.</summary>
    public IndicatorFigure Read()
    {
        NumberText.TryRead(Value, out var number);
        return new IndicatorFigure(
            Kind, int.Parse(Year!.Trim(), CultureInfo.InvariantCulture), BodyId, number, number is null ? Missing : null,
            Blank.ToNull(Note), Gender);
    }
}
