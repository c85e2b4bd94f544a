using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Documents;

/// <summary>The tree of clauses, and how it may be changed.</summary>
public sealed partial class Edition
{
    /// <summary>Adds a piece of text under its parent: after a given sibling, or last.</summary>
    public Clause AddClause(string key, ClauseKind kind, Clause? parent, Clause? after = null)
    {
        EnsureTextMayChange();
        if (_clauses.Exists(c => c.Key == key))
        {
            throw new RuleBrokenException(new RuleViolation(RuleCode.ClauseKeyIsTaken, key));
        }

        var last = Under(parent?.Id).Select(c => c.Position).DefaultIfEmpty(0).Max();
        var clause = new Clause(Id, key, kind, parent?.Id, last + 1);
        _clauses.Add(clause);
        if (after is not null)
        {
            PlaceClause(clause, parent, after);
        }

        return clause;
    }

    /// <summary>Moves a clause one step among its siblings.</summary>
    /// <param name="clause">The clause to move.</param>
    /// <param name="steps">−1 for up, 1 for down. A step past the end does nothing more than stay.</param>
    public void MoveClause(Clause clause, int steps)
    {
        EnsureTextMayChange();
        var siblings = Under(clause.ParentId);
        var to = Math.Clamp(siblings.IndexOf(clause) + steps, 0, siblings.Count - 1);
        siblings.Remove(clause);
        siblings.Insert(to, clause);
        Number(siblings, clause.ParentId);
    }

    /// <summary>Places a clause, with everything under it, in another place of the tree.</summary>
    /// <param name="clause">The clause to place.</param>
    /// <param name="parent">The clause above, or none for the top.</param>
    /// <param name="after">The sibling to stand after, or none to stand first.</param>
    public void PlaceClause(Clause clause, Clause? parent, Clause? after)
    {
        EnsureTextMayChange();
        for (var above = parent; above is not null; above = _clauses.Find(c => c.Id == above.ParentId))
        {
            if (above == clause)
            {
                throw new RuleBrokenException(new RuleViolation(RuleCode.ClauseWouldContainItself, clause.Key));
            }
        }

        var siblings = Under(parent?.Id);
        siblings.Remove(clause);
        siblings.Insert(after is null ? 0 : siblings.IndexOf(after) + 1, clause);
        Number(siblings, parent?.Id);
    }

    /// <summary>Places a clause one level down: last under the sibling before it. The first of its siblings stays.</summary>
    public void IndentClause(Clause clause)
    {
        var siblings = Under(clause.ParentId);
        if (siblings.IndexOf(clause) is var at and > 0)
        {
            PlaceClause(clause, siblings[at - 1], Under(siblings[at - 1].Id).LastOrDefault());
        }
    }

    /// <summary>Places a clause one level up: after the clause that it stood under. A clause at the top stays.</summary>
    public void OutdentClause(Clause clause)
    {
        if (_clauses.Find(c => c.Id == clause.ParentId) is { } parent)
        {
            PlaceClause(clause, _clauses.Find(c => c.Id == parent.ParentId), parent);
        }
    }

    private List<Clause> Under(Guid? parentId) => [.. _clauses.Where(c => c.ParentId == parentId).OrderBy(c => c.Position)];

    private static void Number(List<Clause> siblings, Guid? parentId)
    {
        for (var i = 0; i < siblings.Count; i++)
        {
            siblings[i].MoveTo(parentId, i + 1);
        }
    }

    /// <summary>Takes a clause away with everything under it.</summary>
    public void RemoveClause(Clause clause)
    {
        EnsureTextMayChange();
        foreach (var child in _clauses.Where(c => c.ParentId == clause.Id).ToList())
        {
            RemoveClause(child);
        }

        _clauses.Remove(clause);
    }
}
