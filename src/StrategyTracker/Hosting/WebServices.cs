using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.WebEncoders;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Features.Account;
using StrategyTracker.Features.CouncilReports.Prints;

namespace StrategyTracker.Hosting;

/// <summary>What serving pages needs beside the product itself: sign-in, rights, languages, limits.</summary>
public static class WebServices
{
    /// <summary>The largest message from a browser, in bytes: fifty times the longest text that is taken.</summary>
    private const long LargestMessage = 1024 * 1024;

    public static IServiceCollection AddStrategyTrackerWeb(this IServiceCollection services, IConfiguration configuration)
    {
        // A text that is too long must come as far as to be told so; at the framework's own limit the connection breaks instead.
        services.AddRazorComponents().AddInteractiveServerComponents()
            .AddHubOptions(hub => hub.MaximumReceiveMessageSize = LargestMessage);
        services.AddCascadingAuthenticationState();
        services.AddHttpContextAccessor();
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddDataProtection()
            .SetApplicationName("StrategyTracker")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(ProductServices.DataFolder(configuration), "keys")));
        // It warns that the keys lie unencrypted in the data folder. So does everything else there: the folder is what is to be guarded.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error));
        services.AddSignIn();
        services.AddRights();
        services.AddLanguages();
        services.AddSignInLimit();
        var asked = Path.Combine(ProductServices.DataFolder(configuration), "printed", "asked");
        services.AddSingleton(provider => new PrintFolder(asked, provider.GetRequiredService<ILogger<PrintFolder>>()));
        services.AddSingleton<PrintShop>().AddSingleton<PrintWork>().AddHostedService<PrintRounds>();
        services.AddHostedService<ReorganisationRounds>();
        if (configuration[ReminderRounds.Key] != "off")
        {
            services.AddHostedService<ReminderRounds>();
        }

        return services;
    }

    private static void AddSignIn(this IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.LoginPath = "/konto/logga-in";
            cookie.AccessDeniedPath = "/konto/saknar-behorighet";
            cookie.ReturnUrlParameter = "till";
            cookie.Cookie.Name = "strategytracker";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            // Behind TLS the cookie is Secure; on a plain loopback address it cannot be, and browsers would drop it.
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.ExpireTimeSpan = TimeSpan.FromHours(10);
            cookie.SlidingExpiration = true;
        });
        services.AddIdentityCore<Account>(identity =>
            {
                identity.Password.RequiredLength = Data.Account.ShortestPassword;
                identity.Password.RequireDigit = false;
                identity.Password.RequireLowercase = false;
                identity.Password.RequireUppercase = false;
                identity.Password.RequireNonAlphanumeric = false;
                identity.Lockout.MaxFailedAccessAttempts = 8;
                identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
            })
            .AddEntityFrameworkStores<StrategyDb>()
            .AddSignInManager();
        services.AddScoped<SignIn>();
        // A password that was changed, or an account that was closed, ends the sign-ins elsewhere this soon; rights end at once.
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = TimeSpan.FromMinutes(5));
    }

    /// <summary>One policy a right; pages name theirs by the right's name.</summary>
    private static void AddRights(this IServiceCollection services)
    {
        services.AddScoped<IAuthorizationHandler, RightHandler>();
        services.AddAuthorization(authorization =>
        {
            foreach (var right in Enum.GetValues<Right>())
            {
                authorization.AddPolicy(right.ToString(), policy => policy.RequireAuthenticatedUser().AddRequirements(new RightRequirement(right)));
            }
        });
    }

    /// <summary>Texts in Swedish or English; numbers and dates the Swedish way in both.</summary>
    private static void AddLanguages(this IServiceCollection services) => services.Configure<RequestLocalizationOptions>(localization =>
    {
        localization.DefaultRequestCulture = new RequestCulture("sv-SE", "sv");
        localization.SupportedCultures = [CultureInfo.GetCultureInfo("sv-SE")];
        localization.SupportedUICultures = [CultureInfo.GetCultureInfo("sv"), CultureInfo.GetCultureInfo("en")];
        localization.RequestCultureProviders =
        [
            new CookieRequestCultureProvider { CookieName = Languages.CookieName },
            new AcceptLanguageHeaderRequestCultureProvider(),
        ];
    });

    /// <summary>Guessing passwords is slow: twenty tries a minute from one address.</summary>
    private static void AddSignInLimit(this IServiceCollection services) => services.AddRateLimiter(limiter =>
    {
        const string unlimited = "";
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = "60";
            return ValueTask.CompletedTask;
        };
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
            HttpMethods.IsPost(context.Request.Method) && context.Request.Path.StartsWithSegments("/konto", StringComparison.OrdinalIgnoreCase)
                ? RateLimitPartition.GetFixedWindowLimiter(
                    context.Connection.RemoteIpAddress?.ToString() ?? "unknown",
                    _ => new FixedWindowRateLimiterOptions { PermitLimit = 20, Window = TimeSpan.FromMinutes(1) })
                : RateLimitPartition.GetNoLimiter(unlimited));
    });
}
