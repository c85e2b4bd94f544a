using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Targets;

/// <summary>
/// An empty cell of the contribution matrix, put as a question: a body has nothing in a target area, or for a goal, principle or
/// perspective, and is asked why. It answers in words, or by an activity of its own there; then the cell is no longer empty. Questions
/// about what the council's report holds the bodies against are told in it: target areas or, where the programme sets none, goals.
/// </summary>
public sealed class ContributionQuestion : Aggregate
{
    public ContributionQuestion(ContributionAim aim, Guid bodyId, string? text, string askedBy, DateOnly askedOn)
        : this(bodyId, text, askedBy, askedOn)
    {
        if (!aim.IsOne)
        {
            throw new RuleBrokenException(new RuleViolation(RuleCode.QuestionConcernsOneAim));
        }

        (TargetAreaId, GoalId, PrincipleId, PerspectiveId) = (aim.TargetAreaId, aim.GoalId, aim.PrincipleId, aim.PerspectiveId);
    }

    private ContributionQuestion(Guid bodyId, string? text, string askedBy, DateOnly askedOn) =>
        (BodyId, Text, AskedBy, AskedOn) = (bodyId, text, askedBy, askedOn);

    public Guid? TargetAreaId { get; private set; }

    public TargetArea? TargetArea { get; private set; }

    public Guid? GoalId { get; private set; }

    public Goal? Goal { get; private set; }

    public Guid? PrincipleId { get; private set; }

    public Principle? Principle { get; private set; }

    public Guid? PerspectiveId { get; private set; }

    public Perspective? Perspective { get; private set; }

    public Guid BodyId { get; private set; }

    public Body Body { get; private set; } = null!;

    /// <summary>What is asked beside the question that the empty cell is by itself.</summary>
    public string? Text { get; private set; }

    /// <summary>A function, never a person.</summary>
    public string AskedBy { get; private set; }

    public DateOnly AskedOn { get; private set; }

    /// <summary>Why it does not concern the body, or what it means to do; none until it has answered.</summary>
    public string? Answer { get; private set; }

    /// <summary>A function, never a person.</summary>
    public string? AnsweredBy { get; private set; }

    public DateOnly? AnsweredOn { get; private set; }

    public bool IsAnswered => Answer is not null;

    /// <summary>Why a body cannot be asked: it is no more, it contributes already, or it is asked already.</summary>
    /// <param name="body">The body.</param>
    /// <param name="aim">The title of what it is held against.</param>
    /// <param name="contributions">How many activities there the body answers for.</param>
    /// <param name="isAsked">A question stands there already.</param>
    /// <param name="today">The day of asking.</param>
    public static IReadOnlyList<RuleViolation> ObstaclesToAsking(Body body, string aim, int contributions, bool isAsked, DateOnly today)
    {
        var obstacles = new List<RuleViolation>();
        if (!body.IsValidOn(today))
        {
            obstacles.Add(new RuleViolation(RuleCode.BodyIsNotValidOnTheDay, body.Name, today));
        }

        if (contributions > 0)
        {
            obstacles.Add(new RuleViolation(RuleCode.BodyContributesAlready, body.Name, aim, contributions));
        }

        if (isAsked)
        {
            obstacles.Add(new RuleViolation(RuleCode.BodyIsAskedAlready, body.Name, aim));
        }

        return obstacles;
    }

    /// <summary>Why it cannot be answered so: it is another body's to answer, or there are no words.</summary>
    public IReadOnlyList<RuleViolation> ObstaclesToAnswering(Actor actor, string? answer)
    {
        var obstacles = new List<RuleViolation>();
        if (!actor.BelongsTo(BodyId))
        {
            obstacles.Add(new RuleViolation(RuleCode.NotYourBody));
        }

        if (string.IsNullOrWhiteSpace(answer))
        {
            obstacles.Add(new RuleViolation(RuleCode.QuestionNeedsAnswer));
        }

        return obstacles;
    }

    /// <summary>The body answers, or answers anew.</summary>
    public void AnswerAs(Actor actor, string? answer, DateOnly today)
    {
        ObstaclesToAnswering(actor, answer).ThrowIfAny();
        (Answer, AnsweredBy, AnsweredOn) = (answer!.Trim(), actor.Name, today);
    }

    /// <summary>Takes over an answer that was given elsewhere.</summary>
    public void TakeOverAnswer(string? answer, string? by, DateOnly? on) => (Answer, AnsweredBy, AnsweredOn) = (answer, by, on);
}
