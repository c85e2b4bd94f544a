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
