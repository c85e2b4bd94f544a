using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Indicators;

namespace StrategyTracker.Domain.Reporting;

/// <summary>What a report can lack before it is proposed, in the order in which it is read.</summary>
public enum ReportGapKind
{
    TargetAreaWithoutJudgement,
    TargetAreaWithoutSentence,
    TargetAreaWithoutProposal,
    TargetAreaWithoutAccount,

    /// <summary>It is judged, and there is a follow-up before it, but nobody has said which way it goes.</summary>
    TargetAreaWithoutDirection,
    ProgrammeWithoutJudgement,
    GoalWithoutJudgement,
    BodyWithoutAnswer,
    BodyWithoutDecision,
    LateWithoutReason,
    DiscontinuedWithoutDecision,
    ActivityWithoutOwner,
    IndicatorWithoutValue,
    IndicatorWithoutGoodDirection,
    ReportWithoutRegistrationNumber,
}

/// <summary>Something that a report lacks.</summary>
/// <param name="Kind">What.</param>
/// <param name="Subject">Of whom, by name; none for the report as a whole.</param>
/// <param name="Key">The key of the subject.</param>
public sealed record ReportGap(ReportGapKind Kind, string? Subject = null, string? Key = null)
{
    /// <summary>What a report cannot be locked without. All else is a warning, and the office's own choice.</summary>
    public bool Blocks { get; init; }
}

/// <summary>Lists what is missing before a report can be proposed. It warns; only what is a rule of locking blocks.</summary>
public static class ReportCompleteness
{
    public static IReadOnlyList<ReportGap> Of(FrozenReport report) =>
    [
        .. Areas(report, ReportGapKind.TargetAreaWithoutJudgement, a => !IsJudged(a)),
        .. Areas(report, ReportGapKind.TargetAreaWithoutSentence, a => a is { Sentence: null }),
        .. Areas(report, ReportGapKind.TargetAreaWithoutProposal, a => a is not { ProposedDecisions.Count: > 0 }),
        .. Areas(report, ReportGapKind.TargetAreaWithoutAccount, a => IsJudged(a) && a is { WentWrong: null, BecameBetter: null }),
        .. Areas(report, ReportGapKind.TargetAreaWithoutDirection, a => report.Previous is not null && IsJudged(a) && a is { Direction: Direction.NotComparable }),
        .. IsJudged(report.Overall) && report.Overall!.Sentence is not null ? Array.Empty<ReportGap>() : [new ReportGap(ReportGapKind.ProgrammeWithoutJudgement)],
        .. report.TargetAreas.SelectMany(a => a.Goals).Where(g => !IsJudged(g.Assessment)).Select(g => new ReportGap(ReportGapKind.GoalWithoutJudgement, g.Title, g.Key)),
        .. report.Bodies.Where(b => !b.HasAnswered).Select(b => new ReportGap(ReportGapKind.BodyWithoutAnswer, b.Name, b.Key)),
        .. report.Bodies.Where(b => b.IsPreliminary).Select(b => new ReportGap(ReportGapKind.BodyWithoutDecision, b.Name, b.Key)),
        .. Activities(ReportGapKind.LateWithoutReason, report.Activities.Where(a => a.IsLate && !a.Answers.Any(x => x.DeviationReason is not null))),
        .. Activities(ReportGapKind.DiscontinuedWithoutDecision, ReportLedger.Of(report).DiscontinuedWithoutDecision),
        .. Activities(ReportGapKind.ActivityWithoutOwner, report.Activities.Where(a => a.Left is null && !a.Owners.Any(o => ParticipationRoles.ThatAnswer.Contains(o.Role)))),
        .. report.Indicators.Where(i => IsSilentIn(i, report.Cycle.Year)).Select(i => new ReportGap(ReportGapKind.IndicatorWithoutValue, i.Name, i.Key)),
        .. report.Indicators.Where(i => i.GoodDirection is null).Select(i => new ReportGap(ReportGapKind.IndicatorWithoutGoodDirection, i.Name, i.Key)),
        .. report.RegistrationNumber is null ? [new ReportGap(ReportGapKind.ReportWithoutRegistrationNumber)] : Array.Empty<ReportGap>(),
    ];

    private static bool IsJudged(FrozenAssessment? assessment) => assessment is { Level: not AssessmentLevel.NotAssessed };

    /// <summary>Neither a value for the year, nor a reason why there is none.</summary>
    private static bool IsSilentIn(FrozenIndicator indicator, int year) =>
        !indicator.Values.Any(v => v.Kind is IndicatorValueKind.Outcome && v.Year == year && (v.Value is not null || v.Missing is not null))
        && !indicator.ByBody.Any(v => v.Year == year && v.Value is not null);

    private static IEnumerable<ReportGap> Areas(FrozenReport report, ReportGapKind kind, Func<FrozenAssessment?, bool> lacks) =>
        report.TargetAreas.Where(a => lacks(a.Assessment)).Select(a => new ReportGap(kind, a.Title, a.Key)
        {
            // The rules of FollowUpCycle.ObstaclesToFreezing: somebody has judged it, and said so in a sentence.
            Blocks = kind is ReportGapKind.TargetAreaWithoutSentence || (kind is ReportGapKind.TargetAreaWithoutJudgement && a.Assessment is null),
        });

    private static IEnumerable<ReportGap> Activities(ReportGapKind kind, IEnumerable<FrozenActivity> activities) =>
        activities.Select(a => new ReportGap(kind, FrozenDisposition.NameOf(a.Number, a.Title), a.Key));
}
