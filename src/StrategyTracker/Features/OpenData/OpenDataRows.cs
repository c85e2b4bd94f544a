using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Indicators;
using StrategyTracker.Domain.Organisation;

namespace StrategyTracker.Features.OpenData;

/// <summary>An edition that has been decided on.</summary>
public sealed record OpenEdition
{
    public required string Document { get; init; }
    public required string Title { get; init; }
    public required string Type { get; init; }
    public required string Edition { get; init; }
    public EditionState State { get; init; }
    public string? Owner { get; init; }
    public string? AdoptedBy { get; init; }
    public DateOnly? AdoptedOn { get; init; }
    public string? Paragraph { get; init; }
    public IReadOnlyList<string> RegistrationNumbers { get; init; } = [];
    public DateOnly? ValidFrom { get; init; }
    public DateOnly? ValidTo { get; init; }
    public bool UntilFurtherNotice { get; init; }
    public DateOnly? EndedOn { get; init; }
}

/// <summary>A target area, or a goal.</summary>
public sealed record OpenTarget
{
    public required string Key { get; init; }
    public required string Kind { get; init; }
    public required string Document { get; init; }
    public string? Number { get; init; }
    public required string Title { get; init; }
    public string? TargetArea { get; init; }
    public string? UnderGoal { get; init; }
}

public sealed record OpenActivity
{
    public required string Key { get; init; }
    public required string Document { get; init; }
    public string? Number { get; init; }
    public required string Title { get; init; }
    public IReadOnlyList<string> TargetAreas { get; init; } = [];
    public IReadOnlyList<string> Goals { get; init; } = [];
    public IReadOnlyList<string> Leads { get; init; } = [];
    public IReadOnlyList<string> CoOwners { get; init; } = [];
    public IReadOnlyList<string> OthersTakingPart { get; init; } = [];
    public DateOnly? StartsOn { get; init; }
    public DateOnly? EndsOn { get; init; }
    public bool IsContinuous { get; init; }
    public ActivityStanding Standing { get; init; }
    public ScheduleStatus Schedule { get; init; }
    public EffectStatus Effect { get; init; }
    public DateOnly? LastReportedOn { get; init; }
    public int Milestones { get; init; }
    public int MilestonesDone { get; init; }
    public string? ExpectedEffect { get; init; }
    public string? BenefitOwner { get; init; }
    public int? EffectVisibleFrom { get; init; }
    public CostKind CostKind { get; init; }
    public long? CostFrom { get; init; }
    public long? CostTo { get; init; }
    public int? PriceYear { get; init; }
}

/// <summary>What a body answered of an activity, in a cycle whose report is made.</summary>
public sealed record OpenAnswer
{
    public required string Cycle { get; init; }
    public DateOnly PeriodTo { get; init; }
    public required string Body { get; init; }
    public required string Activity { get; init; }
    public ActivityPhase Phase { get; init; }
    public ScheduleStatus Schedule { get; init; }
    public EffectStatus Effect { get; init; }
    public int? Percent { get; init; }
    public long? ActualCost { get; init; }
    public DateOnly? SubmittedOn { get; init; }
    public DateOnly? DecidedOn { get; init; }
}

/// <summary>What a body said had been taken home of an activity's benefit in a cycle's time, in a cycle whose report is made.</summary>
public sealed record OpenBenefit
{
    public required string Cycle { get; init; }
    public DateOnly PeriodFrom { get; init; }
    public DateOnly PeriodTo { get; init; }
    public required string Activity { get; init; }
    public required string Body { get; init; }
    public string? BenefitOwner { get; init; }
    public BenefitKind Benefit { get; init; }
    public long? Amount { get; init; }
    public bool IsCounted { get; init; }
    public DateOnly? SubmittedOn { get; init; }
}

/// <summary>A judgement as the council was told it.</summary>
public sealed record OpenJudgement
{
    public required string Cycle { get; init; }
    public int Year { get; init; }
    public required string Document { get; init; }
    public required string Kind { get; init; }
    public required string Of { get; init; }
    public required string Title { get; init; }
    public AssessmentLevel Level { get; init; }
    public Direction Direction { get; init; }
    public Prognosis Prognosis { get; init; }
    public string? Sentence { get; init; }
    public IReadOnlyList<string> ProposedDecisions { get; init; } = [];
}

public sealed record OpenFigure
{
    public required string Indicator { get; init; }
    public required string Name { get; init; }
    public string? Unit { get; init; }
    public GoodDirection? GoodDirection { get; init; }
    public string? KoladaId { get; init; }
    public string? Source { get; init; }
    public required string Document { get; init; }
    public string? TargetArea { get; init; }
    public string? PartOf { get; init; }
    public IndicatorValueKind Kind { get; init; }
    public int Year { get; init; }
    public string? Body { get; init; }
    public Gender? Gender { get; init; }
    public double? Value { get; init; }
    public MissingReason? Missing { get; init; }
    public string? SeriesBreak { get; init; }
}

/// <summary>A frozen report.</summary>
public sealed record OpenReport
{
    public required string Cycle { get; init; }
    public required string Title { get; init; }
    public int Year { get; init; }
    public required string Document { get; init; }
    public int Version { get; init; }
    public DateOnly FrozenOn { get; init; }
    public string? RegistrationNumber { get; init; }
    public required string Checksum { get; init; }
}

public sealed record OpenBody
{
    public required string Key { get; init; }
    public required string Name { get; init; }
    public BodyKind Kind { get; init; }
    public string? Under { get; init; }
    public DateOnly? ValidFrom { get; init; }
    public DateOnly? ValidTo { get; init; }
    public IReadOnlyList<string> Successors { get; init; } = [];
}
