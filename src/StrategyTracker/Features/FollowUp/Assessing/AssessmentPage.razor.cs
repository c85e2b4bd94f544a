using StrategyTracker.Commands.Drafts;
using Microsoft.AspNetCore.Components;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Features.FollowUp.Autosaving;

namespace StrategyTracker.Features.FollowUp.Assessing;

/// <summary>The office's judgements, one open at a time; which one stands in the address.</summary>
public sealed partial class AssessmentPage
{
    private readonly Turns turns = new();
    private Autosave<AssessmentField> saving = new();
    private AssessmentListView? list;
    private AssessmentView? view;
    private int version;

    [Parameter] public string CycleKey { get; set; } = "";

    /// <summary>What is judged: the key of a target area or a goal, or the programme as a whole.</summary>
    [SupplyParameterFromQuery(Name = "om")] public string? About { get; set; }

    [Inject] private AssessmentQueries Queries { get; set; } = null!;

    [Inject] private SaveAssessmentField Save { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    protected override async Task OnParametersSetAsync()
    {
        if (list?.Cycle.Key != CycleKey)
        {
            list = await Queries.GetListAsync(CycleKey, CancellationToken.None);
        }

        if (list is null)
        {
            Navigation.NotFound();
            return;
        }

        await OpenAsync();
    }

    private static string TitleOf(JudgedThing thing) => thing.Title is null ? FollowUpTexts.WholeProgramme : $"{thing.Number} {thing.Title}".Trim();

    private string LinkTo(JudgedThing thing) => $"/uppfoljning/{CycleKey}/bedomning?om={thing.Key}";

    private async Task OpenAsync()
    {
        // The first target area is where the work begins; the whole is judged last.
        var thing = list!.Things.FirstOrDefault(t => t.Key == About)
            ?? list.Things.FirstOrDefault(t => t.TargetAreaId is not null) ?? list.Things[0];
        if (view?.Thing.Key != thing.Key)
        {
            saving = saving.Continued();
            version++;
            view = await Queries.GetAsync(CycleKey, thing, CancellationToken.None);
        }
    }

    private Task SaveAsync(FieldEdit<AssessmentField> edit) => SaveAsync(edit, view!.Content.TextOf(edit.Field));

    private Task SaveAsync(FieldEdit<AssessmentField> edit, string? seen)
    {
        var thing = view!.Thing;
        return turns.TakeAsync(async () =>
        {
            if (saving.ConflictOf(edit.Field) is null && saving.ErrorOf(edit.Field) is null && (edit.Text ?? "") == (view.Content.TextOf(edit.Field) ?? ""))
            {
                return;
            }

            saving.Begin();
            StateHasChanged();
            var saved = await Save.RunAsync(
                new() { CycleKey = CycleKey, TargetAreaId = thing.TargetAreaId, GoalId = thing.GoalId, Field = edit.Field, Seen = seen, Text = edit.Text },
                CancellationToken.None);
            saving.Take(edit, saved, saved.Value);
            if (saved is { Succeeded: true, Value: { } value })
            {
                TakeIn(thing, value.Content);
            }
        });
    }

    private void TakeIn(JudgedThing thing, AssessmentContent content)
    {
        list = list! with
        {
            Things = [.. list.Things.Select(t => t.Key == thing.Key ? t with { Level = content.Level, HasSentence = !string.IsNullOrEmpty(content.Sentence) } : t)],
        };
        if (view?.Thing.Key == thing.Key)
        {
            view = view with { Content = content };
        }
    }

    private Task KeepMineAsync(AssessmentField field)
    {
        var conflict = saving.ConflictOf(field)!;
        return SaveAsync(new(field, conflict.Mine), conflict.Theirs);
    }

    private async Task TakeTheirsAsync(AssessmentField field)
    {
        saving.Settle(field);
        view = null;
        await OpenAsync();
    }
}
