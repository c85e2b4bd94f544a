namespace StrategyTracker.Domain.Reporting;

/// <summary>
/// One body's part of a report: what it answers for, what it said itself, what it took home, and what it was asked. Made of the same frozen
/// values, so that its counts are those of the whole report's rows.
/// </summary>
public static class ReportOfBody
{
    /// <returns>None where the body was not asked.</returns>
    public static FrozenReport? Of(FrozenReport report, string bodyKey)
    {
        if (!report.Bodies.Any(b => b.Key == bodyKey))
        {
            return null;
        }

        var own = report.Activities.Where(a => a.IsAnsweredForBy(bodyKey)).ToList();
        return report with
        {
            Bodies = [.. report.Bodies.Where(b => b.Key == bodyKey)],
            // What others said of the same activity is theirs to tell.
            Activities = own.ConvertAll(a => a with { Answers = [.. a.Answers.Where(answer => answer.BodyKey == bodyKey)] }),
            // What the council is asked to decide is not the body's to propose.
            TargetAreas = [.. report.TargetAreas.Where(area => own.Exists(a => a.TargetAreas.Contains(area.Key)))
                .Select(area => area.Assessment is null ? area : area with { Assessment = area.Assessment with { ProposedDecisions = [] } })],
            Overall = null,
            Indicators = [],
            PreviousLedger = null,
            Composition = null,
            TakenByBody = TakenBy(report, bodyKey),
            AskedOfBody = [.. ContributionTable.AskedIn(report).Where(a => a.Question.BodyKey == bodyKey)],
        };
    }

    /// <summary>What it says has been taken home, of its own activities and of those that others answer for; whether it counts, as in the whole report.</summary>
    public static IReadOnlyList<TakenHome> TakenBy(FrozenReport report, string bodyKey) =>
    [
        .. report.Activities.SelectMany(BenefitTakenCounts.SaidOf, (activity, said) => (activity, said)).Where(t => t.said.BodyKey == bodyKey)
            .Select(t => new TakenHome(t.activity, t.said.Body, t.said.Taken, BenefitTakenCounts.Counts(t.activity, t.said.Taken))),
    ];
}
