using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Documents;

/// <summary>
/// Dokumenttyp: programme, policy, action plan, guideline … Data of a municipality, never code. What the type's word
/// means is text with dates, since the same word has meant different things in different years.
/// </summary>
public sealed class DocumentType : Aggregate
{
    private readonly List<TypeDefinition> _definitions = [];
    private readonly List<AdoptionCompetence> _competences = [];
    private readonly List<TypePlacement> _mayStandUnder = [];

    public DocumentType(string key, string name, DocumentNature nature)
    {
        ReadableKey.Obstacles(key).ThrowIfAny();
        Key = key;
        Name = name;
        Nature = nature;
    }

    public string Key { get; private set; }

    public string Name { get; private set; }

    public DocumentNature Nature { get; private set; }

    /// <summary>The municipality whose type it is.</summary>
    public Guid? MunicipalityId { get; private set; }

    public Body? Municipality { get; private set; }

    /// <summary>Headings that every document of the type must have (Österåker's guidelines ask three of each plan).</summary>
    public List<string> RequiredHeadings { get; private set; } = [];

    public List<RequiredMetadata> RequiredMetadata { get; private set; } = [];

    /// <summary>Local names of the levels, from the top; one to four.</summary>
    public List<string> LevelNames { get; private set; } = [];

    /// <summary>How long a document of the type usually applies; none where the municipality does not say.</summary>
    public UsualValidity? UsualValidity { get; private set; }

    public IReadOnlyList<TypeDefinition> Definitions => _definitions;

    public IReadOnlyList<AdoptionCompetence> Competences => _competences;

    public IReadOnlyList<TypePlacement> MayStandUnder => _mayStandUnder;

    public void Describe(string name, DocumentNature nature, Guid? municipalityId)
    {
        Name = name;
        Nature = nature;
        MunicipalityId = municipalityId;
    }

    public void SetRules(IEnumerable<RequiredMetadata> metadata, IEnumerable<string> headings, IEnumerable<string> levelNames)
    {
        RequiredMetadata = [.. metadata];
        RequiredHeadings = [.. headings];
        LevelNames = [.. levelNames];
    }

    /// <exception cref="RuleBrokenException">It is no number of years that a document is meant to last.</exception>
    public void SetUsualValidity(UsualValidity? validity)
    {
        if (validity?.Years is < 1 or > UsualValidity.MostYears)
        {
            throw new RuleBrokenException(new RuleViolation(RuleCode.UsualYearsAreOutOfRange, validity.Years, UsualValidity.MostYears));
        }

        UsualValidity = validity;
    }

    /// <exception cref="RuleBrokenException">A definition ends before it begins.</exception>
    public void SetDefinitions(IEnumerable<TypeDefinition> definitions)
    {
        var wanted = definitions.ToList();
        wanted.Where(d => d.ValidTo < d.ValidFrom)
            .Select(d => new RuleViolation(RuleCode.EndsBeforeItBegins, d.ValidFrom, d.ValidTo)).ToList().ThrowIfAny();
        _definitions.Clear();
        _definitions.AddRange(wanted);
    }

    /// <exception cref="RuleBrokenException">A competence ends before it begins.</exception>
    public void SetCompetences(IEnumerable<AdoptionCompetence> competences)
    {
        var wanted = competences.ToList();
        wanted.Where(c => c.ValidTo < c.ValidFrom)
            .Select(c => new RuleViolation(RuleCode.EndsBeforeItBegins, c.ValidFrom, c.ValidTo)).ToList().ThrowIfAny();
        _competences.Clear();
        _competences.AddRange(wanted);
    }

    /// <summary>
    /// The body may adopt the type no longer than until the day before; whoever took over may from the day on. Brings back whether it might
    /// on that day at all.
    /// </summary>
    public bool HandOverCompetence(Guid fromId, Guid? toId, DateOnly on)
    {
        var own = _competences.Where(c => c.BodyId == fromId && c.AppliesOn(on)).ToList();
        foreach (var competence in own)
        {
            if (toId is { } to && !_competences.Exists(c => c.BodyId == to && c.AppliesOn(on)))
            {
                _competences.Add(new AdoptionCompetence(to, null, on, competence.ValidTo, competence.Condition, competence.Source));
            }

            if (competence.ValidFrom >= on)
            {
                _competences.Remove(competence);
            }
            else
            {
                competence.EndOn(on.AddDays(-1));
            }
        }

        return own.Count > 0;
    }

    public void SetMayStandUnder(IEnumerable<Guid> typeIds)
    {
        _mayStandUnder.Clear();
        _mayStandUnder.AddRange(typeIds.Distinct().Select(id => new TypePlacement(Id, id)));
    }

    /// <summary>The definition that applied on the day: a document of 2012 shows the words of 2012.</summary>
    public TypeDefinition? DefinitionOn(DateOnly day) =>
        _definitions.Where(d => d.ValidFrom <= day && (d.ValidTo is null || day <= d.ValidTo)).MaxBy(d => d.ValidFrom)
        ?? _definitions.MinBy(d => d.ValidFrom);

    /// <summary>
    /// Whether the body may adopt documents of the type on the day. Where the municipality has registered no competence
    /// for the type, nothing is known and nothing is refused.
    /// </summary>
    public bool MayBeAdoptedBy(Body body, DateOnly day)
    {
        var competences = _competences.Where(c => c.AppliesOn(day)).ToList();
        return competences.Count == 0 || competences.Exists(c => c.Covers(body));
    }

    /// <summary>Where it says who may adopt documents of the type on the day, as far as that is registered.</summary>
    public string? SourceOfCompetence(DateOnly day) =>
        string.Join("; ", _competences.Where(c => c.AppliesOn(day)).Select(c => c.Source).OfType<string>().Distinct()) is { Length: > 0 } sources
            ? sources
            : null;
}

/// <summary>How long documents of a type usually apply, as a municipality's guidelines for governing documents say. It proposes and never forbids.</summary>
/// <param name="Years">Whole years; none for until further notice.</param>
public sealed record UsualValidity(int? Years)
{
    public const int MostYears = 50;

    /// <summary>The last day of a document that applies from the day; none where it applies until further notice.</summary>
    public DateOnly? LastDay(DateOnly from) => Years is { } years ? from.AddYears(years).AddDays(-1) : null;
}

/// <summary>What the type's word meant in a period.</summary>
public sealed class TypeDefinition(DateOnly validFrom, DateOnly? validTo, string text, string? source)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public DateOnly ValidFrom { get; private set; } = validFrom;

    public DateOnly? ValidTo { get; private set; } = validTo;

    public string Text { get; private set; } = text;

    /// <summary>Where the definition stands.</summary>
    public string? Source { get; private set; } = source;
}

/// <summary>One cell of the competence matrix: a body, or every body of a kind, may adopt the type.</summary>
public sealed class AdoptionCompetence(
    Guid? bodyId, BodyKind? bodyKind, DateOnly? validFrom, DateOnly? validTo, string? condition, string? source)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid? BodyId { get; private set; } = bodyId;

    public BodyKind? BodyKind { get; private set; } = bodyKind;

    public DateOnly? ValidFrom { get; private set; } = validFrom;

    public DateOnly? ValidTo { get; private set; } = validTo;

    /// <summary>A restriction in words, e.g. "i vissa fall".</summary>
    public string? Condition { get; private set; } = condition;

    public string? Source { get; private set; } = source;

    public bool AppliesOn(DateOnly day) => (ValidFrom is null || ValidFrom <= day) && (ValidTo is null || day <= ValidTo);

    internal void EndOn(DateOnly day) => ValidTo = day;

    public bool Covers(Body body) => BodyId is { } id ? id == body.Id : BodyKind == body.Kind;
}

/// <summary>Documents of the type may stand directly under documents of another type.</summary>
public sealed class TypePlacement(Guid typeId, Guid underTypeId)
{
    public Guid TypeId { get; private set; } = typeId;

    public Guid UnderTypeId { get; private set; } = underTypeId;
}
