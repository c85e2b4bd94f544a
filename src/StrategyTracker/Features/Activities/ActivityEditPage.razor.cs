using Microsoft.AspNetCore.Components;
using StrategyTracker.Commands;
using StrategyTracker.Commands.Drafts;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Activities;

/// <summary>The form of a new or existing activity. What is typed is kept as a draft within a second, whatever becomes of the connection.</summary>
public sealed partial class ActivityEditPage(
    ActivityFormQueries queries, AddActivity addActivity, ChangeActivity changeActivity, SaveActivityDraft saveDraft, DiscardActivityDraft discardDraft,
    NavigationManager navigation, TimeProvider clock) : ComponentBase, IDisposable
{
    private static readonly TimeSpan QuietTime = TimeSpan.FromMilliseconds(700);

    private readonly Turns turns = new();
    private CancellationTokenSource waiting = new();
    private IReadOnlyList<PlanChoice> plans = [];
    private IReadOnlyList<BodyChoice> bodies = [];
    private ActivityInput? input;
    private Outcome? outcome;
    private ActivityFormErrors errors = new(null);
    private IReadOnlyList<ActivityDifference>? conflict;
    private DateTime? restoredAt;
    private DateTime? draftSavedAt;
    private DraftState draftState;
    private bool working;

    private enum DraftState
    {
        Untouched,
        Waiting,
        Saved,
        Failed,
    }

    [Parameter] public string? Key { get; set; }

    [SupplyParameterFromQuery(Name = "plan")] public string? PlanKey { get; set; }

    [SupplyParameterFromQuery(Name = "malomrade")] public string? TargetArea { get; set; }

    [SupplyParameterFromQuery(Name = "mal")] public string? Goal { get; set; }

    [SupplyParameterFromQuery(Name = "princip")] public string? Principle { get; set; }

    [SupplyParameterFromQuery(Name = "perspektiv")] public string? Perspective { get; set; }

    [SupplyParameterFromQuery(Name = "organ")] public string? BodyKey { get; set; }

    /// <summary>The proposal, out of a self-assessment, that a new activity is made of.</summary>
    [SupplyParameterFromQuery(Name = "forslag")] public Guid? Proposal { get; set; }

    private string Title => Key is null ? ActivityTexts.New : ActivityTexts.ChangeTitle;

    private PlanChoice? Plan => plans.FirstOrDefault(p => p.Key == input?.Plan);

    private List<string> Headings => [.. (Plan?.RequiredHeadings ?? []).Concat(input?.Headings.Select(h => h.Heading) ?? []).Distinct()];

    /// <summary>Each existing activity has its draft; so has each cell of the matrix that one starts from.</summary>
    private string DraftForm => Key is not null ? $"activity/{Key}"
        : Proposal is { } proposal ? $"activity/new/{proposal}"
        : Beginning.DraftForm;

    private ActivityBeginning Beginning => new(PlanKey, TargetArea, Goal, Principle, Perspective, BodyKey);

    private string DraftText => draftState switch
    {
        DraftState.Waiting => SharedTexts.Saving,
        DraftState.Saved when draftSavedAt is { } at => ActivityTexts.DraftSavedAt.With(Format.TimeOfDay(at)),
        DraftState.Failed => SharedTexts.NotSaved,
        _ => "",
    };

    public void Dispose()
    {
        waiting.Cancel();
        waiting.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        plans = await queries.GetPlansAsync(CancellationToken.None);
        bodies = await queries.GetBodiesAsync(clock.Today(), CancellationToken.None);
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        var saved = Key is not null ? await queries.FindAsync(Key, CancellationToken.None)
            : Proposal is { } proposal ? await queries.FindProposalAsync(proposal, Beginning.ToInput(plans), CancellationToken.None)
            : Beginning.ToInput(plans);
        if (saved is null)
        {
            navigation.NotFound();
            return;
        }

        input = saved;
        if (await queries.FindDraftAsync(DraftForm, CancellationToken.None) is { } draft)
        {
            input = draft.Typed;
            restoredAt = draft.SavedAt;
            if (Key is not null && draft.Typed.SeenRevision != saved.SeenRevision)
            {
                conflict = ActivityDifferences.Between(draft.Typed, saved);
            }
        }
    }

    private async Task TypedAsync()
    {
        draftState = DraftState.Waiting;
        waiting.Cancel();
        waiting.Dispose();
        waiting = new CancellationTokenSource();
        try
        {
            await Task.Delay(QuietTime, clock, waiting.Token);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        await SaveDraftAsync();
    }

    private Task SaveDraftAsync() => turns.TakeAsync(async () =>
    {
        // Typed in the moment before it was saved: that is no draft any more.
        if (outcome is { Succeeded: true })
        {
            return;
        }

        var kept = await saveDraft.RunAsync(new SaveActivityDraftInput { Form = DraftForm, Typed = input! }, CancellationToken.None);
        draftState = kept.Succeeded ? DraftState.Saved : DraftState.Failed;
        draftSavedAt = clock.UtcNow();
    });

    private async Task SaveAsync()
    {
        waiting.Cancel();
        working = true;
        conflict = null;
        try
        {
            await turns.TakeAsync(async () => outcome = Key is null
                ? await addActivity.RunAsync(input!, DraftForm, CancellationToken.None)
                : await changeActivity.RunAsync(input!, DraftForm, CancellationToken.None));
        }
        finally
        {
            working = false;
        }

        errors = new ActivityFormErrors(outcome!);
        if (outcome!.Succeeded)
        {
            navigation.NavigateTo($"/aktiviteter/{(outcome as Outcome<string>)?.Value ?? Key}");
        }
        else
        {
            await SaveDraftAsync();
            if (outcome.Kind is OutcomeKind.ChangedByOther && await queries.FindAsync(Key!, CancellationToken.None) is { } saved)
            {
                conflict = ActivityDifferences.Between(input!, saved);
            }
        }
    }

    /// <summary>Goes on with what is typed, on top of what the other saved; it is saved first when the person says so.</summary>
    private async Task KeepTypedAsync()
    {
        if (await queries.FindAsync(Key!, CancellationToken.None) is { } saved)
        {
            input!.SeenRevision = saved.SeenRevision;
            conflict = null;
            outcome = null;
            await SaveDraftAsync();
        }
    }

    private async Task DiscardAsync()
    {
        waiting.Cancel();
        await turns.TakeAsync(() => discardDraft.RunAsync(new DiscardActivityDraftInput { Form = DraftForm }, CancellationToken.None));
        (restoredAt, conflict, outcome, draftState) = (null, null, null, DraftState.Untouched);
        errors = new ActivityFormErrors(null);
        await LoadAsync();
    }
}
