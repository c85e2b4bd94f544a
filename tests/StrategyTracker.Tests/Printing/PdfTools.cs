using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using StrategyTracker.Printing;

namespace StrategyTracker.Tests.Printing;

/// <summary>Prints, and reads what was printed with poppler's programs. Where Chromium or poppler is missing, the tests fail and say so.</summary>
internal static class PdfTools
{
    public static PdfPrinter Printer() => new(NullLogger<PdfPrinter>.Instance);

    public static string Info(string file) => Run("pdfinfo", file);

    /// <summary>The text of a page (1 for the first), as it stands; without soft hyphens.</summary>
    public static string Page(string file, int page) =>
        Run("pdftotext", "-layout", "-f", $"{page}", "-l", $"{page}", file, "-").Replace("\u00ad", "");

    public static string Text(string file) => Run("pdftotext", "-layout", file, "-").Replace("\u00ad", "");

    /// <summary>Whether a program is found on this machine.</summary>
    public static bool IsThere(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    public static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })
            ?? throw new InvalidOperationException($"{program} does not start. These tests need poppler-utils (apt-get install poppler-utils).");
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program}: {process.StandardError.ReadToEnd()}");
    }
}
