using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Tests.Activities;

public sealed class FindingAnswerTests
{
    private static readonly CheckedActivity row = new("katalog", "1", "Datakatalogen") { Owners = 1, OwnersToday = 1, HasAim = true, HasEffect = true, HasMeasure = true };

    [Fact]
    public void A_finding_that_was_answered_is_put_aside_with_its_reason()
    {
        var (open, aside) = PlanCheck.Answered(PlanCheck.Of([row], [], null), [Answer(PlanFinding.WithoutEnd, row.Key, row.Mark)]);

        open.ShouldBeEmpty();
        aside.ShouldHaveSingleItem().Answer.Reason.ShouldBe("Styrs av lagen.");
    }

    [Fact]
    public void It_comes_back_when_the_row_changes()
    {
        var (open, aside) = PlanCheck.Answered(PlanCheck.Of([row with { Wording = "Ny ordalydelse" }], [], null), [Answer(PlanFinding.WithoutEnd, row.Key, row.Mark)]);

        open.ShouldHaveSingleItem().Kind.ShouldBe(PlanFinding.WithoutEnd);
        aside.ShouldBeEmpty();
    }

    [Fact]
    public void An_answer_to_one_row_leaves_the_others()
    {
        var other = row with { Key = "oppna-data" };

        var (open, _) = PlanCheck.Answered(PlanCheck.Of([row, other], [], null), [Answer(PlanFinding.WithoutEnd, row.Key, row.Mark)]);

        open.ShouldHaveSingleItem().Activities.ShouldHaveSingleItem().Key.ShouldBe("oppna-data");
    }

    [Fact]
    public void That_a_plan_is_too_large_is_answered_for_the_size_it_had()
    {
        var many = Enumerable.Range(0, PlanCheck.MostThatCanBeFollowed + 1).Select(i => row with { Key = $"a{i}", IsContinuous = true }).ToList();
        var mark = PlanCheck.Of(many, [], null).ShouldHaveSingleItem().Subjects[0].Mark;
        var answer = Answer(PlanFinding.TooManyToFollow, "", mark);

        PlanCheck.Answered(PlanCheck.Of(many, [], null), [answer]).Open.ShouldBeEmpty();
        PlanCheck.Answered(PlanCheck.Of([.. many, row with { Key = "en-till", IsContinuous = true }], [], null), [answer]).Open.ShouldHaveSingleItem();
    }

    [Fact]
    public void An_answer_without_a_reason_is_refused() =>
        Should.Throw<RuleBrokenException>(() => new FindingAnswer(Guid.Empty, PlanFinding.WithoutEnd, "a", "m", " ", "Strateg", new(2026, 11, 22)))
            .Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.FindingNeedsReason);

    [Theory]
    [InlineData("Verka för en digital förvaltning", true)]
    [InlineData("Införa digital tillsyn på alla boenden", false)]
    public void A_wording_of_effort_without_a_measure_cannot_be_followed_up(string wording, bool isVague)
    {
        var found = PlanCheck.Of([row with { Wording = wording, HasEffect = true, HasMeasure = false, IsContinuous = true }], [], null);

        found.Any(f => f.Kind is PlanFinding.VagueWording).ShouldBe(isVague);
        PlanCheck.Of([row with { Wording = wording, IsContinuous = true }], [], null).ShouldBeEmpty("a measure says how one sees it");
    }

    private static FindingAnswer Answer(PlanFinding finding, string subject, string mark) =>
        new(Guid.Empty, finding, subject, mark, "Styrs av lagen.", "Digitaliseringsstrateg", new(2026, 11, 22));
}

public sealed class LikenessTests
{
    private static readonly LikenActivity[] others =
    [
        Activity("1", "Handledare i välfärdsteknik på varje boende", "aldre"), Activity("2", "Sensorer i vattennätet", "teknik"),
        Activity("3", "Digital vardagshjälp på biblioteken", "kultur"), Activity("4", "Chefsutbildning i förändring", "kommunstyrelsen"),
        Activity("5", "Parkeringsdata i realtid", "teknik"), Activity("6", "E-arkiv för alla nämnder", "service"),
    ];

    [Fact]
    public void Two_bodies_that_say_the_same_in_other_endings_are_found_with_the_words_they_share()
    {
        var own = Activity("a", "Gemensam bokningstjänst för lokaler", "fritid") with { TargetAreas = ["handling"] };
        var other = Activity("b", "Bokningstjänsten för kommunens lokaler", "fastighet") with { TargetAreas = ["handling"] };

        var pair = Likeness.Among([own], [own, other, .. others]).ShouldHaveSingleItem();

        pair.SharedWords.ShouldBe(["bokningstjänst", "lokaler"], ignoreOrder: true);
        pair.SharesTargetArea.ShouldBeTrue();
        pair.Percent.ShouldBeGreaterThanOrEqualTo(Likeness.LeastPercent);
    }

    [Fact]
    public void The_same_body_twice_a_single_word_and_nobody_at_all_are_no_likeness()
    {
        var own = Activity("a", "Gemensam bokningstjänst för lokaler", "fritid");

        Likeness.Among([own], [own, Activity("b", "Bokningstjänst för lokaler", "fritid"), .. others]).ShouldBeEmpty();
        Likeness.Among([own], [own, Activity("b", "Lokaler för ungdomar", "kultur"), .. others]).ShouldBeEmpty();
        Likeness.Among([own], [own, Activity("b", "Bokningstjänst för lokaler", null), .. others]).ShouldBeEmpty();
    }

    private static LikenActivity Activity(string key, string title, string? owner) => new(key, title, "plan", owner is null ? [] : [owner], owner is null ? [] : [owner], []);
}
