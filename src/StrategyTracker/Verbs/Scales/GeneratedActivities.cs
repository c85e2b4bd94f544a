using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.Exchange;

namespace StrategyTracker.Verbs.Scales;

/// <summary>An activity with what its follow-up is made from.</summary>
/// <param name="Item">As a package tells it.</param>
/// <param name="StartYear">The first year in which it is reported.</param>
/// <param name="EndYear">The year in which it should be done.</param>
/// <param name="Answering">The bodies that report on it.</param>
/// <param name="IsTroubled">Goes badly.</param>
internal sealed record GeneratedActivity(ActivityItem Item, int StartYear, int EndYear, IReadOnlyList<string> Answering, bool IsTroubled)
{
    /// <summary>How it left the plan, if it did.</summary>
    public int? LeftYear => Item.Dispositions is [var left, ..] ? left.Date.Year : null;
}

/// <summary>The activities of a generated municipality.</summary>
internal sealed class GeneratedActivities(ScalePlan plan, GeneratedDocuments documents, IReadOnlyList<string> bodies, Dice dice)
{
    private readonly HashSet<string> _taken = [];

    public IReadOnlyList<GeneratedActivity> All()
    {
        var all = new List<GeneratedActivity>();
        var plans = documents.Plans;
        var milestonesLeft = plan.Milestones;
        for (var i = 0; i < plan.Activities; i++)
        {
            var left = plan.Activities - i;
            var milestones = left == 1 ? milestonesLeft : Math.Min(milestonesLeft, dice.Between(0, 2 * milestonesLeft / left));
            milestonesLeft -= milestones;
            all.Add(Make(i, plans[i * plans.Count / plan.Activities], milestones, all));
        }

        return all;
    }

    private GeneratedActivity Make(int index, string document, int milestones, List<GeneratedActivity> before)
    {
        var title = $"{dice.One(Vocabulary.Acts)} {string.Format(null, dice.One(Vocabulary.Things), dice.One(Vocabulary.Objects))}";
        var key = ReadableKey.Unique(ReadableKey.From(title), _taken);
        _taken.Add(key);
        // Most of a programme is begun in its first half.
        var start = plan.FirstYear + (dice.Below(100) < 60 ? dice.Below((plan.LastYear - plan.FirstYear) / 3 + 1) : dice.Below(plan.LastYear - plan.FirstYear + 1));
        var end = start + dice.Below(plan.LongestYears);
        var hasDates = dice.Percent(90);
        var isContinuous = hasDates && dice.Percent(7);
        var participations = Participations();
        var item = new ActivityItem
        {
            Key = key,
            Document = document,
            Number = $"{documents.Plans.ToList().IndexOf(document) + 1}.{index + 1}",
            Title = title,
            Description = $"{dice.One(Vocabulary.Sentences)} {dice.One(Vocabulary.Effects)}",
            Participations = participations,
            TargetAreas = [.. dice.Some(documents.TargetAreas, dice.Percent(20) ? 2 : 1).Select(t => t.Key)],
            Goals = dice.Percent(60) ? [dice.One(documents.Goals).Key] : null,
            StartsOn = hasDates ? new DateOnly(start, dice.Between(1, 12), 1) : null,
            EndsOn = hasDates && !isContinuous ? new DateOnly(end, 12, 31) : null,
            Continuous = isContinuous,
            Milestones = [.. Milestones(milestones, start, end)],
            Effect = dice.Percent(70) ? new EffectItem { Text = dice.One(Vocabulary.Effects), VisibleFromYear = end + 1, BenefitOwner = participations.FirstOrDefault()?.Body } : null,
            Cost = Cost(start),
            PrincipleChecks = [.. dice.Some(documents.Principles, dice.Below(3)).Select(p => new PrincipleCheckItem { Principle = p.Key, Answer = dice.Percent(80) ? PrincipleAnswer.Follows : PrincipleAnswer.Partly })],
            AddedOn = start > plan.FirstYear && dice.Percent(50) ? new DateOnly(start, 1, 15) : null,
            Dispositions = dice.Percent(5) && end < plan.LastYear ? [Disposition(end, before)] : null,
        };
        return new GeneratedActivity(
            item, start, end, [.. participations.Where(p => p.Role is ParticipationRole.Lead or ParticipationRole.CoOwner).Select(p => p.Body)], dice.Percent(20));
    }

    private List<ParticipationItem> Participations()
    {
        if (dice.Percent(3))
        {
            return [];
        }

        var chosen = dice.Some(bodies, 4);
        var owners = new List<ParticipationItem> { new() { Body = chosen[0], Role = ParticipationRole.Lead } };
        if (dice.Percent(plan.CoOwnerPercent))
        {
            owners.Add(new ParticipationItem { Body = chosen[1], Role = ParticipationRole.CoOwner });
        }

        return [.. owners, .. chosen.Skip(2).Take(dice.Below(3)).Select(b => new ParticipationItem { Body = b, Role = ParticipationRole.Participant })];
    }

    private IEnumerable<MilestoneItem> Milestones(int count, int start, int end)
    {
        var first = new DateOnly(start, 3, 31);
        var days = new DateOnly(end, 12, 31).DayNumber - first.DayNumber;
        for (var i = 0; i < count; i++)
        {
            var due = first.AddDays(days * (i + 1) / (count + 1));
            var done = due.Year < plan.LastYear && dice.Percent(85) ? due.AddDays(dice.Between(-20, 40)) : (DateOnly?)null;
            yield return new MilestoneItem { Title = Vocabulary.Steps[i % Vocabulary.Steps.Count] + (i < Vocabulary.Steps.Count ? "" : $" ({1 + (i / Vocabulary.Steps.Count)})"), DueOn = due, DoneOn = done };
        }
    }

    private CostItem? Cost(int year) => dice.Below(4) switch
    {
        0 => null,
        1 => new CostItem { Kind = CostKind.WithinBudget },
        2 => new CostItem { Kind = CostKind.Amount, PlannedFrom = dice.Between(1, 40) * 50_000, PriceYear = year },
        _ => new CostItem { Kind = CostKind.None },
    };

    private DispositionItem Disposition(int year, List<GeneratedActivity> before) => dice.Below(3) switch
    {
        0 when before.Count > 0 => new DispositionItem
        {
            Kind = DispositionKind.Merged, Date = new DateOnly(year, 6, 1), Reason = "Samma arbete görs redan där.", IntoActivity = before[^1].Item.Key,
        },
        1 => new DispositionItem
        {
            Kind = DispositionKind.Struck, Date = new DateOnly(year, 6, 1), Reason = "Nyttan motsvarar inte kostnaden.",
            DecidedBy = GeneratedBodies.Board, Paragraph = $"{dice.Between(1, 250)}",
        },
        _ => new DispositionItem { Kind = DispositionKind.PassedOn, Date = new DateOnly(year, 6, 1), Reason = "Sköts nu i ordinarie verksamhet." },
    };
}
