using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Reminding;
using StrategyTracker.Mailing;

namespace StrategyTracker.Features.FollowUp.Reminding;

public sealed record WriteRemindersInput;

/// <summary>Writes today's reminders into the outbox: one digest per person. Asked again the same day, it writes nothing.</summary>
public sealed class WriteReminders(CommandScope scope, TimeProvider clock, MailSettings settings)
{
    /// <returns>How many were written.</returns>
    public Task<Outcome<int>> RunAsync(WriteRemindersInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.ManageFollowUp, async (db, actor) =>
        {
            var today = clock.Today();
            var source = await ReminderSource.LoadAsync(db, today, null, cancellationToken);
            var told = await ToldAsync(db, [.. source.Waits.Select(w => w.Wait.OccasionId).Distinct()], cancellationToken);
            var served = (await db.Outbox.Where(m => m.Day == today && m.Key.StartsWith(OutboxKeys.Digest)).Select(m => m.AccountId).ToListAsync(cancellationToken)).ToHashSet();
            var digests = Reminders.On(today, source.Waits.Select(w => w.Wait), source.Listeners, told, served);
            foreach (var digest in digests)
            {
                var account = source.Accounts[digest.AccountId];
                var (subject, text) = ReminderLetter.Write(
                    account.Language, [.. digest.Reminders.Select(r => (source.Waits.First(w => w.Wait == r.Wait), r.Audience))], today, settings.PublicAddress);
                var message = new OutboxMessage
                {
                    Key = OutboxKeys.DigestOf(account.Id, today),
                    AccountId = account.Id,
                    Address = account.Address,
                    Subject = subject,
                    Text = text,
                    Day = today,
                    WrittenAt = clock.UtcNow(),
                    WrittenBy = actor.Name,
                };
                foreach (var reminder in digest.Reminders)
                {
                    message.RemindOf(reminder.Wait, reminder.Step);
                }

                db.Outbox.Add(message);
            }

            return digests.Count;
        }, cancellationToken);

    private static async Task<IReadOnlySet<ToldStep>> ToldAsync(StrategyDb db, List<Guid> occasions, CancellationToken cancellationToken)
    {
        var ofCycles = await db.Outbox.SelectMany(m => m.Items).Where(i => i.Step != null && occasions.Contains(i.CycleId))
            .Select(i => new { i.CycleId, i.BodyId, i.Awaited, Step = i.Step!.Value }).Distinct().ToListAsync(cancellationToken);
        var ofRounds = await db.Outbox.SelectMany(m => m.Rounds).Where(i => i.Step != null && occasions.Contains(i.RoundId))
            .Select(i => new { i.RoundId, i.BodyId, Step = i.Step!.Value }).Distinct().ToListAsync(cancellationToken);
        return ofCycles.Select(i => new ToldStep(i.CycleId, i.BodyId, i.Awaited, i.Step))
            .Concat(ofRounds.Select(i => new ToldStep(i.RoundId, i.BodyId, Awaited.SelfAssessment, i.Step))).ToHashSet();
    }
}
