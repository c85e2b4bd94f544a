using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Activities;

/// <summary>The whole form of an activity, as typed. A title is all that is needed; what is missing shows as missing.</summary>
public sealed class ActivityInput : IValidatableObject
{
    /// <summary>For a new activity: the wanted key, or none to take one from the title. For a change: which one.</summary>
    [AtMost(Limits.Key), Display(ResourceType = typeof(ActivityTexts), Name = nameof(ActivityTexts.KeyInAddress))]
    public string? Key { get; set; }

    [Filled, AtMost(Limits.Key), Display(ResourceType = typeof(ActivityTexts), Name = nameof(ActivityTexts.Plan))]
    public string Plan { get; set; } = "";

    [AtMost(20), Display(ResourceType = typeof(ActivityTexts), Name = nameof(ActivityTexts.Number))]
    public string? Number { get; set; }

    [Filled, AtMost(Limits.Title), Display(ResourceType = typeof(ActivityTexts), Name = nameof(ActivityTexts.Field_Title))]
    [AllowNull] public string Title { get; set => field = value ?? ""; } = "";

    [AtMost(Limits.Title), Display(ResourceType = typeof(ActivityTexts), Name = nameof(ActivityTexts.Field_WorkingTitle))]
    public string? WorkingTitle { get; set; }

    [AtMost(Limits.Text), Display(ResourceType = typeof(ActivityTexts), Name = nameof(ActivityTexts.Field_Description))]
    public string? Description { get; set; }

    [AtMost(60), Display(ResourceType = typeof(ActivityTexts), Name = nameof(ActivityTexts.Field_LevelName))]
    public string? LevelName { get; set; }

    public List<ParticipantInput> Participants { get; set; } = [];

    public HashSet<string> TargetAreas { get; set; } = [];

    public HashSet<string> Goals { get; set; } = [];

    public HashSet<string> Perspectives { get; set; } = [];

    public DateOnly? StartsOn { get; set; }

    public DateOnly? EndsOn { get; set; }

    public bool IsContinuous { get; set; }

    public List<MilestoneInput> Milestones { get; set; } = [];

    [AtMost(Limits.Text), Display(ResourceType = typeof(ActivityTexts), Name = nameof(ActivityTexts.ExpectedEffect))]
    public string? EffectText { get; set; }

    [AtMost(Limits.Title), Display(ResourceType = typeof(ActivityTexts), Name = nameof(ActivityTexts.EffectForWhom))]
    public string? EffectForWhom { get; set; }

    [AtMost(Limits.Title), Display(ResourceType = typeof(ActivityTexts), Name = nameof(ActivityTexts.EffectBaseline))]
    public string? EffectBaseline { get; set; }

    [AtMost(Limits.Title), Display(ResourceType = typeof(ActivityTexts), Name = nameof(ActivityTexts.EffectMeasure))]
    public string? EffectMeasure { get; set; }

    [LikelyYear, Display(ResourceType = typeof(ActivityTexts), Name = nameof(ActivityTexts.VisibleFrom))]
    public int? EffectVisibleFrom { get; set; }

    public string? BenefitOwner { get; set; }

    public CostKind CostKind { get; set; }

    public long? CostFrom { get; set; }

    public long? CostTo { get; set; }

    [LikelyYear, Display(ResourceType = typeof(ActivityTexts), Name = nameof(ActivityTexts.PriceYear))]
    public int? CostPriceYear { get; set; }

    public List<PrincipleInput> Principles { get; set; } = [];

    public List<HeadingInput> Headings { get; set; } = [];

    [AtMost(Limits.Title), Display(ResourceType = typeof(ActivityTexts), Name = nameof(ActivityTexts.Field_WithheldReason))]
    public string? WithheldReason { get; set; }

    /// <summary>The proposal, out of a self-assessment, that the activity comes of.</summary>
    public Guid? Proposal { get; set; }

    /// <summary>The revision that the form was made from.</summary>
    public int SeenRevision { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        for (var i = 0; i < Participants.Count; i++)
        {
            if (string.IsNullOrEmpty(Participants[i].Body))
            {
                yield return new ValidationResult(SharedTexts.FieldRequired.With(ActivityTexts.Body), [$"{nameof(Participants)}[{i}]"]);
            }
        }

        for (var i = 0; i < Milestones.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(Milestones[i].Title))
            {
                yield return new ValidationResult(SharedTexts.FieldRequired.With(ActivityTexts.Part_Milestone), [$"{nameof(Milestones)}[{i}]"]);
            }
            else if (Milestones[i].Title.Length > Limits.Title)
            {
                yield return new ValidationResult(SharedTexts.FieldTooLong.With(ActivityTexts.Part_Milestone, Limits.Title), [$"{nameof(Milestones)}[{i}]"]);
            }
        }

        if (string.IsNullOrWhiteSpace(EffectText)
            && new[] { EffectForWhom, EffectBaseline, EffectMeasure, BenefitOwner }.Any(text => !string.IsNullOrWhiteSpace(text)))
        {
            yield return new ValidationResult(ActivityTexts.EffectNeedsText, [nameof(EffectText)]);
        }

        foreach (var text in Principles.Select(p => p.Reason).Concat(Headings.Select(h => h.Text)).Where(t => t?.Length > Limits.Text))
        {
            yield return new ValidationResult(SharedTexts.FieldTooLong.With(text![..20] + "…", Limits.Text), [nameof(Principles)]);
        }
    }
}

/// <summary>A body and its part.</summary>
public sealed class ParticipantInput
{
    /// <summary>Key of the body; empty while nobody is chosen.</summary>
    public string Body { get; set; } = "";

    public ParticipationRole Role { get; set; }
}

/// <summary>A milestone; one that was there before has its id.</summary>
public sealed class MilestoneInput
{
    public Guid? Id { get; set; }

    [AllowNull] public string Title { get; set => field = value ?? ""; } = "";

    public DateOnly? DueOn { get; set; }

    public DateOnly? DoneOn { get; set; }
}

/// <summary>The answer to a principle; none while it is not answered.</summary>
public sealed class PrincipleInput
{
    public string Key { get; set; } = "";

    public PrincipleAnswer? Answer { get; set; }

    public string? Reason { get; set; }
}

/// <summary>The text under a heading that the plan's type requires.</summary>
public sealed class HeadingInput
{
    public string Heading { get; set; } = "";

    public string? Text { get; set; }
}

/// <summary>A year between 1900 and 2200; says so in the reader's language.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class LikelyYearAttribute : RangeAttribute
{
    public LikelyYearAttribute()
        : base(1900, 2200)
    {
        ErrorMessageResourceType = typeof(ActivityTexts);
        ErrorMessageResourceName = nameof(ActivityTexts.YearOutOfRange);
    }
}
