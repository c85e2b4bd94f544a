using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Domain.SelfAssessment;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.SelfAssessment.SetUp;

/// <summary>A scale as its form shows it.</summary>
public sealed class SaveScaleInput : IValidatableObject
{
    /// <summary>None for a new one.</summary>
    public string? Key { get; set; }

    public int SeenRevision { get; set; }

    [Display(ResourceType = typeof(SelfAssessmentTexts), Name = nameof(SelfAssessmentTexts.Name)), Filled, AtMost(Limits.Title)]
    public string Name { get; set; } = "";

    [Display(ResourceType = typeof(SelfAssessmentTexts), Name = nameof(SelfAssessmentTexts.Note)), AtMost(Limits.Text)]
    public string? Note { get; set; }

    public List<ScaleLevelInput> Levels { get; set; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Levels.SelectMany((level, i) => level.Faults()
        .Select(fault => new ValidationResult(fault, [$"{nameof(Levels)}[{i}]"])));
}

/// <summary>A level as it is typed.</summary>
public sealed class ScaleLevelInput
{
    public string? Value { get; set; }

    public string? Label { get; set; }

    public string? Text { get; set; }

    /// <summary>Somebody has answered with it: its value stays.</summary>
    public bool IsAnswered { get; set; }

    /// <summary>The whole number that was meant.</summary>
    public int? Number => int.TryParse(Value?.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>What stands in the way of reading it, in the reader's language.</summary>
    public IEnumerable<string> Faults()
    {
        if (Number is null)
        {
            yield return SelfAssessmentTexts.NotALevel.With(Value);
        }

        if (Label?.Length > Limits.Title || Text?.Length > Limits.Text)
        {
            yield return SharedTexts.FieldTooLong.With(Value, Limits.Text);
        }
    }
}

/// <summary>A new scale, or one whose words are made clearer. Brings back its key.</summary>
public sealed class SaveScale(CommandScope scope)
{
    public Task<Outcome<string>> RunAsync(SaveScaleInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.ManageFollowUp, async (db, _) =>
        {
            Scale scale;
            if (input.Key is { } key)
            {
                scale = await db.Scales.Include(s => s.Levels).SingleOrDefaultAsync(s => s.Key == key, cancellationToken)
                    ?? throw new RuleBrokenException(new RuleViolation(RuleCode.NotFound));
                db.ExpectRevision(scale, input.SeenRevision);
            }
            else
            {
                var wanted = ReadableKey.From(input.Name);
                var taken = await db.Scales.Where(s => s.Key.StartsWith(wanted)).Select(s => s.Key).ToHashSetAsync(cancellationToken);
                scale = new Scale(ReadableKey.Unique(wanted, taken), input.Name.Trim());
                db.Scales.Add(scale);
            }

            scale.Describe(
                input.Name.Trim(), scale.DocumentId, Blank.ToNull(input.Note),
                input.Levels.ConvertAll(l => new ScaleLevel(l.Number!.Value, l.Label?.Trim() ?? "", Blank.ToNull(l.Text))),
                await Answered.LevelsAsync(db, scale.Id, cancellationToken));
            return scale.Key;
        }, cancellationToken);
}
