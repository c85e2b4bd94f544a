using System.Text.RegularExpressions;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Recognition.Plans;

/// <summary>Tables whose first row names an activity and something of who, when or why: each row below is an activity.</summary>
internal static partial class ActivityTables
{
    private const int LongestNumber = 20;

    private sealed record Columns(int Title, string Word, int? Number, int? Who, int? Also, int? When, int? Ends, int? Aim, IReadOnlyList<(int Index, string Head)> Others);

    public static List<ProposedActivity> Read(Reading reading)
    {
        var activities = new List<ProposedActivity>();
        foreach (var table in reading.Blocks.Where(b => b.Form is BlockForm.Table && b.Rows.Count >= 2))
        {
            if (ColumnsOf(table.Rows[0]) is not { } columns)
            {
                continue;
            }

            var read = table.Rows.Skip(1).Select((row, i) => Activity(reading, columns, row, table.At with { Number = table.At.Number + i + 1 })).OfType<ProposedActivity>().ToList();
            if (read.Count > 0)
            {
                activities.AddRange(read);
                reading.Doubt(RemarkCode.TableIsActivities, table.At, read.Count, columns.Word);
            }
        }

        return activities;
    }

    public static bool IsPlan(SourceBlock table) => table.Rows.Count >= 2 && ColumnsOf(table.Rows[0]) is not null;

    private static Columns? ColumnsOf(IReadOnlyList<string> head)
    {
        var title = Find(head, Title());
        var who = Find(head, Who());
        var ends = Find(head, End());
        var when = head.Select((cell, i) => (cell, i)).Where(c => c.i != ends && When().IsMatch(c.cell)).Select(c => (int?)c.i).FirstOrDefault();
        var aim = head.Select((cell, i) => (cell, i)).Where(c => c.i != title && Aim().IsMatch(c.cell)).Select(c => (int?)c.i).FirstOrDefault();
        if (title is not { } at || (who ?? when ?? ends ?? aim) is null)
        {
            return null;
        }

        var number = Find(head, Number());
        var also = head.Select((cell, i) => (cell, i)).Where(c => c.i != who && Also().IsMatch(c.cell)).Select(c => (int?)c.i).FirstOrDefault();
        int?[] known = [at, number, who, also, when, ends, aim];
        return new Columns(at, head[at].Trim().ToLowerInvariant(), number, who, also, when, ends, aim,
            [.. head.Select((cell, i) => (i, cell)).Where(c => !known.Contains(c.i) && c.cell.Length > 0)]);
    }

    private static ProposedActivity? Activity(Reading reading, Columns columns, IReadOnlyList<string> row, Place at)
    {
        string Cell(int? index) => index is { } i ? row.ElementAtOrDefault(i)?.Trim() ?? "" : "";
        var title = Cell(columns.Title);
        if (title.Length == 0)
        {
            if (row.Any(c => c.Length > 0))
            {
                reading.LeaveOut(RemarkCode.EmptyRow, at, string.Join(" | ", row.Where(c => c.Length > 0)));
            }

            return null;
        }

        var bodies = Who(Cell(columns.Who)).Concat(Who(Cell(columns.Also))).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (bodies.Count == 0)
        {
            reading.Miss(RemarkCode.ActivityHasNoBody, at, Phrase.Shorten(title, 60));
        }

        foreach (var body in bodies.Where(b => BodyNames.KindOf(b) is null))
        {
            reading.Doubt(RemarkCode.BodyOfActivityIsGuessed, at, body, Phrase.Shorten(title, 60));
        }

        var (starts, ends, continuous) = Time(reading, at, Cell(columns.When), Cell(columns.Ends));
        var (number, name) = Numbered(Cell(columns.Number), title);
        var details = columns.Others.Select(o => (o.Head, Value: Cell(o.Index))).Where(d => d.Value.Length > 0).Select(d => $"**{d.Head}:** {d.Value}").ToList();
        if (name.Length > Limits.Title)
        {
            details.Insert(0, name);
        }

        return new ProposedActivity(Phrase.Shorten(name.Replace('\n', ' '), Limits.Title), at, Sureness.Likely)
        {
            Number = number,
            LevelName = columns.Word is { Length: <= 60 } ? columns.Word : null,
            Bodies = bodies,
            StartsOn = starts,
            EndsOn = ends,
            Continuous = continuous,
            Aim = Cell(columns.Aim) is { Length: > 0 } aim ? aim : null,
            Description = details.Count > 0 ? Phrase.Shorten(string.Join("\n\n", details), Limits.Text) : null,
        };
    }

    internal static (DateOnly? Starts, DateOnly? Ends, bool Continuous) Time(Reading reading, Place at, string when, string ends)
    {
        var starts = (DateOnly?)null;
        var until = (DateOnly?)null;
        foreach (var (text, isEnd) in new[] { (when, false), (ends, true) }.Where(t => t.Item1.Length > 0 && !Continuous().IsMatch(t.Item1)))
        {
            if (SwedishDate.Period(text) is not var (from, to))
            {
                reading.Doubt(RemarkCode.PeriodIsNotUnderstood, at, text);
                continue;
            }

            starts = isEnd ? starts : from;
            until = to ?? until;
        }

        return (starts, until, Continuous().IsMatch(when) || Continuous().IsMatch(ends));
    }

    internal static IEnumerable<string> Who(string cell) =>
        Between().Split(cell).Select(BodyNames.Tidy).Where(n => n.Length > 1 && !Nobody().IsMatch(n));

    private static (string? Number, string Title) Numbered(string number, string title)
    {
        if (number is { Length: > 0 and <= LongestNumber })
        {
            return (number.TrimEnd('.'), title);
        }

        return Outlines.Headings.NumberOf(title) is ({ Length: <= LongestNumber } own, var rest) ? (own, rest) : (null, title);
    }

    private static int? Find(IReadOnlyList<string> head, Regex word) =>
        head.Select((cell, i) => (cell, i)).Where(c => word.IsMatch(c.cell)).Select(c => (int?)c.i).FirstOrDefault();

    [GeneratedRegex(@"^(aktivitet|åtgärd|insats|uppdrag|delaktivitet|handling)(er)?\b(?!.*(ansvar|start))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Title();

    [GeneratedRegex(@"ansvar|utförare|ägare|^vem\b|huvudaktör|nämnd", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Who();

    [GeneratedRegex(@"medverkan|delta|samverkan|stöd|bidrar|övriga aktörer", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Also();

    [GeneratedRegex(@"^(tid|tids?plan|tidsplan|när|period|år|genomförs|start|påbörjas)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex When();

    [GeneratedRegex(@"^(klar|slut|färdig|senast|deadline)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex End();

    [GeneratedRegex(@"^(mål|målområde|fokusområde|delmål|inriktning)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Aim();

    [GeneratedRegex(@"^(nr|nummer|#|id)\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Number();

    [GeneratedRegex(@"löpande|kontinuerlig|årligen|tills\s?vidare|varje år|ständigt", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Continuous();

    [GeneratedRegex(@"\s*[,;\n]\s*|(?<!-)\s+(samt|och|i samverkan med|tillsammans med)\s+(?=\p{L}+(nämnden|förvaltningen|styrelsen|kontoret|bolaget|AB)?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Between();

    [GeneratedRegex(@"^([-–—?]+|ej beslutat|beslutas senare|saknas|n/?a)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Nobody();
}
