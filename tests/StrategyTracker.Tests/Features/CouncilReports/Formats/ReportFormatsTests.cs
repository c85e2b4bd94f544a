using System.Globalization;
using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Reporting;
using StrategyTracker.Features.CouncilReports;
using StrategyTracker.Features.CouncilReports.Formats;
using StrategyTracker.Features.CouncilReports.Sections;
using StrategyTracker.Printing;
using StrategyTracker.Spreadsheets;
using StrategyTracker.Tests.Printing;

namespace StrategyTracker.Tests.Features.CouncilReports.Formats;

/// <summary>The same report in every format: the same texts, the same counts, the same marks of what it is.</summary>
public sealed class ReportFormatsTests
{
    private const string Formula = "=HYPERLINK(\"http://example.org\") 😀 مرحبا <b>";
    private static readonly string unbroken = new('x', 300);

    private static readonly FrozenReport report = SampleReport.Accounted with
    {
        Activities = [.. SampleReport.Accounted.Activities, .. SampleActivities.Many(60), SampleActivities.All[0] with { Key = "ond", Number = "9.9", Title = Formula, WorkingTitle = unbroken }],
    };

    private static readonly CouncilReportPrinter printer = new(new ReportHtml(), PdfTools.Printer());

    [Theory]
    [InlineData("sv")]
    [InlineData("en")]
    public async Task Word_says_all_that_the_page_says(string language)
    {
        var html = Encoding.UTF8.GetString(await FileAsync(ReportFormat.Html, language));
        var word = Reading.Bare(string.Concat(Reading.Paragraphs(await FileAsync(ReportFormat.Docx, language))));

        var pieces = Reading.Pieces(html);

        pieces.Count.ShouldBeGreaterThan(300);
        pieces.Where(piece => !word.Contains(piece, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Report_of_more_activities_than_can_be_drawn_one_by_one_has_them_as_a_bar()
    {
        var large = report with { Activities = SampleActivities.Many(240) };

        var tables = Reading.Tables(await printer.ToFileAsync(large, SampleReport.Imprint, "sv", ReportFormat.Docx));

        var late = PublicReport.Of(large).Activities.Count(a => a.IsLate);
        tables[0].Rows.ShouldHaveSingleItem().ShouldContain($"{late}");
    }

    [Fact]
    public async Task Counts_are_those_of_the_frozen_rows_in_page_Word_and_workbook()
    {
        var shown = PublicReport.Of(report);
        var counts = ReportCounts.Of(shown.Activities, shown.Cycle.Year);
        int[] expected = [counts.Late, counts.OngoingOnTime, counts.Completed, counts.NotStarted, counts.NotReported, counts.HasLeft, counts.Total];

        var word = Reading.Tables(await FileAsync(ReportFormat.Docx)).Single(t => t.Rows[0].Contains("Försenade") && t.Rows[0][0] == "Målområde");
        word.Rows[^1].Skip(1).Select(cell => int.Parse(cell.Split(' ')[0], CultureInfo.InvariantCulture)).ShouldBe(expected);

        var sheets = WorkbookReader.Read(await FileAsync(ReportFormat.Xlsx)).Sheets;
        var numbers = sheets.Single(s => s.Name == "Läget i siffror");
        Enumerable.Range(1, expected.Length).Select(column => (int)(double)numbers.Rows[^1][column].Value!).ShouldBe(expected);
        sheets.Single(s => s.Name == "Aktiviteter").Rows.Count.ShouldBe(counts.Total);
        sheets.Single(s => s.Name == "Avvikelser").Rows.Count.ShouldBe(counts.Late);

        var html = Encoding.UTF8.GetString(await FileAsync(ReportFormat.Html));
        Reading.Pieces(html).ShouldContain(piece => piece.StartsWith($"{counts.Late}av{counts.Open}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Costs_are_whole_kronor_in_the_workbook_and_those_of_the_page()
    {
        var account = CostBenefitCompliance.Of(PublicReport.Of(report));

        var costs = WorkbookReader.Read(await FileAsync(ReportFormat.Xlsx)).Sheets.Single(s => s.Name == "Kostnad");

        ((double)costs.Rows[^1][3].Value!, (double)costs.Rows[^1][4].Value!).ShouldBe((account.Total.PlannedFrom, account.Total.PlannedTo));
        Reading.Pieces(Encoding.UTF8.GetString(await FileAsync(ReportFormat.Html)))
            .ShouldContain(piece => piece.Contains(Reading.Bare(MoneyWords.Of(account.Total.PlannedFrom, account.Total.PlannedTo)), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Registrars_package_holds_the_files_with_what_they_are_and_their_checksums()
    {
        var view = new CouncilReportView
        {
            Report = report, Imprint = SampleReport.Imprint, IsUntouched = true, MayReadWithheld = false, MayRegisterDecision = false,
        };
        var pdf = new PrintedPdf([37, 80, 68, 70], 1);

        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(await printer.ToPackageAsync(view, "sv", pdf)));
        var contents = zip.Entries.ToDictionary(e => e.Name, e => { using var s = new MemoryStream(); e.Open().CopyTo(s); return s.ToArray(); }, StringComparer.Ordinal);
        contents.Keys.Select(Path.GetExtension).ShouldBe([".pdf", ".xlsx", ".json", ".json", ""]);
        foreach (var line in Encoding.UTF8.GetString(contents["SHA256SUMS"]).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var (sum, name) = (line[..64], line[66..]);
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(contents[name])).ShouldBe(sum, name);
        }

        var metadata = JsonDocument.Parse(contents["metadata.json"]).RootElement;
        metadata.GetProperty("registrationNumber").GetString().ShouldBe(report.RegistrationNumber);
        metadata.GetProperty("contentChecksum").GetString().ShouldBe(SampleReport.Imprint.Checksum);
        metadata.GetProperty("decisions")[0].GetProperty("paragraph").GetString().ShouldBe("58");
    }

    [Fact]
    public async Task Workbook_has_every_row_of_the_frozen_report()
    {
        var shown = PublicReport.Of(report);
        var sheets = WorkbookReader.Read(await FileAsync(ReportFormat.Xlsx)).Sheets;

        ColumnOf("Aktiviteter", "Aktivitet").ShouldBe(shown.Activities.Select(a => a.Title));
        ColumnOf("Organens redovisning", "Läget").ShouldBe(shown.Activities.SelectMany(a => a.Answers).Select(a => a.Comment));
        ColumnOf("Nämnder och bolag", "Organ").ShouldBe(shown.Bodies.Select(b => b.Name));
        ColumnOf("Målområden", "I en mening").ShouldBe([.. ReportOrder.WorstFirst(shown.TargetAreas).Select(a => a.Assessment!.Sentence), shown.Overall!.Sentence]);
        ColumnOf("Mål", "Mål").ShouldBe(shown.TargetAreas.SelectMany(a => a.Goals).Select(g => g.Title));
        ColumnOf("Förslag till beslut", "Kommunfullmäktige föreslås besluta").ShouldBe(ReportProposals.Of(shown).Select(p => p.Text));
        ColumnOf("Utfall", "Utfall").Count.ShouldBe(ReportLedger.Of(shown).Rows.Count);
        sheets.Single(s => s.Name == "Nyckeltal").Rows.Count.ShouldBe(shown.Indicators.Sum(i => i.Values.Count + i.ByBody.Count));

        IReadOnlyList<string?> ColumnOf(string sheet, string head)
        {
            var found = sheets.Single(s => s.Name == sheet);
            return [.. found.Rows.Select(r => r[found.ColumnOf(head)].Text)];
        }
    }

    [Fact]
    public async Task Cells_are_typed_and_no_formula_is_one()
    {
        var sheets = WorkbookReader.Read(await FileAsync(ReportFormat.Xlsx)).Sheets;

        var activities = sheets.Single(s => s.Name == "Aktiviteter");
        var hostile = activities.Rows.Single(r => r[activities.ColumnOf("Nr")].Text == "9.9");
        hostile[activities.ColumnOf("Aktivitet")].Text.ShouldBe(Formula);
        sheets.SelectMany(s => s.Rows).SelectMany(r => r.Cells.Values).Where(c => c.IsFormula).ShouldBeEmpty();
        var dated = activities.Rows.First(r => !r[activities.ColumnOf("Slut")].IsEmpty);
        dated[activities.ColumnOf("Slut")].Value.ShouldBeOfType<DateTime>();
        var missing = sheets.Single(s => s.Name == "Nyckeltal");
        var row = missing.Rows.Single(r => r[missing.ColumnOf("Anmärkning")].Text == "Fyller ännu inte katalogen.");
        row[missing.ColumnOf("Värde")].IsEmpty.ShouldBeTrue("what is missing is never 0");
        row[missing.ColumnOf("Saknas därför att")].Text.ShouldBe("Inte insamlat");
    }

    [Fact]
    public async Task Workbook_is_right_by_the_format_and_its_charts_follow_the_cells()
    {
        using var file = SpreadsheetDocument.Open(new MemoryStream(await FileAsync(ReportFormat.Xlsx)), isEditable: false);

        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2016).Validate(file, TestContext.Current.CancellationToken)
            .Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}").Distinct().ShouldBeEmpty();
        var charts = file.WorkbookPart!.WorksheetParts.SelectMany(s => s.DrawingsPart?.ChartParts ?? []).ToList();
        charts.Count.ShouldBe(2);
        charts.SelectMany(c => c.ChartSpace.Descendants<DocumentFormat.OpenXml.Drawing.Charts.Formula>()).Select(f => f.Text).ShouldContain("'Läget i siffror'!$B$2:$B$5");
    }

    [Fact]
    public async Task Word_file_is_right_by_the_format_and_has_real_styles()
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(await FileAsync(ReportFormat.Docx)), isEditable: false);

        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2016).Validate(file, TestContext.Current.CancellationToken)
            .Select(fault => $"{fault.Path?.XPath}: {fault.Description}").Distinct().ShouldBeEmpty();
        var body = file.MainDocumentPart!.Document.Body!;
        StylesOf("Title").ShouldBe(["Har det blivit bättre?"]);
        StylesOf("Heading1").ShouldBe(ReportChapter.Of(PublicReport.Of(report), SampleReport.Imprint).Where(c => c.Id != ReportChapter.Contents).Select(c => c.FullTitle));
        StylesOf("Caption").Count.ShouldBe(body.Elements<Table>().Count(t => t.GetFirstChild<TableProperties>()!.TableStyle is not null));
        body.Elements<Table>().Where(t => t.GetFirstChild<TableProperties>()!.TableStyle is not null && t.Elements<TableRow>().Count() > 12)
            .ShouldAllBe(t => t.Elements<TableRow>().First().Descendants<TableHeader>().Any(), "long tables repeat their heads");
        body.Descendants<FieldCode>().ShouldContain(code => code.Text.Contains("TOC", StringComparison.Ordinal));
        file.PackageProperties.Title.ShouldBe("Har det blivit bättre? Uppföljning 2025 av Program för digital utveckling 2024–2027 – Exempelstad");
        file.PackageProperties.Identifier.ShouldBe("KS 2026/00041");
        file.PackageProperties.Language.ShouldBe("sv-SE");
        body.Elements<SectionProperties>().Single().GetFirstChild<PageSize>()!.Orient!.Value.ShouldBe(PageOrientationValues.Landscape, "the appendix lies down");

        IReadOnlyList<string> StylesOf(string style) =>
            [.. body.Elements<Paragraph>().Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val?.Value == style).Select(p => p.InnerText)];
    }

    [Fact]
    public async Task Every_link_in_the_Word_file_leads_somewhere()
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(await FileAsync(ReportFormat.Docx)), isEditable: false);
        var body = file.MainDocumentPart!.Document.Body!;

        var marks = body.Descendants<BookmarkStart>().Select(b => b.Name!.Value!).ToList();

        marks.Distinct().Count().ShouldBe(marks.Count);
        body.Descendants<Hyperlink>().Select(h => h.Anchor!.Value!).Except(marks).ShouldBeEmpty();
    }

    [Fact]
    public async Task Late_is_told_from_done_in_Word_also_without_colour()
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(await FileAsync(ReportFormat.Docx)), isEditable: false);
        var painted = file.MainDocumentPart!.Document!.Descendants<TableCell>()
            .Select(c => c.TableCellProperties?.Shading).Where(s => s?.Fill?.Value is { } fill && fill != "FFFFFF").ToList();

        var hatched = painted.Where(s => s!.Val! == ShadingPatternValues.ThinReverseDiagonalStripe).Select(s => s!.Fill!.Value).Distinct();
        hatched.ShouldHaveSingleItem().ShouldNotBeOneOf([.. painted.Where(s => s!.Val! == ShadingPatternValues.Clear).Select(s => s!.Fill!.Value)]);
        Reading.Paragraphs(await FileAsync(ReportFormat.Docx)).ShouldContain(p => p.StartsWith("▨\u00a0försenade", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Statuses_are_a_sign_and_a_word_in_Word()
    {
        var table = Reading.Tables(await FileAsync(ReportFormat.Docx)).First(t => t.Rows[0].Contains("I en mening"));

        table.Rows.Single(r => r[0].Contains("Handlings", StringComparison.Ordinal))[1].ShouldBe("○\u00a0Ej uppnått");
        var paragraphs = Reading.Paragraphs(await FileAsync(ReportFormat.Docx));
        LegendTerms.All().SelectMany(family => family.Terms).ShouldAllBe(term => paragraphs.Any(p => p.EndsWith($"\u00a0{term.Look.Word}\t{term.Meaning}", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Archive_can_be_reckoned_again_and_read_back()
    {
        var text = Encoding.UTF8.GetString(await FileAsync(ReportFormat.Json));

        using var json = JsonDocument.Parse(text);
        var content = text[(text.IndexOf("\"report\": ", StringComparison.Ordinal) + 10)..text.LastIndexOf('\n')];
        CouncilReport.ChecksumOf(content).ShouldBe(json.RootElement.GetProperty("reportChecksum").GetString());
        json.RootElement.GetProperty("frozenChecksum").GetString().ShouldBe(SampleReport.Imprint.Checksum);
        json.RootElement.GetProperty("withheldActivities").GetInt32().ShouldBe(PublicReport.Of(report).WithheldCount);
        FrozenReportJson.Write(FrozenReportJson.Read(content)).ShouldBe(content);
        FrozenReportJson.Read(content).Activities.ShouldAllBe(a => !a.IsWithheld);
    }

    [Theory]
    [InlineData(ReportFormat.Docx)]
    [InlineData(ReportFormat.Xlsx)]
    [InlineData(ReportFormat.Html)]
    [InlineData(ReportFormat.Json)]
    public async Task Preliminary_report_says_so_and_the_public_one_is_silent_on_what_is_withheld(ReportFormat format)
    {
        var withheld = report.Activities.First(a => a.IsWithheld).Title;

        var preliminary = TextOf(format, await printer.ToFileAsync(report, SampleReport.Preliminary, "sv", format));
        var open = TextOf(format, await FileAsync(format));

        preliminary.ShouldContain(format is ReportFormat.Json ? "\"isPreliminary\": true" : format is ReportFormat.Xlsx ? "PRELIMINÄR" : "Preliminär, ej låst", Case.Sensitive);
        preliminary.ShouldContain(withheld);
        open.ShouldNotContain(withheld);
        open.ShouldNotContain(format is ReportFormat.Xlsx ? "PRELIMINÄR" : "Preliminär, ej låst", Case.Sensitive);
    }

    [Theory]
    [InlineData(ReportFormat.Docx)]
    [InlineData(ReportFormat.Xlsx)]
    public async Task Report_of_nothing_is_a_report_all_the_same(ReportFormat format)
    {
        var text = TextOf(format, await printer.ToFileAsync(SampleReport.Empty, SampleReport.Preliminary, "sv", format));

        text.ShouldContain("Exempelstad");
    }

    [Fact]
    public async Task Every_format_is_composed_as_the_office_has_chosen()
    {
        var composed = report with
        {
            Composition = ReportComposition.Standard.With(ReportPart.Contributions, isIn: false).With(ReportPart.Ledger, isIn: false).Move(ReportPart.Bodies, -4).Move(ReportPart.Legend, 1) with
            {
                Foreword = "# Varför vi frågar\n\nVi **frågar** [öppet](https://example.org), inte [så](javascript:alert(1)).\n\n- ett\n- två\n\n<script>alert(1)</script>",
                Afterword = "Tack för läsningen.",
                Introductions = [new(ReportPart.Overview, "Läget *före* talen."), new(ReportPart.TargetAreas, "Om målområdena.")],
            },
        };

        var html = Encoding.UTF8.GetString(await printer.ToFileAsync(composed, SampleReport.Imprint, "en", ReportFormat.Html));
        html.ShouldNotContain("id=\"bidrag\"");
        html.ShouldNotContain("href=\"#utfall\"", Case.Sensitive, "what is left out is not referred to");
        html.ShouldNotContain("javascript:");
        html.ShouldNotContain("<script");
        html.ShouldContain("<h3>Varför vi frågar</h3>");
        html.IndexOf("id=\"organ\"", StringComparison.Ordinal).ShouldBeLessThan(html.IndexOf("id=\"avvikelser\"", StringComparison.Ordinal));
        html.IndexOf("Tack för läsningen.", StringComparison.Ordinal).ShouldBeGreaterThan(html.IndexOf("id=\"bilaga\"", StringComparison.Ordinal));

        var docx = await printer.ToFileAsync(composed, SampleReport.Imprint, "en", ReportFormat.Docx);
        var word = Reading.Bare(string.Concat(Reading.Paragraphs(docx)));
        Reading.Pieces(html).Where(piece => !word.Contains(piece, StringComparison.Ordinal)).ShouldBeEmpty();
        using (var file = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false))
        {
            new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2016).Validate(file, TestContext.Current.CancellationToken).Select(fault => fault.Description).ShouldBeEmpty();
            file.MainDocumentPart!.Document.Body!.Descendants<FieldCode>().ShouldContain(code => code.Text.Contains("HYPERLINK \"https://example.org\"", StringComparison.Ordinal));
            file.MainDocumentPart.Document.Body!.Elements<SectionProperties>().Single().GetFirstChild<PageSize>()!.Orient.ShouldBeNull("the last chapter stands upright again");
        }

        var sheets = WorkbookReader.Read(await printer.ToFileAsync(composed, SampleReport.Imprint, "sv", ReportFormat.Xlsx)).Sheets.Select(s => s.Name).ToList();
        sheets.ShouldNotContain("Bidrag");
        sheets.ShouldNotContain("Utfall");
        sheets.IndexOf("Nämnder och bolag").ShouldBeLessThan(sheets.IndexOf("Avvikelser"));
        Encoding.UTF8.GetString(await printer.ToFileAsync(composed, SampleReport.Imprint, "sv", ReportFormat.Json)).ShouldContain("\"composition\":{\"parts\":[\"firstPage\",");
    }

    [Fact]
    public async Task Other_programs_open_the_Word_file()
    {
        Assert.SkipUnless(PdfTools.IsThere("soffice"), "LibreOffice is not on this machine.");
        var folder = Directory.CreateTempSubdirectory("strategytracker-word-").FullName;
        await File.WriteAllBytesAsync(Path.Combine(folder, "r.docx"), await FileAsync(ReportFormat.Docx), TestContext.Current.CancellationToken);

        PdfTools.Run("soffice", $"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder, Path.Combine(folder, "r.docx"));

        var text = Reading.Bare(PdfTools.Text(Path.Combine(folder, "r.pdf")));
        foreach (var activity in PublicReport.Of(report).Activities.Where(a => a.Key != "ond"))
        {
            text.ShouldContain(Reading.Bare(activity.Number!));
        }

        text.ShouldContain("Såläserdurapporten", Case.Sensitive, "the last chapters are there");
        Directory.Delete(folder, recursive: true);
    }

    private static Task<byte[]> FileAsync(ReportFormat format, string language = "sv") =>
        printer.ToFileAsync(report, SampleReport.Imprint, language, format);

    private static string TextOf(ReportFormat format, byte[] file) => format switch
    {
        ReportFormat.Docx => string.Join('\n', Reading.Paragraphs(file)),
        ReportFormat.Xlsx => string.Join('\n', WorkbookReader.Read(file).Sheets.SelectMany(s => s.Heads.Select(h => h.Text).Concat(s.Rows.SelectMany(r => r.Cells.Values.Select(c => c.Text))))),
        _ => Encoding.UTF8.GetString(file),
    };
}
