using Microsoft.AspNetCore.Antiforgery;
using StrategyTracker.Commands;

namespace StrategyTracker.Features.CouncilReports.Prints;

/// <summary>
/// POST /rapporter/{cycleKey}/utskrift asks for a file to be made while one does something else; GET /utskrifter/{id} fetches
/// it. Whoever has not signed in has the direct addresses.
/// </summary>
internal static class PrintEndpoints
{
    /// <summary>What was printed before is there at once, and needs no second click.</summary>
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(2.5);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/rapporter/{cycleKey}/utskrift", AskAsync).RequireAuthorization();
        app.MapGet("/utskrifter/{id:guid}", FetchAsync).RequireAuthorization();
    }

    private static async Task<IResult> AskAsync(
        string cycleKey, string? sprak, string? version, int? nr, string? jamfor, HttpContext http, IAntiforgery antiforgery,
        PrintQueries queries, PrintShop queue, CurrentActor currentActor, CancellationToken cancellationToken)
    {
        if (!await antiforgery.IsRequestValidAsync(http) || !Enum.TryParse<PrintFormat>(http.Request.Form["format"], out var format) || !Enum.IsDefined(format))
        {
            return Results.BadRequest();
        }

        if (await queries.FindCycleNameAsync(cycleKey, nr, cancellationToken) is not { } name)
        {
            return Results.NotFound();
        }

        var order = new PrintOrder(cycleKey, name, sprak == "en" ? "en" : "sv", format) { IsInternal = version == "intern", Version = nr, ComparedWith = jamfor };
        var accountId = (await currentActor.GetAsync(cancellationToken)).UserId;
        var job = queue.Ask(accountId, order);
        return await queue.WaitAsync(job.Id, accountId, patience, cancellationToken) is { State: PrintState.Done }
            ? Results.LocalRedirect(FileAddress(job.Id))
            : Results.LocalRedirect(order.Address.Page);
    }

    private static async Task<IResult> FetchAsync(
        Guid id, PrintShop queue, PrintFolder folder, CurrentActor currentActor, TimeProvider clock, HttpContext http, CancellationToken cancellationToken)
    {
        var actor = await currentActor.GetAsync(cancellationToken);
        if (queue.Find(id, actor.UserId) is not { } job || !job.MayBeFetchedBy(actor))
        {
            return Results.NotFound();
        }

        if (folder.Open(id) is not { } content)
        {
            // Somebody has emptied the folder: it is made again, at the price of waiting.
            return Results.LocalRedirect(job.Order.DirectAddress);
        }

        queue.Change(id, j => j.Fetch(clock.UtcNow()));
        http.Response.Headers.CacheControl = "private, no-store";
        return Results.File(content, job.Order.MediaType, job.FileName);
    }

    /// <summary>Where a finished file is fetched.</summary>
    internal static string FileAddress(Guid id) => $"/utskrifter/{id}";
}
