using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.FollowUp;

/// <summary>
/// Nämndens redovisning: all of one body's activities in one cycle. Draft, submitted, approved or returned, accepted. A
/// draft is working material that only its own body reads; what is sent is frozen and public record.
/// </summary>
public sealed class ProgressReport : Aggregate
{
    private readonly List<ProgressEntry> _entries = [];

    public ProgressReport(Guid cycleId, Guid bodyId)
    {
        CycleId = cycleId;
        BodyId = bodyId;
    }

    public Guid CycleId { get; private set; }

    public FollowUpCycle Cycle { get; private set; } = null!;

    public Guid BodyId { get; private set; }

    public Body Body { get; private set; } = null!;

    public ProgressReportStatus Status { get; private set; }

    /// <summary>The body's own summary in a few sentences.</summary>
    public string? Summary { get; private set; }

    public DateOnly? SubmittedOn { get; private set; }

    public string? SubmittedBy { get; private set; }

    /// <summary>The account that sent it: the same person does not approve it.</summary>
    public Guid? SubmittedById { get; private set; }

    public DateOnly? ApprovedOn { get; private set; }

    public string? ApprovedBy { get; private set; }

    public string? ReturnComment { get; private set; }

    /// <summary>The committee's own decision on its answer; without it the answer is preliminary.</summary>
    public DateOnly? DecidedOn { get; private set; }

    public string? DecisionParagraph { get; private set; }

    public string? DecisionRegistrationNumber { get; private set; }

    public IReadOnlyList<ProgressEntry> Entries => _entries;

    /// <summary>The body can still write.</summary>
    public bool IsOpen => Status is ProgressReportStatus.Draft or ProgressReportStatus.Returned;

    /// <summary>Sent and not returned: known outside the body.</summary>
    /// <summary>Where a report stands that has been sent and not sent back.</summary>
    public static readonly IReadOnlyList<ProgressReportStatus> SentStatuses = [ProgressReportStatus.Submitted, ProgressReportStatus.Approved, ProgressReportStatus.Accepted];

    public bool IsSent => SentStatuses.Contains(Status);

    /// <summary>Sent, but the committee has not decided on its own answer.</summary>
    public bool IsPreliminary => IsSent && DecidedOn is null;

    /// <summary>Others do not read working material.</summary>
    public bool MayBeReadBy(Actor actor) => actor.BelongsTo(BodyId) || (IsSent && actor.May(Right.ReadInternal));

    /// <summary>The entry for an activity, made on first need.</summary>
    public ProgressEntry EntryFor(Guid activityId)
    {
        var entry = _entries.Find(e => e.ActivityId == activityId);
        if (entry is null)
        {
            entry = new ProgressEntry(Id, activityId);
            _entries.Add(entry);
        }

        return entry;
    }

    /// <summary>The body that took over goes on with what was written.</summary>
    internal void MoveTo(Guid bodyId) => BodyId = bodyId;

    /// <summary>
    /// What was written here of activities that another body has taken over goes along to that body's report, where nothing has been
    /// written of them. This draft stays as it was.
    /// </summary>
    /// <param name="successor">The report of the body that took over; a sent one is left as it is.</param>
    /// <param name="activityIds">What that body took over.</param>
    /// <returns>How many entries went along.</returns>
    public int PassOnTo(ProgressReport successor, IReadOnlyCollection<Guid> activityIds)
    {
        if (IsSent || successor.IsSent)
        {
            return 0;
        }

        var written = _entries.Where(e => activityIds.Contains(e.ActivityId) && (e.IsAnswered || e.IsBegun)
            && !successor.Entries.Any(own => own.ActivityId == e.ActivityId && (own.IsAnswered || own.IsBegun))).ToList();
        foreach (var entry in written)
        {
            successor.EntryFor(entry.ActivityId).GoOnFrom(entry);
        }

        return written.Count;
    }

    /// <summary>Why the actor cannot write in the report now.</summary>
    public IReadOnlyList<RuleViolation> ObstaclesToWriting(Actor actor, FollowUpCycle cycle, DateOnly today)
    {
        var obstacles = new List<RuleViolation>();
        if (!actor.MayReportFor(BodyId))
        {
            obstacles.Add(new RuleViolation(RuleCode.NotYourBody));
        }

        if (cycle.IsFrozen)
        {
            obstacles.Add(new RuleViolation(RuleCode.CycleIsFrozen, cycle.Name));
        }
        else if (!cycle.AsksOf(BodyId))
        {
            obstacles.Add(new RuleViolation(RuleCode.BodyIsAskedNoMore, cycle.Name));
        }
        else if (!cycle.TakesAnswersOn(today))
        {
            obstacles.Add(new RuleViolation(RuleCode.CycleIsNotOpen, cycle.Name, cycle.OpensOn));
        }

        if (!IsOpen)
        {
            obstacles.Add(new RuleViolation(RuleCode.ReportIsSent));
        }

        return obstacles;
    }

    /// <summary>Says that what was asked for at a row when the report was sent back has been dealt with, or that it has not after all.</summary>
    /// <param name="activityId">The row's activity.</param>
    /// <param name="isSettled">Whether it has.</param>
    /// <param name="actor">Who says so.</param>
    /// <param name="cycle">The report's cycle.</param>
    /// <param name="today">The day.</param>
    public void SettleRow(Guid activityId, bool isSettled, Actor actor, FollowUpCycle cycle, DateOnly today)
    {
        ObstaclesToWriting(actor, cycle, today).ThrowIfAny();
        var entry = _entries.Find(e => e.ActivityId == activityId);
        if (entry?.ReturnComment is null)
        {
            throw new RuleBrokenException(new RuleViolation(RuleCode.NothingIsAskedAtRow));
        }

        entry.Settle(isSettled ? actor.Name : null);
    }

    /// <summary>Writes the body's summary.</summary>
    public void Summarise(string? summary, Actor actor, FollowUpCycle cycle, DateOnly today)
    {
        ObstaclesToWriting(actor, cycle, today).ThrowIfAny();
        Summary = summary;
    }

    /// <summary>Why the report cannot be sent: every activity asked for needs a phase, and what is late needs a reason, and what the cycle requires must be said.</summary>
    /// <param name="actor">Who would send it.</param>
    /// <param name="cycle">The report's cycle.</param>
    /// <param name="asked">The activities that the body is asked for.</param>
    /// <param name="today">The day.</param>
    public IReadOnlyList<RuleViolation> ObstaclesToSubmission(
        Actor actor, FollowUpCycle cycle, IReadOnlyCollection<AskedAbout> asked, DateOnly today)
    {
        var obstacles = new List<RuleViolation>(ObstaclesToWriting(actor, cycle, today));
        foreach (var (id, title, part) in asked)
        {
            obstacles.AddRange(ObstaclesIn(_entries.Find(e => e.ActivityId == id), title, cycle.Asks, part));
        }

        return obstacles;
    }

    /// <summary>What remains to be said about one activity before the report can be sent.</summary>
    public static IReadOnlyList<RuleViolation> ObstaclesIn(ProgressEntry? entry, string title, AskedFields asks, AskedPart part = AskedPart.Whole)
    {
        IReadOnlyList<RuleViolation> amount =
            entry?.ToAnswer().Benefit.LacksAmount is true ? [new RuleViolation(RuleCode.BenefitLacksAmount, title)] : [];
        return part is AskedPart.Benefit
            ? (entry is { Benefit: not BenefitKind.Unknown } ? amount : [new RuleViolation(RuleCode.BenefitIsUnanswered, title)])
            : entry is not { IsAnswered: true } ? [new RuleViolation(RuleCode.EntryIsUnanswered, title)]
            : [
                .. entry.LacksReason ? [new RuleViolation(RuleCode.LateNeedsReason, title)] : Array.Empty<RuleViolation>(),
                .. amount,
                .. asks.For(part).MissingIn(entry.ToAnswer()).Select(field => new RuleViolation(RuleCode.RequiredFieldIsEmpty, title, field)),
            ];
    }

    /// <summary>Sends the report: frozen as it is, and public record from now. What was asked at its rows stands beside the new answers, dealt with.</summary>
    public void Submit(Actor actor, FollowUpCycle cycle, IReadOnlyCollection<AskedAbout> asked, DateOnly today)
    {
        ObstaclesToSubmission(actor, cycle, asked, today).ThrowIfAny();
        Status = ProgressReportStatus.Submitted;
        SubmittedOn = today;
        SubmittedBy = actor.Name;
        SubmittedById = actor.UserId;
        ReturnComment = null;
        _entries.ForEach(e => e.AnswerReturn(actor.Name));
        ApprovedOn = null;
        ApprovedBy = null;
    }

    /// <summary>Why the actor cannot approve or return the report now.</summary>
    public IReadOnlyList<RuleViolation> ObstaclesToApproval(Actor actor, FollowUpCycle cycle)
    {
        var obstacles = new List<RuleViolation>();
        if (!actor.MayApproveFor(BodyId))
        {
            obstacles.Add(new RuleViolation(RuleCode.NotYourBody));
        }
        else if (SubmittedById == actor.UserId && !actor.IsSystem)
        {
            obstacles.Add(new RuleViolation(RuleCode.OwnReportCannotBeApproved));
        }

        if (Status is not ProgressReportStatus.Submitted)
        {
            obstacles.Add(new RuleViolation(RuleCode.ReportIsNotSent));
        }

        if (cycle.IsFrozen)
        {
            obstacles.Add(new RuleViolation(RuleCode.CycleIsFrozen, cycle.Name));
        }

        return obstacles;
    }

    public void Approve(Actor actor, FollowUpCycle cycle, DateOnly today)
    {
        ObstaclesToApproval(actor, cycle).ThrowIfAny();
        Status = ProgressReportStatus.Approved;
        ApprovedOn = today;
        ApprovedBy = actor.Name;
    }

    /// <summary>Sends the report back to the body, with what is wanted in words: of the whole, at its rows, or both.</summary>
    /// <param name="comment">What is wanted of the whole.</param>
    /// <param name="atRows">What is wanted at single activities.</param>
    /// <param name="actor">Who sends it back.</param>
    /// <param name="cycle">The report's cycle.</param>
    public void Return(string? comment, IReadOnlyDictionary<Guid, string> atRows, Actor actor, FollowUpCycle cycle)
    {
        ObstaclesToApproval(actor, cycle).ThrowIfAny();
        SendBack(comment, atRows);
    }

    /// <summary>Registers the committee's own decision on its answer; then it is no longer preliminary.</summary>
    public void RegisterDecision(DateOnly date, string paragraph, string? registrationNumber, Actor actor, FollowUpCycle cycle, DateOnly today)
    {
        cycle.EnsureNotFrozen();
        var obstacles = new List<RuleViolation>();
        if (!actor.BelongsTo(BodyId) && !actor.May(Right.ManageFollowUp))
        {
            obstacles.Add(new RuleViolation(RuleCode.NotYourBody));
        }

        if (!IsSent)
        {
            obstacles.Add(new RuleViolation(RuleCode.ReportIsNotSent));
        }

        if (date > today)
        {
            obstacles.Add(new RuleViolation(RuleCode.DecisionIsInTheFuture, date));
        }

        obstacles.ThrowIfAny();
        (DecidedOn, DecisionParagraph, DecisionRegistrationNumber) = (date, MinutesItem.NumberOf(paragraph), registrationNumber);
    }

    /// <summary>The office takes in the approved answer.</summary>
    public void Accept(FollowUpCycle cycle)
    {
        cycle.EnsureNotFrozen();
        if (Status is not ProgressReportStatus.Approved)
        {
            throw new RuleBrokenException(new RuleViolation(RuleCode.ReportIsNotApproved));
        }

        Status = ProgressReportStatus.Accepted;
    }

    /// <summary>The office opens a sent answer again, with what is wanted in words.</summary>
    public void Reopen(string? comment, IReadOnlyDictionary<Guid, string> atRows, FollowUpCycle cycle)
    {
        cycle.EnsureNotFrozen();
        if (!IsSent)
        {
            throw new RuleBrokenException(new RuleViolation(RuleCode.ReportIsNotSent));
        }

        SendBack(comment, atRows);
    }

    /// <summary>Takes over a history that was made elsewhere, as a package tells it.</summary>
    public void TakeOver(
        ProgressReportStatus status, string? summary, (DateOnly? On, string? By) submitted, (DateOnly? On, string? By) approved,
        string? returnComment, (DateOnly? On, string? Paragraph, string? RegistrationNumber) decision)
    {
        Status = status;
        Summary = summary;
        (SubmittedOn, SubmittedBy) = submitted;
        (ApprovedOn, ApprovedBy) = approved;
        ReturnComment = returnComment;
        (DecidedOn, DecisionParagraph, DecisionRegistrationNumber) = decision;
    }

    private void SendBack(string? comment, IReadOnlyDictionary<Guid, string> atRows)
    {
        var wanted = atRows.Where(row => !string.IsNullOrWhiteSpace(row.Value)).ToDictionary();
        if (string.IsNullOrWhiteSpace(comment) && wanted.Count == 0)
        {
            throw new RuleBrokenException(new RuleViolation(RuleCode.ReturnNeedsComment));
        }

        Status = ProgressReportStatus.Returned;
        ReturnComment = string.IsNullOrWhiteSpace(comment) ? null : comment;
        _entries.ForEach(e => e.SendBack(wanted.GetValueOrDefault(e.ActivityId)));
    }
}
