namespace StrategyTracker.Printing.Word;

/// <summary>What a Word file says of itself, and what stands above and below each of its pages.</summary>
public sealed record WordDescription
{
    public required string Title { get; init; }

    public required string Subject { get; init; }

    /// <summary>"sv" or "en": of the file's own texts.</summary>
    public required string Language { get; init; }

    /// <summary>Whose document it is.</summary>
    public required string Creator { get; init; }

    /// <summary>Diarienummer.</summary>
    public string? Identifier { get; init; }

    /// <summary>The day that it tells of: the same report says the same day whenever it is made.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>"Preliminär, ej låst", and the like: among the properties, for whoever sorts files.</summary>
    public string? Status { get; init; }

    /// <summary>To the left above each page but the cover; the chapter stands to the right.</summary>
    public required string Head { get; init; }

    /// <summary>To the left below each page but the cover; the page's number stands to the right.</summary>
    public required string Foot { get; init; }

    /// <summary>The municipality's own colour as RRGGBB; none for the style's.</summary>
    public string? Colour { get; init; }

    /// <summary>What a table is called in its caption: "Tabell".</summary>
    public required string Table { get; init; }
}
