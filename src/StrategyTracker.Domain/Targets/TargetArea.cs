namespace StrategyTracker.Domain.Targets;

/// <summary>Målområde, set by a document: what activities are attached to and the council is told about.</summary>
public sealed class TargetArea(string key, Guid documentId, string title, int position) : SetByDocument(key, documentId, title, position)
{
    public string? Description { get; private set; }

    public void Describe(string? number, string title, string? description, int position)
    {
        Describe(number, title, position);
        Description = description;
    }
}
