using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Indicators;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Targets;

namespace StrategyTracker.Domain.Reporting;

/// <summary>Everything that the council's report is made from, as loaded.</summary>
public sealed record CouncilReportSource
{
    public required string Municipality { get; init; }
    public required FollowUpCycle Cycle { get; init; }
    public required GoverningDocument Programme { get; init; }
    public required IReadOnlyList<TargetArea> TargetAreas { get; init; }
    public required IReadOnlyList<Goal> Goals { get; init; }
    public required IReadOnlyList<Activity> Activities { get; init; }
    public required IReadOnlyList<GoverningDocument> Plans { get; init; }
    public required IReadOnlyList<ProgressReport> Reports { get; init; }
    public required IReadOnlyList<Assessment> Assessments { get; init; }
    public required IReadOnlyList<Body> Bodies { get; init; }
    public required IReadOnlyList<Indicator> Indicators { get; init; }

    public IReadOnlyList<Principle> Principles { get; init; } = [];
    public IReadOnlyList<Perspective> Perspectives { get; init; } = [];
    public IReadOnlyList<ContextNote> ContextNotes { get; init; } = [];

    /// <summary>What its rounds of self-assessment came to.</summary>
    public IReadOnlyList<FrozenRound> Rounds { get; init; } = [];
    public IReadOnlyList<FrozenDeviation> ClauseDeviations { get; init; } = [];

    /// <summary>The questions that empty cells of the programme's matrix were put as.</summary>
    public IReadOnlyList<ContributionQuestion> ContributionQuestions { get; init; } = [];

    /// <summary>The files, by the id of the activity or body's report that they belong to.</summary>
    public ILookup<Guid, FrozenAttachment> Attachments { get; init; } = Array.Empty<(Guid Of, FrozenAttachment File)>().ToLookup(a => a.Of, a => a.File);

    /// <summary>The files of one of them; none where there are none.</summary>
    internal IReadOnlyList<FrozenAttachment>? AttachmentsOf(Guid id) => Attachments.Contains(id) ? [.. Attachments[id]] : null;

    /// <summary>The report of the cycle before, to compare with.</summary>
    public FrozenReport? Previous { get; init; }
    public string? RegistrationNumber { get; init; }

    /// <summary>What the municipality's papers look like.</summary>
    public FrozenDress? Dress { get; init; }

    /// <summary>The day whose state is told.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The programme sets goals and no target areas: its bodies are held against the goals.</summary>
    internal bool HoldsAgainstGoals => TargetAreas.Count == 0 && Goals.Count > 0;

    /// <summary>The goals, each right before those that stand under it.</summary>
    internal IReadOnlyList<Goal> GoalsInLevels
    {
        get
        {
            var ids = Goals.Select(g => g.Id).ToHashSet();
            return GoalLevels.InOrder(
                [.. Goals.OrderBy(g => g.Position)], g => g.Id, Goals.Where(g => g.ParentId is { } above && ids.Contains(above)).ToDictionary(g => g.Id, g => g.ParentId!.Value));
        }
    }

    /// <summary>What the bodies are held against, in the order in which it is told.</summary>
    internal IEnumerable<(Guid Id, string Key)> HeldAgainst =>
        HoldsAgainstGoals ? GoalsInLevels.Select(g => (g.Id, g.Key)) : TargetAreas.OrderBy(t => t.Position).Select(t => (t.Id, t.Key));
}
