using System.Globalization;
using System.Text.RegularExpressions;
using StrategyTracker.Domain.Organisation;

namespace StrategyTracker.Domain.FollowUp;

/// <summary>A body that does not exist at the end of the next period, and those that answer in its place (none where nobody took over).</summary>
public sealed record ReplacedBody(Guid BodyId, IReadOnlyList<Guid> SuccessorIds);

/// <summary>A cycle made again for its next period: the same plans and bodies, its days moved on, what has been abolished replaced.</summary>
public sealed partial record NextCycle
{
    private const int LastTry = 60;

    public required string Name { get; init; }

    public required DateOnly PeriodFrom { get; init; }

    public required DateOnly PeriodTo { get; init; }

    public required DateOnly OpensOn { get; init; }

    public required DateOnly DueOn { get; init; }

    public required DateOnly ClosesOn { get; init; }

    public required IReadOnlyList<Guid> BodyIds { get; init; }

    public required IReadOnlyList<ReplacedBody> Replaced { get; init; }

    /// <param name="from">The cycle, with its bodies.</param>
    /// <param name="bodies">All bodies, with their successors.</param>
    /// <param name="taken">First days of the periods that have a cycle of the same rhythm and programme already.</param>
    public static NextCycle Of(FollowUpCycle from, IReadOnlyCollection<Body> bodies, IReadOnlySet<DateOnly> taken)
    {
        var rhythm = MonthsOf(from);
        var months = rhythm;
        for (var tries = 0; tries < LastTry && taken.Contains(from.PeriodFrom.AddMonths(months)); tries++)
        {
            months += rhythm;
        }

        var periodTo = Moved(from.PeriodTo, months);
        var byId = bodies.ToDictionary(b => b.Id);
        var replaced = from.Bodies.Where(b => byId.TryGetValue(b.BodyId, out var body) && !body.IsValidOn(periodTo))
            .Select(b => new ReplacedBody(b.BodyId, [.. BodyTree.SuccessorsOn(periodTo, b.BodyId, byId)])).ToList();
        var gone = replaced.Select(r => r.BodyId).ToHashSet();
        return new NextCycle
        {
            Name = NameOf(from, months, periodTo),
            PeriodFrom = from.PeriodFrom.AddMonths(months),
            PeriodTo = periodTo,
            OpensOn = Moved(from.OpensOn, months),
            DueOn = Moved(from.DueOn, months),
            ClosesOn = Moved(from.ClosesOn, months),
            BodyIds = [.. from.Bodies.Select(b => b.BodyId).Where(id => !gone.Contains(id)).Concat(replaced.SelectMany(r => r.SuccessorIds)).Distinct()],
            Replaced = replaced,
        };
    }

    private static int MonthsOf(FollowUpCycle cycle) => cycle.Kind switch
    {
        CycleKind.Free => Math.Max(1, ((cycle.PeriodTo.Year - cycle.PeriodFrom.Year) * 12) + cycle.PeriodTo.Month - cycle.PeriodFrom.Month + 1),
        _ => CyclePeriod.MonthsOf(cycle.Kind) ?? 12,
    };

    /// <summary>The last day of a month stays the last day of a month.</summary>
    private static DateOnly Moved(DateOnly day, int months) =>
        day.AddDays(1).Day == 1 ? day.AddDays(1).AddMonths(months).AddDays(-1) : day.AddMonths(months);

    /// <summary>The name with its year and its part of the year moved on: "Tertial 2 2026" becomes "Tertial 3 2026" and then "Tertial 1 2027".</summary>
    private static string NameOf(FollowUpCycle from, int months, DateOnly periodTo)
    {
        var name = from.Name.Replace(from.PeriodTo.Year.ToString(CultureInfo.InvariantCulture), periodTo.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var length = from.Kind is CycleKind.Tertial ? 4 : from.Kind is CycleKind.HalfYear ? 6 : 0;
        if (length > 0)
        {
            var part = (periodTo.Month + length - 1) / length;
            name = PartOfYear().Replace(name, match => match.Groups["word"].Value + part.ToString(CultureInfo.InvariantCulture), 1);
        }

        if (from.Kind is CycleKind.Month && months % 12 != 0)
        {
            foreach (var culture in new[] { CultureInfo.GetCultureInfo("sv-SE"), CultureInfo.GetCultureInfo("en-GB") })
            {
                name = name.Replace(culture.DateTimeFormat.GetMonthName(from.PeriodTo.Month), culture.DateTimeFormat.GetMonthName(periodTo.Month), StringComparison.Ordinal);
            }
        }

        return name;
    }

    [GeneratedRegex(@"(?<word>\b(tertial|halvår|half-year|T|H)\s?)[1-3]\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PartOfYear();
}
