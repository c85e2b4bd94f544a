using StrategyTracker.Data.Searching;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Features.Documents;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Search;

/// <summary>Which editions are searched: what applies today, all that may be read, or one state.</summary>
/// <param name="IsAll">Every edition.</param>
/// <param name="State">Only editions in this state; with neither, those that apply today.</param>
public readonly record struct SearchScope(bool IsAll, EditionState? State)
{
    public static SearchScope Parse(string? text) => text == "alla" ? new(true, null)
        : Enum.TryParse<EditionState>(text, out var state) && Enum.IsDefined(state) ? new(false, state)
        : default;

    public override string ToString() => IsAll ? "alla" : State?.ToString() ?? "";
}

/// <summary>A question to the full-text search, as the address says it.</summary>
/// <param name="Words">As typed.</param>
/// <param name="Kind">What is looked among.</param>
/// <param name="Type">Key of a document type.</param>
/// <param name="Body">Key of a body that owns, adopts, is named in the clause, or takes part.</param>
/// <param name="Year">A year during which the edition applied.</param>
/// <param name="Scope">Which editions.</param>
/// <param name="Page">From 1.</param>
public sealed record SearchQuestion(string? Words, SearchKind Kind, string? Type, string? Body, int? Year, SearchScope Scope, int Page)
{
    public bool Narrows => Type is not null || Body is not null || Year is not null || Scope != default;
}

/// <summary>What was found of one kind, and how much there is of each.</summary>
public sealed record SearchResult(SearchTerms Terms, IReadOnlyDictionary<SearchKind, int> Counts, ListPage<SearchRow> Page);

/// <summary>Something that holds the words.</summary>
/// <param name="Address">Where it is read: a clause's own stable address.</param>
/// <param name="Title">The clause's heading, or the thing's title.</param>
/// <param name="Text">The text that the words may stand in.</param>
/// <param name="Document">The document that it stands in, or for a document its type.</param>
/// <param name="Label">The edition, for a clause.</param>
/// <param name="State">Where the edition stands today.</param>
/// <param name="Standing">For an activity: how far it has come.</param>
/// <param name="Municipality">Whose it is.</param>
public sealed record SearchRow(
    string Address, string Title, string? Text, string? Document, string? Label, EditionState? State, ActivityStanding? Standing, string? Municipality);

/// <summary>What a search can be narrowed by.</summary>
public sealed record SearchChoices(IReadOnlyList<NamedKey> Types, IReadOnlyList<NamedKey> Bodies, bool SeesPreparation, bool SeesDrafts);
