using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.Administration;

namespace StrategyTracker.Tests.Features.Administration;

public sealed class SettingsTests : DataTest
{
    private readonly Body municipality = An.Body("Exempelstad", BodyKind.Municipality);
    private readonly Body committee = An.Committee();

    protected override Task ArrangeAsync() => SaveAsync(municipality, committee);

    [Fact]
    public async Task Settings_are_kept_also_the_first_time()
    {
        (await ChangeAsync(municipality.Id, "#5B1A1A")).Succeeded.ShouldBeTrue();
        (await ChangeAsync(municipality.Id, "#1a1a8c")).Succeeded.ShouldBeTrue();

        await using var db = Db();
        var installation = await db.Installations.SingleAsync(Cancel);
        (installation.HomeMunicipalityId, installation.AccentColour).ShouldBe((municipality.Id, "#1a1a8c"));
    }

    [Fact]
    public async Task A_colour_that_cannot_be_read_on_white_is_refused()
    {
        (await ChangeAsync(municipality.Id, "#ff8800")).Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.ColourIsTooPale);
    }

    [Fact]
    public async Task A_contact_address_is_one_that_mail_can_be_sent_to()
    {
        (await As<ChangeSettings>(Actors.Administrator).RunAsync(new ChangeSettingsInput { AccentColour = "#5b1a1a", ContactAddress = " inte en adress" }, Cancel))
            .Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.MailAddressIsNotReadable);
        (await As<ChangeSettings>(Actors.Administrator).RunAsync(new ChangeSettingsInput { AccentColour = "#5b1a1a", ContactAddress = " oppnadata@exempelstad.se " }, Cancel))
            .Succeeded.ShouldBeTrue();

        (await As<AdministrationQueries>(Actors.Administrator).SettingsAsync(Cancel)).ContactAddress.ShouldBe("oppnadata@exempelstad.se");
    }

    [Fact]
    public async Task Settings_say_what_is_missing_until_it_is_there()
    {
        (await As<AdministrationQueries>(Actors.Administrator).SettingsAsync(Cancel)).Missing
            .ShouldBe([MissingSetting.Municipality, MissingSetting.ContactAddress, MissingSetting.CoatOfArms]);
        (await As<ChangeSettings>(Actors.Administrator).RunAsync(
            new ChangeSettingsInput { HomeMunicipalityId = municipality.Id, AccentColour = "#5b1a1a", ContactAddress = "oppnadata@exempelstad.se" }, Cancel)).Succeeded.ShouldBeTrue();

        (await As<AdministrationQueries>(Actors.Administrator).SettingsAsync(Cancel)).Missing.ShouldBe([MissingSetting.CoatOfArms]);
    }

    [Fact]
    public async Task A_coat_of_arms_is_taken_kept_out_of_the_audit_trail_and_taken_away()
    {
        var arms = System.Text.Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0h1v1z'/></svg>");
        var change = As<ChangeCoatOfArms>(Actors.Administrator);

        (await change.RunAsync(new ChangeCoatOfArmsInput(arms), Cancel)).Succeeded.ShouldBeTrue();
        (await As<AdministrationQueries>(Actors.Administrator).SettingsAsync(Cancel)).HasCoatOfArms.ShouldBeTrue();
        (await change.RunAsync(new ChangeCoatOfArmsInput("<svg/>"u8.ToArray()), Cancel)).Succeeded.ShouldBeFalse();
        (await change.RunAsync(new ChangeCoatOfArmsInput(null), Cancel)).Succeeded.ShouldBeTrue();
        (await As<AdministrationQueries>(Actors.Administrator).SettingsAsync(Cancel)).HasCoatOfArms.ShouldBeFalse();
        await using var db = Db();
        db.AuditRows.Where(r => r.Command == nameof(ChangeCoatOfArms)).Select(r => r.Values).AsEnumerable().ShouldAllBe(v => v.Length < 300);
    }

    [Fact]
    public async Task Only_an_administrator_changes_the_coat_of_arms() =>
        (await As<ChangeCoatOfArms>(Actors.Strategist).RunAsync(new ChangeCoatOfArmsInput(null), Cancel)).Succeeded.ShouldBeFalse();

    [Fact]
    public async Task A_committee_is_no_home_municipality()
    {
        (await ChangeAsync(committee.Id, "#5b1a1a")).Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.NotFound);
    }

    [Fact]
    public void A_colour_of_its_own_is_laid_over_the_style_in_light_and_dark()
    {
        var style = Theme.StyleOf("#5b1a1a");

        style.ShouldContain("--accent: #5b1a1a;");
        style.ShouldContain("@media (prefers-color-scheme: dark)");
        style.Count(c => c == '{').ShouldBe(style.Count(c => c == '}'));
    }

    [Theory]
    [InlineData("#0b4f5c")]
    [InlineData(null)]
    [InlineData("} body { display: none")]
    public void Nothing_is_laid_over_the_style_by_its_own_colour_or_by_what_is_no_colour(string? colour) =>
        Theme.StyleOf(colour).ShouldBeEmpty();

    private Task<Outcome> ChangeAsync(Guid? municipalityId, string colour) => As<ChangeSettings>(Actors.Administrator).RunAsync(
        new ChangeSettingsInput { HomeMunicipalityId = municipalityId, AccentColour = colour }, Cancel);
}
