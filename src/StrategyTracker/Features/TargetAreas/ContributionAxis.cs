using System.Runtime.InteropServices;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Features.Activities;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.TargetAreas;

/// <summary>What the bodies are held against in the matrix.</summary>
public enum ContributionAxis
{
    TargetAreas,
    Goals,
    Principles,
    Perspectives,
}

/// <summary>What a cell of the matrix says.</summary>
public enum ContributionMeasure
{
    /// <summary>How many activities, and where they stand.</summary>
    Count,

    /// <summary>What they are planned to cost.</summary>
    Cost,
}

/// <summary>What activities are planned to cost together, and how many say no amount: the three kinds of nothing are not zero.</summary>
/// <param name="From">The least, in whole kronor.</param>
/// <param name="To">The most.</param>
/// <param name="WithAmount">Activities that state an amount.</param>
/// <param name="WithinBudget">Activities within the ordinary budget.</param>
/// <param name="None">Activities that cost nothing.</param>
/// <param name="Unknown">Activities whose cost is not known.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ContributionCost(long From, long To, int WithAmount, int WithinBudget, int None, int Unknown)
{
    private const long Million = 1_000_000;
    private const long Thousand = 1_000;

    public ContributionCost With(CostKind kind, long? from, long? to) => kind switch
    {
        CostKind.Amount => this with { From = From + (from ?? 0), To = To + (to ?? from ?? 0), WithAmount = WithAmount + 1 },
        CostKind.WithinBudget => this with { WithinBudget = WithinBudget + 1 },
        CostKind.None => this with { None = None + 1 },
        _ => this with { Unknown = Unknown + 1 },
    };

    /// <summary>The amount, or that there is none.</summary>
    public string InWords() => WithAmount == 0 ? TargetAreaTexts.NoAmount
        : To >= Million ? Span(TargetAreaTexts.Millions, Million, 1)
        : Span(TargetAreaTexts.Thousands, Thousand, 0);

    private string Span(string words, long unit, int decimals)
    {
        var (least, most) = (Format.Number((double)From / unit, decimals), Format.Number((double)To / unit, decimals));
        return words.With(least == most ? most : $"{least}–{most}");
    }

    /// <summary>How many state no amount, and why.</summary>
    public string? Beside() => string.Join(", ", new[]
    {
        WithinBudget > 0 ? TargetAreaTexts.CostWithinBudget.With(WithinBudget) : null,
        None > 0 ? TargetAreaTexts.CostNone.With(None) : null,
        Unknown > 0 ? TargetAreaTexts.CostUnknown.With(Unknown) : null,
    }.Where(w => w is not null)) is { Length: > 0 } words ? words : null;
}
