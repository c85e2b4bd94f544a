namespace StrategyTracker.Spreadsheets;

/// <summary>One column of a table: its head, what it says of a row, and how it looks.</summary>
/// <param name="Head">The text of its head, unique in its table.</param>
/// <param name="Value">What it says of a row: a text, a number, a <see cref="DateOnly"/>, or nothing.</param>
/// <param name="Kind">What its cells hold.</param>
public sealed record SheetColumn<T>(string Head, Func<T, object?> Value, CellKind Kind = CellKind.Text)
{
    /// <summary>In characters.</summary>
    public double Width { get; init; } = 14;

    /// <summary>Long texts are broken over several lines.</summary>
    public bool Wraps { get; init; }

    /// <summary>For the program and not for the reader, such as keys.</summary>
    public bool IsHidden { get; init; }

    /// <summary>A person fills it in. In a table with such columns the others are locked.</summary>
    public bool IsWritten { get; init; }

    /// <summary>The words that can be chosen between; none where anything can be written.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>What is told to one who writes something else than can be chosen.</summary>
    public string? ChoiceFault { get; init; }

    /// <summary>Where the names stand that are proposed in a list (a range of another sheet); anything else can be written all the same.</summary>
    public string? ProposedFrom { get; init; }

    /// <summary>What is told to one who types over a cell that is to stay as it is, such as a key; none where it can be written.</summary>
    public string? KeptFault { get; init; }

    /// <summary>The colour (#rrggbb) of the row's text in this column, beside the word: never the only bearer of a status.</summary>
    public Func<T, string?>? Colour { get; init; }

    /// <summary>The row's text in this column is bold, as in a total.</summary>
    public Func<T, bool>? IsBold { get; init; }
}
