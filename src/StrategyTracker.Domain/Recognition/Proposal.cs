using StrategyTracker.Domain.Documents;

namespace StrategyTracker.Domain.Recognition;

/// <summary>What a text is proposed to be as a governing document, each part with where it stands and how sure it is.</summary>
public sealed record Proposal
{
    public required ProposedCover Cover { get; init; }

    public IReadOnlyList<ProposedChange> ChangeLog { get; init; } = [];

    /// <summary>The outline, in the order of the text.</summary>
    public IReadOnlyList<ProposedClause> Clauses { get; init; } = [];

    public IReadOnlyList<ProposedActivity> Activities { get; init; } = [];

    /// <summary>What is uncertain, left out and missing, in the order of the text.</summary>
    public IReadOnlyList<Remark> Remarks { get; init; } = [];

    /// <summary>Every clause of the tree, each before those under it.</summary>
    public IEnumerable<ProposedClause> AllClauses => Clauses.SelectMany(c => c.WithDescendants());
}

/// <summary>What stands on a document's cover or in its header; what was not found is null.</summary>
public sealed record ProposedCover
{
    public Found<string>? Title { get; init; }
    public Found<string>? Subtitle { get; init; }

    /// <summary>The word for the type as the municipality would write it, e.g. "Program".</summary>
    public Found<string>? TypeName { get; init; }
    public Found<string>? Municipality { get; init; }
    public IReadOnlyList<Found<string>> RegistrationNumbers { get; init; } = [];
    public IReadOnlyList<ProposedAdoption> Adoptions { get; init; } = [];
    public Found<DateOnly>? ValidFrom { get; init; }
    public Found<DateOnly>? ValidTo { get; init; }
    public Found<bool>? UntilFurtherNotice { get; init; }

    /// <summary>Dokumentägare: a body or a function, as it is written.</summary>
    public Found<string>? Owner { get; init; }

    /// <summary>Dokumentansvarig: a function.</summary>
    public Found<string>? Responsible { get; init; }
    public Found<string>? AppliesTo { get; init; }
    public Found<string>? Replaces { get; init; }
    public Found<string>? Version { get; init; }

    /// <summary>A publication that nobody adopts, as its ISBN tells.</summary>
    public Found<bool>? IsPublication { get; init; }
}

/// <summary>A body that adopted the text, as the cover tells it.</summary>
public sealed record ProposedAdoption(string Body, DateOnly? Date, string? Paragraph, Place At, Sureness Sureness);

/// <summary>A row of the change log.</summary>
public sealed record ProposedChange(string Version, string Change, DateOnly? Date, Place At);

/// <summary>A piece of the text with those under it.</summary>
public sealed record ProposedClause(ClauseKind Kind, Place At, Sureness Sureness)
{
    public string? Number { get; init; }

    public string? Heading { get; init; }

    /// <summary>Markdown.</summary>
    public string? Text { get; init; }

    /// <summary>For a responsibility: the name of the body whose it is.</summary>
    public string? Body { get; init; }

    /// <summary>For a principle: what follows on "detta uppnås genom att:", with which its text then ends.</summary>
    public IReadOnlyList<string> AchievedBy { get; init; } = [];

    public IReadOnlyList<ProposedClause> Clauses { get; init; } = [];

    public IEnumerable<ProposedClause> WithDescendants() => Clauses.SelectMany(c => c.WithDescendants()).Prepend(this);
}

/// <summary>An activity, from a row of a table or a list.</summary>
public sealed record ProposedActivity(string Title, Place At, Sureness Sureness)
{
    public string? Number { get; init; }

    public string? Description { get; init; }

    /// <summary>The plan's own word: aktivitet, åtgärd, insats …</summary>
    public string? LevelName { get; init; }

    /// <summary>The bodies, the first one leading, as they are written.</summary>
    public IReadOnlyList<string> Bodies { get; init; } = [];

    public DateOnly? StartsOn { get; init; }

    public DateOnly? EndsOn { get; init; }

    public bool Continuous { get; init; }

    /// <summary>What it aims at, as it is written: the title of a target area or a goal.</summary>
    public string? Aim { get; init; }
}
