namespace StrategyTracker.Domain.Reminding;

/// <summary>A reminder of one wait, at one step of the ladder.</summary>
/// <param name="Wait">What is waited for.</param>
/// <param name="Step">Days after the due day; before it, less than zero.</param>
/// <param name="Audience">Why this person hears of it.</param>
public sealed record Reminder(Wait Wait, int Step, Audience Audience);

/// <summary>All that one person is reminded of on one day.</summary>
public sealed record Digest(Guid AccountId, IReadOnlyList<Reminder> Reminders);

/// <summary>A reminder that has been given: the same wait is not reminded of twice at the same step.</summary>
public sealed record ToldStep(Guid OccasionId, Guid BodyId, Awaited For, int Step);

/// <summary>
/// Decides who hears what on which day. Nothing is kept of when it was last asked: a day on which nobody asked is made good
/// the next time, with the latest step and not with all that were missed.
/// </summary>
public static class Reminders
{
    /// <summary>A step that was missed is made good for so many days; then it has nothing new to say.</summary>
    private const int LongestDelay = 14;

    /// <summary>Days after the due day on which one is reminded.</summary>
    public static IReadOnlyList<int> Ladder { get; } = [-30, -7, -1, 0, 1, 7, 30];

    /// <summary>The step of the ladder that a wait has come to; none before the first, before the cycle opens, or long after one.</summary>
    public static int? StepOn(DateOnly today, Wait wait)
    {
        var days = today.DayNumber - wait.DueOn.DayNumber;
        var passed = Ladder.Where(step => step <= days).ToList();
        return today < wait.OpensOn || passed.Count == 0 || days - passed[^1] > LongestDelay ? null : passed[^1];
    }

    /// <summary>The next day on which somebody is reminded of the wait; none when the ladder has ended.</summary>
    public static DateOnly? NextAfter(DateOnly today, Wait wait) => Ladder
        .Select(step => wait.DueOn.AddDays(step)).Where(day => day > today)
        .Select(day => (DateOnly?)(day < wait.OpensOn ? wait.OpensOn : day)).Min();

    /// <summary>
    /// Who hears of a wait: the coordinators for an answer or a self-assessment and the approvers for an approval, of those who can be reached;
    /// failing them the others at the body, and failing them the strategists.
    /// </summary>
    public static (Audience Audience, IReadOnlyList<Guid> Accounts) HearersOf(Wait wait, IReadOnlyCollection<Listener> reachable)
    {
        var reporters = reachable.Where(l => l.ReportsFor.Contains(wait.BodyId)).Select(l => l.AccountId).ToList();
        var approvers = reachable.Where(l => l.ApprovesFor.Contains(wait.BodyId)).Select(l => l.AccountId).ToList();
        var (concerned, others) = wait.For is Awaited.Approval ? (approvers, reporters) : (reporters, approvers);
        var strategists = reachable.Where(l => l.ManagesFollowUp).Select(l => l.AccountId).ToList();
        return concerned.Count > 0 ? (Audience.ThoseConcerned, concerned)
            : others.Count > 0 ? (Audience.OthersAtTheBody, others)
            : strategists.Count > 0 ? (Audience.Strategists, strategists)
            : (Audience.Nobody, []);
    }

    /// <summary>What each person is to hear today, all in one.</summary>
    /// <param name="today">The day.</param>
    /// <param name="waits">All that is waited for.</param>
    /// <param name="reachable">Those who can be reached.</param>
    /// <param name="told">What has been told already.</param>
    /// <param name="servedToday">Those who have had their digest today: what they should hear waits for all until tomorrow.</param>
    public static IReadOnlyList<Digest> On(
        DateOnly today, IEnumerable<Wait> waits, IReadOnlyCollection<Listener> reachable, IReadOnlySet<ToldStep> told, IReadOnlySet<Guid> servedToday)
    {
        var byAccount = new Dictionary<Guid, List<Reminder>>();
        foreach (var wait in waits.OrderBy(w => w.DueOn))
        {
            if (StepOn(today, wait) is not { } step || told.Contains(new ToldStep(wait.OccasionId, wait.BodyId, wait.For, step)))
            {
                continue;
            }

            var (audience, accounts) = HearersOf(wait, reachable);
            if (accounts.Any(servedToday.Contains))
            {
                continue;
            }

            foreach (var account in accounts)
            {
                byAccount.TryAdd(account, []);
                byAccount[account].Add(new Reminder(wait, step, audience));
            }
        }

        return [.. byAccount.Select(d => new Digest(d.Key, d.Value))];
    }
}
