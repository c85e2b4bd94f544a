using System.Text.RegularExpressions;

namespace StrategyTracker.Domain.Recognition.Covers;

/// <summary>Ändringslogg: a table or lines with version, change and day. Signatures are persons' and are left out.</summary>
internal static partial class ChangeLogs
{
    public static List<ProposedChange> Take(Reading reading)
    {
        var changes = new List<ProposedChange>();
        var signed = 0;
        foreach (var block in reading.Blocks.ToList())
        {
            if (block.Form is BlockForm.Table && OfTable(block) is { Count: > 0 } rows)
            {
                changes.AddRange(rows);
                Remove(reading, block);
            }
            else if (block.Text.Contains("logg", StringComparison.OrdinalIgnoreCase) && RunTogether().Matches(block.Text) is { Count: >= 2 } run)
            {
                changes.AddRange(run.Select(m => Of(m.Groups["version"].Value, m.Groups["change"].Value, m.Groups["day"].Value, block.At)));
                signed += run.Count(m => m.Groups["by"].Success);
                reading.Blocks.Remove(block);
            }
            else if (changes.Count == 0 && Head().IsMatch(block.Text))
            {
                var lines = reading.Blocks.Skip(reading.Blocks.IndexOf(block) + 1).TakeWhile(b => Row().IsMatch(b.Text) || ColumnHead().IsMatch(b.Text)).ToList();
                changes.AddRange(lines.Select(b => (Block: b, Match: Row().Match(b.Text))).Where(r => r.Match.Success)
                    .Select(r => Of(r.Match.Groups["version"].Value, r.Match.Groups["change"].Value, r.Match.Groups["day"].Value, r.Block.At)));
                reading.Blocks.RemoveAll(b => lines.Contains(b) || (lines.Count > 0 && b == block));
            }
        }

        if (signed > 0)
        {
            reading.LeaveOut(RemarkCode.Signatures, changes[0].At, signed);
        }

        foreach (var change in changes.Where(c => TwoNames().IsMatch(c.Change)))
        {
            reading.Doubt(RemarkCode.MayBePerson, change.At, change.Change);
        }

        return changes;
    }

    private static List<ProposedChange> OfTable(SourceBlock table)
    {
        var head = table.Rows is [var first, ..] ? first : [];
        var version = Column(head, "version", "utgåva");
        var change = Column(head, "ändring", "beskrivning", "kommentar", "vad");
        var day = Column(head, "datum");
        return version is not { } v || (change ?? day) is null ? [] : [.. table.Rows.Skip(1)
            .Where(r => r.Count > v && r[v].Length > 0)
            .Select(r => Of(r[v], r.ElementAtOrDefault(change ?? -1) ?? "", r.ElementAtOrDefault(day ?? -1) ?? "", table.At))];
    }

    private static int? Column(IReadOnlyList<string> head, params string[] words) =>
        head.Select((cell, i) => (cell, i)).Where(c => words.Any(w => c.cell.Contains(w, StringComparison.OrdinalIgnoreCase))).Select(c => (int?)c.i).FirstOrDefault();

    private static ProposedChange Of(string version, string change, string day, Place at) =>
        new(Phrase.Shorten(version.Trim(), 40), Phrase.Shorten(change.Trim(' ', '.', ','), 300) is { Length: > 0 } said ? said : "–", SwedishDate.FirstIn(day), at);

    private static void Remove(Reading reading, SourceBlock table)
    {
        var at = reading.Blocks.IndexOf(table);
        reading.Blocks.RemoveAt(at);
        if (at > 0 && Head().IsMatch(reading.Blocks[at - 1].Text))
        {
            reading.Blocks.RemoveAt(at - 1);
        }
    }

    [GeneratedRegex(@"(?<=\s)(?<version>\d{1,2}\.\d{1,2})\s+(?<change>\S.{2,160}?)\s+(?<day>\d{4}-\d{2}-\d{2})(?<by>/\p{Lu}{2,4}\b)?", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex RunTogether();

    [GeneratedRegex(@"^(ändringslogg|versionshistorik|ändringshistorik|dokumenthistorik|revisionshistorik|historik)\b.{0,40}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Head();

    [GeneratedRegex(@"^(?<version>\d{1,2}(\.\d{1,2})+)\s+(?<change>.*?)\s*(?<day>\d{4}-\d{2}-\d{2}).*$", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Row();

    [GeneratedRegex(@"^version\b.*(datum|ändring)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex ColumnHead();

    [GeneratedRegex(@"\b\p{Lu}\p{Ll}{2,} \p{Lu}\p{Ll}{2,}", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex TwoNames();
}
