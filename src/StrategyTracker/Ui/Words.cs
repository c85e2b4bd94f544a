using System.Globalization;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Ui;

/// <summary>The word of a value, in the reader's language. Every value of every enum that is shown has one.</summary>
public static class Words
{
    public static string Of<T>(T value)
        where T : struct, Enum =>
        StatusTexts.ResourceManager.GetString($"{typeof(T).Name}_{value}", CultureInfo.CurrentUICulture) ?? value.ToString();

    /// <summary>The word of a value that is known by name only, as the audit trail keeps it.</summary>
    public static string Of(Type type, string name) =>
        StatusTexts.ResourceManager.GetString($"{type.Name}_{name}", CultureInfo.CurrentUICulture) ?? name;

    /// <summary>The word inside a sentence: "pågår" instead of "Pågår".</summary>
    public static string InSentence<T>(T value)
        where T : struct, Enum =>
        Of(value) is [var first, .. var rest] ? char.ToLower(first, CultureInfo.CurrentUICulture) + rest : "";
}

/// <summary>A rule that stands in the way, in the reader's words.</summary>
public static class RuleWords
{
    public static string Of(RuleViolation violation)
    {
        var text = RuleTexts.ResourceManager.GetString(violation.Code, CultureInfo.CurrentUICulture);
        return text is null
            ? violation.Code
            : text.With([.. violation.Arguments.Select(Show)]);
    }

    private static object? Show(object? argument) => argument switch
    {
        DateOnly day => Format.Date(day),
        Enum value => StatusTexts.ResourceManager.GetString($"{value.GetType().Name}_{value}", CultureInfo.CurrentUICulture) ?? value.ToString(),
        _ => argument,
    };
}
