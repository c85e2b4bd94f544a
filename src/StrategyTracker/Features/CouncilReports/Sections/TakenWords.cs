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

    /// <summary>"650 000 kr hittills (Uppföljning 2024: 250 000 kr, …)": over the follow-ups that have told of it; none where only one has.</summary>
    public static string? SoFar(BenefitSoFar soFar) => soFar.RestsOn.Count < 2 ? null
        : ReportTexts.TakenSoFar.With(
            soFar.Amount is { } amount ? MoneyWords.Of(amount) : Words.Of(soFar.Kind),
            string.Join(", ", soFar.RestsOn.Select(c => $"{c.Name}: {(c.Amount is { } kronor ? MoneyWords.Of(kronor) : Words.InSentence(c.Kind))}")));

    /// <summary>Of an activity, by all its bodies together.</summary>
    public static string Of(FrozenActivity activity) => BenefitTakenCounts.AmountOf(activity) is { } amount
        ? MoneyWords.Of(amount)
        : Words.Of(BenefitTakenCounts.KindOf(activity));
}
