using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Administration;

/// <summary>Which events to list; days are Swedish days, both included.</summary>
public sealed record EventFilter(DateOnly? From, DateOnly? To, string? Who, string? Command, int Page);

/// <summary>One act by one person: everything that one command changed.</summary>
/// <param name="Id">The first of its audit rows.</param>
/// <param name="At">UTC.</param>
/// <param name="Thing">What it was about: the first thing that was changed.</param>
public sealed record EventRow(long Id, DateTime At, string ActorName, string Command, int Changes, string Entity, string? Thing);

/// <summary>An event with its changes, a page at a time.</summary>
public sealed record EventDetails(DateTime At, string ActorName, string Command, ListPage<ChangeRow> Changes);

/// <summary>One thing that was added, changed or taken away.</summary>
public sealed record ChangeRow(long Id, string Entity, string? Thing, string Change, IReadOnlyList<ValueChange> Values);

/// <summary>A value before and after; neither is known where it is secret.</summary>
public sealed record ValueChange(string Property, string? Old, string? New, bool IsSecret);

/// <summary>Reads the audit trail. It cannot be written in the product.</summary>
public sealed class EventQueries(IDbContextFactory<StrategyDb> factory)
{
    private const int PageSize = 50;

    public async Task<ListPage<EventRow>> ListAsync(EventFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        // Grouped and sorted as their index is: the latest page is read off its end, however long the trail has become.
        var rows = Filtered(db.AuditRows.AsNoTracking(), filter);
        var total = await rows.Select(r => new { r.At, r.AccountId, r.Command }).Distinct().CountAsync(cancellationToken);
        var page = await rows.GroupBy(r => new { r.At, r.AccountId, r.Command })
            .OrderByDescending(g => g.Key.At).ThenByDescending(g => g.Key.AccountId).ThenByDescending(g => g.Key.Command)
            .Skip((filter.Page - 1) * PageSize).Take(PageSize)
            .Select(g => new { g.Key.At, g.Key.Command, First = g.Min(r => r.Id), Changes = g.Count() }).ToListAsync(cancellationToken);
        var ids = page.ConvertAll(e => e.First);
        var firsts = await db.AuditRows.AsNoTracking().Where(r => ids.Contains(r.Id))
            .Select(r => new { r.Id, r.ActorName, r.Entity, r.EntityId, r.RootId }).ToDictionaryAsync(r => r.Id, cancellationToken);
        var names = await NamesAsync(db, firsts.Values.SelectMany(r => new[] { r.EntityId, r.RootId }), cancellationToken);
        return new ListPage<EventRow>(
            [.. page.Select(e => firsts[e.First] is var first
                ? new EventRow(e.First, e.At, first.ActorName, e.Command, e.Changes, first.Entity, NameOf(names, first.EntityId, first.RootId))
                : null!)],
            total, filter.Page, PageSize);
    }

    public async Task<EventDetails?> DetailsAsync(long id, int pageNumber, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var first = await db.AuditRows.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancellationToken);
        if (first is null)
        {
            return null;
        }

        var all = db.AuditRows.AsNoTracking().Where(r => r.At == first.At && r.AccountId == first.AccountId && r.Command == first.Command);
        var total = await all.CountAsync(cancellationToken);
        var rows = await all.OrderBy(r => r.Id).Skip((pageNumber - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        var values = rows.ToDictionary(r => r.Id, r => ValuesOf(r, db));
        var mentioned = values.Values.SelectMany(v => v).SelectMany(v => new[] { v.Old, v.New })
            .Select(text => Guid.TryParse(text, out var known) ? known : Guid.Empty);
        var names = await NamesAsync(db, rows.SelectMany(r => new[] { r.EntityId, r.RootId }).Concat(mentioned), cancellationToken);
        return new EventDetails(first.At, first.ActorName, first.Command, new ListPage<ChangeRow>(
            [.. rows.Select(r => new ChangeRow(r.Id, r.Entity, NameOf(names, r.EntityId, r.RootId), r.Change, [.. values[r.Id].Select(v => Named(v, names))]))],
            total, pageNumber, PageSize));
    }

    private static IQueryable<AuditRow> Filtered(IQueryable<AuditRow> rows, EventFilter filter)
    {
        if (filter.From is { } from)
        {
            var start = Clock.StartOf(from);
            rows = rows.Where(r => r.At >= start);
        }

        if (filter.To is { } to)
        {
            var end = Clock.StartOf(to.AddDays(1));
            rows = rows.Where(r => r.At < end);
        }

        if (filter.Who is { Length: > 0 } who)
        {
            rows = rows.Where(r => r.ActorName.Contains(who));
        }

        return filter.Command is { Length: > 0 } command ? rows.Where(r => r.Command == command) : rows;
    }

    private static IReadOnlyList<ValueChange> ValuesOf(AuditRow row, StrategyDb db)
    {
        var kinds = db.Model.GetEntityTypes().FirstOrDefault(e => e.ClrType.Name == row.Entity)?.GetProperties().ToDictionary(p => p.Name, p => p.ClrType) ?? [];
        return [.. (JsonSerializer.Deserialize<Dictionary<string, string?[]>>(row.Values) ?? [])
            .Select(v => v.Value is [var old, var now]
                ? new ValueChange(v.Key, WordOf(old, kinds.GetValueOrDefault(v.Key)), WordOf(now, kinds.GetValueOrDefault(v.Key)), IsSecret: false)
                : new ValueChange(v.Key, null, null, IsSecret: true))];
    }

    /// <summary>A value of an enumeration by its word, yes and no by theirs.</summary>
    private static string? WordOf(string? value, Type? type) => (Nullable.GetUnderlyingType(type ?? typeof(string)) ?? type) switch
    {
        { IsEnum: true } @enum when value is not null => Words.Of(@enum, value),
        { } boolean when boolean == typeof(bool) && value is not null => value == bool.TrueString ? SharedTexts.Yes : SharedTexts.No,
        _ => value,
    };

    private static ValueChange Named(ValueChange value, Dictionary<Guid, string> names) =>
        value with { Old = NameOrSame(value.Old, names), New = NameOrSame(value.New, names) };

    private static string? NameOrSame(string? text, Dictionary<Guid, string> names) =>
        Guid.TryParse(text, out var id) ? names.GetValueOrDefault(id, text) : text;

    private static string? NameOf(Dictionary<Guid, string> names, Guid entityId, Guid rootId) =>
        names.GetValueOrDefault(entityId) ?? names.GetValueOrDefault(rootId);

    /// <summary>What the things are called today; one query, however many kinds of things there are.</summary>
    private static async Task<Dictionary<Guid, string>> NamesAsync(StrategyDb db, IEnumerable<Guid> ids, CancellationToken cancellationToken)
    {
        var wanted = ids.Where(id => id != Guid.Empty).Distinct().ToList();
        var names = await db.Activities.Where(a => wanted.Contains(a.Id)).Select(a => new { a.Id, Name = a.Title })
            .Concat(db.Documents.Where(d => wanted.Contains(d.Id)).Select(d => new { d.Id, Name = d.Title }))
            .Concat(db.Editions.Where(e => wanted.Contains(e.Id)).Select(e => new { e.Id, Name = e.Document.Title + " " + e.Label }))
            .Concat(db.TargetAreas.Where(t => wanted.Contains(t.Id)).Select(t => new { t.Id, Name = t.Title }))
            .Concat(db.Goals.Where(g => wanted.Contains(g.Id)).Select(g => new { g.Id, Name = g.Title }))
            .Concat(db.Principles.Where(p => wanted.Contains(p.Id)).Select(p => new { p.Id, Name = p.Title }))
            .Concat(db.Bodies.Where(b => wanted.Contains(b.Id)).Select(b => new { b.Id, Name = b.Name }))
            .Concat(db.DocumentTypes.Where(t => wanted.Contains(t.Id)).Select(t => new { t.Id, Name = t.Name }))
            .Concat(db.Indicators.Where(i => wanted.Contains(i.Id)).Select(i => new { i.Id, Name = i.Name }))
            .Concat(db.Cycles.Where(c => wanted.Contains(c.Id)).Select(c => new { c.Id, Name = c.Name }))
            .Concat(db.ProgressReports.Where(r => wanted.Contains(r.Id)).Select(r => new { r.Id, Name = r.Body.Name + ", " + r.Cycle.Name }))
            .Concat(db.Assessments.Where(a => wanted.Contains(a.Id)).Select(a => new { a.Id, Name = a.TargetArea!.Title + ", " + a.Cycle.Name }))
            .Concat(db.CouncilReports.Where(r => wanted.Contains(r.Id)).Select(r => new { r.Id, Name = r.Cycle.Name }))
            .Concat(db.RoleAssignments.Where(r => wanted.Contains(r.Id)).Select(r => new { r.Id, Name = r.Account.FunctionName }))
            .Concat(db.Users.Where(a => wanted.Contains(a.Id)).Select(a => new { a.Id, Name = a.FunctionName }))
            .ToListAsync(cancellationToken);
        return names.Where(n => n.Name is not null).ToDictionary(n => n.Id, n => n.Name);
    }
}
