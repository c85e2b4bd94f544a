using AngleSharp.Dom;

namespace StrategyTracker.Printing.Word;

/// <summary>The places in the report that something leads to: the id of an element becomes the name of a bookmark.</summary>
internal sealed class WordMarks(IDocument page)
{
    private readonly Dictionary<string, int> _numbers = page.All
        .Where(e => e.Id is { Length: > 0 }).Select(e => e.Id!).Distinct(StringComparer.Ordinal)
        .Select((id, index) => (id, index)).ToDictionary(m => m.id, m => m.index + 1, StringComparer.Ordinal);

    /// <summary>The number and the name of the bookmark; none where nothing has the id.</summary>
    public (string Number, string Name)? Of(string? id) =>
        id is not null && _numbers.TryGetValue(id, out var number) ? ($"{number}", $"_Toc{number:D8}") : null;
}
