using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Domain.SelfAssessment;

namespace StrategyTracker.Domain.Tests.SelfAssessment;

public sealed class AnswerSheetTests
{
    private static readonly DateOnly today = new(2026, 11, 22);
    private static readonly DateTime now = new(2026, 11, 22, 10, 0, 0, DateTimeKind.Utc);
    private static readonly HashSet<int> levels = [0, 1, 2, 3, 4];

    private readonly Guid body = Guid.CreateVersion7();
    private readonly Guid question = Guid.CreateVersion7();
    private readonly Round round = new("matning-2026", "Mätning 2026", Guid.CreateVersion7());
    private readonly AnswerSheet sheet;

    public AnswerSheetTests()
    {
        round.Schedule(new(2026, 11, 2), new(2026, 11, 30), new(2026, 12, 18));
        sheet = new AnswerSheet(round.Id, Guid.CreateVersion7(), body);
    }

    private Actor Mine => Coordinator(body);

    [Fact]
    public void Only_the_body_that_answers_for_the_object_writes()
    {
        sheet.ObstaclesToWriting(Mine, round, today).ShouldBeEmpty();
        sheet.ObstaclesToWriting(Coordinator(Guid.CreateVersion7()), round, today).ShouldHaveSingleItem().Code.ShouldBe(RuleCode.NotYourBody);
    }

    [Theory]
    [InlineData("2026-11-01", false)]
    [InlineData("2026-11-02", true)]
    [InlineData("2026-12-01", true)]
    [InlineData("2026-12-18", true)]
    [InlineData("2026-12-19", false)]
    public void Answers_are_taken_from_the_day_it_opens_to_the_day_it_closes(string day, bool isTaken)
    {
        sheet.ObstaclesToWriting(Mine, round, DateOnly.Parse(day, null)).Select(o => o.Code).ShouldBe(isTaken ? [] : [RuleCode.RoundIsNotOpen]);
    }

    [Fact]
    public void Not_applicable_is_an_answer_and_no_level()
    {
        var answer = sheet.AnswerTo(question);
        answer.Write(SheetField.Level, "3", levels, "Samordnare", now);
        answer.Write(SheetField.Level, SheetContent.NotApplicable, levels, "Samordnare", now);

        (answer.Level, answer.IsNotApplicable, answer.Given.IsGiven).ShouldBe((null, true, true));
        answer.Write(SheetField.Level, "", levels, "Samordnare", now);
        answer.Given.ShouldBe(LevelAnswer.Missing);
    }

    [Theory]
    [InlineData("5")]
    [InlineData("-1")]
    [InlineData("hög")]
    public void A_level_that_the_scale_does_not_have_is_refused(string text)
    {
        Should.Throw<RuleBrokenException>(() => sheet.AnswerTo(question).Write(SheetField.Level, text, levels, "Samordnare", now))
            .Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.ValueIsNotAllowed);
    }

    [Fact]
    public void An_empty_sheet_cannot_be_handed_in()
    {
        sheet.AnswerTo(question).Write(SheetField.Comment, "Vi återkommer.", levels, "Samordnare", now);

        sheet.ObstaclesToHandingIn(Mine, round, today).ShouldHaveSingleItem().Code.ShouldBe(RuleCode.SheetIsEmpty);
    }

    [Fact]
    public void What_is_handed_in_is_locked_until_it_is_taken_back_while_the_round_is_open()
    {
        sheet.AnswerTo(question).Write(SheetField.Level, "2", levels, "Samordnare", now);
        sheet.HandIn(Mine, round, today);

        (sheet.HandedInOn, sheet.HandedInBy).ShouldBe((today, "Samordnare"));
        sheet.ObstaclesToWriting(Mine, round, today).ShouldHaveSingleItem().Code.ShouldBe(RuleCode.SheetIsHandedIn);
        sheet.ObstaclesToTakingBack(Mine, round, round.ClosesOn.AddDays(1)).ShouldHaveSingleItem().Code.ShouldBe(RuleCode.RoundIsNotOpen);
        sheet.TakeBack(Mine, round, today);
        sheet.ObstaclesToWriting(Mine, round, today).ShouldBeEmpty();
    }

    [Fact]
    public void A_sheet_follows_its_object_to_another_body_until_it_is_handed_in()
    {
        var successor = Guid.CreateVersion7();
        sheet.MoveTo(successor);
        sheet.BodyId.ShouldBe(successor);

        sheet.TakeOver(successor, today, "Samordnare");
        sheet.MoveTo(body);
        sheet.BodyId.ShouldBe(successor, "who answered then stays visible");
    }

    [Theory]
    [InlineData(true, RoundState.Open, true)]
    [InlineData(false, RoundState.Open, false)]
    [InlineData(false, RoundState.Closed, true)]
    public void Others_read_it_when_it_is_handed_in_or_the_round_has_closed(bool isHandedIn, RoundState state, bool isOpen) =>
        AnswerSheet.IsOpenToAll(isHandedIn, state).ShouldBe(isOpen);

    [Fact]
    public void A_question_gives_one_proposal_that_is_taken_up_or_declined_once()
    {
        var proposal = sheet.Propose(question, "Koppla e-tjänsten till verksamhetssystemet", null, "Samordnare", today);

        Should.Throw<RuleBrokenException>(() => sheet.Propose(question, "Igen", null, "Samordnare", today)).Violations[0].Code.ShouldBe(RuleCode.ProposalExists);
        Should.Throw<RuleBrokenException>(() => proposal.Decline(" ")).Violations[0].Code.ShouldBe(RuleCode.DeclineNeedsReason);
        proposal.TakeUp(Guid.CreateVersion7());
        proposal.State.ShouldBe(ProposalState.TakenUp);
        Should.Throw<RuleBrokenException>(() => proposal.Decline("Ryms inte.")).Violations[0].Code.ShouldBe(RuleCode.ProposalIsSettled);
        Should.Throw<RuleBrokenException>(() => sheet.Withdraw(proposal)).Violations[0].Code.ShouldBe(RuleCode.ProposalIsSettled);
    }

    private static Actor Coordinator(Guid bodyId) => new(
        Guid.CreateVersion7(), "Samordnare", RoleRights.Of(Role.Coordinator).ToHashSet(), new HashSet<Guid> { bodyId }, new HashSet<Guid>());
}
