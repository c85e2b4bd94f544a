using StrategyTracker.Domain.Recognition;

namespace StrategyTracker.Features.Exchange.Proposing;

/// <summary>What stands in the source at a place, to be shown beside what was found there.</summary>
public sealed class ProposalExcerpts(SourceText source)
{
    private const int Longest = 140;

    private readonly Dictionary<int, string> _texts = source.Blocks.GroupBy(b => b.At.Number)
        .ToDictionary(g => g.Key, g => g.First() is { Form: BlockForm.Table } table ? string.Join(" | ", table.Rows.SelectMany(r => r).Take(8)) : g.First().Text);

    /// <summary>Empty where nothing is known.</summary>
    public string Of(Place? place) => place is null || !_texts.TryGetValue(place.Number, out var text) ? "" : text.Length > Longest ? text[..Longest] + " …" : text;
}
