using System.ComponentModel.DataAnnotations;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.SelfAssessment.Rounds;

/// <summary>A round as its form shows it.</summary>
public sealed class RoundInput
{
    /// <summary>None for a new one.</summary>
    public string? Key { get; set; }

    public int SeenRevision { get; set; }

    [Display(ResourceType = typeof(SelfAssessmentTexts), Name = nameof(SelfAssessmentTexts.RoundName)), Filled, AtMost(Limits.Title)]
    public string Name { get; set; } = "";

    [Display(ResourceType = typeof(SelfAssessmentTexts), Name = nameof(SelfAssessmentTexts.QuestionSet)), Filled]
    public Guid? VersionId { get; set; }

    /// <summary>The follow-up that it is part of; none where it is free.</summary>
    public Guid? CycleId { get; set; }

    [Display(ResourceType = typeof(SelfAssessmentTexts), Name = nameof(SelfAssessmentTexts.OpensOn)), Filled]
    public DateOnly? OpensOn { get; set; }

    [Display(ResourceType = typeof(SelfAssessmentTexts), Name = nameof(SelfAssessmentTexts.DueOn)), Filled]
    public DateOnly? DueOn { get; set; }

    [Display(ResourceType = typeof(SelfAssessmentTexts), Name = nameof(SelfAssessmentTexts.ClosesOn)), Filled]
    public DateOnly? ClosesOn { get; set; }

    public HashSet<Guid> ObjectIds { get; set; } = [];
}
