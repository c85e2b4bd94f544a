using System.Text;
using System.Xml.Linq;
using StrategyTracker.Mailing;

namespace StrategyTracker.Features.PublicWeb;

/// <summary>GET /robots.txt and /sitemap.xml: what search engines are to read, and what is not for them.</summary>
internal static class CrawlerEndpoints
{
    // The most that a site map may hold, by its own specification.
    private const int MostAddresses = 50_000;

    private static readonly XNamespace map = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/robots.txt", (HttpContext http, MailSettings mail) => Results.Text(
            $"""
            User-agent: *
            Disallow: /konto
            Disallow: /administration
            Disallow: /import
            Disallow: /export
            Disallow: /redovisa
            Disallow: /uppfoljning
            Disallow: /sprak/
            Sitemap: {PublicAddress.Of(http, mail)}/sitemap.xml

            """,
            "text/plain; charset=utf-8")).AllowAnonymous();
        app.MapGet("/sitemap.xml", async (HttpContext http, MailSettings mail, PublicWebQueries queries, CancellationToken stop) =>
        {
            var address = PublicAddress.Of(http, mail);
            var paths = await queries.PathsAsync(stop);
            var document = new XElement(map + "urlset", paths.Take(MostAddresses).Select(p => new XElement(map + "url", new XElement(map + "loc", address + p))));
            return Results.Text($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{document}\n", "application/xml; charset=utf-8", Encoding.UTF8);
        }).AllowAnonymous();
    }
}
