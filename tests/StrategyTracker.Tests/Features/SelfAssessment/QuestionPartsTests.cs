using StrategyTracker.Domain.SelfAssessment;
using StrategyTracker.Features.FollowUp.Autosaving;
using StrategyTracker.Features.SelfAssessment.Answering;
using StrategyTracker.Features.SelfAssessment.Rounds;
using StrategyTracker.Tests.Support;

namespace StrategyTracker.Tests.Features.SelfAssessment;

public sealed class QuestionPartsTests : ComponentTest
{
    private static readonly LevelView[] levels = [new(0, "Inte genomfört", null), new(1, "Nivå 1", null), new(2, "Fullt ut", null)];

    private static QuestionView Question(LevelAnswer given = default, bool isWeak = false) => new()
    {
        Key = "data", Number = "12", Text = "Är data öppna?", Content = new SheetContent(given, null), IsWeak = isWeak,
        Last = new LastGiven(LevelAnswer.Of(1), "Vi väntar."), Others = new LevelMean(1.75, 4, 1, 0),
    };

    [Fact]
    public void Last_time_and_the_others_mean_stand_beside_the_question()
    {
        var form = Render<QuestionForm>(p => p.Add(f => f.Question, Question()).Add(f => f.Levels, levels).Add(f => f.LastRound, "Självskattning 2024"));

        form.Find("aside").TextContent.ShouldContain("Självskattning 2024");
        form.Find("aside").TextContent.ShouldContain("Nivå 1");
        form.Find("aside").TextContent.ShouldContain("Vi väntar.");
        form.Find("aside").TextContent.ShouldContain("1,8 (4 svar)");
    }

    [Fact]
    public void A_level_is_chosen_by_its_radio_and_each_has_its_key()
    {
        FieldEdit<SheetField>? edit = null;
        var form = Render<QuestionForm>(p => p.Add(f => f.Question, Question()).Add(f => f.Levels, levels).Add(f => f.OnEdit, e => edit = e));

        form.FindAll("input[type=radio]").Select(r => r.GetAttribute("data-level")).ShouldBe(["0", "1", "2", "e"]);
        form.Find("input[data-level='2']").Change("2");
        edit.ShouldBe(new FieldEdit<SheetField>(SheetField.Level, "2"));
        form.Find("input[data-level=e]").Change("NotApplicable");
        edit.ShouldBe(new FieldEdit<SheetField>(SheetField.Level, SheetContent.NotApplicable));
    }

    [Fact]
    public void A_level_can_be_cleared_and_none_is_chosen_for_the_reader()
    {
        Render<QuestionForm>(p => p.Add(f => f.Question, Question()).Add(f => f.Levels, levels)).FindAll("input[checked]").ShouldBeEmpty();
        FieldEdit<SheetField>? edit = null;
        var form = Render<QuestionForm>(p => p.Add(f => f.Question, Question(LevelAnswer.Of(0))).Add(f => f.Levels, levels).Add(f => f.OnEdit, e => edit = e));

        form.Find("fieldset button").Click();

        edit.ShouldBe(new FieldEdit<SheetField>(SheetField.Level, null));
    }

    [Fact]
    public void A_weak_answer_asks_for_an_activity_and_a_proposal_needs_a_title()
    {
        (string Title, string? Text)? proposed = null;
        var form = Render<QuestionForm>(p => p.Add(f => f.Question, Question(LevelAnswer.Of(0), isWeak: true)).Add(f => f.Levels, levels).Add(f => f.OnPropose, x => proposed = x));

        form.Find(".weak button").Click();
        form.Find("form").Submit();
        proposed.ShouldBeNull();
        form.Find("form input").Change("Öppna data");
        form.Find("form").Submit();

        proposed.ShouldBe(("Öppna data", null));
    }

    [Fact]
    public void Another_persons_answer_is_told_with_its_words()
    {
        var saving = new Autosave<SheetField>();
        saving.Take(
            new(SheetField.Level, "2"), new() { Kind = StrategyTracker.Commands.OutcomeKind.ChangedByOther },
            new FieldSaved(new(2026, 11, 22, 9, 42, 0, DateTimeKind.Utc), "0") { ChangedBy = ("Kollega", new(2026, 11, 22, 9, 42, 0, DateTimeKind.Utc)) });

        var form = Render<QuestionForm>(p => p.Add(f => f.Question, Question()).Add(f => f.Levels, levels).Add(f => f.Saving, saving));

        form.Find("[role=alert]").TextContent.ShouldContain("Kollega");
        form.Find("blockquote").TextContent.ShouldBe("0 Inte genomfört");
    }

    [Fact]
    public void A_mean_of_nothing_is_a_dash_and_never_zero()
    {
        var table = Render<ResultTable>(p => p.Add(t => t.Caption, "Per fråga").Add(t => t.Head, "Fråga").Add(t => t.Highest, 3)
            .Add(t => t.Rows, [new ResultLine("data", "1", "Är data öppna?", null, null, new LevelMean(null, 0, 2, 3), new LevelChange(null, 0))]));

        table.FindAll("tbody td").Select(td => td.TextContent.Trim()).ShouldBe(["–", "", "0", "2", "3", "Går inte att jämföra"]);
    }
}
