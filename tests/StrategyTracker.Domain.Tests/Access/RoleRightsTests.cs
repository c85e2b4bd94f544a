using StrategyTracker.Domain.Access;

namespace StrategyTracker.Domain.Tests.Access;

public sealed class RoleRightsTests
{
    /// <summary>Every right of every role: a new right or role has to be answered for here.</summary>
    private static readonly Dictionary<Right, Role[]> table = new()
    {
        [Right.ReadInternal] = [Role.Reader, Role.Coordinator, Role.Approver, Role.Strategist, Role.Administrator],
        [Right.EditDocuments] = [Role.Strategist],
        [Right.EditPlans] = [Role.Strategist],
        [Right.ManageFollowUp] = [Role.Strategist],
        [Right.ReportProgress] = [Role.Coordinator],
        [Right.ApproveProgress] = [Role.Approver],
        [Right.Administer] = [Role.Administrator],
    };

    public static TheoryData<Right, Role> Pairs
    {
        get
        {
            var pairs = new TheoryData<Right, Role>();
            foreach (var right in Enum.GetValues<Right>())
            {
                foreach (var role in Enum.GetValues<Role>())
                {
                    pairs.Add(right, role);
                }
            }

            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_role_carries_the_rights_of_the_table(Right right, Role role)
    {
        table.ShouldContainKey(right);
        RoleRights.Of(role).Contains(right).ShouldBe(table[right].Contains(role));
    }

    [Theory]
    [InlineData(Role.Reader, false)]
    [InlineData(Role.Coordinator, true)]
    [InlineData(Role.Approver, true)]
    [InlineData(Role.Strategist, false)]
    [InlineData(Role.Administrator, false)]
    public void Coordinators_and_approvers_act_for_a_body(Role role, bool needsBody) => RoleRights.NeedsBody(role).ShouldBe(needsBody);

    [Fact]
    public void Anonymous_may_do_nothing_and_the_program_everything()
    {
        Enum.GetValues<Right>().ShouldAllBe(right => !Actor.Anonymous.May(right) && Actor.System.May(right));
        Actor.Anonymous.IsSignedIn.ShouldBeFalse();
    }

    [Fact]
    public void A_right_on_a_body_is_worth_nothing_without_the_role_and_the_role_nothing_without_the_body()
    {
        var body = Guid.CreateVersion7();
        var other = Guid.CreateVersion7();
        var coordinator = new Actor(Guid.CreateVersion7(), "Samordnare", RoleRights.Of(Role.Coordinator).ToHashSet(), new HashSet<Guid> { body }, new HashSet<Guid>());
        var formerCoordinator = coordinator with { Rights = RoleRights.Of(Role.Reader).ToHashSet() };

        coordinator.MayReportFor(body).ShouldBeTrue();
        coordinator.MayReportFor(other).ShouldBeFalse();
        coordinator.MayApproveFor(body).ShouldBeFalse();
        coordinator.BelongsTo(body).ShouldBeTrue();
        formerCoordinator.MayReportFor(body).ShouldBeFalse();
    }
}
