using Microsoft.EntityFrameworkCore;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Features.Activities;
using StrategyTracker.Features.Exchange.Items;

namespace StrategyTracker.Features.Exchange.Importing;

/// <summary>Activities: first each by itself, then how they left their plans, since one may have gone up in another.</summary>
internal sealed class ActivityImport(ImportRun run)
{
    private AreasOfGoals _areasOfGoals = null!;

    public async Task ApplyAsync(IReadOnlyList<ActivityItem>? items)
    {
        if (items is not { Count: > 0 })
        {
            return;
        }

        _areasOfGoals = await AreasOfGoals.LoadAsync(run.Db, run.Cancelled);
        // Most of what comes back from a workbook says what is there already: only what differs is brought under change tracking.
        var known = await LoadAsync(run.Db.Activities.AsNoTracking(), [.. items.Select(i => i.Key)]);
        var taken = new List<(ActivityItem Item, string Path, Activity Activity, bool IsNew)>();
        foreach (var (item, path) in ImportRun.WithPaths(items, "activities"))
        {
            if (!run.IsFirst(run.Keys.Activities, item.Key, $"{path}.key"))
            {
                continue;
            }

            var planId = run.RequiredIdOf(run.Keys.Documents, item.Document, $"{path}.document");
            var isNew = !known.TryGetValue(item.Key, out var activity);
            if (activity is not null && activity.DocumentId != planId)
            {
                run.Faults.Add($"{path}.document", FaultCode.ActivityBelongsToAnotherPlan, item.Key);
                continue;
            }

            if (isNew && run.Faults.Try($"{path}.key", () => activity = new Activity(item.Key, planId, item.Title)))
            {
                run.Db.Activities.Add(activity!);
            }

            run.Keys.Activities.Add(item.Key, activity?.Id ?? Guid.Empty);
            if (activity is not null)
            {
                taken.Add((item, path, activity, isNew));
            }
        }

        var differing = taken.Where(t => run.Counts.Note("Activity", t.IsNew, Canonical(t.Item), () => ActivityItems.Of(t.Activity, run.Keys))).ToList();
        var changing = await LoadAsync(run.Db.Activities, [.. differing.Where(d => !d.IsNew).Select(d => d.Item.Key)]);
        foreach (var (item, path, activity, isNew) in differing)
        {
            var written = isNew ? activity : changing[item.Key];
            Fill(written, item, path);
            Leave(written, item, path);
        }
    }

    private async Task<Dictionary<string, Activity>> LoadAsync(IQueryable<Activity> activities, IReadOnlyList<string> keys)
    {
        var known = new Dictionary<string, Activity>();
        foreach (var some in keys.Where(k => run.Keys.Activities.IdOf(k) is not null).Chunk(1000))
        {
            foreach (var activity in await activities
                .Include(a => a.Participations).Include(a => a.TargetAreas).Include(a => a.Goals).Include(a => a.Perspectives)
                .Include(a => a.Milestones).Include(a => a.Handovers).Include(a => a.PrincipleChecks).Include(a => a.Headings).Include(a => a.Links).Include(a => a.Dispositions)
                .Where(a => some.Contains(a.Key)).ToListAsync(run.Cancelled))
            {
                known[activity.Key] = activity;
            }
        }

        return known;
    }

    /// <summary>There are two ways of saying that nothing is known of the cost, and the target areas of its goals need not be said.</summary>
    private ActivityItem Canonical(ActivityItem item) => item with
    {
        Cost = item.Cost is { Kind: CostKind.Unknown } ? null : item.Cost,
        TargetAreas = item is { TargetAreas: { } areas, Goals: { } goals } ? _areasOfGoals.With(areas, goals) : item.TargetAreas,
    };

    private void Fill(Activity activity, ActivityItem item, string path)
    {
        activity.Describe(item.Number, item.Title, item.WorkingTitle, item.Description, item.LevelName);
        run.Faults.Try($"{path}.endsOn", () => activity.Plan(item.StartsOn, item.EndsOn, item.Continuous));
        activity.ExpectEffect(item.Effect is not { } effect ? null : new ExpectedEffect(
            effect.Text, effect.ForWhom, effect.Baseline, effect.Measure, effect.VisibleFromYear,
            run.IdOf(run.Keys.Bodies, effect.BenefitOwner, $"{path}.effect.benefitOwner")));
        run.Faults.Try($"{path}.cost", () => activity.SetCost(item.Cost is not { } cost
            ? ActivityCost.Unknown
            : ActivityCost.Of(cost.Kind, cost.PlannedFrom, cost.PlannedTo, cost.PriceYear)));
        activity.SetAddedOn(item.AddedOn);
        activity.Withhold(item.WithheldReason);
        if (item.Participations is not null)
        {
            var participations = ImportRun.WithPaths(item.Participations, $"{path}.participations")
                .Select(p => (BodyId: run.RequiredIdOf(run.Keys.Bodies, p.Item.Body, $"{p.Path}.body"), p.Item.Role))
                .Where(p => p.BodyId != Guid.Empty).ToList();
            run.Faults.Try($"{path}.participations", () => activity.SetParticipations(participations));
        }

        activity.TakeLocalStatus(item.LocalStatus is { } local ? new LocalStatus(local.Word, local.Phase, local.Schedule, local.On) : null);
        activity.TakeOverOverride(item.ScheduleOverride is { } said
            ? new ScheduleOverride(said.Status, said.Reason, said.By, said.SetOn, said.LapsesOn)
            : null);
        if (item.Handovers is not null && !ItemComparison.SaysTheSame(item.Handovers, ActivityItems.Of(activity, run.Keys).Handovers))
        {
            activity.TakeOverHandovers(ImportRun.WithPaths(item.Handovers, $"{path}.handovers")
                .Select(h => (
                    h.Item, From: run.RequiredIdOf(run.Keys.Bodies, h.Item.From, $"{h.Path}.from"), To: run.RequiredIdOf(run.Keys.Bodies, h.Item.To, $"{h.Path}.to")))
                .Where(h => h.From != Guid.Empty && h.To != Guid.Empty)
                .Select(h => new ParticipationHandover(h.From, h.To, h.Item.Role, h.Item.RoleBefore, h.Item.Date)));
        }

        if (item.TargetAreas is not null)
        {
            activity.SetTargetAreas(run.IdsOf(run.Keys.TargetAreas, item.TargetAreas, $"{path}.targetAreas"));
        }

        if (item.Goals is not null)
        {
            activity.SetGoals(run.IdsOf(run.Keys.Goals, item.Goals, $"{path}.goals"));
        }

        activity.ServeAlso(_areasOfGoals.Of(activity.Goals.Select(g => g.GoalId)));
        if (item.Perspectives is not null)
        {
            activity.SetPerspectives(run.IdsOf(run.Keys.Perspectives, item.Perspectives, $"{path}.perspectives"));
        }

        if (item.Milestones is not null)
        {
            var own = activity.Milestones.ToLookup(m => m.Title, m => m.Id);
            var told = new HashSet<string>();
            activity.ReviseMilestones([.. item.Milestones.Select(m => (told.Add(m.Title) ? own[m.Title].Cast<Guid?>().FirstOrDefault() : null, m.Title, m.DueOn, m.DoneOn))]);
        }

        if (item.PrincipleChecks is not null)
        {
            var checks = ImportRun.WithPaths(item.PrincipleChecks, $"{path}.principleChecks")
                .Select(c => (run.RequiredIdOf(run.Keys.Principles, c.Item.Principle, $"{c.Path}.principle"), c.Item.Answer, c.Item.Reason)).ToList();
            run.Faults.Try($"{path}.principleChecks", () => activity.SetPrincipleChecks(checks));
        }

        if (item.Headings is not null)
        {
            activity.SetHeadings(item.Headings.Select(h => (h.Heading, h.Text)));
        }

        if (item.Links is not null)
        {
            run.Faults.Try($"{path}.links", () => activity.TakeOverLinks([.. item.Links.Select(l => (l.Title, l.Address, l.Public, l.AddedBy, l.AddedAt))]));
        }
    }

    private void Leave(Activity activity, ActivityItem item, string path)
    {
        if (item.Dispositions is null || ItemComparison.SaysTheSame(item.Dispositions, ActivityItems.Of(activity, run.Keys).Dispositions))
        {
            return;
        }

        while (activity.Left is not null)
        {
            activity.ReturnToPlan();
        }

        foreach (var (disposition, at) in ImportRun.WithPaths(item.Dispositions, $"{path}.dispositions"))
        {
            var left = new Disposition(
                disposition.Kind,
                disposition.Date,
                disposition.Reason,
                run.IdOf(run.Keys.Activities, disposition.IntoActivity, $"{at}.intoActivity"),
                run.IdOf(run.Keys.Documents, disposition.ToDocument, $"{at}.toDocument"),
                run.IdOf(run.Keys.Bodies, disposition.DecidedBy, $"{at}.decidedBy"),
                disposition.Paragraph)
            {
                PartIds = run.IdsOf(run.Keys.Activities, disposition.Parts ?? [], $"{at}.parts"),
            };
            run.Faults.Try(at, () => activity.Leave(left));
        }
    }
}
