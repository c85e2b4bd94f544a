using StrategyTracker.Domain.Documents;

namespace StrategyTracker.Features.Documents;

/// <summary>The sort order as it stands in the address bar: a known word, with a minus for the other way.</summary>
public static class RegisterSorting
{
    private static readonly Dictionary<string, DocumentSort> words = new(StringComparer.Ordinal)
    {
        ["titel"] = DocumentSort.Title,
        ["typ"] = DocumentSort.Type,
        ["giltighet"] = DocumentSort.Validity,
        ["beslut"] = DocumentSort.Adopted,
        ["agare"] = DocumentSort.Owner,
    };

    /// <summary>What the word means; anything unknown sorts by title.</summary>
    public static (DocumentSort Sort, bool Descending) Parse(string? value)
    {
        var word = value?.TrimStart('-') ?? "";
        return words.TryGetValue(word, out var sort) ? (sort, value!.StartsWith('-')) : (DocumentSort.Title, false);
    }

    /// <summary>The word that a column's head leads to: the same column again turns the order.</summary>
    public static string Next(DocumentSort sort, DocumentFilter now)
    {
        var word = words.First(w => w.Value == sort).Key;
        return now.Sort == sort && !now.Descending ? $"-{word}" : word;
    }
}
