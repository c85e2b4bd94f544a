using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.FollowUp;

namespace StrategyTracker.Features.CouncilReports.Sections;

/// <summary>A status as it is shown: always a shape, a word and a tone, never a colour alone.</summary>
public sealed record StatusTerm(StatusShape Shape, string Word, StatusTone Tone)
{
    public static StatusTerm Of(ActivityStanding standing) => standing switch
    {
        ActivityStanding.NotReported => new(StatusShape.Dash, ReportTexts.StandingNotReported, StatusTone.Unknown),
        ActivityStanding.NotStarted => new(StatusShape.Empty, ReportTexts.StandingNotStarted, StatusTone.Neutral),
        ActivityStanding.Ongoing => new(StatusShape.Half, ReportTexts.StandingOngoing, StatusTone.Neutral),
        ActivityStanding.Completed => new(StatusShape.Full, ReportTexts.StandingCompleted, StatusTone.Neutral),
        ActivityStanding.PassedOn => new(StatusShape.PassedOn, ReportTexts.StandingPassedOn, StatusTone.Neutral),
        ActivityStanding.Merged => new(StatusShape.Merged, ReportTexts.StandingMerged, StatusTone.Neutral),
        ActivityStanding.Moved => new(StatusShape.Moved, ReportTexts.StandingMoved, StatusTone.Neutral),
        ActivityStanding.Struck => new(StatusShape.Struck, ReportTexts.StandingStruck, StatusTone.Neutral),
        ActivityStanding.Discontinued => new(StatusShape.Cross, ReportTexts.StandingDiscontinued, StatusTone.Neutral),
        _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, null),
    };

    public static StatusTerm Of(ScheduleStatus schedule) => schedule switch
    {
        ScheduleStatus.Unknown => new(StatusShape.Dash, ReportTexts.ScheduleUnknown, StatusTone.Unknown),
        ScheduleStatus.OnTime => new(StatusShape.Check, ReportTexts.ScheduleOnTime, StatusTone.Good),
        ScheduleStatus.AtRisk => new(StatusShape.Triangle, ReportTexts.ScheduleAtRisk, StatusTone.Partly),
        ScheduleStatus.Late => new(StatusShape.Square, ReportTexts.ScheduleLate, StatusTone.Bad),
        ScheduleStatus.PastPlannedTime => new(StatusShape.Diamond, ReportTexts.SchedulePastPlannedTime, StatusTone.Bad),
        _ => throw new ArgumentOutOfRangeException(nameof(schedule), schedule, null),
    };

    public static StatusTerm Of(EffectStatus effect) => effect switch
    {
        EffectStatus.NotAssessed => new(StatusShape.Dash, ReportTexts.EffectNotAssessed, StatusTone.Unknown),
        EffectStatus.NotReached => new(StatusShape.Empty, ReportTexts.EffectNotReached, StatusTone.Bad),
        EffectStatus.Partly => new(StatusShape.Half, ReportTexts.EffectPartly, StatusTone.Partly),
        EffectStatus.Reached => new(StatusShape.Full, ReportTexts.EffectReached, StatusTone.Good),
        _ => throw new ArgumentOutOfRangeException(nameof(effect), effect, null),
    };

    public static StatusTerm Of(AssessmentLevel level) => level switch
    {
        AssessmentLevel.NotAssessed => new(StatusShape.Dash, ReportTexts.LevelNotAssessed, StatusTone.Unknown),
        AssessmentLevel.NotReached => new(StatusShape.Empty, ReportTexts.LevelNotReached, StatusTone.Bad),
        AssessmentLevel.Partly => new(StatusShape.Half, ReportTexts.LevelPartly, StatusTone.Partly),
        AssessmentLevel.Reached => new(StatusShape.Full, ReportTexts.LevelReached, StatusTone.Good),
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, null),
    };

    public static StatusTerm Of(Direction direction) => direction switch
    {
        Direction.NotComparable => new(StatusShape.Dash, ReportTexts.DirectionNotComparable, StatusTone.Unknown),
        Direction.Worse => new(StatusShape.Down, ReportTexts.DirectionWorse, StatusTone.Bad),
        Direction.Same => new(StatusShape.Same, ReportTexts.DirectionSame, StatusTone.Neutral),
        Direction.Better => new(StatusShape.Up, ReportTexts.DirectionBetter, StatusTone.Good),
        _ => throw new ArgumentOutOfRangeException(nameof(direction), direction, null),
    };

    public static StatusTerm Of(Prognosis prognosis) => prognosis switch
    {
        Prognosis.NotAssessed => new(StatusShape.Dash, ReportTexts.PrognosisNotAssessed, StatusTone.Unknown),
        Prognosis.WillNotBeReached => new(StatusShape.Empty, ReportTexts.PrognosisWillNotBeReached, StatusTone.Bad),
        Prognosis.Uncertain => new(StatusShape.Half, ReportTexts.PrognosisUncertain, StatusTone.Partly),
        Prognosis.WillBeReached => new(StatusShape.Full, ReportTexts.PrognosisWillBeReached, StatusTone.Good),
        _ => throw new ArgumentOutOfRangeException(nameof(prognosis), prognosis, null),
    };
}

/// <summary>The shapes of the vocabulary: the same on paper and on screen.</summary>
public enum StatusShape
{
    Empty,
    Half,
    Full,
    Cross,
    Struck,
    PassedOn,
    Merged,
    Moved,
    Check,
    Triangle,
    Square,
    Diamond,
    Dash,
    Up,
    Same,
    Down,
}

/// <summary>The tone of a status. What is not known has a look of its own: never red, never zero.</summary>
public enum StatusTone
{
    Neutral,
    Good,
    Partly,
    Bad,
    Unknown,
}
