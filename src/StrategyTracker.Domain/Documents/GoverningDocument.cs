using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Documents;

/// <summary>Styrdokument: the identity that lives on through its editions.</summary>
public sealed partial class GoverningDocument : Aggregate
{
    private readonly List<Edition> _editions = [];
    private readonly List<DocumentReview> _reviews = [];

    public GoverningDocument(string key, string title, Guid typeId)
    {
        ReadableKey.Obstacles(key).ThrowIfAny();
        Key = key;
        Title = title;
        TypeId = typeId;
        RefreshSearchText();
    }

    public string Key { get; private set; }

    public string Title { get; private set; }

    public Guid TypeId { get; private set; }

    public DocumentType Type { get; private set; } = null!;

    /// <summary>The municipality whose document it is.</summary>
    public Guid? MunicipalityId { get; private set; }

    public Body? Municipality { get; private set; }

    /// <summary>Dokumentägare.</summary>
    public Guid? OwnerId { get; private set; }

    public Body? Owner { get; private set; }

    /// <summary>Dokumentansvarig: a function, never a person.</summary>
    public string? Responsible { get; private set; }

    /// <summary>A publication kept for reference, which nobody here adopts.</summary>
    public bool IsReference { get; private set; }

    public string? Note { get; private set; }

    /// <summary>Lower-cased words to search in, the same on both databases.</summary>
    public string SearchText { get; private set; } = "";

    public IReadOnlyList<Edition> Editions => _editions;

    /// <summary>A text of it is or has been decided; what was only proposed does not count.</summary>
    public bool HasDecidedText => _editions.Exists(e => e.IsDecided && !e.IsKeptProposal);

    /// <summary>Aktualitetsprövningar, in no order.</summary>
    public IReadOnlyList<DocumentReview> Reviews => _reviews;

    /// <summary>The last day on which somebody saw that it holds as it is.</summary>
    public DateOnly? FoundValidOn => _reviews.Where(r => r.Outcome is ReviewOutcome.StillValid).Select(r => (DateOnly?)r.Date).Max();

    /// <summary>Why a review cannot be kept.</summary>
    public IReadOnlyList<RuleViolation> ObstaclesToReview(DocumentReview review, DateOnly today)
    {
        var obstacles = new List<RuleViolation>();
        if (review.Date > today)
        {
            obstacles.Add(new RuleViolation(RuleCode.ReviewIsInTheFuture, review.Date));
        }

        if (!_editions.Exists(e => e.StateOn(review.Date) is EditionState.InForce or EditionState.PeriodOver))
        {
            obstacles.Add(new RuleViolation(RuleCode.NothingToReview, review.Date));
        }

        if (review.Outcome is not ReviewOutcome.StillValid && string.IsNullOrWhiteSpace(review.Note))
        {
            obstacles.Add(new RuleViolation(RuleCode.ReviewNeedsReason));
        }

        return obstacles;
    }

    /// <summary>Keeps what a review came to. The edition stays as it is.</summary>
    public void Review(DocumentReview review, DateOnly today)
    {
        ObstaclesToReview(review, today).ThrowIfAny();
        _reviews.Add(review);
    }

    /// <summary>Takes the reviews as they were kept elsewhere.</summary>
    public void TakeOverReviews(IEnumerable<DocumentReview> reviews)
    {
        _reviews.Clear();
        _reviews.AddRange(reviews);
    }

    /// <summary>The edition to show when none is asked for: the one that applies, else the newest.</summary>
    public Edition? CurrentOn(DateOnly day) =>
        _editions.Where(e => e.StateOn(day) is EditionState.InForce or EditionState.PeriodOver or EditionState.Published)
            .OrderByDescending(e => e.ValidFrom ?? DateOnly.MinValue).ThenByDescending(e => e.Ordinal).FirstOrDefault()
        ?? Newest;

    private Edition? Newest => _editions.MaxBy(e => e.Ordinal);

    /// <summary>Another body owns the document from now on.</summary>
    public void HandOverTo(Guid ownerId) => OwnerId = ownerId;

    public void Describe(string title, Guid? municipalityId, Guid? ownerId, string? responsible, bool isReference, string? note)
    {
        Title = title;
        MunicipalityId = municipalityId;
        OwnerId = ownerId;
        Responsible = responsible;
        IsReference = isReference;
        Note = note;
        RefreshSearchText();
    }

    public void SetType(Guid typeId) => TypeId = typeId;

    /// <summary>Why a new draft cannot be begun: there is at most one edition under preparation at a time.</summary>
    public IReadOnlyList<RuleViolation> ObstaclesToNewDraft(string label)
    {
        var obstacles = new List<RuleViolation>();
        if (_editions.Find(e => !e.IsDecided) is { } draft)
        {
            obstacles.Add(new RuleViolation(RuleCode.DraftAlreadyExists, draft.Label));
        }

        if (_editions.Exists(e => e.Label == label))
        {
            obstacles.Add(new RuleViolation(RuleCode.EditionLabelIsTaken, label));
        }

        return obstacles;
    }

    /// <summary>
    /// Why a table that is read in cannot give the document new goals: those of an adopted edition are what was decided, and the next
    /// edition brings new ones. A goal that the adopted text already sets is added among the document's aims, one at a time.
    /// </summary>
    public IReadOnlyList<RuleViolation> ObstaclesToNewGoals() =>
        _editions.Where(e => e.IsDecided).MaxBy(e => e.Ordinal) is { } decided ? [new RuleViolation(RuleCode.GoalsAreDecided, decided.Label)] : [];

    /// <summary>Begins a new edition. Its clauses are those of the newest one, with the same identity.</summary>
    public Edition BeginDraft(string label)
    {
        ObstaclesToNewDraft(label).ThrowIfAny();
        var draft = new Edition(Id, label, (Newest?.Ordinal ?? 0) + 1);
        if (Newest is { } newest)
        {
            draft.CopyTextFrom(newest);
        }

        _editions.Add(draft);
        return draft;
    }

    /// <summary>The adopted edition that an edition under preparation would take over from; none where nothing applies, or it is decided.</summary>
    public Edition? ReplacedBy(Edition edition) => edition.IsDecided ? null
        : _editions.Where(e => e != edition && e.Status is EditionStatus.Adopted).MaxBy(e => e.Ordinal);

    /// <summary>
    /// Adopts the edition under preparation: it becomes immutable, and the edition that applied until then is superseded
    /// from the day before. Of an edition that is adopted already it registers that another body has adopted the same text.
    /// </summary>
    public void Adopt(Edition edition, Decision decision, Body body, DocumentType type, DateOnly today)
    {
        edition.ObstaclesToAdoption(this, decision, body, type, today).ThrowIfAny();
        if (type.MayBeAdoptedBy(body, decision.Date))
        {
            decision.ForgetOverride();
        }

        if (edition.IsDecided)
        {
            edition.BecomeAdoptedAlso(decision);
            return;
        }

        ProposalOf(edition)?.EndAsAmended(decision.Date);
        var from = edition.ValidFrom ?? decision.Date;
        foreach (var earlier in _editions.Where(e => e != edition && e.Status is EditionStatus.Adopted))
        {
            earlier.Supersede(from.AddDays(-1));
        }

        edition.BecomeAdopted(decision);
    }

    private void RefreshSearchText() => SearchText = $"{Title} {Key} {Responsible}".ToLowerInvariant();
}

/// <summary>How this document stands to another.</summary>
public sealed class DocumentRelation(Guid fromId, Guid toId, RelationKind kind, string? note)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid FromId { get; private set; } = fromId;

    public GoverningDocument From { get; private set; } = null!;

    public Guid ToId { get; private set; } = toId;

    public GoverningDocument To { get; private set; } = null!;

    public RelationKind Kind { get; private set; } = kind;

    public string? Note { get; private set; } = note;
}

/// <summary>The hierarchy of documents: programme, action plan, implementation plan, a body's own plan.</summary>
public static class DocumentHierarchy
{
    /// <summary>Why a document cannot stand in a relation to another.</summary>
    /// <param name="from">The document whose relation it is.</param>
    /// <param name="to">The other.</param>
    /// <param name="kind">How the first stands to the other.</param>
    /// <param name="existing">Every relation that concerns the two, and every relation of the hierarchy.</param>
    public static IReadOnlyList<RuleViolation> ObstaclesToRelate(
        GoverningDocument from, GoverningDocument to, RelationKind kind, IReadOnlyCollection<DocumentRelation> existing)
    {
        if (from == to)
        {
            return [new RuleViolation(RuleCode.DocumentCannotRelateToItself)];
        }

        if (existing.Any(r => r.FromId == from.Id && r.ToId == to.Id && r.Kind == kind))
        {
            return [new RuleViolation(RuleCode.RelationExists)];
        }

        return kind is RelationKind.Concretises
            ? ObstaclesToConcretise(from, to, [.. existing.Where(r => r.Kind is RelationKind.Concretises).Select(r => (r.FromId, r.ToId))])
            : [];
    }

    /// <summary>Why a document cannot be said to concretise another.</summary>
    /// <param name="below">The document that makes concrete.</param>
    /// <param name="above">The document that is made concrete.</param>
    /// <param name="concretises">Every existing pair (below, above).</param>
    public static IReadOnlyList<RuleViolation> ObstaclesToConcretise(
        GoverningDocument below, GoverningDocument above, IReadOnlyCollection<(Guid Below, Guid Above)> concretises)
    {
        var obstacles = new List<RuleViolation>();
        var aboveOf = concretises.ToLookup(c => c.Below, c => c.Above);
        var seen = new HashSet<Guid>();
        var waiting = new Stack<Guid>([above.Id]);
        while (waiting.TryPop(out var id))
        {
            if (id == below.Id)
            {
                obstacles.Add(new RuleViolation(RuleCode.DocumentWouldStandAboveItself, below.Title, above.Title));
                break;
            }

            if (seen.Add(id))
            {
                foreach (var next in aboveOf[id])
                {
                    waiting.Push(next);
                }
            }
        }

        if (below.Type is { MayStandUnder.Count: > 0 } type && !type.MayStandUnder.Any(p => p.UnderTypeId == above.TypeId))
        {
            obstacles.Add(new RuleViolation(RuleCode.TypeMayNotStandUnder, type.Name, above.Type?.Name ?? ""));
        }

        return obstacles;
    }
}
