using Microsoft.Extensions.Options;
using StrategyTracker.Commands;
using StrategyTracker.Features.Account;

namespace StrategyTracker.Hosting;

/// <summary>What every request passes, in order.</summary>
public static class Pipeline
{
    private const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; "
        + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public static void UseStrategyTracker(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            app.UseExceptionHandler("/fel", createScopeForErrors: true);
        }

        app.UseStatusCodePagesWithReExecute("/saknas", createScopeForStatusCodePages: true);
        app.Use(AddSecurityHeaders);
        app.UseRequestLocalization(app.Services.GetRequiredService<IOptions<RequestLocalizationOptions>>().Value);
        app.UseRateLimiter();
        app.UseAuthentication();
        app.Use((context, next) =>
        {
            context.RequestServices.GetRequiredService<CurrentActor>().Use(context.User);
            return next(context);
        });
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapLanguageSwitch();
        foreach (var endpoints in FeatureEndpoints.All)
        {
            endpoints(app);
        }

        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options =>
        {
            // Our own policy says who may frame us; the framework's second header would only blur it.
            options.ContentSecurityFrameAncestorsPolicy = null;
            // A window of compression for every circuit costs more memory and time than it saves on a municipality's network.
            options.DisableWebSocketCompression = true;
        });
    }

    private static Task AddSecurityHeaders(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        return next(context);
    }
}
