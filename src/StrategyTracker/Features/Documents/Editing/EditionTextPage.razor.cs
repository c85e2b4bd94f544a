using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Documents;

namespace StrategyTracker.Features.Documents.Editing;

public sealed partial class EditionTextPage : IAsyncDisposable
{
    private const string Text = "#text";
    private const string InOutline = ".outline a[aria-current]";

    private TextHistory history = null!;
    private EditionEditView? view;
    private EditingChoices? choices;
    private ClauseEditLine? current;
    private ClauseEditor? editor;
    private Outcome? outcome;
    private string? said;
    private ElementReference box;
    private IJSObjectReference? module;
    private IJSObjectReference? script;
    private DotNetObjectReference<EditionTextPage>? self;

    /// <summary>Where the focus goes when the clause that an act leads to is shown; none where it stays.</summary>
    private (string? Clause, string Field)? goesTo;

    /// <summary>Rises when the shown clause is to be read anew into its fields.</summary>
    private int version;

    [Parameter] public string Key { get; set; } = "";

    [Parameter] public string Label { get; set; } = "";

    /// <summary>Key of the clause that is written; none for the first.</summary>
    [SupplyParameterFromQuery(Name = "stycke")] private string? Selected { get; set; }

    [Inject] private EditionEditQueries Queries { get; set; } = null!;

    [Inject] private EditingQueries Choices { get; set; } = null!;

    [Inject] private WriteClause Write { get; set; } = null!;

    [Inject] private AddClause Add { get; set; } = null!;

    [Inject] private MoveClause Move { get; set; } = null!;

    [Inject] private PlaceClause Place { get; set; } = null!;

    [Inject] private SplitClause Split { get; set; } = null!;

    [Inject] private MergeClauses Merge { get; set; } = null!;

    [Inject] private RemoveClause Remove { get; set; } = null!;

    [Inject] private TakeBackStep TakeBack { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Inject] private IJSRuntime Script { get; set; } = null!;

    protected override void OnInitialized() => history = new TextHistory(Clock);

    protected override Task OnParametersSetAsync() => LoadAsync();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (view is null || choices is null)
        {
            return;
        }

        if (module is not null)
        {
            if (script is not null && goesTo is { } to && to.Clause == current?.Key)
            {
                goesTo = null;
                await script.InvokeVoidAsync("stand", to.Field);
            }

            return;
        }

        self = DotNetObjectReference.Create(this);
        module = await Script.InvokeAsync<IJSObjectReference>("import", "/clause-editor.js");
        script = await module.InvokeAsync<IJSObjectReference>("start", box, self);
    }

    public async ValueTask DisposeAsync()
    {
        self?.Dispose();
        try
        {
            if (script is not null)
            {
                await script.InvokeVoidAsync("stop");
                await script.DisposeAsync();
            }

            if (module is not null)
            {
                await module.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The browser has gone, and the script with it.
        }
    }

    private async Task LoadAsync()
    {
        choices ??= await Choices.ChoicesAsync(CancellationToken.None);
        view = await Queries.GetEditionAsync(Key, Label, CancellationToken.None);
        if (view is null)
        {
            Navigation.NotFound();
        }
        else if (view.IsDecided)
        {
            Navigation.NavigateTo($"{view.Address}/beslut", replace: true);
        }

        current = view?.Clauses.FirstOrDefault(c => c.Key == Selected) ?? (view?.Clauses is [var first, ..] ? first : null);
    }

    private async Task<Outcome<ClauseContent>> SaveAsync(string key, ClauseContent now, ClauseContent seen)
    {
        var result = await Write.RunAsync(new WriteClauseInput(view!.Id, key, now, seen), CancellationToken.None);
        if (result.Succeeded && result.Value != seen)
        {
            history.Wrote(key, seen, result.Value!);
        }

        return result;
    }

    private async Task AddAsync((ClauseKind Kind, string? Heading, bool Under) wanted)
    {
        var input = new AddClauseInput { EditionId = view!.Id, Kind = wanted.Kind, Heading = wanted.Heading, At = current?.Key, Under = wanted.Under };
        await DoAsync(() => Add.RunAsync(input, CancellationToken.None), DocumentTexts.SaidAdded, Text);
    }

    private Task MoveAsync(ClauseStep step) =>
        DoAsync(() => Move.RunAsync(new MoveClauseInput(view!.Id, current!.Key, step), CancellationToken.None), DocumentTexts.SaidMoved);

    /// <summary>A clause was dropped at another in the outline.</summary>
    [JSInvokable]
    public Task PlaceAsync(string key, string at, string place) => InvokeAsync(async () =>
    {
        if (Enum.TryParse<ClausePlace>(place, out var where))
        {
            await DoAsync(() => Place.RunAsync(new PlaceClauseInput(view!.Id, key, where, at), CancellationToken.None), DocumentTexts.SaidMoved);
            StateHasChanged();
        }
    });

    /// <summary>A text that is too long to be sent stands in the field.</summary>
    [JSInvokable]
    public Task TooLongAsync(int length) => InvokeAsync(() => editor?.TellTooLong(length));

    private async Task SplitAsync()
    {
        var at = script is null ? 0 : await script.InvokeAsync<int>("caret");
        if (await SettledAsync() is { } seen)
        {
            await DoAsync(() => Split.RunAsync(new SplitClauseInput(view!.Id, current!.Key, at, seen), CancellationToken.None), DocumentTexts.SaidSplit, Text);
        }
    }

    private async Task MergeAsync()
    {
        if (await SettledAsync() is { } seen)
        {
            await DoAsync(() => Merge.RunAsync(new MergeClausesInput(view!.Id, current!.Key, seen), CancellationToken.None), DocumentTexts.SaidMerged, Text);
        }
    }

    private Task RemoveAsync() =>
        DoAsync(() => Remove.RunAsync(new RemoveClauseInput(view!.Id, current!.Key), CancellationToken.None), DocumentTexts.SaidRemoved, InOutline);

    /// <summary>An act upon the outline: what is typed is saved before it, and it can be taken back after it.</summary>
    /// <param name="act">The act.</param>
    /// <param name="words">What to say when it is done.</param>
    /// <param name="field">Where the writer goes on; none to stay, as by a move.</param>
    private async Task DoAsync(Func<Task<Outcome<TextStep>>> act, string words, string? field = null)
    {
        if (current is not null && await SettledAsync() is null)
        {
            return;
        }

        var from = current?.Key;
        var result = await act();
        outcome = result;
        if (result is { Succeeded: true, Value: { } step })
        {
            history.Did(step, from);
            goesTo = field is null ? null : (step.Key, field);
            version += field is null ? 0 : 1;
            await StandAsync(step.Key, words);
        }
        else
        {
            await LoadAsync();
        }
    }

    private async Task UndoAsync()
    {
        if (current is not null && await SettledAsync() is null)
        {
            return;
        }

        if (history.Last is { } deed)
        {
            await RepeatAsync(deed, deed.Key, isTakenBack: false);
        }
    }

    private async Task RedoAsync()
    {
        if ((current is null || await SettledAsync() is not null) && history.LastTakenBack is { } deed)
        {
            await RepeatAsync(deed.Back(deed.Step?.Key ?? deed.Key), deed.Step?.Key ?? deed.Key, isTakenBack: true);
        }
    }

    private async Task RepeatAsync(Deed deed, string? key, bool isTakenBack)
    {
        outcome = deed.Step is { } step
            ? await TakeBack.RunAsync(new TakeBackStepInput(view!.Id, step), CancellationToken.None)
            : await Write.RunAsync(new WriteClauseInput(view!.Id, deed.Key!, deed.Was!, deed.Is!), CancellationToken.None);
        if (!outcome.Succeeded)
        {
            // Somebody has built upon it since: it is told, and the one before can be taken back.
            history.Forget(isTakenBack);
        }
        else if (isTakenBack)
        {
            history.DidAgain();
        }
        else
        {
            history.TookBack();
        }

        version++;
        await StandAsync(key, isTakenBack ? DocumentTexts.SaidRedone : DocumentTexts.SaidUndone);
    }

    /// <summary>What the shown clause says when all that is typed is saved; none where it could not be.</summary>
    private async Task<ClauseContent?> SettledAsync() => editor is null ? current?.Content : await editor.SettleAsync();

    private async Task StandAsync(string? key, string words)
    {
        said = words;
        if (key == current?.Key)
        {
            await LoadAsync();
        }
        else
        {
            Navigation.NavigateTo(key is null ? view!.Address : $"{view!.Address}?stycke={key}");
        }
    }
}
