using System.Globalization;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Administration;

/// <summary>The audit trail in words. What has no word here is shown by its own name rather than not at all.</summary>
internal static class EventWords
{
    private const string CommandPrefix = "Command_";

    /// <summary>Every act that can be looked for, by its words.</summary>
    public static IReadOnlyList<(string Command, string Words)> Commands =>
        [.. EventTexts.ResourceManager.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: true)!
            .Cast<System.Collections.DictionaryEntry>().Select(entry => (string)entry.Key)
            .Where(key => key.StartsWith(CommandPrefix, StringComparison.Ordinal))
            .Select(key => (key[CommandPrefix.Length..], Text(key) ?? key))
            .OrderBy(command => command.Item2, StringComparer.CurrentCulture)];

    public static string OfCommand(string command) => Text(CommandPrefix + command) ?? command;

    /// <summary>"Aktivitet: Gemensam plattform", or only the kind where the thing is no longer there.</summary>
    public static string OfThing(string entity, string? name) =>
        (Text("Thing_" + entity) ?? entity) is var kind && name is null ? kind : $"{kind}: {name}";

    /// <summary>"LeadId" and "Effect.Text" are looked for by their whole name, then by their last part.</summary>
    public static string OfField(string property) => Text("Field_" + property.Replace('.', '_')) ?? Text("Field_" + property.Split('.')[^1]) ?? property;

    public static string OfChange(string change) => Text("Change_" + change) ?? change;

    public static string Events(int number) => number == 1 ? AdministrationTexts.OneEvent : AdministrationTexts.ManyEvents.With(Format.Number(number));

    public static string Changes(int number) => number == 1 ? AdministrationTexts.OneChange : AdministrationTexts.ManyChanges.With(Format.Number(number));

    /// <summary>A long text is cut: the thing itself holds the whole.</summary>
    public static string Shown(string? value) => value is { Length: > 400 } ? value[..400] + " …" : value ?? "–";

    private static string? Text(string key) => EventTexts.ResourceManager.GetString(key, CultureInfo.CurrentUICulture);
}
