using StrategyTracker.Domain.Rules;
using StrategyTracker.Spreadsheets;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Activities.Table;

/// <summary>A column of a pasted block, and the column of the table that its cells go to.</summary>
/// <param name="At">Its number in the block, from 0.</param>
/// <param name="Head">Its head, where the block has heads.</param>
/// <param name="Sample">What its first cells say.</param>
/// <param name="Goal">The name of the column that it goes to, or <see cref="TargetedBlock.Key"/>; none where it is left out.</param>
public sealed record BlockColumn(int At, string? Head, string Sample, string? Goal)
{
    /// <summary>It may tell how it goes, or be a part of the plan: only a person can say.</summary>
    public bool IsRemark => Head is not null && TableColumn.IsRemarkHead(Head);

    /// <summary>The place of its cells under a heading of their own on each activity, as the table calls them; none where it has no head.</summary>
    public string? OwnHeading => Head?.Trim() is { Length: > 0 and <= Limits.Title } head ? CellsFromElsewhere.Heading + head : null;
}

/// <summary>A pasted block laid on the table: which cell each of its cells goes to, or why it cannot be laid there at all.</summary>
public sealed record TargetedBlock
{
    /// <summary>The goal of a column that holds the activities' keys.</summary>
    public const string Key = nameof(Key);

    /// <summary>A plan of more than this nobody can follow, and no preview can be looked through.</summary>
    public const int MostRows = 5_000;

    private const int Samples = 3;

    /// <summary>The rows below the heads.</summary>
    private List<IReadOnlyList<string>> Rows { get; init; } = [];

    /// <summary>The numbers of the rows in the file that they come from; none for a block, whose rows are counted from its first.</summary>
    private IReadOnlyList<int> Numbers { get; init; } = [];

    /// <summary>Numbers of rows that have no wording, and so are no activities: they are left out, and told.</summary>
    public IReadOnlyList<int> Untitled => Numbers.Count == 0 || Columns.FirstOrDefault(c => c.Goal is TableColumn.Title) is not { } title ? []
        : [.. Rows.Select((row, i) => (row, i)).Where(r => IsUntitled(r.row, r.i, title.At)).Select(r => Numbers[r.i])];

    /// <summary>The keys of the rows that the block is laid on, from its first.</summary>
    private IReadOnlyList<string> LaidOn { get; init; } = [];

    public IReadOnlyList<BlockColumn> Columns { get; private init; } = [];

    /// <summary>The block's first row says what its columns are.</summary>
    public bool IsHeaded { get; private init; }

    /// <summary>It came from the clipboard, and where its columns go can be changed.</summary>
    public bool IsPasted { get; private init; }

    /// <summary>Why it cannot be laid on the table; none where it can.</summary>
    public string? Refusal { get; private init; }

    /// <summary>A column of the block is left out: that is told, and can be changed.</summary>
    public bool LeavesOut => Columns.Any(c => c.Goal is null);

    /// <summary>An empty cell among the aims says what the nearest above it says: the table names an aim once, for all the rows below.</summary>
    public bool FillsDown { get; init; }

    /// <summary>There are empty cells among the aims below one that says something.</summary>
    public bool MayFillDown => Columns.Any(c => IsAim(c.Goal) && Rows.SkipWhile(r => TextAt(r, c.At).Length == 0).Where((r, i) => !IsBlank(r)).Any(r => TextAt(r, c.At).Length == 0));

    public IReadOnlyList<CellChange> Cells
    {
        get
        {
            var goals = Columns.Where(c => c.Goal is not null and not Key).Select(c => (c.At, Column: c.Goal!)).ToList();
            return
            [
                // A row of nothing says nothing, but where it is laid on a row that is there: then it empties those cells.
                .. Rows.SelectMany((row, i) => IsNothing(row, i) ? [] : goals
                    .Where(g => g.At < row.Count || (FillsDown && IsAim(g.Column))).Select(g => new CellChange(Numbers.Count > 0 ? Numbers[i] : i + 1, KeyOf(row, i), g.Column, FillsDown && IsAim(g.Column) ? FilledAt(i, g.At) : TextAt(row, g.At), null))),
            ];
        }
    }

    private string FilledAt(int row, int at)
    {
        while (row > 0 && TextAt(Rows[row], at).Length == 0)
        {
            row--;
        }

        return TextAt(Rows[row], at);
    }

    private static string TextAt(IReadOnlyList<string> row, int at) => at < row.Count ? row[at] : "";

    private static bool IsBlank(IReadOnlyList<string> row) => row.All(c => c.Length == 0);

    private static bool IsAim(string? goal) => goal is TableColumn.GoalsAbove or "Goals" or "TargetAreas";

    /// <summary>Cells that are written as they are, such as one text in the chosen rows.</summary>
    public static TargetedBlock Same(IEnumerable<string> keys, TableColumn column, string text) => new()
    {
        Rows = [.. keys.Select(key => (IReadOnlyList<string>)[key, text])],
        Columns = [new BlockColumn(0, null, "", Key), new BlockColumn(1, null, text, column.Name)],
    };

    /// <summary>
    /// A block whose first row is known heads goes by its heads: to the activities whose keys it has, or to new rows where it has wordings and
    /// no keys. Any other goes by place, from the cell to the right and downwards, and what comes after the last row becomes new rows.
    /// </summary>
    /// <param name="text">What was on the clipboard.</param>
    /// <param name="columns">The shown columns, in their order.</param>
    /// <param name="column">The name of the column that the block begins in.</param>
    /// <param name="keysFrom">The keys of so many rows from the one that the block begins in.</param>
    public static async Task<TargetedBlock> OnAsync(
        string text, IReadOnlyList<TableColumn> columns, string column, Func<int, Task<IReadOnlyList<string>>> keysFrom)
    {
        var rows = PastedBlock.Read(text).ToList();
        if (rows.Count == 0)
        {
            return new TargetedBlock { Refusal = TableTexts.NothingPasted };
        }

        if (rows.Sum(r => r.Count) > PastedBlock.MostCells)
        {
            return new TargetedBlock { Refusal = TableTexts.BlockIsTooLarge.With(Format.Number(PastedBlock.MostCells)) };
        }

        var goals = rows[0].Select(GoalOf).ToList();
        var isHeaded = goals.Count(g => g is not null) >= Math.Max(2, (rows[0].Count(c => c.Length > 0) + 1) / 2);
        if (!isHeaded)
        {
            var from = Math.Max(columns.ToList().FindIndex(c => c.Name == column), 0);
            goals = [.. columns.Skip(from).Select(c => c.Editor is CellEditor.None ? null : c.Name)];
            if (rows.Max(r => r.Count) > goals.Count)
            {
                return new TargetedBlock { Refusal = TableTexts.BlockIsTooWide.With(rows.Max(r => r.Count), goals.Count) };
            }
        }

        var below = isHeaded ? rows[1..] : rows;
        if (below.Count > MostRows)
        {
            return new TargetedBlock { Refusal = TableTexts.TableIsTooLong.With(Format.Number(below.Count), Format.Number(MostRows)) };
        }

        return new TargetedBlock
        {
            Rows = below,
            IsHeaded = isHeaded,
            IsPasted = true,
            LaidOn = goals.Contains(Key) ? [] : await keysFrom(below.Count),
            Columns = [.. Enumerable.Range(0, rows.Max(r => r.Count)).Select(at => new BlockColumn(
                at, isHeaded && at < rows[0].Count ? rows[0][at] : null, SampleOf(below, at),
                // Two columns that go to the same place would overwrite each other: the first has it.
                at < goals.Count && goals.IndexOf(goals[at]) == at ? goals[at] : null))],
        };
    }

    /// <summary>A table out of a file, with the row that holds its heads. Which column means what is guessed, and said otherwise by a person.</summary>
    /// <param name="table">The table.</param>
    /// <param name="headAt">Where its heads stand.</param>
    /// <param name="withHidden">Hidden rows are taken in.</param>
    /// <param name="own">Columns that only this plan has: its type's headings and its principles.</param>
    public static TargetedBlock Of(FoundTable table, int headAt, bool withHidden, IReadOnlyList<TableColumn>? own = null)
    {
        var heads = table.Rows[headAt].Cells;
        var below = table.Rows.Skip(headAt + 1).Where(r => withHidden || !r.IsHidden).ToList();
        if (below.Count > MostRows)
        {
            return new TargetedBlock { Refusal = TableTexts.TableIsTooLong.With(Format.Number(below.Count), Format.Number(MostRows)) };
        }

        var goals = heads.Select(head => TableColumn.IsKeyHead(head) ? Key
            : own?.FirstOrDefault(c => string.Equals(c.Head, head.Trim(), StringComparison.OrdinalIgnoreCase))?.Name ?? TableColumn.Guessed(head)?.Name).ToList();
        InTwoLevels(goals);
        NamesSomething(goals);
        List<IReadOnlyList<string>> rows = [.. below.Select(r => r.Cells)];
        return new TargetedBlock
        {
            Rows = rows,
            Numbers = [.. below.Select(r => r.Number)],
            IsHeaded = true,
            IsPasted = true,
            Columns = [.. Enumerable.Range(0, table.Rows.Max(r => r.Cells.Count)).Select(at => new BlockColumn(
                at, at < heads.Count ? heads[at] : null, SampleOf(rows, at),
                at < goals.Count && goals.IndexOf(goals[at]) == at ? goals[at] : null))
                .Where(c => !string.IsNullOrEmpty(c.Head) || c.Sample.Length > 0)],
        };
    }

    /// <summary>Of two columns with goals the first holds those above: "Mål" before "Delmål", where neither says that it is the one above.</summary>
    private static void InTwoLevels(List<string?> goals)
    {
        if (goals.Count(g => g is "Goals") > 1 && !goals.Contains(TableColumn.GoalsAbove))
        {
            goals[goals.IndexOf("Goals")] = TableColumn.GoalsAbove;
        }
    }

    /// <summary>Where no column holds wordings, what the table calls its rows is their wording.</summary>
    private static void NamesSomething(List<string?> goals)
    {
        if (!goals.Contains(TableColumn.Title) && !goals.Contains(Key) && goals.FindIndex(g => g is "WorkingTitle") is >= 0 and var at)
        {
            goals[at] = TableColumn.Title;
        }
    }

    /// <summary>The row that most likely holds the heads: the one among the first whose words are best known.</summary>
    public static int HeadOf(FoundTable table)
    {
        const int first = 15;
        return table.Rows.Take(first).Select((row, at) => (at, Known: row.Cells.Distinct().Count(c => TableColumn.Guessed(c) is not null), Said: row.Cells.Distinct().Count(c => c.Length > 0)))
            .OrderByDescending(r => r.Known).ThenByDescending(r => r.Known == 0 ? r.Said : 0).ThenBy(r => r.at).First().at;
    }

    /// <summary>What the cells of the column that goes to a place say, and in how many rows.</summary>
    public IReadOnlyList<(string Text, int Count)> Said(string goal) => Columns.FirstOrDefault(c => c.Goal == goal) is not { } column ? []
        : [.. Rows.Where((row, i) => column.At < row.Count && row[column.At].Length > 0 && !IsNothing(row, i)).GroupBy(r => r[column.At], StringComparer.OrdinalIgnoreCase)
            .Select(g => (g.Key, g.Count())).OrderByDescending(g => g.Item2).ThenBy(g => g.Key, StringComparer.CurrentCulture)];

    private bool IsNothing(IReadOnlyList<string> row, int i) => ((KeyOf(row, i) is null || IsHeaded) && row.All(c => c.Length == 0))
        || (Numbers.Count > 0 && Columns.FirstOrDefault(c => c.Goal is TableColumn.Title) is { } title && IsUntitled(row, i, title.At));

    private bool IsUntitled(IReadOnlyList<string> row, int i, int title) => KeyOf(row, i) is null && (title >= row.Count || row[title].Length == 0);

    /// <summary>The same block with another goal for one of its columns. A goal that another column had is taken from it.</summary>
    public TargetedBlock With(int at, string? goal) => this with
    {
        Columns = [.. Columns.Select(c => c.At == at ? c with { Goal = goal } : c.Goal == goal ? c with { Goal = null } : c)],
    };

    private static string? GoalOf(string head) => TableColumn.IsKeyHead(head) ? Key : TableColumn.Headed(head)?.Name;

    private static string SampleOf(List<IReadOnlyList<string>> rows, int at) =>
        string.Join(" · ", rows.Where(r => at < r.Count && r[at].Length > 0).Take(Samples).Select(r => r[at].Length > 40 ? r[at][..40] + "…" : r[at]));

    private string? KeyOf(IReadOnlyList<string> row, int number) => Columns.FirstOrDefault(c => c.Goal is Key) is { } key
        ? key.At < row.Count && row[key.At].Length > 0 ? row[key.At] : null
        // A table from elsewhere with wordings of its own is new rows; it would else write over what happens to stand there.
        : IsHeaded && Columns.Any(c => c.Goal is TableColumn.Title) ? null
        : number < LaidOn.Count ? LaidOn[number] : null;
}
