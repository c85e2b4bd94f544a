using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;
using StrategyTracker.Domain.Organisation;

namespace StrategyTracker.Features.Administration;

/// <summary>GET /tema.css: the municipality's own colour, and for dark pages its paler sister, over the style's custom properties.</summary>
internal static class ThemeEndpoint
{
    private static readonly AccentColour Paper = AccentColour.Of("#ffffff");
    private static readonly AccentColour Night = AccentColour.Of("#14181b");

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
                : Results.Text(StyleOf(colour), "text/css");
        }).AllowAnonymous();

    /// <summary>Nothing where the colour is the style's own.</summary>
    internal static string StyleOf(string? colour)
    {
        if (colour is null || AccentColour.Obstacles(colour).Count > 0 || AccentColour.Parse(colour) is var own && own == AccentColour.Default)
        {
            return "";
        }

        var paler = own.PalerOn(Night);
        return $$"""
            :root { --accent: {{own}}; --accent-ink: #fff; --accent-bg: {{own.MixedWith(Paper, 90)}}; --accent-soft: {{own.MixedWith(Paper, 55)}}; }
            @media (prefers-color-scheme: dark) {
              :root { --accent: {{paler}}; --accent-ink: {{Night}}; --accent-bg: {{own.MixedWith(Night, 75)}}; --accent-soft: {{paler.MixedWith(Night, 45)}}; }
            }
            """;
    }
}
