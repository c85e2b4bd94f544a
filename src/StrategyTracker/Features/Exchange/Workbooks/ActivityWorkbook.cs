using System.Text.RegularExpressions;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Spreadsheets;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Exchange.Workbooks;

/// <summary>A package that was read from a workbook, or every fault with its cell.</summary>
public sealed record WorkbookReading(Package? Package, IReadOnlyList<PackageFault> Faults)
{
    internal IReadOnlyList<(ReadSheet Sheet, ReadRow Row)> Rows { get; init; } = [];

    /// <summary>Faults that an import finds, told with the cell in place of the path in a package.</summary>
    public IReadOnlyList<PackageFault> AtCells(IEnumerable<PackageFault> faults) => [.. faults.Select(f => f with { Path = ActivityWorkbook.CellOf(f.Path, Rows) })];
}

/// <summary>Activities as a workbook, out and in: a row that has a key changes its activity, a row without makes a new one.</summary>
internal static partial class ActivityWorkbook
{
    public static byte[] Write(IReadOnlyList<ActivityItem> activities, NameBook names)
    {
        using var writer = new WorkbookWriter(ActivitySheetTexts.Title);
        var lists = ActivitySheetLists.Of(activities, names);
        return writer
            .AddTable(
                ActivitySheetTexts.SheetName,
                [
                    new(WorkbookHeads.Of(WorkbookHeads.Plan), a => names.Plans.NameOf(a.Document)) { Width = 30, Wraps = true },
                    .. ActivityColumn.All.Select(c => new SheetColumn<ActivityItem>(WorkbookHeads.Of(c.Name), a => c.Read(a, names), c.Kind) { Width = c.Width, Wraps = c.Wraps, ProposedFrom = lists.RangeOf(c.Name) }),
                    new(WorkbookHeads.Of(WorkbookHeads.Key), a => a.Key) { Width = 30, KeptFault = ActivitySheetTexts.KeyStays },
                ],
                activities, frozenColumns: 3)
            .AddLines(ActivitySheetTexts.SheetHelp, ActivitySheetTexts.Title, [("", ActivitySheetTexts.HelpChange), ("", ActivitySheetTexts.HelpNew), ("", ActivitySheetTexts.HelpNames), ("", ActivitySheetTexts.HelpLists), ("", ActivitySheetTexts.HelpLeft)])
            .AddTable(ActivitySheetTexts.SheetLists, lists.Columns(), lists.Rows)
            .ToFile();
    }

    /// <summary>Whether the workbook is one of activities.</summary>
    public static bool IsIn(ReadWorkbook workbook) => workbook.Sheets.Any(IsOne);

    /// <param name="workbook">The workbook.</param>
    /// <param name="known">The activities that are there, by key: what the workbook has no column for stays as it is.</param>
    /// <param name="names">The names that it speaks in.</param>
    public static WorkbookReading Read(ReadWorkbook workbook, IReadOnlyDictionary<string, ActivityItem> known, NameBook names)
    {
        var faults = new List<PackageFault>();
        var items = new List<ActivityItem>();
        var rows = new List<(ReadSheet, ReadRow)>();
        var taken = known.Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var sheet in workbook.Sheets.Where(IsOne))
        {
            var places = WorkbookHeads.PlacesIn(sheet);
            foreach (var row in sheet.Rows)
            {
                if (ItemOf(sheet, places, row, known, names, taken, faults) is { } item)
                {
                    items.Add(item);
                    rows.Add((sheet, row));
                }
            }
        }

        if (faults.Count > 0)
        {
            return new WorkbookReading(null, faults);
        }

        var reading = Shaped(items);
        var read = new WorkbookReading(reading.Package, []) { Rows = rows };
        return read with { Faults = read.AtCells(reading.Faults) };
    }

    /// <summary>Activities through the package's own reader: the shape of every field is checked there, and nowhere else.</summary>
    internal static PackageReading Shaped(IReadOnlyList<ActivityItem> items)
    {
        var reading = PackageReader.Read(PackageJson.Write(new Package { Format = Package.CurrentFormat, Activities = items }));
        return reading.Package is not { } package ? reading
            : reading with { Package = package with { Activities = [.. (package.Activities ?? []).Zip(items, WithEmptied)] } };
    }

    /// <summary>A file leaves an empty list out, which says nothing of it; a cell that was emptied says that nothing is left.</summary>
    private static ActivityItem WithEmptied(ActivityItem read, ActivityItem written) => read with
    {
        Participations = read.Participations ?? written.Participations,
        TargetAreas = read.TargetAreas ?? written.TargetAreas,
        Goals = read.Goals ?? written.Goals,
        Perspectives = read.Perspectives ?? written.Perspectives,
        Milestones = read.Milestones ?? written.Milestones,
        PrincipleChecks = read.PrincipleChecks ?? written.PrincipleChecks,
        Headings = read.Headings ?? written.Headings,
        Links = read.Links ?? written.Links,
    };

    /// <summary>The cell of a path in the package: activities[3].endsOn is the column of that field in the fourth row.</summary>
    internal static string CellOf(string path, IReadOnlyList<(ReadSheet Sheet, ReadRow Row)> rows)
    {
        if (PlaceOf(path) is not var (index, field) || index >= rows.Count)
        {
            return path;
        }

        var (sheet, row) = rows[index];
        var column = field.StartsWith("document", StringComparison.Ordinal) ? WorkbookHeads.Plan : ActivityColumn.Holding(field)?.Name ?? WorkbookHeads.Key;
        return $"{sheet.Name} {ReadCell.AddressOf(row.Number, WorkbookHeads.Find(sheet, column) ?? 0)}";
    }

    /// <summary>The number of an activity and its field in a path of a package; none for a path of something else.</summary>
    internal static (int Index, string Field)? PlaceOf(string path) =>
        Place().Match(path) is { Success: true } match
            ? (int.Parse(match.Groups["index"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture), match.Groups["field"].Value)
            : null;

    private static bool IsOne(ReadSheet sheet) => WorkbookHeads.Find(sheet, "Title") is not null && WorkbookHeads.Find(sheet, WorkbookHeads.Plan) is not null;

    private static ActivityItem? ItemOf(
        ReadSheet sheet, IReadOnlyDictionary<string, int?> places, ReadRow row, IReadOnlyDictionary<string, ActivityItem> known, NameBook names, HashSet<string> taken, List<PackageFault> faults)
    {
        var plan = row[places[WorkbookHeads.Plan]];
        var key = row[places[WorkbookHeads.Key]].Text;
        var title = row[places["Title"]].Text;
        if (plan.Text is null || names.Plans.KeyOf(plan.Text) is not { } document)
        {
            Refuse(plan, plan.Text is null ? ActivitySheetTexts.PlanIsMissing : ActivitySheetTexts.UnknownName.With(plan.Text));
            return null;
        }

        if (key is null)
        {
            key = ReadableKey.Unique(ReadableKey.From(title ?? ""), taken);
            taken.Add(key);
        }

        var item = (known.GetValueOrDefault(key) ?? new ActivityItem { Key = key, Document = document, Title = "" }) with { Document = document };
        foreach (var column in ActivityColumn.All)
        {
            if (places[column.Name] is not { } number)
            {
                continue;
            }

            var cell = row[number];
            try
            {
                item = cell.IsFormula ? throw new CellRefusedException(ActivitySheetTexts.CellIsFormula) : column.Write(item, cell, names);
            }
            catch (CellRefusedException refused)
            {
                Refuse(cell, refused.Message);
            }
        }

        return ActivityColumn.Finished(item);

        void Refuse(ReadCell cell, string words) => faults.Add(new PackageFault($"{sheet.Name} {cell.Address}", FaultCode.Cell, words));
    }

    [GeneratedRegex(@"^activities\[(?<index>\d+)\]\.?(?<field>.*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();
}
