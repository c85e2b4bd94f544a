using Microsoft.EntityFrameworkCore;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Indicators;
using StrategyTracker.Features.RedThread;
using StrategyTracker.Tests.Features.Activities;

namespace StrategyTracker.Tests.Features.RedThread;

public sealed class RedThreadTests : DataTest
{
    private readonly ActivityScene scene = new();

    protected override async Task ArrangeAsync()
    {
        scene.Add("Digital tillsyn", "1.1").LedBy(scene.Committees[0]).In(scene.Areas[0]).SetGoals([scene.Goal.Id]);
        scene.Add("Öppna data", "1.2").LedBy(scene.Committees[1]).In(scene.Areas[1]);
        var indicator = new Indicator("trygga", "Andel trygga", scene.Programme.Id);
        indicator.Place(scene.Programme.Id, scene.Areas[0].Id, scene.Goal.Id);
        await SaveAsync([.. scene.All, indicator]);
    }

    [Theory]
    [InlineData(ThreadOrigin.Mal, "mal-trygga")]
    [InlineData(ThreadOrigin.Malomrade, "hog-digital-formaga")]
    [InlineData(ThreadOrigin.Aktivitet, "digital-tillsyn")]
    [InlineData(ThreadOrigin.Nyckeltal, "trygga")]
    [InlineData(ThreadOrigin.Organ, "aldrenamnden")]
    public async Task From_wherever_one_starts_the_thread_runs_from_the_councils_decision_to_what_is_done_and_measured(ThreadOrigin start, string key)
    {
        var view = (await As<RedThreadQueries>(Actor.Anonymous).GetAsync(start, key, null, Cancel))!;

        view.Documents.Select(d => d.Title).ShouldBe(["Program för digital utveckling", "Handlingsplan för digital utveckling"]);
        view.Documents[0].Decisions.ShouldHaveSingleItem().Paragraph.ShouldBe("41");
        view.Aims.Select(a => a.Key).ShouldBe(["hog-digital-formaga", "mal-trygga"]);
        view.Activities.Page.Rows.ShouldHaveSingleItem().Key.ShouldBe("digital-tillsyn");
        view.Indicators.ShouldHaveSingleItem().Key.ShouldBe("trygga");
        view.Report.ShouldBeNull();
    }

    [Fact]
    public async Task Judgements_and_the_report_are_those_that_the_council_has_been_given()
    {
        var frozen = An.Cycle(scene.Programme, scene.Plan, 2025, scene.Committees[0]);
        var open = An.Cycle(scene.Programme, scene.Plan, 2026, scene.Committees[0]);
        var told = Judged(frozen, "Tryggheten har ökat.");
        frozen.Freeze([(scene.Areas[0].Id, scene.Areas[0].Title)], [told], Today);
        await SaveAsync(frozen, open, told, Judged(open, "Ännu inte fastställt."));

        var view = (await As<RedThreadQueries>(Actors.Reader).GetAsync(ThreadOrigin.Malomrade, "hog-digital-formaga", null, Cancel))!;

        view.Aims[0].Sentence.ShouldBe("Tryggheten har ökat.");
        view.Report!.Key.ShouldBe("uppfoljning-2025");
    }

    [Fact]
    public async Task Where_more_is_to_be_read_stands_as_numbered_references_and_what_is_internal_is_not_among_them_for_visitors()
    {
        await using (var db = Db())
        {
            var activity = await db.Activities.Include(a => a.Links).SingleAsync(a => a.Key == "digital-tillsyn", Cancel);
            activity.AddLink("Förstudie", "https://exempelstad.se/forstudie", isPublic: true, "Strateg", Clock.GetUtcNow().UtcDateTime);
            activity.AddLink("Arbetsrum", "https://exempelstad.se/arbetsrum", isPublic: false, "Strateg", Clock.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync(Cancel);
        }

        var links = (await As<RedThreadQueries>(Actors.Reader).GetAsync(ThreadOrigin.Malomrade, "hog-digital-formaga", null, Cancel))!.Links;

        links.Select(l => (l.Number, l.Activity, l.Title)).ShouldBe([(1, "1.1 Digital tillsyn", "Förstudie"), (2, "1.1 Digital tillsyn", "Arbetsrum")]);
        (await As<RedThreadQueries>(Actor.Anonymous).GetAsync(ThreadOrigin.Malomrade, "hog-digital-formaga", null, Cancel))!.Links.ShouldHaveSingleItem().Title.ShouldBe("Förstudie");
    }

    [Fact]
    public async Task The_thread_from_a_clause_is_that_of_what_it_sets()
    {
        var edition = scene.Programme.BeginDraft("2.0");
        edition.AddClause("trygghet", ClauseKind.Goal, null).Write(ClauseKind.Goal, "2.1", "Trygga användare", null, null, "mal-trygga", null);
        await SaveAsync(edition);

        var view = (await As<RedThreadQueries>(Actors.Strategist).GetAsync(ThreadOrigin.Stycke, "trygghet", scene.Programme.Key, Cancel))!;

        view.Title.ShouldBe("Trygga användare");
        view.Activities.Page.Rows.ShouldHaveSingleItem().Key.ShouldBe("digital-tillsyn");
    }

    [Fact]
    public async Task What_is_withheld_or_unknown_has_no_thread_for_a_visitor()
    {
        await SaveAsync(Hidden());

        (await As<RedThreadQueries>(Actor.Anonymous).GetAsync(ThreadOrigin.Aktivitet, "hemlig", null, Cancel)).ShouldBeNull();
        (await As<RedThreadQueries>(Actors.Reader).GetAsync(ThreadOrigin.Aktivitet, "hemlig", null, Cancel)).ShouldNotBeNull();
        (await As<RedThreadQueries>(Actors.Reader).GetAsync(ThreadOrigin.Mal, "finns-inte", null, Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task The_number_of_queries_does_not_grow_with_the_thread()
    {
        Queries.Reset();
        await As<RedThreadQueries>(Actors.Reader).GetAsync(ThreadOrigin.Malomrade, "hog-digital-formaga", null, Cancel);
        var few = Queries.Count;
        await SaveAsync([.. Enumerable.Range(1, 40).Select(i => An.Activity(scene.Plan, $"Ytterligare {i}").In(scene.Areas[0]))]);

        Queries.Reset();
        await As<RedThreadQueries>(Actors.Reader).GetAsync(ThreadOrigin.Malomrade, "hog-digital-formaga", null, Cancel);

        Queries.Count.ShouldBe(few);
    }

    private Domain.Activities.Activity Hidden()
    {
        var hidden = An.Activity(scene.Plan, "Hemlig");
        hidden.Withhold("Rör säkerhetsskydd.");
        return hidden;
    }

    private Assessment Judged(FollowUpCycle cycle, string sentence)
    {
        var judged = new Assessment(cycle.Id, scene.Areas[0].Id, null);
        judged.TakeOver(new AssessmentContent(AssessmentLevel.Partly, Direction.Better, Prognosis.Uncertain, sentence, null, null, []), Today);
        return judged;
    }
}
