using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Reporting;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.CouncilReports.Sections;

/// <summary>A benefit taken home as it is said: an amount, or which kind of nothing in kronor.</summary>
public static class TakenWords
{
    public static string Of(FrozenBenefitTaken? taken) => taken switch
    {
        { Kind: BenefitKind.Amount, Amount: { } amount } => MoneyWords.Of(amount),
        _ => Words.Of(taken?.Kind ?? BenefitKind.Unknown),
    };

    /// <summary>Of an activity, by all its bodies together.</summary>
    public static string Of(FrozenActivity activity) => BenefitTakenCounts.AmountOf(activity) is { } amount
        ? MoneyWords.Of(amount)
        : Words.Of(BenefitTakenCounts.KindOf(activity));
}
