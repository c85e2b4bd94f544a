using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Features.Exchange;

namespace StrategyTracker.Verbs.Scales;

/// <summary>The yearly follow-ups of a generated municipality: all are frozen but the last, which is open and half reported.</summary>
internal sealed class GeneratedFollowUp(
    ScalePlan plan, GeneratedDocuments documents, IReadOnlyList<string> bodies, IReadOnlyList<GeneratedActivity> activities, Dice dice)
{
    public Package Of(int year)
    {
        var isOpen = year == plan.LastYear;
        return new Package
        {
            Format = Package.CurrentFormat,
            Cycles = [Cycle(year, isOpen)],
            ProgressReports = [.. bodies.Select((body, i) => Report(year, body, isOpen ? Unfinished(i) : ProgressReportStatus.Accepted))],
            Assessments = isOpen ? null : [.. Assessments(year)],
            CouncilReports = isOpen ? null : [CouncilReport(year)],
        };
    }

    private static string KeyOf(int year) => $"uppfoljning-{year}";

    private CycleItem Cycle(int year, bool isOpen) => new()
    {
        Key = KeyOf(year), Name = $"Uppföljning {year}", Kind = CycleKind.Year,
        Programme = GeneratedDocuments.Programme, Plans = documents.Plans, Bodies = bodies,
        PeriodFrom = new DateOnly(year, 1, 1), PeriodTo = new DateOnly(year, 12, 31),
        OpensOn = new DateOnly(year, 11, 2), DueOn = new DateOnly(year + 1, 1, 31), ClosesOn = new DateOnly(year + 1, 2, 20),
        FrozenOn = isOpen ? null : new DateOnly(year + 1, 2, 20),
    };

    /// <summary>Half of the bodies have sent theirs; of the others some are begun and one has been sent back.</summary>
    private static ProgressReportStatus Unfinished(int body) => (body % 8) switch
    {
        0 or 1 => ProgressReportStatus.Accepted,
        2 => ProgressReportStatus.Approved,
        3 => ProgressReportStatus.Submitted,
        4 => ProgressReportStatus.Returned,
        _ => ProgressReportStatus.Draft,
    };

    private ProgressReportItem Report(int year, string body, ProgressReportStatus status)
    {
        var submitted = status is ProgressReportStatus.Draft ? null : (DateOnly?)new DateOnly(year, 11, dice.Between(5, 20));
        var isApproved = status is ProgressReportStatus.Approved or ProgressReportStatus.Accepted;
        return new ProgressReportItem
        {
            Cycle = KeyOf(year),
            Body = body,
            Status = status,
            Summary = $"{dice.One(Vocabulary.GoodNews)} {dice.One(Vocabulary.BadNews)}",
            SubmittedOn = submitted,
            SubmittedBy = submitted is null ? null : "Verksamhetscontroller",
            ApprovedOn = isApproved ? submitted!.Value.AddDays(2) : null,
            ApprovedBy = isApproved ? "Förvaltningschef" : null,
            ReturnComment = status is ProgressReportStatus.Returned ? "Skriv vilken nytta invånarna har märkt." : null,
            Decision = status is ProgressReportStatus.Accepted && dice.Percent(90)
                ? new OwnDecisionItem { Date = submitted!.Value.AddDays(9), Paragraph = $"{dice.Between(1, 200)}" }
                : null,
            Entries = [.. activities
                .Where(a => a.Answering.Contains(body) && IsAsked(a, year) && (status is not ProgressReportStatus.Draft || dice.Percent(50)))
                .Select(a => Entry(a, year))],
        };
    }

    /// <summary>From its first year until the year after it was done, so that its effect is told too.</summary>
    private static bool IsAsked(GeneratedActivity activity, int year) =>
        activity.StartYear <= year && year <= activity.EndYear + 1 && !(activity.LeftYear <= year);

    private ProgressEntryItem Entry(GeneratedActivity activity, int year)
    {
        var isDone = year > activity.EndYear || (year == activity.EndYear && !activity.IsTroubled);
        var isLate = !isDone && activity.IsTroubled && year >= activity.EndYear - 1;
        var length = activity.EndYear - activity.StartYear + 1;
        return new ProgressEntryItem
        {
            Activity = activity.Item.Key,
            Phase = isDone ? ActivityPhase.Completed : year == activity.StartYear && dice.Percent(20) ? ActivityPhase.NotStarted : ActivityPhase.Ongoing,
            Schedule = isLate ? ScheduleStatus.Late : activity.IsTroubled && !isDone ? ScheduleStatus.AtRisk : ScheduleStatus.OnTime,
            Percent = isDone ? 100 : Math.Min(95, 100 * (year - activity.StartYear + 1) / (length + 1)),
            Effect = !isDone || activity.Item.Effect is null ? null : activity.IsTroubled ? EffectStatus.Partly : EffectStatus.Reached,
            Comment = isLate ? null : dice.One(Vocabulary.GoodNews),
            DeviationReason = isLate ? dice.One(Vocabulary.BadNews) : null,
            Measures = isLate ? dice.One(Vocabulary.Remedies) : null,
            ActualCost = dice.Percent(40) ? dice.Between(1, 30) * 25_000 : null,
        };
    }

    private IEnumerable<AssessmentItem> Assessments(int year) =>
        documents.TargetAreas.Select(area => Assessment(year) with { TargetArea = area.Key })
            .Concat(documents.Goals.Select(goal => Assessment(year) with { Goal = goal.Key, ProposedDecisions = null }))
            .Append(Assessment(year));

    private AssessmentItem Assessment(int year) => new()
    {
        Cycle = KeyOf(year),
        Level = dice.One([AssessmentLevel.Partly, AssessmentLevel.Partly, AssessmentLevel.Reached, AssessmentLevel.NotReached]),
        Direction = year == plan.FirstYear ? Direction.NotComparable : dice.One([Direction.Better, Direction.Same, Direction.Same, Direction.Worse]),
        Prognosis = dice.One([Prognosis.WillBeReached, Prognosis.Uncertain, Prognosis.Uncertain, Prognosis.WillNotBeReached]),
        Sentence = dice.One(Vocabulary.GoodNews),
        WentWrong = $"{dice.One(Vocabulary.BadNews)} {dice.One(Vocabulary.Remedies)}",
        BecameBetter = dice.One(Vocabulary.GoodNews),
        ProposedDecisions = ["att nämnderna ska redovisa en ny tidplan för det som är försenat"],
        AssessedOn = new DateOnly(year + 1, 2, 12),
    };

    private CouncilReportItem CouncilReport(int year) => new()
    {
        Cycle = KeyOf(year),
        RegistrationNumber = $"KS {year + 1}/00031",
        Decisions = [new DecisionItem { Outcome = DecisionOutcome.Noted, Body = GeneratedBodies.Council, Date = new DateOnly(year + 1, 3, 30), Paragraph = $"{dice.Between(1, 90)}" }],
    };
}
