using System.Text.Json;
using Microsoft.AspNetCore.Components;
using StrategyTracker.Commands;
using StrategyTracker.Commands.Drafts;

namespace StrategyTracker.Features.Indicators;

/// <summary>The form of a new or existing indicator. What is typed is kept as the writer's draft until it is saved.</summary>
public sealed partial class IndicatorEditPage(
    IndicatorQueries queries, SaveIndicator save, RemoveIndicator remove, KeepTyped keep, TypedQueries drafts, NavigationManager navigation, TimeProvider clock)
    : ComponentBase
{
    private readonly Turns turns = new();
    private SaveIndicatorInput? input;
    private IndicatorChoices? choices;
    private Outcome? outcome;
    private DateTime? restoredAt;
    private DateTime? keptAt;
    private bool isBehind;
    private bool isKeeping;
    private bool draftFailed;
    private bool working;
    private int version;

    [Parameter] public string? Key { get; set; }

    /// <summary>The target area that a new one is to tell of, by its key.</summary>
    [SupplyParameterFromQuery(Name = "malomrade")] public string? Area { get; set; }

    private string Title => Key is null ? IndicatorTexts.New : IndicatorTexts.EditTitle;

    private string DraftForm => Key is null ? FormDrafts.NameOf("indicator", "new", Area) : FormDrafts.NameOf("indicator", Key);

    protected override async Task OnInitializedAsync()
    {
        choices = await queries.ChoicesAsync(CancellationToken.None);
        await LoadAsync();
    }

    private string? Error(string field) => outcome?.FieldErrors.GetValueOrDefault(field);

    private async Task LoadAsync()
    {
        input = Key is null ? await queries.NewFormAsync(Area, CancellationToken.None) : await queries.FindFormAsync(Key, CancellationToken.None);
        if (input is null)
        {
            navigation.NotFound();
        }
        else if (await drafts.FindAsync(DraftForm, CancellationToken.None) is { } draft
            && JsonSerializer.Deserialize<SaveIndicatorInput>(draft.Content) is { } typed)
        {
            (restoredAt, isBehind, input) = (draft.SavedAt, typed.SeenRevision != input.SeenRevision, typed);
        }
    }

    /// <summary>Goes on with what is typed, knowingly, on top of what the other saved.</summary>
    private async Task KeepMineAsync()
    {
        if (await queries.FindFormAsync(Key!, CancellationToken.None) is { } saved)
        {
            (input!.SeenRevision, isBehind, outcome) = (saved.SeenRevision, false, null);
            await KeepAsync();
        }
    }

    /// <summary>Keeps what is typed as a draft; one after another, so that the last one stays.</summary>
    private async Task KeepAsync()
    {
        isKeeping = true;
        await turns.TakeAsync(async () =>
        {
            // Typed in the moment before it was saved: that is no draft any more.
            if (!working && outcome is not { Succeeded: true })
            {
                var kept = await keep.RunAsync(new KeepTypedInput { Form = DraftForm, Content = JsonSerializer.Serialize(input) }, CancellationToken.None);
                (draftFailed, keptAt) = (!kept.Succeeded, clock.UtcNow());
            }
        });
        isKeeping = false;
    }

    private async Task DiscardAsync()
    {
        await keep.RunAsync(new KeepTypedInput { Form = DraftForm, Content = null }, CancellationToken.None);
        (restoredAt, isBehind, keptAt, outcome) = (null, false, null, null);
        await LoadAsync();
        version++;
    }

    private async Task SaveAsync()
    {
        working = true;
        try
        {
            await turns.TakeAsync(async () => outcome = await save.RunAsync(input!, DraftForm, CancellationToken.None));
        }
        finally
        {
            working = false;
        }

        isBehind = outcome!.Kind is OutcomeKind.ChangedByOther;
        if (outcome.Succeeded)
        {
            navigation.NavigateTo("/nyckeltal");
        }
    }

    private async Task RemoveAsync()
    {
        outcome = await remove.RunAsync(new RemoveIndicatorInput(input!.Id!.Value, input.SeenRevision), CancellationToken.None);
        if (outcome.Succeeded)
        {
            navigation.NavigateTo("/nyckeltal");
        }
    }
}
