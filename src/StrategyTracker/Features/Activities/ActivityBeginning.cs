using StrategyTracker.Domain.Activities;

namespace StrategyTracker.Features.Activities;

/// <summary>Where a new activity begins: a plan, a body, and what a cell of the matrix holds the body against.</summary>
/// <param name="Plan">Key of the plan that it is added to; none for the nearest one.</param>
/// <param name="TargetArea">Key of the target area that it serves.</param>
/// <param name="Goal">Key of the goal that it serves.</param>
/// <param name="Principle">Key of the principle that it follows, until something else is said.</param>
/// <param name="Perspective">Key of its perspective.</param>
/// <param name="Body">Key of the body that leads it.</param>
public sealed record ActivityBeginning(string? Plan, string? TargetArea, string? Goal, string? Principle, string? Perspective, string? Body)
{
    private const int LongestName = 200;

    /// <summary>The name of the draft of what is typed: each cell of the matrix has its own.</summary>
    public string DraftForm
    {
        get
        {
            var cell = this switch
            {
                { Goal.Length: > 0 } => $"goal/{Goal}",
                { Principle.Length: > 0 } => $"principle/{Principle}",
                { Perspective.Length: > 0 } => $"perspective/{Perspective}",
                _ => TargetArea,
            };
            var form = $"activity/new/{cell}/{Body}";
            return form.Length <= LongestName ? form : form[..LongestName];
        }
    }

    /// <param name="plans">The plans that one can add to.</param>
    public ActivityInput ToInput(IReadOnlyList<PlanChoice> plans)
    {
        // The plan that stands nearest below the document that sets it; where none does, that document.
        var nearest = plans.Select(p => (p.Key, Steps: p.Above.ToList().FindIndex(Sets)))
            .Where(p => p.Steps >= 0).OrderBy(p => p.Steps == 0).ThenBy(p => p.Steps).FirstOrDefault();
        return new ActivityInput
        {
            Plan = Plan ?? nearest.Key ?? "",
            TargetAreas = TargetArea is { Length: > 0 } area ? [area] : [],
            Goals = Goal is { Length: > 0 } goal ? [goal] : [],
            Perspectives = Perspective is { Length: > 0 } perspective ? [perspective] : [],
            Principles = Principle is { Length: > 0 } principle ? [new PrincipleInput { Key = principle, Answer = PrincipleAnswer.Follows }] : [],
            Participants = Body is { Length: > 0 } body ? [new ParticipantInput { Body = body, Role = ParticipationRole.Lead }] : [],
        };
    }

    private bool Sets(AimGroup document) =>
        document.TargetAreas.Any(t => t.Key == TargetArea) || document.Goals.Any(g => g.Key == Goal)
        || document.Perspectives.Any(p => p.Key == Perspective) || document.Principles.Any(p => p.Key == Principle);
}
