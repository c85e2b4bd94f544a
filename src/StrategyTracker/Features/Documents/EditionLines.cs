using System.Linq.Expressions;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;

namespace StrategyTracker.Features.Documents;

/// <summary>Where an edition stands on a day, as a row that SQL filters and sorts by.</summary>
public sealed class EditionLine
{
    public Guid Id { get; init; }
    public Guid DocumentId { get; init; }
    public string Label { get; init; } = "";
    public int Ordinal { get; init; }
    public EditionState State { get; init; }
    public DateOnly? ValidFrom { get; init; }
    public DateOnly? ValidTo { get; init; }
    public bool UntilFurtherNotice { get; init; }
    public DateOnly? AdoptedOn { get; init; }
    public DateOnly? EndedOn { get; init; }
}

/// <summary>Rules of one edition, to be put into a question to the database.</summary>
internal static class EditionRule
{
    /// <summary><see cref="Edition.IsPublic"/> as SQL.</summary>
    public static readonly Expression<Func<Edition, bool>> IsPublic = e =>
        e.Status != EditionStatus.Draft && e.Status != EditionStatus.Referral && e.Status != EditionStatus.Proposed
        && e.Status != EditionStatus.NotAdopted && (e.Status != EditionStatus.Amended || e.EndedOn != null);
}

/// <summary>The domain's rules about editions, as SQL. A test runs both over the same data.</summary>
public static class EditionLines
{
    /// <summary><see cref="Edition.MayBeReadBy"/> as SQL.</summary>
    public static IQueryable<Edition> VisibleTo(this IQueryable<Edition> editions, Actor actor) =>
        actor.May(Right.EditDocuments) ? editions
        : actor.May(Right.ReadInternal) ? editions.Where(e => e.Status != EditionStatus.Draft)
        : editions.Where(EditionRule.IsPublic);

    /// <summary>Documents of which the actor may read an edition, or which the actor may write.</summary>
    public static IQueryable<GoverningDocument> VisibleTo(this IQueryable<GoverningDocument> documents, Actor actor) =>
        actor.May(Right.EditDocuments) ? documents
        : actor.May(Right.ReadInternal) ? documents.Where(d => d.Editions.Any(e => e.Status != EditionStatus.Draft))
        : documents.Where(d => d.Editions.AsQueryable().Any(EditionRule.IsPublic));

    /// <summary><see cref="Edition.StateOn"/> as SQL.</summary>
    public static IQueryable<EditionLine> Lines(this IQueryable<Edition> editions, DateOnly day) => editions.Select(e => new EditionLine
    {
        Id = e.Id,
        DocumentId = e.DocumentId,
        Label = e.Label,
        Ordinal = e.Ordinal,
        ValidFrom = e.ValidFrom,
        ValidTo = e.ValidTo,
        UntilFurtherNotice = e.UntilFurtherNotice,
        AdoptedOn = e.AdoptedOn,
        EndedOn = e.EndedOn,
        State = e.Status == EditionStatus.Draft ? EditionState.Draft
            : e.Status == EditionStatus.Referral ? EditionState.Referral
            : e.Status == EditionStatus.Proposed ? EditionState.Proposed
            : e.Status == EditionStatus.Published ? EditionState.Published
            : e.Status == EditionStatus.Amended ? EditionState.Amended
            : e.Status == EditionStatus.NotAdopted ? EditionState.NotAdopted
            : (e.ValidFrom ?? e.AdoptedOn) > day ? EditionState.NotYetInForce
            : e.Status == EditionStatus.Superseded && (e.EndedOn == null || e.EndedOn < day) ? EditionState.Superseded
            : e.Status == EditionStatus.Repealed && (e.EndedOn == null || e.EndedOn < day) ? EditionState.Repealed
            : e.Status == EditionStatus.Completed && (e.EndedOn == null || e.EndedOn < day) ? EditionState.Completed
            : !e.UntilFurtherNotice && e.ValidTo < day ? EditionState.PeriodOver
            : EditionState.InForce,
    });

    /// <summary>The order of <see cref="GoverningDocument.CurrentOn"/>: the one that applies, else the newest, comes first.</summary>
    public static IOrderedQueryable<EditionLine> CurrentFirst(this IQueryable<EditionLine> lines) => lines
        .OrderByDescending(l => l.State == EditionState.InForce || l.State == EditionState.PeriodOver || l.State == EditionState.Published)
        .ThenByDescending(l => l.State == EditionState.InForce || l.State == EditionState.PeriodOver || l.State == EditionState.Published
            ? l.ValidFrom ?? DateOnly.MinValue
            : DateOnly.MinValue)
        .ThenByDescending(l => l.Ordinal);
}
