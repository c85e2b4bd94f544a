using StrategyTracker.Commands.Drafts;

namespace StrategyTracker.Tests.Commands;

public sealed class TurnsTests
{
    private readonly Turns turns = new();

    [Fact]
    public async Task Saves_are_made_one_at_a_time_in_the_order_they_were_asked_for()
    {
        var first = new TaskCompletionSource();
        var done = new List<int>();

        var one = turns.TakeAsync(async () => { await first.Task; done.Add(1); });
        var two = turns.TakeAsync(() => { done.Add(2); return Task.CompletedTask; });
        done.ShouldBeEmpty();
        first.SetResult();
        await Task.WhenAll(one, two);

        done.ShouldBe([1, 2]);
    }

    [Fact]
    public async Task Save_that_fails_tells_who_asked_and_does_not_stop_the_next()
    {
        var failing = turns.TakeAsync(() => throw new InvalidOperationException("lost"));
        var next = turns.TakeAsync(() => Task.CompletedTask);

        await Should.ThrowAsync<InvalidOperationException>(failing);
        await next;
    }
}
