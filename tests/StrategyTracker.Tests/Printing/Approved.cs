using System.Runtime.CompilerServices;
using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;

namespace StrategyTracker.Tests.Printing;

/// <summary>
/// Holds markup against an approved file beside the tests. Where it differs, the new text is left as <c>.received.html</c>:
/// read the difference, and if it is as it should be, let it take the approved file's place. A missing file is a failure too.
/// </summary>
internal static class Approved
{
    public static void Matches(string markup, string name, [CallerFilePath] string caller = "")
    {
        var folder = Path.Combine(TestsFolder(caller), "Printing", "Approved");
        var approved = Path.Combine(folder, name + ".html");
        var received = Path.Combine(folder, name + ".received.html");
        var actual = Readable(markup);
        var expected = File.Exists(approved) ? File.ReadAllText(approved).ReplaceLineEndings("\n") : null;
        if (actual == expected)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual, new UTF8Encoding(false));
        Assert.Fail($"{received} is not what {approved} says. {FirstDifference(expected, actual)}");
    }

    private static string FirstDifference(string? expected, string actual)
    {
        if (expected is null)
        {
            return "There is no such file.";
        }

        var (before, now) = (expected.Split('\n'), actual.Split('\n'));
        var line = before.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"Line {line + 1}: '{before.ElementAtOrDefault(line)}' is now '{now.ElementAtOrDefault(line)}'.";
    }

    /// <summary>One element a line, so that a difference shows where it is.</summary>
    private static string Readable(string markup)
    {
        var document = new HtmlParser().ParseDocument($"<body>{markup}</body>");
        using var text = new StringWriter { NewLine = "\n" };
        foreach (var node in document.Body!.ChildNodes)
        {
            node.ToHtml(text, new PrettyMarkupFormatter { Indentation = " ", NewLine = "\n" });
        }

        return string.Join('\n', text.ToString().Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0)) + "\n";
    }

    private static string TestsFolder(string caller)
    {
        var folder = Path.GetDirectoryName(caller)!;
        while (!File.Exists(Path.Combine(folder, "StrategyTracker.Tests.csproj")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
