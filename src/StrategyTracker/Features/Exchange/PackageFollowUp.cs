using System.ComponentModel.DataAnnotations;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.Exchange;

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

    /// <summary>The fields that an answer cannot be sent without; left out where none are required.</summary>
    public IReadOnlyList<ProgressField>? RequiredFields { get; init; }

    /// <summary>The fields that are not asked for; left out where all are.</summary>
    public IReadOnlyList<ProgressField>? FieldsNotAsked { get; init; }

    /// <summary>How its report is composed; left out for all chapters in the standard order.</summary>
    public ReportCompositionItem? Report { get; init; }
}

/// <summary>What new follow-ups ask for of plans of a document type.</summary>
public sealed record AskingDefaultItem
{
    [MaxLength(Limits.Key)] public required string DocumentType { get; init; }

    /// <summary>The fields that an answer cannot be sent without; left out where none are required.</summary>
    public IReadOnlyList<ProgressField>? RequiredFields { get; init; }

    /// <summary>The fields that are not asked for; left out where all are.</summary>
    public IReadOnlyList<ProgressField>? FieldsNotAsked { get; init; }
}

/// <summary>How the report of the first cycle of a document of the type is composed.</summary>
public sealed record ReportStandardItem
{
    /// <summary>Key of the document type.</summary>
    [MaxLength(Limits.Key)] public required string DocumentType { get; init; }
    public required ReportCompositionItem Report { get; init; }
}

public sealed record ReportCompositionItem
{
    /// <summary>The chapters that are in the report, in order; left out for all of them.</summary>
    public IReadOnlyList<ReportPart>? Parts { get; init; }

    /// <summary>The office's own words before the chapters, as Markdown.</summary>
    [MaxLength(Limits.Text)] public string? Foreword { get; init; }

    /// <summary>The office's own words after the chapters, as Markdown.</summary>
    [MaxLength(Limits.Text)] public string? Afterword { get; init; }

    /// <summary>The office's own words at the beginning of single chapters.</summary>
    public IReadOnlyList<ChapterIntroductionItem>? Introductions { get; init; }
}

public sealed record ChapterIntroductionItem
{
    public required ReportPart Part { get; init; }

    /// <summary>As Markdown.</summary>
    [MaxLength(Limits.Text)] public required string Text { get; init; }
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

/// <summary>A file at an activity, or at a body's report in a cycle.</summary>
public sealed record AttachmentItem
{
    /// <summary>Key of the activity; left out where it belongs to a report.</summary>
    [MaxLength(Limits.Key)] public string? Activity { get; init; }

    /// <summary>Key of the report's cycle; with <see cref="Body"/>.</summary>
    [MaxLength(Limits.Key)] public string? Cycle { get; init; }

    /// <summary>Key of the report's body.</summary>
    [MaxLength(Limits.Key)] public string? Body { get; init; }
    [MaxLength(Limits.Title)] public required string Name { get; init; }
    [MaxLength(Limits.Title)] public required string AddedBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime AddedAt { get; init; }

    /// <summary>The bytes in Base64.</summary>
    [MaxLength(15_000_000)] public required string Content { get; init; }
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

    /// <summary>What is known of the benefit taken home in the cycle's time; left out where nobody has said.</summary>
    public BenefitKind? Benefit { get; init; }

    /// <summary>The benefit taken home, in whole kronor.</summary>
    public long? BenefitAmount { get; init; }

    /// <summary>The benefit taken home, in words.</summary>
    [MaxLength(Limits.Text)] public string? BenefitWords { get; init; }

    /// <summary>Stated as unchanged since last time by the body.</summary>
    public bool Unchanged { get; init; }

    /// <summary>The function that stated it as unchanged; left out where it is the one that sent the report.</summary>
    [MaxLength(Limits.Title)] public string? UnchangedBy { get; init; }

    /// <summary>When the body last wrote in it (UTC).</summary>
    public DateTime? SavedAt { get; init; }

    /// <summary>What was asked for at this row when the report was sent back.</summary>
    [MaxLength(Limits.Text)] public string? ReturnComment { get; init; }

    /// <summary>The function that has said that it has been dealt with; left out while it waits.</summary>
    [MaxLength(Limits.Title)] public string? ReturnSettledBy { get; init; }
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
