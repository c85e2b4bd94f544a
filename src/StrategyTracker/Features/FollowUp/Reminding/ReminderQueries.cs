using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Reminding;
using StrategyTracker.Mailing;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.FollowUp.Reminding;

/// <summary>Who waits for whom: one body in one follow-up or round of self-assessment.</summary>
/// <param name="OccasionKey">The key of the follow-up or the round.</param>
/// <param name="OccasionName">Its name.</param>
/// <param name="BodyKey">The body's key.</param>
/// <param name="BodyName">The body.</param>
/// <param name="Awaited">What is waited for.</param>
/// <param name="Status">Where the report stands; none where nothing has been written.</param>
/// <param name="DaysLate">Days after the due day, if any.</param>
/// <param name="Audience">Who hears of it.</param>
/// <param name="Hearers">Their functions.</param>
/// <param name="RemindedOn">The day of the latest reminder.</param>
/// <param name="NextOn">The day of the next.</param>
public sealed record WaitRow(
    string OccasionKey, string OccasionName, string BodyKey, string BodyName, Awaited Awaited, ProgressReportStatus? Status, DateOnly DueOn, int? DaysLate,
    Audience Audience, IReadOnlyList<string> Hearers, DateOnly? RemindedOn, DateOnly? NextOn)
{
    public bool IsRound => Awaited is Awaited.SelfAssessment;

    public string Link => IsRound ? $"/sjalvskattning/{OccasionKey}" : $"/uppfoljning/{OccasionKey}";
}

/// <summary>Where a mail stands.</summary>
public enum MailState
{
    Waiting,
    Sent,
    Failed,

    /// <summary>Too old to be sent.</summary>
    Lapsed,
}

/// <summary>A mail in the outbox.</summary>
public sealed record OutboxRow(
    Guid Id, DateTime WrittenAt, string WrittenBy, string Function, string Address, string Subject, string Text, MailState State, DateTime? SentAt, string? Fault);

/// <summary>The outbox, and whether anything leaves it.</summary>
public sealed record OutboxView(bool IsOn, ListPage<OutboxRow> Messages);

/// <summary>Reads who waits for whom, and what has been written to whom.</summary>
public sealed class ReminderQueries(IDbContextFactory<StrategyDb> factory, CurrentActor currentActor, MailSettings settings, TimeProvider clock)
{
    private const int PageSize = 50;

    public async Task<IReadOnlyList<WaitRow>> WaitsAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var today = clock.Today();
        var source = await ReminderSource.LoadAsync(db, today, null, cancellationToken);
        var occasions = source.Waits.Select(w => w.Wait.OccasionId).Distinct().ToList();
        var ofCycles = await db.Outbox.AsNoTracking().SelectMany(m => m.Items, (m, i) => new { m.Day, i.CycleId, i.BodyId, i.Awaited })
            .Where(i => occasions.Contains(i.CycleId)).ToListAsync(cancellationToken);
        var ofRounds = await db.Outbox.AsNoTracking().SelectMany(m => m.Rounds, (m, i) => new { m.Day, i.RoundId, i.BodyId })
            .Where(i => occasions.Contains(i.RoundId)).ToListAsync(cancellationToken);
        var reminded = ofCycles.Select(i => (Wait: (i.CycleId, i.BodyId, i.Awaited), i.Day))
            .Concat(ofRounds.Select(i => (Wait: (i.RoundId, i.BodyId, Awaited.SelfAssessment), i.Day))).ToLookup(i => i.Wait, i => i.Day);
        return
        [
            .. source.Waits.Select(w =>
            {
                var (audience, accounts) = Reminders.HearersOf(w.Wait, source.Listeners);
                var late = today.DayNumber - w.Wait.DueOn.DayNumber;
                var days = reminded[(w.Wait.OccasionId, w.Wait.BodyId, w.Wait.For)].ToList();
                return new WaitRow(
                    w.OccasionKey, w.OccasionName, w.BodyKey, w.BodyName, w.Wait.For, w.Status, w.Wait.DueOn, late > 0 ? late : null, audience,
                    [.. accounts.Select(id => source.Accounts[id].FunctionName).Order(StringComparer.CurrentCulture)],
                    days.Count == 0 ? null : days.Max(), Reminders.NextAfter(today, w.Wait));
            }),
        ];
    }

    /// <summary>The mails, the latest first, to those who follow up or run the product; none to others.</summary>
    public async Task<OutboxView?> OutboxAsync(int page, CancellationToken cancellationToken)
    {
        var actor = await currentActor.GetAsync(cancellationToken);
        if (!actor.May(Right.ManageFollowUp) && !actor.May(Right.Administer))
        {
            return null;
        }

        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var today = clock.Today();
        var total = await db.Outbox.CountAsync(cancellationToken);
        var rows = await db.Outbox.AsNoTracking().OrderByDescending(m => m.WrittenAt).ThenBy(m => m.Key)
            .Skip((page - 1) * PageSize).Take(PageSize)
            .Select(m => new { m.Id, m.WrittenAt, m.WrittenBy, m.Account.FunctionName, m.Address, m.Subject, m.Text, m.SentAt, m.Attempts, m.Day, m.Fault })
            .ToListAsync(cancellationToken);
        return new OutboxView(settings.IsOn, new ListPage<OutboxRow>(
            [
                .. rows.Select(m => new OutboxRow(
                    m.Id, m.WrittenAt, m.WrittenBy, m.FunctionName, m.Address, m.Subject, m.Text,
                    m.SentAt is not null ? MailState.Sent
                        : m.Attempts >= OutboxMessage.MostAttempts ? MailState.Failed
                        : m.Day < today.AddDays(-OutboxMessage.LongestDays) ? MailState.Lapsed
                        : MailState.Waiting,
                    m.SentAt, m.Fault)),
            ],
            total, page, PageSize));
    }
}
