using System.Globalization;

namespace StrategyTracker.Features.RedThread;

/// <summary>What a thread starts from, in a word.</summary>
public static class ThreadWords
{
    public static string Of(ThreadOrigin start) => ThreadTexts.ResourceManager.GetString($"Start_{start}", CultureInfo.CurrentUICulture) ?? start.ToString();

    /// <summary>The address of the thread from a thing.</summary>
    public static string Link(ThreadOrigin start, string key) => $"/roda-traden/{start.ToString().ToLowerInvariant()}/{Uri.EscapeDataString(key)}";
}
