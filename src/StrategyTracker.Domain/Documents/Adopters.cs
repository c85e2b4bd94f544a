using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Documents;

/// <summary>A body that is to adopt the same text with a decision of its own.</summary>
public sealed class AwaitedAdopter(Guid bodyId)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid BodyId { get; private set; } = bodyId;
}

/// <summary>Several bodies may adopt the same text, each with its own decision; one that is missing is told as not registered.</summary>
public sealed partial class Edition
{
    private readonly List<AwaitedAdopter> _awaitedAdopters = [];

    public IReadOnlyList<AwaitedAdopter> AwaitedAdopters => _awaitedAdopters;

    /// <summary>Bodies that are to adopt it and whose decision is not registered.</summary>
    public IReadOnlyList<Guid> AdoptionsNotRegistered =>
        [.. _awaitedAdopters.Select(a => a.BodyId).Where(id => !HasBeenAdoptedBy(id))];

    public bool HasBeenAdoptedBy(Guid bodyId) => _decisions.Exists(d => d.Outcome is DecisionOutcome.Adopted && d.BodyId == bodyId);

    /// <summary>Names the bodies that are to adopt the text. It says nothing of the text itself, and so may change after the first has.</summary>
    public void AwaitAdoptionBy(IReadOnlyCollection<Guid> bodyIds)
    {
        if (HasEnded)
        {
            throw new RuleBrokenException(new RuleViolation(RuleCode.EditionHasEnded, Label));
        }

        TakeOverAwaited(bodyIds);
    }

    /// <summary>Takes over whose decisions are awaited, as it was kept elsewhere.</summary>
    public void TakeOverAwaited(IReadOnlyCollection<Guid> bodyIds)
    {
        _awaitedAdopters.RemoveAll(a => !bodyIds.Contains(a.BodyId));
        _awaitedAdopters.AddRange(bodyIds.Distinct().Where(id => !_awaitedAdopters.Exists(a => a.BodyId == id)).Select(id => new AwaitedAdopter(id)));
    }

    /// <summary>Another body adopts the text that is already adopted: its decision is added, and nothing else changes.</summary>
    internal void BecomeAdoptedAlso(Decision decision) => _decisions.Add(decision);
}
