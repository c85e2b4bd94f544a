using StrategyTracker.Domain.Documents;

namespace StrategyTracker.Features.Documents;

/// <summary>What the register can be sorted by; the words of the address bar.</summary>
public enum DocumentSort
{
    Title,
    Type,
    Validity,
    Adopted,
    Owner,
}

/// <summary>What the register shows. None means all.</summary>
public sealed record DocumentFilter
{
    /// <summary>Words in the title, key or responsible function.</summary>
    public string? Search { get; init; }

    /// <summary>Key of a document type.</summary>
    public string? Type { get; init; }

    /// <summary>Documents with an edition in this state; that edition is then the one shown.</summary>
    public EditionState? State { get; init; }

    /// <summary>Whose documents.</summary>
    public MunicipalityChoice Municipality { get; init; } = MunicipalityChoice.Home;

    /// <summary>Key of the owning body.</summary>
    public string? Owner { get; init; }

    /// <summary>The day that is asked about; none for today. Shows what applied then.</summary>
    public DateOnly? Day { get; init; }

    public DocumentSort Sort { get; init; }

    public bool Descending { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    public bool Narrows => Search is not null || Type is not null || State is not null || Owner is not null || Day is not null;
}

/// <summary>Our own documents, the examples from elsewhere, everything, or one named municipality's.</summary>
public sealed record MunicipalityChoice(string Value)
{
    public static MunicipalityChoice Home { get; } = new("");

    public static MunicipalityChoice Others { get; } = new("andra");

    public static MunicipalityChoice All { get; } = new("alla");

    public static MunicipalityChoice Parse(string? value) => new(value ?? "");
}

/// <summary>One row of the register.</summary>
public sealed class DocumentRow
{
    public Guid Id { get; init; }

    /// <summary>The edition is that of a day that was asked about.</summary>
    public bool IsOfAskedDay { get; init; }
    public string Key { get; init; } = "";
    public string Title { get; init; } = "";
    public string TypeName { get; init; } = "";
    public string? EditionLabel { get; init; }
    public EditionState? State { get; init; }
    public DateOnly? ValidFrom { get; init; }
    public DateOnly? ValidTo { get; init; }
    public bool UntilFurtherNotice { get; init; }
    public DateOnly? AdoptedOn { get; init; }
    public string? AdoptedBy { get; init; }
    public string? OwnerKey { get; init; }
    public string? Owner { get; init; }
    public string? Municipality { get; init; }
}

/// <summary>A document of the tree with what makes it concrete.</summary>
/// <param name="Row">The document.</param>
/// <param name="IsMatch">The filter lets it through itself; else it stands here because of what is under it.</param>
/// <param name="Under">What makes it concrete.</param>
public sealed record DocumentBranch(DocumentRow Row, bool IsMatch, IReadOnlyList<DocumentBranch> Under);

/// <summary>The whole hierarchy under a filter.</summary>
/// <param name="Roots">Documents with something under them, the top first.</param>
/// <param name="Alone">Documents that stand in no hierarchy.</param>
/// <param name="Matches">Documents that the filter lets through.</param>
/// <param name="IsCut">There were more than the tree shows.</param>
public sealed record DocumentTree(IReadOnlyList<DocumentBranch> Roots, IReadOnlyList<DocumentBranch> Alone, int Matches, bool IsCut);

/// <summary>What the register's filter offers.</summary>
public sealed record DocumentFilterChoices(
    string? Home, IReadOnlyList<NamedKey> Types, IReadOnlyList<NamedKey> Municipalities, IReadOnlyList<NamedKey> Owners, bool MayEdit, bool SeesPreparation);
