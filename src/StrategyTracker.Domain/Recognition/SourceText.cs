namespace StrategyTracker.Domain.Recognition;

/// <summary>What a block of the source is by its form, before anybody asks what it means.</summary>
public enum BlockForm
{
    Paragraph,

    /// <summary>Set as a heading by its style, as in Word.</summary>
    Heading,

    /// <summary>Set as the title by its style.</summary>
    Title,
    Bullet,
    Table,
}

/// <summary>A piece of the source: a paragraph, a heading, an item of a list or a table.</summary>
public sealed record SourceBlock(Place At, BlockForm Form, string Text)
{
    /// <summary>1 for the topmost heading or the outermost list.</summary>
    public int Level { get; init; } = 1;

    /// <summary>Of a table: its rows, each with its cells.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows { get; init; } = [];

    /// <summary>The number that a list gives the item, where it has one.</summary>
    public string? Number { get; init; }

    /// <summary>How sure it is that a heading is one.</summary>
    public Sureness Sureness { get; init; } = Sureness.Sure;

    /// <summary>Stands alone: there is an empty line before it, or it is a paragraph of its own.</summary>
    public bool IsApart { get; init; } = true;
}

/// <summary>The source as blocks, with what was already noticed when it was read.</summary>
public sealed record SourceText(IReadOnlyList<SourceBlock> Blocks, IReadOnlyList<Remark> Remarks)
{
    /// <summary>The longest text that is taken in, in characters: some 700 pages.</summary>
    public const int MostCharacters = 2_000_000;
}
