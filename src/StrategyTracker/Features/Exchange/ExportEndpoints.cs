using System.Globalization;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Features.Exchange.Workbooks;

namespace StrategyTracker.Features.Exchange;

/// <summary>Packages to take away: GET /export/allt, /export/aktiviteter.xlsx and GET /export/styrdokument/{key}. The queries say who may have them.</summary>
internal static class ExportEndpoints
{
    private const string MediaType = "application/json";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/export/allt", AllAsync).RequireAuthorization(nameof(Right.Administer));
        app.MapGet("/export/aktiviteter.xlsx", ActivitiesAsync).RequireAuthorization(nameof(Right.ReadInternal));
        app.MapGet("/export/styrdokument/{key}", OfDocumentAsync).RequireAuthorization(nameof(Right.ReadInternal));
    }

    private static async Task<IResult> AllAsync(ExchangeQueries queries, TimeProvider clock, CancellationToken cancellationToken) =>
        await queries.AllAsync(cancellationToken) is { } package
            ? Results.File(PackageJson.Write(package), MediaType, $"strategytracker-{clock.Today().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.json")
            : Results.Forbid();

    private static async Task<IResult> ActivitiesAsync(string? plan, ActivityWorkbookQueries workbooks, CancellationToken cancellationToken) =>
        await workbooks.WriteAsync(plan, cancellationToken) is { } file
            ? Results.File(file, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"{plan ?? "aktiviteter"}.xlsx")
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
