using StrategyTracker.Domain.SelfAssessment;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.SelfAssessment.Answering;

/// <summary>Answers and means in words. What is missing is said, and never shown as zero.</summary>
internal static class GivenWords
{
    public static string Of(LevelAnswer given, IReadOnlyList<LevelView> levels) => given switch
    {
        { Level: { } level } => levels.FirstOrDefault(l => l.Value == level) is { } known ? Of(known) : Format.Number(level),
        { IsNotApplicable: true } => SelfAssessmentTexts.NotApplicable,
        _ => SelfAssessmentTexts.NotAnswered,
    };

    /// <summary>"2 I hög grad genomfört", or "Nivå 2" where the name says the number.</summary>
    public static string Of(LevelView level) => level.IsNumbered ? level.Label : $"{level.Value} {level.Label}";

    /// <summary>"1,8 (5 svar)".</summary>
    public static string Of(LevelMean mean) => mean.Value is { } value
        ? $"{Format.Number(value, 1)} ({Answers(mean.Counted)})"
        : SelfAssessmentTexts.NobodyYet;

    public static string Answers(int number) => number == 1 ? SelfAssessmentTexts.OneAnswer : SelfAssessmentTexts.ManyAnswers.With(Format.Number(number));

    /// <summary>"+0,3", "−1,0" or "0,0"; nothing where nothing can be compared.</summary>
    public static string Of(LevelChange change) => change.Value switch
    {
        null => "",
        > 0 => "+" + Format.Number(change.Value.Value, 1),
        < 0 => "−" + Format.Number(-change.Value.Value, 1),
        _ => Format.Number(0, 1),
    };
}
