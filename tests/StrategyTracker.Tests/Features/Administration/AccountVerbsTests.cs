using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.Administration;

using UserAccount = StrategyTracker.Data.Account;

namespace StrategyTracker.Tests.Features.Administration;

public sealed class AccountVerbsTests : DataTest
{
    private readonly UserAccount administrator = UserAccount.Named("rut", "Systemförvaltare");
    private readonly UserAccount reader = UserAccount.Named("bo", "Utredare");
    private readonly Body committee = An.Committee();

    protected override async Task ArrangeAsync()
    {
        await SaveAsync(administrator, reader, committee);
        await SaveAsync(new RoleAssignment(administrator.Id, Role.Administrator, null), new RoleAssignment(reader.Id, Role.Reader, null));
    }

    [Fact]
    public async Task A_new_account_has_its_roles_and_can_be_signed_in_to()
    {
        var outcome = await CreateAsync("aldre", new RoleGrant(Role.Coordinator, committee.Id), new RoleGrant(Role.Reader, null));

        outcome.Succeeded.ShouldBeTrue();
        await using var db = Db();
        var account = await db.Users.SingleAsync(a => a.Id == outcome.Value, Cancel);
        (account.UserName, account.NormalizedUserName, account.LockoutEnabled, account.HasPassword(Accounts.Password)).ShouldBe(("aldre", "ALDRE", true, true));
        (await RolesAsync(account.Id)).ShouldBe([new RoleGrant(Role.Coordinator, committee.Id), new RoleGrant(Role.Reader, null)], ignoreOrder: true);
    }

    [Fact]
    public async Task A_name_that_is_taken_is_refused_whatever_its_case()
    {
        var outcome = await CreateAsync("RUT");

        outcome.Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.AccountIsTaken);
    }

    [Fact]
    public async Task A_coordinator_of_nothing_is_refused()
    {
        var outcome = await CreateAsync("aldre", new RoleGrant(Role.Coordinator, null));

        outcome.Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.RoleNeedsBody);
    }

    [Fact]
    public async Task Roles_are_replaced_by_those_of_the_form()
    {
        var outcome = await ChangeAsync(reader, reader.ConcurrencyStamp!, new RoleGrant(Role.Approver, committee.Id));

        outcome.Succeeded.ShouldBeTrue();
        (await RolesAsync(reader.Id)).ShouldBe([new RoleGrant(Role.Approver, committee.Id)]);
    }

    [Fact]
    public async Task The_second_of_two_administrators_is_told_and_changes_nothing()
    {
        await ChangeAsync(reader, reader.ConcurrencyStamp!, new RoleGrant(Role.Strategist, null));

        var outcome = await ChangeAsync(reader, reader.ConcurrencyStamp!);

        outcome.Kind.ShouldBe(OutcomeKind.ChangedByOther);
        (await RolesAsync(reader.Id)).ShouldBe([new RoleGrant(Role.Strategist, null)]);
    }

    [Fact]
    public async Task The_last_administrator_keeps_the_role_and_stays_open()
    {
        var changed = await ChangeAsync(administrator, administrator.ConcurrencyStamp!, new RoleGrant(Role.Reader, null));
        var closed = await As<CloseAccount>(Actors.Administrator).RunAsync(new CloseAccountInput(administrator.Id), Cancel);

        changed.Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.LastAdministrator);
        closed.Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.LastAdministrator);
        (await RolesAsync(administrator.Id)).ShouldBe([new RoleGrant(Role.Administrator, null)]);
    }

    [Fact]
    public async Task An_administrator_who_is_closed_does_not_count()
    {
        await CreateAsync("andra", new RoleGrant(Role.Administrator, null));
        await As<CloseAccount>(Actors.Administrator).RunAsync(new CloseAccountInput(administrator.Id), Cancel);
        await using var db = Db();
        var second = await db.Users.SingleAsync(a => a.UserName == "andra", Cancel);

        var outcome = await As<CloseAccount>(Actors.Administrator).RunAsync(new CloseAccountInput(second.Id), Cancel);

        outcome.Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.LastAdministrator);
    }

    [Fact]
    public async Task A_closed_account_opens_with_the_roles_that_it_had()
    {
        await As<CloseAccount>(Actors.Administrator).RunAsync(new CloseAccountInput(reader.Id), Cancel);
        await As<OpenAccount>(Actors.Administrator).RunAsync(new OpenAccountInput(reader.Id), Cancel);

        await using var db = Db();
        (await db.Users.SingleAsync(a => a.Id == reader.Id, Cancel)).IsDisabled.ShouldBeFalse();
        (await RolesAsync(reader.Id)).ShouldBe([new RoleGrant(Role.Reader, null)]);
    }

    [Fact]
    public async Task A_given_password_unlocks_the_account_and_is_in_no_audit_row()
    {
        await using (var db = Db())
        {
            (await db.Users.SingleAsync(a => a.Id == reader.Id, Cancel)).LockoutEnd = Clock.GetUtcNow().AddMinutes(10);
            await db.SaveChangesAsync(Cancel);
        }

        var outcome = await As<GivePassword>(Actors.Administrator).RunAsync(
            new GivePasswordInput { AccountId = reader.Id, Password = Accounts.Password }, Cancel);

        outcome.Succeeded.ShouldBeTrue();
        await using var after = Db();
        var account = await after.Users.SingleAsync(a => a.Id == reader.Id, Cancel);
        account.HasPassword(Accounts.Password).ShouldBeTrue();
        account.LockoutEnd.ShouldBeNull();
        (await after.AuditRows.Select(r => r.Values).ToListAsync(Cancel)).ShouldAllBe(values => !values.Contains(account.PasswordHash!));
    }

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Only_administrators_look_after_accounts(Role role)
    {
        var actor = role is Role.Coordinator ? Actors.Coordinator(committee) : role is Role.Approver ? Actors.Approver(committee)
            : role is Role.Strategist ? Actors.Strategist : Actors.Reader;

        (await As<CreateAccount>(actor).RunAsync(new CreateAccountInput(), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await As<ChangeAccount>(actor).RunAsync(new ChangeAccountInput { AccountId = reader.Id }, Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await As<CloseAccount>(actor).RunAsync(new CloseAccountInput(reader.Id), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await As<OpenAccount>(actor).RunAsync(new OpenAccountInput(reader.Id), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await As<GivePassword>(actor).RunAsync(new GivePasswordInput { AccountId = reader.Id }, Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await As<ChangeSettings>(actor).RunAsync(new ChangeSettingsInput(), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
    }

    public static TheoryData<Role> Others => [Role.Reader, Role.Coordinator, Role.Approver, Role.Strategist];

    private Task<Outcome<Guid>> CreateAsync(string userName, params RoleGrant[] roles) => As<CreateAccount>(Actors.Administrator).RunAsync(
        new CreateAccountInput { UserName = userName, FunctionName = "Samordnare", Password = Accounts.Password, Roles = [.. roles] }, Cancel);

    private Task<Outcome> ChangeAsync(UserAccount account, string seenStamp, params RoleGrant[] roles) => As<ChangeAccount>(Actors.Administrator).RunAsync(
        new ChangeAccountInput { AccountId = account.Id, SeenStamp = seenStamp, FunctionName = account.FunctionName, Roles = [.. roles] }, Cancel);

    private async Task<List<RoleGrant>> RolesAsync(Guid accountId)
    {
        await using var db = Db();
        return await db.RoleAssignments.Where(r => r.AccountId == accountId).Select(r => new RoleGrant(r.Role, r.BodyId)).ToListAsync(Cancel);
    }
}
