using System.Net;
using StrategyTracker.Commands;
using StrategyTracker.Features.FollowUp.Workbooks;
using StrategyTracker.Spreadsheets;

namespace StrategyTracker.Tests.Features.FollowUp.Workbooks;

/// <summary>Fetching in the running product, and what the page shows of a file.</summary>
public sealed class ReadWorkbookPageTests(DemoApp demo) : ComponentTest, IClassFixture<DemoApp>
{
    private const string Report = "/redovisa/uppfoljning-2026/aldrenamnden";

    [Theory]
    [InlineData("samordnare-aldre", HttpStatusCode.OK)]
    [InlineData("chef-aldre", HttpStatusCode.OK)]
    [InlineData("samordnare-teknik-bygg", HttpStatusCode.NotFound)]
    [InlineData("strateg", HttpStatusCode.NotFound)]
    public async Task A_draft_is_fetched_by_its_own_body(string account, HttpStatusCode expected)
    {
        using var visitor = await demo.SignedInAsync(account);

        using var response = await visitor.GetAsync($"{Report}/kalkylblad.xlsx");

        response.StatusCode.ShouldBe(expected);
        if (expected is HttpStatusCode.OK)
        {
            var file = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            ProgressSheets.IsIn(WorkbookReader.Read(file)).ShouldBeTrue();
        }
    }

    [Fact]
    public void What_changes_is_shown_cell_by_cell_before_it_is_saved()
    {
        var part = Render<ImportReading>(p => p.Add(r => r.Report, Report).Add(r => r.Result, Result(rows:
            [new ChangedRow("Aktiviteter", 3, "Öppna väntetider", [new SheetChange("J3", "Genomförande", null, "Pågår")])])));

        part.Find("[role=status]").TextContent.ShouldContain("ändras (1 fält)");
        part.Find("h2").TextContent.ShouldBe("Öppna väntetider");
        part.FindAll("tbody td").Select(cell => cell.TextContent.Trim()).ShouldBe(["J3", "Genomförande", "(tomt)", "Pågår"]);
        part.Find("button").TextContent.ShouldBe("Spara ändringarna");
    }

    [Fact]
    public void Faults_are_told_with_their_cells_and_there_is_nothing_to_save()
    {
        var part = Render<ImportReading>(p => p.Add(r => r.Report, Report).Add(r => r.Result, Result(faults: [new SheetFault("Aktiviteter", "J3", "Välj ett ord.")])));

        part.Find("[role=alert]").TextContent.ShouldContain("En sak");
        part.Find("td code").TextContent.ShouldBe("J3");
        part.FindAll("button").ShouldBeEmpty();
    }

    [Fact]
    public void What_others_have_written_is_shown_and_the_workbook_wins_only_when_told_to()
    {
        var told = false;
        var part = Render<ImportReading>(p => p.Add(r => r.Report, Report).Add(r => r.OnOverwrite, () => told = true)
            .Add(r => r.Result, Result(contested: [new SheetFault("Aktiviteter", "M3", "Kollega skrev ”Text”.")])));

        part.Find("button").Click();

        told.ShouldBeTrue();
    }

    [Fact]
    public void What_is_no_workbook_is_refused_in_words() =>
        WorkbookUpload.Read([1, 2, 3]).Refusal.ShouldBe(WorkbookTexts.NotAWorkbook);

    private static ImportedProgress Result(
        IReadOnlyList<ChangedRow>? rows = null, IReadOnlyList<SheetFault>? faults = null, IReadOnlyList<SheetFault>? contested = null) =>
        new(new Outcome { Kind = faults is null && contested is null ? OutcomeKind.Done : OutcomeKind.Refused }, rows ?? [], faults ?? [], contested ?? []);
}
