using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.SelfAssessment;
using StrategyTracker.Features.SelfAssessment.Answering;

namespace StrategyTracker.Features.SelfAssessment.Rounds;

/// <summary>Reads rounds: the list, what waits for the actor, and what a round came to.</summary>
public sealed class RoundQueries(IDbContextFactory<StrategyDb> factory, CurrentActor currentActor, TimeProvider clock)
{
    public async Task<RoundListView> ListAsync(CancellationToken cancellationToken)
    {
        var actor = await currentActor.GetAsync(cancellationToken);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var today = clock.Today();
        var rounds = await db.Rounds.AsNoTracking().OrderByDescending(r => r.OpensOn).ThenBy(r => r.Key)
            .Select(r => new
            {
                Round = r,
                Set = r.Version.QuestionSet.Name,
                Cycle = r.Cycle == null ? null : r.Cycle.Name,
                Asked = db.AnswerSheets.Count(s => s.RoundId == r.Id),
                HandedIn = db.AnswerSheets.Count(s => s.RoundId == r.Id && s.HandedInOn != null),
            })
            .ToListAsync(cancellationToken);
        var mayEditPlans = actor.May(Right.EditPlans);
        return new RoundListView(
            rounds.ConvertAll(r => new RoundRow(
                r.Round.Key, r.Round.Name, r.Set, r.Cycle, r.Round.StateOn(today), r.Round.OpensOn, r.Round.DueOn, r.Round.ClosesOn, r.Asked, r.HandedIn)),
            await MineAsync(db, actor, today, cancellationToken),
            actor.May(Right.ManageFollowUp),
            mayEditPlans,
            mayEditPlans
                ? await db.AnswerSheets.SelectMany(s => s.Proposals, (s, p) => new { s.HandedInOn, p }).CountAsync(x => x.HandedInOn != null && x.p.ActivityId == null && x.p.DeclinedReason == null, cancellationToken)
                : 0);
    }

    /// <summary>The sheets that the actor's bodies are asked for now.</summary>
    public async Task<IReadOnlyList<MySheet>> MineAsync(CancellationToken cancellationToken)
    {
        var actor = await currentActor.GetAsync(cancellationToken);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await MineAsync(db, actor, clock.Today(), cancellationToken);
    }

    public async Task<RoundView?> GetAsync(string key, CancellationToken cancellationToken)
    {
        var actor = await currentActor.GetAsync(cancellationToken);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        if (await RoundInSight.FindAsync(db, key, cancellationToken) is not { } round)
        {
            return null;
        }

        var (state, previous, sheets, questions, result) = await RoundReckoning.LoadAsync(db, round, clock.Today(), cancellationToken);
        var principleIds = questions.Select(q => q.PrincipleId).OfType<Guid>().Distinct().ToList();
        var principles = await db.Principles.AsNoTracking().Where(p => principleIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Title, cancellationToken);
        var objects = result.Objects.ToDictionary(o => o.Key);
        return new RoundView
        {
            Key = round.Key,
            Name = round.Name,
            QuestionSet = round.Version.QuestionSet.Name,
            Version = round.Version.Number,
            Note = round.Version.QuestionSet.Note,
            Cycle = round.Cycle is { } cycle ? (cycle.Key, cycle.Name) : null,
            State = state,
            OpensOn = round.OpensOn,
            DueOn = round.DueOn,
            ClosesOn = round.ClosesOn,
            Previous = previous is null ? null : (previous.Key, previous.Name),
            MayManage = actor.May(Right.ManageFollowUp),
            Levels = [.. round.Version.QuestionSet.Scale.Levels.OrderBy(l => l.Value).Select(l => new LevelView(l.Value, l.Label, l.Text))],
            Whole = result.Whole,
            Objects = [.. sheets.Select(s => objects.GetValueOrDefault(s.ObjectId) is var row
                ? new ObjectRow(s.Key, s.Name, s.Kind, s.Body, s.HandedInOn is not null, row is not null || actor.BelongsTo(s.BodyId), row?.Mean, row?.Change)
                : null!)],
            Questions = [.. questions.Zip(result.Questions, (q, row) => new QuestionRow(
                q.Key, q.Number, q.Text, q.PrincipleId is { } id ? principles.GetValueOrDefault(id) : null, row.Mean, row.Change))],
            Principles = [.. result.Principles.Select(p => new PrincipleRow(
                principles.GetValueOrDefault(p.Key) ?? "", questions.Count(q => q.PrincipleId == p.Key), p.Mean, p.Change))],
        };
    }

    private static async Task<IReadOnlyList<MySheet>> MineAsync(StrategyDb db, Actor actor, DateOnly today, CancellationToken cancellationToken)
    {
        if (actor.ReportsFor.Count == 0)
        {
            return [];
        }

        var mine = actor.ReportsFor.ToList();
        var rows = await db.AnswerSheets.AsNoTracking()
            .Where(s => mine.Contains(s.BodyId) && s.Round.OpensOn <= today && s.Round.ClosesOn >= today)
            .OrderBy(s => s.HandedInOn != null).ThenBy(s => s.Round.DueOn).ThenBy(s => s.Measured.Name)
            .Select(s => new
            {
                s.Round, s.Measured.Key, s.Measured.Name, Body = s.Body.Name, Questions = s.Round.Version.Questions.Count,
                Given = s.Answers.Count(a => a.Level != null || a.IsNotApplicable), s.HandedInOn,
            })
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(r => new MySheet(
            r.Round.Key, r.Round.Name, r.Round.DueOn, r.Round.StateOn(today), r.Key, r.Name, r.Body, r.Questions, r.Given, r.HandedInOn is not null));
    }
}
