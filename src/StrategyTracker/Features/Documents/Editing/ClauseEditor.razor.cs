using Microsoft.AspNetCore.Components;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Documents.Editing;

public sealed partial class ClauseEditor
{
    /// <summary>How long a pause in the typing is before it is saved.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1.2);

    /// <summary>A longer text is told of where it stands instead of being sent: a message of the circuit could not carry it.</summary>
    private const int LongestToSend = 10 * Limits.Text;

    private ClauseForm form = null!;
    private ClauseContent seen = null!;
    private ClauseContent? theirs;
    private Outcome? outcome;
    private DateTime? savedAt;
    private bool saving;
    private Task underWay = Task.CompletedTask;
    private CancellationTokenSource? waiting;

    [Parameter, EditorRequired] public ClauseEditLine Line { get; set; } = null!;

    [Parameter, EditorRequired] public IReadOnlyList<SettableThing> Settable { get; set; } = [];

    [Parameter, EditorRequired] public IEnumerable<BodyChoice> Bodies { get; set; } = [];

    /// <summary>Saves what the clause shall say, given what the writer saw that it said.</summary>
    [Parameter, EditorRequired] public Func<ClauseContent, ClauseContent, Task<Outcome<ClauseContent>>> Save { get; set; } = null!;

    /// <summary>Reads what the clause says now.</summary>
    [Parameter, EditorRequired] public Func<Task<ClauseContent?>> Read { get; set; } = null!;

    [Parameter, EditorRequired] public EventCallback OnSaved { get; set; }

    [Parameter, EditorRequired] public TimeProvider Clock { get; set; } = null!;

    private bool IsDirty => form.ToContent() != seen;

    private string StateText =>
        saving ? SharedTexts.Saving
        : outcome is { Succeeded: false } ? SharedTexts.NotSaved
        : savedAt is { } at ? SharedTexts.SavedAt.With(Format.TimeOfDay(at))
        : DocumentTexts.SavesItself;

    private string StateClass => outcome is { Succeeded: false } ? "failed" : savedAt is null || saving ? "waiting" : "";

    // Only once: what is typed belongs to the form, whatever the page reads anew round it.
    protected override void OnInitialized()
    {
        seen = Line.Content;
        form = new ClauseForm(seen);
    }

    public void Dispose() => waiting?.Dispose();

    private void Touch()
    {
        waiting?.Cancel();
        waiting?.Dispose();
        waiting = new CancellationTokenSource();
        _ = SaveAfterPauseAsync(waiting.Token);
    }

    private async Task SaveAfterPauseAsync(CancellationToken cancelled)
    {
        try
        {
            await Task.Delay(Pause, cancelled);
            await InvokeAsync(FlushAsync);
        }
        catch (OperationCanceledException)
        {
            // More was typed, or the field was left: then that saves.
        }
    }

    private Task ChangeKindAsync()
    {
        form.SetsKey = null;
        return FlushAsync();
    }

    /// <summary>Saves what is typed, at once. Brings back what the clause then says; none where it could not be saved.</summary>
    public async Task<ClauseContent?> SettleAsync()
    {
        waiting?.Cancel();
        await FlushAsync();
        return theirs is null && !IsDirty ? seen : null;
    }

    /// <summary>A text stands in the field that is too long to be sent. It stays there.</summary>
    public void TellTooLong(int length)
    {
        waiting?.Cancel();
        outcome = new Outcome
        {
            Kind = OutcomeKind.Invalid,
            FieldErrors = new Dictionary<string, string> { [nameof(WriteClauseInput.Text)] = DocumentTexts.ClauseTooLong.With(Format.Number(length), Format.Number(Limits.Text)) },
        };
        StateHasChanged();
    }

    private Task FlushAsync() => saving ? underWay : underWay = SaveAsync();

    private async Task SaveAsync()
    {
        if (theirs is not null || !IsDirty)
        {
            return;
        }

        saving = true;
        // What is typed while a save is under way is saved in the next round.
        do
        {
            var now = form.ToContent();
            var result = await Save(now, seen);
            outcome = result;
            if (!result.Succeeded)
            {
                theirs = result.Kind is OutcomeKind.ChangedByOther ? await Read() : null;
                break;
            }

            seen = result.Value!;
            form.SetsKey = seen.SetsKey;
            savedAt = Clock.UtcNow();
        }
        while (IsDirty);
        saving = false;
        StateHasChanged();
        if (outcome is { Succeeded: true })
        {
            // What could not be saved, since the clause is gone or too long, stays here for the writer.
            await OnSaved.InvokeAsync();
        }
    }

    private Task KeepMineAsync()
    {
        seen = theirs!;
        theirs = null;
        outcome = null;
        return FlushAsync();
    }

    private void TakeTheirs()
    {
        seen = theirs!;
        form = new ClauseForm(seen);
        theirs = null;
        outcome = null;
    }

    private string? Error(string field) => outcome?.FieldErrors.GetValueOrDefault(field);
}
