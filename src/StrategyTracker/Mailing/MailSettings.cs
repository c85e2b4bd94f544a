namespace StrategyTracker.Mailing;

/// <summary>How mail leaves the installation: by a server, as files in a folder, or not at all.</summary>
public sealed record MailSettings
{
    public const string Section = "Mail";

    /// <summary>The SMTP server; without one, and without a folder, no mail leaves.</summary>
    public string? Host { get; init; }

    public int Port { get; init; } = 25;

    /// <summary>The connection is made with TLS (STARTTLS).</summary>
    public bool Tls { get; init; } = true;

    public string? UserName { get; init; }

    public string? Password { get; init; }

    /// <summary>The sender's address.</summary>
    public string From { get; init; } = "strategytracker@localhost";

    /// <summary>Instead of a server: a folder in which each mail becomes a file (.eml).</summary>
    public string? Folder { get; init; }

    /// <summary>The address at which people reach the product, for the links in a mail.</summary>
    public string? PublicAddress { get; init; }

    public bool IsOn => Host is { Length: > 0 } || Folder is { Length: > 0 };
}
