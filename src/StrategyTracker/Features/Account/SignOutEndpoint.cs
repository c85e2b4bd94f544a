using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;

namespace StrategyTracker.Features.Account;

/// <summary>POST /konto/logga-ut, from the button in the frame.</summary>
internal static class SignOutEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost(
        "/konto/logga-ut",
        async (HttpContext context, IAntiforgery antiforgery, SignInManager<Data.Account> manager) =>
        {
            if (!await antiforgery.IsRequestValidAsync(context))
            {
                return Results.BadRequest();
            }

            await manager.SignOutAsync();
            return Results.LocalRedirect("/");
        }).AllowAnonymous();
}
