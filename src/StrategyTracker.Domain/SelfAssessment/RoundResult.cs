using StrategyTracker.Domain.FollowUp;

namespace StrategyTracker.Domain.SelfAssessment;

/// <summary>A mean with what it is a mean of. What is missing or does not apply is told, and never counted as zero.</summary>
/// <param name="Value">The mean of the levels given; none where there is none.</param>
/// <param name="Counted">How many levels it is the mean of.</param>
/// <param name="NotApplicable">How many answered that the question does not apply.</param>
/// <param name="Missing">How many have not answered.</param>
public sealed record LevelMean(double? Value, int Counted, int NotApplicable, int Missing)
{
    public static LevelMean Of(IEnumerable<LevelAnswer> answers)
    {
        int sum = 0, counted = 0, notApplicable = 0, missing = 0;
        foreach (var answer in answers)
        {
            switch (answer)
            {
                case { Level: { } level }:
                    sum += level;
                    counted++;
                    break;
                case { IsNotApplicable: true }:
                    notApplicable++;
                    break;
                default:
                    missing++;
                    break;
            }
        }

        return new LevelMean(counted == 0 ? null : (double)sum / counted, counted, notApplicable, missing);
    }
}

/// <summary>The change since last time, over what was answered with a level both times and nothing else.</summary>
/// <param name="Value">How much higher the mean is than it was; none where nothing can be compared.</param>
/// <param name="Compared">How many answers there are of both times.</param>
public sealed record LevelChange(double? Value, int Compared)
{
    /// <summary>Less than half a tenth is no change: it would be shown as none.</summary>
    private const double Least = 0.05;

    public static LevelChange Of(IEnumerable<(LevelAnswer Now, LevelAnswer Then)> pairs)
    {
        var differences = pairs.Where(p => p.Now.Level is not null && p.Then.Level is not null)
            .Select(p => (double)(p.Now.Level!.Value - p.Then.Level!.Value)).ToList();
        return new LevelChange(differences.Count == 0 ? null : differences.Average(), differences.Count);
    }

    public Direction Direction => Value switch
    {
        null => Direction.NotComparable,
        >= Least => Direction.Better,
        <= -Least => Direction.Worse,
        _ => Direction.Same,
    };
}

/// <summary>An answer in its place: of which object, to which question.</summary>
public readonly record struct PlacedAnswer(Guid ObjectId, string QuestionKey, LevelAnswer Given);

/// <summary>A row of a result.</summary>
public sealed record ResultRow<TKey>(TKey Key, LevelMean Mean, LevelChange Change);

/// <summary>
/// What a round came to: the whole, per object, per question and per principle, each with its change since last time. Asked is
/// every object with every question; what is not there is missing.
/// </summary>
public sealed record RoundResult(
    ResultRow<string> Whole, IReadOnlyList<ResultRow<Guid>> Objects, IReadOnlyList<ResultRow<string>> Questions, IReadOnlyList<ResultRow<Guid>> Principles)
{
    /// <param name="objects">The objects that are counted, in their order.</param>
    /// <param name="questions">The questions of the version, in their order, each with its principle.</param>
    /// <param name="now">This round's answers.</param>
    /// <param name="then">The answers of the round before, by the same keys.</param>
    public static RoundResult Of(
        IReadOnlyList<Guid> objects, IReadOnlyList<(string Key, Guid? PrincipleId)> questions,
        IEnumerable<PlacedAnswer> now, IEnumerable<PlacedAnswer> then)
    {
        var given = now.ToDictionary(a => (a.ObjectId, a.QuestionKey), a => a.Given);
        var before = then.ToDictionary(a => (a.ObjectId, a.QuestionKey), a => a.Given);
        var cells = objects.SelectMany(o => questions.Select(q => (Object: o, Question: q.Key, q.PrincipleId))).ToList();
        return new RoundResult(
            Row("", cells),
            [.. objects.Select(o => Row(o, cells.Where(c => c.Object == o)))],
            [.. questions.Select(q => Row(q.Key, cells.Where(c => c.Question == q.Key)))],
            [.. questions.Select(q => q.PrincipleId).OfType<Guid>().Distinct().Select(p => Row(p, cells.Where(c => c.PrincipleId == p)))]);

        ResultRow<TKey> Row<TKey>(TKey key, IEnumerable<(Guid Object, string Question, Guid? PrincipleId)> of)
        {
            var mine = of.Select(c => (
                Now: given.GetValueOrDefault((c.Object, c.Question)), Then: before.GetValueOrDefault((c.Object, c.Question)))).ToList();
            return new ResultRow<TKey>(key, LevelMean.Of(mine.Select(m => m.Now)), LevelChange.Of(mine));
        }
    }
}
