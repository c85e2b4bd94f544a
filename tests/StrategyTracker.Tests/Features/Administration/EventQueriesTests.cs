using System.Globalization;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Features.Administration;
using StrategyTracker.Ui;

using UserAccount = StrategyTracker.Data.Account;

namespace StrategyTracker.Tests.Features.Administration;

public sealed class EventQueriesTests : DataTest
{
    private readonly UserAccount account = UserAccount.Named("bo", "Utredare");
    private readonly Body municipality = An.Body("Exempelstad", BodyKind.Municipality);

    protected override Task ArrangeAsync()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("sv");
        return SaveAsync(account, municipality);
    }

    [Fact]
    public async Task One_act_is_one_event_however_much_it_changed()
    {
        await CreateAccountAsync();

        var row = (await ListAsync()).Rows.ShouldHaveSingleItem();

        (row.ActorName, row.Command, row.Changes, row.Entity, row.Thing).ShouldBe(("Administratör", "CreateAccount", 2, "Account", "Samordnare"));
    }

    [Fact]
    public async Task An_event_tells_what_was_changed_from_what_to_what_by_the_names_of_things()
    {
        await As<ChangeSettings>(Actors.Administrator).RunAsync(
            new ChangeSettingsInput { AccentColour = "#5b1a1a", HomeMunicipalityId = municipality.Id }, Cancel);
        var id = (await ListAsync()).Rows.ShouldHaveSingleItem().Id;

        var details = await As<EventQueries>(Actors.Administrator).DetailsAsync(id, 1, Cancel);

        var values = details!.Changes.Rows.ShouldHaveSingleItem().Values;
        values.ShouldContain(new ValueChange("AccentColour", null, "#5b1a1a", IsSecret: false));
        values.ShouldContain(new ValueChange("HomeMunicipalityId", null, "Exempelstad", IsSecret: false));
        values.ShouldContain(new ValueChange("IsDemo", null, "Nej", IsSecret: false));
    }

    [Fact]
    public async Task That_a_password_was_changed_is_told_and_nothing_more()
    {
        await As<GivePassword>(Actors.Administrator).RunAsync(new GivePasswordInput { AccountId = account.Id, Password = Accounts.Password }, Cancel);
        var id = (await ListAsync()).Rows.ShouldHaveSingleItem().Id;

        var details = await As<EventQueries>(Actors.Administrator).DetailsAsync(id, 1, Cancel);

        details!.Changes.Rows.ShouldHaveSingleItem().Values.ShouldHaveSingleItem().ShouldBe(new ValueChange("PasswordHash", null, null, IsSecret: true));
    }

    [Theory]
    [InlineData("2026-11-22", "2026-11-22", 1)]
    [InlineData("2026-11-23", null, 0)]
    [InlineData(null, "2026-11-21", 0)]
    public async Task Days_are_Swedish_days_and_both_count(string? from, string? to, int found)
    {
        // 23.30 in Stockholm on the 22nd is still the 22nd, although it is 22.30 in UTC.
        Clock.Move(TimeSpan.FromHours(11.5));
        await CreateAccountAsync();

        var page = await ListAsync(new EventFilter(Day(from), Day(to), null, null, 1));

        page.Total.ShouldBe(found);
    }

    [Theory]
    [InlineData("Admin", null, 2)]
    [InlineData("Strateg", null, 0)]
    [InlineData(null, "GivePassword", 1)]
    [InlineData(null, "CloseAccount", 0)]
    public async Task Events_are_found_by_who_and_what(string? who, string? command, int found)
    {
        await CreateAccountAsync();
        await As<GivePassword>(Actors.Administrator).RunAsync(new GivePasswordInput { AccountId = account.Id, Password = Accounts.Password }, Cancel);

        (await ListAsync(new EventFilter(null, null, who, command, 1))).Total.ShouldBe(found);
    }

    [Fact]
    public async Task The_number_of_queries_does_not_grow_with_the_events()
    {
        await CreateAccountAsync();
        Queries.Reset();
        await ListAsync();
        var few = Queries.Count;
        for (var i = 0; i < 5; i++)
        {
            await CreateAccountAsync(i);
        }

        Queries.Reset();
        await ListAsync();

        Queries.Count.ShouldBe(few);
    }

    private async Task CreateAccountAsync(int number = 0)
    {
        Clock.Move(TimeSpan.FromSeconds(1));
        await As<CreateAccount>(Actors.Administrator).RunAsync(
            new CreateAccountInput
            {
                UserName = $"samordnare{number}", FunctionName = "Samordnare", Password = Accounts.Password,
                Roles = [new RoleGrant(Role.Administrator, null)],
            }, Cancel);
    }

    private Task<ListPage<EventRow>> ListAsync(EventFilter? filter = null) =>
        As<EventQueries>(Actors.Administrator).ListAsync(filter ?? new EventFilter(null, null, null, null, 1), Cancel);

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
