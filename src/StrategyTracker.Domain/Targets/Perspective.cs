namespace StrategyTracker.Domain.Targets;

/// <summary>Perspektiv: a second way to sort goals and notes (kund, samhälle/miljö, medarbetare, ekonomi).</summary>
public sealed class Perspective(string key, Guid documentId, string name, int position)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public string Key { get; private set; } = key;

    public Guid DocumentId { get; private set; } = documentId;

    public string Name { get; private set; } = name;

    public int Position { get; private set; } = position;

    public void Rename(string name, int position)
    {
        Name = name;
        Position = position;
    }
}
