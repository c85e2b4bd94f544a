using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.FollowUp.Reporting;

/// <summary>A body's report in a cycle as its page shows it. It holds no answers: only the open one is ever in memory.</summary>
public sealed record ProgressReportView
{
    public required string CycleKey { get; init; }
    public required string CycleName { get; init; }
    public required CycleState CycleState { get; init; }
    public required DateOnly DueOn { get; init; }

    /// <summary>The year that the cycle tells of.</summary>
    public int Year { get; init; }
    public required string BodyKey { get; init; }
    public required string BodyName { get; init; }
    public required ProgressReportStatus Status { get; init; }

    /// <summary>Something has been written.</summary>
    public required bool IsBegun { get; init; }
    public required bool IsSent { get; init; }
    public string? Summary { get; init; }
    public (DateOnly On, string? By)? Submitted { get; init; }
    public (DateOnly On, string? By)? Approved { get; init; }
    public string? ReturnComment { get; init; }
    public (DateOnly On, string? Paragraph, string? RegistrationNumber)? Decision { get; init; }
    public required bool IsPreliminary { get; init; }

    /// <summary>Why the actor cannot write; none where the actor can.</summary>
    public required IReadOnlyList<RuleViolation> ObstaclesToWriting { get; init; }
    public required IReadOnlyList<RuleViolation> ObstaclesToApproval { get; init; }

    /// <summary>The actor reports for the body.</summary>
    public required bool Reports { get; init; }

    /// <summary>The actor approves for the body.</summary>
    public required bool Approves { get; init; }
    public required bool ManagesFollowUp { get; init; }

    /// <summary>What the cycle asks for of each activity.</summary>
    public AskedFields Asks { get; init; } = AskedFields.Standard;

    /// <summary>What is asked for, and what has been answered although it need not be: the denominator of the progress.</summary>
    public required IReadOnlyList<ProgressRow> Rows { get; init; }

    /// <summary>Where the cycle asks the body no more: those that are asked in its place.</summary>
    public IReadOnlyList<(string Key, string Name)> AnsweredInstead { get; init; } = [];

    /// <summary>Bodies that it took over from, whose own reports hold what did not come along.</summary>
    public IReadOnlyList<(string Key, string Name)> DraftsLeft { get; init; } = [];

    public bool MayWrite => ObstaclesToWriting.Count == 0;

    public bool MayRegisterDecision => IsSent && CycleState is not CycleState.Frozen && (Reports || Approves || ManagesFollowUp);

    public int Complete => Rows.Count(r => r.State.IsComplete);

    public int Begun => Rows.Count(r => !r.State.IsComplete && (r.State.IsBegun || r.State.IsAnswered));

    /// <summary>Rows at which something was asked for, and has not been dealt with.</summary>
    public int AskedAbout => Rows.Count(r => r.State.IsAskedAbout);

    /// <summary>
    /// The next that waits after a row, from the top again when the end is reached. A report that was sent back begins at
    /// the first row at which something was asked.
    /// </summary>
    public ProgressRow? NextWaiting(string? after)
    {
        if (after is null && Rows.FirstOrDefault(r => r.State.IsAskedAbout) is { } asked)
        {
            return asked;
        }

        var at = Rows.ToList().FindIndex(r => r.Key == after);
        return Rows.Skip(at + 1).Concat(Rows.Take(at + 1)).FirstOrDefault(r => r.State.Waits && r.Key != after);
    }

    /// <summary>The view with one row's state changed, so that a save does not read everything again.</summary>
    public ProgressReportView With(string activityKey, EntryState state) => this with
    {
        IsBegun = true,
        Rows = [.. Rows.Select(r => r.Key == activityKey ? r with { State = state } : r)],
    };
}

/// <summary>One activity in the report's list.</summary>
/// <param name="Key">The activity's key.</param>
/// <param name="Number">Its number in the plan.</param>
/// <param name="Title">What it is called in everyday work.</param>
/// <param name="TargetArea">The first of its target areas; none where it serves none.</param>
/// <param name="OtherTargetAreas">The others.</param>
/// <param name="Role">The part in which the body answers.</param>
/// <param name="TakenOverFrom">The abolished body that the duty came from.</param>
/// <param name="State">Where its answer stands.</param>
public sealed record ProgressRow(
    string Key, string? Number, string Title, string? TargetArea, IReadOnlyList<string> OtherTargetAreas,
    ParticipationRole Role, string? TakenOverFrom, EntryState State)
{
    /// <summary>How much the body is asked about it.</summary>
    public AskedPart Part { get; init; }

    /// <summary>Another body than this that takes the benefit home: it is asked instead, or this one answers in its place.</summary>
    public string? BenefitTaker { get; init; }
}

/// <summary>An answer to read.</summary>
public sealed record EntryReading(ProgressAnswer Answer, string? UnchangedBy);

/// <summary>A milestone in the form.</summary>
public sealed record MilestoneRow(Guid Id, string Title, DateOnly? DueOn, DateOnly? DoneOn, bool IsOverdue);

/// <summary>The open activity with all that its form shows.</summary>
public sealed record ProgressEntryView
{
    public required string Key { get; init; }
    public string? Number { get; init; }
    public required string Title { get; init; }

    /// <summary>The wording as adopted, where the everyday title differs.</summary>
    public required string OfficialTitle { get; init; }
    public string? Description { get; init; }
    public required string PlanTitle { get; init; }
    public DateOnly? StartsOn { get; init; }
    public DateOnly? EndsOn { get; init; }
    public bool IsContinuous { get; init; }
    public ExpectedEffect? ExpectedEffect { get; init; }
    public required IReadOnlyList<MilestoneRow> Milestones { get; init; }

    /// <summary>Other bodies that answer for the same activity, each by itself.</summary>
    public required IReadOnlyList<string> AlsoAnswering { get; init; }
    public required ProgressAnswer Answer { get; init; }
    public string? UnchangedBy { get; init; }
    public LastAnswer? Last { get; init; }

    /// <summary>What the plan's own days say, before anyone is asked.</summary>
    public required ScheduleAssessment ByPlan { get; init; }

    internal static ProgressEntryView Of(
        Activity activity, ProgressReport report, LastAnswer? last, IReadOnlySet<Guid> answersFor, DateOnly today)
    {
        var entry = report.Entries.FirstOrDefault(e => e.ActivityId == activity.Id);
        return new ProgressEntryView
        {
            Key = activity.Key,
            Number = activity.Number,
            Title = activity.DisplayTitle,
            OfficialTitle = activity.Title,
            Description = activity.Description,
            PlanTitle = activity.Document.Title,
            StartsOn = activity.StartsOn,
            EndsOn = activity.EndsOn,
            IsContinuous = activity.IsContinuous,
            ExpectedEffect = activity.Effect,
            Milestones = [.. activity.Milestones.OrderBy(m => m.Position)
                .Select(m => new MilestoneRow(m.Id, m.Title, m.DueOn, m.DoneOn, m.IsOverdueOn(today)))],
            AlsoAnswering = [.. activity.Participations.Where(p => p.Answers && !answersFor.Contains(p.BodyId)).Select(p => p.Body.Name).Order(StringComparer.CurrentCulture)],
            Answer = entry?.ToAnswer() ?? ProgressAnswer.Empty,
            UnchangedBy = entry?.UnchangedBy,
            Last = last,
            ByPlan = ScheduleAssessment.Of(ScheduleFacts.Of(activity, today) with { Reported = ScheduleStatus.Unknown, Override = null }, today),
        };
    }
}
