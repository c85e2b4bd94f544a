using StrategyTracker.Mailing;

namespace StrategyTracker.Features.PublicWeb;

/// <summary>The address at which people reach the product, for links that leave it: the setting, else what the reader asked for.</summary>
internal static class PublicAddress
{
    /// <returns>Without a slash at its end.</returns>
    public static string Of(HttpContext http, MailSettings mail) =>
        mail.PublicAddress is { Length: > 0 } address ? address.TrimEnd('/') : $"{http.Request.Scheme}://{http.Request.Host}";
}
