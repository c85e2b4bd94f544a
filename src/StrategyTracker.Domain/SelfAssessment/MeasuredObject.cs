using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.SelfAssessment;

/// <summary>What is measured in a round.</summary>
public enum MeasuredKind
{
    EService,
    Body,
    School,

    /// <summary>Something else, as the municipality calls it.</summary>
    Other,
}

/// <summary>Mätobjekt: an e-service, a body or a school that is measured again and again, and the body that answers for it.</summary>
public sealed class MeasuredObject : Aggregate
{
    public MeasuredObject(string key, string name, MeasuredKind kind, Guid bodyId)
    {
        ReadableKey.Obstacles(key).ThrowIfAny();
        Key = key;
        Name = name;
        Kind = kind;
        BodyId = bodyId;
    }

    public string Key { get; private set; }

    public string Name { get; private set; }

    public MeasuredKind Kind { get; private set; }

    /// <summary>The body that answers for it now. A sheet keeps the body that answered then.</summary>
    public Guid BodyId { get; private set; }

    public Body Body { get; private set; } = null!;

    /// <summary>The day on which it came to an end; it is not asked for after that, and what it answered stays.</summary>
    public DateOnly? EndedOn { get; private set; }

    public string? Note { get; private set; }

    public bool IsOn(DateOnly day) => EndedOn is null || EndedOn >= day;

    public void Describe(string name, MeasuredKind kind, Guid bodyId, DateOnly? endedOn, string? note)
    {
        Name = name;
        Kind = kind;
        BodyId = bodyId;
        EndedOn = endedOn;
        Note = note;
    }
}
