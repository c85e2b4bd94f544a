using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.Documents.Deciding;

/// <summary>A body that was asked on referral, and what it answered.</summary>
/// <param name="IsMissing">Its time is over and no answer has come.</param>
public sealed record ReferralLine(
    Guid Id, NamedKey Body, DateOnly AskedOn, DateOnly AnswerBy, DateOnly? AnsweredOn, string? Answer, string? RegistrationNumber, bool IsMissing);

/// <summary>A body that has adopted the text, or is to: then the decision is not registered.</summary>
public sealed record AdopterLine(NamedKey Body, DateOnly? Date, string? Paragraph, string? RegistrationNumber)
{
    public bool IsRegistered => Date is not null;
}

/// <summary>A clause that was rectified after the adoption, with what stood there.</summary>
public sealed record RectificationLine(string ClauseKey, string? HeadingBefore, string? TextBefore, string Reason, string By, DateOnly Date);

/// <summary>An edition's way to its decision, and what may be done to it now.</summary>
/// <param name="Referrals">Who was asked, in order.</param>
/// <param name="AwaitedAdopters">The bodies that are to adopt it.</param>
/// <param name="Adopters">Who has adopted it, and who is to.</param>
/// <param name="KeptProposal">Label of the proposal that is being, or was, changed into this.</param>
/// <param name="MayAmend">The deciding body's changes can be recorded.</param>
/// <param name="MayTakeBack">They can be taken back.</param>
/// <param name="MayAdopt">A body can adopt it, or adopt it too.</param>
/// <param name="MayReplace">It can be said to be replaced by another document.</param>
public sealed record DecidingView(
    IReadOnlyList<ReferralLine> Referrals, IReadOnlyList<Guid> AwaitedAdopters, IReadOnlyList<AdopterLine> Adopters, string? KeptProposal,
    bool MayAmend, bool MayTakeBack, bool MayAdopt, bool MayReplace);

/// <summary>What stands in the way of an adoption, and what it would lead to.</summary>
/// <param name="LacksCompetence">The body may not adopt the type, unless somebody says why.</param>
/// <param name="Touched">How many activities hang on what the edition changes.</param>
/// <param name="Missing">Of how many of them nobody has said what becomes.</param>
public sealed record AdoptionPreview(
    IReadOnlyList<RuleViolation> Obstacles, string? Supersedes, DateOnly? LastDay, bool LacksCompetence = false, int Touched = 0, int Missing = 0);

/// <summary>A decided clause that is to be rectified.</summary>
public sealed record RectifyView(
    Guid EditionId, int Revision, NamedKey Document, string Label, bool MayRectify, IReadOnlyList<RectifiableClause> Clauses);

public sealed record RectifiableClause(string Key, string Name, string? Heading, string? Text);
