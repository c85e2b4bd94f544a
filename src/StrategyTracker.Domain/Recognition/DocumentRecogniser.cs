using StrategyTracker.Domain.Recognition.Covers;
using StrategyTracker.Domain.Recognition.Furniture;
using StrategyTracker.Domain.Recognition.Outlines;
using StrategyTracker.Domain.Recognition.Plans;

namespace StrategyTracker.Domain.Recognition;

/// <summary>
/// Reads a text as a governing document and proposes what it is: cover, outline, target areas, goals, principles, demands and
/// activities. Nothing is guessed silently: what is uncertain, left out or missing is a remark.
/// </summary>
public static class DocumentRecogniser
{
    public static Proposal Recognise(SourceText source)
    {
        var reading = new Reading(source);
        Transcripts.Clear(reading);
        PageMarks.Clear(reading);
        Letterheads.Clear(reading);
        TableOfContents.Clear(reading);
        var changes = ChangeLogs.Take(reading);
        var cover = CoverReading.Take(reading);
        CollapsedPages.Split(reading);
        List<ProposedActivity> activities = [.. ActivityTables.Read(reading), .. ActivityLists.Read(reading)];
        var clauses = new Clauses(reading, demands: cover.IsPublication is null).Of(Outline.Of(reading));
        if (clauses.Count == 0)
        {
            reading.Miss(RemarkCode.NoText);
        }

        return new Proposal
        {
            Cover = cover,
            ChangeLog = changes,
            Clauses = clauses,
            Activities = activities,
            Remarks = [.. reading.Remarks.OrderBy(r => r.Kind).ThenBy(r => r.At?.Number ?? 0)],
        };
    }
}
