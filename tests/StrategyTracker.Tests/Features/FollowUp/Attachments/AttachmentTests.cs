using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.CouncilReports;
using StrategyTracker.Features.FollowUp.Attachments;
using StrategyTracker.Features.FollowUp.Reporting;
using StrategyTracker.Tests.Support;

namespace StrategyTracker.Tests.Features.FollowUp.Attachments;

/// <summary>A file is read by those who read what it belongs to, and written by those who write there.</summary>
public sealed class AttachmentTests : FollowUpScene
{
    private static readonly byte[] pdf = "%PDF-1.7 protokoll"u8.ToArray();

    [Fact]
    public async Task A_draft_answers_files_are_read_by_its_own_body_alone_and_by_others_once_it_is_sent()
    {
        (await AttachAsync(Coordinator)).Succeeded.ShouldBeTrue();
        var id = (await FilesAsync(Coordinator)).ShouldHaveSingleItem().Id;

        foreach (var outsider in new[] { Actors.Reader, Actors.Strategist, ServiceCoordinator, Actor.Anonymous })
        {
            (await As<AttachmentQueries>(outsider).FindAsync(id, Cancel)).ShouldBeNull();
            (await FilesAsync(outsider)).ShouldBeEmpty();
        }

        (await As<AttachmentQueries>(Approver).FindAsync(id, Cancel))!.Content.ShouldBe(pdf);
        await SubmitAllAsync();
        (await As<AttachmentQueries>(Actors.Reader).FindAsync(id, Cancel))!.Name.ShouldBe("protokoll.pdf");
        (await As<AttachmentQueries>(Actor.Anonymous).FindAsync(id, Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task Only_the_body_puts_files_to_its_answer_and_only_while_it_may_write()
    {
        foreach (var other in new[] { Actors.Reader, Actors.Strategist, Approver })
        {
            (await AttachAsync(other)).Succeeded.ShouldBeFalse();
        }

        (await AttachAsync(ServiceCoordinator)).Violations.ShouldContain(v => v.Code == RuleCode.NotYourBody);
        await AttachAsync(Coordinator);
        var id = (await FilesAsync(Coordinator)).Single().Id;
        (await RemoveAsync(ServiceCoordinator, id)).Violations.ShouldContain(v => v.Code == RuleCode.NotYourBody);
        await SubmitAllAsync();
        (await AttachAsync(Coordinator, "annat.txt", "text"u8.ToArray())).Violations.ShouldContain(v => v.Code == RuleCode.ReportIsSent);
        (await RemoveAsync(Coordinator, id)).Violations.ShouldContain(v => v.Code == RuleCode.ReportIsSent);
    }

    [Fact]
    public async Task What_is_refused_leaves_nothing_behind()
    {
        (await AttachAsync(Coordinator, "program.exe")).Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.AttachmentKindIsNotTaken);
        await AttachAsync(Coordinator);
        (await AttachAsync(Coordinator, "samma.pdf")).Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.AttachmentIsThere);

        (await FilesAsync(Coordinator)).ShouldHaveSingleItem().Name.ShouldBe("protokoll.pdf");
    }

    [Fact]
    public async Task An_activitys_files_follow_the_activity_and_a_withheld_one_hides_them()
    {
        (await As<AttachToActivity>(Coordinator).RunAsync(new(Waiting.Key, "plan.pdf", pdf), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await As<AttachToActivity>(Actors.Strategist).RunAsync(new(Waiting.Key, "plan.pdf", pdf), Cancel)).Succeeded.ShouldBeTrue();
        var id = (await As<AttachmentQueries>(Actors.Strategist).OfActivityAsync(Waiting.Key, Cancel)).Single().Id;
        (await As<AttachmentQueries>(Actors.Reader).FindAsync(id, Cancel)).ShouldNotBeNull();

        await using (var db = Db())
        {
            await db.Activities.Where(a => a.Id == Waiting.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.WithheldReason, "Säkerhet"), Cancel);
        }

        (await As<AttachmentQueries>(Actor.Anonymous).FindAsync(id, Cancel)).ShouldBeNull();
        (await As<AttachmentQueries>(Actor.Anonymous).OfActivityAsync(Waiting.Key, Cancel)).ShouldBeEmpty();
        (await RemoveAsync(Coordinator, id)).Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.AttachmentOfActivityIsTheOffices);
        (await RemoveAsync(Actors.Strategist, id)).Succeeded.ShouldBeTrue();
        (await As<AttachmentQueries>(Actors.Strategist).FindAsync(id, Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task The_council_report_names_each_file_with_its_checksum_and_a_drafts_files_not_at_all()
    {
        await AttachAsync(Coordinator);
        await As<AttachToActivity>(Actors.Strategist).RunAsync(new(Shared.Key, "plan.txt", "plan"u8.ToArray()), Cancel);
        (await BuildAsync()).Bodies.ShouldAllBe(b => b.Attachments == null);

        await SubmitAllAsync();

        var report = await BuildAsync();
        var file = report.Bodies.Single(b => b.Key == "aldrenamnden").Attachments.ShouldHaveSingleItem();
        (file.Name, file.Size, file.Checksum).ShouldBe(("protokoll.pdf", pdf.Length, AttachedFile.Take("a.pdf", pdf).Checksum));
        report.Activities.Single(a => a.Key == Shared.Key).Attachments.ShouldHaveSingleItem().Name.ShouldBe("plan.txt");
    }

    private async Task<Domain.Reporting.FrozenReport> BuildAsync()
    {
        await using var db = Db();
        return Domain.Reporting.CouncilReportBuilder.Build(await CouncilReportSources.LoadAsync(db, Cycle2026.Id, Today, null, Cancel));
    }

    private Task<Outcome> AttachAsync(Actor actor, string name = "protokoll.pdf", byte[]? content = null) =>
        As<AttachToReport>(actor).RunAsync(new() { CycleKey = Report.CycleKey, BodyKey = Report.BodyKey, FileName = name, Content = content ?? pdf }, Cancel);

    private Task<Outcome> RemoveAsync(Actor actor, Guid id) => As<RemoveAttachment>(actor).RunAsync(new(id), Cancel);

    private Task<IReadOnlyList<AttachmentRow>> FilesAsync(Actor actor) => As<AttachmentQueries>(actor).OfReportAsync(Report.CycleKey, Report.BodyKey, Cancel);
}
