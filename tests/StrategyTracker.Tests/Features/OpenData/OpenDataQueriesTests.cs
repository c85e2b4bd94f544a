using StrategyTracker.Domain.Reporting;
using System.Text;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Features.OpenData;

namespace StrategyTracker.Tests.Features.OpenData;

public sealed class OpenDataQueriesTests : DataTest
{
    private readonly Body home = An.Body("Vår kommun", BodyKind.Municipality);
    private readonly Body other = An.Body("En annan kommun", BodyKind.Municipality);
    private readonly Body council = An.Body("Kommunfullmäktige", BodyKind.Council);
    private readonly DocumentType type = An.Type("Handlingsplan");
    private GoverningDocument plan = null!;

    protected override async Task ArrangeAsync()
    {
        await SaveAsync(home, other, council, type, new Installation { HomeMunicipalityId = home.Id });
        plan = Adopted("Vår plan", home);
        await SaveAsync(plan);
    }

    [Fact]
    public async Task Only_the_municipalitys_own_adopted_documents_are_given()
    {
        var draft = An.Document(type, "Ett utkast");
        draft.Describe("Ett utkast", home.Id, null, null, isReference: false, note: null);
        draft.BeginDraft("1.0");
        await SaveAsync(Adopted("Deras plan", other), draft);

        (await Open().EditionsAsync(Cancel)).Select(e => e.Title).ShouldBe(["Vår plan"]);
    }

    [Fact]
    public async Task An_edition_under_preparation_of_an_adopted_document_is_not_given()
    {
        await using (var db = Db())
        {
            db.Attach(plan);
            plan.BeginDraft("2.0");
            await db.SaveChangesAsync(Cancel);
        }

        (await Open().EditionsAsync(Cancel)).Select(e => e.Edition).ShouldBe(["1.0"]);
    }

    [Fact]
    public async Task What_is_withheld_is_in_no_set()
    {
        var secret = An.Activity(plan, "Skydd av driftdata").LedBy(council);
        secret.Withhold("Säkerhetsskydd");
        await SaveAsync(An.Activity(plan, "Gemensam plattform").LedBy(council), secret);

        foreach (var set in OpenDataset.All)
        {
            Encoding.UTF8.GetString(OpenDataFiles.WriteJson(await set.ReadAsync(Open(), Cancel))).ShouldNotContain("driftdata", Case.Insensitive, set.Key);
        }

        (await Open().ActivitiesAsync(Cancel)).ShouldHaveSingleItem().Leads.ShouldBe(["kommunfullmaktige"]);
    }

    [Fact]
    public async Task Benefits_taken_home_are_given_once_their_cycle_is_frozen_without_the_words_and_with_which_row_counts()
    {
        var lead = An.Committee("Servicenämnden");
        var activity = An.Activity(plan, "Gemensam plattform").LedBy(lead);
        activity.ExpectEffect(new ExpectedEffect("Färre samtal.", null, null, null, null, council.Id));
        var cycle = An.Cycle(plan, plan, 2025, lead, council);
        await SaveAsync(lead, activity, cycle, Sent(lead, ActivityPhase.Completed, 450_000), Sent(council, ActivityPhase.Unknown, 300_000));
        (await Open().BenefitsAsync(Cancel)).ShouldBeEmpty();
        await using (var db = Db())
        {
            (await db.Cycles.SingleAsync(c => c.Id == cycle.Id, Cancel)).Freeze([], [], Today);
            await db.SaveChangesAsync(Cancel);
        }

        (await Open().BenefitsAsync(Cancel)).Select(b => (b.Body, b.BenefitOwner, b.Amount, b.IsCounted)).ShouldBe(
            [("kommunfullmaktige", "kommunfullmaktige", 300_000, true), ("servicenamnden", "kommunfullmaktige", 450_000, false)]);
        Encoding.UTF8.GetString(OpenDataFiles.WriteCsv(OpenDataset.Find("nyttor")!, [.. await Open().BenefitsAsync(Cancel)])).ShouldNotContain("Hemliga ord");

        ProgressReport Sent(Body body, ActivityPhase phase, long kronor)
        {
            var report = new ProgressReport(cycle.Id, body.Id);
            report.EntryFor(activity.Id).TakeOver(ProgressAnswer.Empty with { Phase = phase, Benefit = new(BenefitKind.Amount, kronor, "Hemliga ord") }, null, null);
            report.TakeOver(ProgressReportStatus.Accepted, null, (new(2026, 1, 20), "S"), default, null, default);
            return report;
        }
    }

    [Fact]
    public async Task What_is_read_from_reports_was_issued_with_the_first_and_changed_with_the_latest()
    {
        (await Open().FrozenDaysAsync(Cancel)).ShouldBeNull();
        var (first, second) = (An.Cycle(plan, plan, 2024, council), An.Cycle(plan, plan, 2025, council));
        await SaveAsync(first, second, new CouncilReport(first.Id, "{}", new(2025, 2, 20), "S", null), new CouncilReport(second.Id, "{}", new(2026, 2, 20), "S", null));

        (await Open().FrozenDaysAsync(Cancel)).ShouldBe(new FrozenDays(new(2025, 2, 20), new(2026, 2, 20)));
    }

    [Fact]
    public async Task A_text_that_a_spreadsheet_would_run_is_told_not_to()
    {
        await SaveAsync(An.Activity(plan, "=HYPERLINK(\"https://elsewhere.example\")"));
        var set = OpenDataset.Find("aktiviteter")!;

        Encoding.UTF8.GetString(OpenDataFiles.WriteCsv(set, await set.ReadAsync(Open(), Cancel))).ShouldContain("\"'=HYPERLINK(");
    }

    [Fact]
    public async Task The_number_of_queries_does_not_grow_with_the_rows()
    {
        await SaveAsync(An.Activity(plan, "Den första").LedBy(council));
        var few = await CountAsync();
        await SaveAsync([.. Enumerable.Range(1, 60).Select(i => An.Activity(plan, $"Aktivitet {i}").LedBy(council))]);
        await SaveAsync([.. Enumerable.Range(1, 20).Select(i => Adopted($"Plan {i}", home))]);

        (await CountAsync()).ShouldBe(few);

        async Task<int> CountAsync()
        {
            Queries.Reset();
            foreach (var set in OpenDataset.All)
            {
                await set.ReadAsync(Open(), Cancel);
            }

            return Queries.Count;
        }
    }

    private OpenDataQueries Open() => As<OpenDataQueries>(Actors.Strategist);

    private GoverningDocument Adopted(string title, Body municipality)
    {
        var document = An.Document(type, title);
        document.Describe(title, municipality.Id, null, null, isReference: false, note: null);
        var draft = document.BeginDraft("1.0");
        draft.AddClause("inledning", ClauseKind.Text, null).Write(ClauseKind.Text, null, "Inledning", "x", null, null, null);
        document.Adopt(draft, new Decision(DecisionOutcome.Adopted, council.Id, Today, null, null, null), council, type, Today);
        return document;
    }
}
