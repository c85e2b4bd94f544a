using StrategyTracker.Domain.Reporting;

namespace StrategyTracker.Features.CouncilReports;

/// <summary>The frozen versions of a report as they are shown.</summary>
public static class ReportVersions
{
    public static ReportVersion Of(CouncilReport report) => new(
        report.Version,
        report.FrozenOn,
        report.Checksum,
        [.. report.Decisions.OrderBy(d => d.Date).Select(d => new FrozenDecision(d.Outcome, d.Body.Name, d.Date, d.Paragraph, d.RegistrationNumber)
        {
            Note = d.Note,
            Reservations = d.Reservations,
        })],
        [.. report.Addenda.OrderBy(a => a.Number).Select(a => new FrozenAddendum(a.Number, a.Date, a.Text, a.Reason, a.RegistrationNumber))]);

    /// <summary>What differs; in the public version only what both versions say openly.</summary>
    public static IReadOnlyList<ReportDifference> Differences(FrozenReport before, FrozenReport now, bool isInternal)
    {
        var (earlier, later) = isInternal ? (before, now) : PublicReport.OfBoth(before, now);
        return ReportDifferences.Of(earlier, later);
    }
}
