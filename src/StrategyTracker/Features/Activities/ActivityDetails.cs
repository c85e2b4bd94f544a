using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Reporting;

namespace StrategyTracker.Features.Activities;

/// <summary>Something that has a key and a title, to link to.</summary>
public sealed record Named(string Key, string Title);

/// <summary>Everything that the activity's page shows, but its answers and its history.</summary>
public sealed record ActivityDetails
{
    public required Guid Id { get; init; }
    public required string Key { get; init; }
    public required int Revision { get; init; }
    public string? Number { get; init; }
    public required string Title { get; init; }
    public string? WorkingTitle { get; init; }
    public string? Description { get; init; }
    public string? LevelName { get; init; }
    public required Named Plan { get; init; }

    /// <summary>The answer in a self-assessment that it came of; for those who read what is internal.</summary>
    public ActivityOrigin? Origin { get; init; }
    public required string PlanType { get; init; }
    public DateOnly? StartsOn { get; init; }
    public DateOnly? EndsOn { get; init; }
    public bool IsContinuous { get; init; }
    public DateOnly? AddedOn { get; init; }
    public string? WithheldReason { get; init; }
    public required ActivityStanding Standing { get; init; }
    public required ScheduleStatus ReportedSchedule { get; init; }
    public required EffectStatus EffectSoFar { get; init; }
    public DateOnly? LastReportedOn { get; init; }
    public string? EffectText { get; init; }
    public string? EffectForWhom { get; init; }
    public string? EffectBaseline { get; init; }
    public string? EffectMeasure { get; init; }
    public int? EffectVisibleFrom { get; init; }
    public string? BenefitOwnerKey { get; init; }
    public string? BenefitOwnerName { get; init; }
    public required CostKind CostKind { get; init; }
    public long? CostFrom { get; init; }
    public long? CostTo { get; init; }
    public int? CostPriceYear { get; init; }
    public required IReadOnlyList<ActivityParticipant> Participants { get; init; }
    public required IReadOnlyList<ActivityAim> TargetAreas { get; init; }
    public required IReadOnlyList<ActivityAim> Goals { get; init; }
    public required IReadOnlyList<string> Perspectives { get; init; }
    public required IReadOnlyList<ActivityMilestone> Milestones { get; init; }
    public required IReadOnlyList<ActivityPrinciple> Principles { get; init; }
    public required IReadOnlyList<ActivityText> Headings { get; init; }

    /// <summary>Those that the reader may see.</summary>
    public required IReadOnlyList<ActivityLinkRow> Links { get; init; }
    public required IReadOnlyList<ActivityDeparture> Departures { get; init; }

    /// <summary>Activities that were merged into this one.</summary>
    public required IReadOnlyList<Named> TookOver { get; init; }

    /// <summary>Activities that were split, and that this one carries on a part of.</summary>
    public required IReadOnlyList<Named> PartOf { get; init; }

    /// <summary>Who answered before, by the day on which another took over; the latest first.</summary>
    public required IReadOnlyList<ActivityHandover> Handovers { get; init; }

    public ScheduleOverride? Override { get; init; }

    /// <summary>The status as the plan's own table said it.</summary>
    public LocalStatus? LocalStatus { get; init; }
    public required ScheduleAssessment Schedule { get; init; }

    /// <summary>The office, and those who answer for it, may say how it stands instead of what is reckoned.</summary>
    public required bool MayOverride { get; init; }
    public required bool MayEdit { get; init; }
    public required bool MayReadHistory { get; init; }

    public string DisplayTitle => WorkingTitle ?? Title;
}

/// <summary>The answer in a self-assessment that the activity came of.</summary>
public sealed record ActivityOrigin(string RoundKey, string RoundName, string ObjectKey, string ObjectName, string QuestionKey, string Question);

/// <summary>A body with its part in the activity, and who took over from it if it is no more.</summary>
public sealed record ActivityParticipant(string Key, string Name, ParticipationRole Role, DateOnly? ValidTo, IReadOnlyList<string> Successors);

/// <summary>A body that took part until the day before another took over, why, and by whose decision.</summary>
public sealed record ActivityHandover(
    string FromKey, string From, string ToKey, string To, ParticipationRole Role, DateOnly Date, string? Reason, string? DecidedBy, string? Paragraph);

/// <summary>A target area or goal that the activity serves, and the document that sets it.</summary>
public sealed record ActivityAim(string Key, string Title, string DocumentKey, string DocumentTitle);

/// <summary>A milestone and whether its day has passed without it, in an activity that is still in its plan.</summary>
public sealed record ActivityMilestone(Guid Id, string Title, DateOnly? DueOn, DateOnly? DoneOn, bool IsOverdue);

/// <summary>What the activity answers to one principle.</summary>
public sealed record ActivityPrinciple(string Title, PrincipleAnswer Answer, string? Reason);

/// <summary>A link, who added it and when (UTC).</summary>
public sealed record ActivityLinkRow(Guid Id, string Title, string Address, bool IsPublic, string AddedBy, DateTime AddedAt);

/// <summary>A text under one of the plan's headings.</summary>
public sealed record ActivityText(string Heading, string Text);

/// <summary>How it left the plan.</summary>
/// <param name="Kind">The way.</param>
/// <param name="Date">The day.</param>
/// <param name="Reason">Why.</param>
/// <param name="IntoActivityId">For a merger: the activity that carries it on.</param>
/// <param name="PartIds">For a split: the activities that each carry on a part of it.</param>
/// <param name="ToPlanKey">The plan that it went to.</param>
/// <param name="ToPlanTitle">Title of that plan.</param>
/// <param name="DecidedBy">The body that decided.</param>
/// <param name="Paragraph">The number after § in the minutes.</param>
public sealed record ActivityDeparture(
    DispositionKind Kind, DateOnly Date, string Reason, Guid? IntoActivityId, IReadOnlyList<Guid> PartIds, string? ToPlanKey, string? ToPlanTitle, string? DecidedBy, string? Paragraph)
{
    /// <summary>The activities that carry it on, as far as the reader may see them.</summary>
    public IReadOnlyList<Named> Into { get; init; } = [];

    public IReadOnlyList<Guid> CarriedOnBy => IntoActivityId is { } into ? [into] : PartIds;
}

/// <summary>The answers of one cycle.</summary>
/// <param name="Name">The cycle.</param>
/// <param name="PeriodTo">The last day that they tell of.</param>
/// <param name="IsFrozen">Copied into a council's report.</param>
/// <param name="Answers">One for each body that answered.</param>
public sealed record ActivityCycle(string Key, string Name, DateOnly PeriodTo, bool IsFrozen, IReadOnlyList<ActivityAnswer> Answers)
{
    /// <summary>The first day that they tell of.</summary>
    public DateOnly PeriodFrom { get; init; }

    /// <summary>What has been taken home of the benefit in its time, by what has been sent: the word of the body that takes it home, else of those who answer.</summary>
    public BenefitOfCycle TakenHome
    {
        get
        {
            var said = Answers.Where(a => !a.IsDraft && a.Benefit.IsSaid).ToList();
            var counted = (said.Exists(a => a.IsOfTaker) ? said.Where(a => a.IsOfTaker) : said).Select(a => a.Benefit).ToList();
            return new BenefitOfCycle(
                Key, Name, PeriodFrom, PeriodTo, counted.Select(b => b.Kind).DefaultIfEmpty(BenefitKind.Unknown).Max(),
                counted.Exists(b => b.Counts is not null) ? counted.Sum(b => b.Counts ?? 0) : null);
        }
    }
}

/// <summary>What one body answered in one cycle.</summary>
public sealed record ActivityAnswer
{
    public required string Body { get; init; }
    public required ProgressReportStatus Status { get; init; }
    public required bool IsPreliminary { get; init; }
    public DateOnly? DecidedOn { get; init; }
    public string? DecisionParagraph { get; init; }
    public required ActivityPhase Phase { get; init; }
    public required ScheduleStatus Schedule { get; init; }
    public required EffectStatus Effect { get; init; }
    public int? Percent { get; init; }
    public string? Comment { get; init; }
    public string? DeviationReason { get; init; }
    public string? Measures { get; init; }
    public long? ActualCost { get; init; }

    /// <summary>What has been taken home of the benefit in the cycle's time.</summary>
    public BenefitTaken Benefit { get; init; } = BenefitTaken.NotSaid;
    public bool IsUnchanged { get; init; }

    /// <summary>It is the answer of the body that takes the benefit home.</summary>
    public bool IsOfTaker { get; init; }

    /// <summary>Working material: read by its own body only.</summary>
    public bool IsDraft => Status is ProgressReportStatus.Draft or ProgressReportStatus.Returned;
}
