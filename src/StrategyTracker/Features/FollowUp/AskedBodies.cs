using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Organisation;

namespace StrategyTracker.Features.FollowUp;

/// <summary>The bodies that a cycle asks, and those that each of them answers for: one query.</summary>
internal sealed class AskedBodies
{
    private readonly FollowUpCycle _cycle;
    private readonly IReadOnlyCollection<Body> _tree;
    private readonly HashSet<Guid> _answeredFor;
    private readonly HashSet<Guid> _asked;

    private AskedBodies(FollowUpCycle cycle, IReadOnlyCollection<Body> tree, IReadOnlyCollection<Guid> asked)
    {
        (_cycle, _tree) = (cycle, tree);
        _asked = [.. asked];
        _answeredFor = [.. asked.SelectMany(AnswersFor)];
    }

    /// <summary>Some body came to an end, or began: only then may a duty have passed on in mid-cycle.</summary>
    public bool HaveChanged => _tree.Any(b => b.ValidTo is not null);

    public static async Task<AskedBodies> LoadAsync(StrategyDb db, FollowUpCycle cycle, CancellationToken cancellationToken)
    {
        var asked = db.Cycles.Where(c => c.Id == cycle.Id).SelectMany(c => c.Bodies).Select(b => b.BodyId);
        var found = await db.Bodies.AsNoTracking().Include(b => b.Successors)
            .Where(b => b.ValidTo != null || b.ValidFrom != null || asked.Contains(b.Id))
            .Select(b => new { Body = b, IsAsked = asked.Contains(b.Id) }).ToListAsync(cancellationToken);
        return new AskedBodies(cycle, found.ConvertAll(f => f.Body), [.. found.Where(f => f.IsAsked).Select(f => f.Body.Id)]);
    }

    /// <summary>The bodies whose activities the body answers for in the cycle: its own and those it took over from.</summary>
    public IReadOnlySet<Guid> AnswersFor(Guid bodyId) => ReportingDuty.AnswersFor(bodyId, _tree, _cycle.PeriodTo);

    /// <summary>The bodies that are asked, and those that each of them answers for.</summary>
    public IReadOnlyDictionary<Guid, IReadOnlySet<Guid>> ThatAnswer => _asked.ToDictionary(id => id, AnswersFor);

    /// <summary>The bodies that it took over from, by name.</summary>
    public IReadOnlyList<string> TookOverFrom(Guid bodyId)
    {
        var answersFor = AnswersFor(bodyId);
        return answersFor.Count == 1 ? [] : [.. _tree.Where(b => b.Id != bodyId && answersFor.Contains(b.Id)).Select(b => b.Name).Order(StringComparer.CurrentCulture)];
    }

    /// <summary>Those that are asked and answer for a body that is not.</summary>
    public IReadOnlyList<(string Key, string Name)> InPlaceOf(Guid bodyId) =>
    [
        .. _tree.Where(b => b.Id != bodyId && _asked.Contains(b.Id) && AnswersFor(b.Id).Contains(bodyId))
            .OrderBy(b => b.Name, StringComparer.CurrentCulture).Select(b => (b.Key, b.Name)),
    ];

    /// <summary>Somebody who is asked answers for the body.</summary>
    public bool AreAskedFor(Guid bodyId) => _answeredFor.Contains(bodyId);
}
