using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Tests.Activities;

public sealed class ActivityWordingTests
{
    private static readonly DateOnly today = new(2026, 11, 22);
    private readonly DocumentType type = new("plan", "Handlingsplan", DocumentNature.Activating);
    private readonly Body council = new("fullmaktige", "Kommunfullmäktige", BodyKind.Council);

    [Fact]
    public void What_was_decided_with_the_plan_keeps_its_wording()
    {
        var plan = Plan(isAdopted: true);
        var activity = new Activity("a", plan.Id, "Inför digital tillsyn");

        activity.ObstaclesToRewording(plan).ShouldHaveSingleItem().Code.ShouldBe(RuleCode.WordingIsDecided);
    }

    [Fact]
    public void What_was_added_later_or_stands_in_a_draft_can_be_reworded()
    {
        var adopted = Plan(isAdopted: true);
        var added = new Activity("a", adopted.Id, "Tillkommen");
        added.SetAddedOn(new(2025, 3, 1));
        var draft = Plan(isAdopted: false);

        added.ObstaclesToRewording(adopted).ShouldBeEmpty();
        new Activity("b", draft.Id, "Utkast").ObstaclesToRewording(draft).ShouldBeEmpty();
    }

    [Fact]
    public void A_row_of_a_draft_and_one_added_today_can_be_taken_away()
    {
        var adopted = Plan(isAdopted: true);
        var added = new Activity("a", adopted.Id, "Tillagd av misstag");
        added.SetAddedOn(today);
        var draft = Plan(isAdopted: false);

        added.ObstaclesToRemoval(adopted, today, isReferredTo: false).ShouldBeEmpty();
        new Activity("b", draft.Id, "Utkast").ObstaclesToRemoval(draft, today, isReferredTo: false).ShouldBeEmpty();
    }

    [Fact]
    public void What_was_decided_known_or_answered_stays_in_the_ledger()
    {
        var adopted = Plan(isAdopted: true);
        var draft = Plan(isAdopted: false);
        var addedEarlier = new Activity("c", adopted.Id, "Känd sedan i går");
        addedEarlier.SetAddedOn(today.AddDays(-1));
        var answered = new Activity("d", draft.Id, "Redovisad");
        answered.TakeStatus(ActivityPhase.Ongoing, ScheduleStatus.OnTime, EffectStatus.NotAssessed, today);

        new Activity("a", adopted.Id, "Beslutad").ObstaclesToRemoval(adopted, today, isReferredTo: false).ShouldHaveSingleItem();
        new Activity("b", draft.Id, "Påbörjat svar").ObstaclesToRemoval(draft, today, isReferredTo: true).ShouldHaveSingleItem();
        addedEarlier.ObstaclesToRemoval(adopted, today, isReferredTo: false).ShouldHaveSingleItem();
        answered.ObstaclesToRemoval(draft, today, isReferredTo: false).ShouldHaveSingleItem();
    }

    private GoverningDocument Plan(bool isAdopted)
    {
        var plan = new GoverningDocument("handlingsplan", "Handlingsplan", type.Id);
        var edition = plan.BeginDraft("1.0");
        if (isAdopted)
        {
            edition.TakeOverHistory(EditionStatus.Adopted, null, [new Decision(DecisionOutcome.Adopted, council.Id, new(2024, 2, 26), "41", null, null)]);
        }

        return plan;
    }
}
