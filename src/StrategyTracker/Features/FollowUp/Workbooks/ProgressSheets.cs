using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Spreadsheets;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.FollowUp.Workbooks;

/// <summary>Something in a workbook that must be put right: where, and what to do.</summary>
/// <param name="Sheet">The sheet's name.</param>
/// <param name="Address">The cell's address; empty for the sheet as a whole.</param>
/// <param name="Words">In the reader's words.</param>
public sealed record SheetFault(string Sheet, string Address, string Words);

/// <summary>A row of answers, as it was read.</summary>
public sealed record SheetAnswer(
    string Sheet, int Number, string KeyAddress, RowKey Key, string? UnchangedAddress, IReadOnlyDictionary<ProgressField, (string Address, string? Text)> Fields,
    IReadOnlyDictionary<ProgressField, string> Marks)
{
    /// <summary>Somebody has written in the row: one that was left alone stands in nobody's way.</summary>
    public bool IsTouched => UnchangedAddress is not null || TouchedFields.Any();

    /// <summary>The fields in which somebody has written.</summary>
    public IEnumerable<ProgressField> TouchedFields => Fields.Where(f =>
            FieldMerge.MarkOf(f.Value.Text ?? ProgressAnswer.Empty.TextOf(f.Key)) != (Marks.GetValueOrDefault(f.Key) ?? FieldMerge.MarkOf(ProgressAnswer.Empty.TextOf(f.Key))))
        .Select(f => f.Key);
}

/// <summary>A milestone's row, as it was read.</summary>
public sealed record SheetTick(string Sheet, int Number, string Address, RowKey Key, Guid Milestone, DateOnly? DoneOn, string? Mark)
{
    /// <inheritdoc cref="SheetAnswer.IsTouched"/>
    public bool IsTouched => FieldMerge.MarkOf(Format.Date(DoneOn)) != (Mark ?? FieldMerge.MarkOf(null));
}

/// <summary>A workbook with answers as it was read: wherever its columns stand, in whichever language, however much is filled in.</summary>
public sealed record ProgressSheets(IReadOnlyList<SheetAnswer> Answers, IReadOnlyList<SheetTick> Ticks, IReadOnlyList<SheetFault> Faults)
{
    /// <summary>Whether the workbook is one of answers: some sheet has the key's column and a column to fill in.</summary>
    public static bool IsIn(ReadWorkbook workbook) => workbook.Sheets.Any(s => Heads.Find(s, Heads.Key) is not null && (HasFields(s) || HasMilestones(s)));

    public static ProgressSheets Read(ReadWorkbook workbook)
    {
        var faults = new List<SheetFault>();
        var answers = new List<SheetAnswer>();
        var ticks = new List<SheetTick>();
        if (!IsIn(workbook))
        {
            faults.Add(new SheetFault("", "", WorkbookTexts.NoSheet));
        }

        foreach (var sheet in workbook.Sheets.Where(s => Heads.Find(s, Heads.Key) is not null))
        {
            if (HasMilestones(sheet))
            {
                ReadTicks(sheet, ticks, faults);
            }
            else if (HasFields(sheet))
            {
                ReadAnswers(sheet, answers, faults);
            }
        }

        faults.AddRange(TwiceIn(answers, a => (a.Sheet, a.KeyAddress, a.Number, a.Key.ToString())));
        faults.AddRange(TwiceIn(ticks, t => (t.Sheet, t.Address, t.Number, $"{t.Key}#{t.Milestone}")));
        return new ProgressSheets(answers, ticks, faults);
    }

    private static bool HasFields(ReadSheet sheet) => FieldCells.Fields.Any(f => Heads.Find(sheet, f.ToString()) is not null);

    private static bool HasMilestones(ReadSheet sheet) => Heads.Find(sheet, Heads.DoneOn) is not null && Heads.Find(sheet, Heads.Milestone) is not null;

    private static void ReadAnswers(ReadSheet sheet, List<SheetAnswer> answers, List<SheetFault> faults)
    {
        var columns = FieldCells.Fields.Select(f => (Field: f, Column: Heads.Find(sheet, f.ToString()))).Where(c => c.Column is not null).ToList();
        var (key, mark, unchanged) = (Heads.Find(sheet, Heads.Key), Heads.Find(sheet, Heads.Mark), Heads.Find(sheet, Heads.Unchanged));
        foreach (var row in sheet.Rows)
        {
            if (RowKey.Parse(row[key].Text) is not { } rowKey)
            {
                if (columns.Exists(c => !row[c.Column].IsEmpty) || !row[unchanged].IsEmpty)
                {
                    faults.Add(new SheetFault(sheet.Name, row[key].Address, WorkbookTexts.RowHasNoKey));
                }

                continue;
            }

            var fields = new Dictionary<ProgressField, (string, string?)>();
            foreach (var (field, column) in columns)
            {
                var (text, fault) = FieldCells.FromCell(row[column], field);
                if (fault is not null)
                {
                    faults.Add(new SheetFault(sheet.Name, row[column].Address, fault));
                }
                else
                {
                    fields[field] = (row[column].Address, text);
                }
            }

            var says = row[unchanged];
            answers.Add(new SheetAnswer(
                sheet.Name, row.Number, row[key].Address, rowKey, says.IsEmpty ? null : says.Address, fields, RowMarks.Parse(row[mark].Text)));
        }
    }

    private static void ReadTicks(ReadSheet sheet, List<SheetTick> ticks, List<SheetFault> faults)
    {
        var (key, mark, done) = (Heads.Find(sheet, Heads.Key), Heads.Find(sheet, Heads.Mark), Heads.Find(sheet, Heads.DoneOn));
        foreach (var row in sheet.Rows)
        {
            var cell = row[done];
            if (row[key].Text?.Split('#') is not [var activity, var id] || RowKey.Parse(activity) is not { } rowKey || !Guid.TryParse(id, out var milestone))
            {
                if (!cell.IsEmpty)
                {
                    faults.Add(new SheetFault(sheet.Name, row[key].Address, WorkbookTexts.RowHasNoKey));
                }
            }
            else if (cell.IsFormula)
            {
                faults.Add(new SheetFault(sheet.Name, cell.Address, WorkbookTexts.CellIsFormula));
            }
            else if (!cell.IsEmpty && cell.Day is null)
            {
                faults.Add(new SheetFault(sheet.Name, cell.Address, WorkbookTexts.DayIsUnknown.With(cell.Text)));
            }
            else
            {
                ticks.Add(new SheetTick(sheet.Name, row.Number, cell.Address, rowKey, milestone, cell.Day, row[mark].Text));
            }
        }
    }

    private static IEnumerable<SheetFault> TwiceIn<T>(IEnumerable<T> rows, Func<T, (string Sheet, string Address, int Number, string Key)> of) =>
        rows.Select(of).GroupBy(r => r.Key, StringComparer.Ordinal)
            .SelectMany(g => g.Skip(1).Select(r => new SheetFault(r.Sheet, r.Address, WorkbookTexts.RowIsTwice.With(g.First().Number))));
}
