using StrategyTracker.Ui;

namespace StrategyTracker.Features.Documents.Succeeding;

/// <summary>What becomes of an activity, in words.</summary>
internal static class SaidWords
{
    public static string Of(SaidDisposition said) => said switch
    {
        { Leaves: { } kind } => Words.Of(kind),
        { Aim: { } aim } => SuccessionTexts.AimedAt.With(aim),
        _ => SuccessionTexts.Stays,
    };
}
