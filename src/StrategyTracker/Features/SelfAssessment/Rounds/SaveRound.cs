using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Domain.SelfAssessment;

namespace StrategyTracker.Features.SelfAssessment.Rounds;

/// <summary>Calls for a round, or changes one. What has been answered is not taken away. Brings back its key.</summary>
public sealed class SaveRound(CommandScope scope)
{
    public Task<Outcome<string>> RunAsync(RoundInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.ManageFollowUp, async (db, _) =>
        {
            var round = input.Key is null ? await NewAsync(db, input, cancellationToken) : await KnownAsync(db, input, cancellationToken);
            round.Describe(input.Name.Trim(), input.CycleId);
            round.Schedule(input.OpensOn!.Value, input.DueOn!.Value, input.ClosesOn!.Value);
            round.AskWith(input.VersionId!.Value, await Answered.RoundAsync(db, round.Id, cancellationToken));
            await SetObjectsAsync(db, round, input.ObjectIds, cancellationToken);
            return round.Key;
        }, cancellationToken);

    private static async Task<Round> NewAsync(StrategyDb db, RoundInput input, CancellationToken cancellationToken)
    {
        var taken = (await db.Rounds.Select(r => r.Key).ToListAsync(cancellationToken)).Concat(Round.ReservedKeys).ToHashSet();
        var round = new Round(ReadableKey.Unique(ReadableKey.From(input.Name.Trim()), taken), input.Name.Trim(), input.VersionId!.Value);
        db.Rounds.Add(round);
        return round;
    }

    private static async Task<Round> KnownAsync(StrategyDb db, RoundInput input, CancellationToken cancellationToken)
    {
        var round = await db.Rounds.SingleOrDefaultAsync(r => r.Key == input.Key, cancellationToken) ?? throw new RuleBrokenException(new RuleViolation(RuleCode.NotFound));
        db.ExpectRevision(round, input.SeenRevision);
        return round;
    }

    private static async Task SetObjectsAsync(StrategyDb db, Round round, HashSet<Guid> wanted, CancellationToken cancellationToken)
    {
        if (wanted.Count == 0)
        {
            throw new RuleBrokenException(new RuleViolation(RuleCode.RoundHasNoObject));
        }

        var sheets = await db.AnswerSheets.Include(s => s.Answers).Include(s => s.Measured).Where(s => s.RoundId == round.Id).ToListAsync(cancellationToken);
        var left = sheets.Where(s => !wanted.Contains(s.ObjectId)).ToList();
        left.Where(s => s.Answers.Count > 0).Select(s => new RuleViolation(RuleCode.ObjectHasAnswered, s.Measured.Name)).ToList().ThrowIfAny();
        db.AnswerSheets.RemoveRange(left);
        var added = wanted.Except(sheets.Select(s => s.ObjectId)).ToList();
        foreach (var measured in await db.MeasuredObjects.Where(o => added.Contains(o.Id)).ToListAsync(cancellationToken))
        {
            db.AnswerSheets.Add(new AnswerSheet(round.Id, measured.Id, measured.BodyId));
        }
    }
}
