using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Indicators;
using StrategyTracker.Domain.Reporting;

namespace StrategyTracker.Domain.Tests.Reporting;

/// <summary>What a report lacks before it is proposed.</summary>
public sealed class ReportCompletenessTests
{
    private static readonly FrozenAssessment judged = new()
    {
        Level = AssessmentLevel.Partly, Sentence = "Delvis.", WentWrong = "Tidplanen höll inte.", ProposedDecisions = ["att besluta"],
    };

    private static readonly FrozenOwner owner = new("aldrenamnden", "Äldrenämnden", ParticipationRole.Lead);

    private static readonly FrozenReport whole = ReportScene.LastYear(ReportScene.Row("a") with { Owners = [owner], Schedule = ScheduleStatus.OnTime }) with
    {
        RegistrationNumber = "KS 2025/00041",
        Overall = judged,
        TargetAreas = [new FrozenTargetArea { Key = "data", Title = "Datadrivna staden", Assessment = judged, Goals = [new FrozenGoal { Key = "m1", Title = "Öppna data", Assessment = judged }] }],
        Bodies = [new FrozenBody { Key = "aldrenamnden", Name = "Äldrenämnden", HasAnswered = true }],
        Indicators = [Indicator(new FrozenValue(IndicatorValueKind.Outcome, 2024, 41, null, null))],
    };

    [Fact]
    public void Report_with_everything_lacks_nothing() => ReportCompleteness.Of(whole).ShouldBeEmpty();

    [Fact]
    public void Target_area_without_judgement_is_missing_and_stands_in_the_way()
    {
        var gaps = ReportCompleteness.Of(WithArea(null));

        gaps.Select(g => (g.Kind, g.Subject, g.Blocks)).ShouldBe(
        [
            (ReportGapKind.TargetAreaWithoutJudgement, "Datadrivna staden", true),
            (ReportGapKind.TargetAreaWithoutProposal, "Datadrivna staden", false),
        ]);
    }

    [Fact]
    public void Target_area_that_the_office_says_cannot_be_assessed_is_told_and_does_not_stand_in_the_way() =>
        OnlyGap(WithArea(judged with { Level = AssessmentLevel.NotAssessed, Sentence = "Går inte att säga än." })).ShouldBe(
            new ReportGap(ReportGapKind.TargetAreaWithoutJudgement, "Datadrivna staden", "data"));

    [Fact]
    public void Judgement_without_its_sentence_stands_in_the_way() =>
        OnlyGap(WithArea(judged with { Sentence = null })).ShouldBe(new ReportGap(ReportGapKind.TargetAreaWithoutSentence, "Datadrivna staden", "data") { Blocks = true });

    [Fact]
    public void Nothing_to_decide_is_told() =>
        OnlyGap(WithArea(judged with { ProposedDecisions = [] })).Kind.ShouldBe(ReportGapKind.TargetAreaWithoutProposal);

    [Fact]
    public void Neither_what_went_wrong_nor_what_became_better_is_told() =>
        OnlyGap(WithArea(judged with { WentWrong = null })).Kind.ShouldBe(ReportGapKind.TargetAreaWithoutAccount);

    [Fact]
    public void Direction_is_missing_only_where_there_is_something_to_compare_with()
    {
        var undirected = WithArea(judged with { Direction = Direction.NotComparable });

        ReportCompleteness.Of(undirected with { Previous = null }).ShouldBeEmpty();
        OnlyGap(undirected with { Previous = whole.Cycle }).ShouldBe(new ReportGap(ReportGapKind.TargetAreaWithoutDirection, "Datadrivna staden", "data"));
    }

    [Fact]
    public void Programme_and_goals_are_judged_too()
    {
        OnlyGap(whole with { Overall = null }).Kind.ShouldBe(ReportGapKind.ProgrammeWithoutJudgement);
        OnlyGap(whole with { TargetAreas = [whole.TargetAreas[0] with { Goals = [whole.TargetAreas[0].Goals[0] with { Assessment = null }] }] })
            .ShouldBe(new ReportGap(ReportGapKind.GoalWithoutJudgement, "Öppna data", "m1"));
    }

    [Fact]
    public void Body_that_has_not_answered_is_named_and_so_is_one_that_has_not_decided()
    {
        OnlyGap(whole with { Bodies = [whole.Bodies[0] with { HasAnswered = false }] }).ShouldBe(new ReportGap(ReportGapKind.BodyWithoutAnswer, "Äldrenämnden", "aldrenamnden"));
        OnlyGap(whole with { Bodies = [whole.Bodies[0] with { IsPreliminary = true }] }).Kind.ShouldBe(ReportGapKind.BodyWithoutDecision);
    }

    [Fact]
    public void Late_activity_without_a_cause_is_named_and_one_with_a_cause_is_not()
    {
        var late = whole.Activities[0] with { Schedule = ScheduleStatus.Late, Number = "2.1" };
        var answer = new FrozenAnswer { BodyKey = "aldrenamnden", Body = "Äldrenämnden" };

        OnlyGap(whole with { Activities = [late with { Answers = [answer] }] }).ShouldBe(new ReportGap(ReportGapKind.LateWithoutReason, "2.1 a", "a"));
        ReportCompleteness.Of(whole with { Activities = [late with { Answers = [answer with { DeviationReason = "Överprövning." }] }] }).ShouldBeEmpty();
    }

    [Fact]
    public void Discontinued_without_a_decision_and_nobody_who_answers_are_told()
    {
        OnlyGap(whole with { Activities = [whole.Activities[0] with { Standing = ActivityStanding.Discontinued }] }).Kind.ShouldBe(ReportGapKind.DiscontinuedWithoutDecision);
        OnlyGap(whole with { Activities = [whole.Activities[0] with { Owners = [owner with { Role = ParticipationRole.Participant }] }] }).Kind.ShouldBe(ReportGapKind.ActivityWithoutOwner);
    }

    [Fact]
    public void Indicator_without_a_value_for_the_year_is_told_unless_it_says_why()
    {
        OnlyGap(whole with { Indicators = [Indicator(new FrozenValue(IndicatorValueKind.Outcome, 2023, 38, null, null))] })
            .ShouldBe(new ReportGap(ReportGapKind.IndicatorWithoutValue, "Öppna datamängder", "i"));
        ReportCompleteness.Of(whole with { Indicators = [Indicator(new FrozenValue(IndicatorValueKind.Outcome, 2024, null, MissingReason.NotYetOut, null))] }).ShouldBeEmpty();
        OnlyGap(whole with { Indicators = [whole.Indicators[0] with { GoodDirection = null }] }).Kind.ShouldBe(ReportGapKind.IndicatorWithoutGoodDirection);
    }

    [Fact]
    public void Registration_number_is_told() =>
        OnlyGap(whole with { RegistrationNumber = null }).ShouldBe(new ReportGap(ReportGapKind.ReportWithoutRegistrationNumber));

    private static FrozenReport WithArea(FrozenAssessment? assessment) => whole with { TargetAreas = [whole.TargetAreas[0] with { Assessment = assessment }] };

    private static ReportGap OnlyGap(FrozenReport report) => ReportCompleteness.Of(report).ShouldHaveSingleItem();

    private static FrozenIndicator Indicator(FrozenValue value) => new() { Key = "i", Name = "Öppna datamängder", TargetArea = "data", GoodDirection = GoodDirection.Up, Values = [value] };
}
