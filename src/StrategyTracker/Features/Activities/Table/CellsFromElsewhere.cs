using System.Globalization;
using System.Text.RegularExpressions;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.Exchange;
using StrategyTracker.Features.Exchange.Workbooks;
using StrategyTracker.Spreadsheets;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Activities.Table;

/// <summary>What cells of a table from elsewhere mean that our own workbook has no column for.</summary>
internal static partial class CellsFromElsewhere
{
    public const string Milestones = nameof(Milestones);
    public const string Links = nameof(Links);

    /// <summary>Before a heading that the plan's type requires.</summary>
    public const string Heading = "Heading:";

    /// <summary>Before the key of a principle.</summary>
    public const string Principle = "Principle:";

    private static readonly ActivityColumn above = new(
        TableColumn.GoalsAbove, "goals", (_, _) => null, (a, c, n) => a with { Goals = WithAbove(a.Goals ?? [], NamesInCell.KeysOf(c.Text, n.Goals), n) });

    private static readonly ActivityColumn milestones = new(
        Milestones, "milestones", (a, _) => Said(a.Milestones), (a, c, _) => a with { Milestones = Steps(c.Text) });

    private static readonly ActivityColumn links = new(
        Links, "links", (a, _) => a.Links is null ? null : string.Join('\n', a.Links.Select(l => $"{l.Title} {l.Address}")),
        (a, c, n) => a with { Links = Addresses(c.Text, n) });

    public static ActivityColumn? Of(string name) =>
        name == TableColumn.GoalsAbove ? above
        : name == Milestones ? milestones
        : name == Links ? links
        : name.StartsWith(Heading, StringComparison.Ordinal) ? Under(name[Heading.Length..])
        : name.StartsWith(Principle, StringComparison.Ordinal) ? Answer(name[Principle.Length..])
        : null;

    /// <summary>A goal above is served through the goal below it; where none of the row's goals stands under it, it is served itself.</summary>
    private static IReadOnlyList<string> WithAbove(IReadOnlyList<string> goals, IReadOnlyList<string> above, NameBook names) =>
        [.. goals.Concat(above.Where(upper => !goals.Any(goal => StandsUnder(goal, upper, names.GoalsAbove)))).Distinct().Order(StringComparer.Ordinal)];

    private static bool StandsUnder(string goal, string upper, IReadOnlyDictionary<string, string> above)
    {
        for (var at = above.GetValueOrDefault(goal); at is not null; at = above.GetValueOrDefault(at))
        {
            if (at == upper)
            {
                return true;
            }
        }

        return false;
    }

    private static string? Said(IReadOnlyList<MilestoneItem>? steps) =>
        steps is null ? null : string.Join('\n', steps.Select(m => m.DueOn is { } due ? $"{m.Title} ({Format.Date(due)})" : m.Title));

    /// <summary>One milestone a line, with its day or year before or after it where one is written.</summary>
    private static IReadOnlyList<MilestoneItem> Steps(string? text) =>
    [
        .. (text ?? "").Split(['\n', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => Bullet().Replace(line, "")).Where(line => line.Length > 0).Select(Step),
    ];

    private static MilestoneItem Step(string line)
    {
        var match = DayAfter().Match(line) is { Success: true } after ? after : DayBefore().Match(line);
        var day = !match.Success ? null
            : match.Groups["year"].Success ? new DateOnly(int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture), 12, 31)
            : DayText.Read(match.Groups["day"].Value);
        return day is not null && match.Groups["title"].Value.Trim() is { Length: > 0 } title
            ? new MilestoneItem { Title = title, DueOn = day }
            : new MilestoneItem { Title = line };
    }

    /// <summary>One address a line, with what is found there before or after it. Nobody outside sees it until somebody says so.</summary>
    private static IReadOnlyList<LinkItem> Addresses(string? text, NameBook names)
    {
        var found = new List<LinkItem>();
        foreach (var line in (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var addresses = line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Contains(':', StringComparison.Ordinal) && w.Length > w.IndexOf(':', StringComparison.Ordinal) + 1)
                .Select(w => w.Trim('(', ')', ',', ';', '<', '>')).ToList();
            if (addresses.Count == 0)
            {
                throw new CellRefusedException(TableTexts.NotALink.With(line));
            }

            foreach (var address in addresses)
            {
                var title = line.Replace(address, "", StringComparison.Ordinal).Trim(' ', ':', '-', '–', '(', ')', ',', ';', '<', '>');
                title = addresses.Count == 1 && title.Length > 0 ? title : address;
                if (ActivityLink.ObstaclesTo(title, address) is [var refused, ..])
                {
                    throw new CellRefusedException(RuleWords.Of(refused));
                }

                found.Add(new LinkItem { Title = title.Length <= Limits.Title ? title : title[..Limits.Title], Address = address, AddedBy = names.Writer, AddedAt = names.At });
            }
        }

        return [.. found.DistinctBy(l => l.Address)];
    }

    private static ActivityColumn Under(string heading) => new(
        Heading + heading, "headings",
        (a, _) => a.Headings?.FirstOrDefault(h => h.Heading == heading)?.Text,
        (a, c, _) => a with
        {
            Headings = [.. (a.Headings ?? []).Where(h => h.Heading != heading), .. c.Text is { } text ? [new HeadingItem { Heading = heading, Text = text }] : Array.Empty<HeadingItem>()],
        });

    private static ActivityColumn Answer(string principle) => new(
        Principle + principle, "principleChecks",
        (a, _) => a.PrincipleChecks?.FirstOrDefault(c => c.Principle == principle) is { } said ? Words.Of(said.Answer) + (said.Reason is { } reason ? $": {reason}" : "") : null,
        (a, c, _) => a with
        {
            PrincipleChecks =
            [
                .. (a.PrincipleChecks ?? []).Where(own => own.Principle != principle)
                    .Concat(c.Text is { } text ? [Check(principle, text)] : []).OrderBy(own => own.Principle, StringComparer.Ordinal),
            ],
        });

    /// <summary>"Följer", "Delvis: …" or "Avviker: …", in either language.</summary>
    private static PrincipleCheckItem Check(string principle, string text)
    {
        var match = AnswerAndReason().Match(text);
        var word = match.Groups["word"].Value;
        foreach (var answer in Enum.GetValues<PrincipleAnswer>())
        {
            if (WorkbookHeads.Languages.Any(l => string.Equals(StatusTexts.ResourceManager.GetString($"{nameof(PrincipleAnswer)}_{answer}", l), word, StringComparison.OrdinalIgnoreCase)))
            {
                return new PrincipleCheckItem { Principle = principle, Answer = answer, Reason = match.Groups["reason"].Value.Trim() is { Length: > 0 } reason ? reason : null };
            }
        }

        throw new CellRefusedException(TableTexts.NotAnAnswer.With(text, string.Join(", ", Enum.GetValues<PrincipleAnswer>().Select(a => Words.Of(a)))));
    }

    [GeneratedRegex(@"^(?:[-–•*·]|\d+[.)])\s+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^(?<title>.+?)[\s,:–(-]+(?:senast\s+|klart?\s+)?(?:(?<day>\d{4}-\d{1,2}-\d{1,2})|(?<year>20\d\d))\)?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex DayAfter();

    [GeneratedRegex(@"^\(?(?:(?<day>\d{4}-\d{1,2}-\d{1,2})|(?<year>20\d\d))\)?[\s,:–-]+(?<title>.+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DayBefore();

    [GeneratedRegex(@"^(?<word>\p{L}+)\s*[:,.–-]?\s*(?<reason>.*)$", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex AnswerAndReason();
}
