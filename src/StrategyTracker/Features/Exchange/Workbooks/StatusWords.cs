using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Exchange.Workbooks;

/// <summary>What status words of plans mean: as a person has just said, as the same word was taken before, or as it can only mean.</summary>
internal sealed class StatusWords(DateOnly on, IReadOnlyDictionary<string, StatusMeaning> said)
{
    /// <summary>Knows no words: for what only writes.</summary>
    public static StatusWords None { get; } = new(default, new Dictionary<string, StatusMeaning>());

    /// <param name="db">The database.</param>
    /// <param name="on">The day on which the words are true.</param>
    /// <param name="said">What a person has just said.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<StatusWords> LoadAsync(
        StrategyDb db, DateOnly on, IReadOnlyDictionary<string, StatusMeaning>? said, CancellationToken cancellationToken)
    {
        var meanings = new Dictionary<string, StatusMeaning>(StringComparer.Ordinal);
        foreach (var before in await db.Activities.AsNoTracking().Where(a => a.LocalStatus != null)
            .Select(a => new { a.LocalStatus!.Word, a.LocalStatus!.Phase, a.LocalStatus!.Schedule }).Distinct().ToListAsync(cancellationToken))
        {
            meanings[LocalStatusWords.Plain(before.Word)] = new StatusMeaning(before.Phase, before.Schedule);
        }

        foreach (var (word, meaning) in said ?? new Dictionary<string, StatusMeaning>())
        {
            meanings[LocalStatusWords.Plain(word)] = meaning;
        }

        return new StatusWords(on, meanings);
    }

    /// <summary>What the word means; unknown where nobody has said and it cannot only mean one thing.</summary>
    public StatusMeaning MeaningOf(string word) =>
        said.TryGetValue(LocalStatusWords.Plain(word), out var meaning) && meaning.Phase is not ActivityPhase.Unknown ? meaning : LocalStatusWords.Guess(word) ?? StatusMeaning.Unknown;

    /// <summary>The status that a cell says; as it was where the cell says the same as before.</summary>
    public LocalStatusItem? Of(string? word, LocalStatusItem? before)
    {
        if (word is null)
        {
            return null;
        }

        if (word.Length > LocalStatus.LongestWord)
        {
            throw new CellRefusedException(ActivitySheetTexts.StatusIsTooLong.With(LocalStatus.LongestWord));
        }

        var meaning = MeaningOf(word);
        return before is not null && before.Word == word && before.Phase == meaning.Phase && before.Schedule == meaning.Schedule
            ? before
            : new LocalStatusItem { Word = word, Phase = meaning.Phase, Schedule = meaning.Schedule, On = on };
    }
}
