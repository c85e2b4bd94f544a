using System.Globalization;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Exchange;

/// <summary>Puts a fault into words: a package's own, or those of the rule that it breaks.</summary>
internal static class FaultWords
{
    public static string Of(string code, IReadOnlyList<object?> arguments) =>
        ExchangeTexts.ResourceManager.GetString(code, CultureInfo.CurrentUICulture) is { } text
            ? text.With([.. arguments.Select(Show)])
            : RuleWords.Of(new RuleViolation(code, [.. arguments]));

    private static object? Show(object? argument) => argument is DateOnly day ? Format.Date(day) : argument;
}
