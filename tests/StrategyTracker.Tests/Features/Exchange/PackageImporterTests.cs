using Microsoft.EntityFrameworkCore;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.CouncilReports;
using StrategyTracker.Features.Exchange;
using StrategyTracker.Tests.Support;

namespace StrategyTracker.Tests.Features.Exchange;

/// <summary>Imports on top of the example municipality.</summary>
public sealed class PackageImporterTests : DataTest
{
    private const string Plan = "handlingsplan-digital-utveckling-2024";

    private Package whole = null!;

    protected override async Task ArrangeAsync()
    {
        (await As<PackageImporter>(Actor.System).RunAsync(SeedData.Packages(), dryRun: false, Cancel)).Succeeded.ShouldBeTrue();
        whole = (await As<ExchangeQueries>(Actor.System).AllAsync(Cancel))!;
    }

    [Fact]
    public async Task Adopted_edition_with_another_text_is_refused_at_the_place_of_the_difference()
    {
        var plan = Document(Plan);
        var edition = plan.Editions![0];
        var clause = edition.Clauses![1] with { Text = "Något helt annat." };
        var changed = plan with { Editions = [edition with { Clauses = [edition.Clauses[0], clause, .. edition.Clauses.Skip(2)] }] };

        var result = await ImportAsync(new Package { Format = Package.CurrentFormat, Documents = [changed] });

        var fault = result.Faults.ShouldHaveSingleItem();
        fault.Path.ShouldBe("documents[0].editions[0].clauses[1].text");
        fault.Code.ShouldBe(RuleCode.EditionIsAdopted);
        (await ExportAsync()).ShouldBe(PackageJson.Write(whole));
    }

    [Fact]
    public async Task Adopted_edition_that_says_the_same_is_left_alone_and_a_new_edition_is_added()
    {
        var plan = Document(Plan);
        var draft = new EditionItem { Label = "2.0", Status = EditionStatus.Draft, Clauses = [new ClauseItem { Key = "hp-om", Kind = ClauseKind.Text, Text = "Ny lydelse." }] };

        var result = await ImportAsync(new Package { Format = Package.CurrentFormat, Documents = [plan with { Editions = [.. plan.Editions!, draft] }] });

        result.Faults.ShouldBeEmpty();
        result.Counts.Single(c => c.Kind == "Edition").ShouldBe(new ImportCount("Edition", 1, 0, plan.Editions!.Count));
        await using var db = Db();
        var added = await db.Editions.Include(e => e.Clauses).SingleAsync(e => e.Document.Key == Plan && e.Label == "2.0", Cancel);
        added.Ordinal.ShouldBe(plan.Editions!.Count + 1);
        added.Clauses.ShouldHaveSingleItem().Text.ShouldBe("Ny lydelse.");
    }

    [Fact]
    public async Task Decision_that_ends_an_adopted_edition_is_taken_into_its_history()
    {
        var plan = Document(Plan);
        var repeal = new DecisionItem { Outcome = DecisionOutcome.Repealed, Body = "kommunstyrelsen", Date = new DateOnly(2026, 10, 5), Paragraph = "201" };
        var ended = plan.Editions![0] with { Status = EditionStatus.Repealed, EndedOn = repeal.Date, Decisions = [.. plan.Editions[0].Decisions!, repeal] };

        var result = await ImportAsync(new Package { Format = Package.CurrentFormat, Documents = [plan with { Editions = [ended] }] });

        result.Faults.ShouldBeEmpty();
        await using var db = Db();
        var edition = await db.Editions.Include(e => e.Decisions).SingleAsync(e => e.Document.Key == Plan, Cancel);
        edition.Status.ShouldBe(EditionStatus.Repealed);
        edition.Decisions.Count.ShouldBe(ended.Decisions!.Count);
    }

    [Fact]
    public async Task Adopted_edition_does_not_become_a_draft_again()
    {
        var plan = Document(Plan);

        var result = await ImportAsync(new Package { Format = Package.CurrentFormat, Documents = [plan with { Editions = [plan.Editions![0] with { Status = EditionStatus.Draft }] }] });

        result.Faults.ShouldContain(f => f.Path == "documents[0].editions[0].status" && f.Code == RuleCode.EditionIsAdopted);
    }

    [Theory]
    [InlineData("cycles")]
    [InlineData("progressReports")]
    [InlineData("assessments")]
    [InlineData("councilReports")]
    public async Task What_is_frozen_does_not_change(string part)
    {
        var package = new Package { Format = Package.CurrentFormat };
        package = part switch
        {
            "cycles" => package with { Cycles = [whole.Cycles!.First(c => c.FrozenOn is not null) with { Name = "Annat namn" }] },
            "progressReports" => package with { ProgressReports = [whole.ProgressReports![0] with { Summary = "Annan sammanfattning" }] },
            "assessments" => package with { Assessments = [whole.Assessments![0] with { Level = AssessmentLevel.Reached, Sentence = "Annan mening" }] },
            _ => package with { CouncilReports = [whole.CouncilReports![0] with { RegistrationNumber = "KS 1" }] },
        };

        var result = await ImportAsync(package);

        result.Faults.ShouldHaveSingleItem().Path.ShouldBe($"{part}[0]");
        (await ExportAsync()).ShouldBe(PackageJson.Write(whole));
    }

    [Fact]
    public async Task Decision_on_a_frozen_report_is_registered()
    {
        var report = whole.CouncilReports![0];
        var later = new DecisionItem { Outcome = DecisionOutcome.Noted, Body = "kommunfullmaktige", Date = new DateOnly(2026, 9, 28), Paragraph = "140" };

        var result = await ImportAsync(new Package { Format = Package.CurrentFormat, CouncilReports = [report with { Decisions = [.. report.Decisions!, later] }] });

        result.Faults.ShouldBeEmpty();
        await using var db = Db();
        (await db.CouncilReports.Include(r => r.Decisions).SingleAsync(r => r.Cycle.Key == report.Cycle, Cancel)).Decisions.Count.ShouldBe(report.Decisions!.Count + 1);
    }

    [Fact]
    public async Task Dry_run_tells_what_would_be_done_and_writes_nothing()
    {
        var activity = whole.Activities![0] with { Title = "Ny rubrik" };

        var result = await As<PackageImporter>(Actor.System).RunAsync(
            [new NamedPackage("a.json", new Package { Format = Package.CurrentFormat, Activities = [activity] })], dryRun: true, Cancel);

        result.Counts.ShouldHaveSingleItem().ShouldBe(new ImportCount("Activity", 0, 1, 0));
        (await ExportAsync()).ShouldBe(PackageJson.Write(whole));
    }

    [Fact]
    public async Task List_that_is_left_out_stays_and_list_that_is_given_replaces()
    {
        var activity = whole.Activities!.First(a => a.Milestones is { Count: > 1 } && a.Participations is { Count: > 1 });

        await ImportAsync(new Package
        {
            Format = Package.CurrentFormat,
            Activities = [activity with { Milestones = [], Participations = null, WorkingTitle = "Kortare namn" }],
        });

        var now = (await As<ExchangeQueries>(Actor.System).AllAsync(Cancel))!.Activities!.Single(a => a.Key == activity.Key);
        now.Milestones!.ShouldBeEmpty();
        now.Participations!.ShouldBe(activity.Participations!);
        now.WorkingTitle.ShouldBe("Kortare namn");
    }

    [Fact]
    public async Task Everything_that_can_change_is_changed_in_place()
    {
        var body = whole.Bodies!.First(b => b.Successors is { Count: > 0 }) with { Note = "Ny not" };
        var type = whole.DocumentTypes!.First(t => t.MayStandUnder is { Count: > 0 } && t.Definitions is { Count: > 0 }) with { Name = "Nytt namn" };
        var plan = Document(Plan);
        var activity = whole.Activities!.First(a => a.Participations is { Count: > 1 } && a.Milestones is { Count: > 0 } && a.PrincipleChecks is { Count: > 0 });
        var roles = activity.Participations!.Select(p => p with { Role = ParticipationRole.CoOwner }).ToList();
        var indicator = whole.Indicators!.First(i => i.Values is { Count: > 0 }) with { Unit = "styck" };
        var scale = whole.Scales![0] with { Note = "Ny not" };
        var relation = plan.Relations![0] with { Note = "Ny not" };

        var result = await ImportAsync(new Package
        {
            Format = Package.CurrentFormat,
            Bodies = [body],
            DocumentTypes = [type],
            Documents = [plan with { Title = "Ny titel", Relations = [relation] }],
            Activities = [activity with { Participations = roles, Title = "Ny titel" }],
            Indicators = [indicator],
            Scales = [scale],
        });

        result.Faults.ShouldBeEmpty();
        result.Counts.Where(c => c.Changed > 0).Select(c => c.Kind).ShouldBe(["Body", "DocumentType", "Document", "Indicator", "Scale", "Activity"], ignoreOrder: true);
        var now = (await As<ExchangeQueries>(Actor.System).AllAsync(Cancel))!;
        now.Activities!.Single(a => a.Key == activity.Key).Participations!.ShouldAllBe(p => p.Role == ParticipationRole.CoOwner);
        now.Documents!.Single(d => d.Key == Plan).Relations!.ShouldHaveSingleItem().Note.ShouldBe("Ny not");
        now.Bodies!.Single(b => b.Key == body.Key).Successors.ShouldBe(body.Successors);
    }

    [Fact]
    public async Task Target_areas_take_the_order_in_which_they_are_given()
    {
        var programme = Document("program-digital-utveckling-2024");
        var turned = programme.TargetAreas!.Reverse().ToList();

        var result = await ImportAsync(new Package { Format = Package.CurrentFormat, Documents = [programme with { TargetAreas = turned }] });

        result.Counts.Single(c => c.Kind == "TargetArea").Changed.ShouldBe(2);
        (await As<ExchangeQueries>(Actor.System).AllAsync(Cancel))!.Documents!.Single(d => d.Key == programme.Key).TargetAreas!.Select(t => t.Key)
            .ShouldBe(turned.Select(t => t.Key));
    }

    [Fact]
    public async Task Target_area_of_another_document_is_not_taken_from_it()
    {
        var programme = Document("program-digital-utveckling-2024");

        var result = await ImportAsync(new Package { Format = Package.CurrentFormat, Documents = [Document(Plan) with { TargetAreas = programme.TargetAreas }] });

        result.Faults.ShouldAllBe(f => f.Code == FaultCode.BelongsToAnotherDocument);
        result.Faults[0].Path.ShouldBe("documents[0].targetAreas[0].key");
    }

    [Fact]
    public async Task Package_does_not_make_the_installation_another_municipalitys()
    {
        var result = await ImportAsync(new Package { Format = Package.CurrentFormat, HomeMunicipality = whole.Bodies!.First(b => b.Key != "exempelstad" && b.Kind is Domain.Organisation.BodyKind.Municipality).Key });

        result.Faults.ShouldHaveSingleItem().Code.ShouldBe(FaultCode.HomeIsAnother);
    }

    [Fact]
    public async Task Activities_take_the_status_of_the_latest_answer_that_was_sent()
    {
        await using var db = Db();
        var activities = await db.Activities.Include(a => a.Dispositions).ToDictionaryAsync(a => a.Key, Cancel);

        // Completed in the report of 2026, which is accepted.
        activities["livsmedelskontroll-oppna-resultat"].Phase.ShouldBe(ActivityPhase.Completed);
        activities["livsmedelskontroll-oppna-resultat"].LastReportedOn.ShouldBe(new DateOnly(2026, 12, 31));
        activities["livsmedelskontroll-oppna-resultat"].Standing.ShouldBe(ActivityStanding.Completed);
        // Answered in a draft of 2026, which is nobody's business yet.
        activities["handledare-valfardsteknik"].LastReportedOn.ShouldBe(new DateOnly(2025, 12, 31));
    }

    [Fact]
    public async Task Frozen_reports_hold_their_values_and_are_compared_with_the_one_before()
    {
        await using var db = Db();
        var reports = await db.CouncilReports.Include(r => r.Cycle).OrderBy(r => r.Cycle.PeriodTo).ToListAsync(Cancel);

        reports.Select(r => r.Cycle.Key).ShouldBe(["uppfoljning-2024", "uppfoljning-2025"]);
        reports.ShouldAllBe(r => r.IsUntouched && r.Cycle.IsFrozen && r.FrozenOn == r.Cycle.FrozenOn);
        var latest = FrozenReportJson.Read(reports[1].Content);
        latest.Municipality.ShouldBe("Exempelstad");
        latest.Previous!.Key.ShouldBe("uppfoljning-2024");
        latest.AsOf.ShouldBe(new DateOnly(2026, 2, 20));
        latest.TargetAreas.Count.ShouldBe(3);
        latest.TargetAreas.ShouldAllBe(t => t.Assessment != null && t.PreviousLevel != null);
        latest.Activities[0].PlanKey.ShouldBe(Plan);
        FrozenReportJson.Write(latest).ShouldBe(reports[1].Content);
    }

    [Fact]
    public async Task Import_is_told_in_the_audit_trail()
    {
        await using var db = Db();
        var rows = await db.AuditRows.Where(r => r.Entity == nameof(GoverningDocument)).ToListAsync(Cancel);

        rows.Count.ShouldBe(whole.Documents!.Count);
        rows.ShouldAllBe(r => r.Command == "ImportPackage" && r.ActorName == Actor.System.Name && r.Change == "Added");
    }

    [Fact]
    public async Task Number_of_queries_does_not_depend_on_the_number_of_rows()
    {
        var few = new Package { Format = Package.CurrentFormat, Activities = [.. whole.Activities!.Take(2)], ProgressReports = [.. whole.ProgressReports!.Take(1)], Bodies = [.. whole.Bodies!.Take(2)] };
        var many = new Package { Format = Package.CurrentFormat, Activities = whole.Activities, ProgressReports = whole.ProgressReports, Bodies = whole.Bodies };

        Queries.Reset();
        await ImportAsync(few);
        var forFew = Queries.Count;
        Queries.Reset();
        await ImportAsync(many);

        Queries.Count.ShouldBe(forFew);
    }

    private DocumentItem Document(string key) => whole.Documents!.Single(d => d.Key == key);

    private Task<ImportResult> ImportAsync(Package package) =>
        As<PackageImporter>(Actor.System).RunAsync([new NamedPackage("test.json", package)], dryRun: false, Cancel);

    private async Task<byte[]> ExportAsync() => PackageJson.Write((await As<ExchangeQueries>(Actor.System).AllAsync(Cancel))!);
}
