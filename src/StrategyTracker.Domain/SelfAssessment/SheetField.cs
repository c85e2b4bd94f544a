using System.Globalization;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.SelfAssessment;

/// <summary>The fields of an answer: each is saved, and held against what somebody else has written, by itself.</summary>
public enum SheetField
{
    Level,
    Comment,
}

/// <summary>
/// A level, or the word that the question does not apply, or nothing. The last two are never zero, and never counted.
/// </summary>
public readonly record struct LevelAnswer(int? Level, bool IsNotApplicable)
{
    public static LevelAnswer Missing => default;

    public static LevelAnswer NotApplicable => new(null, true);

    public static LevelAnswer Of(int level) => new(level, false);

    public bool IsGiven => Level is not null || IsNotApplicable;
}

/// <summary>What is answered to one question.</summary>
public sealed record SheetContent(LevelAnswer Given, string? Comment)
{
    public const string NotApplicable = nameof(NotApplicable);

    public static SheetContent Empty { get; } = new(LevelAnswer.Missing, null);

    /// <summary>The field as text; nothing where it is empty.</summary>
    public string? TextOf(SheetField field) => field switch
    {
        SheetField.Level => Given.IsNotApplicable ? NotApplicable : Given.Level?.ToString(CultureInfo.InvariantCulture),
        SheetField.Comment => Comment,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
    };

    /// <summary>The answer with one field written.</summary>
    /// <exception cref="RuleBrokenException">The text is no level of the scale, or too long.</exception>
    public SheetContent With(SheetField field, string? text, IReadOnlySet<int> levels) => field switch
    {
        SheetField.Level => this with { Given = LevelOf(text, levels) },
        SheetField.Comment => this with { Comment = FieldText.Within(text, Limits.Text) },
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
    };

    private static LevelAnswer LevelOf(string? text, IReadOnlySet<int> levels) =>
        string.IsNullOrWhiteSpace(text) ? LevelAnswer.Missing
        : text == NotApplicable ? LevelAnswer.NotApplicable
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var level) && levels.Contains(level) ? LevelAnswer.Of(level)
        : throw new RuleBrokenException(new RuleViolation(RuleCode.ValueIsNotAllowed, text));
}
