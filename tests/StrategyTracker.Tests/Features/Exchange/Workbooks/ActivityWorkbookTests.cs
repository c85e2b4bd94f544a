using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Features.Exchange;
using StrategyTracker.Features.Exchange.Workbooks;
using StrategyTracker.Printing;
using StrategyTracker.Spreadsheets;

namespace StrategyTracker.Tests.Features.Exchange.Workbooks;

/// <summary>Activities out as a workbook and in again.</summary>
public sealed class ActivityWorkbookTests : DataTest
{
    private readonly Body elderly = An.Committee("Äldrenämnden");
    private readonly Body service = An.Committee("Servicenämnden");

    [Fact]
    public async Task What_goes_out_comes_in_and_changes_nothing()
    {
        var file = await WriteAsync();

        new OpenXmlValidator().Validate(SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false), Cancel).Select(f => f.Description).ShouldBeEmpty();
        var result = await ImportAsync(WorkbookReader.Read(file));

        result.Counts.ShouldHaveSingleItem().ShouldBe(new ImportCount("Activity", 0, 0, 2));
    }

    [Fact]
    public async Task Names_are_proposed_in_lists_also_in_new_rows_and_a_key_is_not_typed_over()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(await WriteAsync()), isEditable: false);

        var rules = document.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.DataValidation>()).ToList();

        rules.ShouldContain(r => r.Formula1!.Text.Contains("!$A$2:$A$") && r.SequenceOfReferences!.InnerText == "F2:F503");
        rules.ShouldContain(r => r.Formula1!.Text == "FALSE" && r.ShowErrorMessage!.Value);
        WorkbookReader.Read(await WriteAsync()).Sheets.Single(s => s.Name == "Listor").Rows.ShouldContain(r => r[0].Text == "Äldrenämnden");
    }

    [Fact]
    public async Task A_name_that_another_municipality_uses_too_is_still_written_as_a_name()
    {
        Body home = An.Body("Exempelstad", BodyKind.Municipality), neighbour = An.Body("Grannby", BodyKind.Municipality);
        var theirs = new Body("grannby-aldrenamnden", "Äldrenämnden", BodyKind.Committee);
        theirs.PlaceUnder(neighbour, new Dictionary<Guid, Guid?>());
        await SaveAsync(home, neighbour, theirs, new Installation { HomeMunicipalityId = home.Id });

        var book = WorkbookReader.Read(await WriteAsync());

        var sheet = book.Sheets[0];
        var lead = sheet.ColumnOf("Huvudansvarig");
        sheet.Rows.ShouldContain(row => row[lead].Text == "Äldrenämnden");
        book.Sheets.Single(s => s.Name == "Listor").Rows.Count(r => r[0].Text == "Äldrenämnden").ShouldBe(1);
        (await ImportAsync(book)).Counts.ShouldHaveSingleItem().ShouldBe(new ImportCount("Activity", 0, 0, 2));
    }

    [Fact]
    public async Task A_row_with_a_key_changes_its_activity_and_a_row_without_makes_a_new_one()
    {
        var workbook = Edited(await WriteAsync(), ("1.1", "Slut", new DateOnly(2027, 6, 30)), ("1.1", "Medansvariga", "Servicenämnden"), ("1.2", "Nyckel", null), ("1.2", "Aktivitet som beslutad", "Ny aktivitet"));

        var result = await ImportAsync(workbook);

        result.Counts.ShouldHaveSingleItem().ShouldBe(new ImportCount("Activity", 1, 1, 0));
        await using var db = Db();
        var changed = await db.Activities.Include(a => a.Participations).Include(a => a.Milestones).SingleAsync(a => a.Key == "oppna-vantetider", Cancel);
        changed.EndsOn.ShouldBe(new DateOnly(2027, 6, 30));
        changed.Participations.Select(p => (p.BodyId, p.Role)).ShouldBe([(elderly.Id, ParticipationRole.Lead), (service.Id, ParticipationRole.CoOwner)], ignoreOrder: true);
        changed.Milestones.ShouldHaveSingleItem("what the workbook has no column for stays");
        (await db.Activities.AnyAsync(a => a.Key == "ny-aktivitet", Cancel)).ShouldBeTrue();
    }

    [Fact]
    public async Task An_emptied_cell_takes_the_only_owner_away()
    {
        var result = await ImportAsync(Edited(await WriteAsync(), ("1.1", "Huvudansvarig", null), ("1.1", "Slut", new DateOnly(2027, 6, 30))));

        result.Counts.ShouldHaveSingleItem().ShouldBe(new ImportCount("Activity", 0, 1, 1));
        await using var db = Db();
        (await db.Activities.Include(a => a.Participations).SingleAsync(a => a.Key == "oppna-vantetider", Cancel)).Participations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_fault_is_told_with_its_cell_and_nothing_is_saved()
    {
        var workbook = Edited(
            await WriteAsync(), ("1.1", "Slut", "snart"), ("1.1", "Huvudansvarig", "Okända nämnden"), ("1.2", "Plan", "Ingen plan"));

        var reading = (await As<ActivityWorkbookQueries>(Actors.Administrator).ReadAsync(workbook, Cancel))!;

        reading.Package.ShouldBeNull();
        reading.Faults.Select(f => f.Path).ShouldBe(["Aktiviteter M2", "Aktiviteter F2", "Aktiviteter A3"], ignoreOrder: true);
        reading.Faults.ShouldContain(f => f.Words.Contains("Okända nämnden"));
    }

    [Fact]
    public async Task What_a_rule_refuses_is_told_with_its_cell_too()
    {
        var workbook = Edited(await WriteAsync(), ("1.1", "Start", new DateOnly(2028, 1, 1)), ("1.1", "Slut", new DateOnly(2027, 1, 1)), ("1.2", "Aktivitet som beslutad", null));

        var reading = (await As<ActivityWorkbookQueries>(Actors.Administrator).ReadAsync(workbook, Cancel))!;
        reading.Faults.ShouldHaveSingleItem().Path.ShouldBe("Aktiviteter C3");

        var result = await ImportAsync(Edited(await WriteAsync(), ("1.1", "Start", new DateOnly(2028, 1, 1)), ("1.1", "Slut", new DateOnly(2027, 1, 1))));
        result.Faults.ShouldHaveSingleItem().Path.ShouldBe("Aktiviteter M2");
    }

    [Fact]
    public async Task Heads_and_words_may_be_in_the_other_language_and_columns_moved_or_left_out()
    {
        byte[] english;
        using (new CultureScope("en"))
        {
            english = await WriteAsync();
        }

        var read = WorkbookReader.Read(english);
        var sheet = read.Sheets[0];
        var some = sheet with { Heads = [.. sheet.Heads.Where(h => h.Text is not "Description" and not "Goals").Reverse()] };

        (await ImportAsync(new ReadWorkbook([some]))).Counts.ShouldHaveSingleItem().Unchanged.ShouldBe(2);
    }

    [Theory]
    [InlineData("coordinator", false)]
    [InlineData("reader", false)]
    [InlineData("anonymous", false)]
    [InlineData("strategist", true)]
    [InlineData("administrator", true)]
    public async Task Only_those_who_plan_or_run_the_product_take_it_out(string who, bool may)
    {
        var actor = who switch
        {
            "coordinator" => Actors.Coordinator(elderly),
            "reader" => Actors.Reader,
            "strategist" => Actors.Strategist,
            "administrator" => Actors.Administrator,
            _ => Actor.Anonymous,
        };

        (await As<ActivityWorkbookQueries>(actor).WriteAsync(null, Cancel) is not null).ShouldBe(may);
    }

    protected override async Task ArrangeAsync()
    {
        var type = An.Type();
        var plan = An.Document(type, "Handlingsplan");
        var area = An.TargetArea(plan);
        var first = An.Activity(plan, "Öppna väntetider", "1.1").LedBy(elderly).In(area).Until(new(2026, 12, 31));
        first.SetMilestones([("Källor kartlagda", new(2026, 3, 31), null)]);
        await SaveAsync(elderly, service, type, plan, area, first, An.Activity(plan, "Gemensam katalog", "1.2").LedBy(service).In(area));
    }

    private async Task<byte[]> WriteAsync() => (await As<ActivityWorkbookQueries>(Actors.Strategist).WriteAsync(null, Cancel))!;

    private async Task<ImportResult> ImportAsync(ReadWorkbook workbook)
    {
        var reading = (await As<ActivityWorkbookQueries>(Actors.Administrator).ReadAsync(workbook, Cancel))!;
        reading.Faults.ShouldBeEmpty();
        return await As<PackageImporter>(Actors.Administrator).RunAsync([new NamedPackage("a.xlsx", reading.Package!) { Workbook = reading }], dryRun: false, Cancel);
    }

    /// <summary>The file with cells changed, each by its row's number in the plan and its column's head.</summary>
    private static ReadWorkbook Edited(byte[] file, params (string Row, string Head, object? Value)[] cells)
    {
        var sheet = WorkbookReader.Read(file).Sheets[0];
        using var writer = new WorkbookWriter("Ändrad");
        var columns = sheet.Heads.Select(h => new SheetColumn<ReadRow>(h.Text, row =>
            cells.Where(c => c.Row == row[sheet.ColumnOf("Nr")].Text && c.Head == h.Text).Select(c => (Found: true, c.Value)).FirstOrDefault() is (true, var value)
                ? value : row[h.Column].Value)).ToList();
        return WorkbookReader.Read(writer.AddTable(sheet.Name, columns, sheet.Rows).ToFile());
    }
}
