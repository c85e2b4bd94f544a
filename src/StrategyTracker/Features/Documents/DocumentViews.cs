using System.Linq.Expressions;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Indicators;
using StrategyTracker.Features.Activities.Linking;
using StrategyTracker.Features.Documents.Deciding;
using StrategyTracker.Features.Documents.Deviations;

namespace StrategyTracker.Features.Documents;

/// <summary>Something that has a page or an anchor: its key and its name.</summary>
public sealed record NamedKey(string Key, string Name);

/// <summary>A document's page: the document, one of its editions and everything that belongs to them.</summary>
public sealed record DocumentView
{
    public required Guid Id { get; init; }
    public required string Key { get; init; }
    public required string Title { get; init; }
    public required string? Note { get; init; }
    public required bool IsReference { get; init; }
    public required string? Responsible { get; init; }
    public required NamedKey Type { get; init; }

    /// <summary>Activities can be written in it, though there may be none yet.</summary>
    public bool IsPlan { get; init; }
    public required NamedKey? Municipality { get; init; }
    public required NamedKey? Owner { get; init; }
    public required EditionView? Edition { get; init; }

    /// <summary>Every edition that the reader may read, the newest first.</summary>
    public required IReadOnlyList<EditionLine> Editions { get; init; }

    /// <summary>What stands above, from the top.</summary>
    public required IReadOnlyList<NamedKey> Thread { get; init; }
    public required IReadOnlyList<RelationLine> Relations { get; init; }
    public required TypeMeaning? Meaning { get; init; }
    public required IReadOnlyList<TargetAreaView> TargetAreas { get; init; }
    public required IReadOnlyList<GoalView> Goals { get; init; }
    public required IReadOnlyList<PrincipleView> Principles { get; init; }
    public required IReadOnlyList<ContextNoteView> ContextNotes { get; init; }
    public required IReadOnlyList<ScaleView> Scales { get; init; }
    public required IReadOnlyList<IndicatorView> Indicators { get; init; }

    /// <summary>Activities of the plan that the reader may see.</summary>
    public required int Activities { get; init; }

    /// <summary>Where more is to be read about them.</summary>
    public IReadOnlyList<LinkReference> Links { get; init; } = [];
    public required bool MayEdit { get; init; }

    public string CoverTitle => Edition?.Title ?? Title;

    /// <summary>The goals to sum up beside the text: where there are no target areas, only those that the text does not itself set.</summary>
    public IReadOnlyList<GoalView> GoalsToList => TargetAreas.Count > 0 ? Goals : [.. Goals.Where(g => !IsSetByText(ClauseKind.Goal, g.Key))];

    public bool IsSetByText(ClauseKind kind, string key) => Flat(Edition?.Clauses ?? []).Any(c => c.Kind == kind && c.SetsKey == key);

    private static IEnumerable<ClauseView> Flat(IReadOnlyList<ClauseView> clauses) => clauses.SelectMany(c => Flat(c.Clauses).Prepend(c));

    /// <summary>The edition under preparation, if the reader may see it.</summary>
    public EditionLine? Draft => Editions.FirstOrDefault(e => e.State is EditionState.Draft or EditionState.Referral or EditionState.Proposed);
}

/// <summary>One edition with its text.</summary>
public sealed record EditionView
{
    public required string Label { get; init; }
    public required string? Title { get; init; }
    public required string? Subtitle { get; init; }
    public required EditionState State { get; init; }
    public required DateOnly? ValidFrom { get; init; }
    public required DateOnly? ValidTo { get; init; }
    public required bool UntilFurtherNotice { get; init; }
    public required DateOnly? EndedOn { get; init; }
    public required string? AppliesTo { get; init; }
    public required string? SourceNote { get; init; }
    public required IReadOnlyList<ClauseView> Clauses { get; init; }
    public required IReadOnlyList<DecisionLine> Decisions { get; init; }
    public required IReadOnlyList<ChangeLogLine> ChangeLog { get; init; }
    public required IReadOnlyList<RegistrationNumberLine> RegistrationNumbers { get; init; }

    /// <summary>Who has adopted it, and who is to.</summary>
    public required IReadOnlyList<AdopterLine> Adopters { get; init; }

    /// <summary>Who was asked on referral; only for those who work in the municipality.</summary>
    public required IReadOnlyList<ReferralLine> Referrals { get; init; }

    /// <summary>The proposal that was changed as this was adopted, if the reader may read it.</summary>
    public required string? KeptProposal { get; init; }

    /// <summary>What is told at the clauses besides their text.</summary>
    public required ClauseNotes Notes { get; init; }
}

/// <summary>Diarienummer, and in whose register.</summary>
public sealed record RegistrationNumberLine(string Number, string? Body);

/// <summary>What is told at a clause besides its text, by the clause's key.</summary>
public sealed record ClauseNotes(ILookup<string, RectificationLine> Rectifications, ILookup<string, DeviationRow> Deviations)
{
    public static ClauseNotes None { get; } = new(
        Array.Empty<RectificationLine>().ToLookup(r => r.ClauseKey), Array.Empty<DeviationRow>().ToLookup(d => d.ClauseKey));
}

/// <summary>A piece of text with what stands under it.</summary>
/// <param name="Key">Its identity and its anchor.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Number">Its number as printed.</param>
/// <param name="Heading">Its heading, if any.</param>
/// <param name="Text">Markdown.</param>
/// <param name="Body">For a responsibility: whose it is.</param>
/// <param name="SetsKey">The target area, goal or principle that it sets.</param>
/// <param name="Gap">What is missing in the source.</param>
/// <param name="AchievedBy">For a principle: "detta uppnås genom att".</param>
/// <param name="Clauses">What stands under it.</param>
public sealed record ClauseView(
    string Key, ClauseKind Kind, string? Number, string? Heading, string? Text, NamedKey? Body, string? SetsKey, string? Gap,
    IReadOnlyList<string> AchievedBy, IReadOnlyList<ClauseView> Clauses);

public sealed record DecisionLine(
    DecisionOutcome Outcome, NamedKey Body, DateOnly Date, string? Paragraph, string? RegistrationNumber, string? Note, string? OverrideReason, string? OverriddenBy)
{
    /// <summary>A decision as a question to the database brings it.</summary>
    public static readonly Expression<Func<Decision, DecisionLine>> Of = d => new DecisionLine(
        d.Outcome, new NamedKey(d.Body.Key, d.Body.Name), d.Date, d.Paragraph, d.RegistrationNumber, d.Note, d.OverrideReason, d.OverriddenBy);
}

public sealed record ChangeLogLine(string Version, string Change, DateOnly? Date, string? By);

/// <summary>Another document that this one stands in relation to; outgoing relations are this document's own.</summary>
public sealed record RelationLine(
    Guid Id, RelationKind Kind, bool IsOutgoing, string Key, string Title, string TypeName, EditionState? State, string? Note);

/// <summary>What the type's word meant when the edition was adopted.</summary>
public sealed record TypeMeaning(string Text, DateOnly ValidFrom, DateOnly? ValidTo, string? Source, int OtherTimes);

public sealed record TargetAreaView(Guid Id, string Key, string? Number, string Title, string? Description);

public sealed record GoalView(Guid Id, string Key, string? Number, string Title, string? Text, Guid? TargetAreaId, Guid? ParentId);

public sealed record PrincipleView(Guid Id, string Key, string? Number, string Title, string? Text, IReadOnlyList<string> AchievedBy);

public sealed record ContextNoteView(string Key, ContextNoteKind Kind, string Text, string? TargetArea, string? Perspective, int? Weight, DateOnly? NotedOn);

public sealed record ScaleView(string Key, string Name, string? Note, IReadOnlyList<ScaleLevelView> Levels);

public sealed record ScaleLevelView(int Value, string Label, string? Text);

public sealed record IndicatorView(
    string Key, string Name, string? Unit, GoodDirection? GoodDirection, string? Description, string? Source, int Decimals,
    IReadOnlyList<IndicatorValueView> Values)
{
    /// <summary>The newest outcome for the whole, if there is one.</summary>
    public IndicatorValueView? Latest =>
        Values.LastOrDefault(v => v is { Kind: IndicatorValueKind.Outcome, Value: not null, Body: null, Gender: null });

    /// <summary>The target that lies last in time.</summary>
    public IndicatorValueView? Target => Values.LastOrDefault(v => v is { Kind: IndicatorValueKind.Target, Value: not null, Body: null, Gender: null });
}

public sealed record IndicatorValueView(
    IndicatorValueKind Kind, int Year, string? Body, double? Value, MissingReason? Missing, string? Note, Gender? Gender);
