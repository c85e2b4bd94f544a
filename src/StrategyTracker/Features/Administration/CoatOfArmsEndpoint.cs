using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;
using StrategyTracker.Domain.Organisation;

namespace StrategyTracker.Features.Administration;

/// <summary>GET /vapen: the municipality's coat of arms. Opened by itself it may do nothing but be drawn.</summary>
internal static class CoatOfArmsEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet(
        "/vapen",
        async (IDbContextFactory<StrategyDb> factory, HttpContext http, CancellationToken stop) =>
        {
            await using var db = await factory.CreateDbContextAsync(stop);
            if (CoatOfArms.Of(await db.Installations.AsNoTracking().Select(i => i.CoatOfArms).SingleOrDefaultAsync(stop)) is not { } arms)
            {
                return Results.NotFound();
            }

            http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
            http.Response.Headers.CacheControl = "public, max-age=300";
            return Results.Bytes(arms.Content, arms.MediaType);
        }).AllowAnonymous();
}
