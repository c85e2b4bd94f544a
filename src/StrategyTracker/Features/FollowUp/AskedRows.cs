using StrategyTracker.Domain.FollowUp;

namespace StrategyTracker.Features.FollowUp;

/// <summary>What stands in a report, asked for or answered.</summary>
internal static class AskedRows
{
    /// <summary>A report that has been sent is as it was sent: a benefit that nobody told of in it, and that came to be asked for since, is no row of it.</summary>
    public static AskedPart? PartIn(bool isSent, AskedPart? part, ProgressEntry? entry) =>
        isSent && part is AskedPart.Benefit && entry is not { IsOfBenefitOnly: true } ? null : part;

    /// <summary>What an answer is held against: what the office has come to ask for since the report was sent makes it no less complete.</summary>
    public static AskedFields AsksIn(bool isSent, AskedFields asks) => isSent ? AskedFields.Standard : asks;
}
