using StrategyTracker.Features.Exchange.Workbooks;

namespace StrategyTracker.Features.Activities.Table;

/// <summary>How a cell is written in.</summary>
public enum CellEditor
{
    /// <summary>It is computed, and cannot be written in.</summary>
    None,

    /// <summary>One line of text.</summary>
    Line,

    /// <summary>Text with line breaks.</summary>
    Text,

    /// <summary>One name out of a list.</summary>
    Name,

    /// <summary>Names out of a list, with ; between them.</summary>
    Names,

    /// <summary>Yes or nothing.</summary>
    YesNo,
}

/// <summary>A column of the plan's table. What its cells say and mean is the workbook's own column of the same name.</summary>
/// <param name="Name">Its name, in the address of a cell and among the texts of the workbook's heads.</param>
/// <param name="Editor">How its cells are written in.</param>
/// <param name="Width">Its width in characters of the table's type.</param>
public sealed record TableColumn(string Name, CellEditor Editor, int Width)
{
    public const string Title = nameof(Title);
    public const string Standing = nameof(Standing);
    public const string Schedule = nameof(Schedule);
    public const string LocalStatus = nameof(LocalStatus);

    /// <summary>The column of a table from elsewhere that names the goals above those of <c>Goals</c>.</summary>
    public const string GoalsAbove = nameof(GoalsAbove);

    /// <summary>What it is called where that is no text of ours: a heading or a principle.</summary>
    public string? Label { get; init; }

    /// <summary>One that a person has not chosen otherwise sees it.</summary>
    public bool IsShownAtFirst { get; init; }

    public string Head => Label ?? (Editor is CellEditor.None
        ? ActivityWords.Text(Name is Standing ? nameof(ActivityTexts.Standing) : nameof(ActivityTexts.Time))
        : WorkbookHeads.Of(Name));

    /// <summary>The list whose names its cells hold; none for other columns.</summary>
    public string? NamesOf => Editor is not (CellEditor.Name or CellEditor.Names) ? null : Name switch
    {
        "TargetAreas" => "areas",
        "Goals" or GoalsAbove => "goals",
        "LevelName" => "levels",
        _ => "bodies",
    };

    internal ActivityColumn? Cell => ActivityColumn.All.FirstOrDefault(c => c.Name == Name) ?? CellsFromElsewhere.Of(Name);

    public static IReadOnlyList<TableColumn> All { get; } =
    [
        new("Number", CellEditor.Line, 7) { IsShownAtFirst = true },
        new(Title, CellEditor.Text, 38) { IsShownAtFirst = true },
        new("WorkingTitle", CellEditor.Text, 26) { IsShownAtFirst = true },
        new("LevelName", CellEditor.Name, 14),
        new("Lead", CellEditor.Name, 22) { IsShownAtFirst = true },
        new("CoOwners", CellEditor.Names, 22) { IsShownAtFirst = true },
        new("Participants", CellEditor.Names, 22),
        new("Conveners", CellEditor.Names, 22),
        new("TargetAreas", CellEditor.Names, 24) { IsShownAtFirst = true },
        new("Goals", CellEditor.Names, 28),
        new("StartsOn", CellEditor.Line, 13) { IsShownAtFirst = true },
        new("EndsOn", CellEditor.Line, 13) { IsShownAtFirst = true },
        new("Continuous", CellEditor.YesNo, 9) { IsShownAtFirst = true },
        new(Standing, CellEditor.None, 18) { IsShownAtFirst = true },
        new(Schedule, CellEditor.None, 26) { IsShownAtFirst = true },
        new(LocalStatus, CellEditor.Line, 18),
        new("Effect", CellEditor.Text, 32),
        new("ForWhom", CellEditor.Line, 22),
        new("Baseline", CellEditor.Line, 22),
        new("Measure", CellEditor.Line, 22),
        new("Cost", CellEditor.Line, 18),
        new("PriceYear", CellEditor.Line, 8),
        new("Description", CellEditor.Text, 40),
    ];

    public static IReadOnlyList<TableColumn> AtFirst { get; } = [.. All.Where(c => c.IsShownAtFirst)];

    /// <summary>Columns that a table from elsewhere may have, and that the table of the plan has no place for.</summary>
    public static IReadOnlyList<TableColumn> FromElsewhere { get; } =
    [
        new(GoalsAbove, CellEditor.Names, 28),
        new(CellsFromElsewhere.Milestones, CellEditor.Text, 36),
        new(CellsFromElsewhere.Links, CellEditor.Text, 36),
    ];

    /// <summary>The column for the texts under one heading.</summary>
    public static TableColumn OfHeading(string heading) => new(CellsFromElsewhere.Heading + heading, CellEditor.Text, 32) { Label = heading };

    /// <summary>The column for the answers to one principle.</summary>
    public static TableColumn OfPrinciple(string key, string title) => new(CellsFromElsewhere.Principle + key, CellEditor.Line, 24) { Label = title };

    public static TableColumn? Of(string name) => All.Concat(FromElsewhere).FirstOrDefault(c => c.Name == name)
        ?? (name.StartsWith(CellsFromElsewhere.Heading, StringComparison.Ordinal) ? OfHeading(name[CellsFromElsewhere.Heading.Length..])
            : name.StartsWith(CellsFromElsewhere.Principle, StringComparison.Ordinal) ? OfPrinciple(name[CellsFromElsewhere.Principle.Length..], name[CellsFromElsewhere.Principle.Length..])
            : null);

    /// <summary>The column that a head of a foreign block means: our own head for it, or what other plans call it, in either language. None for a stranger.</summary>
    public static TableColumn? Headed(string text) => Headed(text, Writable);

    /// <summary>
    /// The column of a table from elsewhere that a head most likely means: the same word as ours, or one that begins with it
    /// ("Ansvarig nämnd/förvaltning").
    /// </summary>
    public static TableColumn? Guessed(string text)
    {
        var head = text.Trim();
        List<TableColumn> columns = [.. Writable, .. FromElsewhere];
        return Headed(head, columns) ?? columns
            .SelectMany(c => WorkbookHeads.Languages.SelectMany(l => CalledElsewhere(c, l).Append(WorkbookHeads.In(c.Name, l)))
                .Where(name => name.Length > 2 && head.Length > name.Length && head.StartsWith(name, StringComparison.OrdinalIgnoreCase) && !char.IsLetterOrDigit(head[name.Length]))
                .Select(name => (Column: c, name.Length)))
            .OrderByDescending(c => c.Length).Select(c => c.Column).FirstOrDefault();
    }

    /// <summary>
    /// A head under which some plans write how it goes and others what is to be done ("Kommentar"): how it goes belongs to the body's own
    /// answer and never to the plan's text, so that nobody but a person says where its cells go.
    /// </summary>
    public static bool IsRemarkHead(string head) => WorkbookHeads.Languages.Any(l => (TableTexts.ResourceManager.GetString("Heads_Remark", l) ?? "").Split(';')
        .Any(name => Same(name, head.Trim().TrimEnd(':').Trim()) || head.Trim().StartsWith(name + " ", StringComparison.OrdinalIgnoreCase)));

    private static List<TableColumn> Writable => [.. All.Where(c => c.Editor is not CellEditor.None)];

    private static TableColumn? Headed(string text, List<TableColumn> columns)
    {
        var head = text.Trim().TrimEnd(':').Trim();
        return columns.Find(c => WorkbookHeads.Languages.Any(l => Same(WorkbookHeads.In(c.Name, l), head)))
            ?? columns.Find(c => WorkbookHeads.Languages.Any(l => CalledElsewhere(c, l).Any(name => Same(name, head))));
    }

    private static string[] CalledElsewhere(TableColumn column, System.Globalization.CultureInfo language) =>
        (TableTexts.ResourceManager.GetString($"Heads_{column.Name}", language) ?? "").Split(';');

    private static bool Same(string name, string head) => head.Length > 0 && string.Equals(name, head, StringComparison.OrdinalIgnoreCase);

    /// <summary>The head of the column with an activity's key.</summary>
    public static bool IsKeyHead(string text) =>
        WorkbookHeads.Languages.Any(l => string.Equals(WorkbookHeads.In(WorkbookHeads.Key, l), text, StringComparison.OrdinalIgnoreCase));
}

/// <summary>What the rows of the table are gathered by.</summary>
public enum TableGrouping
{
    TargetArea,
    Owner,
    Level,
    Year,
    Standing,
}
