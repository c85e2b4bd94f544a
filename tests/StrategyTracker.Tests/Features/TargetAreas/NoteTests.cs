using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Targets;
using StrategyTracker.Features.TargetAreas;
using StrategyTracker.Features.TargetAreas.Notes;
using StrategyTracker.Tests.Features.Activities;
using StrategyTracker.Tests.Support;

namespace StrategyTracker.Tests.Features.TargetAreas;

/// <summary>Notes on the surroundings are written by the office and lie beside the target area.</summary>
public sealed class NoteTests : DataTest
{
    private readonly ActivityScene scene = new();

    protected override Task ArrangeAsync() => SaveAsync(scene.All);

    [Fact]
    public async Task A_note_is_told_on_its_target_area_and_noted_today_unless_another_day_is_given()
    {
        (await SaveAsync(Input("Nya krav på tillgänglighet"))).Succeeded.ShouldBeTrue();

        var note = (await As<TargetAreaQueries>(Actor.Anonymous).FindAsync(scene.Areas[0].Key, Cancel))!.Notes.ShouldHaveSingleItem();
        (note.Kind, note.Text, note.Weight, note.NotedOn).ShouldBe((ContextNoteKind.Threat, "Nya krav på tillgänglighet", 4, Today));
    }

    [Fact]
    public async Task A_note_that_another_has_written_anew_is_not_written_over()
    {
        await SaveAsync(Input("Först"));
        var (mine, theirs) = (await FormAsync(), await FormAsync());
        theirs.Text = "Deras";
        await SaveAsync(theirs);

        mine.Text = "Min";
        (await SaveAsync(mine)).Kind.ShouldBe(OutcomeKind.ChangedByOther);

        (await FormAsync()).Text.ShouldBe("Deras");
    }

    [Fact]
    public async Task A_note_is_removed()
    {
        await SaveAsync(Input("Bort"));
        var note = await FormAsync();

        (await As<RemoveNote>(Actors.Strategist).RunAsync(new RemoveNoteInput(note.Id!.Value, note.SeenRevision), Cancel)).Succeeded.ShouldBeTrue();

        (await As<NoteQueries>(Actors.Strategist).FindAsync(scene.Areas[0].Key, Cancel))!.Notes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_who_edits_plans_writes_notes()
    {
        foreach (var actor in new[] { Actor.Anonymous, Actors.Reader, Actors.Coordinator(), Actors.Approver() })
        {
            (await As<SaveNote>(actor).RunAsync(Input("Nej"), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
            (await As<RemoveNote>(actor).RunAsync(new RemoveNoteInput(Guid.CreateVersion7(), 1), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        }
    }

    [Fact]
    public async Task An_empty_note_and_an_impossible_weight_are_told_at_their_fields()
    {
        var refused = await SaveAsync(new SaveNoteInput { TargetAreaId = scene.Areas[0].Id, Text = " ", Weight = 6 });

        refused.FieldErrors.Keys.Order().ShouldBe([nameof(SaveNoteInput.Text), nameof(SaveNoteInput.Weight)]);
    }

    private Task<Outcome> SaveAsync(SaveNoteInput input) => As<SaveNote>(Actors.Strategist).RunAsync(input, Cancel);

    private async Task<SaveNoteInput> FormAsync() =>
        (await As<NoteQueries>(Actors.Strategist).FindAsync(scene.Areas[0].Key, Cancel))!.Notes.ShouldHaveSingleItem();

    private SaveNoteInput Input(string text) => new() { TargetAreaId = scene.Areas[0].Id, Kind = ContextNoteKind.Threat, Text = text, Weight = 4 };
}
