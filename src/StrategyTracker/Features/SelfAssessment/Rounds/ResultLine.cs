using StrategyTracker.Domain.SelfAssessment;

namespace StrategyTracker.Features.SelfAssessment.Rounds;

/// <summary>A line of a result's table.</summary>
/// <param name="Key">What it is of.</param>
/// <param name="Number">Its number, where it has one.</param>
/// <param name="Name">Its name.</param>
/// <param name="Under">What stands under the name.</param>
/// <param name="Link">Where it leads; none where there is nothing to read.</param>
/// <param name="Mean">The mean; none while it is not counted.</param>
/// <param name="Change">Since last time.</param>
public sealed record ResultLine(string Key, string? Number, string Name, string? Under, string? Link, LevelMean? Mean, LevelChange? Change);
