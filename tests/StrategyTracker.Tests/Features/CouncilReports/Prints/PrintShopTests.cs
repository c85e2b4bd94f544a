using Microsoft.Extensions.Logging.Abstractions;
using StrategyTracker.Domain.Access;
using StrategyTracker.Features.CouncilReports.Prints;

namespace StrategyTracker.Tests.Features.CouncilReports.Prints;

/// <summary>The line of printings, without anything being printed.</summary>
public sealed class PrintShopTests : IDisposable
{
    private static readonly Guid me = Guid.CreateVersion7();
    private static readonly Guid other = Guid.CreateVersion7();

    private readonly string path = Directory.CreateTempSubdirectory("strategytracker-test-").FullName;
    private readonly FixedClock clock = new(new DateTimeOffset(2026, 11, 22, 11, 0, 0, TimeSpan.Zero));
    private readonly PrintFolder folder;
    private PrintShop queue;

    public PrintShopTests()
    {
        folder = new PrintFolder(path, NullLogger.Instance);
        queue = new PrintShop(folder, clock);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void What_one_already_waits_for_is_not_asked_for_twice()
    {
        var first = queue.Ask(me, Order(1));

        queue.Ask(me, Order(1)).ShouldBe(first);
        queue.Of(me).ShouldHaveSingleItem();
    }

    [Fact]
    public void Who_waits_is_told_the_place_in_line_and_it_gets_better()
    {
        var first = queue.Ask(other, Order(1));
        var second = queue.Ask(me, Order(2));

        queue.PlaceOf(second).ShouldBe(2);
        queue.Begin(first.Id);
        queue.Change(first.Id, j => j.At(PrintStep.Reading));

        queue.PlaceOf(second).ShouldBe(1);
    }

    [Fact]
    public void Those_who_ask_for_the_same_pages_stand_in_one_place_and_others_behind_it()
    {
        queue.Ask(other, Order(1));
        var same = queue.Ask(me, Order(1) with { Format = PrintFormat.Package });
        var workbook = queue.Ask(other, Order(1) with { Format = PrintFormat.Xlsx });
        var sameWorkbook = queue.Ask(me, Order(1) with { Format = PrintFormat.Xlsx });

        queue.PlaceOf(same).ShouldBe(1);
        queue.PlaceOf(workbook).ShouldBe(2);
        queue.PlaceOf(sameWorkbook).ShouldBe(3, "it is made for each by itself");
    }

    [Fact]
    public async Task Pages_that_are_shared_take_one_place_and_who_asks_while_they_are_printed_begins_at_once()
    {
        var first = queue.Ask(other, Order(1));
        var second = queue.Ask(other, Order(2));
        var third = queue.Ask(other, Order(3));
        await using var line = queue.InTurnAsync(Cancel).GetAsyncEnumerator(Cancel);
        (await NextAsync()).ShouldBe(first.Id);
        (await NextAsync()).ShouldBe(second.Id);

        var joining = queue.Ask(me, Order(1) with { Format = PrintFormat.Package });

        (await NextAsync()).ShouldBe(joining.Id, "its pages are being printed");
        queue.Cancel(first.Id, other);
        queue.End(first.Id);
        var waits = NextAsync();
        waits.IsCompleted.ShouldBeFalse("the place is held as long as anybody wants the pages");
        queue.End(joining.Id);
        (await waits).ShouldBe(third.Id);

        async Task<Guid> NextAsync()
        {
            (await line.MoveNextAsync()).ShouldBeTrue();
            return line.Current;
        }
    }

    [Fact]
    public void One_person_does_not_fill_the_line_for_the_others()
    {
        for (var i = 0; i < PrintShop.MostOfOnes; i++)
        {
            queue.Ask(me, Order(i)).State.ShouldBe(PrintState.Waiting);
        }

        queue.Ask(me, Order(99)).Failure.ShouldBe(PrintFailure.TooManyOfOnes);
        queue.Ask(other, Order(1)).State.ShouldBe(PrintState.Waiting);
    }

    [Fact]
    public void Line_that_is_full_says_so_and_keeps_what_was_asked_so_that_it_can_be_asked_again()
    {
        for (var i = 0; i < PrintShop.MostWaiting; i++)
        {
            queue.Ask(Guid.CreateVersion7(), Order(i));
        }

        var refused = queue.Ask(me, Order(1));

        refused.Failure.ShouldBe(PrintFailure.LineFull);
        queue.Of(me).ShouldHaveSingleItem().Order.ShouldBe(Order(1));
    }

    [Fact]
    public void Cancelled_before_its_turn_it_is_never_begun()
    {
        var job = queue.Ask(me, Order(1));

        queue.Cancel(job.Id, me);

        queue.Begin(job.Id).ShouldBeNull();
        queue.Find(job.Id, me)!.State.ShouldBe(PrintState.Cancelled);
    }

    [Fact]
    public void Cancelled_while_it_is_made_the_maker_is_told_and_nothing_it_says_later_counts()
    {
        var job = queue.Ask(me, Order(1));
        var begun = queue.Begin(job.Id)!.Value;

        queue.Cancel(job.Id, me);
        queue.Change(job.Id, j => j.At(PrintStep.Tagging, 33));
        queue.Change(job.Id, j => j.Fail(PrintFailure.BrowserFailed, clock.GetUtcNow().UtcDateTime));

        begun.Unwanted.IsCancellationRequested.ShouldBeTrue();
        queue.Find(job.Id, me)!.State.ShouldBe(PrintState.Cancelled);
    }

    [Fact]
    public void Nobody_sees_cancels_or_removes_what_another_has_asked_for()
    {
        var job = queue.Ask(other, Order(1));

        queue.Cancel(job.Id, me);
        queue.Remove(job.Id, me);

        queue.Of(me).ShouldBeEmpty();
        queue.Find(job.Id, me).ShouldBeNull();
        queue.Find(job.Id, other)!.State.ShouldBe(PrintState.Waiting);
    }

    [Fact]
    public async Task What_a_restart_broke_off_is_told_and_can_be_asked_for_again_and_what_was_done_is_still_there()
    {
        var done = await DoneAsync(Order(1));
        var making = queue.Ask(me, Order(2));
        queue.Begin(making.Id);
        queue.Change(making.Id, j => j.At(PrintStep.Tagging, 33));
        var waiting = queue.Ask(me, Order(3));

        queue.Dispose();
        queue = new PrintShop(folder, clock);

        queue.Find(making.Id, me)!.State.ShouldBe(PrintState.BrokenOff);
        queue.Find(waiting.Id, me)!.State.ShouldBe(PrintState.BrokenOff);
        queue.Find(done.Id, me)!.State.ShouldBe(PrintState.Done);
        queue.Ask(me, Order(2)).State.ShouldBe(PrintState.Waiting);
        queue.Of(me).Count(j => j.Order == Order(2)).ShouldBe(1);
    }

    [Fact]
    public async Task What_is_done_is_removed_with_its_file_after_a_day()
    {
        await DoneAsync(Order(1));

        clock.Move(TimeSpan.FromHours(23));
        queue.Forget();
        queue.Of(me).ShouldHaveSingleItem();
        clock.Move(TimeSpan.FromHours(2));
        queue.Of(me).ShouldBeEmpty();
        queue.Forget();

        Directory.EnumerateFileSystemEntries(path).ShouldBeEmpty();
    }

    [Fact]
    public void Folder_does_not_grow_however_many_ask()
    {
        for (var i = 0; i < PrintShop.MostKept + 20; i++)
        {
            var job = queue.Ask(Guid.CreateVersion7(), Order(1));
            queue.Begin(job.Id);
            queue.Cancel(job.Id, job.AccountId);
        }

        queue.Forget();

        Directory.EnumerateFiles(path).Count().ShouldBeLessThanOrEqualTo(PrintShop.MostKept);
    }

    [Fact]
    public void Description_that_is_no_description_is_passed_over()
    {
        File.WriteAllText(Path.Combine(path, "sönder.json"), "{");

        new PrintShop(folder, clock).Of(me).ShouldBeEmpty();
    }

    [Fact]
    public async Task File_is_for_who_asked_and_only_as_long_as_they_may_read_what_is_in_it()
    {
        var job = await DoneAsync(Order(1));
        var reader = new Actor(me, "Utredare", new HashSet<Right> { Right.ReadInternal }, new HashSet<Guid>(), new HashSet<Guid>());
        var office = reader with { Rights = new HashSet<Right> { Right.ReadInternal, Right.ManageFollowUp } };

        job.MayBeFetchedBy(reader).ShouldBeTrue();
        job.MayBeFetchedBy(office with { UserId = other }).ShouldBeFalse("it is somebody else's");
        (job with { IsPreliminary = true }).MayBeFetchedBy(reader).ShouldBeFalse("no longer of the office");
        (job with { IsPreliminary = true }).MayBeFetchedBy(office).ShouldBeTrue();
        (job with { HoldsWithheld = true }).MayBeFetchedBy(reader with { Rights = new HashSet<Right>() }).ShouldBeFalse();
        (job with { State = PrintState.Cancelled }).MayBeFetchedBy(office).ShouldBeFalse();
    }

    public void Dispose()
    {
        queue.Dispose();
        Directory.Delete(path, recursive: true);
    }

    private static PrintOrder Order(int version) => new("uppfoljning-2025", "Uppföljning 2025", "sv", PrintFormat.Pdf) { Version = version };

    private async Task<PrintJob> DoneAsync(PrintOrder order)
    {
        var job = queue.Ask(me, order);
        queue.Begin(job.Id);
        await folder.WriteFileAsync(job.Id, [1], Cancel);
        queue.Change(job.Id, j => j with { State = PrintState.Done, EndedAt = clock.GetUtcNow().UtcDateTime, FileName = "uppfoljning-2025.pdf" });
        queue.End(job.Id);
        return queue.Find(job.Id, me)!;
    }
}
