using Microsoft.AspNetCore.Localization;

namespace StrategyTracker.Features.Account;

/// <summary>A person's choice of language: a cookie that anyone may set, and for accounts the account's own setting.</summary>
public static class Languages
{
    public const string CookieName = "sprak";

    public static bool IsSupported(string? language) => language is "sv" or "en";

    /// <summary>Lets the browser remember the language.</summary>
    public static void Remember(HttpContext context, string language) => context.Response.Cookies.Append(
        CookieName,
        CookieRequestCultureProvider.MakeCookieValue(new RequestCulture("sv-SE", language)),
        new CookieOptions { MaxAge = TimeSpan.FromDays(365), HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true, Secure = context.Request.IsHttps });

    /// <summary>A choice of none lets the browser's own languages decide again.</summary>
    public static void RememberOrForget(HttpContext context, string? language)
    {
        if (IsSupported(language))
        {
            Remember(context, language!);
        }
        else
        {
            context.Response.Cookies.Delete(CookieName);
        }
    }

    /// <summary>GET /sprak/en?till=/… switches and goes back to where the person was.</summary>
    public static void MapLanguageSwitch(this IEndpointRouteBuilder app) => app.MapGet("/sprak/{language}", (string language, string? till, HttpContext context) =>
    {
        if (IsSupported(language))
        {
            Remember(context, language);
        }

        return Results.LocalRedirect(LocalPath.OrStart(till));
    }).AllowAnonymous();
}
