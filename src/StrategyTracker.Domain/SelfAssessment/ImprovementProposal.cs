using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.SelfAssessment;

/// <summary>What has become of a proposal.</summary>
public enum ProposalState
{
    Waiting,
    TakenUp,
    Declined,
}

/// <summary>An activity that is proposed because of a weak answer. The office takes it up in a plan, or says why not.</summary>
public sealed class ImprovementProposal(Guid sheetId, Guid questionId, string title, string? text, string proposedBy, DateOnly proposedOn)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid SheetId { get; private set; } = sheetId;

    public Guid QuestionId { get; private set; } = questionId;

    public string Title { get; private set; } = title;

    public string? Text { get; private set; } = text;

    /// <summary>A function, never a person.</summary>
    public string ProposedBy { get; private set; } = proposedBy;

    public DateOnly ProposedOn { get; private set; } = proposedOn;

    /// <summary>The activity that came of it.</summary>
    public Guid? ActivityId { get; private set; }

    public string? DeclinedReason { get; private set; }

    public ProposalState State => ActivityId is not null ? ProposalState.TakenUp : DeclinedReason is not null ? ProposalState.Declined : ProposalState.Waiting;

    /// <summary>Leads from the answer to the activity that came of it.</summary>
    public void TakeUp(Guid activityId)
    {
        EnsureWaits();
        ActivityId = activityId;
    }

    public void Decline(string? reason)
    {
        EnsureWaits();
        DeclinedReason = string.IsNullOrWhiteSpace(reason) ? throw new RuleBrokenException(new RuleViolation(RuleCode.DeclineNeedsReason)) : reason.Trim();
    }

    /// <summary>Takes over what a package tells.</summary>
    public void TakeOver(Guid? activityId, string? declinedReason)
    {
        ActivityId = activityId;
        DeclinedReason = declinedReason;
    }

    private void EnsureWaits()
    {
        if (State is not ProposalState.Waiting)
        {
            throw new RuleBrokenException(new RuleViolation(RuleCode.ProposalIsSettled));
        }
    }
}
