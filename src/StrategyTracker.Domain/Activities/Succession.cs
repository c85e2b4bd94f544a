using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Activities;

/// <summary>An activity that hangs on something which a new edition rewords or takes away.</summary>
/// <param name="Activity">Open, and in its plan.</param>
/// <param name="By">The clauses that touch it.</param>
/// <param name="Said">What is to become of it; none where nobody has said, or something else has come to touch it since.</param>
public sealed record TouchedActivity(Activity Activity, IReadOnlyList<TouchedAim> By, PlannedDisposition? Said)
{
    /// <summary>Sums up what touches it: which clauses, and whether they are reworded or gone; not their every word.</summary>
    public string Mark => MarkOf(By);

    internal static string MarkOf(IEnumerable<TouchedAim> by) =>
        FindingMark.Of(by.Select(a => $"{a.ClauseKey}:{(a.IsRemoved ? "-" : "~")}").Order(StringComparer.Ordinal));
}

/// <summary>
/// One edition takes over from another. No adopted activity ever vanishes or loses its footing in silence: the new edition is
/// adopted only when it is said what becomes of each open activity that hangs on a clause which it rewords or takes away.
/// </summary>
public sealed class Succession
{
    private readonly GoverningDocument _document;
    private readonly Edition _edition;
    private readonly IReadOnlyDictionary<(ClauseKind Kind, string Key), Guid> _aims;

    private Succession(
        GoverningDocument document, Edition edition, IReadOnlyDictionary<(ClauseKind Kind, string Key), Guid> aims, IReadOnlyList<TouchedActivity> touched)
    {
        _document = document;
        _edition = edition;
        _aims = aims;
        Touched = touched;
    }

    /// <summary>The open activities that hang on what changes, in the order given.</summary>
    public IReadOnlyList<TouchedActivity> Touched { get; }

    /// <summary>How many of them nobody has said anything about.</summary>
    public int Missing => Touched.Count(t => t.Said is null);

    /// <param name="document">The document with its editions; the one to adopt and the one in force with their clauses.</param>
    /// <param name="edition">The edition to adopt.</param>
    /// <param name="aims">The ids of what the document's clauses set.</param>
    /// <param name="activities">Activities that may hang on them, with their aims, principle checks and departures.</param>
    /// <param name="said">What has been said of them for this edition.</param>
    public static Succession Of(
        GoverningDocument document, Edition edition, IReadOnlyDictionary<(ClauseKind Kind, string Key), Guid> aims,
        IEnumerable<Activity> activities, IEnumerable<PlannedDisposition> said)
    {
        var touches = (document.ReplacedBy(edition) is { } inForce ? EditionComparison.Touched(inForce.Clauses, edition.Clauses) : [])
            .Where(t => aims.ContainsKey((t.Kind, t.Key))).ToLookup(t => aims[(t.Kind, t.Key)]);
        var saidOf = said.Where(s => s.EditionId == edition.Id).ToDictionary(s => s.ActivityId);
        var touched = new List<TouchedActivity>();
        foreach (var activity in activities.Where(a => ActivityStandings.IsOpen(a.Standing)))
        {
            var by = HangsOn(activity).SelectMany(id => touches[id]).Distinct().ToList();
            if (by.Count > 0)
            {
                touched.Add(new TouchedActivity(
                    activity, by, saidOf.GetValueOrDefault(activity.Id) is { } words && words.Mark == TouchedActivity.MarkOf(by) ? words : null));
            }
        }

        return new Succession(document, edition, aims, touched);
    }

    /// <summary>Everything that stands in the way of adoption, what is not said of the activities with it.</summary>
    public IReadOnlyList<RuleViolation> ObstaclesToAdoption(Decision decision, Body body, DocumentType type, DateOnly today)
    {
        var obstacles = _edition.ObstaclesToAdoption(_document, decision, body, type, today).ToList();
        if (Missing > 0)
        {
            obstacles.Add(new RuleViolation(RuleCode.ActivitiesLackDisposition, Missing, Touched.Count));
        }

        obstacles.AddRange(Touched
            .SelectMany(t => t.Said?.DecidedBy(decision) is { } departure ? t.Activity.ObstaclesTo(departure) : [])
            .DistinctBy(o => (o.Code, string.Join('|', o.Arguments))));
        return obstacles;
    }

    /// <summary>Adopts the edition, and lets its decision have the effect on the activities that was said.</summary>
    public void Adopt(Decision decision, Body body, DocumentType type, DateOnly today)
    {
        ObstaclesToAdoption(decision, body, type, today).ThrowIfAny();
        foreach (var (activity, by, said) in Touched)
        {
            if (said!.AimsElsewhere)
            {
                var from = by.Select(a => _aims[(a.Kind, a.Key)]).ToHashSet();
                activity.SetTargetAreas(Aimed(activity.TargetAreas.Select(l => l.TargetAreaId), from, said.AimTargetAreaId));
                activity.SetGoals(Aimed(activity.Goals.Select(l => l.GoalId), from, said.AimGoalId));
            }
            else if (said.DecidedBy(decision) is { } departure)
            {
                activity.Leave(departure, today);
            }
        }

        _document.Adopt(_edition, decision, body, type, today);
    }

    private static List<Guid> Aimed(IEnumerable<Guid> now, HashSet<Guid> from, Guid? to)
    {
        var kept = now.Where(id => !from.Contains(id) && id != to).ToList();
        return to is { } aim ? [.. kept, aim] : kept;
    }

    private static IEnumerable<Guid> HangsOn(Activity activity) =>
        activity.TargetAreas.Select(l => l.TargetAreaId).Concat(activity.Goals.Select(l => l.GoalId)).Concat(activity.PrincipleChecks.Select(c => c.PrincipleId));
}
