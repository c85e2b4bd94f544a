using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Recognition;
using StrategyTracker.Domain.SelfAssessment;

namespace StrategyTracker.Ui;

/// <summary>The shapes of the status vocabulary, the same on screen, in print and in workbooks.</summary>
public enum Shape
{
    Empty,
    Half,
    Full,
    Cross,
    Onward,
    Check,
    Triangle,
    Square,
    Diamond,
    Dash,
    Up,
    Level,
    Down,
    Merge,
    Split,
}

/// <summary>The tones; they mean nothing alone, since every status also has a shape and a word.</summary>
public enum Tone
{
    None,
    Good,
    Part,
    Bad,
}

/// <summary>How a status shows: always shape + word + tone. Whether work is done is neither good nor bad; time and effect are.</summary>
public readonly record struct StatusLook(Shape Shape, Tone Tone, string Word)
{
    public static StatusLook Of(ReviewReason reason) => new(
        reason switch
        {
            ReviewReason.PeriodOver => Shape.Diamond,
            ReviewReason.ExpiresWithinYear => Shape.Triangle,
            ReviewReason.NotReviewedThisTerm => Shape.Half,
            ReviewReason.NobodyResponsible => Shape.Empty,
            _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
        },
        reason is ReviewReason.PeriodOver ? Tone.Bad : reason is ReviewReason.ExpiresWithinYear ? Tone.Part : Tone.None,
        Words.Of(reason));

    public static StatusLook Of(Sureness sureness) => new(
        sureness switch
        {
            Sureness.Sure => Shape.Check,
            Sureness.Likely => Shape.Half,
            Sureness.Unsure => Shape.Triangle,
            _ => throw new ArgumentOutOfRangeException(nameof(sureness), sureness, null),
        },
        sureness is Sureness.Unsure ? Tone.Part : Tone.None,
        Words.Of(sureness));

    public static StatusLook Of(ActivityPhase phase) => new(phase switch
    {
        ActivityPhase.Unknown => Shape.Dash,
        ActivityPhase.NotStarted => Shape.Empty,
        ActivityPhase.Ongoing => Shape.Half,
        ActivityPhase.Completed => Shape.Full,
        ActivityPhase.Discontinued => Shape.Cross,
        ActivityPhase.PassedOn => Shape.Onward,
        _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, null),
    }, Tone.None, Words.Of(phase));

    public static StatusLook Of(ActivityStanding standing) => new(standing switch
    {
        ActivityStanding.NotReported => Shape.Dash,
        ActivityStanding.NotStarted => Shape.Empty,
        ActivityStanding.Ongoing => Shape.Half,
        ActivityStanding.Completed => Shape.Full,
        ActivityStanding.PassedOn or ActivityStanding.Moved => Shape.Onward,
        ActivityStanding.Merged => Shape.Merge,
        ActivityStanding.Split => Shape.Split,
        ActivityStanding.Struck or ActivityStanding.Discontinued => Shape.Cross,
        _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, null),
    }, Tone.None, Words.Of(standing));

    public static StatusLook Of(ScheduleStatus schedule) => schedule switch
    {
        ScheduleStatus.Unknown => new(Shape.Dash, Tone.None, Words.Of(schedule)),
        ScheduleStatus.OnTime => new(Shape.Check, Tone.Good, Words.Of(schedule)),
        ScheduleStatus.AtRisk => new(Shape.Triangle, Tone.Part, Words.Of(schedule)),
        ScheduleStatus.Late => new(Shape.Square, Tone.Bad, Words.Of(schedule)),
        ScheduleStatus.PastPlannedTime => new(Shape.Diamond, Tone.Bad, Words.Of(schedule)),
        _ => throw new ArgumentOutOfRangeException(nameof(schedule), schedule, null),
    };

    public static StatusLook Of(EffectStatus effect) => effect switch
    {
        EffectStatus.NotAssessed => new(Shape.Dash, Tone.None, Words.Of(effect)),
        EffectStatus.NotReached => new(Shape.Empty, Tone.Bad, Words.Of(effect)),
        EffectStatus.Partly => new(Shape.Half, Tone.Part, Words.Of(effect)),
        EffectStatus.Reached => new(Shape.Full, Tone.Good, Words.Of(effect)),
        _ => throw new ArgumentOutOfRangeException(nameof(effect), effect, null),
    };

    public static StatusLook Of(AssessmentLevel level) => level switch
    {
        AssessmentLevel.NotAssessed => new(Shape.Dash, Tone.None, Words.Of(level)),
        AssessmentLevel.NotReached => new(Shape.Empty, Tone.Bad, Words.Of(level)),
        AssessmentLevel.Partly => new(Shape.Half, Tone.Part, Words.Of(level)),
        AssessmentLevel.Reached => new(Shape.Full, Tone.Good, Words.Of(level)),
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, null),
    };

    public static StatusLook Of(Direction direction) => direction switch
    {
        Direction.NotComparable => new(Shape.Dash, Tone.None, Words.Of(direction)),
        Direction.Worse => new(Shape.Down, Tone.Bad, Words.Of(direction)),
        Direction.Same => new(Shape.Level, Tone.None, Words.Of(direction)),
        Direction.Better => new(Shape.Up, Tone.Good, Words.Of(direction)),
        _ => throw new ArgumentOutOfRangeException(nameof(direction), direction, null),
    };

    public static StatusLook Of(Prognosis prognosis) => prognosis switch
    {
        Prognosis.NotAssessed => new(Shape.Dash, Tone.None, Words.Of(prognosis)),
        Prognosis.WillNotBeReached => new(Shape.Empty, Tone.Bad, Words.Of(prognosis)),
        Prognosis.Uncertain => new(Shape.Half, Tone.Part, Words.Of(prognosis)),
        Prognosis.WillBeReached => new(Shape.Full, Tone.Good, Words.Of(prognosis)),
        _ => throw new ArgumentOutOfRangeException(nameof(prognosis), prognosis, null),
    };

    public static StatusLook Of(EditionState state) => state switch
    {
        EditionState.Draft => new(Shape.Empty, Tone.None, Words.Of(state)),
        EditionState.Referral or EditionState.Proposed => new(Shape.Half, Tone.None, Words.Of(state)),
        EditionState.NotYetInForce => new(Shape.Onward, Tone.None, Words.Of(state)),
        EditionState.InForce => new(Shape.Check, Tone.Good, Words.Of(state)),
        EditionState.PeriodOver => new(Shape.Diamond, Tone.Part, Words.Of(state)),
        EditionState.Superseded or EditionState.Repealed => new(Shape.Cross, Tone.None, Words.Of(state)),
        EditionState.Completed => new(Shape.Full, Tone.None, Words.Of(state)),
        EditionState.Published or EditionState.Amended or EditionState.NotAdopted => new(Shape.Dash, Tone.None, Words.Of(state)),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static StatusLook Of(DeviationState state) => state switch
    {
        DeviationState.NotDecided => new(Shape.Empty, Tone.Part, Words.Of(state)),
        DeviationState.NotYet => new(Shape.Onward, Tone.None, Words.Of(state)),
        DeviationState.Applies => new(Shape.Check, Tone.None, Words.Of(state)),
        DeviationState.Lapsing => new(Shape.Triangle, Tone.Part, Words.Of(state)),
        DeviationState.Lapsed => new(Shape.Diamond, Tone.Bad, Words.Of(state)),
        DeviationState.TakenBack => new(Shape.Cross, Tone.None, Words.Of(state)),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static StatusLook Of(ProgressReportStatus status) => status switch
    {
        ProgressReportStatus.Draft => new(Shape.Half, Tone.None, Words.Of(status)),
        ProgressReportStatus.Submitted => new(Shape.Onward, Tone.None, Words.Of(status)),
        ProgressReportStatus.Returned => new(Shape.Triangle, Tone.Part, Words.Of(status)),
        ProgressReportStatus.Approved => new(Shape.Check, Tone.Good, Words.Of(status)),
        ProgressReportStatus.Accepted => new(Shape.Full, Tone.Good, Words.Of(status)),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    public static StatusLook Of(CycleState state) => state switch
    {
        CycleState.Planned => new(Shape.Empty, Tone.None, Words.Of(state)),
        CycleState.Open => new(Shape.Half, Tone.None, Words.Of(state)),
        CycleState.Overdue => new(Shape.Triangle, Tone.Part, Words.Of(state)),
        CycleState.Frozen => new(Shape.Full, Tone.None, Words.Of(state)),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static StatusLook Of(RoundState state) => state switch
    {
        RoundState.Planned => new(Shape.Empty, Tone.None, Words.Of(state)),
        RoundState.Open => new(Shape.Half, Tone.None, Words.Of(state)),
        RoundState.Overdue => new(Shape.Triangle, Tone.Part, Words.Of(state)),
        RoundState.Closed => new(Shape.Full, Tone.None, Words.Of(state)),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static StatusLook Of(ProposalState state) => state switch
    {
        ProposalState.Waiting => new(Shape.Half, Tone.None, Words.Of(state)),
        ProposalState.TakenUp => new(Shape.Check, Tone.Good, Words.Of(state)),
        ProposalState.Declined => new(Shape.Cross, Tone.None, Words.Of(state)),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static StatusLook Of(PrincipleAnswer answer) => answer switch
    {
        PrincipleAnswer.Follows => new(Shape.Full, Tone.Good, Words.Of(answer)),
        PrincipleAnswer.Partly => new(Shape.Half, Tone.Part, Words.Of(answer)),
        PrincipleAnswer.Deviates => new(Shape.Triangle, Tone.Bad, Words.Of(answer)),
        _ => throw new ArgumentOutOfRangeException(nameof(answer), answer, null),
    };
}
