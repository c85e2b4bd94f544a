using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Documents;

/// <summary>
/// Utgåva: one version of a document's text with its metadata, decisions and change log. Draft, referral, proposed,
/// adopted, and then superseded, repealed or declared completed. Immutable once adopted.
/// </summary>
public sealed class Edition : Aggregate
{
    private readonly List<Clause> _clauses = [];
    private readonly List<Decision> _decisions = [];
    private readonly List<ChangeLogEntry> _changeLog = [];
    private readonly List<RegistrationNumber> _registrationNumbers = [];

    public Edition(Guid documentId, string label, int ordinal)
    {
        DocumentId = documentId;
        Label = label;
        Ordinal = ordinal;
    }

    public Guid DocumentId { get; private set; }

    public GoverningDocument Document { get; private set; } = null!;

    /// <summary>The edition's name within its document, e.g. "1.0" or "2024".</summary>
    public string Label { get; private set; }

    /// <summary>1 for the first edition of the document.</summary>
    public int Ordinal { get; private set; }

    /// <summary>The title on the cover of this edition, where it differs from the document's.</summary>
    public string? Title { get; private set; }

    public string? Subtitle { get; private set; }

    public EditionStatus Status { get; private set; } = EditionStatus.Draft;

    public DateOnly? ValidFrom { get; private set; }

    /// <summary>Last day of the planned period.</summary>
    public DateOnly? ValidTo { get; private set; }

    /// <summary>Tillsvidare.</summary>
    public bool UntilFurtherNotice { get; private set; }

    /// <summary>The last day on which it applied, where somebody decided that it should cease.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>The day of the decision by which it was adopted.</summary>
    public DateOnly? AdoptedOn { get; private set; }

    public string? AppliesTo { get; private set; }

    /// <summary>What the text is (e.g. a summary in our own words) and what was missing in its source.</summary>
    public string? SourceNote { get; private set; }

    public IReadOnlyList<Clause> Clauses => _clauses;

    public IReadOnlyList<Decision> Decisions => _decisions;

    public IReadOnlyList<ChangeLogEntry> ChangeLog => _changeLog;

    public IReadOnlyList<RegistrationNumber> RegistrationNumbers => _registrationNumbers;

    /// <summary>Past the decision: the text can no longer change.</summary>
    public bool IsDecided => Status is not (EditionStatus.Draft or EditionStatus.Referral or EditionStatus.Proposed);

    /// <summary>Drafts are working material; from referral the text is known outside the office.</summary>
    public bool IsPublic => IsDecided;

    /// <summary>Where the edition stands on the day. "Period over" is not "ceased": nobody has decided what follows.</summary>
    public EditionState StateOn(DateOnly day) => Status switch
    {
        EditionStatus.Draft => EditionState.Draft,
        EditionStatus.Referral => EditionState.Referral,
        EditionStatus.Proposed => EditionState.Proposed,
        EditionStatus.Published => EditionState.Published,
        _ when (ValidFrom ?? AdoptedOn) is { } from && day < from => EditionState.NotYetInForce,
        EditionStatus.Superseded when !AppliedOn(day) => EditionState.Superseded,
        EditionStatus.Repealed when !AppliedOn(day) => EditionState.Repealed,
        EditionStatus.Completed when !AppliedOn(day) => EditionState.Completed,
        _ when !UntilFurtherNotice && ValidTo is { } to && to < day => EditionState.PeriodOver,
        _ => EditionState.InForce,
    };

    private bool AppliedOn(DateOnly day) => EndedOn is { } ended && day <= ended;

    public void Describe(string? title, string? subtitle, string? appliesTo, string? sourceNote)
    {
        EnsureTextMayChange();
        Title = title;
        Subtitle = subtitle;
        AppliesTo = appliesTo;
        SourceNote = sourceNote;
    }

    public void SetValidity(DateOnly? from, DateOnly? to, bool untilFurtherNotice)
    {
        EnsureTextMayChange();
        if (from is not null && to is not null && to < from)
        {
            throw new RuleBrokenException(new RuleViolation(RuleCode.EndsBeforeItBegins, from, to));
        }

        ValidFrom = from;
        ValidTo = untilFurtherNotice ? null : to;
        UntilFurtherNotice = untilFurtherNotice;
    }

    public void SetRegistrationNumbers(IEnumerable<RegistrationNumber> numbers)
    {
        EnsureTextMayChange();
        _registrationNumbers.Clear();
        _registrationNumbers.AddRange(numbers);
    }

    public void SetChangeLog(IEnumerable<ChangeLogEntry> entries)
    {
        EnsureTextMayChange();
        _changeLog.Clear();
        _changeLog.AddRange(entries);
    }

    /// <summary>Adds a piece of text last under its parent.</summary>
    public Clause AddClause(string key, ClauseKind kind, Clause? parent)
    {
        EnsureTextMayChange();
        if (_clauses.Exists(c => c.Key == key))
        {
            throw new RuleBrokenException(new RuleViolation(RuleCode.ClauseKeyIsTaken, key));
        }

        var last = _clauses.Where(c => c.ParentId == parent?.Id).Select(c => c.Position).DefaultIfEmpty(0).Max();
        var clause = new Clause(Id, key, kind, parent?.Id, last + 1);
        _clauses.Add(clause);
        return clause;
    }

    /// <summary>Moves a clause one step among its siblings.</summary>
    /// <param name="clause">The clause to move.</param>
    /// <param name="steps">−1 for up, 1 for down. A step past the end does nothing more than stay.</param>
    public void MoveClause(Clause clause, int steps)
    {
        EnsureTextMayChange();
        var siblings = _clauses.Where(c => c.ParentId == clause.ParentId).OrderBy(c => c.Position).ToList();
        var to = Math.Clamp(siblings.IndexOf(clause) + steps, 0, siblings.Count - 1);
        siblings.Remove(clause);
        siblings.Insert(to, clause);
        for (var i = 0; i < siblings.Count; i++)
        {
            siblings[i].MoveTo(siblings[i].ParentId, i + 1);
        }
    }

    /// <summary>Takes a clause away with everything under it.</summary>
    public void RemoveClause(Clause clause)
    {
        EnsureTextMayChange();
        foreach (var child in _clauses.Where(c => c.ParentId == clause.Id).ToList())
        {
            RemoveClause(child);
        }

        _clauses.Remove(clause);
    }

    /// <summary>The new edition begins as the old one reads; each clause keeps its key, its identity.</summary>
    internal void CopyTextFrom(Edition earlier)
    {
        Title = earlier.Title;
        Subtitle = earlier.Subtitle;
        AppliesTo = earlier.AppliesTo;
        UntilFurtherNotice = earlier.UntilFurtherNotice;
        var copies = earlier._clauses.ToDictionary(c => c.Id, c => c.CopyTo(Id));
        foreach (var clause in earlier._clauses)
        {
            var copy = copies[clause.Id];
            copy.MoveTo(clause.ParentId is { } parent ? copies[parent].Id : null, clause.Position);
            _clauses.Add(copy);
        }
    }

    /// <summary>Sends the draft on referral to those who may have opinions.</summary>
    public void SendOnReferral()
    {
        if (Status is not EditionStatus.Draft)
        {
            throw new RuleBrokenException(new RuleViolation(RuleCode.EditionMustBeDraft, Label));
        }

        Status = EditionStatus.Referral;
    }

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
        if (IsDecided)
        {
            obstacles.Add(new RuleViolation(RuleCode.EditionIsAdopted, Label));
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

        if (!type.MayBeAdoptedBy(body, decision.Date))
        {
            obstacles.Add(new RuleViolation(RuleCode.BodyMayNotAdoptType, body.Name, type.Name));
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

    internal void Supersede(DateOnly lastDay)
    {
        Status = EditionStatus.Superseded;
        EndedOn = lastDay;
    }

    /// <summary>
    /// Registers a decision that does not itself adopt, and lets it have its effect: repeal and completion end the
    /// edition, extension moves its last day, referral back opens it again as a draft.
    /// </summary>
    /// <param name="decision">What was decided.</param>
    /// <param name="extendedTo">For an extension: the new last day, or none for until further notice.</param>
    public void Register(Decision decision, DateOnly? extendedTo = null)
    {
        switch (decision.Outcome)
        {
            case DecisionOutcome.Adopted:
                throw new InvalidOperationException("Adoption goes through GoverningDocument.Adopt.");
            case DecisionOutcome.Repealed:
                End(EditionStatus.Repealed, decision.Date);
                break;
            case DecisionOutcome.DeclaredCompleted:
                End(EditionStatus.Completed, decision.Date);
                break;
            case DecisionOutcome.Extended:
                EnsureAdopted();
                ValidTo = extendedTo;
                UntilFurtherNotice = extendedTo is null;
                break;
            case DecisionOutcome.ReferredBack or DecisionOutcome.Rejected:
                if (IsDecided)
                {
                    throw new RuleBrokenException(new RuleViolation(RuleCode.EditionIsAdopted, Label));
                }

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

    /// <summary>Takes over a history that was made elsewhere, as a package tells it. Only for an edition that is new here.</summary>
    public void TakeOverHistory(EditionStatus status, DateOnly? endedOn, IEnumerable<Decision> decisions)
    {
        _decisions.AddRange(decisions);
        AdoptedOn = _decisions.Where(d => d.Outcome is DecisionOutcome.Adopted).Select(d => (DateOnly?)d.Date).Max();
        Status = status;
        EndedOn = endedOn;
    }

    private void End(EditionStatus status, DateOnly lastDay)
    {
        EnsureAdopted();
        Status = status;
        EndedOn = lastDay;
    }

    private void EnsureAdopted()
    {
        if (Status is not EditionStatus.Adopted)
        {
            throw new RuleBrokenException(new RuleViolation(IsDecided ? RuleCode.EditionHasEnded : RuleCode.EditionIsNotAdopted, Label));
        }
    }

    /// <summary>Adopted editions cannot change; a correction is a new edition.</summary>
    public void EnsureTextMayChange()
    {
        if (IsDecided)
        {
            throw new RuleBrokenException(new RuleViolation(RuleCode.EditionIsAdopted, Label));
        }
    }
}
