using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Indicators;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Reporting;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Domain.Targets;

namespace StrategyTracker.Domain.Tests.Reporting;

public sealed class CouncilReportBuilderTests
{
    private readonly ReportScene scene = new();

    [Fact]
    public void Question_at_an_empty_cell_is_frozen_with_the_answer_given_by_the_reports_day_and_without_anybodys_name()
    {
        var later = new ContributionQuestion(new ContributionAim(scene.Area.Id), scene.Schools.Id, null, "Strategen Kim Ek", new(2025, 5, 12));
        later.TakeOverAnswer("Vi börjar 2027.", "Samordnaren Lo Ask", new(2026, 2, 21));
        var answered = new ContributionQuestion(new ContributionAim(scene.Area.Id), scene.Elderly.Id, "Inte ens planeringen?", "Strategen Kim Ek", new(2025, 5, 12));
        answered.TakeOverAnswer("Det görs i ordinarie drift.", "Samordnaren Lo Ask", new(2025, 6, 3));
        scene.Questions.AddRange([later, answered, new(new ContributionAim(scene.Area.Id), scene.Council.Id, null, "Strategen Kim Ek", new(2026, 2, 21))]);

        var report = scene.Build();

        report.ContributionQuestions!.ShouldBe(
        [
            new("barn-och-utbildningsnamnden", "Barn- och utbildningsnämnden", "datadrivna-staden", null, new(2025, 5, 12), null, null),
            new("aldrenamnden", "Äldrenämnden", "datadrivna-staden", "Inte ens planeringen?", new(2025, 5, 12), "Det görs i ordinarie drift.", new(2025, 6, 3)),
        ]);
    }

    [Fact]
    public void Goals_of_a_programme_without_target_areas_are_frozen_in_their_levels_with_the_questions_about_them()
    {
        scene.HasArea = false;
        var (safety, health) = (scene.Goal("Trygghet"), scene.Goal("Hälsa"));
        var outside = scene.Goal("Fler ute", under: safety);
        scene.Activity("Nattvandring", (scene.Elderly, ParticipationRole.Lead)).SetGoals([outside.Id]);
        var answered = new ContributionQuestion(new ContributionAim(GoalId: health.Id), scene.Schools.Id, "Inget alls?", "Strategen Kim Ek", new(2025, 5, 12));
        answered.TakeOverAnswer("Vi börjar 2027.", "Samordnaren Lo Ask", new(2025, 6, 3));
        scene.Questions.AddRange(
        [
            answered,
            new(new ContributionAim(GoalId: safety.Id), scene.Schools.Id, null, "Strategen Kim Ek", new(2025, 5, 13)),
            new(new ContributionAim(PrincipleId: Guid.CreateVersion7()), scene.Schools.Id, null, "Strategen Kim Ek", new(2025, 5, 13)),
        ]);

        var report = scene.Build();

        report.Goals!.Select(g => (g.Key, g.Above)).ShouldBe([("trygghet", null), ("fler-ute", "trygghet"), ("halsa", null)]);
        report.Activities.Single().Goals.ShouldBe(["fler-ute"]);
        report.ContributionQuestions!.ShouldBe(
        [
            new("barn-och-utbildningsnamnden", "Barn- och utbildningsnämnden", null, null, new(2025, 5, 13), null, null) { Goal = "trygghet" },
            new("barn-och-utbildningsnamnden", "Barn- och utbildningsnämnden", null, "Inget alls?", new(2025, 5, 12), "Vi börjar 2027.", new(2025, 6, 3)) { Goal = "halsa" },
        ]);
    }

    [Fact]
    public void Programme_with_target_areas_is_held_against_them_alone()
    {
        var goal = scene.Goal("Trygghet");
        scene.Questions.Add(new(new ContributionAim(GoalId: goal.Id), scene.Schools.Id, null, "Strategen Kim Ek", new(2025, 5, 12)));

        var report = scene.Build();

        report.Goals.ShouldBeNull();
        report.ContributionQuestions!.ShouldBeEmpty();
        ContributionTable.Of(report).Aims.ShouldHaveSingleItem().IsGoal.ShouldBeFalse();
    }

    [Fact]
    public void Answers_that_were_not_sent_are_not_used()
    {
        var activity = scene.Activity("Datakatalog", (scene.Elderly, ParticipationRole.Lead));
        scene.Answer(scene.Elderly, activity, ActivityPhase.Completed, status: ProgressReportStatus.Draft);

        var report = scene.Build();

        report.Activities.ShouldHaveSingleItem().Standing.ShouldBe(ActivityStanding.NotReported);
        report.Activities[0].IsUnanswered.ShouldBeTrue();
        report.Bodies.Single(b => b.Key == "aldrenamnden").HasAnswered.ShouldBeFalse();
        report.Bodies.Single(b => b.Key == "aldrenamnden").Summary.ShouldBeNull();
    }

    [Fact]
    public void Unanswered_is_neither_late_nor_on_time()
    {
        var activity = scene.Activity("Datakatalog", (scene.Elderly, ParticipationRole.Lead));
        activity.Plan(new(2025, 1, 1), new(2026, 12, 31), isContinuous: false);
        activity.SetMilestones([("Första delen", new DateOnly(2025, 6, 30), null)]);

        var row = scene.Build().Activities.Single();

        row.Schedule.ShouldBe(ScheduleStatus.Unknown);
        row.IsLate.ShouldBeFalse();
        row.MilestonesOverdue.ShouldBe(1);
    }

    [Fact]
    public void Planned_end_that_has_passed_is_told_also_without_an_answer()
    {
        var activity = scene.Activity("Datakatalog", (scene.Elderly, ParticipationRole.Lead));
        activity.Plan(null, new(2025, 12, 31), isContinuous: false);

        var row = scene.Build().Activities.Single();

        row.IsUnanswered.ShouldBeTrue();
        row.Schedule.ShouldBe(ScheduleStatus.PastPlannedTime);
        row.DaysPastEnd.ShouldBe(51);
    }

    [Fact]
    public void Activity_with_only_a_name_is_missing_and_not_late()
    {
        scene.Activity("Kompetensprofil");

        var row = scene.Build().Activities.Single();

        row.Standing.ShouldBe(ActivityStanding.NotReported);
        row.Schedule.ShouldBe(ScheduleStatus.Unknown);
        row.IsUnanswered.ShouldBeFalse("nobody was asked");
    }

    [Fact]
    public void Equal_owners_combine_to_the_one_least_far_and_worst_off()
    {
        var activity = scene.Activity("Introduktion", (scene.Elderly, ParticipationRole.CoOwner), (scene.Schools, ParticipationRole.CoOwner));
        scene.Answer(scene.Elderly, activity, ActivityPhase.Completed, ScheduleStatus.OnTime, EffectStatus.Reached);
        scene.Answer(scene.Schools, activity, ActivityPhase.Ongoing, ScheduleStatus.Late, EffectStatus.Partly);

        var row = scene.Build().Activities.Single();

        (row.Phase, row.Schedule, row.Effect).ShouldBe((ActivityPhase.Ongoing, ScheduleStatus.Late, EffectStatus.Partly));
        row.Answers.Count.ShouldBe(2);
    }

    [Fact]
    public void Who_answers_together_with_others_and_has_not_is_named_beside_those_who_have()
    {
        var activity = scene.Activity("Introduktion", (scene.Elderly, ParticipationRole.CoOwner), (scene.Schools, ParticipationRole.CoOwner));
        scene.Answer(scene.Elderly, activity, ActivityPhase.Completed, ScheduleStatus.OnTime);

        scene.Build().Activities.Single().NotAnsweredBy.ShouldBe([scene.Schools.Name]);

        scene.Answer(scene.Schools, activity, ActivityPhase.Completed, ScheduleStatus.OnTime);
        scene.Build().Activities.Single().NotAnsweredBy.ShouldBeEmpty();
    }

    [Fact]
    public void Leads_answer_counts_before_the_others()
    {
        var activity = scene.Activity("Plattform", (scene.Elderly, ParticipationRole.Lead), (scene.Schools, ParticipationRole.CoOwner));
        scene.Answer(scene.Schools, activity, ActivityPhase.NotStarted, ScheduleStatus.Late);
        scene.Answer(scene.Elderly, activity, ActivityPhase.Ongoing, ScheduleStatus.AtRisk);

        var row = scene.Build().Activities.Single();

        (row.Phase, row.Schedule).ShouldBe((ActivityPhase.Ongoing, ScheduleStatus.AtRisk));
        row.Answers[0].BodyKey.ShouldBe("aldrenamnden");
    }

    [Fact]
    public void What_left_the_plan_after_the_reports_day_is_still_in_it()
    {
        var activity = scene.Activity("Idébank", (scene.Elderly, ParticipationRole.Lead));
        scene.Answer(scene.Elderly, activity, ActivityPhase.Ongoing);
        activity.Leave(new Disposition(DispositionKind.Struck, new(2026, 3, 30), "Ersatt", null, null, scene.Council.Id, "57"));

        scene.Build().Activities.Single().Standing.ShouldBe(ActivityStanding.Ongoing);

        scene.AsOf = new(2026, 3, 31);
        var after = scene.Build().Activities.Single();
        after.Standing.ShouldBe(ActivityStanding.Struck);
        after.Left!.DecidedBy.ShouldBe("Kommunfullmäktige");
        after.Left.Paragraph.ShouldBe("57");
    }

    [Fact]
    public void What_was_added_after_the_reports_day_is_not_in_it()
    {
        scene.Activity("Tidplan").SetAddedOn(new(2026, 3, 30));

        scene.Build().Activities.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_not_answered_shows_what_was_last_known()
    {
        scene.Activity("Datakatalog", (scene.Elderly, ParticipationRole.Lead));
        scene.Previous = ReportScene.LastYear(ReportScene.Row("datakatalog") with { Phase = ActivityPhase.Ongoing, Schedule = ScheduleStatus.Late, Effect = EffectStatus.Partly });

        var row = scene.Build().Activities.Single();

        row.IsUnanswered.ShouldBeTrue();
        row.Standing.ShouldBe(ActivityStanding.Ongoing);
        row.Effect.ShouldBe(EffectStatus.Partly);
        row.Schedule.ShouldBe(ScheduleStatus.Unknown);
        row.WasLate.ShouldBeTrue();
    }

    [Fact]
    public void What_was_done_with_before_is_not_asked_for_again()
    {
        scene.Activity("Datakatalog", (scene.Elderly, ParticipationRole.Lead));
        scene.Previous = ReportScene.LastYear(ReportScene.Row("datakatalog", ActivityStanding.Completed) with { Phase = ActivityPhase.Completed, Schedule = ScheduleStatus.OnTime });

        var row = scene.Build().Activities.Single();

        row.IsUnanswered.ShouldBeFalse();
        row.Schedule.ShouldBe(ScheduleStatus.OnTime);
    }

    [Fact]
    public void Answer_without_the_bodys_own_decision_is_preliminary()
    {
        var activity = scene.Activity("Datakatalog", (scene.Elderly, ParticipationRole.Lead), (scene.Schools, ParticipationRole.CoOwner));
        scene.Answer(scene.Elderly, activity, ActivityPhase.Ongoing);
        scene.Answer(scene.Schools, activity, ActivityPhase.Ongoing, decidedOn: new(2026, 1, 29));

        var report = scene.Build();

        report.Bodies.Where(b => b.IsPreliminary).Select(b => b.Name).ShouldBe(["Äldrenämnden"]);
        report.Activities.Single().IsPreliminary.ShouldBeTrue();
    }

    [Fact]
    public void Successor_answers_for_the_body_that_was()
    {
        var culture = scene.Add(new Body("kulturnamnden", "Kulturnämnden", BodyKind.Committee));
        culture.SetPeriod(null, new(2025, 6, 30));
        culture.SetSuccessors([scene.Schools.Id]);
        var activity = scene.Activity("Verkstad", (culture, ParticipationRole.Lead), (scene.Elderly, ParticipationRole.CoOwner));
        scene.Answer(scene.Schools, activity, ActivityPhase.Completed);
        scene.Answer(scene.Elderly, activity, ActivityPhase.Ongoing);

        var row = scene.Build().Activities.Single();

        row.Phase.ShouldBe(ActivityPhase.Completed, "the successor answers as the lead");
        row.IsAnsweredForBy("barn-och-utbildningsnamnden").ShouldBeTrue();
    }

    [Fact]
    public void Bodies_stand_in_order_of_kind_and_then_of_the_Swedish_alphabet()
    {
        scene.Activity("Datakatalog");

        scene.Build().Bodies.Select(b => b.Name).ShouldBe(["Barn- och utbildningsnämnden", "Äldrenämnden"]);
    }

    [Fact]
    public void Values_of_single_bodies_are_kept_apart_from_those_of_the_whole()
    {
        var indicator = new Indicator("katalog", "System i katalogen", scene.Programme.Id);
        indicator.Place(scene.Programme.Id, scene.Area.Id, null);
        indicator.SetValues(
        [
            new IndicatorValue(IndicatorValueKind.Target, 2027, null, 90, null, null),
            new IndicatorValue(IndicatorValueKind.Outcome, 2025, scene.Elderly.Id, 40, null, null),
            new IndicatorValue(IndicatorValueKind.Outcome, 2025, scene.Schools.Id, null, MissingReason.NotCollected, null),
            new IndicatorValue(IndicatorValueKind.Outcome, 2026, null, 55, null, null),
        ]);
        scene.Indicators.Add(indicator);

        var frozen = scene.Build().Indicators.Single();

        frozen.Values.ShouldHaveSingleItem().Kind.ShouldBe(IndicatorValueKind.Target, "outcomes after the report's year stay out");
        frozen.ByBody.Select(v => (v.Body, v.Value)).ShouldBe([("Äldrenämnden", 40d), ("Barn- och utbildningsnämnden", (double?)null)]);
    }

    [Fact]
    public void Official_wording_is_frozen_and_the_working_title_beside_it()
    {
        var activity = scene.Activity("Utbildning för alla chefer");
        activity.Describe("1.1", "Utbildning för alla chefer", "Chefsresan", null, null);

        var row = scene.Build().Activities.Single();

        (row.Number, row.Title, row.WorkingTitle).ShouldBe(("1.1", "Utbildning för alla chefer", "Chefsresan"));
    }

    [Fact]
    public void No_abolished_body_is_forgotten()
    {
        var homeCare = Abolished("Hemtjänstnämnden", new(2025, 6, 30), scene.Elderly);
        Abolished("Fritidsnämnden", new(2012, 12, 31), scene.Schools);
        var longGone = Abolished("Skolnämnden", new(2014, 12, 31), scene.Schools);
        scene.Activity("Datakatalog", (longGone, ParticipationRole.Lead));

        var report = scene.Build();

        report.Bodies.Select(b => b.Name).ShouldNotContain(homeCare.Name);
        report.Bodies.Single(b => b.Key == scene.Elderly.Key).AnswersAlsoFor.ShouldBe(["Hemtjänstnämnden"]);
        report.Bodies.Single(b => b.Key == scene.Schools.Key).AnswersAlsoFor.ShouldBe(["Skolnämnden"], "the other ended long ago and left nothing to tell of");
    }

    [Fact]
    public void Body_that_is_asked_though_it_was_abolished_stands_for_itself()
    {
        scene.Schools.SetPeriod(null, new(2025, 6, 30));
        scene.Schools.SetSuccessors([scene.Elderly.Id]);

        var report = scene.Build();

        report.Bodies.Select(b => b.Key).ShouldBe([scene.Schools.Key, scene.Elderly.Key], ignoreOrder: true);
        report.Bodies.ShouldAllBe(b => b.AnswersAlsoFor == null);
    }

    private Body Abolished(string name, DateOnly lastDay, Body successor)
    {
        var body = scene.Add(new Body(ReadableKey.From(name), name, BodyKind.Committee));
        body.SetPeriod(null, lastDay);
        body.SetSuccessors([successor.Id]);
        return body;
    }
}
