using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Documents;

/// <summary>
/// Stycke: an addressable piece of an edition's text, in a tree. <see cref="Key"/> is its identity, which lives on
/// through the editions.
/// </summary>
public sealed class Clause(Guid editionId, string key, ClauseKind kind, Guid? parentId, int position)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid EditionId { get; private set; } = editionId;

    public string Key { get; private set; } = key;

    public ClauseKind Kind { get; private set; } = kind;

    public Guid? ParentId { get; private set; } = parentId;

    /// <summary>1 for the first among its siblings.</summary>
    public int Position { get; private set; } = position;

    public string? Number { get; private set; }

    public string? Heading { get; private set; }

    /// <summary>Markdown without HTML.</summary>
    public string? Text { get; private set; }

    /// <summary>For a responsibility: whose it is.</summary>
    public Guid? BodyId { get; private set; }

    public Body? Body { get; private set; }

    /// <summary>Key of the target area, goal or principle that the clause sets.</summary>
    public string? SetsKey { get; private set; }

    /// <summary>What is missing or damaged in the source at this place.</summary>
    public string? Gap { get; private set; }

    public void Write(ClauseKind kind, string? number, string? heading, string? text, Guid? bodyId, string? setsKey, string? gap)
    {
        Kind = kind;
        Number = PlainCharacters.Of(number);
        Heading = PlainCharacters.Of(heading);
        Text = PlainCharacters.Of(text);
        BodyId = bodyId;
        SetsKey = setsKey;
        Gap = PlainCharacters.Of(gap);
    }

    internal void MoveTo(Guid? parentId, int position)
    {
        ParentId = parentId;
        Position = position;
    }

    internal Clause CopyTo(Guid editionId)
    {
        var copy = new Clause(editionId, Key, Kind, null, Position);
        copy.Write(Kind, Number, Heading, Text, BodyId, SetsKey, Gap);
        return copy;
    }
}

/// <summary>Beslut: what a body decided on a day, with § and registration number.</summary>
public sealed class Decision(
    DecisionOutcome outcome, Guid bodyId, DateOnly date, string? paragraph, string? registrationNumber, string? note, string? reservations = null)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public DecisionOutcome Outcome { get; private set; } = outcome;

    public Guid BodyId { get; private set; } = bodyId;

    public Body Body { get; private set; } = null!;

    public DateOnly Date { get; private set; } = date;

    /// <summary>The number after §, as it stands in the minutes.</summary>
    public string? Paragraph { get; private set; } = MinutesItem.NumberOf(paragraph);

    /// <summary>Diarienummer; formats differ between cities and years.</summary>
    public string? RegistrationNumber { get; private set; } = registrationNumber;

    /// <summary>What else the minutes say; of a referral back, what is to be done.</summary>
    public string? Note { get; private set; } = note;

    /// <summary>Reservations against the decision, as the minutes tell them: parties and groups, never persons.</summary>
    public string? Reservations { get; private set; } = reservations;

    /// <summary>Why the body's decision was registered although it has no registered competence for the type.</summary>
    public string? OverrideReason { get; private set; }

    /// <summary>The function that registered it all the same, never a person.</summary>
    public string? OverriddenBy { get; private set; }

    /// <summary>Registers the decision although the body has no registered competence. The reason stays visible with the decision.</summary>
    public Decision InSpiteOfCompetence(string reason, string by)
    {
        (OverrideReason, OverriddenBy) = (reason, by);
        return this;
    }

    /// <summary>Nothing was overridden where the body was competent.</summary>
    internal void ForgetOverride() => (OverrideReason, OverriddenBy) = (null, null);

    internal void TakenBy(Body body) => Body = body;
}

/// <summary>Diarienummer, with the body in whose register it stands.</summary>
public sealed class RegistrationNumber(string number, Guid? bodyId)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public string Number { get; private set; } = number;

    public Guid? BodyId { get; private set; } = bodyId;
}

/// <summary>One row of the change log (ändringslogg), as in Umeå's strategy: version, change, date, who.</summary>
public sealed class ChangeLogEntry(string version, string change, DateOnly? date, string? by, int position)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public string Version { get; private set; } = version;

    public string Change { get; private set; } = change;

    public DateOnly? Date { get; private set; } = date;

    /// <summary>A function, never a person.</summary>
    public string? By { get; private set; } = by;

    public int Position { get; private set; } = position;
}
