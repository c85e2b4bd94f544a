namespace StrategyTracker.Commands.Drafts;

/// <summary>
/// One save at a time, in the order in which they were asked for, so that the last one stays. Holds nothing that has to be given
/// back: what was typed is saved also where its page has been left meanwhile.
/// </summary>
public sealed class Turns
{
    private Task last = Task.CompletedTask;

    /// <summary>Does it when what was asked for before it is over, however that ended.</summary>
    public Task TakeAsync(Func<Task> act) => last = AfterAsync(last, act);

    private static async Task AfterAsync(Task before, Func<Task> act)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        await act();
    }
}
