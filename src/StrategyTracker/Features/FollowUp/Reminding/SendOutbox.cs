using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Mailing;

namespace StrategyTracker.Features.FollowUp.Reminding;

public sealed record SentMailInput(Guid MessageId, string? Fault);

/// <summary>Sends what waits in the outbox, one at a time, and keeps what became of each. Without a mail server nothing is sent.</summary>
public sealed class SendOutbox(CommandScope scope, IDbContextFactory<StrategyDb> factory, MailCarrier carrier, TimeProvider clock)
{
    private const int MostAtOnce = 50;

    /// <returns>How many left.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (!carrier.IsOn)
        {
            return 0;
        }

        var sent = 0;
        foreach (var (id, mail) in await WaitingAsync(cancellationToken))
        {
            string? fault = null;
            try
            {
                await carrier.SendAsync(mail, cancellationToken);
                sent++;
            }
            catch (MailRefusedException refused)
            {
                fault = refused.Message;
            }

            await KeepAsync(new SentMailInput(id, fault), cancellationToken);
        }

        return sent;
    }

    private async Task<IReadOnlyList<(Guid Id, Mail Mail)>> WaitingAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var oldest = clock.Today().AddDays(-OutboxMessage.LongestDays);
        return (await db.Outbox.AsNoTracking()
                .Where(m => m.SentAt == null && m.Attempts < OutboxMessage.MostAttempts && m.Day >= oldest)
                .OrderBy(m => m.WrittenAt).Take(MostAtOnce)
                .Select(m => new { m.Id, m.Address, m.Subject, m.Text }).ToListAsync(cancellationToken))
            .ConvertAll(m => (m.Id, new Mail(m.Address, m.Subject, m.Text)));
    }

    private Task<Outcome> KeepAsync(SentMailInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.ManageFollowUp, async (db, _) =>
        {
            var message = await db.Outbox.SingleAsync(m => m.Id == input.MessageId, cancellationToken);
            if (input.Fault is null)
            {
                message.HasLeft(clock.UtcNow());
            }
            else
            {
                message.HasFailed(input.Fault);
            }
        }, cancellationToken);
}
