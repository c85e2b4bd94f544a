using StrategyTracker.Domain.FollowUp;

namespace StrategyTracker.Ui;

/// <summary>A benefit taken home in a sentence: the amount or which kind of nothing, and the words.</summary>
public static class BenefitText
{
    public static string Of(BenefitTaken benefit)
    {
        var amount = benefit.Counts is { } kronor ? SharedTexts.Kronor.With(Format.Number(kronor)) : Words.Of(benefit.Kind);
        return benefit.Words is { } words ? $"{amount}. {words}" : amount;
    }
}
