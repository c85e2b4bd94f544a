using StrategyTracker.Ui;

namespace StrategyTracker.Verbs;

/// <summary>The command line is not written as the verb wants it. The message tells why, in the person's language.</summary>
public sealed class WrongUsageException(string message) : Exception(message);

/// <summary>A command line, understood: the verb, its words and its options.</summary>
public sealed class VerbLine
{
    public const string DefaultVerb = "serve";

    private readonly Dictionary<string, List<string>> _options = [];
    private readonly List<string> _words = [];
    private readonly List<string> _passedOn = [];

    private VerbLine(string verb) => Verb = verb;

    public string Verb { get; }

    /// <summary>Words without dashes after the verb.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>Options that are settings of the server.</summary>
    public IReadOnlyList<string> PassedOn => _passedOn;

    public bool AsksForHelp { get; private init; }

    /// <summary>The verb that help is asked about; none for all of them.</summary>
    public string? HelpAbout { get; private init; }

    public bool AsksForVersion { get; private init; }

    public string? DataFolder => Option("--data");

    public bool Has(string option) => _options.ContainsKey(option);

    public string? Option(string option) => _options.TryGetValue(option, out var values) ? values[^1] : null;

    public IReadOnlyList<string> All(string option) => _options.GetValueOrDefault(option) ?? [];

    /// <exception cref="WrongUsageException">No such verb or option, or something is missing.</exception>
    public static VerbLine Parse(IReadOnlyList<string> args, IReadOnlyCollection<VerbShape> verbs)
    {
        var named = args.Count > 0 && !args[0].StartsWith('-');
        var verb = named ? args[0] : DefaultVerb;
        if (verb == "help" || args.Any(a => a is "--help" or "-h"))
        {
            var about = verb == "help" ? args.ElementAtOrDefault(1) : named ? verb : null;
            return new VerbLine(DefaultVerb) { AsksForHelp = true, HelpAbout = about is null ? null : ShapeOf(about, verbs).Name };
        }

        if (args is ["--version"])
        {
            return new VerbLine(DefaultVerb) { AsksForVersion = true };
        }

        var shape = ShapeOf(verb, verbs);
        var line = new VerbLine(verb);
        line.Read([.. named ? args.Skip(1) : args], shape);
        line.Check(shape);
        return line;
    }

    private static VerbShape ShapeOf(string verb, IReadOnlyCollection<VerbShape> verbs) => verbs.FirstOrDefault(v => v.Name == verb)
        ?? throw new WrongUsageException(VerbTexts.NoSuchVerb.With(verb, string.Join(", ", verbs.Select(v => v.Name))));

    private void Read(IReadOnlyList<string> args, VerbShape shape)
    {
        for (var i = 0; i < args.Count; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
            {
                _words.Add(args[i]);
                continue;
            }

            var (name, value) = args[i].Split('=', 2) is [var before, var after] ? (before, after) : (args[i], null);
            if (shape.AllOptions.FirstOrDefault(o => o.Name == name) is not { } option)
            {
                if (!shape.PassesOnOptions)
                {
                    throw new WrongUsageException(VerbTexts.NoSuchOption.With(shape.Name, name));
                }

                _passedOn.Add(args[i]);
                if (value is null && i + 1 < args.Count && !args[i + 1].StartsWith("--", StringComparison.Ordinal))
                {
                    _passedOn.Add(args[++i]);
                }

                continue;
            }

            if (option.Value is not null && value is null)
            {
                value = i + 1 < args.Count && !args[i + 1].StartsWith("--", StringComparison.Ordinal)
                    ? args[++i]
                    : throw new WrongUsageException(VerbTexts.OptionNeedsValue.With(name, option.Value));
            }

            if (_options.TryGetValue(name, out var values) && !option.IsRepeatable)
            {
                throw new WrongUsageException(VerbTexts.OptionIsRepeated.With(name));
            }

            (_options[name] = values ?? []).Add(value ?? "");
        }
    }

    private void Check(VerbShape shape)
    {
        if (shape.Options.FirstOrDefault(o => o.IsRequired && !Has(o.Name)) is { } missing)
        {
            throw new WrongUsageException(VerbTexts.OptionIsMissing.With(shape.Name, $"{missing.Name} {missing.Value}"));
        }

        if (_words.Count < shape.FewestWords)
        {
            throw new WrongUsageException(VerbTexts.WordIsMissing.With(shape.Name, shape.Words));
        }

        if (_words.Count > shape.MostWords)
        {
            throw new WrongUsageException(VerbTexts.WordTooMany.With(shape.Name, _words[shape.MostWords]));
        }
    }
}
