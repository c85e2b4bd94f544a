using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Features.FollowUp.Composing;
using StrategyTracker.Features.FollowUp.Cycles;

namespace StrategyTracker.Tests.Features.FollowUp.Composing;

/// <summary>How the first report on another document of the same type begins.</summary>
public sealed class ReportStandardTests : FollowUpScene
{
    private const string Key = "uppfoljning-2026";
    private static readonly ReportComposition own =
        (ReportComposition.Standard.With(ReportPart.Contributions, isIn: false) with { Foreword = "Så läser du rapporten." }).Introduce(ReportPart.Ledger, "Om bokslutet.");

    [Fact]
    public async Task Office_saves_a_standard_and_nobody_else()
    {
        await ComposeAsync(own);
        Actor[] others = [Coordinator, Approver, Actors.Reader, Actors.Administrator, Actor.Anonymous];
        foreach (var actor in others)
        {
            (await SaveAsync(actor)).Kind.ShouldBe(OutcomeKind.Forbidden);
        }

        (await ViewAsync(Key)).Standard.ShouldBeNull();
        (await SaveAsync(Actors.Strategist)).Succeeded.ShouldBeTrue();

        var view = await ViewAsync(Key);
        view.TypeName.ShouldBe(await TypeNameAsync());
        view.Standard!.IsSameAs(own).ShouldBeTrue();
    }

    [Fact]
    public async Task First_follow_up_of_another_document_of_the_type_begins_with_the_standard_and_its_words()
    {
        await ComposeAsync(own);
        await SaveAsync(Actors.Strategist);

        var first = (await ViewAsync(await CallForAsync(await AnotherAsync(ofSameType: true)))).Composition;

        first.IsSameAs(own).ShouldBeTrue();
    }

    [Fact]
    public async Task Document_of_another_type_begins_as_the_product_has_it()
    {
        await ComposeAsync(own);
        await SaveAsync(Actors.Strategist);

        var first = (await ViewAsync(await CallForAsync(await AnotherAsync(ofSameType: false)))).Composition;

        first.IsStandard.ShouldBeTrue();
    }

    [Fact]
    public async Task Second_follow_up_inherits_from_the_first_and_not_from_the_standard()
    {
        await ComposeAsync(own);
        await SaveAsync(Actors.Strategist);
        await ComposeAsync(ReportComposition.Standard.With(ReportPart.Bodies, isIn: false));
        var form = await As<CycleFormQueries>(Actors.Strategist).GetNewAsync(null, Cancel);

        var created = await As<CreateCycle>(Actors.Strategist).RunAsync(form.Input, Cancel);

        (await ViewAsync(created.Value!)).Composition.IsSameAs(ReportComposition.Standard.With(ReportPart.Bodies, isIn: false)).ShouldBeTrue();
    }

    [Fact]
    public async Task Saved_again_it_is_replaced_and_saved_as_the_product_has_it_there_is_none()
    {
        await ComposeAsync(own);
        await SaveAsync(Actors.Strategist);
        await ComposeAsync(own with { Foreword = "Annat." });
        await SaveAsync(Actors.Strategist);
        (await ViewAsync(Key)).Standard!.Foreword.ShouldBe("Annat.");

        await ComposeAsync(ReportComposition.Standard);
        (await SaveAsync(Actors.Strategist)).Succeeded.ShouldBeTrue();

        (await ViewAsync(Key)).Standard.ShouldBeNull();
        await using var db = Db();
        (await db.ReportStandards.CountAsync(Cancel)).ShouldBe(0);
        (await db.AuditRows.CountAsync(r => r.Command == nameof(SaveReportStandard), Cancel)).ShouldBe(3);
    }

    private async Task<GoverningDocument> AnotherAsync(bool ofSameType)
    {
        await using var db = Db();
        var programme = await db.Cycles.Where(c => c.Key == Key).Select(c => c.Programme).SingleAsync(Cancel);
        var type = ofSameType ? programme.TypeId : (await TypeAsync(db)).Id;
        var document = new GoverningDocument("annat-program", "Annat program", type);
        await SaveAsync(document);
        return document;
    }

    private static async Task<DocumentType> TypeAsync(StrategyDb db)
    {
        var type = new DocumentType("strategi-x", "Strategi", DocumentNature.Activating);
        db.DocumentTypes.Add(type);
        await db.SaveChangesAsync(Cancel);
        return type;
    }

    private async Task<string> CallForAsync(GoverningDocument document)
    {
        var form = await As<CycleFormQueries>(Actors.Strategist).GetNewAsync(null, Cancel);
        var created = await As<CreateCycle>(Actors.Strategist).RunAsync(form.Input with { Name = "Uppföljning av det andra 2026", ProgrammeId = document.Id }, Cancel);
        return created.Value.ShouldNotBeNull();
    }

    private async Task ComposeAsync(ReportComposition composition) => (await As<ComposeReport>(Actors.Strategist).RunAsync(
        new()
        {
            CycleKey = Key, SeenRevision = (await ViewAsync(Key)).Revision, Parts = composition.Parts, Foreword = composition.Foreword, Afterword = composition.Afterword,
            Introductions = composition.Introductions,
        }, Cancel)).Succeeded.ShouldBeTrue();

    private Task<Outcome> SaveAsync(Actor actor) => As<SaveReportStandard>(actor).RunAsync(new() { CycleKey = Key }, Cancel);

    private async Task<string> TypeNameAsync()
    {
        await using var db = Db();
        return await db.Cycles.Where(c => c.Key == Key).SelectMany(c => db.DocumentTypes.Where(t => t.Id == c.Programme.TypeId)).Select(t => t.Name).SingleAsync(Cancel);
    }

    private async Task<CompositionView> ViewAsync(string key) => (await As<CompositionQueries>(Actors.Strategist).GetAsync(key, Cancel)).ShouldNotBeNull();
}
