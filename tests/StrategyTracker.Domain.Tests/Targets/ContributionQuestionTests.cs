using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Domain.Targets;

namespace StrategyTracker.Domain.Tests.Targets;

public sealed class ContributionQuestionTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private readonly Body culture = new("kulturnamnden", "Kulturnämnden", BodyKind.Committee);

    [Fact]
    public void An_empty_cell_is_asked_once_and_only_of_a_body_that_exists()
    {
        ContributionQuestion.ObstaclesToAsking(culture, "Datadrivna staden", 0, isAsked: false, Today).ShouldBeEmpty();
        culture.SetPeriod(null, Today.AddDays(-1));
        ContributionQuestion.ObstaclesToAsking(culture, "Datadrivna staden", 2, isAsked: true, Today).Select(o => o.Code)
            .ShouldBe([RuleCode.BodyIsNotValidOnTheDay, RuleCode.BodyContributesAlready, RuleCode.BodyIsAskedAlready]);
    }

    [Fact]
    public void The_body_itself_answers_in_words_and_may_answer_anew()
    {
        var question = new ContributionQuestion(new ContributionAim(Guid.CreateVersion7()), culture.Id, null, "Strateg", Today);

        question.AnswerAs(From(culture.Id), " Berör oss inte. ", Today);

        (question.Answer, question.AnsweredBy, question.AnsweredOn).ShouldBe(("Berör oss inte.", "Samordnare", Today));
        question.AnswerAs(From(culture.Id), "Vi har lagt upp en aktivitet.", Today);
        question.Answer.ShouldBe("Vi har lagt upp en aktivitet.");
    }

    [Fact]
    public void Nobody_else_answers_and_an_answer_has_words() =>
        new ContributionQuestion(new ContributionAim(Guid.CreateVersion7()), culture.Id, null, "Strateg", Today).ObstaclesToAnswering(From(Guid.CreateVersion7()), " ")
            .Select(o => o.Code).ShouldBe([RuleCode.NotYourBody, RuleCode.QuestionNeedsAnswer]);

    [Fact]
    public void It_stands_at_exactly_one_target_area_goal_principle_or_perspective()
    {
        var id = Guid.CreateVersion7();
        ContributionAim[] one = [new(id), new(GoalId: id), new(PrincipleId: id), new(PerspectiveId: id)];
        one.ShouldAllBe(aim => aim.IsOne);
        Ask(one[1]).GoalId.ShouldBe(id);
        Ask(one[1]).TargetAreaId.ShouldBeNull();

        foreach (var aim in new[] { new ContributionAim(), new ContributionAim(id, GoalId: id) })
        {
            Should.Throw<RuleBrokenException>(() => Ask(aim)).Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.QuestionConcernsOneAim);
        }

        ContributionQuestion Ask(ContributionAim aim) => new(aim, culture.Id, null, "Strateg", Today);
    }

    private static Actor From(Guid body) =>
        new(Guid.CreateVersion7(), "Samordnare", RoleRights.Of(Role.Coordinator).ToHashSet(), new HashSet<Guid> { body }, new HashSet<Guid>());
}
