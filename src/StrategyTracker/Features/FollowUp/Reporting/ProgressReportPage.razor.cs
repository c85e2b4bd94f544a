using Microsoft.AspNetCore.Components;
using StrategyTracker.Commands;
using StrategyTracker.Commands.Drafts;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.FollowUp.Approving;
using StrategyTracker.Features.FollowUp.Autosaving;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.FollowUp.Reporting;

/// <summary>
/// All of a body's activities in a cycle on one page. Only the open activity is in memory; which one it is stands in the
/// address. Saves are made one after another, so that going on never overtakes what was typed.
/// </summary>
public sealed partial class ProgressReportPage
{
    private readonly Turns turns = new();
    private Autosave<ProgressField> saving = new();
    private readonly Autosave<SummaryField> summarySaving = new();
    private ProgressReportView? view;
    private ProgressEntryView? entry;
    private IReadOnlyDictionary<string, EntryReading>? answers;
    private (string Cycle, string Body) shown;
    private Outcome? outcome;
    private string? done;
    private string? waiting;
    private bool hasMoved;
    private int version;
    private DateOnly today;

    [Parameter] public string CycleKey { get; set; } = "";

    [Parameter] public string BodyKey { get; set; } = "";

    /// <summary>The open activity; none for the last step.</summary>
    [SupplyParameterFromQuery(Name = "aktivitet")] public string? Activity { get; set; }

    [SupplyParameterFromQuery(Name = "visa")] public string? Step { get; set; }

    [Inject] private ProgressReportQueries Queries { get; set; } = null!;

    [Inject] private SaveProgressField SaveField { get; set; } = null!;

    [Inject] private ReportActs Acts { get; set; } = null!;

    [Inject] private UnsentWords Unsent { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Inject] private TimeProvider Time { get; set; } = null!;

    private ProgressRow? Row => view?.Rows.FirstOrDefault(r => r.Key == entry?.Key);

    private string Address => $"/redovisa/{CycleKey}/{BodyKey}";

    private string SummaryLink => Address + "?visa=inlamning";

    private DateTime? Latest => new[] { saving.SavedAt, summarySaving.SavedAt }.Max();

    private ReportInput Which => new() { CycleKey = CycleKey, BodyKey = BodyKey };

    private string Subtitle => view!.MayWrite || !(view.IsSent || view.ObstaclesToWriting.Any(o => o.Code is RuleCode.BodyIsAskedNoMore))
        ? FollowUpTexts.ReportSubtitle.With(ReadingWords.Asked(view.Rows), Format.Date(view.DueOn))
        : ReadingWords.Counts(view.Rows);

    /// <summary>The report waits for the actor's approval.</summary>
    private bool MayDecide => view is { MayWrite: false, Approves: true, Status: ProgressReportStatus.Submitted };

    private CommitteeDecisionInput DecisionInput => new()
    {
        CycleKey = CycleKey,
        BodyKey = BodyKey,
        Date = view!.Decision?.On,
        Paragraph = view.Decision?.Paragraph,
        RegistrationNumber = view.Decision?.RegistrationNumber,
    };

    protected override async Task OnParametersSetAsync()
    {
        today = Time.Today();
        if (shown != (CycleKey, BodyKey))
        {
            shown = (CycleKey, BodyKey);
            await LoadAsync();
            if (view is null)
            {
                Navigation.NotFound();
                return;
            }
        }

        if (view is null || !view.MayWrite)
        {
            return;
        }

        // Without a choice in the address the page begins where something waits; the keys move focus from then on.
        Activity ??= Step is null ? view.NextWaiting(null)?.Key : null;
        if (Activity != entry?.Key)
        {
            hasMoved = entry is not null || hasMoved;
            await OpenAsync();
        }
    }

    private async Task LoadAsync()
    {
        view = await Queries.GetAsync(CycleKey, BodyKey, CancellationToken.None);
        answers = view is { MayWrite: false } ? await Queries.GetReadingAsync(CycleKey, BodyKey, CancellationToken.None) : null;
        entry = null;
        if (view is { MayWrite: false } && MaySendBack)
        {
            await Unsent.OpenAsync(CommentInput.Form(CycleKey, BodyKey), CancellationToken.None);
            version++;
        }
    }

    private async Task OpenAsync()
    {
        saving = saving.Continued();
        version++;
        entry = Activity is { } key && view!.Rows.Any(r => r.Key == key)
            ? await Queries.GetEntryAsync(CycleKey, BodyKey, key, CancellationToken.None)
            : null;
        // The office may have come to ask for more since it was answered: what is lacking is said at once.
        waiting = Row is { State: { IsAnswered: true, Remaining.Count: > 0 } state } ? WordsOf(state.Remaining) : null;
    }

    private static string WordsOf(IReadOnlyList<RuleViolation> remaining) => string.Join(" ", remaining.Select(RuleWords.Of));

    private string LinkTo(string? key) => key is null ? SummaryLink : $"{Address}?aktivitet={key}";

    private void Go(string address)
    {
        hasMoved = true;
        Navigation.NavigateTo(address);
    }

    private Task SaveFieldAsync(FieldEdit<ProgressField> edit)
    {
        var key = entry!.Key;
        return turns.TakeAsync(() => SaveFieldAsync(key, edit, entry?.Key == key ? entry.Answer.TextOf(edit.Field) : edit.Text));
    }

    private async Task SaveFieldAsync(string key, FieldEdit<ProgressField> edit, string? seen)
    {
        if (entry?.Key == key && saving.ConflictOf(edit.Field) is null && saving.ErrorOf(edit.Field) is null
            && (edit.Text ?? "") == (entry.Answer.TextOf(edit.Field) ?? ""))
        {
            return;
        }

        saving.Begin();
        StateHasChanged();
        var saved = await SaveField.RunAsync(
            new() { CycleKey = CycleKey, BodyKey = BodyKey, ActivityKey = key, Field = edit.Field, Seen = seen, Text = edit.Text }, CancellationToken.None);
        saving.Take(edit, saved, saved.Value);
        if (saved is { Succeeded: true, Value: { } value })
        {
            TakeIn(key, value);
        }
    }

    /// <summary>What was typed here wins over what the other wrote, knowingly.</summary>
    private Task KeepMineAsync(ProgressField field)
    {
        var key = entry!.Key;
        var conflict = saving.ConflictOf(field)!;
        return turns.TakeAsync(() => SaveFieldAsync(key, new(field, conflict.Mine), conflict.Theirs));
    }

    private async Task TakeTheirs(ProgressField field)
    {
        saving.Settle(field);
        await OpenAsync();
    }

    private Task TickAsync((Guid Milestone, DateOnly? DoneOn) tick) => turns.TakeAsync(async () =>
    {
        var key = entry!.Key;
        saving.Begin();
        var ticked = await Acts.Tick.RunAsync(
            new() { CycleKey = CycleKey, BodyKey = BodyKey, ActivityKey = key, MilestoneId = tick.Milestone, DoneOn = tick.DoneOn }, CancellationToken.None);
        saving.Take(ticked, Time.UtcNow());
        if (ticked.Succeeded && await Queries.GetEntryAsync(CycleKey, BodyKey, key, CancellationToken.None) is { } fresh && entry?.Key == key)
        {
            entry = fresh;
        }
    });

    private Task StartFromAsync() => turns.TakeAsync(async () =>
    {
        await WholeAsync(Acts.StartFrom.RunAsync);
        await OpenAsync();
    });

    private Task UnchangedAsync() => turns.TakeAsync(async () =>
    {
        if (await WholeAsync(Acts.KeepUnchanged.RunAsync))
        {
            Go(LinkTo(view!.NextWaiting(entry!.Key)?.Key));
        }
    });

    private async Task<bool> WholeAsync(Func<ReportActivityInput, CancellationToken, Task<Outcome<EntrySaved>>> act)
    {
        var key = entry!.Key;
        saving.Begin();
        var saved = await act(new() { CycleKey = CycleKey, BodyKey = BodyKey, ActivityKey = key }, CancellationToken.None);
        saving.Take(saved, saved.Value?.At);
        if (saved is { Succeeded: true, Value: { } value })
        {
            TakeIn(key, value);
        }

        return saved.Succeeded;
    }

    private Task DoneAsync() => turns.TakeAsync(async () =>
    {
        var remaining = Row?.State.Remaining ?? [];
        waiting = remaining.Count > 0 ? WordsOf(remaining) : null;
        if (waiting is not null || saving.HasFault || (Row is { State.IsAskedAbout: true } && !await SettleInTurnAsync(true)))
        {
            return;
        }

        Go(LinkTo(view!.NextWaiting(entry!.Key)?.Key));
    });

    private Task SettleAsync(bool isSettled) => turns.TakeAsync(() => SettleInTurnAsync(isSettled));

    /// <summary>What was asked at the open row has been dealt with, or has not after all.</summary>
    private Task<bool> SettleInTurnAsync(bool isSettled) => WholeAsync((input, cancel) => Acts.Settle.RunAsync(
        new() { CycleKey = input.CycleKey, BodyKey = input.BodyKey, ActivityKey = input.ActivityKey, IsSettled = isSettled }, cancel));

    private void TakeIn(string key, EntrySaved saved)
    {
        view = view!.With(key, saved.State);
        waiting = null;
        if (entry?.Key == key)
        {
            entry = entry with { Answer = saved.Answer, UnchangedBy = saved.State.IsUnchanged ? entry.UnchangedBy : null };
        }
    }

    private Task SaveSummaryAsync(FieldEdit<SummaryField> edit) => SaveSummaryAsync(edit, view!.Summary);

    private Task SaveSummaryAsync(FieldEdit<SummaryField> edit, string? seen) => turns.TakeAsync(async () =>
    {
        if (summarySaving.ConflictOf(edit.Field) is null && (edit.Text ?? "") == (view!.Summary ?? ""))
        {
            return;
        }

        summarySaving.Begin();
        StateHasChanged();
        var saved = await Acts.SaveSummary.RunAsync(
            new() { CycleKey = CycleKey, BodyKey = BodyKey, Seen = seen, Text = edit.Text }, CancellationToken.None);
        summarySaving.Take(edit, saved, saved.Value);
        if (saved.Succeeded)
        {
            view = view! with { Summary = saved.Value!.Text, IsBegun = true };
        }
    });

    private Task KeepMySummaryAsync(SummaryField field)
    {
        var conflict = summarySaving.ConflictOf(field)!;
        return SaveSummaryAsync(new(field, conflict.Mine), conflict.Theirs);
    }

    private void TakeTheirSummary(SummaryField field)
    {
        view = view! with { Summary = summarySaving.ConflictOf(field)!.Theirs };
        summarySaving.Settle(field);
        version++;
    }
}
