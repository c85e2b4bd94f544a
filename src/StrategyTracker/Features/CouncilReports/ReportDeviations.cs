using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Reporting;
using StrategyTracker.Features.Documents.Deviations;

namespace StrategyTracker.Features.CouncilReports;

/// <summary>The deviations that the council is told of: those that anyone may read, that were decided by the report's day and applied in the period or later.</summary>
internal static class ReportDeviations
{
    public static async Task<IReadOnlyList<FrozenDeviation>> LoadAsync(
        StrategyDb db, Guid? municipality, DateOnly periodFrom, DateOnly asOf, CancellationToken cancellationToken)
    {
        var rows = await DeviationRows.ReadAsync(
            db, Actor.Anonymous, db.Deviations.Where(d => d.Document.MunicipalityId == municipality), asOf, cancellationToken);
        return
        [
            .. rows.Where(r => Deviation.IsToldIn(r.DecidedOn, LastDayOf(r), periodFrom, asOf))
                .Select(r => new FrozenDeviation(
                    r.Document.Name, r.Clause, r.Body.Name, r.What, r.Reason, r.DecidedBy?.Name, r.DecidedOn, r.Paragraph, r.ValidTo, r.State)),
        ];
    }

    private static DateOnly? LastDayOf(DeviationRow row) => row.State is DeviationState.TakenBack ? row.TakenBackOn : row.ValidTo;
}
