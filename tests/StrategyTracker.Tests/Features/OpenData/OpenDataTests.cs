using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using CsvHelper;
using StrategyTracker.Features.OpenData;

namespace StrategyTracker.Tests.Features.OpenData;

/// <summary>What anyone takes from the example municipality.</summary>
public sealed class OpenDataTests(DemoApp demo) : IClassFixture<DemoApp>
{
    private static readonly XNamespace rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace dcat = "http://www.w3.org/ns/dcat#";
    private static readonly XNamespace terms = "http://purl.org/dc/terms/";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Sets => [.. OpenDataset.All.Select(d => d.Key)];

    [Theory]
    [MemberData(nameof(Sets))]
    public async Task A_set_holds_the_same_rows_as_CSV_and_as_JSON(string key)
    {
        var dataset = OpenDataset.Find(key)!;
        var rows = await RowsAsync(key);
        using var csv = CsvReader.FromText(Encoding.UTF8.GetString(await BytesAsync($"/oppna-data/{key}.csv")).TrimStart('\uFEFF'));

        var read = 0;
        while (csv.Read())
        {
            foreach (var column in dataset.Columns)
            {
                csv.GetString(column.Name).ShouldBe(Cell(rows[read].GetProperty(column.Name)), $"{key}, row {read}, {column.Name}");
            }

            read++;
        }

        read.ShouldBe(rows.Count);
        read.ShouldBePositive();
        csv.Headers.ToArray().ShouldBe([.. dataset.Columns.Select(c => c.Name)]);
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Everything_in_a_set_is_explained_in_both_languages(string key)
    {
        var dataset = OpenDataset.Find(key)!;
        foreach (var language in new[] { "sv", "en" })
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

            dataset.Title.ShouldNotEndWith("_Title");
            dataset.About.ShouldNotEndWith("_About");
            dataset.Columns.Where(c => c.About.Length == 0).Select(c => c.Name).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Activities_are_those_that_a_visitor_sees_of_the_municipality_itself()
    {
        using var visitor = new Visitor(demo.App);
        var rows = await RowsAsync("aktiviteter");

        foreach (var key in rows.Select(r => r.GetProperty("key").GetString()!))
        {
            using var page = await visitor.GetAsync($"/aktiviteter/{key}");
            page.StatusCode.ShouldBe(HttpStatusCode.OK, key);
        }
    }

    [Fact]
    public async Task Judgements_are_those_of_the_locked_reports()
    {
        var rows = await RowsAsync("bedomningar");

        rows.Select(r => r.GetProperty("cycle").GetString()).Distinct().ShouldBe(["uppfoljning-2024", "uppfoljning-2025"]);
        rows.ShouldAllBe(r => r.GetProperty("level").ValueKind == JsonValueKind.String);
    }

    [Fact]
    public async Task The_catalogue_describes_every_set_as_DCAT_AP_SE_asks()
    {
        using var visitor = new Visitor(demo.App);
        var catalogue = XDocument.Parse(Encoding.UTF8.GetString(await BytesAsync("/oppna-data/dcat.rdf")));
        var described = catalogue.Root!.Elements(dcat + "Dataset").ToList();

        described.Count.ShouldBe(OpenDataset.All.Count);
        foreach (var dataset in described)
        {
            dataset.Elements(terms + "title").Select(t => t.Attribute(XNamespace.Xml + "lang")!.Value).ShouldBe(["sv", "en"]);
            dataset.Elements(terms + "description").ShouldNotBeEmpty();
            dataset.Elements(terms + "publisher").ShouldHaveSingleItem();
        }

        var about = catalogue.Root.Elements().Select(e => e.Attribute(rdf + "about")!.Value).ToHashSet();
        catalogue.Root.Descendants(dcat + "distribution").Concat(catalogue.Root.Descendants(dcat + "dataset")).Concat(catalogue.Root.Descendants(terms + "publisher"))
            .Select(e => e.Attribute(rdf + "resource")!.Value).ShouldAllBe(to => about.Contains(to));
        foreach (var file in catalogue.Root.Descendants(dcat + "downloadURL").Select(e => new Uri(e.Attribute(rdf + "resource")!.Value)))
        {
            using var answer = await visitor.GetAsync(file.PathAndQuery);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, file.ToString());
        }
    }

    [Fact]
    public async Task Any_web_page_may_read_the_files()
    {
        using var visitor = new Visitor(demo.App);
        using var answer = await visitor.GetAsync("/oppna-data/organ.json");

        answer.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
    }

    private async Task<List<JsonElement>> RowsAsync(string key) =>
        [.. JsonDocument.Parse(await BytesAsync($"/oppna-data/{key}.json")).RootElement.EnumerateArray()];

    private async Task<byte[]> BytesAsync(string path)
    {
        using var visitor = new Visitor(demo.App);
        using var answer = await visitor.GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return await answer.Content.ReadAsByteArrayAsync(Cancel);
    }

    private static string Cell(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.Array => Escaped(string.Join("; ", value.EnumerateArray().Select(v => v.GetString()))),
        JsonValueKind.String => Escaped(value.GetString()!),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => value.GetRawText(),
    };

    private static string Escaped(string text) => text is ['=' or '+' or '-' or '@', ..] ? $"'{text}" : text;
}
