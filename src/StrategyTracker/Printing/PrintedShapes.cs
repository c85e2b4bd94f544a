using System.Text;
using System.Text.RegularExpressions;

namespace StrategyTracker.Printing;

/// <summary>
/// The shapes of shapes.css for paper: the same drawings, each in every ink of print.css as a picture behind its element. On
/// screen a shape is a mask over the colour of its text, which in a PDF would become a transparency group for each of them.
/// </summary>
public static partial class PrintedShapes
{
    /// <summary>Which ink stands under whom; what comes later wins.</summary>
    private static readonly (string Ink, string Parents)[] Inks =
    [
        ("mute", ".unknown, .waiting, .gone"),
        ("none", ".tone-none"),
        ("good", ".tone-good, .done"),
        ("part", ".tone-part"),
        ("bad", ".tone-bad, .late"),
        ("accent", ".ongoing"),
        ("ink", ".plain.tone-none"),
    ];

    /// <param name="shapes">shapes.css, with a drawing in black for each shape.</param>
    /// <param name="paper">print.css, with the inks as six-digit colours.</param>
    public static string Rules(string shapes, string paper)
    {
        var drawings = Drawing().Matches(shapes);
        var rules = new StringBuilder("@media print {\n.report .shape { mask: none; background: none center / contain no-repeat; }\n");
        foreach (var (ink, parents) in Inks)
        {
            var colour = Regex.Match(paper, $@"--{ink}: #(?<digits>\w+)", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups["digits"].Value;
            foreach (Match drawing in drawings)
            {
                rules.Append(".report :is(").Append(parents).Append(") > ").Append(drawing.Groups["shape"].Value)
                    .Append(" { background-image: ").Append(drawing.Groups["url"].Value.Replace("black", $"%23{colour}", StringComparison.Ordinal)).Append("; }\n");
            }
        }

        return rules.Append("}\n").ToString();
    }

    [GeneratedRegex("(?<shape>\\.shape-\\w+) \\{ --drawing: (?<url>url\\(\"[^\"]+\"\\))", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Drawing();
}
