using System.Globalization;

namespace StrategyTracker.Features.FollowUp.Reminding;

/// <summary>What makes a mail one of its kind: nothing is written twice.</summary>
internal static class OutboxKeys
{
    public const string Digest = "digest/";

    public static string DigestOf(Guid account, DateOnly day) => $"{Digest}{account:N}/{Iso(day)}";

    public static string NudgeOf(Guid account, Guid occasion, Guid body, DateOnly day) => $"nudge/{account:N}/{occasion:N}/{body:N}/{Iso(day)}";

    public static string FailedReorganisationOf(Guid account, Guid planned, DateOnly day) => $"reorganisation/{account:N}/{planned:N}/{Iso(day)}";

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
