namespace StrategyTracker.Domain.Rules;

/// <summary>
/// Something with an identity of its own that is changed as a whole. <see cref="Revision"/> rises with every saved
/// change, so that the second of two people in the same thing is told instead of overwriting the first.
/// </summary>
public abstract class Aggregate
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public int Revision { get; private set; } = 1;

    /// <summary>Called once for each saved change, by the database context.</summary>
    public void RaiseRevision() => Revision++;
}
