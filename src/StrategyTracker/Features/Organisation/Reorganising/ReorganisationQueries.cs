using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Organisation.Reorganising;

/// <summary>Reads what a body carries today. Only for those who write bodies: the page asks for the right.</summary>
public sealed class ReorganisationQueries(IDbContextFactory<StrategyDb> factory, TimeProvider clock)
{
    public async Task<ReorganisationView?> GetAsync(string key, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var today = clock.Today();
        if (!await db.Bodies.AnyAsync(b => b.Key == key && b.Kind != BodyKind.Municipality, cancellationToken))
        {
            return null;
        }

        var carried = await CarriedByBody.LoadAsync(db, key, today, cancellationToken);
        var names = carried.Bodies.Values.ToDictionary(b => b.Id, b => b.Key);
        var own = BodyTree.OwnOf(
            BodyTree.RootOf(carried.Body.Id, carried.Bodies.Values.ToDictionary(b => b.Id, b => b.ParentId)),
            [.. carried.Bodies.Values.Select(b => (b.Id, b.ParentId, b.Kind))]);
        var near = carried.Bodies.Values.Where(b => b.Id != carried.Body.Id && b.Kind is not BodyKind.Municipality && own.Contains(b.Id))
            .OrderBy(b => b.Name, StringComparer.CurrentCulture).ToList();
        var planned = await db.PlannedReorganisations.AsNoTracking().Include(p => p.Takings).AsSingleQuery().SingleOrDefaultAsync(p => p.BodyId == carried.Body.Id, cancellationToken);
        var accounts = await db.Users.AsNoTracking().ToDictionaryAsync(a => a.Id, a => a.FunctionName, cancellationToken);
        return new ReorganisationView
        {
            Key = carried.Body.Key,
            Name = carried.Body.Name,
            Revision = carried.Body.Revision,
            EndedOn = carried.Body.ValidTo,
            Successors = [.. carried.Body.Successors.Select(s => names[s.SuccessorId])],
            Items = [.. ItemsOf(carried, today, accounts)],
            Ended = carried.Ended,
            Others = [.. near.Where(b => b.ValidTo is null || b.ValidTo >= today).Select(b => (b.Key, NameOf(b)))],
            Deciders = [.. near.Where(b => b.IsValidOn(today) && b.Kind is not BodyKind.External).Select(b => (b.Key, b.Name))],
            Planned = planned is null ? null : new PlannedView(
                planned.Revision, CarryOutReorganisation.InputOf(planned, names), planned.RegisteredBy, planned.RegisteredAt, planned.FailedOn,
                [.. planned.Hindrances.Select(h => h.ToViolation())]),
        };

        // A body that is to be new is there to be chosen before its first day.
        string NameOf(Body body) => body.ValidFrom is { } from && from > today ? ReorganisationTexts.FromDay.With(body.Name, Format.Date(from)) : body.Name;
    }

    /// <summary>What was registered for today or for a day before, in the order in which it is to be carried out, and who registered it.</summary>
    public async Task<IReadOnlyList<(Guid Id, string RegisteredBy)>> DueAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var today = clock.Today();
        return (await db.PlannedReorganisations.AsNoTracking().Where(p => p.On <= today)
            .OrderBy(p => p.On).ThenBy(p => p.RegisteredAt).ThenBy(p => p.Id)
            .Select(p => new { p.Id, p.RegisteredBy }).ToListAsync(cancellationToken)).ConvertAll(p => (p.Id, p.RegisteredBy));
    }

    private static IEnumerable<CarriedItem> ItemsOf(CarriedByBody carried, DateOnly today, Dictionary<Guid, string> accounts)
    {
        var body = carried.Body.Id;
        foreach (var activity in carried.Activities)
        {
            var role = activity.Participations.FirstOrDefault(p => p.BodyId == body)?.Role;
            yield return new CarriedItem(
                CarriedKind.Activity, CarriedId.Of(activity), $"{activity.Number} {activity.DisplayTitle}".Trim(),
                $"{(role is { } part ? Words.Of(part) : ReorganisationTexts.TakesBenefitHome)}, {activity.Document.Title}", $"/aktiviteter/{activity.Key}");
        }

        foreach (var cycle in carried.Cycles)
        {
            var report = carried.ReportIn(cycle);
            yield return new CarriedItem(
                CarriedKind.Report, cycle.Key, cycle.Name, report is null ? ReorganisationTexts.NothingWritten : Words.Of(report.Status), $"/redovisa/{cycle.Key}/{carried.Body.Key}");
        }

        foreach (var function in carried.Functions)
        {
            var holder = function.HoldingOn(today)?.AccountId is { } id ? accounts.GetValueOrDefault(id) : null;
            yield return new CarriedItem(
                CarriedKind.Function, CarriedId.Of(function), function.Name, $"{Words.Of(function.Role)}, {holder ?? ReorganisationTexts.Nobody}", $"/organ/{carried.Body.Key}/funktioner");
        }

        foreach (var role in carried.Roles)
        {
            yield return new CarriedItem(CarriedKind.Role, CarriedId.Of(role), role.Account.FunctionName, Words.Of(role.Role), null);
        }

        foreach (var type in carried.Types)
        {
            yield return new CarriedItem(CarriedKind.Competence, CarriedId.Of(type), type.Name, null, "/dokumenttyper");
        }

        foreach (var document in carried.Documents)
        {
            yield return new CarriedItem(CarriedKind.Document, CarriedId.Of(document), document.Title, null, $"/styrdokument/{document.Key}");
        }

        foreach (var under in carried.Under)
        {
            yield return new CarriedItem(CarriedKind.BodyUnder, CarriedId.Of(under), under.Name, null, $"/organ/{under.Key}");
        }
    }
}
