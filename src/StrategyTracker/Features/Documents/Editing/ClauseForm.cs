using StrategyTracker.Domain.Documents;

namespace StrategyTracker.Features.Documents.Editing;

/// <summary>A clause as it is being typed.</summary>
public sealed class ClauseForm(ClauseContent content)
{
    public ClauseKind Kind { get; set; } = content.Kind;
    public string? Number { get; set; } = content.Number;
    public string? Heading { get; set; } = content.Heading;
    public string? Text { get; set; } = content.Text;
    public Guid? BodyId { get; set; } = content.BodyId;
    public string? SetsKey { get; set; } = content.SetsKey;
    public string? Gap { get; set; } = content.Gap;

    public bool SetsSomething => Kind is ClauseKind.TargetArea or ClauseKind.Goal or ClauseKind.Principle;

    public ClauseContent ToContent() => new ClauseContent(Kind, Number, Heading, Text, BodyId, SetsKey, Gap).Tidied();
}
