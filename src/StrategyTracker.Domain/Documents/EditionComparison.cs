namespace StrategyTracker.Domain.Documents;

/// <summary>What became of a clause from one edition to another.</summary>
public enum ClauseChange
{
    Unchanged,

    /// <summary>Only its number is another.</summary>
    Renumbered,

    /// <summary>The same words in another place: under another clause, or in another order among its own.</summary>
    Moved,

    /// <summary>Other words, kind or responsible body. It may have moved besides.</summary>
    Reworded,
    Added,
    Removed,

    /// <summary>Was broken out of a clause of the older edition.</summary>
    Split,

    /// <summary>Went up in a clause of the newer edition.</summary>
    Merged,
}

/// <summary>A clause in two editions. At least one of the two is there.</summary>
/// <param name="Kin">The clause that it was broken out of, or went up in.</param>
public sealed record ComparedClause(Clause? Before, Clause? After, ClauseChange Change, bool HasMoved, string? Kin = null)
{
    public string Key => (After ?? Before)!.Key;

    /// <summary>The newer wording where there is one.</summary>
    public Clause Latest => (After ?? Before)!;
}

/// <summary>Something that activities hang on, and the clause whose change touches it.</summary>
/// <param name="Kind">Target area, goal or principle.</param>
/// <param name="Key">Its key.</param>
/// <param name="ClauseKey">The clause that changes: the one that sets it, or one under that.</param>
/// <param name="IsRemoved">The clause is taken away, and not only reworded.</param>
public sealed record TouchedAim(ClauseKind Kind, string Key, string ClauseKey, bool IsRemoved);

/// <summary>
/// Compares two editions of a document clause by clause. A clause is known by its key, which lives on through the
/// editions, so that a reworded or moved clause is the same clause and not one lost and another found.
/// </summary>
public static class EditionComparison
{
    /// <summary>
    /// What a change of substance touches: of each clause that is taken away or says something else, what it set, or what the
    /// nearest clause above it set. Another number, place or spacing touches nothing, and neither does what is added.
    /// </summary>
    /// <param name="inForce">The text that applies.</param>
    /// <param name="next">The text that is to take over.</param>
    public static IReadOnlyList<TouchedAim> Touched(IReadOnlyCollection<Clause> inForce, IReadOnlyCollection<Clause> next)
    {
        var above = inForce.ToDictionary(c => c.Id);
        var now = next.ToDictionary(c => c.Key);
        return [.. InReadingOrder(inForce)
            .Where(c => !now.TryGetValue(c.Key, out var after) || !MeansTheSame(c, after))
            .Select(c => (Clause: c, Sets: Lineage(c).FirstOrDefault(l => l is { SetsKey: not null, Kind: ClauseKind.TargetArea or ClauseKind.Goal or ClauseKind.Principle })))
            .Where(t => t.Sets is not null)
            .Select(t => new TouchedAim(t.Sets!.Kind, t.Sets.SetsKey!, t.Clause.Key, !now.ContainsKey(t.Clause.Key)))];

        IEnumerable<Clause> Lineage(Clause clause)
        {
            for (var at = clause; at is not null; at = at.ParentId is { } parent ? above[parent] : null)
            {
                yield return at;
            }
        }
    }

    private static bool MeansTheSame(Clause before, Clause after) =>
        Words(before.Heading).SequenceEqual(Words(after.Heading)) && Words(before.Text).SequenceEqual(Words(after.Text))
        && before.Kind == after.Kind && before.SetsKey == after.SetsKey;

    private static string[] Words(string? text) => (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Every clause of both, in the newer edition's reading order; what was taken away stands after what it stood after.</summary>
    /// <param name="before">The older text.</param>
    /// <param name="after">The newer text.</param>
    /// <param name="descents">What was split and merged on the way from the one to the other, in any order.</param>
    public static IReadOnlyList<ComparedClause> Between(
        IReadOnlyCollection<Clause> before, IReadOnlyCollection<Clause> after, IReadOnlyCollection<ClauseDescent>? descents = null)
    {
        var kinship = new Kinship(descents ?? []);
        var old = before.ToDictionary(c => c.Key);
        var now = after.ToDictionary(c => c.Key);
        var moved = Moved(before, after);
        var compared = InReadingOrder(after)
            .Select(c => old.GetValueOrDefault(c.Key) is null && kinship.OriginOf(c.Key, old.ContainsKey) is { } origin
                ? new ComparedClause(null, c, ClauseChange.Split, HasMoved: false, origin)
                : new ComparedClause(old.GetValueOrDefault(c.Key), c, ChangeOf(old.GetValueOrDefault(c.Key), c, moved), moved.Contains(c.Key)))
            .ToList();
        string? last = null;
        foreach (var clause in InReadingOrder(before))
        {
            if (!now.ContainsKey(clause.Key))
            {
                compared.Insert(compared.FindIndex(c => c.Key == last) + 1, Gone(clause));
            }

            last = clause.Key;
        }

        return compared;

        ComparedClause Gone(Clause clause) => kinship.HeirOf(clause.Key, now.ContainsKey) is { } heir
            ? new ComparedClause(clause, null, ClauseChange.Merged, HasMoved: false, heir)
            : new ComparedClause(clause, null, ClauseChange.Removed, HasMoved: false);
    }

    private static ClauseChange ChangeOf(Clause? before, Clause after, HashSet<string> moved) =>
        before is null ? ClauseChange.Added
        : !SaysTheSame(before, after) ? ClauseChange.Reworded
        : moved.Contains(after.Key) ? ClauseChange.Moved
        : before.Number != after.Number ? ClauseChange.Renumbered
        : ClauseChange.Unchanged;

    private static bool SaysTheSame(Clause before, Clause after) =>
        before.Heading == after.Heading && before.Text == after.Text && before.Kind == after.Kind
        && before.BodyId == after.BodyId && before.SetsKey == after.SetsKey && before.Gap == after.Gap;

    /// <summary>Those with another parent, and those out of order among the siblings that stayed: as few as explain the new order.</summary>
    private static HashSet<string> Moved(IReadOnlyCollection<Clause> before, IReadOnlyCollection<Clause> after)
    {
        var oldParents = Parents(before);
        var newParents = Parents(after);
        var moved = newParents.Keys.Where(key => oldParents.TryGetValue(key, out var parent) && parent != newParents[key]).ToHashSet();
        var oldPlaces = InReadingOrder(before).Select((clause, at) => (clause.Key, at)).ToDictionary(c => c.Key, c => c.at);
        foreach (var siblings in after.Where(c => oldPlaces.ContainsKey(c.Key) && !moved.Contains(c.Key)).GroupBy(c => c.ParentId).ToList())
        {
            var ordered = siblings.OrderBy(c => c.Position).Select(c => c.Key).ToList();
            moved.UnionWith(ordered.Except(LongestInOrder(ordered, key => oldPlaces[key])));
        }

        return moved;
    }

    /// <summary>The most keys, in the given order, whose old places rise.</summary>
    private static List<string> LongestInOrder(List<string> keys, Func<string, int> place)
    {
        var best = new List<List<string>>();
        foreach (var key in keys)
        {
            best.Add([.. best.Where(run => place(run[^1]) < place(key)).MaxBy(run => run.Count) ?? [], key]);
        }

        return best.MaxBy(run => run.Count) ?? [];
    }

    private static Dictionary<string, string?> Parents(IReadOnlyCollection<Clause> clauses)
    {
        var keys = clauses.ToDictionary(c => c.Id, c => c.Key);
        return clauses.ToDictionary(c => c.Key, c => c.ParentId is { } parent ? keys[parent] : null);
    }

    private static IEnumerable<Clause> InReadingOrder(IReadOnlyCollection<Clause> clauses)
    {
        var children = clauses.OrderBy(c => c.Position).ToLookup(c => c.ParentId);
        return Under(null);

        IEnumerable<Clause> Under(Guid? parent) => children[parent].SelectMany(c => Under(c.Id).Prepend(c));
    }

    /// <summary>Follows splits and mergers, also through several editions.</summary>
    private sealed class Kinship(IReadOnlyCollection<ClauseDescent> descents)
    {
        /// <summary>The clause of the older text that it was broken out of.</summary>
        public string? OriginOf(string key, Func<string, bool> isThere) =>
            Follow(key, isThere, at => descents.FirstOrDefault(d => d.Kind is DescentKind.Split && d.ToKey == at)?.FromKey);

        /// <summary>The clause of the newer text that it went up in.</summary>
        public string? HeirOf(string key, Func<string, bool> isThere) =>
            Follow(key, isThere, at => descents.FirstOrDefault(d => d.Kind is DescentKind.Merged && d.FromKey == at)?.ToKey);

        private static string? Follow(string key, Func<string, bool> isThere, Func<string, string?> next)
        {
            var seen = new HashSet<string> { key };
            for (var at = next(key); at is not null && seen.Add(at); at = next(at))
            {
                if (isThere(at))
                {
                    return at;
                }
            }

            return null;
        }
    }
}
