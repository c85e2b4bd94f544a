using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.FollowUp.Reporting;

/// <summary>How a field's label says what the cycle asks.</summary>
internal static class AskedWords
{
    /// <summary>The label, with the word where the field must be answered.</summary>
    public static string Labelled(this AskedFields asks, string label, ProgressField field) =>
        asks.Of(field) is Asking.Required ? $"{label} ({SharedTexts.Required})" : label;
}
