using StrategyTracker.Domain.Documents;

namespace StrategyTracker.Features.Documents.Editing;

/// <summary>Something that a writer did and can take back: an act upon the outline, or words in one clause.</summary>
/// <param name="Key">The clause to stand at when it is taken back.</param>
/// <param name="Step">An act upon the outline.</param>
/// <param name="Was">What the clause said, where it was words.</param>
/// <param name="Is">What it says.</param>
public sealed record Deed(string? Key, TextStep? Step, ClauseContent? Was, ClauseContent? Is)
{
    public Deed Back(string? key) => new(key, Step?.Back(key), Is, Was);
}

/// <summary>What a writer has done on a page, and has taken back, the last first.</summary>
public sealed class TextHistory(TimeProvider clock)
{
    /// <summary>Words that are saved within this time of each other are taken back as one.</summary>
    private static readonly TimeSpan together = TimeSpan.FromSeconds(20);

    private readonly Stack<Deed> done = [];
    private readonly Stack<Deed> takenBack = [];
    private DateTimeOffset wroteAt;

    public bool HasDone => done.Count > 0;

    public bool HasTakenBack => takenBack.Count > 0;

    public Deed? Last => done.TryPeek(out var deed) ? deed : null;

    public Deed? LastTakenBack => takenBack.TryPeek(out var deed) ? deed : null;

    public void Did(TextStep step, string? at) => Push(new Deed(at, step, null, null));

    public void Wrote(string key, ClauseContent was, ClauseContent now)
    {
        var at = clock.GetUtcNow();
        var goesOn = at - wroteAt < together && Last is { Step: null, Is: var last, Key: var lastKey } && last == was && lastKey == key;
        wroteAt = at;
        Push(new Deed(key, null, goesOn ? done.Pop().Was : was, now));
    }

    /// <summary>The last deed was taken back.</summary>
    public void TookBack()
    {
        takenBack.Push(done.Pop());
        wroteAt = default;
    }

    /// <summary>What was taken back was done again.</summary>
    public void DidAgain()
    {
        done.Push(takenBack.Pop());
        wroteAt = default;
    }

    /// <summary>It could not be taken back, or done again: somebody has built upon it.</summary>
    public void Forget(bool isTakenBack) => _ = isTakenBack ? takenBack.Pop() : done.Pop();

    private void Push(Deed deed)
    {
        takenBack.Clear();
        done.Push(deed);
    }
}
