using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Reporting;

namespace StrategyTracker.Features.CouncilReports;

/// <summary>What is known of a report beside its frozen values: when it was locked, its checksum, and what was decided on it.</summary>
public sealed record ReportImprint
{
    /// <summary>None while the cycle is open: the report is preliminary and says so on its cover and on every page.</summary>
    public DateOnly? FrozenOn { get; init; }

    /// <summary>SHA-256 of the frozen values.</summary>
    public string? Checksum { get; init; }

    /// <summary>1 for the first; one more after each referral back.</summary>
    public int Version { get; init; } = 1;

    /// <summary>What the executive board and the council decided on the report, oldest first.</summary>
    public IReadOnlyList<FrozenDecision> Decisions { get; init; } = [];

    /// <summary>What was added to or corrected in this version.</summary>
    public IReadOnlyList<FrozenAddendum> Addenda { get; init; } = [];

    /// <summary>Every frozen version up to this one, oldest first: the way of the matter.</summary>
    public IReadOnlyList<ReportVersion> Versions { get; init; } = [];

    /// <summary>What differs from the version before, of which the readers may read all.</summary>
    public IReadOnlyList<ReportDifference> Differences { get; init; } = [];

    /// <summary>What has happened since an earlier cycle; none where there is none.</summary>
    public ReportComparison? Comparison { get; init; }

    /// <summary>Checksum of the frozen values that it is compared with.</summary>
    public string? ComparedChecksum { get; init; }

    /// <summary>Leaves out what is withheld; the internal version shows it.</summary>
    public bool IsPublicVersion { get; init; } = true;

    /// <summary>What the municipality's papers looked like when it was frozen; of an open cycle, and of a report from before that was told, what they look like now.</summary>
    public FrozenDress? Dress { get; init; }

    public bool IsPreliminary => FrozenOn is null;

    /// <summary>The decision that sent this version back.</summary>
    public FrozenDecision? Referral => Decisions.LastOrDefault(d => d.Outcome is DecisionOutcome.ReferredBack);
}

/// <summary>A frozen version of a report, with what was decided on it and added to it.</summary>
public sealed record ReportVersion(
    int Number, DateOnly FrozenOn, string Checksum, IReadOnlyList<FrozenDecision> Decisions, IReadOnlyList<FrozenAddendum> Addenda)
{
    /// <summary>The decision that sent it back.</summary>
    public FrozenDecision? Referral => Decisions.LastOrDefault(d => d.Outcome is DecisionOutcome.ReferredBack);
}

/// <summary>An addendum as it is shown.</summary>
public sealed record FrozenAddendum(int Number, DateOnly Date, string Text, string Reason, string? RegistrationNumber);
