using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Documents;

/// <summary>A body that was asked for its opinion of a draft (remissinstans), and what it answered.</summary>
public sealed class ReferralRequest(Guid bodyId, DateOnly askedOn, DateOnly answerBy)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid BodyId { get; private set; } = bodyId;

    public Body Body { get; private set; } = null!;

    public DateOnly AskedOn { get; private set; } = askedOn;

    /// <summary>The last day for the answer.</summary>
    public DateOnly AnswerBy { get; private set; } = answerBy;

    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>What the body answered, or that it has nothing to say.</summary>
    public string? Answer { get; private set; }

    /// <summary>Diarienummer of the answer.</summary>
    public string? RegistrationNumber { get; private set; }

    /// <summary>The time for the answer is over and none has come.</summary>
    public bool IsMissingOn(DateOnly day) => AnsweredOn is null && AnswerBy < day;

    internal void Prolong(DateOnly answerBy) => AnswerBy = answerBy;

    /// <summary>Takes the answer; a second one takes the place of the first.</summary>
    public void Take(string answer, DateOnly answeredOn, string? registrationNumber) =>
        (Answer, AnsweredOn, RegistrationNumber) = (answer, answeredOn, registrationNumber);
}

/// <summary>Remiss: named bodies are asked until a day, and their answers are kept with the edition.</summary>
public sealed partial class Edition
{
    private readonly List<ReferralRequest> _referralRequests = [];

    public IReadOnlyList<ReferralRequest> ReferralRequests => _referralRequests;

    /// <summary>Why the bodies cannot be asked.</summary>
    public IReadOnlyList<RuleViolation> ObstaclesToReferral(IReadOnlyCollection<Guid> bodyIds, DateOnly answerBy, DateOnly today)
    {
        var obstacles = new List<RuleViolation>();
        if (Status is not (EditionStatus.Draft or EditionStatus.Referral))
        {
            obstacles.Add(new RuleViolation(RuleCode.EditionMustBeDraft, Label));
        }

        if (bodyIds.Count == 0)
        {
            obstacles.Add(new RuleViolation(RuleCode.ReferralNeedsBody));
        }

        if (answerBy < today)
        {
            obstacles.Add(new RuleViolation(RuleCode.ReferralDayHasPassed, answerBy));
        }

        return obstacles;
    }

    /// <summary>Sends the draft on referral, or asks further bodies. One that has not answered yet is given the new day.</summary>
    public void SendOnReferral(IReadOnlyCollection<Guid> bodyIds, DateOnly answerBy, DateOnly today)
    {
        ObstaclesToReferral(bodyIds, answerBy, today).ThrowIfAny();
        foreach (var bodyId in bodyIds.Distinct())
        {
            if (_referralRequests.Find(r => r.BodyId == bodyId && r.AnsweredOn is null) is { } open)
            {
                open.Prolong(answerBy);
            }
            else
            {
                _referralRequests.Add(new ReferralRequest(bodyId, today, answerBy));
            }
        }

        Status = EditionStatus.Referral;
    }

    /// <summary>Why an answer cannot be kept.</summary>
    public IReadOnlyList<RuleViolation> ObstaclesToAnswer(string? answer, DateOnly answeredOn, DateOnly today)
    {
        var obstacles = new List<RuleViolation>();
        if (IsDecided)
        {
            obstacles.Add(new RuleViolation(RuleCode.EditionIsAdopted, Label));
        }

        if (string.IsNullOrWhiteSpace(answer))
        {
            obstacles.Add(new RuleViolation(RuleCode.AnswerNeedsText));
        }

        if (answeredOn > today)
        {
            obstacles.Add(new RuleViolation(RuleCode.AnswerIsInTheFuture, answeredOn));
        }

        return obstacles;
    }

    /// <summary>Keeps what a body answered. Answers that come late are kept too, as long as nothing is decided.</summary>
    public void TakeAnswer(ReferralRequest request, string answer, DateOnly answeredOn, string? registrationNumber, DateOnly today)
    {
        ObstaclesToAnswer(answer, answeredOn, today).ThrowIfAny();
        request.Take(answer, answeredOn, registrationNumber);
    }

    /// <summary>Takes over the requests as they were kept elsewhere.</summary>
    public void TakeOverReferral(IEnumerable<ReferralRequest> requests)
    {
        _referralRequests.Clear();
        _referralRequests.AddRange(requests);
    }
}
