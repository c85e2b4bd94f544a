using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Reporting;

namespace StrategyTracker.Features.Exchange.Items;

/// <summary>Cycles, reports, judgements and frozen reports as a package tells them.</summary>
internal static class FollowUpItems
{
    public static CycleItem Of(FollowUpCycle cycle, KeyBook keys) => new()
    {
        Key = cycle.Key,
        Name = cycle.Name,
        Kind = cycle.Kind,
        Programme = keys.Documents.KeyOf(cycle.ProgrammeId),
        Plans = [.. cycle.Plans.Select(p => keys.Documents.KeyOf(p.DocumentId)).Order(StringComparer.Ordinal)],
        Bodies = [.. cycle.Bodies.Select(b => keys.Bodies.KeyOf(b.BodyId)).Order(StringComparer.Ordinal)],
        PeriodFrom = cycle.PeriodFrom,
        PeriodTo = cycle.PeriodTo,
        OpensOn = cycle.OpensOn,
        DueOn = cycle.DueOn,
        ClosesOn = cycle.ClosesOn,
        FrozenOn = cycle.FrozenOn,
        RequiredFields = cycle.RequiredFields,
        FieldsNotAsked = cycle.FieldsNotAsked,
        Report = cycle.Composition is { } composition ? Of(composition) : null,
    };

    public static ReportStandardItem Of(ReportStandard standard, KeyBook keys) => new()
    {
        DocumentType = keys.DocumentTypes.KeyOf(standard.TypeId),
        Report = Of(standard.Composition),
    };

    /// <summary>What differs from the standard order, and the words.</summary>
    private static ReportCompositionItem Of(ReportComposition composition) => new()
    {
        Parts = composition.Parts.SequenceEqual(ReportComposition.Standard.Parts) ? null : composition.Parts,
        Foreword = composition.Foreword,
        Afterword = composition.Afterword,
        Introductions = composition.Introductions?.Select(i => new ChapterIntroductionItem { Part = i.Part, Text = i.Text }).ToList(),
    };

    public static ProgressReportItem Of(ProgressReport report, KeyBook keys) => new()
    {
        Cycle = keys.Cycles.KeyOf(report.CycleId),
        Body = keys.Bodies.KeyOf(report.BodyId),
        Status = report.Status,
        Summary = report.Summary,
        SubmittedOn = report.SubmittedOn,
        SubmittedBy = report.SubmittedBy,
        ApprovedOn = report.ApprovedOn,
        ApprovedBy = report.ApprovedBy,
        ReturnComment = report.ReturnComment,
        Decision = report.DecidedOn is not { } date ? null : new OwnDecisionItem
        {
            Date = date,
            Paragraph = report.DecisionParagraph,
            RegistrationNumber = report.DecisionRegistrationNumber,
        },
        Entries = [.. report.Entries.Select(e => Of(e, report, keys)).OrderBy(e => e.Activity, StringComparer.Ordinal)],
    };

    public static AskingDefaultItem Of(AskingDefault asking, KeyBook keys) => new()
    {
        DocumentType = keys.DocumentTypes.KeyOf(asking.DocumentTypeId),
        RequiredFields = asking.RequiredFields.Count == 0 ? null : [.. asking.RequiredFields],
        FieldsNotAsked = asking.FieldsNotAsked.Count == 0 ? null : [.. asking.FieldsNotAsked],
    };

    private static ProgressEntryItem Of(ProgressEntry entry, ProgressReport report, KeyBook keys) => new()
    {
        Activity = keys.Activities.KeyOf(entry.ActivityId),
        Phase = entry.Phase is ActivityPhase.Unknown ? null : entry.Phase,
        Schedule = entry.Schedule is ScheduleStatus.Unknown ? null : entry.Schedule,
        Percent = entry.Percent,
        Effect = entry.Effect is EffectStatus.NotAssessed ? null : entry.Effect,
        Comment = entry.Comment,
        DeviationReason = entry.DeviationReason,
        Measures = entry.Measures,
        ActualCost = entry.ActualCost,
        Benefit = entry.Benefit is BenefitKind.Unknown ? null : entry.Benefit,
        BenefitAmount = entry.BenefitAmount,
        BenefitWords = entry.BenefitWords,
        Unchanged = entry.IsUnchanged,
        UnchangedBy = entry.UnchangedBy == report.SubmittedBy ? null : entry.UnchangedBy,
        SavedAt = entry.SavedAt is { } at ? DateTime.SpecifyKind(at, DateTimeKind.Utc) : null,
        ReturnComment = entry.ReturnComment,
        ReturnSettledBy = entry.ReturnSettledBy,
    };

    /// <param name="attachment">With its content.</param>
    /// <param name="report">The cycle and body of the report that it belongs to.</param>
    /// <param name="keys">The keys.</param>
    public static AttachmentItem Of(Attachment attachment, (Guid Cycle, Guid Body)? report, KeyBook keys) => new()
    {
        Activity = keys.Activities.KeyOf(attachment.ActivityId),
        Cycle = keys.Cycles.KeyOf(report?.Cycle),
        Body = keys.Bodies.KeyOf(report?.Body),
        Name = attachment.Name,
        AddedBy = attachment.AddedBy,
        AddedAt = DateTime.SpecifyKind(attachment.AddedAt, DateTimeKind.Utc),
        Content = Convert.ToBase64String(attachment.Content.Bytes),
    };

    public static AssessmentItem Of(Assessment assessment, KeyBook keys) => new()
    {
        Cycle = keys.Cycles.KeyOf(assessment.CycleId),
        TargetArea = keys.TargetAreas.KeyOf(assessment.TargetAreaId),
        Goal = keys.Goals.KeyOf(assessment.GoalId),
        Level = assessment.Level,
        Direction = assessment.Direction,
        Prognosis = assessment.Prognosis,
        Sentence = assessment.Sentence,
        WentWrong = assessment.WentWrong,
        BecameBetter = assessment.BecameBetter,
        ProposedDecisions = [.. assessment.ProposedDecisions],
        AssessedOn = assessment.AssessedOn,
    };

    public static CouncilReportItem Of(CouncilReport report, KeyBook keys) => new()
    {
        Cycle = keys.Cycles.KeyOf(report.CycleId),
        Version = report.Version == 1 ? null : report.Version,
        FrozenOn = report.FrozenOn == report.Cycle.FrozenOn ? null : report.FrozenOn,
        RegistrationNumber = report.RegistrationNumber,
        Content = report.Content,
        Checksum = report.Checksum,
        FrozenBy = report.FrozenBy,
        Decisions = DocumentItems.Of(report.Decisions, keys),
        Addenda = report.Addenda.Count == 0 ? null :
        [
            .. report.Addenda.OrderBy(a => a.Number).Select(a => new AddendumItem
            {
                Date = a.Date, Text = a.Text, Reason = a.Reason, RegistrationNumber = a.RegistrationNumber, By = a.By,
            }),
        ],
    };
}
