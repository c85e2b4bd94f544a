using System.Globalization;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;

namespace StrategyTracker.Features.Exchange;

/// <summary>Packages to take away: GET /export/allt and GET /export/styrdokument/{key}. The queries say who may have them.</summary>
internal static class ExportEndpoints
{
    private const string MediaType = "application/json";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/export/allt", AllAsync).RequireAuthorization(nameof(Right.Administer));
        app.MapGet("/export/styrdokument/{key}", OfDocumentAsync).RequireAuthorization(nameof(Right.ReadInternal));
    }

    private static async Task<IResult> AllAsync(ExchangeQueries queries, TimeProvider clock, CancellationToken cancellationToken) =>
        await queries.AllAsync(cancellationToken) is { } package
            ? Results.File(PackageJson.Write(package), MediaType, $"strategytracker-{clock.Today().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.json")
            : Results.Forbid();

    private static async Task<IResult> OfDocumentAsync(
        string key, ExchangeQueries queries, CurrentActor currentActor, CancellationToken cancellationToken)
    {
        var actor = await currentActor.GetAsync(cancellationToken);
        if (!actor.May(Right.Administer) && !actor.May(Right.EditDocuments))
        {
            return Results.Forbid();
        }

        return await queries.OfDocumentAsync(key, cancellationToken) is { } package
            ? Results.File(PackageJson.Write(package), MediaType, $"{key}.json")
            : Results.NotFound();
    }
}
