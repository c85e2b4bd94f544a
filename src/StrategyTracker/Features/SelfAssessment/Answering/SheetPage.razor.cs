using System.Globalization;
using Microsoft.AspNetCore.Components;
using StrategyTracker.Commands;
using StrategyTracker.Commands.Drafts;
using StrategyTracker.Domain.SelfAssessment;
using StrategyTracker.Features.FollowUp.Autosaving;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.SelfAssessment.Answering;

/// <summary>All questions about an object on one page. Each field saves by itself, one after another.</summary>
public sealed partial class SheetPage
{
    private readonly Turns turns = new();
    private readonly Dictionary<string, Autosave<SheetField>> savings = [];

    // A form that takes another's text is made anew, so that its fields show it.
    private readonly Dictionary<string, int> versions = [];
    private SheetView? view;
    private Outcome? outcome;
    private string? done;

    [Parameter] public string RoundKey { get; set; } = "";

    [Parameter] public string ObjectKey { get; set; } = "";

    [Inject] private SheetQueries Queries { get; set; } = null!;

    [Inject] private SheetActs Acts { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    private DateTime? Latest => savings.Values.Select(s => s.SavedAt).Max();

    private SheetInput Which => new() { RoundKey = RoundKey, ObjectKey = ObjectKey };

    private string Sentence => SelfAssessmentTexts.Progress.With(view!.Given, view.Questions.Count);

    private string Percent => (view!.Questions.Count == 0 ? 0 : 100.0 * view.Given / view.Questions.Count).ToString("0.#", CultureInfo.InvariantCulture) + "%";

    protected override async Task OnParametersSetAsync()
    {
        if ((view?.RoundKey, view?.ObjectKey) == (RoundKey, ObjectKey))
        {
            return;
        }

        savings.Clear();
        (outcome, done) = (null, null);
        await LoadAsync();
        if (view is null)
        {
            Navigation.NotFound();
        }
    }

    private async Task LoadAsync() => view = await Queries.GetAsync(RoundKey, ObjectKey, CancellationToken.None);

    private Autosave<SheetField> SavingOf(string question)
    {
        if (!savings.TryGetValue(question, out var saving))
        {
            savings[question] = saving = new Autosave<SheetField>();
        }

        return saving;
    }

    private SheetContent ContentOf(string question) => view!.Questions.First(q => q.Key == question).Content;

    private Task SaveAsync(string question, FieldEdit<SheetField> edit) =>
        turns.TakeAsync(() => SaveAsync(question, edit, ContentOf(question).TextOf(edit.Field)));

    private async Task SaveAsync(string question, FieldEdit<SheetField> edit, string? seen)
    {
        var saving = SavingOf(question);
        if (saving.ConflictOf(edit.Field) is null && saving.ErrorOf(edit.Field) is null && saving.Failure is null
            && (edit.Text ?? "") == (ContentOf(question).TextOf(edit.Field) ?? ""))
        {
            return;
        }

        saving.Begin();
        StateHasChanged();
        var saved = await Acts.Save.RunAsync(
            new() { RoundKey = RoundKey, ObjectKey = ObjectKey, QuestionKey = question, Field = edit.Field, Seen = seen, Text = edit.Text }, CancellationToken.None);
        saving.Take(edit, saved, saved.Value);
        if (saved is { Succeeded: true, Value: { } value })
        {
            view = view!.With(question, value.Content);
        }
    }

    /// <summary>What was chosen or typed here wins over what the other wrote, knowingly.</summary>
    private Task KeepMineAsync(string question, SheetField field)
    {
        var conflict = SavingOf(question).ConflictOf(field)!;
        return turns.TakeAsync(() => SaveAsync(question, new(field, conflict.Mine), conflict.Theirs));
    }

    private async Task TakeTheirsAsync(string question, SheetField field)
    {
        SavingOf(question).Settle(field);
        versions[question] = versions.GetValueOrDefault(question) + 1;
        await LoadAsync();
    }

    private Task ProposeAsync(string question, (string Title, string? Text) proposal) => turns.TakeAsync(async () =>
    {
        outcome = await Acts.Propose.RunAsync(
            new() { RoundKey = RoundKey, ObjectKey = ObjectKey, QuestionKey = question, Title = proposal.Title, Text = proposal.Text }, CancellationToken.None);
        if (outcome.Succeeded)
        {
            done = SelfAssessmentTexts.ProposalDone;
            await LoadAsync();
        }
    });

    private Task HandInAsync() => turns.TakeAsync(async () =>
    {
        // What could not be saved is told at its field; it is not handed in over.
        if (!savings.Values.Any(s => s.HasFault))
        {
            outcome = await Acts.HandIn.RunAsync(Which, CancellationToken.None);
            done = SelfAssessmentTexts.HandInDone;
            await LoadAsync();
        }
    });

    private Task TakeBackAsync() => turns.TakeAsync(async () =>
    {
        outcome = await Acts.TakeBack.RunAsync(Which, CancellationToken.None);
        done = SelfAssessmentTexts.TakeBackDone;
        await LoadAsync();
    });
}
