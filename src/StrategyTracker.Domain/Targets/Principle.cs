namespace StrategyTracker.Domain.Targets;

/// <summary>Vägledande princip: each activity says whether it follows, partly, or deviates and why.</summary>
public sealed class Principle(string key, Guid documentId, string title, int position) : SetByDocument(key, documentId, title, position)
{
    public string? Text { get; private set; }

    /// <summary>"Detta uppnås genom att …", one item each.</summary>
    public List<string> AchievedBy { get; private set; } = [];

    public void Describe(string? number, string title, string? text, IEnumerable<string> achievedBy, int position)
    {
        Describe(number, title, position);
        Text = text;
        AchievedBy = [.. achievedBy];
    }
}
