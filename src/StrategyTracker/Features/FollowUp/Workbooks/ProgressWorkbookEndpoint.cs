using StrategyTracker.Domain.Access;

namespace StrategyTracker.Features.FollowUp.Workbooks;

/// <summary>GET /redovisa/{cycleKey}/{bodyKey}/kalkylblad.xlsx: the body's report as a workbook, to those who may read it.</summary>
internal static class ProgressWorkbookEndpoint
{
    private const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/redovisa/{cycleKey}/{bodyKey}/kalkylblad.xlsx", GetAsync).RequireAuthorization(nameof(Right.ReadInternal));

    private static async Task<IResult> GetAsync(string cycleKey, string bodyKey, ProgressWorkbookQueries queries, CancellationToken cancellationToken) =>
        await queries.GetAsync(cycleKey, bodyKey, cancellationToken) is { } view
            ? Results.File(ProgressWorkbook.Write(view), MediaType, $"{cycleKey}-{bodyKey}.xlsx")
            : Results.NotFound();
}
