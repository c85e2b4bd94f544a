using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Recognition;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Domain.Targets;

namespace StrategyTracker.Features.Exchange.Proposing;

/// <summary>Makes the clauses of a package, and with them the target areas, goals and principles that they set.</summary>
internal sealed class ProposedTargets(string documentKey, IReadOnlySet<string> takenKeys)
{
    private const int LongestPrefix = 40;

    private readonly List<TargetAreaItem> _areas = [];
    private readonly List<GoalItem> _goals = [];
    private readonly List<PrincipleItem> _principles = [];
    private readonly HashSet<string> _clauseKeys = [];
    private readonly HashSet<string> _targetKeys = [.. takenKeys];

    public IReadOnlyList<TargetAreaItem> Areas => _areas;

    public IReadOnlyList<GoalItem> Goals => _goals;

    public IReadOnlyList<PrincipleItem> Principles => _principles;

    public IReadOnlyList<ClauseItem> Take(IReadOnlyList<ProposedClause> clauses, ProposedBodies bodies) => [.. clauses.Select(c => Take(c, bodies, null, null))];

    /// <summary>The key of what the document sets under the title.</summary>
    public (string? Area, string? Goal) Find(string title)
    {
        var wanted = ReadableKey.From(title);
        return (_areas.Find(a => Named(a.Title, a.Number, wanted))?.Key, _goals.Find(g => Named(g.Title, g.Number, wanted))?.Key);
    }

    private static bool Named(string title, string? number, string wanted) =>
        ReadableKey.From(title) is var key && (key == wanted || (number is not null && (wanted == number || wanted == $"mal-{number}" || wanted.EndsWith("-" + key, StringComparison.Ordinal))));

    private ClauseItem Take(ProposedClause clause, ProposedBodies bodies, string? area, string? goal)
    {
        var sets = Set(clause, area, goal);
        return new ClauseItem
        {
            Key = Unique(_clauseKeys, Fit.Key(ReadableKey.From(clause.Heading ?? Beginning(clause.Text) ?? clause.Kind.ToString()))),
            Kind = clause.Kind,
            Number = clause.Number,
            Heading = clause.Heading,
            Text = WithList(clause),
            Body = clause.Body is { } body ? bodies.KeyOf(body) : null,
            Sets = sets,
            Clauses = [.. clause.Clauses.Select(c => Take(
                c, bodies, clause.Kind is ClauseKind.TargetArea ? sets : area, clause.Kind is ClauseKind.Goal ? sets : goal))],
        };
    }

    private string? Set(ProposedClause clause, string? area, string? goal)
    {
        if (clause.Kind is not (ClauseKind.TargetArea or ClauseKind.Goal or ClauseKind.Principle))
        {
            return null;
        }

        var title = Fit.Text(clause.Heading ?? Beginning(clause.Text) ?? clause.Kind.ToString(), Limits.Title);
        var prefix = documentKey.Length > LongestPrefix ? documentKey[..LongestPrefix].TrimEnd('-') : documentKey;
        var name = ReadableKey.From(title);
        var key = Unique(_targetKeys, $"{prefix}-{(name.Length > 50 ? name[..50].TrimEnd('-') : name)}");
        switch (clause.Kind)
        {
            case ClauseKind.TargetArea:
                // "2.1 Målområde 1: Barn och unga" is the first target area, whatever section it stands in.
                var own = AreaHeading.Read(title);
                _areas.Add(new TargetAreaItem { Key = key, Number = own.Number ?? clause.Number, Title = own.Title, Description = clause.Text });
                break;
            case ClauseKind.Goal:
                _goals.Add(new GoalItem { Key = key, Number = clause.Number, Title = title, Text = clause.Text, TargetArea = area, Parent = goal });
                break;
            default:
                _principles.Add(new PrincipleItem { Key = key, Number = clause.Number, Title = title, Text = clause.Text, AchievedBy = clause.AchievedBy });
                break;
        }

        return key;
    }

    /// <summary>The edition's own text is whole: what a principle is achieved by stands in it too.</summary>
    private static string? WithList(ProposedClause clause) => clause.AchievedBy.Count == 0 ? clause.Text
        : Fit.Text($"{clause.Text}\n\n{string.Join('\n', clause.AchievedBy.Select(a => "- " + a))}".Trim(), Limits.Text);

    private static string? Beginning(string? text) =>
        text is null ? null : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(w => w.Any(char.IsLetter)).Take(5)) is { Length: > 0 } words ? words : null;

    private static string Unique(HashSet<string> taken, string key)
    {
        key = key.Length > Limits.Key - 4 ? key[..(Limits.Key - 4)].TrimEnd('-') : key;
        var unique = ReadableKey.Unique(key, taken);
        taken.Add(unique);
        return unique;
    }
}
