using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Tests.Commands;

public sealed class CommandScopeTests : DataTest
{
    private sealed record RenameInput
    {
        [Required] public string Name { get; init; } = "";
    }

    private readonly Body committee = An.Committee();

    protected override Task ArrangeAsync() => SaveAsync(committee);

    [Fact]
    public async Task Without_the_right_nothing_is_written()
    {
        var outcome = await RenameAsync(Actors.Reader, "Omsorgsnämnden");

        outcome.Kind.ShouldBe(OutcomeKind.Forbidden);
        (await NameAsync()).ShouldBe("Äldrenämnden");
    }

    [Fact]
    public async Task An_input_of_the_wrong_shape_says_which_field()
    {
        var outcome = await RenameAsync(Actors.Strategist, "");

        outcome.Kind.ShouldBe(OutcomeKind.Invalid);
        outcome.FieldErrors.Keys.ShouldBe([nameof(RenameInput.Name)]);
    }

    [Fact]
    public async Task What_is_done_is_saved_with_its_audit_row_in_the_same_transaction()
    {
        var outcome = await RenameAsync(Actors.Strategist, "Omsorgsnämnden");

        outcome.Succeeded.ShouldBeTrue();
        (await NameAsync()).ShouldBe("Omsorgsnämnden");
        await using var db = Db();
        var row = await db.AuditRows.SingleAsync(Cancel);
        (row.ActorName, row.Command, row.Entity, row.RootId, row.Change).ShouldBe(
            ("Strateg", nameof(CommandScopeTests), "Body", committee.Id, "Modified"));
        row.Values.ShouldBe("""{"Name":["Äldrenämnden","Omsorgsnämnden"]}""");
    }

    [Fact]
    public async Task A_stale_form_is_told_who_changed_the_thing_and_overwrites_nothing()
    {
        var seen = committee.Revision;
        await RenameAsync(Actors.Strategist, "Omsorgsnämnden", seen);

        var outcome = await RenameAsync(Actors.Strategist, "Vårdnämnden", seen);

        outcome.Kind.ShouldBe(OutcomeKind.ChangedByOther);
        outcome.ChangedBy!.Value.Name.ShouldBe("Strateg");
        (await NameAsync()).ShouldBe("Omsorgsnämnden");
    }

    [Fact]
    public async Task A_broken_rule_rolls_everything_back()
    {
        var outcome = await As<CommandScope>(Actors.Strategist).RunAsync(new object(), Right.EditDocuments, (db, _) =>
        {
            db.Bodies.Add(An.Committee("Kulturnämnden"));
            throw new RuleBrokenException(new RuleViolation(RuleCode.BodyWouldContainItself, "Kulturnämnden"));
        }, Cancel);

        outcome.Kind.ShouldBe(OutcomeKind.Refused);
        outcome.Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.BodyWouldContainItself);
        await using var db = Db();
        (await db.Bodies.CountAsync(Cancel)).ShouldBe(1);
    }

    [Fact]
    public async Task A_key_that_is_taken_is_a_rule_and_no_fault()
    {
        var outcome = await As<CommandScope>(Actors.Strategist).RunAsync(new object(), Right.EditDocuments, (db, _) =>
        {
            db.Bodies.Add(An.Committee());
            return Task.CompletedTask;
        }, Cancel);

        outcome.Violations.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            violation => violation.Code.ShouldBe(RuleCode.KeyIsTaken),
            violation => violation.Arguments.ShouldBe(["aldrenamnden"]));
    }

    private Task<Outcome> RenameAsync(Actor actor, string name, int? seenRevision = null) =>
        As<CommandScope>(actor).RunAsync(new RenameInput { Name = name }, Right.EditDocuments, async (db, _) =>
        {
            var body = await db.Bodies.SingleAsync(b => b.Id == committee.Id, Cancel);
            db.ExpectRevision(body, seenRevision ?? body.Revision);
            body.Describe(name, null, body.Kind, null, null);
        }, Cancel);

    private async Task<string> NameAsync()
    {
        await using var db = Db();
        return await db.Bodies.Where(b => b.Id == committee.Id).Select(b => b.Name).SingleAsync(Cancel);
    }
}
