using StrategyTracker.Domain.FollowUp;

namespace StrategyTracker.Domain.Tests.FollowUp;

/// <summary>A hint and never a block: what becomes public record is better without names and remarks on health.</summary>
public sealed class PersonalDataHintsTests
{
    [Theory]
    [InlineData("Anna Lindqvist har hållit i pilotens första del.", PersonalDataKind.Name)]
    [InlineData("Arbetet vilar sedan Karin slutade i mars.", PersonalDataKind.Name)]
    [InlineData("Projektledaren är sjukskriven till sommaren.", PersonalDataKind.Health)]
    [InlineData("Two of the team are on sick leave.", PersonalDataKind.Health)]
    [InlineData("Berör brukaren 19121212-1212.", PersonalDataKind.PersonalNumber)]
    [InlineData("Ring 070-123 45 67 om ni undrar.", PersonalDataKind.Contact)]
    [InlineData("Frågor: anna.lind@exempelstad.se", PersonalDataKind.Contact)]
    public void A_text_that_tells_of_a_person_is_hinted_of(string text, PersonalDataKind kind) => PersonalDataHints.In(text).ShouldBe([kind]);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Nio av fjorton boenden publicerar väntetider.")]
    [InlineData("Upphandlingen av Exempelstads Energi AB är överprövad, KS 2024/00315.")]
    [InlineData("Avdelningschefen på Mariahemmet och Region Exempel är överens.")]
    [InlineData("Sjukvården och sjukhuset ingår. Kostnaden blev 1 250 000 kronor 2026-05-31.")]
    [InlineData("Personer med demens har fått enklare telefoner.")]
    [InlineData("Ärendet 20260531-4712 är avslutat.")]
    public void A_text_about_the_work_is_left_in_peace(string? text) => PersonalDataHints.In(text).ShouldBeEmpty();

    [Fact]
    public void A_long_text_is_looked_through_in_no_time()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();

        PersonalDataHints.In(string.Concat(Enumerable.Repeat("Nämnden arbetar vidare med plattformen. ", 500)) + "Anna Lindqvist leder.").ShouldBe([PersonalDataKind.Name]);

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(2));
    }
}
