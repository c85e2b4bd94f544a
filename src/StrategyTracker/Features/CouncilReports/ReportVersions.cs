using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;
using StrategyTracker.Domain.Reporting;

namespace StrategyTracker.Features.CouncilReports;

/// <summary>A frozen version with what is needed to find its values.</summary>
/// <param name="Id">Of the report.</param>
/// <param name="RegistrationNumber">That it was frozen with.</param>
/// <param name="IsDecided">The council has had its say, and not sent it back.</param>
/// <param name="Told">The version with the names that bodies have now.</param>
/// <param name="Deciders">The keys of those who took its decisions, in the same order.</param>
public sealed record FrozenVersion(Guid Id, string? RegistrationNumber, bool IsDecided, ReportVersion Told, IReadOnlyList<string> Deciders)
{
    public bool IsReferredBack => Told.Referral is not null;

    /// <summary>The version as a report tells of it, which knows what those who decide were called.</summary>
    public ReportVersion In(FrozenReport shown) => Told with
    {
        Decisions = [.. Told.Decisions.Zip(Deciders, (decision, key) => shown.Deciders?.FirstOrDefault(d => d.Key == key) is { } then ? decision with { Body = then.Name } : decision)],
    };
}

/// <summary>The frozen versions of a report as they are shown.</summary>
public static class ReportVersions
{
    /// <summary>The versions of a cycle, oldest first, without their values: those are many times as much.</summary>
    public static async Task<List<FrozenVersion>> ReadAsync(StrategyDb db, Guid cycleId, CancellationToken cancellationToken)
    {
        var versions = await db.CouncilReports.AsNoTracking().Where(r => r.CycleId == cycleId).OrderBy(r => r.Version)
            .Select(r => new
            {
                r.Id,
                r.Version,
                r.FrozenOn,
                r.Checksum,
                r.RegistrationNumber,
                Decisions = r.Decisions.OrderBy(d => d.Date)
                    .Select(d => new { d.Outcome, d.Body.Key, d.Body.Name, d.Body.Kind, d.Date, d.Paragraph, d.RegistrationNumber, d.Note, d.Reservations }).ToList(),
                Addenda = r.Addenda.OrderBy(a => a.Number).Select(a => new FrozenAddendum(a.Number, a.Date, a.Text, a.Reason, a.RegistrationNumber)).ToList(),
            })
            .ToListAsync(cancellationToken);
        return versions.ConvertAll(v => new FrozenVersion(
            v.Id, v.RegistrationNumber, v.Decisions.Exists(d => CouncilReport.IsDecidedBy(d.Outcome, d.Kind)),
            new ReportVersion(
                v.Version, v.FrozenOn, v.Checksum,
                v.Decisions.ConvertAll(d => new FrozenDecision(d.Outcome, d.Name, d.Date, d.Paragraph, d.RegistrationNumber) { Note = d.Note, Reservations = d.Reservations }),
                v.Addenda),
            v.Decisions.ConvertAll(d => d.Key)));
    }

    /// <summary>What differs; in the public version only what both versions say openly.</summary>
    public static IReadOnlyList<ReportDifference> Differences(FrozenReport before, FrozenReport now, bool isInternal)
    {
        var (earlier, later) = isInternal ? (before, now) : PublicReport.OfBoth(before, now);
        return ReportDifferences.Of(earlier, later);
    }
}
