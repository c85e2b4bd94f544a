using System.Text.RegularExpressions;

namespace StrategyTracker.Domain.Activities;

/// <summary>An activity as the finder of likenesses sees it.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Title">What it is called.</param>
/// <param name="PlanKey">Its plan.</param>
/// <param name="Owners">Keys of the bodies that answer for it.</param>
/// <param name="OwnerNames">Their names.</param>
/// <param name="TargetAreas">Keys of the target areas that it serves.</param>
public sealed record LikenActivity(
    string Key, string Title, string PlanKey, IReadOnlyList<string> Owners, IReadOnlyList<string> OwnerNames, IReadOnlyList<string> TargetAreas);

/// <summary>Two activities of different bodies that seem to be about the same thing, and why they seem so.</summary>
/// <param name="First">The one in the plan that is checked.</param>
/// <param name="Second">The other, of this plan or another.</param>
/// <param name="SharedWords">The words that they have in common, the rarest first.</param>
/// <param name="SharesTargetArea">They also serve the same target area.</param>
/// <param name="Percent">How much of what they say is common, weighed by how rare the words are.</param>
public sealed record LikePair(LikenActivity First, LikenActivity Second, IReadOnlyList<string> SharedWords, bool SharesTargetArea, int Percent)
{
    public string Subject => string.CompareOrdinal(First.Key, Second.Key) < 0 ? $"{First.Key}|{Second.Key}" : $"{Second.Key}|{First.Key}";

    public string Mark => FindingMark.Of(string.CompareOrdinal(First.Key, Second.Key) < 0 ? [First.Title, Second.Title] : new[] { Second.Title, First.Title });
}

/// <summary>
/// Finds activities of different bodies that say the same: a word that few titles have weighs much, one that most have weighs nothing.
/// It only asks; whether they are the same is for people to say.
/// </summary>
public static partial class Likeness
{
    /// <summary>Our own line, tried on the example municipality: below it the pairs were about different things.</summary>
    public const int LeastPercent = 40;

    /// <summary>More are a sign that the plan's titles are all alike, and nobody would read them.</summary>
    public const int MostPairs = 50;

    private const int StemLength = 7;
    private const int ShortestWord = 4;

    private static readonly HashSet<string> common = ["alla", "andra", "arbete", "arbeta", "denna", "deras", "efter", "eller", "enligt", "från", "genom",
        "hela", "inför", "införa", "inom", "kommun", "kommunen", "kunna", "mellan", "med", "samt", "ska", "skall", "sina", "stad", "staden", "till", "under",
        "utveckla", "utveckling", "varje", "vara", "över"];

    /// <param name="own">The activities of the plan that is checked.</param>
    /// <param name="all">All open activities, those of the plan among them.</param>
    public static IReadOnlyList<LikePair> Among(IReadOnlyList<LikenActivity> own, IReadOnlyList<LikenActivity> all)
    {
        var words = all.Concat(own).DistinctBy(a => a.Key).ToDictionary(a => a.Key, a => WordsOf(a.Title));
        var holders = words.SelectMany(w => w.Value.Keys.Select(stem => (stem, w.Key))).ToLookup(w => w.stem, w => w.Key);
        var byKey = all.Concat(own).DistinctBy(a => a.Key).ToDictionary(a => a.Key);
        // A word in more than one of eight titles is the plan's subject, not what tells its activities apart.
        var most = Math.Max(3, words.Count / 8);
        double Weight(string stem) => holders[stem].Count() is var count && count > most ? 0 : Math.Log(1d + (words.Count / (double)count));
        var pairs = new Dictionary<string, LikePair>();
        foreach (var first in own)
        {
            var mine = words[first.Key];
            foreach (var key in mine.Keys.Where(stem => Weight(stem) > 0).SelectMany(stem => holders[stem]).Distinct().Where(key => key != first.Key))
            {
                var second = byKey[key];
                var shared = mine.Keys.Where(words[key].ContainsKey).Where(stem => Weight(stem) > 0).OrderByDescending(Weight).ToList();
                if (shared.Count < 2 || first.Owners.Count == 0 || second.Owners.Count == 0 || first.Owners.Intersect(second.Owners).Any())
                {
                    continue;
                }

                var percent = (int)Math.Round(100 * shared.Sum(Weight) / mine.Keys.Union(words[key].Keys).Sum(Weight));
                var pair = new LikePair(first, second, [.. shared.Select(stem => mine[stem])], first.TargetAreas.Intersect(second.TargetAreas).Any(), percent);
                if (percent >= LeastPercent)
                {
                    pairs.TryAdd(pair.Subject, pair);
                }
            }
        }

        return [.. pairs.Values.OrderByDescending(p => p.Percent).ThenBy(p => p.Subject, StringComparer.Ordinal).Take(MostPairs)];
    }

    /// <summary>The words of a title by their beginnings, so that "plattform" and "plattformen" are one.</summary>
    private static Dictionary<string, string> WordsOf(string title) => Word().Matches(title.ToLowerInvariant()).Select(m => m.Value)
        .Where(word => word.Length >= ShortestWord && !common.Contains(word))
        .GroupBy(word => word.Length > StemLength ? word[..StemLength] : word).ToDictionary(g => g.Key, g => g.First());

    [GeneratedRegex(@"\p{L}+", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
