using StrategyTracker.Domain.Documents;

namespace StrategyTracker.Features.Documents;

/// <summary>Where a row of the register leads: to the document, or to the very edition where that is not the one that applies.</summary>
public static class RegisterLinks
{
    public static string To(DocumentRow row) => row is { IsOfAskedDay: false, State: null or EditionState.InForce or EditionState.PeriodOver or EditionState.Published }
        ? $"/styrdokument/{row.Key}"
        : $"/styrdokument/{row.Key}?utgava={Uri.EscapeDataString(row.EditionLabel ?? "")}";
}
