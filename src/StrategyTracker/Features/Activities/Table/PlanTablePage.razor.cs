using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using StrategyTracker.Commands;
using StrategyTracker.Spreadsheets;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Activities.Table;

/// <summary>The plan as a table: reading, the address, the script of its keys, and the colleagues' changes.</summary>
public sealed partial class PlanTablePage(
    PlanTableQueries queries, ChangeCells changeCells, RemoveRows removeRows, KeepTableColumns keepColumns,
    NavigationManager navigation, IJSRuntime script, TimeProvider clock) : ComponentBase, IAsyncDisposable
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource leaving = new();
    private readonly HashSet<string> selected = [];
    private TableState state = null!;
    private IReadOnlyList<TableColumn> columns = [];
    private TableChoices? choices;
    private PlanTableView? view;
    private ElementReference box;
    private ElementReference pasteField;
    private DotNetObjectReference<PlanTablePage>? self;
    private IJSObjectReference? module;
    private IJSObjectReference? keys;
    private string? news;
    private bool isNewPage;

    [Parameter] public string Key { get; set; } = "";
    [SupplyParameterFromQuery(Name = "q")] public string? Text { get; set; }
    [SupplyParameterFromQuery(Name = "malomrade")] public string? TargetArea { get; set; }
    [SupplyParameterFromQuery(Name = "organ")] public string? BodyKey { get; set; }
    [SupplyParameterFromQuery(Name = "status")] public string? Standing { get; set; }
    [SupplyParameterFromQuery(Name = "tid")] public string? Time { get; set; }
    [SupplyParameterFromQuery(Name = "ar")] public string? Year { get; set; }
    [SupplyParameterFromQuery(Name = "ordna")] public string? Order { get; set; }
    [SupplyParameterFromQuery(Name = "fallande")] public string? Descending { get; set; }
    [SupplyParameterFromQuery(Name = "samla")] public string? Grouping { get; set; }
    [SupplyParameterFromQuery(Name = "sida")] public string? PageNumber { get; set; }

    private int FirstShown => view!.Page.Rows.Count == 0 ? 0 : view.Page.Rows[0].Ordinal;

    private int LastShown => view!.Page.Rows.Count == 0 ? 0 : view.Page.Rows[^1].Ordinal;

    public async ValueTask DisposeAsync()
    {
        await leaving.CancelAsync();
        leaving.Dispose();
        self?.Dispose();
        try
        {
            if (keys is not null)
            {
                await keys.InvokeVoidAsync("stop");
                await keys.DisposeAsync();
            }

            if (module is not null)
            {
                await module.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The browser has gone, and its script with it.
        }
    }

    protected override async Task OnParametersSetAsync()
    {
        state = new TableState(
            Key,
            new ActivityFilter
            {
                Text = Blank.ToNull(Text),
                TargetArea = Blank.ToNull(TargetArea),
                Body = Blank.ToNull(BodyKey),
                Standing = ActivityFilter.Read<StandingChoice>(Standing),
                Time = ActivityFilter.Read<TimeChoice>(Time),
                Year = Number(Year),
                Order = ActivityFilter.Read<ActivityOrder>(Order) ?? ActivityOrder.Number,
                Descending = Descending == "ja",
                Page = Number(PageNumber) ?? 1,
            },
            ActivityFilter.Read<TableGrouping>(Grouping));
        columns = columns.Count > 0 ? columns : await queries.GetColumnsAsync(CancellationToken.None);
        await LoadAsync();
        if (view is null)
        {
            navigation.NotFound();
            return;
        }

        choices ??= await queries.GetChoicesAsync(Key, CancellationToken.None);
        isNewPage = true;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (view is null || choices is null)
        {
            return;
        }

        if (keys is null)
        {
            self ??= DotNetObjectReference.Create(this);
            module = await script.InvokeAsync<IJSObjectReference>("import", "/plan-table.js");
            if (module is not null)
            {
                keys = await module.InvokeAsync<IJSObjectReference>("start", box, self, choices.Names, new { yes = Exchange.Workbooks.ActivitySheetTexts.Yes, notSaved = TableTexts.NotSavedYet, fixedCell = TableTexts.CellIsFixed });
            }

            _ = LookForColleaguesAsync();
        }
        else if (isNewPage)
        {
            isNewPage = false;
            await keys.InvokeVoidAsync("arrive");
        }
    }

    private async Task LoadAsync() => view = await queries.GetAsync(state, columns, CancellationToken.None);

    /// <summary>A colleague's change appears by itself, and is told.</summary>
    private async Task LookForColleaguesAsync()
    {
        using var timer = new PeriodicTimer(LookAgain, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(leaving.Token))
            {
                await InvokeAsync(LookAsync);
            }
        }
        catch (OperationCanceledException)
        {
            // The person has left the page.
        }
    }

    private async Task LookAsync()
    {
        if (isWorking)
        {
            return;
        }

        var shown = view!.Page.Rows;
        var now = await queries.GetRevisionsAsync([.. shown.Select(r => r.Key)], leaving.Token);
        var changed = shown.Where(r => !now.TryGetValue(r.Key, out var revision) || revision != r.Revision).ToList();
        if (changed.Count > 0)
        {
            await ReloadAsync([.. changed.Select(r => r.Key)]);
            news = TableTexts.ChangedByColleague.With(changed.Count == 1 ? changed[0].Name : ActivityWords.Activities(changed.Count));
            StateHasChanged();
        }
    }

    /// <summary>Some rows anew, where they stand: a row does not jump while one works in it.</summary>
    private async Task ReloadAsync(IReadOnlyList<string> changed)
    {
        var anew = (await queries.GetRowsAsync(state, columns, changed, CancellationToken.None)).ToDictionary(r => r.Key);
        view = view! with
        {
            Page = view.Page with
            {
                Rows = [.. view.Page.Rows.Where(r => !changed.Contains(r.Key) || anew.ContainsKey(r.Key))
                    .Select(r => anew.TryGetValue(r.Key, out var row) ? row with { Ordinal = r.Ordinal, Group = r.Group } : r)],
            },
        };
    }

    private async Task ChooseColumnsAsync(IReadOnlyList<TableColumn> chosen)
    {
        columns = chosen.Count > 0 ? chosen : TableColumn.AtFirst;
        outcome = await keepColumns.RunAsync(new KeepTableColumnsInput { Columns = [.. chosen.Select(c => c.Name)] }, CancellationToken.None);
        await LoadAsync();
    }

    private void Select((string Key, bool IsChosen) row) => _ = row.IsChosen ? selected.Add(row.Key) : selected.Remove(row.Key);

    private static async Task<string?> ReadAsync(IJSStreamReference stream)
    {
        await using (stream)
        {
            if (stream.Length > WorkbookLimits.File)
            {
                return null;
            }

            using var reader = new StreamReader(await stream.OpenReadStreamAsync(WorkbookLimits.File), Encoding.UTF8);
            return await reader.ReadToEndAsync();
        }
    }

    private static int? Number(string? value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
