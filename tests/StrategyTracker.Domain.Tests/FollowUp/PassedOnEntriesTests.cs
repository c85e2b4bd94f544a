using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.FollowUp;

namespace StrategyTracker.Domain.Tests.FollowUp;

/// <summary>A body that is split in mid-cycle: each successor goes on with what was written of the activities that it took over.</summary>
public sealed class PassedOnEntriesTests
{
    private static readonly Guid[] Activities = [Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7()];
    private readonly ProgressReport draft = new(Guid.CreateVersion7(), Guid.CreateVersion7());
    private readonly ProgressReport successor = new(Guid.CreateVersion7(), Guid.CreateVersion7());

    [Fact]
    public void What_was_written_goes_along_and_stays_where_it_was()
    {
        Write(draft, Activities[0], "Pågår enligt plan.");
        Write(draft, Activities[1], "Hör till en annan.");

        draft.PassOnTo(successor, [Activities[0], Activities[2]]).ShouldBe(1);

        successor.Entries.ShouldHaveSingleItem().Comment.ShouldBe("Pågår enligt plan.");
        draft.Entries.Count.ShouldBe(2);
    }

    [Fact]
    public void What_the_successor_has_written_itself_is_never_written_over()
    {
        Write(draft, Activities[0], "Gammalt.");
        Write(successor, Activities[0], "Nytt.");

        draft.PassOnTo(successor, [Activities[0]]).ShouldBe(0);

        successor.Entries.ShouldHaveSingleItem().Comment.ShouldBe("Nytt.");
    }

    private static void Write(ProgressReport report, Guid activity, string comment) => report.EntryFor(activity)
        .TakeOver(new ProgressAnswer(ActivityPhase.Ongoing, ScheduleStatus.Unknown, null, EffectStatus.NotAssessed, comment, null, null, null), null, null);
}
