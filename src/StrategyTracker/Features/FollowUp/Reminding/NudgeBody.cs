using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Reminding;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Mailing;

namespace StrategyTracker.Features.FollowUp.Reminding;

public sealed record NudgeInput
{
    /// <summary>The key of the follow-up, or of the round.</summary>
    public string OccasionKey { get; init; } = "";

    /// <summary>A round of self-assessment is waited for, and not a follow-up.</summary>
    public bool IsRound { get; init; }

    public string BodyKey { get; init; } = "";
}

/// <summary>Reminds a body by hand, at most once a day, whatever the ladder says.</summary>
public sealed class NudgeBody(CommandScope scope, TimeProvider clock, MailSettings settings)
{
    /// <returns>The functions that it was written to.</returns>
    public Task<Outcome<IReadOnlyList<string>>> RunAsync(NudgeInput input, CancellationToken cancellationToken) =>
        scope.RunAsync<IReadOnlyList<string>>(input, Right.ManageFollowUp, async (db, actor) =>
        {
            var today = clock.Today();
            var source = await ReminderSource.LoadAsync(db, today, new Occasion(input.OccasionKey, input.IsRound), cancellationToken);
            var named = source.Waits.FirstOrDefault(w => w.BodyKey == input.BodyKey)
                ?? throw new RuleBrokenException(new RuleViolation(RuleCode.NothingIsAwaited));
            var wait = named.Wait;
            var (audience, accounts) = Reminders.HearersOf(wait, source.Listeners);
            if (accounts.Count == 0)
            {
                throw new RuleBrokenException(new RuleViolation(RuleCode.NobodyCanBeReached, named.BodyName));
            }

            if (await db.Outbox.AnyAsync(
                m => m.Day == today && (m.Items.Any(i => i.CycleId == wait.OccasionId && i.BodyId == wait.BodyId && i.Awaited == wait.For)
                    || m.Rounds.Any(i => i.RoundId == wait.OccasionId && i.BodyId == wait.BodyId)),
                cancellationToken))
            {
                throw new RuleBrokenException(new RuleViolation(RuleCode.AlreadyRemindedToday, named.BodyName));
            }

            foreach (var account in accounts.Select(id => source.Accounts[id]))
            {
                var (subject, text) = ReminderLetter.Write(account.Language, [(named, audience)], today, settings.PublicAddress);
                var message = new OutboxMessage
                {
                    Key = OutboxKeys.NudgeOf(account.Id, wait.OccasionId, wait.BodyId, today),
                    AccountId = account.Id,
                    Address = account.Address,
                    Subject = subject,
                    Text = text,
                    Day = today,
                    WrittenAt = clock.UtcNow(),
                    WrittenBy = actor.Name,
                };
                message.RemindOf(wait, step: null);
                db.Outbox.Add(message);
            }

            return [.. accounts.Select(id => source.Accounts[id].FunctionName)];
        }, cancellationToken);
}
