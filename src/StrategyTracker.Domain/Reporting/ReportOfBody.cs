namespace StrategyTracker.Domain.Reporting;

/// <summary>
/// One body's part of a report: what it answers for and what it said itself. Made of the same frozen values, so that its
/// counts are those of the whole report's rows.
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
        };
    }
}
