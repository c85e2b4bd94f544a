using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Documents;

/// <summary>A clause as it stood, with its place.</summary>
/// <param name="Key">Its identity.</param>
/// <param name="ParentKey">The clause that it stood under.</param>
/// <param name="AfterKey">The sibling that it stood after; none where it stood first.</param>
public sealed record ClauseState(
    string Key, string? ParentKey, string? AfterKey, ClauseKind Kind, string? Number, string? Heading, string? Text, Guid? BodyId, string? SetsKey, string? Gap)
{
    /// <summary>What it says, wherever it stands.</summary>
    internal ClauseState Content => this with { ParentKey = null, AfterKey = null };
}

/// <summary>An edition's whole text as it stood.</summary>
/// <param name="Clauses">In reading order.</param>
/// <param name="Descents">What had been split and merged.</param>
public sealed record TextState(IReadOnlyList<ClauseState> Clauses, IReadOnlyList<(string From, string To, DescentKind Kind)> Descents);

/// <summary>An act upon the text that can be taken back.</summary>
/// <param name="Before">The text before it.</param>
/// <param name="After">The text after it.</param>
/// <param name="Key">The clause that it leaves the writer at; none where the text is empty.</param>
public sealed record TextStep(TextState Before, TextState After, string? Key)
{
    /// <summary>The same act the other way.</summary>
    public TextStep Back(string? key) => new(After, Before, key);
}

/// <summary>Taking back what was done to the text, and doing it again.</summary>
public sealed partial class Edition
{
    /// <summary>The text as it stands.</summary>
    public TextState Capture()
    {
        var keys = _clauses.ToDictionary(c => c.Id, c => c.Key);
        return new TextState([.. StatesUnder(null)], [.. _descents.Select(d => (d.FromKey, d.ToKey, d.Kind))]);

        IEnumerable<ClauseState> StatesUnder(Guid? parentId)
        {
            string? after = null;
            foreach (var clause in Under(parentId))
            {
                yield return new ClauseState(
                    clause.Key, parentId is { } id ? keys[id] : null, after,
                    clause.Kind, clause.Number, clause.Heading, clause.Text, clause.BodyId, clause.SetsKey, clause.Gap);
                after = clause.Key;
                foreach (var below in StatesUnder(clause.Id))
                {
                    yield return below;
                }
            }
        }
    }

    /// <summary>Why an act cannot be taken back: somebody has since changed, removed or built upon what it changed.</summary>
    public IReadOnlyList<RuleViolation> ObstaclesToTakeBack(TextStep step)
    {
        var now = Capture().Clauses.ToDictionary(c => c.Key);
        var (before, after) = (step.Before.Clauses.ToDictionary(c => c.Key), step.After.Clauses.ToDictionary(c => c.Key));
        var hasChanged = after.Values.Any(a => Differs(a, before.GetValueOrDefault(a.Key)) && now.GetValueOrDefault(a.Key)?.Content != a.Content)
            || before.Keys.Any(key => !after.ContainsKey(key) && now.ContainsKey(key))
            || now.Values.Any(n => n.ParentKey is { } parent && after.ContainsKey(parent) && !before.ContainsKey(parent) && !after.ContainsKey(n.Key));
        return hasChanged ? [new RuleViolation(RuleCode.TextHasChangedSince)] : [];
    }

    /// <summary>Sets what an act changed back to what it was, and nothing else: what others have written since stays.</summary>
    public void TakeBack(TextStep step)
    {
        EnsureTextMayChange();
        ObstaclesToTakeBack(step).ThrowIfAny();
        var (before, after) = (step.Before.Clauses.ToDictionary(c => c.Key), step.After.Clauses.ToDictionary(c => c.Key));
        var (placesBefore, placesAfter) = (Places(step.Before, after), Places(step.After, before));
        foreach (var state in step.Before.Clauses.Where(s => after.GetValueOrDefault(s.Key) != s))
        {
            var parent = _clauses.Find(c => c.Key == state.ParentKey);
            var clause = _clauses.Find(c => c.Key == state.Key);
            if (clause is null && after.ContainsKey(state.Key))
            {
                // Somebody has taken it away since, and it was only its place that the act changed.
                continue;
            }

            clause ??= AddClause(state.Key, state.Kind, parent);
            // What only has other neighbours, since one of them came or went, stays where it is: others may have written in between.
            if (!after.ContainsKey(state.Key) || placesBefore[state.Key] != placesAfter[state.Key])
            {
                PlaceClause(clause, parent, _clauses.Find(c => c.Key == state.AfterKey && c.ParentId == parent?.Id));
            }

            if (!after.TryGetValue(state.Key, out var other) || other.Content != state.Content)
            {
                clause.Write(state.Kind, state.Number, state.Heading, state.Text, state.BodyId, state.SetsKey, state.Gap);
            }
        }

        foreach (var clause in step.After.Clauses.Where(s => !before.ContainsKey(s.Key)).Select(s => _clauses.Find(c => c.Key == s.Key)).OfType<Clause>().ToList())
        {
            RemoveClause(clause);
        }

        _descents.RemoveAll(d => !step.Before.Descents.Contains((d.FromKey, d.ToKey, d.Kind)) && step.After.Descents.Contains((d.FromKey, d.ToKey, d.Kind)));
        _descents.AddRange(step.Before.Descents.Except(step.After.Descents).Select(d => new ClauseDescent(d.From, d.To, d.Kind)));
    }

    /// <summary>Of each clause that the act left there, what it stood under and after, of those that were there both before and after.</summary>
    private static Dictionary<string, (string? Parent, string? After)> Places(TextState text, Dictionary<string, ClauseState> other)
    {
        var last = new Dictionary<string, string>();
        var places = new Dictionary<string, (string? Parent, string? After)>();
        foreach (var state in text.Clauses.Where(s => other.ContainsKey(s.Key)))
        {
            places[state.Key] = (state.ParentKey, last.GetValueOrDefault(state.ParentKey ?? ""));
            last[state.ParentKey ?? ""] = state.Key;
        }

        return places;
    }

    private static bool Differs(ClauseState now, ClauseState? before) => before is null || before.Content != now.Content;
}
