using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Documents;
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
    public bool IsSent => Status is ProgressReportStatus.Submitted or ProgressReportStatus.Approved or ProgressReportStatus.Accepted;

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

    /// <summary>Writes the body's summary.</summary>
    public void Summarise(string? summary, Actor actor, FollowUpCycle cycle, DateOnly today)
    {
        ObstaclesToWriting(actor, cycle, today).ThrowIfAny();
        Summary = summary;
    }

    /// <summary>Why the report cannot be sent: every activity asked for needs a phase, and what is late needs a reason.</summary>
    /// <param name="actor">Who would send it.</param>
    /// <param name="cycle">The report's cycle.</param>
    /// <param name="asked">The activities that the body is asked for.</param>
    /// <param name="today">The day.</param>
    public IReadOnlyList<RuleViolation> ObstaclesToSubmission(
        Actor actor, FollowUpCycle cycle, IReadOnlyCollection<(Guid Id, string Title)> asked, DateOnly today)
    {
        var obstacles = new List<RuleViolation>(ObstaclesToWriting(actor, cycle, today));
        foreach (var (id, title) in asked)
        {
            var entry = _entries.Find(e => e.ActivityId == id);
            if (entry is not { IsAnswered: true })
            {
                obstacles.Add(new RuleViolation(RuleCode.EntryIsUnanswered, title));
            }
            else if (entry.LacksReason)
            {
                obstacles.Add(new RuleViolation(RuleCode.LateNeedsReason, title));
            }
        }

        return obstacles;
    }

    /// <summary>Sends the report: frozen as it is, and public record from now.</summary>
    public void Submit(Actor actor, FollowUpCycle cycle, IReadOnlyCollection<(Guid Id, string Title)> asked, DateOnly today)
    {
        ObstaclesToSubmission(actor, cycle, asked, today).ThrowIfAny();
        Status = ProgressReportStatus.Submitted;
        SubmittedOn = today;
        SubmittedBy = actor.Name;
        SubmittedById = actor.UserId;
        ReturnComment = null;
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

    /// <summary>Sends the report back to the body, with what is wanted in words.</summary>
    public void Return(string? comment, Actor actor, FollowUpCycle cycle)
    {
        ObstaclesToApproval(actor, cycle).ThrowIfAny();
        SendBack(comment);
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
        (DecidedOn, DecisionParagraph, DecisionRegistrationNumber) = (date, paragraph, registrationNumber);
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
    public void Reopen(string? comment, FollowUpCycle cycle)
    {
        cycle.EnsureNotFrozen();
        if (!IsSent)
        {
            throw new RuleBrokenException(new RuleViolation(RuleCode.ReportIsNotSent));
        }

        SendBack(comment);
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

    private void SendBack(string? comment)
    {
        if (string.IsNullOrWhiteSpace(comment))
        {
            throw new RuleBrokenException(new RuleViolation(RuleCode.ReturnNeedsComment));
        }

        Status = ProgressReportStatus.Returned;
        ReturnComment = comment;
    }
}

/// <summary>
/// Aktivitetens rapport: phase, schedule, progress, effect, and words. Five different things, never one colour.
/// </summary>
public sealed class ProgressEntry(Guid reportId, Guid activityId)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid ReportId { get; private set; } = reportId;

    public Guid ActivityId { get; private set; } = activityId;

    public Activity Activity { get; private set; } = null!;

    public ActivityPhase Phase { get; private set; }

    public ScheduleStatus Schedule { get; private set; }

    /// <summary>How much is done, 0–100, where the body wants to say it.</summary>
    public int? Percent { get; private set; }

    public EffectStatus Effect { get; private set; }

    public string? Comment { get; private set; }

    public string? DeviationReason { get; private set; }

    public string? Measures { get; private set; }

    /// <summary>Whole kronor.</summary>
    public long? ActualCost { get; private set; }

    /// <summary>Stated as unchanged since last time, an act by a named function.</summary>
    public string? UnchangedBy { get; private set; }

    public DateTime? SavedAt { get; private set; }

    public string? SavedBy { get; private set; }

    public bool IsUnchanged => UnchangedBy is not null;

    /// <summary>An answer begins with the phase.</summary>
    public bool IsAnswered => Phase is not ActivityPhase.Unknown;

    /// <summary>Something is written, but not yet the phase.</summary>
    public bool IsBegun => !IsAnswered && SavedAt is not null;

    /// <summary>Late without a word about why.</summary>
    public bool LacksReason => Schedule is ScheduleStatus.Late or ScheduleStatus.PastPlannedTime
        && string.IsNullOrWhiteSpace(DeviationReason) && string.IsNullOrWhiteSpace(Comment);

    /// <summary>Writes the whole answer; what was stated as unchanged no longer is.</summary>
    public void Answer(ProgressAnswer answer, Actor actor, DateTime now)
    {
        Take(answer);
        UnchangedBy = null;
        Stamp(actor.Name, now);
    }

    /// <summary>States that nothing has changed since last time: last time's answer becomes this time's.</summary>
    public void KeepUnchanged(ProgressAnswer? lastTime, Actor actor, DateTime now)
    {
        if (lastTime is null || lastTime.Phase is ActivityPhase.Unknown)
        {
            throw new RuleBrokenException(new RuleViolation(RuleCode.NothingToKeepUnchanged));
        }

        Take(lastTime);
        UnchangedBy = actor.Name;
        Stamp(actor.Name, now);
    }

    /// <summary>Takes over an answer that was given elsewhere, as a package tells it.</summary>
    public void TakeOver(ProgressAnswer answer, string? unchangedBy, DateTime? savedAt)
    {
        Take(answer);
        UnchangedBy = unchangedBy;
        SavedAt = savedAt;
    }

    public ProgressAnswer ToAnswer() =>
        new(Phase, Schedule, Percent, Effect, Comment, DeviationReason, Measures, ActualCost);

    private void Take(ProgressAnswer answer)
    {
        Phase = answer.Phase;
        Schedule = answer.Schedule;
        Percent = answer.Percent;
        Effect = answer.Effect;
        Comment = answer.Comment;
        DeviationReason = answer.DeviationReason;
        Measures = answer.Measures;
        ActualCost = answer.ActualCost;
    }

    private void Stamp(string by, DateTime now)
    {
        SavedBy = by;
        SavedAt = now;
    }
}

/// <summary>What a body answers about one activity.</summary>
public sealed record ProgressAnswer(
    ActivityPhase Phase,
    ScheduleStatus Schedule,
    int? Percent,
    EffectStatus Effect,
    string? Comment,
    string? DeviationReason,
    string? Measures,
    long? ActualCost)
{
    public static ProgressAnswer Empty { get; } =
        new(ActivityPhase.Unknown, ScheduleStatus.Unknown, null, EffectStatus.NotAssessed, null, null, null, null);
}

/// <summary>The one status that an activity gets from the answers of its owners.</summary>
public static class CombinedStatus
{
    /// <summary>
    /// The lead's answer counts. Where several own it and none leads, it is no further than the one least far, and no
    /// better in time than the one worst off.
    /// </summary>
    public static (ActivityPhase Phase, ScheduleStatus Schedule, EffectStatus Effect) Of(
        IReadOnlyCollection<(ParticipationRole Role, ProgressAnswer Answer)> answers)
    {
        var given = answers.Where(a => a.Answer.Phase is not ActivityPhase.Unknown).ToList();
        if (given.Count == 0)
        {
            return (ActivityPhase.Unknown, ScheduleStatus.Unknown, EffectStatus.NotAssessed);
        }

        if (given.Exists(a => a.Role is ParticipationRole.Lead))
        {
            var lead = given.First(a => a.Role is ParticipationRole.Lead).Answer;
            return (lead.Phase, lead.Schedule, lead.Effect);
        }

        return (given.Min(a => a.Answer.Phase), given.Max(a => a.Answer.Schedule), given.Min(a => a.Answer.Effect));
    }
}
