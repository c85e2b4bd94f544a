using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Tests.Access;

public sealed class RoleGrantsTests
{
    [Fact]
    public void The_last_administrator_stays_one()
    {
        RoleGrants.Obstacles([new RoleGrant(Role.Reader, null)], otherAdministrators: 0)
            .ShouldHaveSingleItem().Code.ShouldBe(RuleCode.LastAdministrator);
    }

    [Theory]
    [InlineData(Role.Administrator, 0)]
    [InlineData(Role.Reader, 1)]
    public void One_administrator_is_enough(Role role, int others) =>
        RoleGrants.Obstacles([new RoleGrant(role, null)], others).ShouldBeEmpty();

    [Fact]
    public void A_coordinator_coordinates_something()
    {
        var obstacle = RoleGrants.Obstacles([new RoleGrant(Role.Coordinator, null)], otherAdministrators: 1).ShouldHaveSingleItem();

        obstacle.Code.ShouldBe(RuleCode.RoleNeedsBody);
        obstacle.Arguments.ShouldBe([Role.Coordinator]);
    }
}
