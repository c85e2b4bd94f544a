using System.ComponentModel.DataAnnotations;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Indicators;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.Exchange;

/// <summary>An activity of a plan.</summary>
public sealed record ActivityItem
{
    [MaxLength(Limits.Key)] public required string Key { get; init; }

    /// <summary>Key of the plan.</summary>
    [MaxLength(Limits.Key)] public required string Document { get; init; }
    [MaxLength(20)] public string? Number { get; init; }

    /// <summary>The official wording as adopted.</summary>
    [MaxLength(Limits.Title)] public required string Title { get; init; }
    [MaxLength(Limits.Title)] public string? WorkingTitle { get; init; }
    [MaxLength(Limits.Text)] public string? Description { get; init; }

    /// <summary>The plan's own word for what this is: aktivitet, åtgärd, insats, uppdrag …</summary>
    [MaxLength(60)] public string? LevelName { get; init; }
    public IReadOnlyList<ParticipationItem>? Participations { get; init; }
    [ItemMaxLength(Limits.Key)] public IReadOnlyList<string>? TargetAreas { get; init; }
    [ItemMaxLength(Limits.Key)] public IReadOnlyList<string>? Goals { get; init; }
    [ItemMaxLength(Limits.Key)] public IReadOnlyList<string>? Perspectives { get; init; }
    public DateOnly? StartsOn { get; init; }
    public DateOnly? EndsOn { get; init; }
    public bool Continuous { get; init; }
    public IReadOnlyList<MilestoneItem>? Milestones { get; init; }
    public EffectItem? Effect { get; init; }
    public CostItem? Cost { get; init; }
    public IReadOnlyList<PrincipleCheckItem>? PrincipleChecks { get; init; }

    /// <summary>Texts under the headings that the plan's type requires.</summary>
    public IReadOnlyList<HeadingItem>? Headings { get; init; }

    /// <summary>Where more is to be read.</summary>
    public IReadOnlyList<LinkItem>? Links { get; init; }

    /// <summary>The day on which it was added after the plan had been adopted; left out for what was decided with the plan.</summary>
    public DateOnly? AddedOn { get; init; }
    public IReadOnlyList<DispositionItem>? Dispositions { get; init; }

    /// <summary>Why it is kept out of everything public; left out where it is public.</summary>
    [MaxLength(Limits.Title)] public string? WithheldReason { get; init; }

    /// <summary>Bodies that handed their part over to others when bodies were reorganised.</summary>
    public IReadOnlyList<HandoverItem>? Handovers { get; init; }

    /// <summary>What somebody has said of the schedule instead of what is reckoned, in force or lapsed.</summary>
    public ScheduleOverrideItem? ScheduleOverride { get; init; }

    /// <summary>The status as the plan's own table said it, in its own word.</summary>
    public LocalStatusItem? LocalStatus { get; init; }
}

/// <summary>A status in the plan's own word, with what it was taken to mean on the day that it was true.</summary>
public sealed record LocalStatusItem
{
    [MaxLength(Domain.Activities.LocalStatus.LongestWord)] public required string Word { get; init; }
    public required ActivityPhase Phase { get; init; }
    public required ScheduleStatus Schedule { get; init; }
    public required DateOnly On { get; init; }
}

/// <summary>A body handed its part in an activity over to another, from a day on.</summary>
public sealed record HandoverItem
{
    [MaxLength(Limits.Key)] public required string From { get; init; }
    [MaxLength(Limits.Key)] public required string To { get; init; }
    public required ParticipationRole Role { get; init; }

    /// <summary>The part that the one that took over had already; left out where it had none.</summary>
    public ParticipationRole? RoleBefore { get; init; }
    public required DateOnly Date { get; init; }
}

/// <summary>A schedule that somebody has set instead of what is reckoned, with a reason and the last day on which it counts.</summary>
public sealed record ScheduleOverrideItem
{
    public required ScheduleStatus Status { get; init; }
    [MaxLength(Limits.Text)] public required string Reason { get; init; }

    /// <summary>A function, never a person.</summary>
    [MaxLength(Limits.Title)] public required string By { get; init; }
    public required DateOnly SetOn { get; init; }
    public required DateOnly LapsesOn { get; init; }
}

public sealed record ParticipationItem
{
    [MaxLength(Limits.Key)] public required string Body { get; init; }
    public required ParticipationRole Role { get; init; }
}

public sealed record MilestoneItem
{
    [MaxLength(Limits.Title)] public required string Title { get; init; }
    public DateOnly? DueOn { get; init; }
    public DateOnly? DoneOn { get; init; }
}

/// <summary>The effect that is expected, for whom, and who takes the benefit home.</summary>
public sealed record EffectItem
{
    [MaxLength(Limits.Text)] public required string Text { get; init; }
    [MaxLength(Limits.Title)] public string? ForWhom { get; init; }
    [MaxLength(Limits.Title)] public string? Baseline { get; init; }
    [MaxLength(Limits.Title)] public string? Measure { get; init; }
    [Range(1900, 2200)] public int? VisibleFromYear { get; init; }
    [MaxLength(Limits.Key)] public string? BenefitOwner { get; init; }
}

/// <summary>Cost in whole kronor. "unknown", "none" and "withinBudget" are three different kinds of nothing.</summary>
public sealed record CostItem
{
    public required CostKind Kind { get; init; }
    public long? PlannedFrom { get; init; }
    public long? PlannedTo { get; init; }
    [Range(1900, 2200)] public int? PriceYear { get; init; }
}

public sealed record PrincipleCheckItem
{
    [MaxLength(Limits.Key)] public required string Principle { get; init; }
    public required PrincipleAnswer Answer { get; init; }
    [MaxLength(Limits.Text)] public string? Reason { get; init; }
}

public sealed record HeadingItem
{
    [MaxLength(Limits.Title)] public required string Heading { get; init; }
    [MaxLength(Limits.Text)] public required string Text { get; init; }
}

/// <summary>A link at an activity.</summary>
public sealed record LinkItem
{
    [MaxLength(Limits.Title)] public required string Title { get; init; }

    /// <summary>Begins with https://.</summary>
    [MaxLength(ActivityLink.LongestAddress)] public required string Address { get; init; }

    /// <summary>Also those who are not signed in see it.</summary>
    public bool Public { get; init; }
    [MaxLength(Limits.Title)] public required string AddedBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime AddedAt { get; init; }
}

/// <summary>How an activity left the plan. Every adopted activity ends in one of these or in "completed".</summary>
public sealed record DispositionItem
{
    public required DispositionKind Kind { get; init; }
    public required DateOnly Date { get; init; }
    [MaxLength(Limits.Text)] public required string Reason { get; init; }

    /// <summary>For "merged": the activity that carries it on.</summary>
    [MaxLength(Limits.Key)] public string? IntoActivity { get; init; }

    /// <summary>For "split": the activities that each carry on a part of it.</summary>
    [ItemMaxLength(Limits.Key)] public IReadOnlyList<string>? Parts { get; init; }

    /// <summary>For "moved": the plan that it went to.</summary>
    [MaxLength(Limits.Key)] public string? ToDocument { get; init; }

    /// <summary>Body, date and § of the decision behind, where there is one.</summary>
    [MaxLength(Limits.Key)] public string? DecidedBy { get; init; }
    [MaxLength(20)] public string? Paragraph { get; init; }
}

public sealed record IndicatorItem
{
    [MaxLength(Limits.Key)] public required string Key { get; init; }
    [MaxLength(Limits.Title)] public required string Name { get; init; }
    [MaxLength(40)] public string? Unit { get; init; }

    /// <summary>Left out where nobody has said it; then nothing is judged.</summary>
    public GoodDirection? GoodDirection { get; init; }
    [MaxLength(Limits.Key)] public required string Document { get; init; }
    [MaxLength(Limits.Key)] public string? TargetArea { get; init; }
    [MaxLength(Limits.Key)] public string? Goal { get; init; }
    [MaxLength(Limits.Text)] public string? Description { get; init; }
    [MaxLength(Limits.Title)] public string? Source { get; init; }
    [MaxLength(20)] public string? KoladaId { get; init; }
    [Range(0, 4)] public int Decimals { get; init; }

    /// <summary>The indicator that its outcomes are summed into, of the same document.</summary>
    [MaxLength(Limits.Key)] public string? PartOf { get; init; }

    /// <summary>The years from which it has been measured in another way.</summary>
    public IReadOnlyList<SeriesBreakItem>? Breaks { get; init; }
    public IReadOnlyList<IndicatorValueItem>? Values { get; init; }
}

/// <summary>A break in an indicator's series: from this year on it is measured in another way.</summary>
public sealed record SeriesBreakItem
{
    [Range(1900, 2100)] public required int FromYear { get; init; }
    [MaxLength(Limits.Title)] public required string Reason { get; init; }
}

/// <summary>A value, baseline or target of an indicator for a year (and a body, where it is split by body).</summary>
public sealed record IndicatorValueItem
{
    public required IndicatorValueKind Kind { get; init; }
    [Range(1900, 2200)] public required int Year { get; init; }
    [MaxLength(Limits.Key)] public string? Body { get; init; }

    /// <summary>Of women or of men; left out for all together.</summary>
    public Gender? Gender { get; init; }

    /// <summary>Left out where it is missing; then <see cref="Missing"/> says why.</summary>
    public double? Value { get; init; }
    public MissingReason? Missing { get; init; }
    [MaxLength(Limits.Title)] public string? Note { get; init; }
}

/// <summary>A scale (maturity levels, degrees of completion) with a text for each level.</summary>
public sealed record ScaleItem
{
    [MaxLength(Limits.Key)] public required string Key { get; init; }
    [MaxLength(Limits.Title)] public required string Name { get; init; }
    [MaxLength(Limits.Key)] public string? Document { get; init; }
    [MaxLength(Limits.Text)] public string? Note { get; init; }
    public required IReadOnlyList<ScaleLevelItem> Levels { get; init; }
}

public sealed record ScaleLevelItem
{
    public required int Value { get; init; }
    [MaxLength(Limits.Title)] public required string Label { get; init; }
    [MaxLength(Limits.Text)] public string? Text { get; init; }
}
