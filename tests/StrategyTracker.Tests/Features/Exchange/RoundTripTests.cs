using System.Text;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Targets;
using StrategyTracker.Features.Exchange;
using StrategyTracker.Features.FollowUp.Composing;
using StrategyTracker.Tests.Support;

namespace StrategyTracker.Tests.Features.Exchange;

public sealed class RoundTripTests : DataTest
{
    [Fact]
    public async Task What_is_exported_and_imported_into_an_empty_folder_is_exported_with_the_same_bytes()
    {
        await As<PackageImporter>(Actor.System).RunAsync(SeedData.Packages(), dryRun: false, Cancel);
        await ComposeAsync();
        await AttachAsync();
        await AskAsync();
        var first = PackageJson.Write((await As<ExchangeQueries>(Actor.System).AllAsync(Cancel))!);
        Encoding.UTF8.GetString(first).ShouldContain("\"foreword\": \"Kontorets ord.\"");
        PackageReader.Read(first).Package!.ReportStandards!.ShouldHaveSingleItem().Report.Foreword.ShouldBe("Kontorets ord.");
        PackageReader.Read(first).Package!.Attachments!.Select(a => (a.Name, IsOfReport: a.Body is not null)).ShouldBe([("protokoll.pdf", true), ("plan.txt", false)], ignoreOrder: true);

        PackageReader.Read(first).Package!.Documents!.SelectMany(d => d.ContributionQuestions ?? []).Select(q => (q.TargetArea, q.Goal, q.Principle, q.Perspective).ToString()).Distinct().Count().ShouldBe(4);
        PackageReader.Read(first).Package!.Activities!.SelectMany(a => a.Links ?? []).ShouldHaveSingleItem().Address.ShouldBe("https://exempelstad.se/forstudie");

        await using var other = await EmptyDatabase.CreateAsync();
        var reading = PackageReader.Read(first);
        reading.Faults.Select(f => f.ToString()).ShouldBeEmpty();
        var imported = await other.As<PackageImporter>(Actor.System).RunAsync([new NamedPackage("all.json", reading.Package!)], dryRun: false, Cancel);
        imported.Faults.Select(f => f.ToString()).ShouldBeEmpty();
        var second = PackageJson.Write((await other.As<ExchangeQueries>(Actor.System).AllAsync(Cancel))!);

        Encoding.UTF8.GetString(second).ShouldBe(Encoding.UTF8.GetString(first));
    }

    [Fact]
    public async Task A_question_about_two_things_or_none_is_refused_with_its_place()
    {
        await As<PackageImporter>(Actor.System).RunAsync(SeedData.Packages(), dryRun: false, Cancel);
        await AskAsync();
        var package = (await As<ExchangeQueries>(Actor.System).AllAsync(Cancel))!;
        var twofold = package with
        {
            Documents = [.. package.Documents!.Select(d => d with { ContributionQuestions = [.. (d.ContributionQuestions ?? []).Select(q => q with { TargetArea = null, Goal = null, Principle = null, Perspective = null })] })],
        };

        var imported = await As<PackageImporter>(Actor.System).RunAsync([new NamedPackage("all.json", twofold)], dryRun: true, Cancel);

        imported.Succeeded.ShouldBeFalse();
        imported.Faults.ShouldAllBe(f => f.Path.Contains("contributionQuestions", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("program-digital-utveckling-2024")]
    [InlineData("handlingsplan-digital-utveckling-2024")]
    [InlineData("genomforandeplan-digital-utveckling-2024")]
    public async Task One_document_is_exported_with_what_it_takes_to_import_it_by_itself(string key)
    {
        await As<PackageImporter>(Actor.System).RunAsync(SeedData.Packages(), dryRun: false, Cancel);
        var package = (await As<ExchangeQueries>(Actor.System).OfDocumentAsync(key, Cancel))!;

        await using var other = await EmptyDatabase.CreateAsync();
        var imported = await other.As<PackageImporter>(Actor.System).RunAsync([new NamedPackage(key, package)], dryRun: false, Cancel);

        imported.Faults.Select(f => f.ToString()).ShouldBeEmpty();
        imported.Succeeded.ShouldBeTrue();
        package.Documents!.ShouldContain(d => d.Key == key);
        package.Documents!.ShouldNotContain(d => d.Municipality != "exempelstad");
        package.Bodies!.ShouldNotContain(b => b.Key == "vasteras-stad");
    }

    /// <summary>A report that differs from the standard, so that it is seen to come along.</summary>
    private async Task ComposeAsync()
    {
        const string key = "uppfoljning-2026";
        var now = (await As<CompositionQueries>(Actors.Strategist).GetAsync(key, Cancel))!;
        (await As<ComposeReport>(Actors.Strategist).RunAsync(
            new()
            {
                CycleKey = key,
                SeenRevision = now.Revision,
                Parts = ReportComposition.Standard.With(ReportPart.Contributions, isIn: false).Move(ReportPart.Bodies, -2).Parts,
                Foreword = "Kontorets ord.",
                Introductions = [new(ReportPart.Ledger, "Om bokslutet.")],
            }, Cancel)).Succeeded.ShouldBeTrue();
        (await As<SaveReportStandard>(Actors.Strategist).RunAsync(new() { CycleKey = key }, Cancel)).Succeeded.ShouldBeTrue();
    }

    /// <summary>A question at a target area, a goal, a principle and a perspective, one of them answered.</summary>
    private async Task AskAsync()
    {
        await using var db = Db();
        var body = await db.Bodies.Where(b => b.Key == "aldrenamnden").Select(b => b.Id).SingleAsync(Cancel);
        ContributionAim[] aims =
        [
            new(await db.TargetAreas.OrderBy(t => t.Key).Select(t => t.Id).FirstAsync(Cancel)),
            new(GoalId: await db.Goals.OrderBy(g => g.Key).Select(g => g.Id).FirstAsync(Cancel)),
            new(PrincipleId: await db.Principles.OrderBy(p => p.Key).Select(p => p.Id).FirstAsync(Cancel)),
            new(PerspectiveId: await db.Perspectives.OrderBy(p => p.Key).Select(p => p.Id).FirstAsync(Cancel)),
        ];
        var asked = aims.Select(aim => new ContributionQuestion(aim, body, "Varför?", "Strateg", new(2026, 11, 20))).ToList();
        asked[1].TakeOverAnswer("Vi börjar nästa år.", "Samordnare", new(2026, 11, 21));
        db.ContributionQuestions.AddRange(asked);
        await db.SaveChangesAsync(Cancel);
    }

    /// <summary>A file at an activity and one at a body's answer.</summary>
    private async Task AttachAsync()
    {
        await using var db = Db();
        var added = new DateTime(2026, 11, 20, 9, 30, 0, DateTimeKind.Utc);
        db.Attachments.Add(Attachment.AtActivity(
            await db.Activities.OrderBy(a => a.Key).Select(a => a.Id).FirstAsync(Cancel), AttachedFile.Take("plan.txt", "Planen i korthet."u8.ToArray()), "Strateg", added));
        db.Attachments.Add(Attachment.AtReport(
            await db.ProgressReports.Where(r => r.Cycle.Key == "uppfoljning-2026" && r.Body.Key == "aldrenamnden").Select(r => r.Id).SingleAsync(Cancel),
            AttachedFile.Take("protokoll.pdf", "%PDF-1.7 protokoll"u8.ToArray()), "Nämndsamordnare", added));
        (await db.Activities.Include(a => a.Links).OrderBy(a => a.Key).FirstAsync(Cancel)).AddLink("Förstudie", "https://exempelstad.se/forstudie", isPublic: true, "Strateg", added);
        await db.SaveChangesAsync(Cancel);
    }

    [Fact]
    public async Task Export_of_a_document_that_does_not_exist_gives_nothing() =>
        (await As<ExchangeQueries>(Actor.System).OfDocumentAsync("finns-inte", Cancel)).ShouldBeNull();

    [Fact]
    public async Task Working_material_is_not_exported_to_someone_who_may_only_read()
    {
        (await As<ExchangeQueries>(Actors.Reader).AllAsync(Cancel)).ShouldBeNull();
        (await As<ExchangeQueries>(Actors.Strategist).AllAsync(Cancel)).ShouldBeNull();
    }
}
