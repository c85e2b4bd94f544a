using StrategyTracker.Domain.Access;

namespace StrategyTracker.Features.Indicators.Importing;

/// <summary>GET /nyckeltal/varden.xlsx: every figure as a workbook, to those who may write figures.</summary>
internal static class FigureFileEndpoint
{
    private const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/nyckeltal/varden.xlsx", GetAsync).RequireAuthorization(nameof(Right.EditPlans));

    private static async Task<IResult> GetAsync(IndicatorQueries queries, CancellationToken cancellationToken) =>
        Results.File(FigureWorkbook.Write(await queries.FiguresAsync(cancellationToken)), MediaType, "nyckeltal.xlsx");
}
