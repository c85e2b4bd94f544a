using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Organisation;

namespace StrategyTracker.Domain.Tests.Organisation;

public sealed class WaitingRolesTests
{
    private static readonly DateOnly today = new(2026, 11, 22);
    private readonly Body elderly = new("aldrenamnden", "Äldrenämnden", BodyKind.Committee);
    private readonly Body care = new("vardnamnden", "Vårdnämnden", BodyKind.Committee);
    private readonly Body welfare = new("valfardsnamnden", "Välfärdsnämnden", BodyKind.Committee);
    private readonly RoleGrant reportsForElderly;

    public WaitingRolesTests() => reportsForElderly = new(Role.Coordinator, elderly.Id);

    [Fact]
    public void Role_on_a_body_that_is_no_more_waits_for_an_administrator_to_give_it_on_a_successor()
    {
        End(elderly, care);

        Waiting(reportsForElderly).ShouldHaveSingleItem().Successors.ShouldBe([care.Id]);
    }

    [Fact]
    public void It_waits_no_longer_when_it_is_given_on_a_successor()
    {
        End(elderly, care);

        Waiting(reportsForElderly, new(Role.Coordinator, care.Id)).ShouldBeEmpty();
    }

    [Fact]
    public void Another_role_on_the_successor_is_not_the_same()
    {
        End(elderly, care);

        Waiting(reportsForElderly, new(Role.Approver, care.Id)).ShouldHaveSingleItem();
    }

    [Fact]
    public void After_a_split_the_administrator_chooses_among_the_successors()
    {
        End(elderly, care, welfare);

        Waiting(reportsForElderly).Single().Successors.ShouldBe([care.Id, welfare.Id]);
    }

    [Fact]
    public void Where_the_successor_is_no_more_either_those_after_it_are_proposed()
    {
        End(elderly, care);
        End(care, welfare);

        Waiting(reportsForElderly).Single().Successors.ShouldBe([welfare.Id]);
    }

    [Fact]
    public void Nothing_waits_where_nobody_took_over()
    {
        End(elderly);
        End(care, welfare);

        Waiting(reportsForElderly, new(Role.Reader, null)).ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_waits_while_the_body_is_still_there()
    {
        elderly.SetPeriod(null, today);
        elderly.SetSuccessors([care.Id]);

        Waiting(reportsForElderly).ShouldBeEmpty();
    }

    private static void End(Body body, params Body[] successors)
    {
        body.SetPeriod(null, today.AddDays(-1));
        body.SetSuccessors(successors.Select(s => s.Id));
    }

    private IReadOnlyList<WaitingRole> Waiting(params RoleGrant[] roles) =>
        WaitingRoles.Of(roles, new[] { elderly, care, welfare }.ToDictionary(b => b.Id), today);
}
