using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;
using StrategyTracker.Domain.SelfAssessment;

namespace StrategyTracker.Features.SelfAssessment.Rounds;

/// <summary>A sheet of a round: of which object, for which body, and whether it is handed in.</summary>
internal sealed record RoundSheet(Guid ObjectId, string Key, string Name, MeasuredKind Kind, Guid BodyId, string Body, DateOnly? HandedInOn);

/// <summary>What a round comes to on a day: the same on its page and in the council's report.</summary>
internal sealed record RoundReckoning(
    RoundState State, Round? Previous, IReadOnlyList<RoundSheet> Sheets, IReadOnlyList<Question> Questions, RoundResult Result)
{
    public static async Task<RoundReckoning> LoadAsync(StrategyDb db, Round round, DateOnly day, CancellationToken cancellationToken)
    {
        var state = round.StateOn(day);
        var sheets = await db.AnswerSheets.AsNoTracking().Where(s => s.RoundId == round.Id).OrderBy(s => s.Measured.Kind).ThenBy(s => s.Measured.Name)
            .Select(s => new RoundSheet(s.ObjectId, s.Measured.Key, s.Measured.Name, s.Measured.Kind, s.BodyId, s.Body.Name, s.HandedInOn))
            .ToListAsync(cancellationToken);
        var previous = await RoundInSight.BeforeAsync(db, round, cancellationToken);
        var now = await RoundAnswers.LoadAsync(db, round, state, cancellationToken);
        var then = previous is null ? [] : await RoundAnswers.LoadAsync(db, previous, previous.StateOn(day), cancellationToken);
        var questions = round.Version.InOrder.ToList();
        var counted = sheets.Where(s => AnswerSheet.IsOpenToAll(s.HandedInOn is not null, state)).Select(s => s.ObjectId).ToList();
        return new RoundReckoning(
            state, previous, sheets, questions,
            RoundResult.Of(counted, [.. questions.Select(q => (q.Key, q.PrincipleId))], now.Select(a => a.Placed), then.Select(a => a.Placed)));
    }
}
