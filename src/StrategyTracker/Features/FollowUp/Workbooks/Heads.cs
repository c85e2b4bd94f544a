using System.Globalization;
using StrategyTracker.Spreadsheets;

namespace StrategyTracker.Features.FollowUp.Workbooks;

/// <summary>The heads of the report's columns: written in the person's language, read in any.</summary>
internal static class Heads
{
    public const string Number = nameof(Number);
    public const string Activity = nameof(Activity);
    public const string Role = nameof(Role);
    public const string Period = nameof(Period);
    public const string LastPhase = nameof(LastPhase);
    public const string LastSchedule = nameof(LastSchedule);
    public const string LastEffect = nameof(LastEffect);
    public const string LastText = nameof(LastText);
    public const string Unchanged = nameof(Unchanged);
    public const string ExpectedEffect = nameof(ExpectedEffect);
    public const string LastBenefit = nameof(LastBenefit);
    public const string Milestone = nameof(Milestone);
    public const string DueOn = nameof(DueOn);
    public const string DoneOn = nameof(DoneOn);
    public const string Key = nameof(Key);
    public const string Mark = nameof(Mark);

    /// <summary>The languages that a workbook may have been written in.</summary>
    public static IReadOnlyList<CultureInfo> Languages { get; } = [CultureInfo.GetCultureInfo("sv"), CultureInfo.GetCultureInfo("en")];

    /// <summary>The head in the reader's language.</summary>
    public static string Of(string column) => In(column, CultureInfo.CurrentUICulture);

    /// <summary>The number of the column, whatever language its head is in and wherever it stands.</summary>
    public static int? Find(ReadSheet sheet, string column) => sheet.ColumnOf(Languages.Select(l => In(column, l)));

    private static string In(string column, CultureInfo language) =>
        WorkbookTexts.ResourceManager.GetString($"Head_{column}", language) ?? column;
}
