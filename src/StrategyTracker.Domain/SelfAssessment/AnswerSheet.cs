using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.SelfAssessment;

/// <summary>
/// Svarsblad: what is answered about one object in a round. Working material of its body until it is handed in; read by
/// everyone who may read what is internal from then, or when the round has closed.
/// </summary>
public sealed class AnswerSheet(Guid roundId, Guid objectId, Guid bodyId) : Aggregate
{
    private readonly List<SheetAnswer> _answers = [];
    private readonly List<ImprovementProposal> _proposals = [];

    public Guid RoundId { get; private set; } = roundId;

    public Round Round { get; private set; } = null!;

    public Guid ObjectId { get; private set; } = objectId;

    public MeasuredObject Measured { get; private set; } = null!;

    /// <summary>The body that answers in this round, whoever answers for the object later.</summary>
    public Guid BodyId { get; private set; } = bodyId;

    public Body Body { get; private set; } = null!;

    public DateOnly? HandedInOn { get; private set; }

    /// <summary>A function, never a person.</summary>
    public string? HandedInBy { get; private set; }

    public IReadOnlyList<SheetAnswer> Answers => _answers;

    public IReadOnlyList<ImprovementProposal> Proposals => _proposals;

    public bool IsHandedIn => HandedInOn is not null;

    public bool IsAnswered => _answers.Exists(a => a.Given.IsGiven);

    /// <summary>Whether others than its own body read it and count it.</summary>
    public static bool IsOpenToAll(bool isHandedIn, RoundState state) => isHandedIn || state is RoundState.Closed;

    public IReadOnlyList<RuleViolation> ObstaclesToWriting(Actor actor, Round round, DateOnly today)
    {
        var obstacles = ObstaclesToTakingBack(actor, round, today).ToList();
        if (IsHandedIn)
        {
            obstacles.Add(new RuleViolation(RuleCode.SheetIsHandedIn, HandedInOn));
        }

        return obstacles;
    }

    public IReadOnlyList<RuleViolation> ObstaclesToTakingBack(Actor actor, Round round, DateOnly today)
    {
        var obstacles = new List<RuleViolation>();
        if (!actor.MayReportFor(BodyId))
        {
            obstacles.Add(new RuleViolation(RuleCode.NotYourBody));
        }

        if (!round.TakesAnswersOn(today))
        {
            obstacles.Add(new RuleViolation(RuleCode.RoundIsNotOpen, round.OpensOn, round.ClosesOn));
        }

        return obstacles;
    }

    /// <summary>Why the sheet cannot be handed in: nothing is answered. A question can be left out, and then counts as missing, never as zero.</summary>
    public IReadOnlyList<RuleViolation> ObstaclesToHandingIn(Actor actor, Round round, DateOnly today)
    {
        var obstacles = ObstaclesToWriting(actor, round, today).ToList();
        if (!IsAnswered)
        {
            obstacles.Add(new RuleViolation(RuleCode.SheetIsEmpty));
        }

        return obstacles;
    }

    public SheetAnswer AnswerTo(Guid questionId)
    {
        var answer = _answers.Find(a => a.QuestionId == questionId);
        if (answer is null)
        {
            answer = new SheetAnswer(Id, questionId);
            _answers.Add(answer);
        }

        return answer;
    }

    public void HandIn(Actor actor, Round round, DateOnly today)
    {
        ObstaclesToHandingIn(actor, round, today).ThrowIfAny();
        (HandedInOn, HandedInBy) = (today, actor.Name);
    }

    /// <summary>Takes the sheet back to go on writing, while the round takes answers.</summary>
    public void TakeBack(Actor actor, Round round, DateOnly today)
    {
        ObstaclesToTakingBack(actor, round, today).ThrowIfAny();
        (HandedInOn, HandedInBy) = (null, null);
    }

    /// <summary>Another body answers for the object from now on. What has been handed in stays with the one that did.</summary>
    public void MoveTo(Guid bodyId)
    {
        if (!IsHandedIn)
        {
            BodyId = bodyId;
        }
    }

    /// <summary>Takes over a sheet as a package tells it.</summary>
    public void TakeOver(Guid bodyId, DateOnly? handedInOn, string? handedInBy)
    {
        BodyId = bodyId;
        (HandedInOn, HandedInBy) = (handedInOn, handedInBy);
    }

    /// <summary>Proposes an activity because of the answer to a question: one proposal a question.</summary>
    public ImprovementProposal Propose(Guid questionId, string title, string? text, string by, DateOnly day)
    {
        if (_proposals.Exists(p => p.QuestionId == questionId))
        {
            throw new RuleBrokenException(new RuleViolation(RuleCode.ProposalExists));
        }

        var proposal = new ImprovementProposal(Id, questionId, title, text, by, day);
        _proposals.Add(proposal);
        return proposal;
    }

    public void Withdraw(ImprovementProposal proposal)
    {
        if (proposal.State is not ProposalState.Waiting)
        {
            throw new RuleBrokenException(new RuleViolation(RuleCode.ProposalIsSettled));
        }

        _proposals.Remove(proposal);
    }
}

/// <summary>The answer to one question.</summary>
public sealed class SheetAnswer(Guid sheetId, Guid questionId)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid SheetId { get; private set; } = sheetId;

    public Guid QuestionId { get; private set; } = questionId;

    /// <summary>A level of the scale; none while it is missing or does not apply.</summary>
    public int? Level { get; private set; }

    public bool IsNotApplicable { get; private set; }

    public string? Comment { get; private set; }

    public DateTime? SavedAt { get; private set; }

    public string? SavedBy { get; private set; }

    public LevelAnswer Given => new(Level, IsNotApplicable);

    /// <summary>Nobody has written in it.</summary>
    public bool IsBlank => SavedAt is null && ToContent() == SheetContent.Empty;

    public SheetContent ToContent() => new(Given, Comment);

    /// <summary>Writes one field.</summary>
    /// <param name="field">Which.</param>
    /// <param name="text">What it is to say, as a form holds it.</param>
    /// <param name="levels">The values of the scale.</param>
    /// <param name="by">The writer's function.</param>
    /// <param name="now">When (UTC).</param>
    public void Write(SheetField field, string? text, IReadOnlySet<int> levels, string by, DateTime now)
    {
        TakeOver(ToContent().With(field, text, levels), now);
        SavedBy = by;
    }

    public void TakeOver(SheetContent content, DateTime? savedAt)
    {
        (Level, IsNotApplicable) = (content.Given.Level, content.Given.IsNotApplicable);
        Comment = content.Comment;
        SavedAt = savedAt;
    }
}
