using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
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

    public List<FigureInput> Figures { get; set; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Figures.SelectMany((figure, index) => figure.Faults().Select(fault => new ValidationResult(fault, [$"{nameof(Figures)}[{index}]"])));
}

/// <summary>One figure as it is typed.</summary>
public sealed class FigureInput
{
    public IndicatorValueKind Kind { get; set; }

    public string? Year { get; set; }

    public Guid? BodyId { get; set; }

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
            Kind, int.Parse(Year!.Trim(), System.Globalization.CultureInfo.InvariantCulture), BodyId, number, number is null ? Missing : null,
            string.IsNullOrWhiteSpace(Note) ? null : Note.Trim());
    }
}

/// <summary>Adds an indicator to a document, or describes one anew with all its figures. Brings back its key.</summary>
public sealed class SaveIndicator(CommandScope scope)
{
    public Task<Outcome<string>> RunAsync(SaveIndicatorInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditPlans, async (db, _) =>
        {
            var indicator = input.Id is { } id
                ? await db.Indicators.Include(i => i.Values).SingleOrDefaultAsync(i => i.Id == id, cancellationToken)
                    ?? throw new RuleBrokenException(new RuleViolation(RuleCode.NotFound))
                : await NewAsync(db, input, cancellationToken);
            if (input.Id is not null)
            {
                db.ExpectRevision(indicator, input.SeenRevision);
            }

            indicator.Describe(
                input.Name.Trim(), Clean(input.Unit), input.GoodDirection, Clean(input.Description), Clean(input.Source), Clean(input.KoladaId), input.Decimals);
            var goalArea = await db.Goals.Where(g => g.Id == input.GoalId).Select(g => g.TargetAreaId).SingleOrDefaultAsync(cancellationToken);
            indicator.Place(input.DocumentId!.Value, input.TargetAreaId ?? goalArea, input.GoalId);
            indicator.Revise(input.Figures.ConvertAll(f => f.Read()));
            return indicator.Key;
        }, cancellationToken);

    private static async Task<Indicator> NewAsync(StrategyDb db, SaveIndicatorInput input, CancellationToken cancellationToken)
    {
        var wanted = ReadableKey.From(input.Name);
        var taken = await db.Indicators.Where(i => i.Key.StartsWith(wanted)).Select(i => i.Key).ToHashSetAsync(cancellationToken);
        var indicator = new Indicator(ReadableKey.Unique(wanted, taken), input.Name.Trim(), input.DocumentId!.Value);
        db.Indicators.Add(indicator);
        return indicator;
    }

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
