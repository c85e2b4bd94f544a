using System.Globalization;
using System.Text.RegularExpressions;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Exchange.Workbooks;

/// <summary>A cost as one cell: whole kronor or a range, "ingen" or "inom budget"; an empty cell, or "oklart", is a cost that is not known.</summary>
internal static partial class CostText
{
    public static string? Of(CostItem? cost) => cost switch
    {
        null or { Kind: CostKind.Unknown } => null,
        { Kind: CostKind.None } => ActivitySheetTexts.CostNone,
        { Kind: CostKind.WithinBudget } => ActivitySheetTexts.CostWithinBudget,
        { PlannedFrom: var from, PlannedTo: var to } when from == to => Amount(from),
        { PlannedFrom: var from, PlannedTo: var to } => $"{Amount(from)}–{Amount(to)}",
    };

    public static string? YearOf(CostItem? cost) => cost?.PriceYear?.ToString(CultureInfo.InvariantCulture);

    /// <summary>The cost that was meant. A price year that is there stays with an amount.</summary>
    public static CostItem? Read(string? text, CostItem? before)
    {
        if (text is null)
        {
            return null;
        }

        if (Is(text, nameof(ActivitySheetTexts.CostNone)))
        {
            return new CostItem { Kind = CostKind.None };
        }

        if (Is(text, nameof(ActivitySheetTexts.CostWithinBudget)) || IsOneOf(text, nameof(ActivitySheetTexts.CostWithinBudgetAlso)))
        {
            return new CostItem { Kind = CostKind.WithinBudget };
        }

        if (IsOneOf(text, nameof(ActivitySheetTexts.CostUnknownAlso)))
        {
            return null;
        }

        var match = Range().Match(text);
        if (!match.Success)
        {
            throw NotACost(text);
        }

        var scale = match.Groups["unit"].Value.ToLowerInvariant() switch
        {
            "tkr" => 1_000,
            "" or "kr" or "kronor" or "sek" => 1,
            _ => 1_000_000,
        };
        var from = Kronor(match.Groups["from"].Value, scale, text);
        var to = match.Groups["to"].Success ? Kronor(match.Groups["to"].Value, scale, text) : from;
        return new CostItem { Kind = CostKind.Amount, PlannedFrom = from, PlannedTo = to, PriceYear = before?.PriceYear };
    }

    /// <summary>The cost in the prices of a year; only an amount has such a year.</summary>
    public static CostItem? OfYear(string? text, CostItem? cost) =>
        text is null ? (cost is null ? null : cost with { PriceYear = null })
        : Year(text) is not { } year ? throw new CellRefusedException(ActivitySheetTexts.NotAYear.With(text))
        : cost is { Kind: CostKind.Amount } ? cost with { PriceYear = year }
        : throw new CellRefusedException(ActivitySheetTexts.PriceYearNeedsAmount);

    /// <summary>Four digits that are a year that plans speak of.</summary>
    public static int? Year(string? text) =>
        text is { Length: 4 } && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2200 ? year : null;

    private static long Kronor(string text, int scale, string whole) =>
        NumberText.TryRead(text, out var number) && number is { } amount && amount * scale is var kronor and < 1e15 && Math.Abs(kronor - Math.Round(kronor)) < 1e-6
            ? (long)Math.Round(kronor)
            : throw NotACost(whole);

    private static CellRefusedException NotACost(string text) => new(ActivitySheetTexts.NotACost.With(text));

    private static string Amount(long? kronor) => Format.Number(kronor ?? 0);

    /// <summary>Other words for the same, such as "ryms i ram".</summary>
    private static bool IsOneOf(string text, string key) => WorkbookHeads.Languages.Any(l =>
        (ActivitySheetTexts.ResourceManager.GetString(key, l) ?? "").Split(';').Contains(text.TrimEnd('.'), StringComparer.OrdinalIgnoreCase));

    private static bool Is(string text, string key) => WorkbookHeads.Languages.Any(l =>
        string.Equals(text, ActivitySheetTexts.ResourceManager.GetString(key, l), StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"^((ca|cirka|c:a|ungefär|about|approx)\.?\s+)?(?<from>\d[\d\s.,]*?)(\s*([-–]|till)\s*(?<to>\d[\d\s.,]*?))?\s*(?<unit>kr|kronor|sek|tkr|mkr|mnkr|mn\s?kr|miljone?r?(\s(kr|kronor))?|msek)?\.?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Range();
}
