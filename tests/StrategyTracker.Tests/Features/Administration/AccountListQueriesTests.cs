using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Features.Administration;

using UserAccount = StrategyTracker.Data.Account;

namespace StrategyTracker.Tests.Features.Administration;

public sealed class AccountListQueriesTests : DataTest
{
    private readonly Body committee = An.Committee();

    protected override async Task ArrangeAsync()
    {
        await SaveAsync(committee);
        await AddAsync("ostra", "Östra", Role.Reader);
        await AddAsync("arende", "Ärende", Role.Coordinator, committee.Id);
        await AddAsync("adam", "Arkivarie");
    }

    [Fact]
    public async Task Accounts_are_listed_by_function_the_Swedish_way()
    {
        (await ListAsync()).ShouldBe(["Arkivarie", "Ärende", "Östra"]);
    }

    [Theory]
    [InlineData("ARENDE", "Ärende")]
    [InlineData("ark", "Arkivarie")]
    [InlineData("stra", "Östra")]
    public async Task A_search_looks_in_names_and_functions(string search, string found)
    {
        (await ListAsync(search)).ShouldBe([found]);
    }

    [Fact]
    public async Task A_role_is_shown_with_its_body_and_can_be_looked_for()
    {
        var page = await As<AccountListQueries>(Actors.Administrator).ListAsync(new AccountFilter(null, Role.Coordinator, AccountChoice.All, 1), Cancel);

        page.Rows.ShouldHaveSingleItem().Roles.ShouldHaveSingleItem().ShouldBe(new GrantedRole(Role.Coordinator, committee.Id, committee.Name));
    }

    [Theory]
    [InlineData(AccountChoice.WithoutRole, "Arkivarie")]
    [InlineData(AccountChoice.Locked, "Låst")]
    [InlineData(AccountChoice.Closed, "Stängd")]
    public async Task What_needs_a_hand_can_be_looked_for(AccountChoice choice, string found)
    {
        await AddAsync("last", "Låst", Role.Reader, change: a => a.LockoutEnd = Clock.GetUtcNow().AddMinutes(5));
        await AddAsync("stangd", "Stängd", Role.Reader, change: a => a.IsDisabled = true);
        await AddAsync("forr", "Låst förr", Role.Reader, change: a => a.LockoutEnd = Clock.GetUtcNow().AddMinutes(-5));

        (await ListAsync(choice: choice)).ShouldBe([found]);
    }

    [Fact]
    public async Task The_number_of_queries_does_not_grow_with_the_accounts()
    {
        Queries.Reset();
        await ListAsync();
        var few = Queries.Count;
        for (var i = 0; i < 20; i++)
        {
            await AddAsync($"konto{i}", $"Funktion {i}", Role.Coordinator, committee.Id);
        }

        Queries.Reset();
        await ListAsync();

        Queries.Count.ShouldBe(few);
    }

    private async Task<List<string>> ListAsync(string? search = null, AccountChoice choice = AccountChoice.All) =>
        [.. (await As<AccountListQueries>(Actors.Administrator).ListAsync(new AccountFilter(search, null, choice, 1), Cancel)).Rows.Select(r => r.FunctionName)];

    private async Task AddAsync(string userName, string function, Role? role = null, Guid? bodyId = null, Action<UserAccount>? change = null)
    {
        var account = UserAccount.Named(userName, function);
        change?.Invoke(account);
        await SaveAsync(account);
        if (role is { } given)
        {
            await SaveAsync(new RoleAssignment(account.Id, given, bodyId));
        }
    }
}
