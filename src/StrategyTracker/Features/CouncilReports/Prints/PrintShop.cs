using System.Runtime.CompilerServices;
using StrategyTracker.Commands;

namespace StrategyTracker.Features.CouncilReports.Prints;

/// <summary>
/// The printings that people have asked for and left to be made: one line for everybody. What is printed once for several takes
/// one place, and who asks for pages that are being printed need not wait for one. What was not done when the server
/// stopped is told to be broken off; what is over is forgotten after a day.
/// </summary>
public sealed class PrintShop : IDisposable
{
    /// <summary>So many are made at a time.</summary>
    public const int AtATime = 2;

    /// <summary>So many wait at most.</summary>
    public const int MostWaiting = 30;

    /// <summary>So many of one person's are made or wait at a time.</summary>
    public const int MostOfOnes = 4;

    /// <summary>So many that are over are kept, whoever asked.</summary>
    public const int MostKept = 100;

    private readonly Lock guard = new();
    private readonly Dictionary<Guid, PrintJob> jobs;
    private readonly Dictionary<Guid, CancellationTokenSource> working = [];
    private readonly Dictionary<Guid, PrintOrder> inPlaces = [];
    private readonly SemaphoreSlim stirred = new(0);
    private readonly PrintFolder folder;
    private readonly TimeProvider clock;
    private long turns;

    public PrintShop(PrintFolder folder, TimeProvider clock)
    {
        (this.folder, this.clock) = (folder, clock);
        jobs = folder.ReadAll().ToDictionary(j => j.Id);
        turns = jobs.Values.Select(j => j.Turn).DefaultIfEmpty().Max();
        foreach (var job in jobs.Values.Where(j => !j.IsOver).ToList())
        {
            Put(job.BreakOff(clock.UtcNow()));
        }

        Forget();
    }

    /// <summary>Something has happened to a printing of the account with this id.</summary>
    public event EventHandler<PrintChangedEventArgs>? Changed;

    /// <summary>Puts it last in the line. What cannot be taken is over at once, with the reason; what one already waits for is not asked for twice.</summary>
    public PrintJob Ask(Guid accountId, PrintOrder order)
    {
        PrintJob job;
        lock (guard)
        {
            Forget();
            var own = jobs.Values.Where(j => j.AccountId == accountId).ToList();
            if (own.Find(j => j.Order == order && !j.IsOver) is { } same)
            {
                return same;
            }

            foreach (var before in own.Where(j => j.Order == order))
            {
                Drop(before.Id);
            }

            var now = clock.UtcNow();
            job = new PrintJob(Guid.CreateVersion7(), accountId, order, now) { Turn = ++turns };
            if (own.Count(j => !j.IsOver) >= MostOfOnes)
            {
                job = job.Fail(PrintFailure.TooManyOfOnes, now);
            }
            else if (jobs.Values.Count(j => j.State == PrintState.Waiting) >= MostWaiting)
            {
                job = job.Fail(PrintFailure.LineFull, now);
            }

            Put(job);
        }

        stirred.Release();
        Changed?.Invoke(this, new PrintChangedEventArgs(accountId));
        return job;
    }

    /// <summary>A person's printings, latest first.</summary>
    public IReadOnlyList<PrintJob> Of(Guid accountId)
    {
        lock (guard)
        {
            return [.. jobs.Values.Where(j => j.AccountId == accountId && !j.IsOld(clock.UtcNow())).OrderByDescending(j => j.Turn)];
        }
    }

    /// <summary>One of a person's own.</summary>
    public PrintJob? Find(Guid id, Guid accountId)
    {
        lock (guard)
        {
            return jobs.TryGetValue(id, out var job) && job.AccountId == accountId ? job : null;
        }
    }

    /// <summary>Its place among those that wait, from 1; those that share their pages stand in one place.</summary>
    public int PlaceOf(PrintJob job)
    {
        lock (guard)
        {
            var before = new List<PrintOrder> { job.Order };
            foreach (var earlier in jobs.Values.Where(j => j.State == PrintState.Waiting && j.Turn < job.Turn).OrderBy(j => j.Turn))
            {
                if (!before.Exists(earlier.Order.SharesPagesWith))
                {
                    before.Add(earlier.Order);
                }
            }

            return before.Count;
        }
    }

    /// <summary>Waits for it to be over, but no longer than it is given.</summary>
    public async Task<PrintJob?> WaitAsync(Guid id, Guid accountId, TimeSpan atMost, CancellationToken cancellationToken)
    {
        var until = clock.GetTimestamp();
        while (Find(id, accountId) is { IsOver: false } && clock.GetElapsedTime(until) < atMost)
        {
            await Task.Delay(50, cancellationToken);
        }

        return Find(id, accountId);
    }

    /// <summary>Ends it, also where it is being made.</summary>
    public void Cancel(Guid id, Guid accountId)
    {
        if (Find(id, accountId) is null)
        {
            return;
        }

        Change(id, job => job.Cancel(clock.UtcNow()));
        lock (guard)
        {
            working.GetValueOrDefault(id)?.Cancel();
        }
    }

    /// <summary>Forgets one that is over, with its file.</summary>
    public void Remove(Guid id, Guid accountId)
    {
        lock (guard)
        {
            if (jobs.GetValueOrDefault(id) is { IsOver: true } job && job.AccountId == accountId)
            {
                Drop(id);
            }
        }

        Changed?.Invoke(this, new PrintChangedEventArgs(accountId));
    }

    /// <summary>Those whose turn it is, as soon as it is. Each holds its place until it is told to have ended.</summary>
    public async IAsyncEnumerable<Guid> InTurnAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            await stirred.WaitAsync(cancellationToken);
            while (TakePlace() is { } id)
            {
                yield return id;
            }
        }
    }

    /// <summary>It is its turn; none where it has been cancelled meanwhile.</summary>
    /// <returns>What to make, and what tells that it is no longer wanted.</returns>
    public (PrintJob Job, CancellationToken Unwanted)? Begin(Guid id)
    {
        lock (guard)
        {
            if (jobs.GetValueOrDefault(id) is not { State: PrintState.Waiting } job)
            {
                return null;
            }

            var stop = working[id] = new CancellationTokenSource();
            return (job, stop.Token);
        }
    }

    public void Change(Guid id, Func<PrintJob, PrintJob> change)
    {
        Guid accountId;
        lock (guard)
        {
            if (!jobs.TryGetValue(id, out var job))
            {
                return;
            }

            accountId = job.AccountId;
            var changed = change(job);
            jobs[id] = changed;
            if (changed.IsOver)
            {
                folder.Write(changed);
            }
        }

        Changed?.Invoke(this, new PrintChangedEventArgs(accountId));
    }

    /// <summary>Nothing more is done about it.</summary>
    public void End(Guid id)
    {
        lock (guard)
        {
            inPlaces.Remove(id);
            if (working.Remove(id, out var stop))
            {
                stop.Dispose();
            }
        }

        stirred.Release();
    }

    /// <summary>Forgets what is old, and the oldest where there are too many.</summary>
    public void Forget()
    {
        lock (guard)
        {
            var over = jobs.Values.Where(j => j.IsOver).OrderByDescending(j => j.EndedAt).ToList();
            foreach (var job in over.Where((job, index) => index >= MostKept || job.IsOld(clock.UtcNow())))
            {
                Drop(job.Id);
            }
        }
    }

    public void Dispose()
    {
        lock (guard)
        {
            foreach (var stop in working.Values)
            {
                stop.Dispose();
            }

            working.Clear();
        }

        stirred.Dispose();
    }

    /// <summary>The first in line that shares the pages of one that is being made, or for which there is a place.</summary>
    private Guid? TakePlace()
    {
        lock (guard)
        {
            var places = new List<PrintOrder>();
            foreach (var order in inPlaces.Values.Where(o => !places.Exists(o.SharesPagesWith)))
            {
                places.Add(order);
            }

            var next = jobs.Values.Where(j => j.State == PrintState.Waiting && !inPlaces.ContainsKey(j.Id)).OrderBy(j => j.Turn)
                .FirstOrDefault(j => places.Count < AtATime || places.Exists(j.Order.SharesPagesWith));
            if (next is not null)
            {
                inPlaces.Add(next.Id, next.Order);
            }

            return next?.Id;
        }
    }

    private void Put(PrintJob job)
    {
        jobs[job.Id] = job;
        folder.Write(job);
    }

    private void Drop(Guid id)
    {
        jobs.Remove(id);
        folder.Remove(id);
    }
}

/// <summary>Something has happened to a printing.</summary>
/// <param name="accountId">Whose it is.</param>
public sealed class PrintChangedEventArgs(Guid accountId) : EventArgs
{
    public Guid AccountId { get; } = accountId;
}
