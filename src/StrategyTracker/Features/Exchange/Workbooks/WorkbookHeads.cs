using System.Globalization;
using StrategyTracker.Spreadsheets;

namespace StrategyTracker.Features.Exchange.Workbooks;

/// <summary>The heads of the activities' columns: written in the person's language, read in any.</summary>
internal static class WorkbookHeads
{
    public const string Plan = nameof(Plan);
    public const string Key = nameof(Key);

    public static IReadOnlyList<CultureInfo> Languages { get; } = [CultureInfo.GetCultureInfo("sv"), CultureInfo.GetCultureInfo("en")];

    public static string Of(string column) => In(column, CultureInfo.CurrentUICulture);

    public static int? Find(ReadSheet sheet, string column) => sheet.ColumnOf(Languages.Select(l => In(column, l)));

    /// <summary>Where every column stands in one sheet: looked for once, and then asked by each row.</summary>
    public static IReadOnlyDictionary<string, int?> PlacesIn(ReadSheet sheet) =>
        ActivityColumn.All.Select(c => c.Name).Append(Plan).Append(Key).ToDictionary(name => name, name => Find(sheet, name));

    public static string In(string column, CultureInfo language) => ActivitySheetTexts.ResourceManager.GetString($"Head_{column}", language) ?? column;
}
