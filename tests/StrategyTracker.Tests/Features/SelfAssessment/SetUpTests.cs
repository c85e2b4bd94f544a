using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Domain.SelfAssessment;
using StrategyTracker.Features.SelfAssessment.Answering;
using StrategyTracker.Features.SelfAssessment.Rounds;
using StrategyTracker.Features.SelfAssessment.SetUp;
using StrategyTracker.Tests.Support;

namespace StrategyTracker.Tests.Features.SelfAssessment;

/// <summary>The office sets up; what has been answered does not change under those who answered.</summary>
public sealed class SetUpTests : RoundScene
{
    [Fact]
    public async Task Only_the_office_sets_up()
    {
        foreach (var actor in new[] { Coordinator, Actors.Approver(Elderly), Actors.Reader, Actors.Administrator })
        {
            (await As<SaveScale>(actor).RunAsync(ScaleInput(), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
            (await As<SaveMeasuredObject>(actor).RunAsync(new() { Name = "Skolval", BodyId = Elderly.Id }, Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
            (await As<SaveQuestionSet>(actor).RunAsync(new() { Name = "Ny", ScaleId = Scale.Id }, Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
            (await As<SaveRound>(actor).RunAsync(new(), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        }
    }

    [Fact]
    public async Task A_scale_is_written_by_hand_and_its_words_made_clearer()
    {
        (await As<SaveScale>(Actors.Strategist).RunAsync(ScaleInput(), Cancel)).Value.ShouldBe("grad-av-inforande");
        var again = (await As<SetUpQueries>(Actors.Strategist).FindScaleAsync("grad-av-inforande", Cancel))!;
        again.Levels[0].Text = "Ingenting är gjort.";

        (await As<SaveScale>(Actors.Strategist).RunAsync(again, Cancel)).Succeeded.ShouldBeTrue();

        (await As<SetUpQueries>(Actors.Strategist).FindScaleAsync("grad-av-inforande", Cancel))!.Levels.Select(l => l.Text).ShouldBe(["Ingenting är gjort.", null]);
    }

    [Fact]
    public async Task A_level_that_was_answered_with_last_year_cannot_be_taken_away_and_one_that_is_no_number_is_told_at_its_row()
    {
        var form = (await As<SetUpQueries>(Actors.Strategist).FindScaleAsync("mognad", Cancel))!;
        form.Levels.Single(l => l.IsAnswered).Value.ShouldBe("1");
        form.Levels.RemoveAt(1);
        (await As<SaveScale>(Actors.Strategist).RunAsync(form, Cancel)).Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.ScaleLevelIsAnswered);

        var typed = ScaleInput();
        typed.Levels[1].Value = "ett";
        (await As<SaveScale>(Actors.Strategist).RunAsync(typed, Cancel)).FieldErrors.Keys.ShouldBe(["Levels[1]"]);
    }

    [Fact]
    public async Task Answered_questions_are_changed_in_a_new_version_only()
    {
        var queries = As<SetUpQueries>(Actors.Strategist);
        var form = (await queries.FindQuestionSetAsync("e-tjanster", Cancel))!;
        form.IsAnswered.ShouldBeTrue();
        form.Input.Questions[0].Text = "Vilken nivå har e-tjänsten?";
        (await As<SaveQuestionSet>(Actors.Strategist).RunAsync(form.Input, Cancel)).Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.VersionIsAnswered);

        (await As<StartQuestionVersion>(Actors.Strategist).RunAsync(new("e-tjanster"), Cancel)).Succeeded.ShouldBeTrue();
        (await As<StartQuestionVersion>(Actors.Strategist).RunAsync(new("e-tjanster"), Cancel)).Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.VersionIsNotAnswered);
        var next = (await queries.FindQuestionSetAsync("e-tjanster", Cancel))!;
        next.Input.Questions[0].Text = "Vilken nivå har e-tjänsten?";
        next.Input.Questions.Add(new() { Text = "Går ärendet att följa?" });
        (await As<SaveQuestionSet>(Actors.Strategist).RunAsync(next.Input, Cancel)).Succeeded.ShouldBeTrue();

        await using var db = Db();
        var versions = await db.QuestionSetVersions.AsNoTracking().Include(v => v.Questions).OrderBy(v => v.Number).ToListAsync(Cancel);
        versions[0].InOrder.Select(q => q.Text).ShouldBe(["Vilken nivå?", "Är data öppna?"]);
        versions[1].InOrder.Select(q => (q.Key, q.Number)).ShouldBe([("niva", "1"), ("data", "2"), ("gar-arendet-att-folja", "3")]);
    }

    [Fact]
    public async Task A_form_that_another_has_saved_since_is_not_saved_over()
    {
        await As<StartQuestionVersion>(Actors.Strategist).RunAsync(new("e-tjanster"), Cancel);
        var queries = As<SetUpQueries>(Actors.Strategist);
        var (mine, theirs) = ((await queries.FindQuestionSetAsync("e-tjanster", Cancel))!.Input, (await queries.FindQuestionSetAsync("e-tjanster", Cancel))!.Input);
        theirs.Questions[1].Text = "Är data öppna och aktuella?";
        (await As<SaveQuestionSet>(Actors.Strategist).RunAsync(theirs, Cancel)).Succeeded.ShouldBeTrue();

        mine.Questions[1].Text = "Finns öppna data?";
        (await As<SaveQuestionSet>(Actors.Strategist).RunAsync(mine, Cancel)).Kind.ShouldBe(OutcomeKind.ChangedByOther);
    }

    [Fact]
    public async Task A_round_is_called_for_objects_and_made_anew_from_the_one_before()
    {
        var form = await As<RoundFormQueries>(Actors.Strategist).GetNewAsync(RoundKey, Cancel);
        (form.Input.Name, form.Input.OpensOn, form.Input.ObjectIds.Count).ShouldBe(("Mätning 2027", new DateOnly(2027, 11, 2), 2));

        (await As<SaveRound>(Actors.Strategist).RunAsync(form.Input, Cancel)).Value.ShouldBe("matning-2027");

        await using var db = Db();
        (await db.AnswerSheets.Where(s => s.Round.Key == "matning-2027").OrderBy(s => s.Measured.Key).Select(s => s.BodyId).ToListAsync(Cancel))
            .ShouldBe([Building.Id, Elderly.Id]);
    }

    [Fact]
    public async Task An_object_that_has_answered_stays_in_its_round_and_days_follow_in_order()
    {
        await WriteAsync(Coordinator, "niva", SheetField.Level, "2");
        var form = (await As<RoundFormQueries>(Actors.Strategist).GetAsync(RoundKey, Cancel))!;
        form.Input.ObjectIds.Remove(Alarm.Id);
        (await As<SaveRound>(Actors.Strategist).RunAsync(form.Input, Cancel)).Violations.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            v => v.Code.ShouldBe(RuleCode.ObjectHasAnswered), v => v.Arguments.ShouldBe(["Trygghetslarm"]));

        form.Input.ObjectIds.Add(Alarm.Id);
        form.Input.DueOn = form.Input.OpensOn!.Value.AddDays(-1);
        (await As<SaveRound>(Actors.Strategist).RunAsync(form.Input, Cancel)).Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.RoundDatesAreOutOfOrder);
    }

    [Fact]
    public async Task An_object_that_changes_hands_takes_its_waiting_sheet_along_and_leaves_what_was_answered()
    {
        var form = (await As<SetUpQueries>(Actors.Strategist).FindObjectAsync("trygghetslarm", Cancel))!;
        form.BodyId = Building.Id;

        (await As<SaveMeasuredObject>(Actors.Strategist).RunAsync(form, Cancel)).Succeeded.ShouldBeTrue();

        (await WriteAsync(Builder, "niva", SheetField.Level, "2")).Succeeded.ShouldBeTrue();
        (await WriteAsync(Coordinator, "niva", SheetField.Level, "2")).Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.NotYourBody);
        var then = (await As<SheetQueries>(Actors.Reader).GetAsync("matning-2025", "trygghetslarm", Cancel))!;
        (then.BodyName, then.NowAnsweredBy).ShouldBe(("Äldrenämnden", "Byggnadsnämnden"));
    }

    private static SaveScaleInput ScaleInput() => new()
    {
        Name = "Grad av införande", Levels = [new() { Value = "0", Label = "Inte" }, new() { Value = "1", Label = "Helt" }],
    };
}
