using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Reporting;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.CouncilReports.Sections;

/// <summary>What differs of an activity between two reports, as it stood in one of them.</summary>
public static class ChangeWords
{
    public static IEnumerable<StatusLook> Of(FrozenActivity activity, FrozenActivity other)
    {
        if (activity.Standing != other.Standing)
        {
            yield return StatusLook.Of(activity.Standing);
        }

        if (activity.Schedule != other.Schedule && ActivityStandings.IsOpen(activity.Standing))
        {
            yield return StatusLook.Of(activity.Schedule);
        }

        if (activity.Effect != other.Effect)
        {
            var look = StatusLook.Of(activity.Effect);
            yield return look with { Word = ReportTexts.EffectIs.With(ReportWords.InFlow(look.Word)) };
        }
    }
}
