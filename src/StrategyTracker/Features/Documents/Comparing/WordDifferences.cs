using DiffPlex;

namespace StrategyTracker.Features.Documents.Comparing;

/// <summary>A run of words that two texts share, or that only one of them has.</summary>
public sealed record WordRun(string Text, bool IsOld, bool IsNew);

/// <summary>Tells two texts apart word by word.</summary>
public static class WordDifferences
{
    // Fewer words in common between two changes are chance; showing them would break the sentence into crumbs.
    private const int FewestSharedWords = 3;

    private static readonly char[] separators = [' ', '\n', '\t', '.', ',', ';', ':', '(', ')', '!', '?', '”', '"'];

    /// <summary>The runs in reading order: the old ones together give the old text, the new ones the new.</summary>
    public static IReadOnlyList<WordRun> Between(string? before, string? after)
    {
        var difference = new Differ().CreateWordDiffs(before ?? "", after ?? "", ignoreWhitespace: false, separators);
        var changes = new List<(int From, int Count, int To, int NewCount)>();
        foreach (var block in difference.DiffBlocks)
        {
            var change = (From: block.DeleteStartA, Count: block.DeleteCountA, To: block.InsertStartB, NewCount: block.InsertCountB);
            if (changes is [.., var last] && Words(difference.PiecesNew[(last.To + last.NewCount)..change.To]) < FewestSharedWords)
            {
                changes[^1] = (last.From, change.From + change.Count - last.From, last.To, change.To + change.NewCount - last.To);
            }
            else
            {
                changes.Add(change);
            }
        }

        var runs = new List<WordRun>();
        var at = 0;
        foreach (var (from, count, to, newCount) in changes)
        {
            Add(difference.PiecesNew[at..to], isOld: true, isNew: true);
            Add(difference.PiecesOld[from..(from + count)], isOld: true, isNew: false);
            Add(difference.PiecesNew[to..(to + newCount)], isOld: false, isNew: true);
            at = to + newCount;
        }

        Add(difference.PiecesNew[at..], isOld: true, isNew: true);
        return runs;

        void Add(string[] words, bool isOld, bool isNew)
        {
            if (words.Length > 0)
            {
                runs.Add(new WordRun(string.Concat(words), isOld, isNew));
            }
        }
    }

    private static int Words(IEnumerable<string> pieces) => pieces.Count(piece => piece.Any(char.IsLetterOrDigit));
}
