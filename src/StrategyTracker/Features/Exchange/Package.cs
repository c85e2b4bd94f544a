using System.ComponentModel.DataAnnotations;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.FollowUp;
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

    /// <summary>What new follow-ups ask for of plans of a document type.</summary>
    public IReadOnlyList<AskingDefaultItem>? AskingDefaults { get; init; }
    public IReadOnlyList<CycleItem>? Cycles { get; init; }
    public IReadOnlyList<ProgressReportItem>? ProgressReports { get; init; }
    public IReadOnlyList<AssessmentItem>? Assessments { get; init; }
    public IReadOnlyList<AttachmentItem>? Attachments { get; init; }
    public IReadOnlyList<CouncilReportItem>? CouncilReports { get; init; }
    public IReadOnlyList<FunctionItem>? Functions { get; init; }
    public IReadOnlyList<PlannedReorganisationItem>? PlannedReorganisations { get; init; }
    public IReadOnlyList<MeasuredObjectItem>? MeasuredObjects { get; init; }
    public IReadOnlyList<QuestionSetItem>? QuestionSets { get; init; }
    public IReadOnlyList<RoundItem>? Rounds { get; init; }
    public IReadOnlyList<ReportStandardItem>? ReportStandards { get; init; }
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

    /// <summary>Why it came to an end, and by whose decision; left out where that has not been said.</summary>
    public BodyEndingItem? Ending { get; init; }
    [MaxLength(Limits.Text)] public string? Note { get; init; }
}

/// <summary>Why a body came to an end, and by whose decision.</summary>
public sealed record BodyEndingItem
{
    [MaxLength(Limits.Text)] public required string Reason { get; init; }
    [MaxLength(Limits.Key)] public string? DecidedBy { get; init; }
    [MaxLength(20)] public string? Paragraph { get; init; }
}

/// <summary>A reorganisation that has been decided for a day ahead; on that day it is carried out by itself. One a body.</summary>
public sealed record PlannedReorganisationItem
{
    [MaxLength(Limits.Key)] public required string Body { get; init; }

    /// <summary>The first day of the new order.</summary>
    public required DateOnly On { get; init; }
    [MaxLength(Limits.Text)] public required string Reason { get; init; }
    [MaxLength(Limits.Key)] public string? DecidedBy { get; init; }
    [MaxLength(20)] public string? Paragraph { get; init; }

    /// <summary>Keys of those that take over, in order: the first takes what nothing else is said of.</summary>
    [ItemMaxLength(Limits.Key)] public IReadOnlyList<string>? Successors { get; init; }

    /// <summary>Who takes single things over. Roles of accounts are left out: accounts stay at home.</summary>
    public IReadOnlyList<PlannedTakingItem>? Takings { get; init; }
    [MaxLength(Limits.Title)] public required string RegisteredBy { get; init; }
    public required DateTime RegisteredAt { get; init; }
}

/// <summary>Who takes a single thing over.</summary>
public sealed record PlannedTakingItem
{
    /// <summary>Its kind and key: "activity/…", "function/…", "type/…", "document/…" or "body/…".</summary>
    [MaxLength(Limits.Key + 20)] public required string What { get; init; }

    /// <summary>Key of one of the successors; left out where nobody takes it.</summary>
    [MaxLength(Limits.Key)] public string? Taker { get; init; }
}

/// <summary>A function of a body, which someone holds for a time. Its holders are accounts, and accounts stay at home.</summary>
public sealed record FunctionItem
{
    [MaxLength(Limits.Key)] public required string Key { get; init; }
    [MaxLength(Limits.Title)] public required string Name { get; init; }
    [MaxLength(Limits.Key)] public required string Body { get; init; }

    /// <summary>"coordinator" reports for the body, "approver" approves.</summary>
    public required Role Role { get; init; }

    /// <summary>Key of the function whose holder steps in while nobody holds this one.</summary>
    [MaxLength(Limits.Key)] public string? Fallback { get; init; }
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

    /// <summary>How long documents of the type usually apply.</summary>
    public UsualValidityItem? UsualValidity { get; init; }
}

public sealed record UsualValidityItem
{
    /// <summary>Whole years; left out for until further notice.</summary>
    public int? Years { get; init; }
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
