using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Domain.Targets;

namespace StrategyTracker.Domain.Activities;

/// <summary>The part that a body plays in an activity.</summary>
public sealed class Participation(Guid activityId, Guid bodyId, ParticipationRole role)
{
    public Guid ActivityId { get; private set; } = activityId;

    public Guid BodyId { get; private set; } = bodyId;

    public Body Body { get; private set; } = null!;

    public ParticipationRole Role { get; private set; } = role;

    /// <summary>Leads and co-owners answer for the activity and are asked to report; participants are not.</summary>
    public bool Answers => ParticipationRoles.ThatAnswer.Contains(Role);

    internal void TakeRole(ParticipationRole role) => Role = role;
}

/// <summary>Which roles answer for an activity.</summary>
public static class ParticipationRoles
{
    public static readonly IReadOnlyList<ParticipationRole> ThatAnswer = [ParticipationRole.Lead, ParticipationRole.CoOwner];
}

/// <summary>An activity serves a target area; one may serve several.</summary>
public sealed class ActivityTargetArea(Guid activityId, Guid targetAreaId)
{
    public Guid ActivityId { get; private set; } = activityId;

    public Guid TargetAreaId { get; private set; } = targetAreaId;

    public TargetArea TargetArea { get; private set; } = null!;
}

/// <summary>An activity serves a goal; one may serve several, and none is also valid.</summary>
public sealed class ActivityGoal(Guid activityId, Guid goalId)
{
    public Guid ActivityId { get; private set; } = activityId;

    public Guid GoalId { get; private set; } = goalId;

    public Goal Goal { get; private set; } = null!;
}

/// <summary>An activity sorted under a perspective.</summary>
public sealed class ActivityPerspective(Guid activityId, Guid perspectiveId)
{
    public Guid ActivityId { get; private set; } = activityId;

    public Guid PerspectiveId { get; private set; } = perspectiveId;

    public Perspective Perspective { get; private set; } = null!;
}

/// <summary>Delmål.</summary>
public sealed class Milestone(string title, DateOnly? dueOn, DateOnly? doneOn, int position)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public string Title { get; private set; } = title;

    public DateOnly? DueOn { get; private set; } = dueOn;

    public DateOnly? DoneOn { get; private set; } = doneOn;

    public int Position { get; private set; } = position;

    /// <summary>Its day has passed and it is not done.</summary>
    public bool IsOverdueOn(DateOnly day) => (DoneOn is null || DoneOn > day) && DueOn is { } due && due < day;

    internal void Mark(DateOnly? doneOn) => DoneOn = doneOn;

    internal void Write(string title, DateOnly? dueOn, DateOnly? doneOn, int position) =>
        (Title, DueOn, DoneOn, Position) = (title, dueOn, doneOn, position);
}

/// <summary>The effect that is expected, for whom, from what, measured how, visible when, and who takes the benefit home.</summary>
public sealed record ExpectedEffect(
    string Text, string? ForWhom, string? Baseline, string? Measure, int? VisibleFromYear, Guid? BenefitOwnerId);

/// <summary>Cost in whole kronor of a price year; a range where it is not known more closely.</summary>
public sealed record ActivityCost
{
    private ActivityCost() { }

    public static ActivityCost Unknown { get; } = new() { Kind = CostKind.Unknown };

    public CostKind Kind { get; private init; }

    public long? PlannedFrom { get; private init; }

    public long? PlannedTo { get; private init; }

    public int? PriceYear { get; private init; }

    /// <summary>Unknown, none and within the ordinary budget are three different kinds of nothing.</summary>
    public static ActivityCost Of(CostKind kind, long? from, long? to, int? priceYear)
    {
        if (kind is not CostKind.Amount)
        {
            return new ActivityCost { Kind = kind };
        }

        if (from is null && to is null)
        {
            throw new RuleBrokenException(new RuleViolation(RuleCode.AmountIsMissing));
        }

        if (from > to)
        {
            throw new RuleBrokenException(new RuleViolation(RuleCode.EndsBeforeItBegins, from, to));
        }

        return new ActivityCost { Kind = kind, PlannedFrom = from ?? to, PlannedTo = to ?? from, PriceYear = priceYear };
    }
}

/// <summary>What the activity answers to one principle.</summary>
public sealed class PrincipleCheck(Guid principleId, PrincipleAnswer answer, string? reason)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid PrincipleId { get; private set; } = principleId;

    public Principle Principle { get; private set; } = null!;

    public PrincipleAnswer Answer { get; private set; } = answer;

    public string? Reason { get; private set; } = reason;

    internal void Answered(PrincipleAnswer answer, string? reason) => (Answer, Reason) = (answer, reason);
}

/// <summary>The text under a heading that the plan's type requires.</summary>
public sealed class ActivityHeading(string heading, string text, int position)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public string Heading { get; private set; } = heading;

    public string Text { get; private set; } = text;

    public int Position { get; private set; } = position;

    internal void Write(string text, int position) => (Text, Position) = (text, position);
}

/// <summary>Utfall av beslutad åtgärd: how an activity left the plan, when, why and by whose decision.</summary>
public sealed class Disposition(
    DispositionKind kind, DateOnly date, string reason, Guid? intoActivityId, Guid? toDocumentId, Guid? decidedById, string? paragraph)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public DispositionKind Kind { get; private set; } = kind;

    public DateOnly Date { get; private set; } = date;

    public string Reason { get; private set; } = reason;

    /// <summary>For a merger: the activity that carries it on.</summary>
    public Guid? IntoActivityId { get; private set; } = intoActivityId;

    public Activity? IntoActivity { get; private set; }

    /// <summary>For a split: the activities that each carry on a part of it.</summary>
    public IReadOnlyList<Guid> PartIds { get; init; } = [];

    /// <summary>For a move: the plan that it went to.</summary>
    public Guid? ToDocumentId { get; private set; } = toDocumentId;

    public Guid? DecidedById { get; private set; } = decidedById;

    public Body? DecidedBy { get; private set; }

    /// <summary>The number after § in the minutes.</summary>
    public string? Paragraph { get; private set; } = MinutesItem.NumberOf(paragraph);
}
