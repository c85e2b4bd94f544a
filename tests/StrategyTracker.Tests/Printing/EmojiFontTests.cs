using System.Text.RegularExpressions;
using StrategyTracker.Printing;

namespace StrategyTracker.Tests.Printing;

/// <summary>Pictures that people write among their letters.</summary>
public sealed class EmojiFontTests
{
    [Theory]
    [InlineData("Öppna data & e-tjänster: 4 av 11 – 63 % ↑ → ½ “så” •")]
    [InlineData("مرحبا 漢字 Ωμέγα")]
    public void Page_without_pictures_carries_no_font_for_them(string text) => EmojiFont.RuleFor(text).ShouldBeEmpty();

    [Theory]
    [InlineData("Klart 😀")]
    [InlineData("☎ ring")]
    [InlineData("👩‍💻")]
    [InlineData("🇸🇪")]
    public void Page_with_pictures_carries_it_within_itself(string text)
    {
        var rule = EmojiFont.RuleFor(text);

        rule.ShouldStartWith("@font-face");
        rule.ShouldContain("src: url(data:font/woff2;base64,");
        rule.ShouldNotContain("http");
    }

    [Fact]
    public async Task Printed_picture_has_its_font_embedded_and_is_found_in_the_text()
    {
        var html = $"""
            <!DOCTYPE html><html lang="sv"><head><meta charset="utf-8"><title>Prov</title><style>{EmojiFont.RuleFor("😀")} html {"{"} font-family: Lato, "Noto Emoji", sans-serif {"}"}</style></head>
            <body><h1>Bra 😀 jobbat 🚀 och ☎</h1></body></html>
            """;
        var file = Path.Combine(Path.GetTempPath(), $"strategytracker-{Guid.CreateVersion7():N}.pdf");
        var printed = (await PdfTools.Printer().PrintAsync(html, TestContext.Current.CancellationToken)).ShouldBeOfType<PrintedPdf>();
        await File.WriteAllBytesAsync(file, printed.Content, TestContext.Current.CancellationToken);
        try
        {
            // In bold, as in a heading, Chromium makes the letters fatter itself and writes them as drawings, with their Unicode.
            var fonts = PdfTools.Run("pdffonts", file).Split('\n').Skip(2).Where(line => line.Length > 0).ToList();
            fonts.ShouldContain(line => line.Contains("Type 3", StringComparison.Ordinal));
            fonts.ShouldAllBe(line => Regex.IsMatch(line, @"yes (yes|no)\s+yes"), "embedded, with their Unicode");
            PdfTools.Text(file).ShouldContain("Bra 😀 jobbat 🚀 och ☎");
        }
        finally
        {
            File.Delete(file);
        }
    }
}
