using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Domain.SelfAssessment;
using StrategyTracker.Features.SelfAssessment.Answering;
using StrategyTracker.Tests.Support;

namespace StrategyTracker.Tests.Features.SelfAssessment;

/// <summary>Each answer saves by itself; what another has written is never written over unknowingly; a draft is its body's own.</summary>
public sealed class AnsweringTests : RoundScene
{
    [Fact]
    public async Task A_field_is_saved_with_its_audit_row()
    {
        var saved = await WriteAsync(Coordinator, "niva", SheetField.Level, "2");

        saved.Value!.Content.Given.ShouldBe(LevelAnswer.Of(2));
        await using var db = Db();
        (await db.AuditRows.CountAsync(r => r.Command == nameof(SaveSheetField) && r.Entity == nameof(SheetAnswer), Cancel)).ShouldBe(1);
    }

    [Fact]
    public async Task The_second_in_the_same_answer_is_told_who_and_what_and_overwrites_nothing()
    {
        await WriteAsync(Coordinator, "niva", SheetField.Level, "2");

        var second = await WriteAsync(Colleague, "niva", SheetField.Level, "3");

        (second.Kind, second.ChangedBy!.Value.Name, second.Value!.Text).ShouldBe((OutcomeKind.ChangedByOther, "Samordnare", "2"));
        (await WriteAsync(Colleague, "niva", SheetField.Level, "3", seen: "2")).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task Two_people_answer_different_questions_of_the_same_sheet()
    {
        await WriteAsync(Coordinator, "niva", SheetField.Level, "2");
        (await WriteAsync(Colleague, "data", SheetField.Comment, "Vi öppnar i vår.")).Succeeded.ShouldBeTrue();

        var view = await As<SheetQueries>(Coordinator).GetAsync(RoundKey, "trygghetslarm", Cancel);
        view!.Questions.Select(q => (q.Content.Given.Level, q.Content.Comment)).ShouldBe([(2, null), (null, "Vi öppnar i vår.")]);
    }

    [Fact]
    public async Task Another_bodys_coordinator_and_the_office_may_not_answer()
    {
        (await WriteAsync(Builder, "niva", SheetField.Level, "2")).Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.NotYourBody);
        (await WriteAsync(Actors.Strategist, "niva", SheetField.Level, "2")).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await WriteAsync(Actors.Approver(Elderly), "niva", SheetField.Level, "2")).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await WriteAsync(Actors.Reader, "niva", SheetField.Level, "2")).Kind.ShouldBe(OutcomeKind.Forbidden);
    }

    [Fact]
    public async Task Last_time_and_the_others_mean_stand_beside_and_others_drafts_do_not_count()
    {
        await WriteAsync(Builder, "niva", SheetField.Level, "4", measured: "bygglov");

        var before = (await As<SheetQueries>(Coordinator).GetAsync(RoundKey, "trygghetslarm", Cancel))!;
        await HandInAsync(Builder, "bygglov");
        var after = (await As<SheetQueries>(Coordinator).GetAsync(RoundKey, "trygghetslarm", Cancel))!;

        before.LastRound.ShouldBe("Mätning 2025");
        before.Questions[0].Last.ShouldBe(new LastGiven(LevelAnswer.Of(1), "En blankett."));
        before.Questions[0].Others.Value.ShouldBeNull();
        after.Questions[0].Others.ShouldBe(new LevelMean(4, 1, 0, 0));
    }

    [Fact]
    public async Task A_draft_is_read_by_its_own_body_only_until_it_is_handed_in()
    {
        await WriteAsync(Coordinator, "niva", SheetField.Level, "2");

        (await IsHiddenAsync(Actors.Strategist)).ShouldBeTrue();
        (await IsHiddenAsync(Builder)).ShouldBeTrue();
        (await IsHiddenAsync(Actors.Approver(Elderly))).ShouldBeFalse();
        await HandInAsync(Coordinator, "trygghetslarm");
        (await IsHiddenAsync(Actors.Reader)).ShouldBeFalse();

        async Task<bool> IsHiddenAsync(Actor actor) => (await As<SheetQueries>(actor).GetAsync(RoundKey, "trygghetslarm", Cancel)) is { IsHidden: true, Questions.Count: 0 };
    }

    [Fact]
    public async Task What_is_handed_in_is_locked_and_can_be_taken_back()
    {
        await WriteAsync(Coordinator, "niva", SheetField.Level, "2");
        await HandInAsync(Coordinator, "trygghetslarm");

        (await WriteAsync(Coordinator, "niva", SheetField.Level, "3", seen: "2")).Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.SheetIsHandedIn);
        (await As<TakeBackSheet>(Builder).RunAsync(new() { RoundKey = RoundKey, ObjectKey = "trygghetslarm" }, Cancel)).Succeeded.ShouldBeFalse();
        (await As<TakeBackSheet>(Coordinator).RunAsync(new() { RoundKey = RoundKey, ObjectKey = "trygghetslarm" }, Cancel)).Succeeded.ShouldBeTrue();
        (await WriteAsync(Coordinator, "niva", SheetField.Level, "3", seen: "2")).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task The_page_of_a_sheet_takes_the_same_number_of_queries_whatever_it_holds()
    {
        await WriteAsync(Coordinator, "niva", SheetField.Level, "2");
        var queries = As<SheetQueries>(Coordinator);
        Queries.Reset();
        await queries.GetAsync(RoundKey, "trygghetslarm", Cancel);

        Queries.Count.ShouldBeLessThanOrEqualTo(16);
    }
}
