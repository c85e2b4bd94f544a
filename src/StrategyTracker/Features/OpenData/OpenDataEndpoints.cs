using System.Text;
using StrategyTracker.Features.PublicWeb;
using StrategyTracker.Mailing;

namespace StrategyTracker.Features.OpenData;

/// <summary>
/// GET /oppna-data/{dataset}.csv and .json, and /oppna-data/dcat.rdf: for anyone and from any web page, since what is given
/// is public.
/// </summary>
internal static class OpenDataEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/oppna-data/{dataset}.csv", (string dataset, HttpContext http, OpenDataQueries queries, CancellationToken stop) =>
            FileAsync(dataset, OpenDataFiles.CsvType, OpenDataFiles.WriteCsv, http, queries, stop)).AllowAnonymous();
        app.MapGet("/oppna-data/{dataset}.json", (string dataset, HttpContext http, OpenDataQueries queries, CancellationToken stop) =>
            FileAsync(dataset, OpenDataFiles.JsonType, (_, rows) => OpenDataFiles.WriteJson(rows), http, queries, stop)).AllowAnonymous();
        app.MapGet("/oppna-data/dcat.rdf", async (HttpContext http, MailSettings mail, PublicWebQueries contact, OpenDataQueries queries, CancellationToken stop) =>
        {
            OpenToEveryPage(http);
            var catalogue = DcatCatalogue.Write(await contact.ContactAsync(stop), PublicAddress.Of(http, mail), await queries.FrozenDaysAsync(stop));
            return Results.Text($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{catalogue}\n", DcatCatalogue.MediaType, Encoding.UTF8);
        }).AllowAnonymous();
    }

    private static async Task<IResult> FileAsync(
        string key, string type, Func<OpenDataset, IReadOnlyList<object>, byte[]> write, HttpContext http, OpenDataQueries queries, CancellationToken cancellationToken)
    {
        if (OpenDataset.Find(key) is not { } dataset)
        {
            return Results.NotFound();
        }

        OpenToEveryPage(http);
        return Results.Bytes(write(dataset, await dataset.ReadAsync(queries, cancellationToken)), type);
    }

    private static void OpenToEveryPage(HttpContext http) => http.Response.Headers.AccessControlAllowOrigin = "*";
}
