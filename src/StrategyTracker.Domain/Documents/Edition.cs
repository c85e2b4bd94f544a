using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Documents;

/// <summary>
/// Utgåva: one version of a document's text with its metadata, decisions and change log. Draft, referral, proposed,
/// adopted, and then superseded, repealed or declared completed. Immutable once adopted.
/// </summary>
public sealed partial class Edition : Aggregate
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

    /// <summary>A proposal that is kept as it was, beside the text that came of it. It was never adopted itself.</summary>
    public bool IsKeptProposal => Status is EditionStatus.Amended or EditionStatus.NotAdopted;

    /// <summary>What is decided is for anyone; a proposal that was changed is so from the day when the changed text was adopted.</summary>
    public bool IsPublic => IsDecided && (!IsKeptProposal || (Status is EditionStatus.Amended && EndedOn is not null));

    /// <summary>Somebody decided that it should cease, or it never came to apply.</summary>
    public bool HasEnded => Status is EditionStatus.Superseded or EditionStatus.Repealed or EditionStatus.Completed || IsKeptProposal;

    /// <summary>
    /// Drafts are for those who write them; what is on referral or proposed is for everyone who is signed in; what is
    /// decided is for anyone.
    /// </summary>
    public bool MayBeReadBy(Actor actor) => Status switch
    {
        EditionStatus.Draft => actor.May(Right.EditDocuments),
        _ => IsPublic || actor.May(Right.EditDocuments) || actor.May(Right.ReadInternal),
    };

    /// <summary>Where the edition stands on the day. "Period over" is not "ceased": nobody has decided what follows.</summary>
    public EditionState StateOn(DateOnly day) => Status switch
    {
        EditionStatus.Draft => EditionState.Draft,
        EditionStatus.Referral => EditionState.Referral,
        EditionStatus.Proposed => EditionState.Proposed,
        EditionStatus.Published => EditionState.Published,
        EditionStatus.Amended => EditionState.Amended,
        EditionStatus.NotAdopted => EditionState.NotAdopted,
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

    /// <summary>The edition in which the deciding body's changes are written: its cover and text begin as the proposal's.</summary>
    internal Edition CopyToAmend()
    {
        var amended = new Edition(DocumentId, Label, Ordinal + 1) { Status = EditionStatus.Proposed };
        amended.CopyTextFrom(this);
        amended.SourceNote = SourceNote;
        amended.SetValidity(ValidFrom, ValidTo, UntilFurtherNotice);
        amended.SetRegistrationNumbers(_registrationNumbers.Select(n => new RegistrationNumber(n.Number, n.BodyId)));
        amended.SetChangeLog(_changeLog.OrderBy(c => c.Position).Select(c => new ChangeLogEntry(c.Version, c.Change, c.Date, c.By, c.Position)));
        amended.TakeOverDescents(_descents.Select(d => new ClauseDescent(d.FromKey, d.ToKey, d.Kind)));
        amended.TakeOverAwaited([.. _awaitedAdopters.Select(a => a.BodyId)]);
        return amended;
    }

    internal void KeepAsAmended(string label) => (Status, Label) = (EditionStatus.Amended, label);

    internal void EndAsAmended(DateOnly day) => EndedOn = day;

    internal void KeepAsNotAdopted(DateOnly day) => End(EditionStatus.NotAdopted, day);

    internal void StandAgain(string label) => (Status, Label) = (EditionStatus.Proposed, label);

    /// <summary>Adopted editions cannot change; a correction is a new edition.</summary>
    public void EnsureTextMayChange()
    {
        if (IsDecided)
        {
            throw new RuleBrokenException(new RuleViolation(RuleCode.EditionIsAdopted, Label));
        }
    }
}
