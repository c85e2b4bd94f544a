using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Features.Activities.Table;
using StrategyTracker.Spreadsheets;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Activities.Foreign;

/// <summary>A table that is not ours, read into a plan: found, laid out by a person, tried, and then all of it or nothing.</summary>
public sealed partial class ForeignTablePage(ForeignQueries queries, ChangeCells changeCells, NavigationManager navigation, IJSRuntime script)
{
    private const int MostPasted = 4_000_000;

    private readonly Dictionary<string, StatusMeaning> statuses = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string?> aliases = new(StringComparer.OrdinalIgnoreCase);
    private ForeignPlan? plan;
    private IReadOnlyList<FoundTable> tables = [];
    private readonly HashSet<string> whole = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<int> takenAgain = [];
    private IReadOnlyList<StandingRow> standing = [];
    private IReadOnlyList<CellChange> cells = [];
    private IReadOnlyList<UnknownName> unknown = [];
    private IReadOnlyList<PartedCell> parted = [];
    private int tableAt;
    private int headAt;
    private bool withHidden;
    private bool isWorking;
    private string? refusal;
    private string? news;
    private TargetedBlock? block;
    private CellsChanged? preview;
    private Outcome? outcome;
    private ElementReference pasteField;

    [Parameter] public string Key { get; set; } = "";

    private FoundTable? Chosen => tables.ElementAtOrDefault(tableAt);

    protected override async Task OnInitializedAsync()
    {
        plan = await queries.GetAsync(Key, CancellationToken.None);
        if (plan is null)
        {
            navigation.NotFound();
        }
    }

    private async Task TakeFileAsync(InputFileChangeEventArgs chosen)
    {
        Forget();
        if (chosen.File.Size > WorkbookLimits.File)
        {
            refusal = ForeignTexts.IsTooLarge.With(WorkbookLimits.File / (1024 * 1024), Format.Number(WorkbookLimits.Rows), WorkbookLimits.Columns);
            return;
        }

        isWorking = true;
        StateHasChanged();
        using var bytes = new MemoryStream();
        await using (var stream = chosen.File.OpenReadStream(WorkbookLimits.File))
        {
            await stream.CopyToAsync(bytes);
        }

        await TakeAsync(ForeignSource.Read(chosen.File.Name, bytes.ToArray()));
    }

    private async Task TakePasteAsync()
    {
        Forget();
        var reference = await script.InvokeAsync<IJSStreamReference>("strategyTracker.bytesOf", pasteField);
        if (reference.Length > MostPasted)
        {
            refusal = TableTexts.BlockIsTooLarge.With(Format.Number(PastedBlock.MostCells));
            return;
        }

        isWorking = true;
        await using var stream = await reference.OpenReadStreamAsync(MostPasted);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await TakeAsync(ForeignSource.Read(await reader.ReadToEndAsync()));
    }

    private async Task TakeAsync(ForeignReading reading)
    {
        (tables, refusal, tableAt, isWorking) = (reading.Tables, reading.Refusal, 0, false);
        if (tables.Count > 0)
        {
            // The sheet whose heads are best known is most likely the plan; the others can be chosen instead.
            tableAt = Enumerable.Range(0, tables.Count).MaxBy(i => (KnownHeads(tables[i]), tables[i].Rows.Count));
            await LayAsync(TargetedBlock.HeadOf(tables[tableAt]));
        }
    }

    private static int KnownHeads(FoundTable table) => table.Rows[TargetedBlock.HeadOf(table)].Cells.Count(c => TableColumn.Guessed(c) is not null);

    private async Task ChooseAsync((int Table, int? Head, bool WithHidden) chosen)
    {
        (tableAt, withHidden) = (chosen.Table, chosen.WithHidden);
        await LayAsync(chosen.Head ?? TargetedBlock.HeadOf(tables[tableAt]));
    }

    private async Task LayAsync(int head)
    {
        headAt = head;
        takenAgain.Clear();
        block = TargetedBlock.Of(tables[tableAt], headAt, withHidden, plan!.Columns);
        await RehearseAsync();
    }

    private async Task MapAsync((int At, string? Goal) mapped)
    {
        block = block!.With(mapped.At, mapped.Goal);
        await RehearseAsync();
    }

    private async Task FillDownAsync(ChangeEventArgs change)
    {
        block = block! with { FillsDown = change.Value is true };
        await RehearseAsync();
    }

    /// <summary>Does all of it and takes it back, to tell row by row what would happen.</summary>
    private async Task RehearseAsync()
    {
        (preview, outcome, news) = (null, null, null);
        (standing, cells) = ([], []);
        if (block is not { Refusal: null })
        {
            return;
        }

        LeaveOutWhatStands(block.Cells);
        if (cells.Count == 0)
        {
            return;
        }

        isWorking = true;
        StateHasChanged();
        (outcome, preview) = await changeCells.RunAsync(Input(isRehearsal: true), CancellationToken.None);
        outcome = preview is null ? outcome : null;
        // A name that has been given a meaning stays in sight, so that the meaning can be changed.
        unknown = UnknownName.In(preview, unknown.Where(u => aliases.ContainsKey(u.Name)), cells);
        // So does a cell that is kept whole.
        parted = [.. (preview?.Parted ?? []).Concat(parted.Where(p => whole.Contains(p.Text))).DistinctBy(p => p.Text, StringComparer.OrdinalIgnoreCase).OrderBy(p => p.Text, StringComparer.CurrentCulture)];
        isWorking = false;
    }

    /// <summary>A row whose activity stands in the plan is left out, unless a person takes it in all the same.</summary>
    private void LeaveOutWhatStands(IReadOnlyList<CellChange> all)
    {
        standing = StandingRow.In(all, plan!.Standing);
        takenAgain.IntersectWith(standing.Select(r => r.Row));
        var leftOut = standing.Select(r => r.Row).Except(takenAgain).ToHashSet();
        cells = leftOut.Count == 0 ? all : [.. all.Where(c => !leftOut.Contains(c.Row))];
    }

    private async Task ApplyAsync()
    {
        isWorking = true;
        StateHasChanged();
        (outcome, var done) = await changeCells.RunAsync(Input(isRehearsal: false), CancellationToken.None);
        isWorking = false;
        if (outcome.Succeeded)
        {
            var (created, changed) = (done!.Created, done.Rows.Count - done.Created);
            Forget();
            // What was read in stands there now, should the same table come again.
            plan = await queries.GetAsync(Key, CancellationToken.None);
            news = ForeignTexts.Done.With(created, changed);
        }
        else
        {
            preview = done ?? preview;
        }
    }

    private ChangeCellsInput Input(bool isRehearsal) =>
        new() { Plan = Key, Cells = cells, Statuses = statuses, Aliases = aliases, Whole = whole, DropsUnknownGoals = true, IsRehearsal = isRehearsal };

    private void Forget()
    {
        (tables, unknown, parted, standing, cells, block, preview, outcome, refusal, news) = ([], [], [], [], [], null, null, null, null, null);
        takenAgain.Clear();
        whole.Clear();
        statuses.Clear();
        aliases.Clear();
    }
}
