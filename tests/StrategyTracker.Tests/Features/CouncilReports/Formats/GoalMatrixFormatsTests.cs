using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using StrategyTracker.Domain.Reporting;
using StrategyTracker.Features.CouncilReports;
using StrategyTracker.Features.CouncilReports.Formats;
using StrategyTracker.Features.CouncilReports.Sections;
using StrategyTracker.Printing;
using StrategyTracker.Spreadsheets;
using StrategyTracker.Tests.Printing;

namespace StrategyTracker.Tests.Features.CouncilReports.Formats;

/// <summary>The matrix of bodies against goals in every format: the same numbers, the same questions.</summary>
public sealed class GoalMatrixFormatsTests
{
    private static readonly CouncilReportPrinter printer = new(new ReportHtml(), PdfTools.Printer());

    [Theory]
    [InlineData("sv", 6, 4)]
    [InlineData("en", 25, 14)]
    public async Task Matrix_against_goals_says_the_same_in_every_format(string language, int goals, int bodies)
    {
        var ofGoals = PublicReport.Of(GoalReport.Of(goals, bodies));
        var table = ContributionTable.Of(ofGoals);

        var html = Encoding.UTF8.GetString(await printer.ToFileAsync(ofGoals, SampleReport.Imprint, language, ReportFormat.Html));
        var docx = await printer.ToFileAsync(ofGoals, SampleReport.Imprint, language, ReportFormat.Docx);
        var word = Reading.Bare(string.Concat(Reading.Paragraphs(docx)));
        Reading.Pieces(html).Where(piece => !word.Contains(piece, StringComparison.Ordinal)).ShouldBeEmpty();
        using (var file = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false))
        {
            new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2016).Validate(file, TestContext.Current.CancellationToken).Select(fault => fault.Description).ShouldBeEmpty();
        }

        var counted = table.Aims.Select((_, at) => table.Rows.Select(r => r.Cells[at].Total).Append(table.Totals[at])).Append(table.Rows.Select(r => r.Activities).Append(table.Total));
        InWord(docx, ofGoals).ShouldBe(InPage(html));
        var sheets = WorkbookReader.Read(await printer.ToFileAsync(ofGoals, SampleReport.Imprint, language, ReportFormat.Xlsx)).Sheets;
        var sheet = sheets.Single(s => s.Name is "Bidrag" or "Contributions");
        sheet.Heads.Select(h => h.Text).Skip(3).ShouldBe([.. ofGoals.Bodies.Select(b => b.Name), language == "sv" ? "Alla" : "All"]);
        sheet.Rows.Select(row => string.Join(' ', Enumerable.Range(3, table.Rows.Count + 1).Select(column => (int)(double)row[column].Value!))).ShouldBe(counted.Select(row => string.Join(' ', row)));
        sheet.Rows.Select(row => row[2].Text).Take(3).ShouldBe([null, "1 Trygghet i vardagen 0", "1 Trygghet i vardagen 0"]);
        sheets.Single(s => s.Name is "Frågor till organen" or "Questions to the bodies").Rows.Select(r => r[5].Text).ShouldBe(["Det görs i ordinarie drift.", null]);

        var json = Encoding.UTF8.GetString(await printer.ToFileAsync(ofGoals, SampleReport.Imprint, language, ReportFormat.Json));
        var archived = FrozenReportJson.Read(json[(json.IndexOf("\"report\": ", StringComparison.Ordinal) + 10)..json.LastIndexOf('\n')]);
        FrozenReportJson.Write(archived with { Goals = null, ContributionQuestions = null }).ShouldNotContain("\"goals\":[{", Case.Sensitive, "what was frozen before is written as it was");
        ContributionTable.Of(archived).Totals.ShouldBe(table.Totals);
        // The page has the bodies that contribute or are asked as columns, and their numbers are those of the workbook; the last row also tells a sum of 0.
        var columns = GoalMatrixLayout.Of(table).Parts.SelectMany(part => part).ToList();
        InPage(html).ShouldBe(columns.SelectMany(c => c.Cells.Where(cell => !cell.IsEmpty).Select(cell => cell.Total).Append(c.Activities)).Select(n => $"{n}").Order());
    }

    /// <summary>The numbers of the matrix's cells, whatever table they stand in.</summary>
    private static IEnumerable<string> InPage(string html)
    {
        using var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);
        return [.. page.QuerySelectorAll("table.by-goal .cell-number").Select(n => n.TextContent.Trim()).Order()];
    }

    private static IEnumerable<string> InWord(byte[] docx, FrozenReport ofGoals)
    {
        var heads = ofGoals.Bodies.Select(b => Reading.Bare(b.Name)).ToHashSet();
        return
        [
            .. Reading.Tables(docx).Where(t => t.Rows[0][0] is "Mål" or "Goal" && heads.Contains(Reading.Bare(t.Rows[0][1]).TrimEnd('¹')))
                .SelectMany(t => t.Rows.Skip(1).SelectMany(row => row.Where((_, at) => at > 0 && heads.Contains(Reading.Bare(t.Rows[0][at]).TrimEnd('¹')))))
                .Select(cell => string.Concat(cell.TakeWhile(char.IsDigit))).Where(n => n.Length > 0).Order(),
        ];
    }
}
