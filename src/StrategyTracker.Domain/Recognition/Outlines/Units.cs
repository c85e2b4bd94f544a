using System.Text;
using System.Text.RegularExpressions;
using StrategyTracker.Domain.Documents;

namespace StrategyTracker.Domain.Recognition.Outlines;

/// <summary>A piece of running text that belongs together: a paragraph with its list, or a table.</summary>
internal sealed record Unit(Place At, string Text, ClauseKind Kind, Sureness Sureness, string? Body = null)
{
    /// <summary>A sentence out of a longer paragraph.</summary>
    public bool IsDivided { get; init; }
}

/// <summary>Makes units of the blocks between two headings.</summary>
internal static partial class Units
{
    /// <summary>Longer than a paragraph commonly is, in characters.</summary>
    private const int LongestWhole = 700;

    public static List<Unit> Of(IReadOnlyList<SourceBlock> blocks)
    {
        var units = new List<Unit>();
        for (var i = 0; i < blocks.Count;)
        {
            var first = blocks[i++];
            var text = new StringBuilder(Markdown(first));
            var isList = first.Form is BlockForm.Bullet;
            var demanding = isList && Demands.In(first.Text) is not null;
            while (i < blocks.Count && blocks[i].Form is BlockForm.Bullet && first.Form is not BlockForm.Table && !(isList && (demanding || Demands.In(blocks[i].Text) is not null)))
            {
                text.Append(isList || text[^1] is '\n' || Bulleted(blocks[i - 1]) ? "\n" : "\n\n").Append(Markdown(blocks[i++]));
            }

            // A single item is no list.
            var alone = isList && first.Level == 1 && text.ToString() == Markdown(first);
            var unit = Judge(first, alone ? $"{first.Number} {Plain(first.Text)}".Trim() : text.ToString());
            units.AddRange(unit.Kind is ClauseKind.Requirement && unit.Sureness is Sureness.Likely && unit.Text.Length > LongestWhole ? Divided(unit) : [unit]);
        }

        return units;
    }

    /// <summary>A page that has run together to one paragraph: the demands stand by themselves, and what is between them too.</summary>
    private static IEnumerable<Unit> Divided(Unit unit)
    {
        var run = new List<string>();
        foreach (var sentence in Phrase.Sentences(unit.Text))
        {
            if (Demands.In(sentence) is null)
            {
                run.Add(sentence);
                continue;
            }

            if (run.Count > 0)
            {
                yield return unit with { Kind = ClauseKind.Text, Sureness = Sureness.Likely, Text = string.Join(' ', run) };
                run.Clear();
            }

            yield return unit with { Sureness = Sureness.Likely, Text = sentence, IsDivided = true };
        }

        if (run.Count > 0)
        {
            yield return unit with { Kind = ClauseKind.Text, Sureness = Sureness.Likely, Text = string.Join(' ', run) };
        }
    }

    private static bool Bulleted(SourceBlock block) => block.Form is BlockForm.Bullet;

    private static Unit Judge(SourceBlock first, string text)
    {
        if (first.Form is BlockForm.Table)
        {
            return new Unit(first.At, text, ClauseKind.Text, Sureness.Sure);
        }

        return Demands.BodyIn(first.Text) is { } body ? new Unit(first.At, text, ClauseKind.Responsibility, Sureness.Likely, BodyNames.Tidy(body))
            : Demands.In(text) is { } demand ? new Unit(first.At, text, ClauseKind.Requirement, demand)
            : new Unit(first.At, text, ClauseKind.Text, Sureness.Sure);
    }

    public static string Markdown(SourceBlock block) => block.Form switch
    {
        BlockForm.Table => Table(block.Rows),
        BlockForm.Bullet => $"{new string(' ', 2 * (block.Level - 1))}- {(block.Number is null ? "" : block.Number + " ")}{Plain(block.Text)}",
        _ => Plain(block.Text),
    };

    /// <summary>Signs that Markdown would take for its own are kept as they were written.</summary>
    public static string Plain(string text) => Signs().Replace(text, @"\$&");

    private static string Table(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var columns = rows.Max(r => r.Count);
        var builder = new StringBuilder();
        for (var i = 0; i < rows.Count; i++)
        {
            builder.Append("| ").AppendJoin(" | ", Enumerable.Range(0, columns).Select(c => Plain(rows[i].ElementAtOrDefault(c) ?? "").Replace("|", @"\|").Replace('\n', ' '))).Append(" |\n");
            if (i == 0)
            {
                builder.Append('|').Insert(builder.Length, " --- |", columns).Append('\n');
            }
        }

        return builder.ToString().TrimEnd();
    }

    [GeneratedRegex(@"[*`]|^[#>+]|^_|_$", RegexOptions.None, 2000)]
    private static partial Regex Signs();
}
