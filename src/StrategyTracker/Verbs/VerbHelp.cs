using System.Globalization;

namespace StrategyTracker.Verbs;

/// <summary>The help: of all verbs, or of one.</summary>
internal static class VerbHelp
{
    public static void Write(TextWriter to, string? verb)
    {
        if (verb is null)
        {
            WriteAll(to);
        }
        else
        {
            Write(to, VerbTable.Find(verb).Shape);
        }
    }

    private static void WriteAll(TextWriter to)
    {
        to.WriteLine(VerbTexts.About);
        to.WriteLine();
        var width = VerbTable.All.Max(v => v.Shape.Name.Length);
        foreach (var entry in VerbTable.All)
        {
            to.WriteLine($"  {entry.Shape.Name.PadRight(width)}  {Text("Summary_" + entry.Shape.Name)}");
        }

        to.WriteLine();
        to.WriteLine(VerbTexts.AboutOptions);
    }

    private static void Write(TextWriter to, VerbShape shape)
    {
        to.WriteLine(Text("Summary_" + shape.Name));
        to.WriteLine();
        to.WriteLine($"  strategytracker {shape.Usage}");
        to.WriteLine();
        var width = shape.AllOptions.Max(o => $"{o.Name} {o.Value}".Length);
        foreach (var option in shape.AllOptions)
        {
            to.WriteLine($"  {$"{option.Name} {option.Value}".PadRight(width)}  {Text($"Option_{shape.Name}_{option.Name[2..]}") ?? Text($"Option_{option.Name[2..]}")}");
        }

        if (Text("Details_" + shape.Name) is { } details)
        {
            to.WriteLine();
            to.WriteLine(details);
        }
    }

    private static string? Text(string key) => VerbTexts.ResourceManager.GetString(key.Replace('-', '_'), CultureInfo.CurrentUICulture);
}
