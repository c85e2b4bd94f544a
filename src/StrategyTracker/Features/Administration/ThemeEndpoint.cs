using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;

namespace StrategyTracker.Features.Administration;

/// <summary>GET /tema.css: the municipality's own colour, over the style.</summary>
internal static class ThemeEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet(
        "/tema.css",
        async (IDbContextFactory<StrategyDb> factory, HttpContext context, CancellationToken cancellationToken) =>
        {
            await using var db = await factory.CreateDbContextAsync(cancellationToken);
            var colour = await db.Installations.AsNoTracking().Select(i => i.AccentColour).SingleOrDefaultAsync(cancellationToken);
            // Asked for at every page, sent again only when it has changed.
            var tag = $"\"{colour}\"";
            context.Response.Headers.CacheControl = "no-cache";
            context.Response.Headers.ETag = tag;
            return context.Request.Headers.IfNoneMatch == tag
                ? Results.StatusCode(StatusCodes.Status304NotModified)
                : Results.Text(Theme.StyleOf(colour), "text/css");
        }).AllowAnonymous();
}
