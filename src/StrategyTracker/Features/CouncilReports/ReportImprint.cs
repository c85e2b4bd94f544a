using StrategyTracker.Domain.Reporting;

namespace StrategyTracker.Features.CouncilReports;

/// <summary>What is known of a report beside its frozen values: when it was locked, its checksum, and what was decided on it.</summary>
public sealed record ReportImprint
{
    /// <summary>None while the cycle is open: the report is preliminary and says so on its cover and on every page.</summary>
    public DateOnly? FrozenOn { get; init; }

    /// <summary>SHA-256 of the frozen values.</summary>
    public string? Checksum { get; init; }

    /// <summary>What the executive board and the council decided on the report, oldest first.</summary>
    public IReadOnlyList<FrozenDecision> Decisions { get; init; } = [];

    /// <summary>Leaves out what is withheld; the internal version shows it.</summary>
    public bool IsPublicVersion { get; init; } = true;

    public bool IsPreliminary => FrozenOn is null;
}
