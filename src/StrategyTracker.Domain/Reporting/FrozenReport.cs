using System.Text.Json.Serialization;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Indicators;

namespace StrategyTracker.Domain.Reporting;

/// <summary>
/// Everything that a council report shows, as values: nested records without a pointer into the database, so that the same
/// report can be printed again in ten years. Every count in text, table and chart is computed from <see cref="Activities"/>.
/// </summary>
public sealed record FrozenReport
{
    /// <summary>The version of this shape; older ones stay readable, and are shown as they were when they were frozen.</summary>
    public const int CurrentFormat = 2;

    /// <summary>From this format what to decide is numbered as page one shows the target areas; before, as the programme does.</summary>
    public const int ProposalsFollowPageOne = 2;

    public int Format { get; init; } = CurrentFormat;
    public required string Municipality { get; init; }
    public required FrozenProgramme Programme { get; init; }
    public required FrozenCycle Cycle { get; init; }

    /// <summary>The cycle compared with, if there is one.</summary>
    public FrozenCycle? Previous { get; init; }

    /// <summary>Registration number of the report itself.</summary>
    public string? RegistrationNumber { get; init; }

    /// <summary>The day whose state the report shows.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Whom the report is for: the body that adopted the programme.</summary>
    public string? Recipient { get; init; }

    /// <summary>The office's judgement of the programme as a whole.</summary>
    public FrozenAssessment? Overall { get; init; }
    public required IReadOnlyList<FrozenTargetArea> TargetAreas { get; init; }

    /// <summary>
    /// The goals of a programme that sets no target areas, each right before those that stand under it; none of one that does,
    /// whose goals stand at their target areas, and in reports from before they were told.
    /// </summary>
    public IReadOnlyList<FrozenGoal>? Goals { get; init; }
    public required IReadOnlyList<FrozenActivity> Activities { get; init; }
    public required IReadOnlyList<FrozenBody> Bodies { get; init; }
    public required IReadOnlyList<FrozenIndicator> Indicators { get; init; }

    /// <summary>The principles that activities are held against; none in reports from before they were told.</summary>
    public IReadOnlyList<FrozenPrinciple> Principles { get; init; } = [];

    /// <summary>Omvärldsnoteringar and SWOT, as known on the report's day.</summary>
    public IReadOnlyList<FrozenContextNote> ContextNotes { get; init; } = [];

    /// <summary>Rounds of self-assessment that were part of the cycle.</summary>
    public IReadOnlyList<FrozenRound> Rounds { get; init; } = [];

    /// <summary>Decided deviations from clauses of the municipality's documents, those about to lapse first.</summary>
    public IReadOnlyList<FrozenDeviation> ClauseDeviations { get; init; } = [];

    /// <summary>Empty cells of the matrix that were put as questions; none, which is not the same as empty, in reports from before they were told.</summary>
    public IReadOnlyList<FrozenContributionQuestion>? ContributionQuestions { get; init; }

    /// <summary>How many activities the public version leaves out; 0 in the whole report.</summary>
    public int WithheldCount { get; init; }

    /// <summary>The ledger's counts of the cycle compared with.</summary>
    public IReadOnlyDictionary<ActivityStanding, int>? PreviousLedger { get; init; }

    /// <summary>The bodies that decide on the report, by the names they had; none in reports from before they were told.</summary>
    public IReadOnlyList<FrozenDecider>? Deciders { get; init; }

    /// <summary>What the municipality's papers looked like; none in reports from before it was told.</summary>
    public FrozenDress? Dress { get; init; }

    /// <summary>How the office composed it; none for the standard, as in every report from before there was a choice.</summary>
    public ReportComposition? Composition { get; init; }

    /// <summary>In one body's part alone, and never frozen: what it says has been taken home, of its own activities and of others'.</summary>
    [JsonIgnore]
    public IReadOnlyList<TakenHome> TakenByBody { get; init; } = [];

    /// <summary>In one body's part alone, and never frozen: what it was asked, with the numbers of the whole report.</summary>
    [JsonIgnore]
    public IReadOnlyList<AskedCell> AskedOfBody { get; init; } = [];

    /// <summary>Its chapters and their order.</summary>
    public ReportComposition Composed => Composition ?? ReportComposition.Standard;
}

public sealed record FrozenProgramme(
    string Key, string Title, string TypeName, DateOnly? ValidFrom, DateOnly? ValidTo,
    IReadOnlyList<string> RegistrationNumbers, FrozenDecision? Adoption);

/// <summary>A body that decides on reports, and what it was called when this one was frozen.</summary>
public sealed record FrozenDecider(string Key, string Name);

/// <summary>What makes a report the municipality's own to look at.</summary>
/// <param name="Colour">Its colour, as #rrggbb.</param>
/// <param name="CoatOfArms">The picture itself, as a data address; none where none was given.</param>
public sealed record FrozenDress(string Colour, string? CoatOfArms);

public sealed record FrozenCycle(string Key, string Name, int Year, DateOnly PeriodFrom, DateOnly PeriodTo, DateOnly DueOn);

public sealed record FrozenDecision(DecisionOutcome Outcome, string Body, DateOnly Date, string? Paragraph, string? RegistrationNumber)
{
    /// <summary>What else the minutes say.</summary>
    public string? Note { get; init; }

    /// <summary>Reservations as the minutes tell them.</summary>
    public string? Reservations { get; init; }
}

/// <summary>A judgement in words and values.</summary>
public sealed record FrozenAssessment
{
    public AssessmentLevel Level { get; init; }
    public Direction Direction { get; init; }
    public Prognosis Prognosis { get; init; }
    public string? Sentence { get; init; }
    public string? WentWrong { get; init; }
    public string? BecameBetter { get; init; }
    public IReadOnlyList<string> ProposedDecisions { get; init; } = [];
    public DateOnly? AssessedOn { get; init; }
}

/// <summary>A schedule that somebody had set instead of what was reckoned, in force on the report's day.</summary>
public sealed record FrozenOverride(ScheduleStatus Reckoned, string Reason, string By, DateOnly LapsesOn);

public sealed record FrozenActivity
{
    public required string Key { get; init; }
    public string? Number { get; init; }

    /// <summary>The official wording as adopted.</summary>
    public required string Title { get; init; }

    /// <summary>The shorter name of everyday work, where there is one.</summary>
    public string? WorkingTitle { get; init; }
    public required string PlanKey { get; init; }
    public required string PlanTitle { get; init; }
    public IReadOnlyList<string> TargetAreas { get; init; } = [];

    /// <summary>Keys of the goals that it serves; none, which is not the same as empty, in reports from before they were told.</summary>
    public IReadOnlyList<string>? Goals { get; init; }
    public IReadOnlyList<FrozenOwner> Owners { get; init; } = [];
    public DateOnly? StartsOn { get; init; }
    public DateOnly? EndsOn { get; init; }
    public bool IsContinuous { get; init; }
    public DateOnly? AddedOn { get; init; }
    public ActivityStanding Standing { get; init; }
    public FrozenDisposition? Left { get; init; }

    /// <summary>The combined status of its owners' answers.</summary>
    public ActivityPhase Phase { get; init; }
    public ScheduleStatus Schedule { get; init; }

    /// <summary>Who set the schedule instead of what was reckoned, and why; none where it is what was reckoned.</summary>
    public FrozenOverride? ScheduleSetBy { get; init; }
    public EffectStatus Effect { get; init; }
    public int MilestonesTotal { get; init; }
    public int MilestonesDone { get; init; }
    public int MilestonesOverdue { get; init; }

    /// <summary>Days from the planned end to the report's day, where it has passed.</summary>
    public int? DaysPastEnd { get; init; }
    public string? ExpectedEffect { get; init; }
    public int? EffectVisibleFrom { get; init; }

    /// <summary>What it is planned to cost; none in reports from before costs were told.</summary>
    public FrozenCost? Cost { get; init; }

    /// <summary>Whose the expected effect is; none where no effect is expected.</summary>
    public FrozenBenefit? Benefit { get; init; }

    /// <summary>How it stands to the principles, where somebody has said so.</summary>
    public IReadOnlyList<FrozenCompliance> Compliance { get; init; } = [];

    /// <summary>What each body that answers for it said, in this cycle.</summary>
    public IReadOnlyList<FrozenAnswer> Answers { get; init; } = [];

    /// <summary>Names of those who answer for it together with others and have not answered, where others have; none in reports from before they were told.</summary>
    public IReadOnlyList<string> NotAnsweredBy { get; init; } = [];

    /// <summary>What bodies that only take its benefit home said of it, in this cycle; none in reports from before they were asked.</summary>
    public IReadOnlyList<FrozenTaker> TakenHomeBy { get; init; } = [];

    /// <summary>What the reports before this one told of its benefit, follow-up by follow-up.</summary>
    public IReadOnlyList<BenefitOfCycle> TakenBefore { get; init; } = [];

    /// <summary>Somebody was asked and has not answered in this cycle.</summary>
    public bool IsUnanswered { get; init; }
    public ActivityStanding? PreviousStanding { get; init; }
    public ScheduleStatus? PreviousSchedule { get; init; }
    public EffectStatus? PreviousEffect { get; init; }

    /// <summary>The files at it, by name and checksum; none in reports from before there were any.</summary>
    public IReadOnlyList<FrozenAttachment>? Attachments { get; init; }

    /// <summary>Left out of what is public.</summary>
    public bool IsWithheld { get; init; }

    /// <summary>It has not left the plan other than by being done.</summary>
    public bool IsInPlan => !ActivityStandings.HasLeft(Standing);

    public bool IsLate => ActivityStandings.IsOpen(Standing) && Schedule is ScheduleStatus.Late or ScheduleStatus.PastPlannedTime;

    /// <summary>It has not left the plan, and its effect should be visible by the year.</summary>
    public bool EffectIsDueBy(int year) => IsInPlan && EffectVisibleFrom <= year;

    /// <summary>Whether it was late in the report compared with.</summary>
    public bool WasLate => PreviousStanding is { } standing && ActivityStandings.IsOpen(standing)
        && PreviousSchedule is ScheduleStatus.Late or ScheduleStatus.PastPlannedTime;

    /// <summary>One of its answers waits for the committee's own decision.</summary>
    public bool IsPreliminary => Answers.Any(a => a.IsPreliminary) || TakenHomeBy.Any(t => t.IsPreliminary);

    /// <summary>The bodies that answer for it: its lead and co-owners, or those that have taken over from them and answered.</summary>
    public bool IsAnsweredForBy(string bodyKey) =>
        Owners.Any(o => o.BodyKey == bodyKey && ParticipationRoles.ThatAnswer.Contains(o.Role)) || Answers.Any(a => a.BodyKey == bodyKey);
}

/// <summary>Planned cost in whole kronor of a price year; unknown, none and within the ordinary budget are three kinds of nothing.</summary>
public sealed record FrozenCost(CostKind Kind, long? From, long? To, int? PriceYear);

/// <summary>Whom the expected effect is for, how it is measured and from what, and who takes it home.</summary>
public sealed record FrozenBenefit(string? ForWhom, string? Owner, string? Baseline, string? Measure);

/// <summary>What a body says has been taken home of a benefit in the cycle's time, in whole kronor or in words, and when it said so.</summary>
public sealed record FrozenBenefitTaken(BenefitKind Kind, long? Amount, string? Words, DateOnly? SaidOn)
{
    /// <summary>It is said by the body that takes the benefit home, whose word alone counts; false in reports from before it was asked.</summary>
    public bool IsOfTaker { get; init; }
}

/// <summary>What a body says that it has taken home of an activity's benefit, where others answer for the activity itself.</summary>
public sealed record FrozenTaker(string BodyKey, string Body, FrozenBenefitTaken Taken)
{
    public bool IsPreliminary { get; init; }
}

/// <summary>How an activity stands to a principle.</summary>
public sealed record FrozenCompliance(string Principle, PrincipleAnswer Answer, string? Reason);

public sealed record FrozenPrinciple(string Key, string? Number, string Title);

/// <summary>A note on the surroundings or a cell of a SWOT.</summary>
/// <param name="Kind">What kind of note.</param>
/// <param name="Text">What it says.</param>
/// <param name="TargetArea">Key of the target area; none for the programme as a whole.</param>
/// <param name="Perspective">The perspective's name.</param>
/// <param name="Weight">1 (slight) to 5 (decisive).</param>
/// <param name="NotedOn">The day on which it was noted.</param>
public sealed record FrozenContextNote(ContextNoteKind Kind, string Text, string? TargetArea, string? Perspective, int? Weight, DateOnly? NotedOn);

public sealed record FrozenOwner(string BodyKey, string Body, ParticipationRole Role);

/// <param name="Kind">How it left.</param>
/// <param name="Date">The day.</param>
/// <param name="Reason">Why.</param>
/// <param name="Into">The activity or plan that carries it on, by name.</param>
/// <param name="DecidedBy">Whose decision.</param>
/// <param name="Paragraph">The number after § in the minutes.</param>
public sealed record FrozenDisposition(
    DispositionKind Kind, DateOnly Date, string Reason, string? Into, string? DecidedBy, string? Paragraph)
{
    /// <summary>For a split: the activities that carry on its parts, by name; none otherwise, and in reports from before there were splits.</summary>
    public IReadOnlyList<string>? Parts { get; init; }

    /// <summary>Everything that carries it on, by name.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> CarriedOnBy => Parts ?? (Into is { } into ? [into] : []);

    /// <summary>The same, without the names of what is withheld.</summary>
    public FrozenDisposition Without(IReadOnlySet<string> withheld) => this with
    {
        Into = Into is { } into && withheld.Contains(into) ? null : Into,
        Parts = Parts?.Where(part => !withheld.Contains(part)).ToList(),
    };

    /// <summary>An activity as it is named in <see cref="Into"/>.</summary>
    public static string NameOf(string? number, string title) => number is null ? title : $"{number} {title}";
}

public sealed record FrozenAnswer
{
    public required string BodyKey { get; init; }
    public required string Body { get; init; }
    public ActivityPhase Phase { get; init; }
    public ScheduleStatus Schedule { get; init; }
    public int? Percent { get; init; }
    public EffectStatus Effect { get; init; }
    public string? Comment { get; init; }
    public string? DeviationReason { get; init; }
    public string? Measures { get; init; }
    public long? ActualCost { get; init; }

    /// <summary>What it says has been taken home of the benefit; none where it says nothing, and in reports from before it was asked.</summary>
    public FrozenBenefitTaken? BenefitTaken { get; init; }
    public bool IsUnchanged { get; init; }
    public bool IsPreliminary { get; init; }
}
