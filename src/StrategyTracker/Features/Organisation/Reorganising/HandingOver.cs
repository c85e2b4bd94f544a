using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.Organisation.Reorganising;

/// <summary>Hands over, kind by kind, what a body carried, and says what became of each thing.</summary>
internal sealed class HandingOver(StrategyDb db, CarriedByBody carried, IReadOnlyList<Body> successors, ReorganiseBodyInput input, DateOnly today)
{
    private readonly DateOnly on = input.On!.Value;

    public IReadOnlyList<ReorganisationChange> Activities() =>
    [
        .. carried.Activities.Select(activity =>
        {
            var taker = TakerOf(CarriedId.Of(activity));
            if (taker is not null)
            {
                activity.HandOver(carried.Body.Id, taker.Id, on);
            }

            return Change(CarriedKind.Activity, taker is null ? ChangeHow.Stays : ChangeHow.HandedOver, $"{activity.Number} {activity.DisplayTitle}".Trim(), taker);
        }),
    ];

    /// <summary>Cycles that have not been frozen: those who took over what they ask for answer, unless the body has answered already.</summary>
    public IReadOnlyList<ReorganisationChange> Reports()
    {
        var changes = new List<ReorganisationChange>();
        foreach (var cycle in carried.Cycles)
        {
            var report = carried.ReportIn(cycle);
            var takers = TakersIn(cycle);
            if (report is { IsSent: true })
            {
                changes.Add(new ReorganisationChange(CarriedKind.Report, ChangeHow.StaysAsSent, cycle.Name, null));
            }
            else if (takers.Count == 0)
            {
                changes.Add(new ReorganisationChange(CarriedKind.Report, ChangeHow.Stays, cycle.Name, null));
            }
            else
            {
                cycle.HandOver(carried.Body, [.. takers.Select(t => t.Id)], [.. carried.Reports.Where(r => r.CycleId == cycle.Id)], today);
                var how = report is null ? ChangeHow.AskedInstead
                    : report.BodyId != carried.Body.Id ? ChangeHow.DraftMoves
                    : PassOn(report, takers) > 0 ? ChangeHow.DraftIsShared : ChangeHow.DraftStays;
                changes.Add(new ReorganisationChange(CarriedKind.Report, how, cycle.Name, string.Join(", ", takers.Select(t => t.Name))));
            }
        }

        return changes;
    }

    /// <summary>Each successor goes on with what was written of the activities that it took over.</summary>
    private int PassOn(ProgressReport draft, IReadOnlyList<Body> takers)
    {
        var passed = 0;
        foreach (var taker in takers)
        {
            var taken = carried.Activities.Where(a => TakerOf(CarriedId.Of(a)) == taker).Select(a => a.Id).ToHashSet();
            var own = carried.Reports.FirstOrDefault(r => r.CycleId == draft.CycleId && r.BodyId == taker.Id);
            var report = own ?? new ProgressReport(draft.CycleId, taker.Id);
            var count = draft.PassOnTo(report, taken);
            if (own is null && count > 0)
            {
                db.ProgressReports.Add(report);
            }

            passed += count;
        }

        return passed;
    }

    /// <summary>A function ends with its body; the successor gets one like it, held by the same.</summary>
    public async Task<IReadOnlyList<ReorganisationChange>> FunctionsAsync(CancellationToken cancellationToken)
    {
        var changes = new List<ReorganisationChange>();
        var taken = carried.Functions.Count == 0 ? [] : await db.BodyFunctions.Select(f => f.Key).ToHashSetAsync(cancellationToken);
        foreach (var function in carried.Functions)
        {
            var taker = TakerOf(CarriedId.Of(function));
            if (taker is not null)
            {
                var key = ReadableKey.Unique(ReadableKey.From($"{taker.Key} {function.Name}"), taken);
                taken.Add(key);
                var like = new BodyFunction(key, function.Name, taker.Id, function.Role);
                like.Describe(function.Name, taker.Id, function.Role, function.FallbackId);
                foreach (var holding in function.Holdings.Where(h => h.To is null || h.To >= on).OrderBy(h => h.From))
                {
                    like.Hold(holding.AccountId, holding.From > on ? holding.From : on, holding.To);
                }

                db.BodyFunctions.Add(like);
            }

            function.EndOn(on.AddDays(-1));
            changes.Add(Change(CarriedKind.Function, taker is null ? ChangeHow.Ends : ChangeHow.HandedOver, function.Name, taker));
        }

        return changes;
    }

    /// <summary>Nobody is given a right by this: whoever reported or approved for the body still reads what was written, and an administrator gives the role on a successor.</summary>
    public IReadOnlyList<ReorganisationChange> Roles()
    {
        var takers = successors.Count == 0 ? null : string.Join(", ", successors.Select(s => s.Name));
        return [.. carried.Roles.Select(role => new ReorganisationChange(
            CarriedKind.Role, takers is null ? ChangeHow.Stays : ChangeHow.WaitsForAdministrator, role.Account.FunctionName, takers))];
    }

    /// <summary>What it may adopt, the documents that it owns and the bodies that lie under it.</summary>
    public IReadOnlyList<ReorganisationChange> Rest()
    {
        var changes = new List<ReorganisationChange>();
        foreach (var type in carried.Types)
        {
            var taker = TakerOf(CarriedId.Of(type));
            type.HandOverCompetence(carried.Body.Id, taker?.Id, on);
            changes.Add(Change(CarriedKind.Competence, taker is null ? ChangeHow.Ends : ChangeHow.HandedOver, type.Name, taker));
        }

        foreach (var document in carried.Documents)
        {
            var taker = TakerOf(CarriedId.Of(document));
            if (taker is not null)
            {
                document.HandOverTo(taker.Id);
            }

            changes.Add(Change(CarriedKind.Document, taker is null ? ChangeHow.Stays : ChangeHow.HandedOver, document.Title, taker));
        }

        var parentOf = carried.Bodies.Values.ToDictionary(b => b.Id, b => b.ParentId);
        foreach (var under in carried.Under)
        {
            // A part of the body that itself takes over comes to lie where the body lay.
            var taker = successors.Any(s => s.Id == under.Id) ? carried.Bodies.Values.FirstOrDefault(b => b.Id == carried.Body.ParentId) : TakerOf(CarriedId.Of(under));
            if (taker is not null)
            {
                under.PlaceUnder(taker, parentOf);
                parentOf[under.Id] = taker.Id;
            }

            changes.Add(Change(CarriedKind.BodyUnder, taker is null ? ChangeHow.Stays : ChangeHow.HandedOver, under.Name, taker));
        }

        return changes;
    }

    /// <summary>Those that took over what the cycle asks for; where it asks for none of it, whoever takes what nothing else is said of.</summary>
    private List<Body> TakersIn(FollowUpCycle cycle)
    {
        var takers = carried.Activities.Where(a => (ReportingDuty.IsAskedFor(a, cycle)
                    && a.Handovers.Any(h => h.FromBodyId == carried.Body.Id && h.Date == on && ParticipationRoles.ThatAnswer.Contains(h.Role)))
                || (ReportingDuty.IsBenefitAskedFor(DutyFacts.Of(a, cycle), cycle) && a.Effect!.BenefitOwnerId == TakerOf(CarriedId.Of(a))?.Id))
            .Select(a => TakerOf(CarriedId.Of(a))).OfType<Body>().Distinct().ToList();
        return takers.Count > 0 ? takers : [.. successors.Take(1)];
    }

    private Body? TakerOf(string id) => input.TakerOf(id) is { } key ? carried.Bodies[key] : null;

    private static ReorganisationChange Change(CarriedKind kind, ChangeHow how, string title, Body? taker) => new(kind, how, title, taker?.Name);
}
