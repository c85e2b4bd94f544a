using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Targets;

/// <summary>Mål, under a target area or directly under a document; may itself be judged.</summary>
public sealed class Goal(string key, Guid documentId, string title, int position) : SetByDocument(key, documentId, title, position)
{
    public Guid? TargetAreaId { get; private set; }

    public TargetArea? TargetArea { get; private set; }

    public Guid? ParentId { get; private set; }

    public string? Text { get; private set; }

    public void Describe(string? number, string title, string? text, int position)
    {
        Describe(number, title, position);
        Text = text;
    }

    /// <summary>Places the goal under a target area and, where goals stand in two levels, under another goal.</summary>
    public void Place(Guid? targetAreaId, Goal? parent, IReadOnlyDictionary<Guid, Guid?> parentOf)
    {
        for (var above = parent?.Id; above is { } id; above = parentOf.GetValueOrDefault(id))
        {
            if (id == Id)
            {
                throw new RuleBrokenException(new RuleViolation(RuleCode.GoalWouldContainItself, Title));
            }
        }

        TargetAreaId = targetAreaId;
        ParentId = parent?.Id;
    }
}
