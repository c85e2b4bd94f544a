using System.Globalization;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Spreadsheets;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.FollowUp.Workbooks;

/// <summary>A field of an answer as a cell: a word, a number or a text.</summary>
internal static class FieldCells
{
    /// <summary>In the order of the page.</summary>
    public static IReadOnlyList<ProgressField> Fields { get; } =
    [
        ProgressField.Phase, ProgressField.Schedule, ProgressField.Effect, ProgressField.Comment, ProgressField.DeviationReason,
        ProgressField.Measures, ProgressField.Percent, ProgressField.ActualCost,
        ProgressField.Benefit, ProgressField.BenefitAmount, ProgressField.BenefitWords,
    ];

    public static CellKind KindOf(ProgressField field) => field switch
    {
        ProgressField.Percent => CellKind.Percent,
        ProgressField.ActualCost or ProgressField.BenefitAmount => CellKind.WholeNumber,
        _ => CellKind.Text,
    };

    /// <summary>What can be chosen; none where anything can be written.</summary>
    public static IReadOnlyList<string> ChoicesOf(ProgressField field) => [.. ValuesOf(field).Select(v => v.Word(CultureInfo.CurrentUICulture))];

    /// <summary>What the cell holds.</summary>
    public static object? ToCell(ProgressAnswer answer, ProgressField field) => field switch
    {
        ProgressField.Percent => answer.Percent / 100.0,
        ProgressField.ActualCost => answer.ActualCost,
        ProgressField.BenefitAmount => answer.Benefit.Amount,
        ProgressField.Benefit => answer.Benefit.IsSaid ? Words.Of(answer.Benefit.Kind) : null,
        ProgressField.Phase => answer.Phase is ActivityPhase.Unknown ? null : Words.Of(answer.Phase),
        ProgressField.Schedule => answer.Schedule is ScheduleStatus.Unknown ? null : Words.Of(answer.Schedule),
        ProgressField.Effect => Words.Of(answer.Effect),
        _ => answer.TextOf(field),
    };

    /// <summary>What a person reads of a field.</summary>
    public static string? Shown(ProgressAnswer answer, ProgressField field) => field switch
    {
        ProgressField.Percent => answer.Percent is { } percent ? $"{percent} %" : null,
        ProgressField.ActualCost => answer.ActualCost is { } kronor ? Format.Number(kronor) : null,
        ProgressField.BenefitAmount => answer.Benefit.Amount is { } taken ? Format.Number(taken) : null,
        _ => ToCell(answer, field) as string,
    };

    /// <summary>The cell as the field's text, the way the page would send it.</summary>
    /// <returns>The text, or what is wrong with it in the reader's words.</returns>
    public static (string? Text, string? Fault) FromCell(ReadCell cell, ProgressField field)
    {
        if (cell.IsFormula)
        {
            return (null, WorkbookTexts.CellIsFormula);
        }

        var values = ValuesOf(field);
        if (values.Count > 0 && cell.Text is { } word)
        {
            var found = values.FirstOrDefault(v => Heads.Languages.Any(l => string.Equals(v.Word(l), word, StringComparison.OrdinalIgnoreCase)));
            return found is null
                ? (null, WorkbookTexts.WordIsUnknown.With(word, string.Join(", ", ChoicesOf(field))))
                : (found.Name, null);
        }

        // A share is a number up to one in its cell, and a whole number of per cent on the page.
        var text = field is ProgressField.Percent && cell.Value is double share and > 0 and <= 1
            ? Math.Round(share * 100).ToString(CultureInfo.InvariantCulture)
            : cell.Text;
        try
        {
            return (ProgressAnswer.Empty.With(field, text).TextOf(field), null);
        }
        catch (RuleBrokenException refused)
        {
            return (null, string.Join(' ', refused.Violations.Select(RuleWords.Of)));
        }
    }

    private static IReadOnlyList<NamedValue> ValuesOf(ProgressField field) => field switch
    {
        ProgressField.Phase => NamedValue.All<ActivityPhase>(ActivityPhase.Unknown),
        ProgressField.Schedule => NamedValue.All<ScheduleStatus>(ScheduleStatus.Unknown),
        ProgressField.Effect => NamedValue.All<EffectStatus>(),
        ProgressField.Benefit => NamedValue.All<BenefitKind>(BenefitKind.Unknown),
        _ => [],
    };

    /// <summary>A value of an enum, with its word in each language.</summary>
    private sealed record NamedValue(string Type, string Name)
    {
        public static IReadOnlyList<NamedValue> All<T>(T? except = null)
            where T : struct, Enum =>
            [.. Enum.GetValues<T>().Where(v => !v.Equals(except)).Select(v => new NamedValue(typeof(T).Name, v.ToString()))];

        public string Word(CultureInfo language) => StatusTexts.ResourceManager.GetString($"{Type}_{Name}", language) ?? Name;
    }
}
