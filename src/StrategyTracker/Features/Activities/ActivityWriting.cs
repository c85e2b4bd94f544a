using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.Activities;

/// <summary>Writes a form's input into an activity through the activity's own verbs, and gathers everything they refuse.</summary>
internal static class ActivityWriting
{
    public static async Task WriteAsync(this StrategyDb db, Activity activity, ActivityInput input, CancellationToken cancellationToken)
    {
        var bodies = await KeysOf(db.Bodies.Select(b => new { b.Key, b.Id }), b => (b.Key, b.Id), cancellationToken);
        var areas = await KeysOf(db.TargetAreas.Where(t => input.TargetAreas.Contains(t.Key)).Select(t => new { t.Key, t.Id }), t => (t.Key, t.Id), cancellationToken);
        var goals = await KeysOf(db.Goals.Where(g => input.Goals.Contains(g.Key)).Select(g => new { g.Key, g.Id }), g => (g.Key, g.Id), cancellationToken);
        var areasOfGoals = await AreasOfGoals.LoadAsync(db, cancellationToken);
        var perspectives = await KeysOf(
            db.Perspectives.Where(p => input.Perspectives.Contains(p.Key)).Select(p => new { p.Key, p.Id }), p => (p.Key, p.Id), cancellationToken);
        var answered = input.Principles.Where(p => p.Answer is not null).ToList();
        var principleKeys = answered.ConvertAll(p => p.Key);
        var principles = await KeysOf(
            db.Principles.Where(p => principleKeys.Contains(p.Key)).Select(p => new { p.Key, p.Id }), p => (p.Key, p.Id), cancellationToken);

        var obstacles = new List<RuleViolation>();
        Attempt(() => activity.Describe(Blank.ToNull(input.Number), input.Title.Trim(), Blank.ToNull(input.WorkingTitle), Blank.ToNull(input.Description), Blank.ToNull(input.LevelName)));
        Attempt(() => activity.SetParticipations([.. input.Participants.Select(p => (Find(bodies, p.Body), p.Role))]));
        Attempt(() => activity.SetTargetAreas([.. input.TargetAreas.Select(key => Find(areas, key))]));
        Attempt(() => activity.SetGoals([.. input.Goals.Select(key => Find(goals, key))]));
        Attempt(() => activity.ServeAlso(areasOfGoals.Of(activity.Goals.Select(g => g.GoalId))));
        Attempt(() => activity.SetPerspectives([.. input.Perspectives.Select(key => Find(perspectives, key))]));
        Attempt(() => activity.Plan(input.StartsOn, input.EndsOn, input.IsContinuous));
        Attempt(() => activity.ReviseMilestones([.. input.Milestones.Select(m => (m.Id, m.Title.Trim(), m.DueOn, m.DoneOn))]));
        Attempt(() => activity.ExpectEffect(EffectOf(input, bodies)));
        Attempt(() => activity.SetCost(ActivityCost.Of(input.CostKind, input.CostFrom, input.CostTo, input.CostPriceYear)));
        Attempt(() => activity.SetPrincipleChecks([.. answered.Select(p => (Find(principles, p.Key), p.Answer!.Value, Blank.ToNull(p.Reason)))]));
        Attempt(() => activity.SetHeadings(input.Headings.Where(h => Blank.ToNull(h.Text) is not null).Select(h => (h.Heading, h.Text!.Trim()))));
        Attempt(() => activity.Withhold(Blank.ToNull(input.WithheldReason)));
        obstacles.ThrowIfAny();

        void Attempt(Action write)
        {
            try
            {
                write();
            }
            catch (RuleBrokenException refused)
            {
                obstacles.AddRange(refused.Violations);
            }
        }
    }

    /// <summary>A key made of a title that no activity has, not even one that is about to be saved.</summary>
    public static async Task<string> FreeActivityKeyAsync(this StrategyDb db, string title, CancellationToken cancellationToken)
    {
        var wanted = ReadableKey.From(title);
        var taken = await db.Activities.Where(a => a.Key.StartsWith(wanted)).Select(a => a.Key).ToHashSetAsync(cancellationToken);
        taken.UnionWith(db.Activities.Local.Select(a => a.Key));
        return ReadableKey.Unique(wanted, taken);
    }

    private static ExpectedEffect? EffectOf(ActivityInput input, Dictionary<string, Guid> bodies) => Blank.ToNull(input.EffectText) is { } text
        ? new ExpectedEffect(
            text, Blank.ToNull(input.EffectForWhom), Blank.ToNull(input.EffectBaseline), Blank.ToNull(input.EffectMeasure), input.EffectVisibleFrom,
            Blank.ToNull(input.BenefitOwner) is { } owner ? Find(bodies, owner) : null)
        : null;

    private static async Task<Dictionary<string, Guid>> KeysOf<T>(
        IQueryable<T> rows, Func<T, (string Key, Guid Id)> read, CancellationToken cancellationToken) =>
        (await rows.ToListAsync(cancellationToken)).Select(read).ToDictionary(r => r.Key, r => r.Id);

    private static Guid Find(Dictionary<string, Guid> ids, string key) =>
        ids.TryGetValue(key, out var id) ? id : throw Lookup.NotFound();
}
