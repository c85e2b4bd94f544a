using StrategyTracker.Domain.Reporting;
using StrategyTracker.Features.CouncilReports;

namespace StrategyTracker.Features.OpenData;

/// <summary>The judgements of a frozen report, of the programme as a whole, its target areas and their goals.</summary>
internal static class OpenJudgements
{
    public static IEnumerable<OpenJudgement> Of(string frozen)
    {
        var report = FrozenReportJson.Read(frozen);
        if (report.Overall is { } overall)
        {
            yield return Row(report, "document", report.Programme.Key, report.Programme.Title, overall);
        }

        foreach (var area in report.TargetAreas)
        {
            if (area.Assessment is { } assessment)
            {
                yield return Row(report, "targetArea", area.Key, area.Title, assessment);
            }

            foreach (var goal in area.Goals.Where(g => g.Assessment is not null))
            {
                yield return Row(report, "goal", goal.Key, goal.Title, goal.Assessment!);
            }
        }
    }

    private static OpenJudgement Row(FrozenReport report, string kind, string of, string title, FrozenAssessment assessment) => new()
    {
        Cycle = report.Cycle.Key,
        Year = report.Cycle.Year,
        Document = report.Programme.Key,
        Kind = kind,
        Of = of,
        Title = title,
        Level = assessment.Level,
        Direction = assessment.Direction,
        Prognosis = assessment.Prognosis,
        Sentence = assessment.Sentence,
        ProposedDecisions = assessment.ProposedDecisions,
    };
}
