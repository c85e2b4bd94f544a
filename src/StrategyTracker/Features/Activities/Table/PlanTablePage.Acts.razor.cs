using Microsoft.JSInterop;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Activities.Table;

/// <summary>The plan as a table: what is written in it, and how it is taken back.</summary>
public sealed partial class PlanTablePage
{
    private const int MostUndone = 50;

    private readonly List<CellsChanged> undo = [];
    private List<CellConflict> conflicts = [];
    private IReadOnlyList<CellFault> faults = [];
    private CellsChanged? preview;
    private TargetedBlock? block;
    private Outcome? outcome;
    private DateTime? savedAt;
    private string? newTitle;
    private bool isWorking;

    /// <summary>A cell was left with another text in it.</summary>
    [JSInvokable]
    public async Task SaveCell(string key, string column, string text, string seen)
    {
        await WriteAsync([new CellChange(1, key, column, text, seen)]);
        StateHasChanged();
    }

    /// <summary>A block was pasted with its upper left corner in a cell.</summary>
    [JSInvokable]
    public async Task PasteBlock(int ordinal, string column, IJSStreamReference text)
    {
        if (await ReadAsync(text) is { } pasted)
        {
            await RehearseAsync(await TargetedBlock.OnAsync(pasted, columns, column, count => queries.GetKeysFromAsync(state, ordinal, count, CancellationToken.None)));
        }
        else
        {
            faults = [new CellFault(0, "", null, TableTexts.BlockIsTooLarge.With(Spreadsheets.PastedBlock.MostCells))];
        }

        StateHasChanged();
    }

    [JSInvokable]
    public async Task Undo()
    {
        await UndoAsync();
        StateHasChanged();
    }

    private async Task PasteNewAsync()
    {
        var text = await script.InvokeAsync<IJSStreamReference>("strategyTracker.bytesOf", pasteField);
        if (await ReadAsync(text) is { } pasted)
        {
            await RehearseAsync(await TargetedBlock.OnAsync(pasted, columns, TableColumn.Title, _ => Task.FromResult<IReadOnlyList<string>>([])));
        }
    }

    private async Task AddAsync()
    {
        if (Blank.ToNull(newTitle) is not { } title)
        {
            return;
        }

        if (await WriteAsync([new CellChange(1, null, TableColumn.Title, title, null)]))
        {
            newTitle = null;
            await LoadAsync();
            news = TableTexts.Added.With(title);
        }
    }

    private async Task ChangeSelectedAsync((TableColumn Column, string Text) change) =>
        await RehearseAsync(TargetedBlock.Same(selected, change.Column, change.Text));

    private async Task MapAsync((int At, string? Goal) mapped) => await RehearseAsync(block!.With(mapped.At, mapped.Goal), isNew: false);

    private async Task RemoveSelectedAsync()
    {
        isWorking = true;
        outcome = await removeRows.RunAsync(new RemoveRowsInput { Plan = Key, Keys = [.. selected] }, CancellationToken.None);
        isWorking = false;
        if (outcome.Succeeded)
        {
            selected.Clear();
            await LoadAsync();
        }
    }

    /// <param name="laid">What would be written.</param>
    /// <param name="isNew">False where only the goal of a column has changed: then the preview stays in its place, and the focus with it.</param>
    private async Task RehearseAsync(TargetedBlock laid, bool isNew = true)
    {
        block = laid;
        (preview, outcome, faults, conflicts) = (isNew ? null : preview, null, [], []);
        if (laid.Refusal is { } refusal)
        {
            faults = [new CellFault(0, "", null, refusal)];
            return;
        }

        isWorking = true;
        StateHasChanged();
        (outcome, preview) = await changeCells.RunAsync(new ChangeCellsInput { Plan = Key, Cells = laid.Cells, IsRehearsal = true }, CancellationToken.None);
        isWorking = false;
        outcome = preview is null ? outcome : null;
    }

    private async Task ApplyPreviewAsync()
    {
        if (await WriteAsync(preview!.Again))
        {
            news = TableTexts.Written.With(preview.Cells, preview.Rows.Count);
            preview = null;
            selected.Clear();
            await LoadAsync();
            isNewPage = true;
        }
    }

    private void CancelPreviewAsync() => (preview, isNewPage) = (null, true);

    /// <summary>Takes the latest change back by writing what was there before, where nobody has written since.</summary>
    private async Task UndoAsync()
    {
        if (undo.Count == 0)
        {
            return;
        }

        var last = undo[^1];
        undo.RemoveAt(undo.Count - 1);
        var done = last.Reverse.Count == 0 || await WriteAsync(last.Reverse, keeps: false);
        if (done && last.Added.Count > 0)
        {
            outcome = await removeRows.RunAsync(new RemoveRowsInput { Plan = Key, Keys = last.Added }, CancellationToken.None);
            done = outcome.Succeeded;
        }

        if (done)
        {
            news = TableTexts.Undone.With(last.Rows.Count == 1 ? last.Rows[0].Name : ActivityWords.Activities(last.Rows.Count));
            await LoadAsync();
        }
    }

    private async Task<bool> WriteAsync(IReadOnlyList<CellChange> cells, bool keeps = true)
    {
        isWorking = true;
        news = null;
        CellsChanged? changed;
        (outcome, changed) = await changeCells.RunAsync(new ChangeCellsInput { Plan = Key, Cells = cells }, CancellationToken.None);
        var touched = cells.Select(c => (c.Key, c.Column)).ToHashSet();
        conflicts = [.. conflicts.Where(c => !touched.Contains((c.Key, c.Column.Name))), .. changed?.Conflicts ?? []];
        // What is left out of a typed cell is told where it was typed; a block tells it in its preview.
        faults = [.. changed?.Faults ?? [], .. (changed?.Remarks ?? []).Select(r => new CellFault(r.Row, r.Name, r.Column, r.Words))];
        if (outcome.Succeeded)
        {
            savedAt = changed!.At;
            if (keeps && changed.Rows.Count > 0)
            {
                undo.Add(changed);
                undo.RemoveRange(0, Math.Max(0, undo.Count - MostUndone));
            }
        }

        await ReloadAsync([.. cells.Select(c => c.Key).OfType<string>().Distinct().Where(key => view!.Page.Rows.Any(r => r.Key == key))]);
        isWorking = false;
        return outcome.Succeeded;
    }

    private async Task KeepMineAsync(CellConflict conflict) =>
        await WriteAsync([new CellChange(1, conflict.Key, conflict.Column.Name, conflict.Mine, conflict.Theirs)]);

    private void Settle(CellConflict conflict) => conflicts.Remove(conflict);

    private void ForgetFaults() => (faults, outcome) = ([], null);
}
