using DiffPlex;

namespace StrategyTracker.Features.Documents.Comparing;

/// <summary>A run of words that two texts share, or that only one of them has.</summary>
public sealed record WordRun(string Text, bool IsOld, bool IsNew);

/// <summary>Tells two texts apart word by word.</summary>
public static class WordDifferences
{
    private static readonly char[] separators = [' ', '\n', '\t', '.', ',', ';', ':', '(', ')', '!', '?', '”', '"'];

    /// <summary>The runs in reading order: the old ones together give the old text, the new ones the new.</summary>
    public static IReadOnlyList<WordRun> Between(string? before, string? after)
    {
        var difference = new Differ().CreateWordDiffs(before ?? "", after ?? "", ignoreWhitespace: false, separators);
        var runs = new List<WordRun>();
        var at = 0;
        foreach (var block in difference.DiffBlocks)
        {
            Add(difference.PiecesNew[at..block.InsertStartB], isOld: true, isNew: true);
            Add(difference.PiecesOld.AsSpan(block.DeleteStartA, block.DeleteCountA).ToArray(), isOld: true, isNew: false);
            Add(difference.PiecesNew.AsSpan(block.InsertStartB, block.InsertCountB).ToArray(), isOld: false, isNew: true);
            at = block.InsertStartB + block.InsertCountB;
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
}
