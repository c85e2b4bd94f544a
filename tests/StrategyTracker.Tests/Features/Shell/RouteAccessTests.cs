using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using StrategyTracker.Domain.Access;

namespace StrategyTracker.Tests.Features.Shell;

/// <summary>Every route for every role. A route that is not in the table fails, so that nobody adds a page without saying who may see it.</summary>
public sealed class RouteAccessTests(DemoApp demo) : IClassFixture<DemoApp>
{
    private const string Programme = "/styrdokument/program-digital-utveckling-2024";
    private const string Open = "/uppfoljning/uppfoljning-2026";

    /// <summary>A demo account of each role; none for anyone.</summary>
    private static readonly Dictionary<string, Role?> visitors = new()
    {
        [""] = null,
        ["lasare"] = Role.Reader,
        ["samordnare-aldre"] = Role.Coordinator,
        ["chef-aldre"] = Role.Approver,
        ["strateg"] = Role.Strategist,
        ["administrator"] = Role.Administrator,
    };

    /// <summary>Each route with an address that is there in the example municipality, and the right that it asks for.</summary>
    private static readonly Dictionary<string, (string Address, Right Right)> guarded = new()
    {
        ["/konto"] = ("/konto", Right.ReadInternal),
        ["/redovisa"] = ("/redovisa", Right.ReadInternal),
        ["/redovisa/{CycleKey}/{BodyKey}"] = ("/redovisa/uppfoljning-2026/aldrenamnden", Right.ReadInternal),
        ["/redovisa/{CycleKey}/{BodyKey}/kalkylblad"] = ("/redovisa/uppfoljning-2026/aldrenamnden/kalkylblad", Right.ReportProgress),
        ["/styrdokument/nytt"] = ("/styrdokument/nytt", Right.EditDocuments),
        ["/styrdokument/{Key}/andra"] = ($"{Programme}/andra", Right.EditDocuments),
        ["/styrdokument/{Key}/granska"] = ("/styrdokument/handlingsplan-digital-utveckling-2024/granska", Right.EditPlans),
        ["/styrdokument/{Key}/las-in"] = ("/styrdokument/handlingsplan-digital-utveckling-2024/las-in", Right.EditPlans),
        ["/styrdokument/{Key}/tabell"] = ("/styrdokument/handlingsplan-digital-utveckling-2024/tabell", Right.EditPlans),
        ["/styrdokument/{Key}/malomraden"] = ($"{Programme}/malomraden", Right.EditDocuments),
        ["/styrdokument/{Key}/ny-utgava"] = ($"{Programme}/ny-utgava", Right.EditDocuments),
        ["/styrdokument/{Key}/utgava/{Label}"] = ($"{Programme}/utgava/1.0", Right.EditDocuments),
        ["/styrdokument/{Key}/utgava/{Label}/beslut"] = ($"{Programme}/utgava/1.0/beslut", Right.EditDocuments),
        ["/styrdokument/{Key}/utgava/{Label}/ratta"] = ($"{Programme}/utgava/1.0/ratta", Right.EditDocuments),
        ["/styrdokument/{Key}/utgava/{Label}/omslag"] = ($"{Programme}/utgava/1.0/omslag", Right.EditDocuments),
        ["/avsteg/nytt"] = ("/avsteg/nytt", Right.EditDocuments),
        ["/avsteg/{Key}/andra"] = ("/avsteg/avsteg-energi-dokument/andra", Right.EditDocuments),
        ["/malomraden/{Key}/omvarld"] = ("/malomraden/datadrivna-staden/omvarld", Right.EditPlans),
        ["/nyckeltal/nytt"] = ("/nyckeltal/nytt", Right.EditPlans),
        ["/nyckeltal/{Key}/andra"] = ("/nyckeltal/antal-oppna-datamangder/andra", Right.EditPlans),
        ["/nyckeltal/varden.xlsx"] = ("/nyckeltal/varden.xlsx", Right.EditPlans),
        ["/nyckeltal/fil"] = ("/nyckeltal/fil", Right.EditPlans),
        ["/nyckeltal/varden"] = ("/nyckeltal/varden", Right.EditPlans),
        ["/aktiviteter/ny"] = ("/aktiviteter/ny", Right.EditPlans),
        ["/aktiviteter/{Key}/andra"] = ("/aktiviteter/gemensam-e-tjansteplattform/andra", Right.EditPlans),
        ["/aktiviteter/{Key}/lamnar"] = ("/aktiviteter/gemensam-e-tjansteplattform/lamnar", Right.EditPlans),
        ["/aktiviteter/{Key}/status"] = ("/aktiviteter/gemensam-e-tjansteplattform/status", Right.ReadInternal),
        ["/dokumenttyper/ny"] = ("/dokumenttyper/ny", Right.EditDocuments),
        ["/dokumenttyper/{Key}/andra"] = ("/dokumenttyper/program/andra", Right.EditDocuments),
        ["/organ/flera"] = ("/organ/flera", Right.EditDocuments),
        ["/organ/nytt"] = ("/organ/nytt", Right.EditDocuments),
        ["/organ/{Key}/funktioner"] = ("/organ/kultur-och-fritidsnamnden/funktioner", Right.ReadInternal),
        ["/bidrag/fraga"] = ("/bidrag/fraga?malomrade=datadrivna-staden&organ=aldrenamnden", Right.ReadInternal),
        ["/organ/{Key}/omorganisera"] = ("/organ/aldrenamnden/omorganisera", Right.EditDocuments),
        ["/organ/{Key}/andra"] = ("/organ/aldrenamnden/andra", Right.EditDocuments),
        ["/uppfoljning/forval"] = ("/uppfoljning/forval", Right.ManageFollowUp),
        ["/sjalvskattning"] = ("/sjalvskattning", Right.ReadInternal),
        ["/sjalvskattning/{RoundKey}"] = ("/sjalvskattning/sjalvskattning-2026", Right.ReadInternal),
        ["/sjalvskattning/{RoundKey}/{ObjectKey}"] = ("/sjalvskattning/sjalvskattning-2026/organ-aldrenamnden", Right.ReadInternal),
        ["/sjalvskattning/{RoundKey}/rapport"] = ("/sjalvskattning/e-tjanster-2025/rapport", Right.ReadInternal),
        ["/sjalvskattning/ny"] = ("/sjalvskattning/ny", Right.ManageFollowUp),
        ["/sjalvskattning/{RoundKey}/andra"] = ("/sjalvskattning/sjalvskattning-2026/andra", Right.ManageFollowUp),
        ["/sjalvskattning/fragor"] = ("/sjalvskattning/fragor", Right.ManageFollowUp),
        ["/sjalvskattning/fragor/nya"] = ("/sjalvskattning/fragor/nya", Right.ManageFollowUp),
        ["/sjalvskattning/fragor/{Key}"] = ("/sjalvskattning/fragor/mognad-e-tjanster", Right.ManageFollowUp),
        ["/sjalvskattning/objekt"] = ("/sjalvskattning/objekt", Right.ManageFollowUp),
        ["/sjalvskattning/objekt/nytt"] = ("/sjalvskattning/objekt/nytt", Right.ManageFollowUp),
        ["/sjalvskattning/objekt/{Key}"] = ("/sjalvskattning/objekt/e-tjanst-bygglov", Right.ManageFollowUp),
        ["/sjalvskattning/skalor"] = ("/sjalvskattning/skalor", Right.ManageFollowUp),
        ["/sjalvskattning/skalor/ny"] = ("/sjalvskattning/skalor/ny", Right.ManageFollowUp),
        ["/sjalvskattning/skalor/{Key}"] = ("/sjalvskattning/skalor/osteraker-mognadsniva-e-tjanst", Right.ManageFollowUp),
        ["/sjalvskattning/forslag"] = ("/sjalvskattning/forslag", Right.EditPlans),
        ["/uppfoljning"] = ("/uppfoljning", Right.ManageFollowUp),
        ["/uppfoljning/ny"] = ("/uppfoljning/ny", Right.ManageFollowUp),
        ["/uppfoljning/vantar"] = ("/uppfoljning/vantar", Right.ManageFollowUp),
        ["/uppfoljning/ansvar"] = ("/uppfoljning/ansvar", Right.ManageFollowUp),
        ["/uppfoljning/utkorg"] = ("/uppfoljning/utkorg", Right.ManageFollowUp),
        ["/administration/utkorg"] = ("/administration/utkorg", Right.Administer),
        ["/uppfoljning/{CycleKey}"] = (Open, Right.ManageFollowUp),
        ["/uppfoljning/{CycleKey}/andra"] = ($"{Open}/andra", Right.ManageFollowUp),
        ["/uppfoljning/{CycleKey}/bedomning"] = ($"{Open}/bedomning", Right.ManageFollowUp),
        ["/uppfoljning/{CycleKey}/lasning"] = ($"{Open}/lasning", Right.ManageFollowUp),
        ["/uppfoljning/{CycleKey}/rapport"] = ($"{Open}/rapport", Right.ManageFollowUp),
        ["/administration"] = ("/administration", Right.Administer),
        ["/administration/konton"] = ("/administration/konton", Right.Administer),
        ["/administration/konton/nytt"] = ("/administration/konton/nytt", Right.Administer),
        ["/administration/konton/{Id:guid}"] = ("/administration/konton/01a200db-a3c4-7cda-a380-7378c296795e", Right.Administer),
        ["/administration/installning"] = ("/administration/installning", Right.Administer),
        ["/administration/handelser"] = ("/administration/handelser", Right.Administer),
        ["/administration/handelser/{Id:long}"] = ("/administration/handelser/1", Right.Administer),
        ["/import"] = ("/import", Right.Administer),
        ["/styrdokument/{Key}/aktualitet"] = ($"{Programme}/aktualitet", Right.EditDocuments),
        ["/styrdokument/aktualitet"] = ("/styrdokument/aktualitet", Right.ReadInternal),
        ["/import/foresla"] = ("/import/foresla", Right.EditDocuments),
        ["/export/allt"] = ("/export/allt", Right.Administer),
    };

    /// <summary>Routes for anyone, with what they answer; a redirect is told by where it leads.</summary>
    private static readonly Dictionary<string, (string Address, string Answer)> open = new()
    {
        ["/"] = ("/", "OK"),
        ["/oppna-data"] = ("/oppna-data", "OK"),
        ["/oppna-data/{dataset}.csv"] = ("/oppna-data/aktiviteter.csv", "OK"),
        ["/oppna-data/{dataset}.json"] = ("/oppna-data/finns-inte.json", "NotFound"),
        ["/oppna-data/dcat.rdf"] = ("/oppna-data/dcat.rdf", "OK"),
        ["/tillganglighet"] = ("/tillganglighet", "OK"),
        ["/robots.txt"] = ("/robots.txt", "OK"),
        ["/sitemap.xml"] = ("/sitemap.xml", "OK"),
        ["/vapen"] = ("/vapen", "NotFound"),
        ["/saknas"] = ("/finns/inte", "NotFound"),
        ["/fel"] = ("/fel", "OK"),
        ["/tema.css"] = ("/tema.css", "OK"),
        ["/sprak/{language}"] = ("/sprak/en?till=/aktiviteter", "/aktiviteter"),
        ["/konto/logga-in"] = ("/konto/logga-in", "OK"),
        ["/konto/forsta"] = ("/konto/forsta", "/konto/logga-in"),
        ["/konto/saknar-behorighet"] = ("/konto/saknar-behorighet", "Forbidden"),
        ["/styrdokument"] = ("/styrdokument", "OK"),
        ["/styrdokument/{Key}"] = (Programme, "OK"),
        ["/styrdokument/aktualitet.ics"] = ("/styrdokument/aktualitet.ics", "OK"),
        ["/styrdokument/{Key}/jamfor"] = ("/styrdokument/riktlinje-digital-tillganglighet/jamfor", "OK"),
        ["/styrdokument/{Key}/tidslinje"] = ("/styrdokument/handlingsplan-digital-utveckling-2024/tidslinje", "OK"),
        ["/styrdokument/{Key}/bokslut"] = ("/styrdokument/handlingsplan-digital-utveckling-2024/bokslut", "OK"),
        ["/roda-traden/{Start}/{Key}"] = ("/roda-traden/malomrade/datadrivna-staden", "OK"),
        ["/styrdokument/{key}/pdf"] = ("/styrdokument/finns-inte/pdf", "NotFound"),
        ["/styrdokument/{key}/docx"] = ($"{Programme}/docx", "OK"),
        ["/styrdokument/galler"] = ("/styrdokument/galler", "OK"),
        ["/styrdokument/karta"] = ("/styrdokument/karta", "OK"),
        ["/avsteg"] = ("/avsteg", "OK"),
        ["/sok"] = ("/sok?q=digital", "OK"),
        ["/aktiviteter"] = ("/aktiviteter", "OK"),
        ["/aktiviteter/{Key}"] = ("/aktiviteter/digital-vardagshjalp", "OK"),
        ["/bilagor/{id:guid}"] = ("/bilagor/01939f00-0000-7000-8000-000000000000", "NotFound"),
        ["/nyckeltal"] = ("/nyckeltal", "OK"),
        ["/malomraden"] = ("/malomraden", "OK"),
        ["/malomraden/{Key}"] = ("/malomraden/datadrivna-staden", "OK"),
        ["/dokumenttyper"] = ("/dokumenttyper", "OK"),
        ["/bidrag"] = ("/bidrag", "OK"),
        ["/bidrag/kalkylblad"] = ("/bidrag/kalkylblad", "OK"),
        ["/organ"] = ("/organ", "OK"),
        ["/organ/{Key}"] = ("/organ/aldrenamnden", "OK"),
        ["/rapporter"] = ("/rapporter", "OK"),
        ["/rapporter/{CycleKey}"] = ("/rapporter/uppfoljning-2025", "OK"),
        ["/rapporter/{cycleKey}/pdf"] = ("/rapporter/finns-inte/pdf", "NotFound"),
        ["/rapporter/{cycleKey}/zip"] = ("/rapporter/finns-inte/zip", "NotFound"),
        ["/rapporter/{CycleKey}/rader"] = ("/rapporter/uppfoljning-2025/rader?grupp=Late", "OK"),
        ["/rapporter/{CycleKey}/kostnad-och-nytta"] = ("/rapporter/uppfoljning-2025/kostnad-och-nytta", "OK"),
        ["/rapporter/{CycleKey}/sammanfattning"] = ("/rapporter/uppfoljning-2025/sammanfattning", "OK"),
        ["/rapporter/{CycleKey}/organ/{BodyKey}"] = ("/rapporter/uppfoljning-2025/organ/aldrenamnden", "OK"),
        ["/rapporter/{cycleKey}/sammanfattning/pdf"] = ("/rapporter/finns-inte/sammanfattning/pdf", "NotFound"),
        ["/rapporter/{cycleKey}/sammanfattning/docx"] = ("/rapporter/uppfoljning-2025/sammanfattning/docx", "OK"),
        ["/rapporter/{CycleKey}/bild"] = ("/rapporter/uppfoljning-2025/bild", "OK"),
        ["/rapporter/{cycleKey}/bild/pdf"] = ("/rapporter/finns-inte/bild/pdf", "NotFound"),
        ["/rapporter/{CycleKey}/malomrade/{AreaKey}"] = ("/rapporter/uppfoljning-2025/malomrade/datadrivna-staden", "OK"),
        ["/rapporter/{cycleKey}/malomrade/{key}/pdf"] = ("/rapporter/uppfoljning-2025/malomrade/finns-inte/pdf", "NotFound"),
        ["/rapporter/{cycleKey}/malomrade/{key}/docx"] = ("/rapporter/uppfoljning-2025/malomrade/datadrivna-staden/docx", "OK"),
        ["/rapporter/{CycleKey}/mal/{GoalKey}"] = ("/rapporter/uppfoljning-2025/mal/finns-inte", "NotFound"),
        ["/rapporter/{cycleKey}/mal/{key}/pdf"] = ("/rapporter/uppfoljning-2025/mal/finns-inte/pdf", "NotFound"),
        ["/rapporter/{cycleKey}/mal/{key}/docx"] = ("/rapporter/uppfoljning-2025/mal/finns-inte/docx", "NotFound"),
        ["/rapporter/{cycleKey}/organ/{key}/pdf"] = ("/rapporter/uppfoljning-2025/organ/finns-inte/pdf", "NotFound"),
        ["/rapporter/{cycleKey}/organ/{key}/docx"] = ("/rapporter/uppfoljning-2025/organ/aldrenamnden/docx", "OK"),
        ["/rapporter/{cycleKey}/docx"] = ("/rapporter/uppfoljning-2025/docx", "OK"),
        ["/rapporter/{cycleKey}/xlsx"] = ("/rapporter/uppfoljning-2025/xlsx", "OK"),
        ["/rapporter/{cycleKey}/html"] = ("/rapporter/uppfoljning-2025/html", "OK"),
        ["/rapporter/{cycleKey}/json"] = ("/rapporter/uppfoljning-2025/json?version=intern", "OK"),
    };

    /// <summary>Tested where they belong: sign-out takes a form, who may have the package of a document depends on two rights, a body's workbook on whose it is, and a printing on who asked for it.</summary>
    private static readonly string[] elsewhere =
    [
        "/konto/logga-ut", "/export/styrdokument/{key}", "/export/aktiviteter.xlsx", "/redovisa/{cycleKey}/{bodyKey}/kalkylblad.xlsx",
        "/rapporter/{cycleKey}/utskrift", "/utskrifter/{id:guid}",
    ];

    public static TheoryData<string> Visitors => [.. visitors.Keys];

    [Fact]
    public void Every_route_is_in_the_table_and_every_row_is_a_route()
    {
        var routes = demo.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
            .Where(route => !route.StartsWith("/_", StringComparison.Ordinal) && !route.Contains("{**", StringComparison.Ordinal))
            .Distinct().ToList();
        var rows = guarded.Keys.Concat(open.Keys).Concat(elsewhere).ToList();

        routes.Except(rows).ShouldBeEmpty("routes that nobody has said who may see");
        rows.Except(routes).ShouldBeEmpty("rows without a route");
    }

    [Theory]
    [MemberData(nameof(Visitors))]
    public async Task A_role_meets_what_it_has_a_right_to_and_nothing_else(string account)
    {
        var rights = visitors[account] is { } role ? RoleRights.Of(role) : [];
        using var visitor = account.Length == 0 ? new Visitor(demo.App) : await demo.SignedInAsync(account);
        var faults = new List<string>();
        foreach (var (address, answer) in open.Values)
        {
            await ExpectAsync(address, answer);
        }

        foreach (var (address, right) in guarded.Values)
        {
            await ExpectAsync(address, rights.Contains(right) ? "OK" : account.Length == 0 ? "/konto/logga-in" : "/konto/saknar-behorighet");
        }

        faults.ShouldBeEmpty();

        async Task ExpectAsync(string address, string expected)
        {
            using var response = await visitor.GetAsync(address);
            var answer = response.StatusCode is HttpStatusCode.Redirect
                ? new Uri(new Uri("http://localhost/"), response.Headers.Location!).AbsolutePath
                : response.StatusCode.ToString();
            if (answer != expected)
            {
                faults.Add($"{address}: {answer} instead of {expected}");
            }
        }
    }

    [Theory]
    [InlineData("strateg", HttpStatusCode.OK)]
    [InlineData("administrator", HttpStatusCode.OK)]
    [InlineData("lasare", HttpStatusCode.Redirect)]
    [InlineData("samordnare-aldre", HttpStatusCode.Redirect)]
    public async Task The_package_of_a_document_holds_working_material_and_is_for_those_who_may_read_it(string account, HttpStatusCode expected)
    {
        using var visitor = await demo.SignedInAsync(account);

        using var response = await visitor.GetAsync("/export/styrdokument/program-digital-utveckling-2024");

        response.StatusCode.ShouldBe(expected);
    }
}
