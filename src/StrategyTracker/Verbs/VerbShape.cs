namespace StrategyTracker.Verbs;

/// <summary>An option of a verb.</summary>
/// <param name="Name">With its dashes, e.g. <c>--out</c>.</param>
/// <param name="Value">The name of its value in the help, e.g. FILE; none for a switch.</param>
public sealed record OptionShape(string Name, string? Value = null)
{
    /// <summary>Must be given.</summary>
    public bool IsRequired { get; init; }

    /// <summary>May be given several times.</summary>
    public bool IsRepeatable { get; init; }
}

/// <summary>How a verb is written on the command line.</summary>
public sealed record VerbShape(string Name)
{
    public static readonly OptionShape Data = new("--data", "DIR");

    public IReadOnlyList<OptionShape> Options { get; init; } = [];

    /// <summary>Words without dashes that follow the verb, e.g. FILE.</summary>
    public string? Words { get; init; }

    public int FewestWords { get; init; }

    public int MostWords { get; init; }

    /// <summary>Other options are settings of the server, and are passed on.</summary>
    public bool PassesOnOptions { get; init; }

    public IEnumerable<OptionShape> AllOptions => Options.Append(Data);

    /// <summary>The line under "usage", without the program's name.</summary>
    public string Usage => string.Join(' ', new[] { Name, Words }.OfType<string>().Concat(AllOptions.Select(Show)));

    private static string Show(OptionShape option)
    {
        var text = option.Value is null ? option.Name : $"{option.Name} {option.Value}";
        text = option.IsRequired ? text : $"[{text}]";
        return option.IsRepeatable ? text + "…" : text;
    }
}
