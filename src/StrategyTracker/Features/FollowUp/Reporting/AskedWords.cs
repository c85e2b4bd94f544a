using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.FollowUp.Reporting;

/// <summary>How a field's label and help say what the cycle asks.</summary>
internal static class AskedWords
{
    /// <summary>The label, with the word where the field must be answered.</summary>
    public static string Labelled(this AskedFields asks, string label, ProgressField field) =>
        asks.Of(field) is Asking.Required ? $"{label} ({SharedTexts.Required})" : label;

    /// <summary>The help, which says that the field may be left empty only where it may.</summary>
    public static string? Hinted(this AskedFields asks, string? hint, ProgressField field) =>
        asks.Of(field) is Asking.Required ? hint : $"{FollowUpTexts.Optional} {hint}".TrimEnd();
}
