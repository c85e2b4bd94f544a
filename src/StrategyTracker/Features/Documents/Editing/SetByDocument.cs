using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Domain.Targets;

namespace StrategyTracker.Features.Documents.Editing;

/// <summary>The target areas, goals and principles that a document sets, and the clauses that set them.</summary>
internal static class SetByDocument
{
    public static async Task<TargetArea> NewTargetAreaAsync(this StrategyDb db, Guid documentId, string heading, CancellationToken cancellationToken)
    {
        var (number, title) = AreaHeading.Read(heading);
        var last = await db.TargetAreas.Where(t => t.DocumentId == documentId).MaxAsync(t => (int?)t.Position, cancellationToken) ?? 0;
        var area = new TargetArea(await FreeKeyAsync(db.TargetAreas.Select(t => t.Key), title, cancellationToken), documentId, title, last + 1);
        area.Describe(number, title, area.Description, area.Position);
        db.TargetAreas.Add(area);
        return area;
    }

    public static async Task<Goal> NewGoalAsync(this StrategyDb db, Guid documentId, string title, CancellationToken cancellationToken)
    {
        var last = await db.Goals.Where(t => t.DocumentId == documentId).MaxAsync(t => (int?)t.Position, cancellationToken) ?? 0;
        var goal = new Goal(await FreeKeyAsync(db.Goals.Select(t => t.Key), title, cancellationToken), documentId, title, last + 1);
        db.Goals.Add(goal);
        return goal;
    }

    public static async Task<Principle> NewPrincipleAsync(this StrategyDb db, Guid documentId, string title, CancellationToken cancellationToken)
    {
        var last = await db.Principles.Where(t => t.DocumentId == documentId).MaxAsync(t => (int?)t.Position, cancellationToken) ?? 0;
        var principle = new Principle(await FreeKeyAsync(db.Principles.Select(t => t.Key), title, cancellationToken), documentId, title, last + 1);
        db.Principles.Add(principle);
        return principle;
    }

    /// <summary>
    /// Sees that a clause which sets something has something that it sets: what it names, else a new one made from its
    /// heading. As long as the two say the same, what is set follows the clause when the draft is rewritten; what a decided text sets
    /// is read by everyone, and follows when the draft is adopted (<see cref="FollowAdoptedAsync"/>).
    /// </summary>
    /// <param name="db">The command's context.</param>
    /// <param name="edition">The draft, with its clauses.</param>
    /// <param name="clause">The clause as it still stands.</param>
    /// <param name="now">What it is about to say.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The key of what the clause sets; none where it sets nothing, or has no heading to make it from.</returns>
    public static async Task<string?> FollowAsync(
        this StrategyDb db, Edition edition, Clause clause, ClauseContent now, CancellationToken cancellationToken)
    {
        if (now.SetsKey is null && now.Heading is null)
        {
            return null;
        }

        if (now.SetsKey is { } known && await db.IsSetByDecidedTextAsync(edition.DocumentId, now.Kind, known, cancellationToken))
        {
            return known;
        }

        var before = ClauseContent.Of(clause);
        switch (now.Kind)
        {
            case ClauseKind.TargetArea:
                var area = now.SetsKey is null
                    ? await db.NewTargetAreaAsync(edition.DocumentId, now.Heading!, cancellationToken)
                    : await db.TargetAreas.SingleOrDefaultAsync(t => t.Key == now.SetsKey && t.DocumentId == edition.DocumentId, cancellationToken)
                        ?? throw Lookup.NotFound();
                Follow(area, before, now);
                return area.Key;
            case ClauseKind.Goal:
                var goal = now.SetsKey is null
                    ? await db.NewGoalAsync(edition.DocumentId, now.Heading!, cancellationToken)
                    : await db.Goals.SingleOrDefaultAsync(t => t.Key == now.SetsKey && t.DocumentId == edition.DocumentId, cancellationToken)
                        ?? throw Lookup.NotFound();
                Follow(goal, before, now);
                if (now.SetsKey is null)
                {
                    var (areaKey, parentKey) = (Above(edition, clause, ClauseKind.TargetArea), Above(edition, clause, ClauseKind.Goal));
                    goal.Place(
                        await db.TargetAreas.Where(t => t.Key == areaKey).Select(t => (Guid?)t.Id).SingleOrDefaultAsync(cancellationToken),
                        await db.Goals.SingleOrDefaultAsync(g => g.Key == parentKey && g.DocumentId == edition.DocumentId, cancellationToken),
                        await db.Goals.Where(g => g.DocumentId == edition.DocumentId).ToDictionaryAsync(g => g.Id, g => g.ParentId, cancellationToken));
                }

                return goal.Key;
            case ClauseKind.Principle:
                var principle = now.SetsKey is null
                    ? await db.NewPrincipleAsync(edition.DocumentId, now.Heading!, cancellationToken)
                    : await db.Principles.SingleOrDefaultAsync(t => t.Key == now.SetsKey && t.DocumentId == edition.DocumentId, cancellationToken)
                        ?? throw Lookup.NotFound();
                Follow(principle, before, now);
                return principle.Key;
            default:
                return null;
        }
    }

    /// <summary>Lets what the document sets say what the newly adopted text says of it, as long as it said what the text before said.</summary>
    /// <param name="db">The command's context.</param>
    /// <param name="before">The edition that applied, with its clauses.</param>
    /// <param name="adopted">The edition that took over, with its clauses.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static async Task FollowAdoptedAsync(this StrategyDb db, Edition before, Edition adopted, CancellationToken cancellationToken)
    {
        var said = before.Clauses.Where(c => c.SetsKey is not null).ToDictionary(c => c.Key);
        var reworded = adopted.Clauses.Where(c => c.SetsKey is not null && said.TryGetValue(c.Key, out var then) && then.SetsKey == c.SetsKey
            && (then.Heading != c.Heading || then.Text != c.Text)).ToList();
        var keys = reworded.ConvertAll(c => c.SetsKey!);
        if (keys.Count == 0)
        {
            return;
        }

        var areas = await db.TargetAreas.Where(t => t.DocumentId == adopted.DocumentId && keys.Contains(t.Key)).ToDictionaryAsync(t => t.Key, cancellationToken);
        var goals = await db.Goals.Where(g => g.DocumentId == adopted.DocumentId && keys.Contains(g.Key)).ToDictionaryAsync(g => g.Key, cancellationToken);
        var principles = await db.Principles.Where(p => p.DocumentId == adopted.DocumentId && keys.Contains(p.Key)).ToDictionaryAsync(p => p.Key, cancellationToken);
        foreach (var clause in reworded)
        {
            var (then, now) = (ClauseContent.Of(said[clause.Key]), ClauseContent.Of(clause));
            if (clause.Kind is ClauseKind.TargetArea && areas.TryGetValue(clause.SetsKey!, out var area))
            {
                Follow(area, then, now);
            }
            else if (clause.Kind is ClauseKind.Goal && goals.TryGetValue(clause.SetsKey!, out var goal))
            {
                Follow(goal, then, now);
            }
            else if (clause.Kind is ClauseKind.Principle && principles.TryGetValue(clause.SetsKey!, out var principle))
            {
                Follow(principle, then, now);
            }
        }
    }

    /// <summary>A decided text sets it: it is part of what the council has adopted.</summary>
    public static Task<bool> IsSetByDecidedTextAsync(
        this StrategyDb db, Guid documentId, ClauseKind kind, string key, CancellationToken cancellationToken) =>
        db.Editions.Where(e => e.DocumentId == documentId
                && e.Status != EditionStatus.Draft && e.Status != EditionStatus.Referral && e.Status != EditionStatus.Proposed
                && e.Status != EditionStatus.Amended && e.Status != EditionStatus.NotAdopted)
            .AnyAsync(e => e.Clauses.Any(c => c.Kind == kind && c.SetsKey == key), cancellationToken);

    /// <summary>Clauses under preparation no longer set what is removed; their text stays.</summary>
    public static async Task LoosenDraftsAsync(this StrategyDb db, Guid documentId, ClauseKind kind, string key, CancellationToken cancellationToken)
    {
        var editions = await db.Editions.Include(e => e.Clauses).Where(e => e.DocumentId == documentId
            && (e.Status == EditionStatus.Draft || e.Status == EditionStatus.Referral || e.Status == EditionStatus.Proposed)).ToListAsync(cancellationToken);
        foreach (var clause in editions.SelectMany(e => e.Clauses).Where(c => c.Kind == kind && c.SetsKey == key))
        {
            clause.Write(ClauseKind.Text, clause.Number, clause.Heading, clause.Text, clause.BodyId, setsKey: null, clause.Gap);
        }
    }

    private static void Follow(TargetArea area, ClauseContent before, ClauseContent now) =>
        area.Describe(area.Number, Follow(area.Title, TitleIn(before.Heading), TitleIn(now.Heading)) ?? area.Title, Follow(area.Description, before.Text, now.Text), area.Position);

    private static void Follow(Goal goal, ClauseContent before, ClauseContent now) =>
        goal.Describe(goal.Number, Follow(goal.Title, before.Heading, now.Heading) ?? goal.Title, Follow(goal.Text, before.Text, now.Text), goal.Position);

    private static void Follow(Principle principle, ClauseContent before, ClauseContent now) =>
        principle.Describe(
            principle.Number, Follow(principle.Title, before.Heading, now.Heading) ?? principle.Title, Follow(principle.Text, before.Text, now.Text),
            principle.AchievedBy, principle.Position);

    private static string? TitleIn(string? heading) => heading is null ? null : AreaHeading.Read(heading).Title;

    private static string? Follow(string? set, string? before, string? now) => set == before || string.IsNullOrEmpty(set) ? now : set;

    /// <summary>The nearest of the kind that the clause stands under.</summary>
    private static string? Above(Edition edition, Clause clause, ClauseKind kind)
    {
        for (var above = Parent(clause); above is not null; above = Parent(above))
        {
            if (above.Kind == kind && above.SetsKey is { } key)
            {
                return key;
            }
        }

        return null;

        Clause? Parent(Clause of) => edition.Clauses.FirstOrDefault(c => c.Id == of.ParentId);
    }

    private static async Task<string> FreeKeyAsync(IQueryable<string> keys, string title, CancellationToken cancellationToken)
    {
        var key = ReadableKey.From(title);
        return ReadableKey.Unique(key, (await keys.Where(k => k.StartsWith(key)).ToListAsync(cancellationToken)).ToHashSet());
    }
}
