using StrategyTracker.Domain.Documents;

namespace StrategyTracker.Features.Documents.Deviations;

/// <summary>What the register is narrowed to, as the address says it.</summary>
/// <param name="Document">Key of a document.</param>
/// <param name="Body">Key of a body.</param>
/// <param name="State">Where the deviations stand today.</param>
public sealed record DeviationFilter(string? Document, string? Body, DeviationState? State)
{
    public bool Narrows => Document is not null || Body is not null || State is not null;
}

/// <summary>A deviation in the register and at its clause.</summary>
public sealed record DeviationRow
{
    public required string Key { get; init; }
    public required NamedKey Document { get; init; }
    public required string ClauseKey { get; init; }

    /// <summary>The clause's number and heading in the newest edition that has it.</summary>
    public required string Clause { get; init; }
    public required NamedKey Body { get; init; }
    public required string What { get; init; }
    public required string Reason { get; init; }
    public required NamedKey? DecidedBy { get; init; }
    public required DateOnly? DecidedOn { get; init; }
    public required string? Paragraph { get; init; }
    public required string? RegistrationNumber { get; init; }
    public required DateOnly? ValidTo { get; init; }
    public required DateOnly? TakenBackOn { get; init; }
    public required DeviationState State { get; init; }

    /// <summary>It concerns the reader of the clause today.</summary>
    public bool IsCurrent => State is DeviationState.NotDecided or DeviationState.NotYet or DeviationState.Applies or DeviationState.Lapsing;
}

/// <summary>The register of deviations.</summary>
/// <param name="Rows">Those that are about to lapse first.</param>
/// <param name="Total">How many there are that the reader may read, whatever the filter.</param>
public sealed record DeviationRegister(
    IReadOnlyList<DeviationRow> Rows, int Total, IReadOnlyList<NamedKey> Documents, IReadOnlyList<NamedKey> Bodies,
    IReadOnlyDictionary<DeviationState, int> Counts, bool MayEdit);

/// <summary>What the form of a deviation offers.</summary>
public sealed record DeviationForm(
    SaveDeviationInput Input, IReadOnlyList<DeviationDocument> Documents, DateOnly? TakenBackOn, string? Title);

/// <summary>A document with the clauses of its newest edition.</summary>
public sealed record DeviationDocument(Guid Id, string Key, string Title, Guid? MunicipalityId, IReadOnlyList<NamedKey> Clauses);
