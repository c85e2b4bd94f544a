using StrategyTracker.Domain.Activities;
using StrategyTracker.Features.Activities;

namespace StrategyTracker.Tests.Features.Activities;

/// <summary>A new activity brings along what it was begun from.</summary>
public sealed class ActivityBeginningTests
{
    private static readonly AimGroup programme = new(
        "Program", [new Named("omrade", "Område")], [new AimGoal("trygghet", "Trygghet", null)], [new Named("samhalle", "Samhälle")], [new Named("enkelt", "Enkelt")]);

    private static readonly IReadOnlyList<PlanChoice> plans =
    [
        Plan("program", programme), Plan("genomforandeplan", Nothing("Genomförandeplan"), Nothing("Handlingsplan"), programme), Plan("handlingsplan", Nothing("Handlingsplan"), programme), Plan("annan", Nothing("Annan")),
    ];

    [Fact]
    public void What_the_cell_holds_the_body_against_goes_along_into_the_plan_nearest_below_the_document_that_sets_it()
    {
        var goal = Begin(goal: "trygghet");
        (goal.Plan, goal.Goals.Single(), goal.TargetAreas.Count).ShouldBe(("handlingsplan", "trygghet", 0));
        goal.Participants.Select(p => (p.Body, p.Role)).ShouldBe([("skolnamnden", ParticipationRole.Lead)]);
        Begin(perspective: "samhalle").Perspectives.ShouldBe(["samhalle"]);
        Begin(area: "omrade").TargetAreas.ShouldBe(["omrade"]);
        Begin(principle: "enkelt").Principles.Select(p => (p.Key, p.Answer)).ShouldBe([("enkelt", PrincipleAnswer.Follows)]);
    }

    [Fact]
    public void Document_without_a_plan_below_it_has_the_activity_itself() =>
        new ActivityBeginning(null, null, "trygghet", null, null, null).ToInput([plans[0], plans[3]]).Plan.ShouldBe("program");

    [Fact]
    public void Plan_that_was_chosen_stays_chosen() =>
        new ActivityBeginning("genomforandeplan", null, "trygghet", null, null, null).ToInput(plans).Plan.ShouldBe("genomforandeplan");

    [Fact]
    public void Each_cell_has_its_own_draft()
    {
        string[] forms =
        [
            new ActivityBeginning(null, "a", null, null, null, "b").DraftForm, new ActivityBeginning(null, null, "a", null, null, "b").DraftForm,
            new ActivityBeginning(null, null, null, "a", null, "b").DraftForm, new ActivityBeginning(null, null, null, null, "a", "b").DraftForm,
            new ActivityBeginning(null, null, null, null, null, null).DraftForm,
        ];

        forms.Distinct().Count().ShouldBe(forms.Length);
        forms[0].ShouldBe("activity/new/a/b", "drafts from before are still found");
        new ActivityBeginning(null, null, new string('a', 300), null, null, "b").DraftForm.Length.ShouldBe(200);
    }

    private static ActivityInput Begin(string? area = null, string? goal = null, string? principle = null, string? perspective = null) =>
        new ActivityBeginning(null, area, goal, principle, perspective, "skolnamnden").ToInput(plans);

    private static AimGroup Nothing(string title) => new(title, [], [], [], []);

    private static PlanChoice Plan(string key, params AimGroup[] above) => new(key, key, true, [], [], above);
}
