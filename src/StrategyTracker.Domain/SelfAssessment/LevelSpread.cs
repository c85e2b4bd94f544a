namespace StrategyTracker.Domain.SelfAssessment;

/// <summary>How the answers to a question spread over the levels of its scale. What is missing or does not apply is told beside, never as zero.</summary>
/// <param name="Levels">How many gave each level, the lowest first; levels that nobody gave are there with none.</param>
/// <param name="NotApplicable">How many answered that the question does not apply.</param>
/// <param name="Missing">How many have not answered.</param>
public sealed record LevelSpread(IReadOnlyList<(int Level, int Count)> Levels, int NotApplicable, int Missing)
{
    /// <param name="answers">The answers given.</param>
    /// <param name="asked">How many were asked.</param>
    /// <param name="levels">The values of the scale.</param>
    public static LevelSpread Of(IReadOnlyCollection<LevelAnswer> answers, int asked, IEnumerable<int> levels)
    {
        var notApplicable = answers.Count(a => a is { Level: null, IsNotApplicable: true });
        var given = answers.Count(a => a.Level is not null);
        return new([.. levels.Order().Select(level => (level, answers.Count(a => a.Level == level)))], notApplicable, asked - given - notApplicable);
    }
}
