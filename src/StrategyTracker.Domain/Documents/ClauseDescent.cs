using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Documents;

/// <summary>How one clause comes from another other than by being the same.</summary>
public enum DescentKind
{
    /// <summary>Was broken out of it.</summary>
    Split,

    /// <summary>It went up in it.</summary>
    Merged,
}

/// <summary>Where the words of a clause went as an edition was written: so that a comparison can tell a split from something new, and a merger from a loss.</summary>
public sealed class ClauseDescent(string fromKey, string toKey, DescentKind kind)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The clause that was split, or that went up in another.</summary>
    public string FromKey { get; private set; } = fromKey;

    /// <summary>The clause that was broken out, or that the other went up in.</summary>
    public string ToKey { get; private set; } = toKey;

    public DescentKind Kind { get; private set; } = kind;
}

/// <summary>Splitting a clause and merging two, by which no word changes its place in the text.</summary>
public sealed partial class Edition
{
    private readonly List<ClauseDescent> _descents = [];

    /// <summary>What was split and merged as this edition was written, against the edition before.</summary>
    public IReadOnlyList<ClauseDescent> Descents => _descents;

    /// <summary>Why the clause cannot be split there: both halves must say something.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="at">How many characters stay, with a line break as one.</param>
    public IReadOnlyList<RuleViolation> ObstaclesToSplit(Clause clause, int at) =>
        Halves(clause, at) is ({ Length: > 0 }, { Length: > 0 }) ? [] : [new RuleViolation(RuleCode.SplitNeedsTwoHalves)];

    /// <summary>
    /// Breaks the rest of a clause's text out into a clause of its own, directly after it in the text: under it where it sets something
    /// or has clauses under it, else as its next sibling. A Markdown heading that the rest begins with becomes its heading.
    /// </summary>
    public Clause SplitClause(Clause clause, int at, string newKey)
    {
        EnsureTextMayChange();
        ObstaclesToSplit(clause, at).ThrowIfAny();
        var (stays, goes) = Halves(clause, at);
        var (heading, text) = HeadingOf(goes);
        var isUnder = clause.SetsKey is not null || Under(clause.Id).Count > 0;
        var kind = clause.Kind is ClauseKind.Requirement or ClauseKind.Responsibility ? clause.Kind : ClauseKind.Text;
        var half = AddClause(newKey, kind, isUnder ? clause : _clauses.Find(c => c.Id == clause.ParentId), isUnder ? null : clause);
        if (isUnder)
        {
            PlaceClause(half, clause, null);
        }

        half.Write(kind, null, heading, text, kind is ClauseKind.Responsibility ? clause.BodyId : null, null, null);
        clause.Write(clause.Kind, clause.Number, clause.Heading, stays, clause.BodyId, clause.SetsKey, clause.Gap);
        _descents.Add(new ClauseDescent(clause.Key, newKey, DescentKind.Split));
        return half;
    }

    /// <summary>What stands next in the text: the first clause under it, else its next sibling.</summary>
    public Clause? NextOf(Clause clause)
    {
        var siblings = Under(clause.ParentId);
        return Under(clause.Id).FirstOrDefault() ?? siblings.ElementAtOrDefault(siblings.IndexOf(clause) + 1);
    }

    /// <summary>Why the clause cannot be merged with the next.</summary>
    public IReadOnlyList<RuleViolation> ObstaclesToMerge(Clause clause) =>
        NextOf(clause) is not { } next ? [new RuleViolation(RuleCode.NothingToMergeWith)]
        : Merged(clause, next).Length > Limits.Text ? [new RuleViolation(RuleCode.TextIsTooLong, Limits.Text)] : [];

    /// <summary>
    /// Lets the next clause go up in this one, which keeps its identity: the other's heading and text stand last in its text, and what stood
    /// under the other stands under it.
    /// </summary>
    public void MergeWithNext(Clause clause)
    {
        EnsureTextMayChange();
        ObstaclesToMerge(clause).ThrowIfAny();
        var next = NextOf(clause)!;
        clause.Write(clause.Kind, clause.Number, clause.Heading, Merged(clause, next) is { Length: > 0 } text ? text : null, clause.BodyId, clause.SetsKey, clause.Gap ?? next.Gap);
        Clause? after = null;
        foreach (var child in Under(next.Id))
        {
            PlaceClause(child, clause, after);
            after = child;
        }

        _clauses.Remove(next);
        Number(Under(next.ParentId), next.ParentId);
        // What is put together again was never apart.
        if (_descents.RemoveAll(d => d is { Kind: DescentKind.Split } && d.FromKey == clause.Key && d.ToKey == next.Key) == 0)
        {
            _descents.Add(new ClauseDescent(next.Key, clause.Key, DescentKind.Merged));
        }
    }

    /// <summary>Takes the descents as they were kept elsewhere.</summary>
    public void TakeOverDescents(IEnumerable<ClauseDescent> descents)
    {
        _descents.Clear();
        _descents.AddRange(descents);
    }

    private static (string Stays, string Goes) Halves(Clause clause, int at)
    {
        var text = (clause.Text ?? "").ReplaceLineEndings("\n");
        var cut = Math.Clamp(at, 0, text.Length);
        // Never between the two halves of one character.
        cut = cut > 0 && cut < text.Length && char.IsLowSurrogate(text[cut]) ? cut - 1 : cut;
        return (text[..cut].TrimEnd(), text[cut..].Trim());
    }

    private static (string? Heading, string? Text) HeadingOf(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var first = (end < 0 ? text : text[..end]).Trim();
        var heading = first.StartsWith('#') ? first.TrimStart('#').Trim() : "";
        return heading.Length is 0 or > Limits.Title
            ? (null, text)
            : (heading, end < 0 || string.IsNullOrWhiteSpace(text[end..]) ? null : text[end..].Trim());
    }

    private static string Merged(Clause clause, Clause next)
    {
        var heading = string.Join(' ', new[] { next.Number, next.Heading }.Where(part => !string.IsNullOrWhiteSpace(part)));
        return string.Join("\n\n", new[] { clause.Text?.TrimEnd(), heading.Length > 0 ? $"### {heading}" : null, next.Text?.Trim() }.Where(part => !string.IsNullOrWhiteSpace(part)));
    }
}
