using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.FollowUp;

namespace StrategyTracker.Features.Activities.Ledger;

/// <summary>A plan's ledger, or that of one of its editions.</summary>
public sealed record LedgerView
{
    public required string Title { get; init; }
    public required EditionLedger Ledger { get; init; }

    /// <summary>The rows behind every figure, by key.</summary>
    public required IReadOnlyDictionary<string, LedgerRow> Rows { get; init; }

    /// <summary>The decided editions, the first first.</summary>
    public required IReadOnlyList<LedgerEdition> Editions { get; init; }

    /// <summary>The edition whose time is shown; none for the plan's whole time.</summary>
    public required LedgerEdition? Edition { get; init; }

    /// <summary>Frozen follow-ups of the plan, the latest first: the same ledger as the council was given it.</summary>
    public required IReadOnlyList<Named> Reports { get; init; }

    /// <summary>Rows that are kept out of everything public, and so of these figures.</summary>
    public required int Withheld { get; init; }

    public required bool MayEdit { get; init; }
}

/// <summary>A decided edition and how long it was the plan.</summary>
public sealed record LedgerEdition(string Label, DateOnly? From, DateOnly? Until, DateOnly? ValidTo);

/// <summary>What is told of one activity in the ledger.</summary>
public sealed record LedgerRow(string Key, string? Number, string Title, ActivityStanding Standing, DateOnly? AddedOn, ActivityDeparture? Departure);

/// <summary>Reads the ledger: five questions to the database, however many rows there are.</summary>
public sealed class LedgerQueries(IDbContextFactory<StrategyDb> factory, CurrentActor currentActor, TimeProvider clock)
{
    /// <param name="planKey">The plan.</param>
    /// <param name="label">One of its editions; none for its whole time.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>None where there is no such plan, or none that the reader may see.</returns>
    public async Task<LedgerView?> GetAsync(string planKey, string? label, CancellationToken cancellationToken)
    {
        var actor = await currentActor.GetAsync(cancellationToken);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var plan = await db.Documents.AsNoTracking().Include(d => d.Editions).SingleOrDefaultAsync(d => d.Key == planKey, cancellationToken);
        if (plan is null || !plan.Editions.Any(e => e.MayBeReadBy(actor)))
        {
            return null;
        }

        var visible = db.Activities.VisibleTo(actor);
        var departure = DepartureReading.Of(db);
        var rows = await visible.AsNoTracking().Where(a => a.DocumentId == plan.Id)
            .OrderBy(a => a.SortNumber).ThenBy(a => a.Title)
            .Select(a => new
            {
                a.Key,
                a.Number,
                Title = a.WorkingTitle ?? a.Title,
                a.AddedOn,
                a.Phase,
                a.LastReportedOn,
                a.Standing,
                Left = a.Dispositions.AsQueryable().OrderByDescending(d => d.Date).Select(departure).FirstOrDefault(),
            }).ToListAsync(cancellationToken);
        var into = await visible.CarryingOnAsync(rows.Select(a => a.Left).OfType<ActivityDeparture>(), cancellationToken);
        var editions = Editions(plan.Editions.Where(e => e is { IsDecided: true, IsKeptProposal: false }).OrderBy(e => e.Ordinal)
            .Select(e => new LedgerEdition(e.Label, e.AdoptedOn, null, e.UntilFurtherNotice ? null : e.ValidTo)).ToList());
        var edition = editions.FirstOrDefault(e => e.Label == label);
        return new LedgerView
        {
            Title = plan.Title,
            Ledger = EditionLedger.Of(
                rows.Select(a => new LedgerActivity(a.Key, a.AddedOn, a.Phase, a.LastReportedOn, a.Standing, a.Left?.Kind, a.Left?.Date)),
                edition == editions.FirstOrDefault() ? null : edition?.From, edition?.Until, (edition ?? editions.LastOrDefault())?.ValidTo, clock.Today()),
            Rows = rows.ToDictionary(a => a.Key, a => new LedgerRow(
                a.Key, a.Number, a.Title, a.Standing, a.AddedOn,
                a.Left is { } left ? into.Of(left) : null)),
            Editions = editions,
            Edition = edition,
            Reports = await db.Cycles.AsNoTracking().Where(c => c.FrozenOn != null && c.Plans.Any(p => p.DocumentId == plan.Id))
                .OrderByDescending(c => c.PeriodTo).Select(c => new Named(c.Key, c.Name)).ToListAsync(cancellationToken),
            Withheld = actor.May(Right.ReadInternal) ? 0
                : await db.Activities.CountAsync(a => a.DocumentId == plan.Id && a.WithheldReason != null, cancellationToken),
            MayEdit = actor.May(Right.EditPlans),
        };
    }

    /// <summary>Each edition lasts until the next is adopted.</summary>
    private static List<LedgerEdition> Editions(List<LedgerEdition> editions) =>
        [.. editions.Select((e, i) => i + 1 < editions.Count ? e with { Until = editions[i + 1].From } : e)];
}
