using System.ComponentModel.DataAnnotations;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Indicators;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.Exchange;

/// <summary>
/// One exchange package: a UTF-8 JSON file that holds any part of a municipality's governing documents, plans and
/// follow-up. Everything refers to everything else by <c>key</c>; anything may be left out. An import creates or
/// updates by key and never removes what has a key. A field of an item is what the package says; a list that is left
/// out stays as it is, and a list that is given replaces. Unknown fields are refused by name, so that a misspelling
/// never loses data silently.
/// </summary>
public sealed record Package
{
    /// <summary>The only format that this version reads and writes.</summary>
    public const string CurrentFormat = "strategytracker/1";

    /// <summary>Always <see cref="CurrentFormat"/>.</summary>
    [MaxLength(50)] public required string Format { get; init; }

    /// <summary>What the package holds, in words, for the person who is about to import it.</summary>
    [MaxLength(Limits.Text)] public string? Note { get; init; }

    /// <summary>Key of the body (a municipality) that this installation belongs to.</summary>
    [MaxLength(Limits.Key)] public string? HomeMunicipality { get; init; }

    public IReadOnlyList<BodyItem>? Bodies { get; init; }
    public IReadOnlyList<DocumentTypeItem>? DocumentTypes { get; init; }
    public IReadOnlyList<DocumentItem>? Documents { get; init; }
    public IReadOnlyList<ActivityItem>? Activities { get; init; }
    public IReadOnlyList<IndicatorItem>? Indicators { get; init; }
    public IReadOnlyList<ScaleItem>? Scales { get; init; }
    public IReadOnlyList<CycleItem>? Cycles { get; init; }
    public IReadOnlyList<ProgressReportItem>? ProgressReports { get; init; }
    public IReadOnlyList<AssessmentItem>? Assessments { get; init; }
    public IReadOnlyList<CouncilReportItem>? CouncilReports { get; init; }
}

/// <summary>A body (organ): municipality, council, executive board, committee, company, administration, forum …</summary>
public sealed record BodyItem
{
    [MaxLength(Limits.Key)] public required string Key { get; init; }
    [MaxLength(Limits.Title)] public required string Name { get; init; }
    [MaxLength(40)] public string? ShortName { get; init; }
    public required BodyKind Kind { get; init; }

    /// <summary>The municipality's own word for the kind, where it differs (e.g. "stadsledningskontor").</summary>
    [MaxLength(100)] public string? KindName { get; init; }
    [MaxLength(Limits.Key)] public string? Parent { get; init; }
    public DateOnly? ValidFrom { get; init; }
    public DateOnly? ValidTo { get; init; }

    /// <summary>Bodies that took over when this one was abolished, split or merged.</summary>
    [ItemMaxLength(Limits.Key)] public IReadOnlyList<string>? Successors { get; init; }
    [MaxLength(Limits.Text)] public string? Note { get; init; }
}

/// <summary>A document type with its dated definitions and the rules that it carries.</summary>
public sealed record DocumentTypeItem
{
    [MaxLength(Limits.Key)] public required string Key { get; init; }
    [MaxLength(Limits.Title)] public required string Name { get; init; }

    /// <summary>Key of the municipality whose type it is.</summary>
    [MaxLength(Limits.Key)] public string? Municipality { get; init; }
    public required DocumentNature Nature { get; init; }
    public IReadOnlyList<DefinitionItem>? Definitions { get; init; }

    /// <summary>Who may adopt documents of the type (the competence matrix).</summary>
    public IReadOnlyList<CompetenceItem>? Competences { get; init; }

    /// <summary>Keys of the types that may stand directly above.</summary>
    [ItemMaxLength(Limits.Key)] public IReadOnlyList<string>? MayStandUnder { get; init; }
    public IReadOnlyList<RequiredMetadata>? RequiredMetadata { get; init; }

    /// <summary>Headings that every document or plan of the type must have.</summary>
    [ItemMaxLength(Limits.Title)] public IReadOnlyList<string>? RequiredHeadings { get; init; }

    /// <summary>The local names of the levels, from the top: one to four, e.g. "målområde", "aktivitet".</summary>
    [ItemMaxLength(60)] public IReadOnlyList<string>? LevelNames { get; init; }
}

public sealed record DefinitionItem
{
    public required DateOnly ValidFrom { get; init; }
    public DateOnly? ValidTo { get; init; }
    [MaxLength(Limits.Text)] public required string Text { get; init; }

    /// <summary>Where the definition comes from, and whether the words are a summary.</summary>
    [MaxLength(Limits.Title)] public string? Source { get; init; }
}

/// <summary>One cell of the competence matrix: this body (or every body of this kind) may adopt the type.</summary>
public sealed record CompetenceItem
{
    [MaxLength(Limits.Key)] public string? Body { get; init; }
    public BodyKind? BodyKind { get; init; }
    public DateOnly? ValidFrom { get; init; }
    public DateOnly? ValidTo { get; init; }

    /// <summary>A restriction in words, e.g. "i vissa fall".</summary>
    [MaxLength(Limits.Title)] public string? Condition { get; init; }
    [MaxLength(Limits.Title)] public string? Source { get; init; }
}

/// <summary>A governing document with its editions, target areas, goals, principles and notes.</summary>
public sealed record DocumentItem
{
    [MaxLength(Limits.Key)] public required string Key { get; init; }
    [MaxLength(Limits.Title)] public required string Title { get; init; }
    [MaxLength(Limits.Key)] public required string Type { get; init; }
    [MaxLength(Limits.Key)] public string? Municipality { get; init; }

    /// <summary>Body that owns the document (dokumentägare).</summary>
    [MaxLength(Limits.Key)] public string? Owner { get; init; }

    /// <summary>Function, never a person, that answers for the document (dokumentansvarig).</summary>
    [MaxLength(Limits.Title)] public string? Responsible { get; init; }

    /// <summary>A publication kept for reference, which nobody adopted.</summary>
    public bool IsReference { get; init; }
    [MaxLength(Limits.Text)] public string? Note { get; init; }
    public IReadOnlyList<RelationItem>? Relations { get; init; }
    public IReadOnlyList<PerspectiveItem>? Perspectives { get; init; }
    public IReadOnlyList<TargetAreaItem>? TargetAreas { get; init; }
    public IReadOnlyList<GoalItem>? Goals { get; init; }
    public IReadOnlyList<PrincipleItem>? Principles { get; init; }
    public IReadOnlyList<ContextNoteItem>? ContextNotes { get; init; }

    /// <summary>Editions, the oldest first.</summary>
    public IReadOnlyList<EditionItem>? Editions { get; init; }
}

/// <summary>A relation from this document to another; "concretises" points at the document above.</summary>
public sealed record RelationItem
{
    public required RelationKind Kind { get; init; }
    [MaxLength(Limits.Key)] public required string To { get; init; }
    [MaxLength(Limits.Text)] public string? Note { get; init; }
}

public sealed record PerspectiveItem
{
    [MaxLength(Limits.Key)] public required string Key { get; init; }
    [MaxLength(Limits.Title)] public required string Name { get; init; }
}

public sealed record TargetAreaItem
{
    [MaxLength(Limits.Key)] public required string Key { get; init; }
    [MaxLength(20)] public string? Number { get; init; }
    [MaxLength(Limits.Title)] public required string Title { get; init; }
    [MaxLength(Limits.Text)] public string? Description { get; init; }
}

public sealed record GoalItem
{
    [MaxLength(Limits.Key)] public required string Key { get; init; }
    [MaxLength(20)] public string? Number { get; init; }
    [MaxLength(Limits.Title)] public required string Title { get; init; }
    [MaxLength(Limits.Text)] public string? Text { get; init; }
    [MaxLength(Limits.Key)] public string? TargetArea { get; init; }
    [MaxLength(Limits.Key)] public string? Parent { get; init; }
}

public sealed record PrincipleItem
{
    [MaxLength(Limits.Key)] public required string Key { get; init; }
    [MaxLength(20)] public string? Number { get; init; }
    [MaxLength(Limits.Title)] public required string Title { get; init; }
    [MaxLength(Limits.Text)] public string? Text { get; init; }

    /// <summary>"Detta uppnås genom att": one item a line.</summary>
    [ItemMaxLength(Limits.Text)] public IReadOnlyList<string>? AchievedBy { get; init; }
}

/// <summary>A note from scanning the surroundings, or one cell of a SWOT.</summary>
public sealed record ContextNoteItem
{
    [MaxLength(Limits.Key)] public required string Key { get; init; }
    public required ContextNoteKind Kind { get; init; }
    [MaxLength(Limits.Text)] public required string Text { get; init; }
    [MaxLength(Limits.Key)] public string? TargetArea { get; init; }
    [MaxLength(Limits.Key)] public string? Perspective { get; init; }

    /// <summary>1 (slight) to 5 (decisive).</summary>
    [Range(1, 5)] public int? Weight { get; init; }
    public DateOnly? NotedOn { get; init; }
}

/// <summary>An edition of a document. Adopted editions cannot be changed by a later import.</summary>
public sealed record EditionItem
{
    /// <summary>The edition's name within its document, e.g. "1.0" or "2024".</summary>
    [MaxLength(40)] public required string Label { get; init; }
    [MaxLength(Limits.Title)] public string? Title { get; init; }
    [MaxLength(Limits.Title)] public string? Subtitle { get; init; }
    public required EditionStatus Status { get; init; }
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last day of the planned period; left out where the edition is valid until further notice.</summary>
    public DateOnly? ValidTo { get; init; }
    public bool UntilFurtherNotice { get; init; }

    /// <summary>The day on which it ceased to apply: superseded, repealed or declared completed.</summary>
    public DateOnly? EndedOn { get; init; }
    [MaxLength(Limits.Title)] public string? AppliesTo { get; init; }

    /// <summary>What the text is (e.g. a summary in our own words) and what was missing in the source.</summary>
    [MaxLength(Limits.Text)] public string? SourceNote { get; init; }
    public IReadOnlyList<RegistrationNumberItem>? RegistrationNumbers { get; init; }
    public IReadOnlyList<DecisionItem>? Decisions { get; init; }
    public IReadOnlyList<ChangeLogItem>? ChangeLog { get; init; }
    public IReadOnlyList<ClauseItem>? Clauses { get; init; }
}

public sealed record RegistrationNumberItem
{
    [MaxLength(60)] public required string Number { get; init; }
    [MaxLength(Limits.Key)] public string? Body { get; init; }
}

public sealed record DecisionItem
{
    public required DecisionOutcome Outcome { get; init; }
    [MaxLength(Limits.Key)] public required string Body { get; init; }
    public required DateOnly Date { get; init; }
    [MaxLength(20)] public string? Paragraph { get; init; }
    [MaxLength(60)] public string? RegistrationNumber { get; init; }
    [MaxLength(Limits.Text)] public string? Note { get; init; }

    /// <summary>Reservations as the minutes tell them.</summary>
    [MaxLength(Limits.Text)] public string? Reservations { get; init; }
}

public sealed record ChangeLogItem
{
    [MaxLength(40)] public required string Version { get; init; }
    [MaxLength(Limits.Title)] public required string Change { get; init; }
    public DateOnly? Date { get; init; }

    /// <summary>A function, never a person.</summary>
    [MaxLength(Limits.Title)] public string? By { get; init; }
}

/// <summary>An addressable piece of an edition's text. The key is the clause's identity through the editions.</summary>
public sealed record ClauseItem
{
    [MaxLength(Limits.Key)] public required string Key { get; init; }
    public required ClauseKind Kind { get; init; }
    [MaxLength(20)] public string? Number { get; init; }
    [MaxLength(Limits.Title)] public string? Heading { get; init; }

    /// <summary>Markdown without HTML.</summary>
    [MaxLength(Limits.Text)] public string? Text { get; init; }

    /// <summary>For a responsibility: whose it is.</summary>
    [MaxLength(Limits.Key)] public string? Body { get; init; }

    /// <summary>For a clause that sets a target area, goal or principle: its key.</summary>
    [MaxLength(Limits.Key)] public string? Sets { get; init; }

    /// <summary>What is missing or damaged in the source at this place.</summary>
    [MaxLength(Limits.Title)] public string? Gap { get; init; }
    public IReadOnlyList<ClauseItem>? Clauses { get; init; }
}

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

    /// <summary>The day on which it was added after the plan had been adopted; left out for what was decided with the plan.</summary>
    public DateOnly? AddedOn { get; init; }
    public IReadOnlyList<DispositionItem>? Dispositions { get; init; }

    /// <summary>Why it is kept out of everything public; left out where it is public.</summary>
    [MaxLength(Limits.Title)] public string? WithheldReason { get; init; }
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

/// <summary>How an activity left the plan. Every adopted activity ends in one of these or in "completed".</summary>
public sealed record DispositionItem
{
    public required DispositionKind Kind { get; init; }
    public required DateOnly Date { get; init; }
    [MaxLength(Limits.Text)] public required string Reason { get; init; }

    /// <summary>For "merged": the activity that carries it on.</summary>
    [MaxLength(Limits.Key)] public string? IntoActivity { get; init; }

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
    public IReadOnlyList<IndicatorValueItem>? Values { get; init; }
}

/// <summary>A value, baseline or target of an indicator for a year (and a body, where it is split by body).</summary>
public sealed record IndicatorValueItem
{
    public required IndicatorValueKind Kind { get; init; }
    [Range(1900, 2200)] public required int Year { get; init; }
    [MaxLength(Limits.Key)] public string? Body { get; init; }

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

public sealed record CycleItem
{
    [MaxLength(Limits.Key)] public required string Key { get; init; }
    [MaxLength(Limits.Title)] public required string Name { get; init; }
    public required CycleKind Kind { get; init; }

    /// <summary>The programme whose target areas are judged and reported to the council.</summary>
    [MaxLength(Limits.Key)] public required string Programme { get; init; }

    /// <summary>The plans whose activities are reported.</summary>
    [ItemMaxLength(Limits.Key)] public required IReadOnlyList<string> Plans { get; init; }

    /// <summary>The bodies that are asked.</summary>
    [ItemMaxLength(Limits.Key)] public required IReadOnlyList<string> Bodies { get; init; }
    public required DateOnly PeriodFrom { get; init; }
    public required DateOnly PeriodTo { get; init; }
    public required DateOnly OpensOn { get; init; }
    public required DateOnly DueOn { get; init; }
    public required DateOnly ClosesOn { get; init; }

    /// <summary>The day on which it was frozen; left out while it is open.</summary>
    public DateOnly? FrozenOn { get; init; }
}

public sealed record ProgressReportItem
{
    [MaxLength(Limits.Key)] public required string Cycle { get; init; }
    [MaxLength(Limits.Key)] public required string Body { get; init; }
    public required ProgressReportStatus Status { get; init; }

    /// <summary>The body's own summary in a few sentences.</summary>
    [MaxLength(Limits.Text)] public string? Summary { get; init; }
    public DateOnly? SubmittedOn { get; init; }
    [MaxLength(Limits.Title)] public string? SubmittedBy { get; init; }
    public DateOnly? ApprovedOn { get; init; }
    [MaxLength(Limits.Title)] public string? ApprovedBy { get; init; }
    [MaxLength(Limits.Text)] public string? ReturnComment { get; init; }

    /// <summary>The committee's own decision on its answer; without it the answer is preliminary.</summary>
    public OwnDecisionItem? Decision { get; init; }
    public IReadOnlyList<ProgressEntryItem>? Entries { get; init; }
}

/// <summary>A committee's decision on its own answer.</summary>
public sealed record OwnDecisionItem
{
    public required DateOnly Date { get; init; }
    [MaxLength(20)] public string? Paragraph { get; init; }
    [MaxLength(60)] public string? RegistrationNumber { get; init; }
}

public sealed record ProgressEntryItem
{
    [MaxLength(Limits.Key)] public required string Activity { get; init; }
    public ActivityPhase? Phase { get; init; }
    public ScheduleStatus? Schedule { get; init; }
    [Range(0, 100)] public int? Percent { get; init; }
    public EffectStatus? Effect { get; init; }
    [MaxLength(Limits.Text)] public string? Comment { get; init; }
    [MaxLength(Limits.Text)] public string? DeviationReason { get; init; }
    [MaxLength(Limits.Text)] public string? Measures { get; init; }
    public long? ActualCost { get; init; }

    /// <summary>Stated as unchanged since last time by the body.</summary>
    public bool Unchanged { get; init; }

    /// <summary>The function that stated it as unchanged; left out where it is the one that sent the report.</summary>
    [MaxLength(Limits.Title)] public string? UnchangedBy { get; init; }

    /// <summary>When the body last wrote in it (UTC).</summary>
    public DateTime? SavedAt { get; init; }

    /// <summary>What was asked for at this row when the report was sent back.</summary>
    [MaxLength(Limits.Text)] public string? ReturnComment { get; init; }
}

/// <summary>The office's judgement of a target area, a goal, or (neither given) the programme as a whole.</summary>
public sealed record AssessmentItem
{
    [MaxLength(Limits.Key)] public required string Cycle { get; init; }
    [MaxLength(Limits.Key)] public string? TargetArea { get; init; }
    [MaxLength(Limits.Key)] public string? Goal { get; init; }
    public required AssessmentLevel Level { get; init; }
    public required Direction Direction { get; init; }
    public Prognosis Prognosis { get; init; }

    /// <summary>The answer in one sentence.</summary>
    [MaxLength(Limits.Title)] public string? Sentence { get; init; }
    [MaxLength(Limits.Text)] public string? WentWrong { get; init; }
    [MaxLength(Limits.Text)] public string? BecameBetter { get; init; }

    /// <summary>What the council is asked to decide, one "att …" a line.</summary>
    [ItemMaxLength(Limits.Text)] public IReadOnlyList<string>? ProposedDecisions { get; init; }
    public DateOnly? AssessedOn { get; init; }
}

/// <summary>
/// A frozen council report. <see cref="Content"/> is the frozen text itself, character for character; where it is left
/// out, the importer freezes the cycle as it stood on its closing day.
/// </summary>
public sealed record CouncilReportItem
{
    [MaxLength(Limits.Key)] public required string Cycle { get; init; }

    /// <summary>1, or left out, for the first; one more for each referral back.</summary>
    public int? Version { get; init; }

    /// <summary>The day on which it was frozen; left out where it is the cycle's.</summary>
    public DateOnly? FrozenOn { get; init; }
    [MaxLength(60)] public string? RegistrationNumber { get; init; }
    [MaxLength(20_000_000)] public string? Content { get; init; }

    /// <summary>SHA-256 of the content in UTF-8, as lower-case hexadecimal digits.</summary>
    [MaxLength(64)] public string? Checksum { get; init; }

    /// <summary>The function that froze it; left out where the importer does.</summary>
    [MaxLength(Limits.Title)] public string? FrozenBy { get; init; }
    public IReadOnlyList<DecisionItem>? Decisions { get; init; }
    public IReadOnlyList<AddendumItem>? Addenda { get; init; }
}

/// <summary>An addendum to a frozen report, with its reason; they are numbered in this order.</summary>
public sealed record AddendumItem
{
    public required DateOnly Date { get; init; }
    [MaxLength(Limits.Text)] public required string Text { get; init; }
    [MaxLength(Limits.Text)] public required string Reason { get; init; }
    [MaxLength(60)] public string? RegistrationNumber { get; init; }

    /// <summary>A function, never a person.</summary>
    [MaxLength(Limits.Title)] public required string By { get; init; }
}

/// <summary>The longest text accepted as an item of a list of texts, in characters.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ItemMaxLengthAttribute(int length) : Attribute
{
    public int Length { get; } = length;
}
