namespace StrategyTracker.Features.Account;

/// <summary>An address to go on to, given in a link: only ever inside this site.</summary>
public static class LocalPath
{
    /// <summary>The path where it is one of ours, else the start page.</summary>
    public static string OrStart(string? path) =>
        path is "/" or ['/', not ('/' or '\\'), ..] && !path.Contains('\\') && !path.Any(char.IsControl) ? path : "/";
}
