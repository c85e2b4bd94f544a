using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Documents;

/// <summary>
/// The council may change the text as it adopts it. Then the proposal is kept as it was proposed, beside an edition with the
/// same clauses in which the changes are written and which is the one that is adopted; the two can be compared.
/// </summary>
public sealed partial class GoverningDocument
{
    /// <summary>Why changes of the proposal cannot be recorded.</summary>
    /// <param name="proposal">The text that lay before the deciding body.</param>
    /// <param name="keptLabel">The name under which the proposal is kept.</param>
    public IReadOnlyList<RuleViolation> ObstaclesToAmend(Edition proposal, string keptLabel)
    {
        var obstacles = new List<RuleViolation>();
        if (proposal.Status is not EditionStatus.Proposed)
        {
            obstacles.Add(new RuleViolation(RuleCode.EditionIsNotProposed, proposal.Label));
        }

        if (ProposalOf(proposal) is not null)
        {
            obstacles.Add(new RuleViolation(RuleCode.EditionIsBeingAmended, proposal.Label));
        }

        if (_editions.Exists(e => e.Label == keptLabel))
        {
            obstacles.Add(new RuleViolation(RuleCode.EditionLabelIsTaken, keptLabel));
        }

        return obstacles;
    }

    /// <summary>Keeps the proposal under another name and gives the edition, under its own, in which the changes are written.</summary>
    public Edition Amend(Edition proposal, string keptLabel)
    {
        ObstaclesToAmend(proposal, keptLabel).ThrowIfAny();
        var amended = proposal.CopyToAmend();
        proposal.KeepAsAmended(keptLabel);
        _editions.Add(amended);
        return amended;
    }

    /// <summary>The proposal that was changed into this edition, if it was.</summary>
    public Edition? ProposalOf(Edition amended) =>
        _editions.Find(e => e.Status is EditionStatus.Amended && e.Ordinal == amended.Ordinal - 1);

    /// <summary>
    /// Registers a decision that does not itself adopt. Is the matter referred back or rejected while changes were being written, the
    /// proposal that lay before the body is kept as not adopted, and the changed text is a draft like any other.
    /// </summary>
    public void Register(Edition edition, Decision decision, Body body, DateOnly? lastDay, DateOnly today)
    {
        var proposal = ProposalOf(edition);
        edition.Register(decision, body, lastDay, today);
        if (decision.Outcome is DecisionOutcome.ReferredBack or DecisionOutcome.Rejected)
        {
            proposal?.KeepAsNotAdopted(decision.Date);
        }
    }

    /// <summary>The name under which a proposal is kept: its own with a word, and a number where that is taken.</summary>
    /// <param name="proposal">The proposal.</param>
    /// <param name="word">What the municipality calls a proposal, e.g. "förslag".</param>
    /// <param name="longest">The longest name, in characters.</param>
    public string KeptLabelOf(Edition proposal, string word, int longest) =>
        Enumerable.Range(1, _editions.Count + 1)
            .Select(n => n == 1 ? $" ({word})" : $" ({word} {n})")
            .Select(ending => (proposal.Label.Length + ending.Length > longest ? proposal.Label[..(longest - ending.Length)] : proposal.Label) + ending)
            .First(label => !_editions.Exists(e => e.Label == label));

    /// <summary>Why the recorded changes cannot be taken back.</summary>
    public IReadOnlyList<RuleViolation> ObstaclesToTakeBackAmendments(Edition amended) =>
        ProposalOf(amended) is null || amended.IsDecided || amended.Decisions.Count > 0
            ? [new RuleViolation(RuleCode.AmendmentsCannotBeTakenBack, amended.Label)]
            : [];

    /// <summary>Takes the changes away: the proposal stands again as it was. Brings back the proposal.</summary>
    public Edition TakeBackAmendments(Edition amended)
    {
        ObstaclesToTakeBackAmendments(amended).ThrowIfAny();
        var proposal = ProposalOf(amended)!;
        _editions.Remove(amended);
        proposal.StandAgain(amended.Label);
        return proposal;
    }
}
