using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Domain.Targets;
using StrategyTracker.Domain.Tests.Documents;

namespace StrategyTracker.Domain.Tests.Activities;

public sealed class SuccessionTests
{
    private readonly GoverningDocument programme = Given.Document();
    private readonly TargetArea travel;
    private readonly Goal fossilFree;
    private readonly Activity cars;
    private readonly Activity bicycles;
    private readonly Edition next;
    private readonly List<PlannedDisposition> said = [];

    public SuccessionTests()
    {
        travel = new TargetArea("resor", programme.Id, "Resor", 1);
        fossilFree = new Goal("fossilfritt", programme.Id, "Fossilfritt", 1);
        var first = programme.Draft();
        var area = first.AddClause("resor", ClauseKind.TargetArea, null);
        area.Write(ClauseKind.TargetArea, "2", "Resor", "Resor ska vara fossilfria.", null, "resor", null);
        first.AddClause("hur", ClauseKind.Text, area).Write(ClauseKind.Text, null, null, "Med buss.", null, null, null);
        first.AddClause("fossilfritt", ClauseKind.Goal, null).Write(ClauseKind.Goal, "3", "Fossilfritt", "Senast 2030.", null, "fossilfritt", null);
        programme.Adopt(first, Given.Decision(DecisionOutcome.Adopted, Given.Today.AddYears(-1)), Given.Council, Given.Type(), Given.Today);
        next = programme.BeginDraft("2.0");
        cars = Activity("elbilar");
        cars.SetTargetAreas([travel.Id]);
        bicycles = Activity("cyklar");
        bicycles.SetGoals([fossilFree.Id]);
    }

    [Fact]
    public void A_first_edition_touches_nothing()
    {
        var document = Given.Document(key: "ny");

        Succession.Of(document, document.Draft(), Aims, [cars, bicycles], []).Touched.ShouldBeEmpty();
    }

    [Fact]
    public void An_edition_that_says_the_same_touches_nothing() => Judge().Touched.ShouldBeEmpty();

    [Fact]
    public void Another_number_place_or_spacing_touches_nothing()
    {
        var area = next.Clauses.Single(c => c.Key == "resor");
        area.Write(area.Kind, "4", area.Heading, "Resor  ska vara\nfossilfria.", null, area.SetsKey, null);
        next.MoveClause(area, 1);

        Judge().Touched.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_added_touches_nothing()
    {
        next.AddClause("nytt", ClauseKind.Text, next.Clauses.Single(c => c.Key == "resor")).Write(ClauseKind.Text, null, null, "Och med tåg.", null, null, null);

        Judge().Touched.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("resor")]
    [InlineData("hur")]
    public void Other_words_at_what_an_activity_hangs_on_or_under_it_touch_the_activity(string clause)
    {
        Reword(clause);

        Judge().Touched.Single().ShouldSatisfyAllConditions(
            t => t.Activity.ShouldBe(cars),
            t => t.By.ShouldBe([new TouchedAim(ClauseKind.TargetArea, "resor", clause, IsRemoved: false)]),
            t => t.Said.ShouldBeNull());
    }

    [Fact]
    public void What_is_taken_away_touches_what_hung_on_it()
    {
        next.RemoveClause(next.Clauses.Single(c => c.Key == "fossilfritt"));

        Judge().Touched.Single().ShouldSatisfyAllConditions(t => t.Activity.ShouldBe(bicycles), t => t.By.Single().IsRemoved.ShouldBeTrue());
    }

    [Fact]
    public void An_activity_that_has_ended_or_left_its_plan_needs_no_disposition()
    {
        Reword("resor");
        Reword("fossilfritt");
        cars.TakeStatus(ActivityPhase.Completed, ScheduleStatus.OnTime, EffectStatus.Reached, Given.Today);
        bicycles.Leave(new Disposition(DispositionKind.PassedOn, Given.Today, "Löpande", null, null, null, null));

        Judge().Touched.ShouldBeEmpty();
    }

    [Fact]
    public void It_is_not_adopted_while_an_activity_lacks_a_disposition()
    {
        Reword("resor");
        Reword("fossilfritt");
        Say(cars).Stay(null);

        Should.Throw<RuleBrokenException>(() => Adopt(Judge())).Violations.Single().ShouldSatisfyAllConditions(
            v => v.Code.ShouldBe(RuleCode.ActivitiesLackDisposition), v => v.Arguments.ShouldBe([1, 2]));
        next.IsDecided.ShouldBeFalse();
    }

    [Fact]
    public void What_stays_stays_with_its_aims()
    {
        Reword("resor");
        Say(cars).Stay("Gäller även den nya lydelsen.");

        Adopt(Judge());

        next.Status.ShouldBe(EditionStatus.Adopted);
        (cars.Left, cars.TargetAreas.Single().TargetAreaId).ShouldBe((null, travel.Id));
    }

    [Fact]
    public void What_is_aimed_elsewhere_lets_go_of_what_changed_and_of_nothing_else()
    {
        Reword("resor");
        var other = Guid.CreateVersion7();
        cars.SetTargetAreas([travel.Id, other]);
        Say(cars).AimAt(null, fossilFree.Id, null);

        Adopt(Judge());

        cars.TargetAreas.Select(l => l.TargetAreaId).ShouldBe([other]);
        cars.Goals.Select(l => l.GoalId).ShouldBe([fossilFree.Id]);
    }

    [Fact]
    public void What_is_struck_leaves_by_the_decision_that_adopts()
    {
        next.RemoveClause(next.Clauses.Single(c => c.Key == "fossilfritt"));
        Say(bicycles).Leave(DispositionKind.Struck, "Målet utgår.", null, null);

        Adopt(Judge());

        bicycles.Standing.ShouldBe(ActivityStanding.Struck);
        bicycles.Left.ShouldNotBeNull().ShouldSatisfyAllConditions(
            d => d.Date.ShouldBe(Given.Today), d => d.DecidedById.ShouldBe(Given.Council.Id), d => d.Paragraph.ShouldBe("41"), d => d.Reason.ShouldBe("Målet utgår."));
    }

    [Fact]
    public void What_is_split_goes_on_as_its_parts_from_the_decision_that_adopts()
    {
        var parts = new[] { bicycles.Id, Guid.CreateVersion7() };
        Reword("resor");
        Say(cars).Leave(DispositionKind.Split, "Två nämnder gör var sin del.", null, null, parts);

        Adopt(Judge());

        cars.Standing.ShouldBe(ActivityStanding.Split);
        cars.Left.ShouldNotBeNull().PartIds.ShouldBe(parts);
    }

    [Fact]
    public void Striking_needs_the_paragraph_of_the_decision()
    {
        Reword("resor");
        Say(cars).Leave(DispositionKind.Struck, "Målet utgår.", null, null);
        var decision = new Decision(DecisionOutcome.Adopted, Given.Council.Id, Given.Today, null, null, null);

        Judge().ObstaclesToAdoption(decision, Given.Council, Given.Type(), Given.Today).Single().Code.ShouldBe(RuleCode.StrikingNeedsDecision);
    }

    [Fact]
    public void A_departure_needs_its_reason_and_where_it_went()
    {
        Plan().Leave(DispositionKind.Struck, " ", null, null).Obstacles(cars, Given.Today).Single().Code.ShouldBe(RuleCode.DispositionNeedsReason);
        Plan().Leave(DispositionKind.Merged, "Dubblett", null, null).Obstacles(cars, Given.Today).Single().Code.ShouldBe(RuleCode.MergingNeedsTarget);
        Plan().Leave(DispositionKind.Split, "Var sin del", null, null, [bicycles.Id]).Obstacles(cars, Given.Today).Single().Code.ShouldBe(RuleCode.SplittingNeedsParts);
        Plan().Leave(DispositionKind.Moved, "Ny plan", null, null).Obstacles(cars, Given.Today).Single().Code.ShouldBe(RuleCode.MovingNeedsPlan);
        Plan().Leave(DispositionKind.Struck, "Målet utgår.", null, null).Obstacles(cars, Given.Today).ShouldBeEmpty();
        Should.Throw<RuleBrokenException>(() => Plan().AimAt(null, null, null)).Violations.Single().Code.ShouldBe(RuleCode.AimIsMissing);

        PlannedDisposition Plan() => new(next.Id, cars.Id);
    }

    [Fact]
    public void What_was_said_of_a_rewording_is_not_said_of_a_removal()
    {
        Reword("resor");
        Say(cars).Stay(null);
        Reword("resor", "Än en gång.");
        Judge().Missing.ShouldBe(0);

        next.RemoveClause(next.Clauses.Single(c => c.Key == "resor"));

        Judge().Missing.ShouldBe(1);
    }

    [Fact]
    public void Another_body_adopts_the_same_text_without_a_word_of_the_activities()
    {
        Reword("resor");
        Say(cars).Stay(null);
        Adopt(Judge());

        Judge().Touched.ShouldBeEmpty();
    }

    private Dictionary<(ClauseKind Kind, string Key), Guid> Aims => new()
    {
        [(ClauseKind.TargetArea, "resor")] = travel.Id,
        [(ClauseKind.Goal, "fossilfritt")] = fossilFree.Id,
    };

    private Succession Judge() => Succession.Of(programme, next, Aims, [cars, bicycles], said);

    private static void Adopt(Succession succession) =>
        succession.Adopt(Given.Decision(DecisionOutcome.Adopted), Given.Council, Given.Type(), Given.Today);

    private PlannedDisposition Say(Activity activity)
    {
        var planned = new PlannedDisposition(next.Id, activity.Id).SaidBy("Strateg", Given.Today, Judge().Touched.Single(t => t.Activity == activity).Mark);
        said.Add(planned);
        return planned;
    }

    private void Reword(string key, string text = "Helt andra ord.")
    {
        var clause = next.Clauses.Single(c => c.Key == key);
        clause.Write(clause.Kind, clause.Number, clause.Heading, text, null, clause.SetsKey, null);
    }

    private Activity Activity(string key) => new(key, programme.Id, key);
}
