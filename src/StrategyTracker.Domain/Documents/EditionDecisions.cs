using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Documents;

/// <summary>The way from draft to adoption, and what is decided afterwards.</summary>
public sealed partial class Edition
{
    /// <summary>Proposes the text for adoption.</summary>
    public void Propose()
    {
        if (IsDecided)
        {
            throw new RuleBrokenException(new RuleViolation(RuleCode.EditionIsNotUnderPreparation, Label));
        }

        Status = EditionStatus.Proposed;
    }

    /// <summary>Everything that stands in the way of adoption, to be shown and to be enforced.</summary>
    public IReadOnlyList<RuleViolation> ObstaclesToAdoption(
        GoverningDocument document, Decision decision, Body body, DocumentType type, DateOnly today)
    {
        var obstacles = new List<RuleViolation>();
        if (IsDecided && Status is not EditionStatus.Adopted)
        {
            obstacles.Add(new RuleViolation(RuleCode.EditionHasEnded, Label));
        }

        if (HasBeenAdoptedBy(body.Id))
        {
            obstacles.Add(new RuleViolation(RuleCode.BodyHasAdopted, body.Name, Label));
        }

        if (_clauses.Count == 0)
        {
            obstacles.Add(new RuleViolation(RuleCode.EditionHasNoText, Label));
        }

        if (decision.Date > today)
        {
            obstacles.Add(new RuleViolation(RuleCode.DecisionIsInTheFuture, decision.Date));
        }

        if (!body.IsValidOn(decision.Date))
        {
            obstacles.Add(new RuleViolation(RuleCode.BodyIsNotValidOnTheDay, body.Name, decision.Date));
        }

        if (!type.MayBeAdoptedBy(body, decision.Date) && decision.OverrideReason is null)
        {
            obstacles.Add(type.SourceOfCompetence(decision.Date) is { } source
                ? new RuleViolation(RuleCode.BodyMayNotAdoptTypeBySource, body.Name, type.Name, source)
                : new RuleViolation(RuleCode.BodyMayNotAdoptType, body.Name, type.Name));
        }

        if (IsDecided)
        {
            // The text is adopted already; what was asked of it then is not asked again.
            return obstacles;
        }

        obstacles.AddRange(MissingMetadata(document, decision, type));
        obstacles.AddRange(type.RequiredHeadings
            .Where(heading => !_clauses.Exists(c => string.Equals(c.Heading, heading, StringComparison.OrdinalIgnoreCase)))
            .Select(heading => new RuleViolation(RuleCode.HeadingIsMissing, heading)));
        return obstacles;
    }

    private IEnumerable<RuleViolation> MissingMetadata(GoverningDocument document, Decision decision, DocumentType type) =>
        type.RequiredMetadata.Where(required => required switch
        {
            RequiredMetadata.RegistrationNumber => _registrationNumbers.Count == 0 && decision.RegistrationNumber is null,
            RequiredMetadata.Owner => document.OwnerId is null,
            RequiredMetadata.Responsible => string.IsNullOrWhiteSpace(document.Responsible),
            RequiredMetadata.ValidFrom => ValidFrom is null,
            RequiredMetadata.Validity => ValidTo is null && !UntilFurtherNotice,
            RequiredMetadata.AppliesTo => string.IsNullOrWhiteSpace(AppliesTo),
            RequiredMetadata.ChangeLog => _changeLog.Count == 0,
            _ => throw new InvalidOperationException($"Unknown metadata {required}."),
        }).Select(required => new RuleViolation(RuleCode.MetadataIsMissing, required));

    internal void BecomeAdopted(Decision decision)
    {
        _decisions.Add(decision);
        Status = EditionStatus.Adopted;
        AdoptedOn = decision.Date;
        ValidFrom ??= decision.Date;
    }

    /// <summary>Why the edition cannot be said to be replaced by another document.</summary>
    public IReadOnlyList<RuleViolation> ObstaclesToReplace(DateOnly lastDay)
    {
        var obstacles = new List<RuleViolation>();
        if (Status is not EditionStatus.Adopted)
        {
            obstacles.Add(new RuleViolation(IsDecided ? RuleCode.EditionHasEnded : RuleCode.EditionIsNotAdopted, Label));
        }

        if (ValidFrom is { } from && lastDay < from)
        {
            obstacles.Add(new RuleViolation(RuleCode.EndsBeforeItBegins, from, lastDay));
        }

        return obstacles;
    }

    /// <summary>Another document took its place, which may be registered long after: it applied until the day.</summary>
    public void Replace(DateOnly lastDay)
    {
        ObstaclesToReplace(lastDay).ThrowIfAny();
        Supersede(lastDay);
    }

    internal void Supersede(DateOnly lastDay)
    {
        Status = EditionStatus.Superseded;
        EndedOn = lastDay;
    }

    /// <summary>Everything that stands in the way of registering a decision that does not itself adopt.</summary>
    public IReadOnlyList<RuleViolation> ObstaclesToRegister(Decision decision, Body body, DateOnly? lastDay, DateOnly today)
    {
        var obstacles = new List<RuleViolation>();
        if (NeedsAdopted(decision.Outcome) && Status is not EditionStatus.Adopted)
        {
            obstacles.Add(new RuleViolation(IsDecided ? RuleCode.EditionHasEnded : RuleCode.EditionIsNotAdopted, Label));
        }

        if (IsPreparing(decision.Outcome) && IsDecided)
        {
            obstacles.Add(new RuleViolation(RuleCode.EditionIsAdopted, Label));
        }

        if (NeedsAdopted(decision.Outcome) && lastDay is { } to && ValidFrom is { } from && to < from)
        {
            obstacles.Add(new RuleViolation(RuleCode.EndsBeforeItBegins, from, to));
        }

        if (decision.Date > today)
        {
            obstacles.Add(new RuleViolation(RuleCode.DecisionIsInTheFuture, decision.Date));
        }

        if (!body.IsValidOn(decision.Date))
        {
            obstacles.Add(new RuleViolation(RuleCode.BodyIsNotValidOnTheDay, body.Name, decision.Date));
        }

        return obstacles;
    }

    /// <summary>
    /// Registers a decision that does not itself adopt, and lets it have its effect: repeal and completion end the
    /// edition, extension moves its last day, referral back opens it again as a draft.
    /// </summary>
    /// <param name="decision">What was decided.</param>
    /// <param name="body">The body that decided it.</param>
    /// <param name="lastDay">
    /// For an extension: the new last day, or none for until further notice. For a repeal or completion: the last day on which it
    /// applies, or none for the day of the decision.
    /// </param>
    /// <param name="today">The day on which it is registered.</param>
    public void Register(Decision decision, Body body, DateOnly? lastDay, DateOnly today)
    {
        ObstaclesToRegister(decision, body, lastDay, today).ThrowIfAny();
        switch (decision.Outcome)
        {
            case DecisionOutcome.Adopted:
                throw new InvalidOperationException("Adoption goes through GoverningDocument.Adopt.");
            case DecisionOutcome.Repealed:
                End(EditionStatus.Repealed, lastDay ?? decision.Date);
                break;
            case DecisionOutcome.DeclaredCompleted:
                End(EditionStatus.Completed, lastDay ?? decision.Date);
                break;
            case DecisionOutcome.Extended:
                ValidTo = lastDay;
                UntilFurtherNotice = lastDay is null;
                break;
            case DecisionOutcome.ReferredBack or DecisionOutcome.Rejected:
                Status = EditionStatus.Draft;
                break;
            case DecisionOutcome.Proposed:
                Propose();
                break;
            case DecisionOutcome.Approved or DecisionOutcome.Noted or DecisionOutcome.LaidToRecord
                or DecisionOutcome.Tabled or DecisionOutcome.Revised:
                break;
            default:
                throw new InvalidOperationException($"Unknown outcome {decision.Outcome}.");
        }

        _decisions.Add(decision);
    }

    /// <summary>The outcomes that can be registered where the edition stands now; adoption has an act of its own.</summary>
    public IReadOnlyList<DecisionOutcome> OutcomesToRegister() => Enum.GetValues<DecisionOutcome>()
        .Where(outcome => outcome switch
        {
            DecisionOutcome.Adopted => false,
            _ when NeedsAdopted(outcome) => Status is EditionStatus.Adopted,
            _ => !IsDecided || !IsPreparing(outcome),
        }).ToList();

    /// <summary>A decision on the way to adoption.</summary>
    private static bool IsPreparing(DecisionOutcome outcome) =>
        outcome is DecisionOutcome.ReferredBack or DecisionOutcome.Rejected or DecisionOutcome.Proposed or DecisionOutcome.Tabled;

    /// <summary>A decision on what applies.</summary>
    private static bool NeedsAdopted(DecisionOutcome outcome) =>
        outcome is DecisionOutcome.Repealed or DecisionOutcome.DeclaredCompleted or DecisionOutcome.Extended or DecisionOutcome.Revised;

    /// <summary>Takes over a history that was made elsewhere, as a package tells it. Only for an edition that is new here.</summary>
    public void TakeOverHistory(EditionStatus status, DateOnly? endedOn, IEnumerable<Decision> decisions)
    {
        _decisions.AddRange(decisions);
        // The body that adopted it first made it apply; what the same body has adopted anew counts from then.
        AdoptedOn = _decisions.Where(d => d.Outcome is DecisionOutcome.Adopted)
            .GroupBy(d => d.BodyId).Select(byOne => byOne.Max(d => (DateOnly?)d.Date)).Min();
        Status = status;
        EndedOn = endedOn;
    }

    private void End(EditionStatus status, DateOnly lastDay)
    {
        Status = status;
        EndedOn = lastDay;
    }
}
