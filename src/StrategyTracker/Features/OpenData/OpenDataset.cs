using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace StrategyTracker.Features.OpenData;

/// <summary>A set of public rows that anyone may take: its name in addresses, what a row is, and how the rows are read.</summary>
public sealed record OpenDataset(string Key, Type Row, Func<OpenDataQueries, CancellationToken, Task<IReadOnlyList<object>>> ReadAsync)
{
    /// <summary>Every data set, in the order in which they are shown.</summary>
    public static IReadOnlyList<OpenDataset> All { get; } =
    [
        Of<OpenEdition>("styrdokument", (q, stop) => q.EditionsAsync(stop)),
        Of<OpenTarget>("malomraden-och-mal", (q, stop) => q.TargetsAsync(stop)),
        Of<OpenActivity>("aktiviteter", (q, stop) => q.ActivitiesAsync(stop)),
        Of<OpenAnswer>("redovisningar", (q, stop) => q.AnswersAsync(stop)),
        Of<OpenBenefit>("nyttor", (q, stop) => q.BenefitsAsync(stop)),
        Of<OpenJudgement>("bedomningar", (q, stop) => q.JudgementsAsync(stop)) with { IsFrozen = true },
        Of<OpenFigure>("nyckeltal", (q, stop) => q.FiguresAsync(stop)),
        Of<OpenReport>("rapporter", (q, stop) => q.ReportsAsync(stop)) with { IsFrozen = true },
        Of<OpenBody>("organ", (q, stop) => q.BodiesAsync(stop)),
    ];

    /// <summary>Its rows come with the frozen reports and with nothing else, so that it is known when it changed.</summary>
    public bool IsFrozen { get; init; }

    public string Title => Text("Title");

    public string About => Text("About");

    /// <summary>The columns, in order, by the names that the files use.</summary>
    public IReadOnlyList<OpenColumn> Columns { get; } =
        [.. Row.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.Name is not "EqualityContract").Select(p => new OpenColumn(Row, p))];

    public static OpenDataset? Find(string key) => All.FirstOrDefault(d => d.Key == key);

    private string Text(string part) => OpenDataTexts.ResourceManager.GetString($"{Row.Name}_{part}", CultureInfo.CurrentUICulture) ?? $"{Row.Name}_{part}";

    private static OpenDataset Of<TRow>(string key, Func<OpenDataQueries, CancellationToken, Task<IReadOnlyList<TRow>>> read)
        where TRow : class =>
        new(key, typeof(TRow), async (queries, stop) => await read(queries, stop));
}

/// <summary>A column of a data set.</summary>
public sealed class OpenColumn(Type row, PropertyInfo property)
{
    public string Name { get; } = JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    /// <summary>What it says, in the reader's language. A column that says the same in several sets has one text.</summary>
    public string About =>
        OpenDataTexts.ResourceManager.GetString($"{row.Name}_{property.Name}", CultureInfo.CurrentUICulture)
        ?? OpenDataTexts.ResourceManager.GetString($"Column_{property.Name}", CultureInfo.CurrentUICulture)
        ?? "";

    /// <summary>The words that its values are taken from, where they are few.</summary>
    public IReadOnlyList<string> Values { get; } =
        (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) is { IsEnum: true } words
            ? [.. Enum.GetNames(words).Select(JsonNamingPolicy.CamelCase.ConvertName)]
            : [];

    /// <summary>Its value in a row, as a cell of a table: numbers as numbers, all else as text, several values parted by "; ".</summary>
    public object? CellOf(object of) => property.GetValue(of) is { } value ? value is int or long or double ? value : Text(value) : null;

    private static string Text(object value) => value switch
    {
        string text => text,
        bool yes => yes ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Enum word => JsonNamingPolicy.CamelCase.ConvertName(word.ToString()),
        IEnumerable several => string.Join("; ", several.Cast<object>().Select(Text)),
        _ => throw new InvalidOperationException($"No way to write {value.GetType().Name} in a cell."),
    };
}
