namespace StrategyTracker.Printing;

/// <summary>
/// The printings that are under way. Whoever asks for the same page by the same program while it is being printed waits for
/// that printing. It goes on as long as anybody waits, and ends with its browser when the last one has left.
/// </summary>
internal sealed class SharedPrints
{
    private readonly Lock guard = new();
    private readonly Dictionary<string, Print> underWay = [];

    /// <summary>Waits for the printing of the page, which is begun where it is not under way.</summary>
    /// <param name="name">What is printed, and by what.</param>
    /// <param name="print">Prints it: tells its steps, and is told when nobody wants it any more.</param>
    /// <param name="progress">Is told the steps from here on, the present one first.</param>
    /// <param name="longest">The longest that this one waits once it is its turn.</param>
    /// <param name="cancellationToken">This one no longer waits.</param>
    /// <exception cref="TimeoutException">This one has waited longer than that.</exception>
    public async Task<PdfOutcome> JoinAsync(
        string name, Func<IProgress<PdfStep>, CancellationToken, Task<PdfOutcome>> print, IProgress<PdfStep>? progress, TimeSpan longest,
        CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var joined = Join(name, print, progress);
        try
        {
            await joined.Begun.WaitAsync(cancellationToken);
            return await joined.Outcome.WaitAsync(longest, cancellationToken);
        }
        finally
        {
            await LeaveAsync(name, joined, progress);
        }
    }

    private Print Join(string name, Func<IProgress<PdfStep>, CancellationToken, Task<PdfOutcome>> print, IProgress<PdfStep>? progress)
    {
        Print? joined;
        lock (guard)
        {
            if (!underWay.TryGetValue(name, out joined))
            {
                underWay[name] = joined = new Print();
            }

            joined.Waiting++;
        }

        joined.Tell(progress);
        joined.Start(print);
        return joined;
    }

    private async Task LeaveAsync(string name, Print left, IProgress<PdfStep>? progress)
    {
        left.TellNoMore(progress);
        lock (guard)
        {
            if (--left.Waiting > 0)
            {
                return;
            }

            underWay.Remove(name);
        }

        await left.DisposeAsync();
    }

    /// <summary>One printing, and those who wait for it.</summary>
    private sealed class Print : IProgress<PdfStep>, IAsyncDisposable
    {
        private readonly Lock guard = new();
        private readonly List<IProgress<PdfStep>> listeners = [];
        private readonly CancellationTokenSource unwanted = new();
        private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private PdfStep? latest;
        private Task<PdfOutcome>? outcome;

        /// <summary>So many wait for it; guarded by the whole.</summary>
        public int Waiting { get; set; }

        /// <summary>It is its turn, or it came to nothing before that.</summary>
        public Task Begun => begun.Task;

        public Task<PdfOutcome> Outcome => outcome ?? throw new InvalidOperationException("The printing has not been started.");

        public void Start(Func<IProgress<PdfStep>, CancellationToken, Task<PdfOutcome>> print)
        {
            lock (guard)
            {
                outcome ??= Task.Run(() => RunAsync(print));
            }
        }

        public void Tell(IProgress<PdfStep>? listener)
        {
            if (listener is null)
            {
                return;
            }

            PdfStep? now;
            lock (guard)
            {
                listeners.Add(listener);
                now = latest;
            }

            if (now is not null)
            {
                listener.Report(now);
            }
        }

        public void TellNoMore(IProgress<PdfStep>? listener)
        {
            lock (guard)
            {
                if (listener is not null)
                {
                    listeners.Remove(listener);
                }
            }
        }

        public void Report(PdfStep value)
        {
            IProgress<PdfStep>[] now;
            lock (guard)
            {
                latest = value;
                now = [.. listeners];
            }

            foreach (var listener in now)
            {
                listener.Report(value);
            }

            if (value.Stage != PdfStage.Waiting)
            {
                begun.TrySetResult();
            }
        }

        /// <summary>Nobody waits: what is not done is broken off, and its browser is gone when this returns.</summary>
        public async ValueTask DisposeAsync()
        {
            await unwanted.CancelAsync();
            await Task.WhenAny(Outcome);
            unwanted.Dispose();
        }

        private async Task<PdfOutcome> RunAsync(Func<IProgress<PdfStep>, CancellationToken, Task<PdfOutcome>> print)
        {
            try
            {
                return await print(this, unwanted.Token);
            }
            finally
            {
                begun.TrySetResult();
            }
        }
    }
}
