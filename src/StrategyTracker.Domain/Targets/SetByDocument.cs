using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Targets;

/// <summary>What a governing document sets for others to aim at or follow: it has a name of its own in addresses, and a place in its document.</summary>
public abstract class SetByDocument : Aggregate
{
    protected SetByDocument(string key, Guid documentId, string title, int position)
    {
        ReadableKey.Obstacles(key).ThrowIfAny();
        Key = key;
        DocumentId = documentId;
        Title = title;
        Position = position;
    }

    public string Key { get; private set; }

    public Guid DocumentId { get; private set; }

    public GoverningDocument Document { get; private set; } = null!;

    /// <summary>As the document numbers it.</summary>
    public string? Number { get; private set; }

    public string Title { get; private set; }

    public int Position { get; private set; }

    protected void Describe(string? number, string title, int position) => (Number, Title, Position) = (number, title, position);
}
