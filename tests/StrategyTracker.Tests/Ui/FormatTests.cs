using System.Globalization;
using StrategyTracker.Ui;

namespace StrategyTracker.Tests.Ui;

public sealed class FormatTests
{
    public FormatTests() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("sv");

    [Theory]
    [InlineData("2024-01-01", "2027-12-31", "2024–2027")]
    [InlineData("2024-01-01", "2024-12-31", "2024")]
    [InlineData("2024-03-01", "2027-12-31", "2024-03-01 – 2027-12-31")]
    [InlineData("2024-03-01", null, "från 2024-03-01")]
    [InlineData(null, "2027-12-31", "till 2027-12-31")]
    [InlineData(null, null, "")]
    public void Whole_years_are_written_as_years(string? from, string? to, string written) =>
        Format.Period(Day(from), Day(to)).ShouldBe(written);

    [Theory]
    [InlineData("2026-07-01T10:42:00Z", "2026-07-01 12.42")]
    [InlineData("2026-12-31T23:30:00Z", "2027-01-01 00.30")]
    public void Times_are_Swedish_summer_and_winter(string utc, string written) =>
        Format.Time(DateTime.Parse(utc, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal)).ShouldBe(written);

    [Theory]
    [InlineData(3, "+3")]
    [InlineData(-2, "−2")]
    [InlineData(0, "±0")]
    public void A_change_has_its_sign(int change, string written) => Format.Change(change).ShouldBe(written);

    [Theory]
    [InlineData(68.5, 0, "69")]
    [InlineData(2.5, 0, "3")]
    [InlineData(-2.5, 0, "\u22123")]
    [InlineData(0.125, 2, "0,13")]
    public void Halves_are_rounded_away_from_zero(double value, int decimals, string written) => Format.Number(value, decimals).ShouldBe(written);

    [Fact]
    public void Numbers_are_Swedish_in_English_too()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");

        Format.Number(1234.5, 1).ShouldBe("1\u00a0234,5");
    }

    [Fact]
    public void HTML_in_a_text_is_shown_and_never_let_through() =>
        Markdown.ToHtml("<script>alert(1)</script> **fet**").Value.ShouldBe("<p>&lt;script&gt;alert(1)&lt;/script&gt; <strong>fet</strong></p>\n");

    [Theory]
    [InlineData("# Syfte\n\n## Mål", 1, "<h2>Syfte</h2>\n<h3>Mål</h3>\n")]
    [InlineData("# Syfte\n\n## Mål", 3, "<h4>Syfte</h4>\n<h5>Mål</h5>\n")]
    [InlineData("# Syfte\n\n## Mål", 5, "<h6>Syfte</h6>\n<h6>Mål</h6>\n")]
    [InlineData("### Syfte\n\n#### Mål", 2, "<h3>Syfte</h3>\n<h4>Mål</h4>\n")]
    public void Headings_of_a_text_begin_right_below_the_one_that_it_stands_under(string text, int below, string expected) =>
        Markdown.ToHtml(text, below).Value.ShouldBe(expected);

    [Fact]
    public void No_text_makes_a_second_main_heading() => Markdown.ToHtml("# Syfte").Value.ShouldBe("<h2>Syfte</h2>\n");

    [Theory]
    [InlineData("### Syfte\n\nVi **delar** [data](/oppna-data).", "Syfte\n\nVi delar data.")]
    [InlineData("- ett\n- två\n\n1. tre", "• ett\n• två\n1. tre")]
    [InlineData("Rad ett  \nrad_två & <b>tre</b>", "Rad ett\nrad_två & <b>tre</b>")]
    [InlineData("| År | Kronor |\n|---|---|\n| 2026 | 12 |", "År | Kronor\n2026 | 12")]
    [InlineData("  ", null)]
    public void Text_is_read_without_the_signs_that_format_it(string text, string? expected) => Markdown.ToReading(text).ShouldBe(expected);

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
