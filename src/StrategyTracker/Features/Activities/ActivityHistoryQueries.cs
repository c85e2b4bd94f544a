using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;

namespace StrategyTracker.Features.Activities;

/// <summary>One act in an activity's history: who, when, by which command, and what became different.</summary>
public sealed record HistoryAct(DateTime At, string ActorName, string Command, bool IsCreation, IReadOnlyList<HistoryChange> Changes);

/// <summary>One thing that became different, as the audit trail holds it.</summary>
/// <param name="Entity">What it belongs to: "Activity", "Participation", "Milestone" …</param>
/// <param name="Subject">The name of the body, milestone, principle … where it is not the activity itself.</param>
/// <param name="Field">The property.</param>
/// <param name="Old">Before; none where there was nothing.</param>
/// <param name="New">After; none where it was taken away.</param>
public sealed record HistoryChange(string Entity, string? Subject, string Field, string? Old, string? New);

/// <summary>Reads an activity's history from the audit trail, with the names of what its rows point at.</summary>
public sealed class ActivityHistoryQueries(IDbContextFactory<StrategyDb> factory, CurrentActor currentActor)
{
    private const int MostRows = 400;

    /// <summary>Properties that point at something with a name of its own.</summary>
    private static readonly HashSet<string> Pointers =
    [
        "BodyId", "TargetAreaId", "GoalId", "PerspectiveId", "PrincipleId", "DocumentId", "IntoActivityId", "PartIds", "ToDocumentId", "DecidedById",
        "Effect.BenefitOwnerId", "FromBodyId", "ToBodyId",
    ];

    /// <summary>Properties of a part that say which one it is, rather than what became different.</summary>
    private static readonly HashSet<string> Naming = ["BodyId", "TargetAreaId", "GoalId", "PerspectiveId", "PrincipleId", "Heading"];

    private static readonly HashSet<string> Untold = ["Standing", "Position", "ActivityId", "Key"];

    /// <summary>The latest acts first; nothing for who may not read what is internal.</summary>
    public async Task<IReadOnlyList<HistoryAct>> GetAsync(Guid activityId, CancellationToken cancellationToken)
    {
        if (!(await currentActor.GetAsync(cancellationToken)).May(Right.ReadInternal))
        {
            return [];
        }

        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var rows = await db.AuditRows.AsNoTracking().Where(r => r.RootId == activityId)
            .OrderByDescending(r => r.Id).Take(MostRows).ToListAsync(cancellationToken);
        var read = rows.ConvertAll(r => (Row: r, Values: JsonSerializer.Deserialize<Dictionary<string, string?[]>>(r.Values) ?? []));
        var names = await NamesAsync(db, activityId, read.SelectMany(r => r.Values), cancellationToken);
        foreach (var (row, values) in read)
        {
            if (values.TryGetValue("Title", out var title) && (title[1] ?? title[0]) is { } name)
            {
                names.TryAdd(row.EntityId, name);
            }
        }

        return [.. read.GroupBy(r => (r.Row.At, r.Row.Command, r.Row.ActorName)).Select(act =>
        {
            var isCreation = act.Any(r => r.Row is { Entity: "Activity", Change: "Added" });
            return new HistoryAct(
                act.Key.At, act.Key.ActorName, act.Key.Command, isCreation,
                isCreation ? [] : [.. act.OrderBy(r => r.Row.Id).SelectMany(r => ChangesOf(r.Row, r.Values, names))]);
        }).Where(act => act.IsCreation || act.Changes.Count > 0)];
    }

    private static List<HistoryChange> ChangesOf(AuditRow row, Dictionary<string, string?[]> values, Dictionary<Guid, string> names)
    {
        var naming = values.FirstOrDefault(v => Naming.Contains(v.Key));
        var subject = row.Entity == "Activity" ? null
            : naming.Value is { } name ? Show(naming.Key, name[1] ?? name[0], names)
            : names.GetValueOrDefault(row.EntityId);
        var told = values.Where(v => !Untold.Contains(v.Key) && (row.Entity == "Activity" || !Naming.Contains(v.Key)) && v.Value[0] != v.Value[1])
            .Select(v => new HistoryChange(row.Entity, subject, v.Key, Show(v.Key, v.Value[0], names), Show(v.Key, v.Value[1], names)))
            .ToList();
        // A link is nothing but what it names.
        return told.Count > 0 || row.Change == nameof(EntityState.Modified) ? told
            : [new HistoryChange(row.Entity, null, "", row.Change == "Deleted" ? subject : null, row.Change == "Added" ? subject : null)];
    }

    /// <summary>A pointer by the name of what it points at; several as a list.</summary>
    private static string? Show(string field, string? value, Dictionary<Guid, string> names) => value is not null && Pointers.Contains(field)
        ? string.Join(", ", value.Split('\n').Select(word => Guid.TryParse(word, out var id) ? names.GetValueOrDefault(id) ?? "…" : word))
        : value;

    private static async Task<Dictionary<Guid, string>> NamesAsync(
        StrategyDb db, Guid activityId, IEnumerable<KeyValuePair<string, string?[]>> values, CancellationToken cancellationToken)
    {
        var ids = values.Where(v => Pointers.Contains(v.Key)).SelectMany(v => v.Value)
            .SelectMany(v => v?.Split('\n') ?? []).Select(v => Guid.TryParse(v, out var id) ? id : Guid.Empty).ToHashSet();
        var named = await db.Bodies.Where(b => ids.Contains(b.Id)).Select(b => new { b.Id, b.Name })
            .Concat(db.TargetAreas.Where(t => ids.Contains(t.Id)).Select(t => new { t.Id, Name = t.Title }))
            .Concat(db.Goals.Where(g => ids.Contains(g.Id)).Select(g => new { g.Id, Name = g.Title }))
            .Concat(db.Principles.Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, Name = p.Title }))
            .Concat(db.Perspectives.Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Name }))
            .Concat(db.Activities.Where(a => ids.Contains(a.Id)).Select(a => new { a.Id, Name = a.Title }))
            .Concat(db.Documents.Where(d => ids.Contains(d.Id)).Select(d => new { d.Id, Name = d.Title }))
            .Concat(db.Activities.Where(a => a.Id == activityId).SelectMany(a => a.Milestones).Select(m => new { m.Id, Name = m.Title }))
            .Concat(db.Activities.Where(a => a.Id == activityId).SelectMany(a => a.PrincipleChecks).Select(c => new { c.Id, Name = c.Principle.Title }))
            .Concat(db.Activities.Where(a => a.Id == activityId).SelectMany(a => a.Headings).Select(h => new { h.Id, Name = h.Heading }))
            .ToListAsync(cancellationToken);
        return named.DistinctBy(n => n.Id).ToDictionary(n => n.Id, n => n.Name);
    }
}
