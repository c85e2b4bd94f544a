using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Indicators;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Indicators;

/// <summary>The outcomes of one year for the whole municipality, as they are typed beside each other.</summary>
public sealed class RecordYearInput : IValidatableObject
{
    public int Year { get; set; }

    /// <summary>The rows that are to be written; those that nobody has touched stay out.</summary>
    public List<YearRow> Rows { get; set; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Rows
        .Where(r => !NumberText.TryRead(r.Value, out _))
        .Select(r => new ValidationResult(IndicatorTexts.NotANumberFor.With(r.Name, r.Value), [r.IndicatorId.ToString()]));
}

/// <summary>One indicator's outcome of the year.</summary>
public sealed class YearRow
{
    public required Guid IndicatorId { get; init; }

    public required int SeenRevision { get; init; }

    public required string Name { get; init; }

    public string? Value { get; set; }

    public MissingReason? Missing { get; set; }

    [AtMost(Limits.Title)]
    public string? Note { get; set; }

    /// <summary>Neither a figure, nor why it is missing, nor a note.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Value) && Missing is null && string.IsNullOrWhiteSpace(Note);
}

/// <summary>Writes a year's outcomes for many indicators, all or none. An emptied row says nothing any more.</summary>
public sealed class RecordYear(CommandScope scope)
{
    public Task<Outcome> RunAsync(RecordYearInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditPlans, async (db, _) =>
        {
            var ids = input.Rows.ConvertAll(r => r.IndicatorId);
            var indicators = await db.Indicators.Include(i => i.Values).Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id, cancellationToken);
            foreach (var row in input.Rows)
            {
                var indicator = indicators.GetValueOrDefault(row.IndicatorId) ?? throw Lookup.NotFound();
                db.ExpectRevision(indicator, row.SeenRevision);
                if (row.IsEmpty)
                {
                    indicator.Forget(IndicatorValueKind.Outcome, input.Year, bodyId: null);
                }
                else
                {
                    NumberText.TryRead(row.Value, out var number);
                    indicator.Record(new IndicatorFigure(
                        IndicatorValueKind.Outcome, input.Year, BodyId: null, number, row.Missing, Blank.ToNull(row.Note)));
                }
            }
        }, cancellationToken);
}
