using StrategyTracker.Domain.Access;

namespace StrategyTracker.Domain.Tests.Access;

public sealed class WaitingRolesTests
{
    private static readonly Guid elderly = Guid.CreateVersion7();
    private static readonly Guid care = Guid.CreateVersion7();
    private static readonly Guid welfare = Guid.CreateVersion7();
    private static readonly RoleGrant reportsForElderly = new(Role.Coordinator, elderly);

    [Fact]
    public void Role_on_a_body_that_is_no_more_waits_for_an_administrator_to_give_it_on_a_successor() =>
        WaitingRoles.Of([reportsForElderly], Ended((elderly, care))).ShouldHaveSingleItem().Successors.ShouldBe([care]);

    [Fact]
    public void It_waits_no_longer_when_it_is_given_on_a_successor() =>
        WaitingRoles.Of([reportsForElderly, new(Role.Coordinator, care)], Ended((elderly, care))).ShouldBeEmpty();

    [Fact]
    public void Another_role_on_the_successor_is_not_the_same() =>
        WaitingRoles.Of([reportsForElderly, new(Role.Approver, care)], Ended((elderly, care))).ShouldHaveSingleItem();

    [Fact]
    public void After_a_split_the_administrator_chooses_among_the_successors() =>
        WaitingRoles.Of([reportsForElderly], Ended((elderly, care), (elderly, welfare))).Single().Successors.ShouldBe([care, welfare]);

    [Fact]
    public void Where_the_successor_is_no_more_either_those_after_it_are_proposed() =>
        WaitingRoles.Of([reportsForElderly], Ended((elderly, care), (care, welfare))).Single().Successors.ShouldBe([welfare]);

    [Fact]
    public void Nothing_waits_where_nobody_took_over() =>
        WaitingRoles.Of([reportsForElderly, new(Role.Reader, null)], Ended((care, welfare))).ShouldBeEmpty();

    private static ILookup<Guid, Guid> Ended(params (Guid Body, Guid Successor)[] successions) => successions.ToLookup(s => s.Body, s => s.Successor);
}
