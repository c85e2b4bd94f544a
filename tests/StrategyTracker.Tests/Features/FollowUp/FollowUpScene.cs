using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Targets;
using StrategyTracker.Features.FollowUp;
using StrategyTracker.Features.FollowUp.Assessing;
using StrategyTracker.Features.FollowUp.Reporting;

namespace StrategyTracker.Tests.Features.FollowUp;

/// <summary>
/// A programme with one target area and a plan; two committees that own one activity together and lead one each; last year's
/// cycle answered and accepted, this year's open.
/// </summary>
public abstract class FollowUpScene : DataTest
{
    protected Body Elderly { get; } = An.Committee("Äldrenämnden");
    protected Body Service { get; } = An.Committee("Servicenämnden");
    protected GoverningDocument Programme { get; private set; } = null!;
    protected GoverningDocument Plan { get; private set; } = null!;
    protected TargetArea Area { get; private set; } = null!;
    protected Activity Shared { get; private set; } = null!;
    protected Activity Waiting { get; private set; } = null!;
    protected Activity Platform { get; private set; } = null!;
    protected FollowUpCycle Cycle2025 { get; private set; } = null!;
    protected FollowUpCycle Cycle2026 { get; private set; } = null!;

    protected Actor Coordinator { get; private set; } = null!;
    protected Actor Colleague { get; private set; } = null!;
    protected Actor ServiceCoordinator { get; private set; } = null!;
    protected Actor Approver { get; private set; } = null!;

    protected static ReportInput Report => new() { CycleKey = "uppfoljning-2026", BodyKey = "aldrenamnden" };

    protected override async Task ArrangeAsync()
    {
        var type = An.Type();
        Programme = An.Document(type);
        Plan = An.Document(type, "Handlingsplan");
        Area = An.TargetArea(Programme);
        Shared = An.Activity(Plan, "Gemensam katalog", "1.1").In(Area);
        Shared.SetParticipations([(Elderly.Id, ParticipationRole.CoOwner), (Service.Id, ParticipationRole.CoOwner)]);
        Waiting = An.Activity(Plan, "Öppna väntetider", "1.2").LedBy(Elderly).In(Area);
        Waiting.SetMilestones([("Källor kartlagda", new(2026, 3, 31), null), ("Publicerat", new(2026, 12, 31), null)]);
        Platform = An.Activity(Plan, "E-tjänsteplattform", "1.3").LedBy(Service).In(Area);
        Cycle2025 = An.Cycle(Programme, Plan, 2025, Elderly, Service);
        Cycle2026 = An.Cycle(Programme, Plan, 2026, Elderly, Service);
        (Coordinator, Colleague, ServiceCoordinator, Approver) =
            (Actors.Coordinator(Elderly), Actors.Coordinator(Elderly) with { Name = "Kollega" }, Actors.Coordinator(Service), Actors.Approver(Elderly));
        await SaveAsync(Elderly, Service, type, Programme, Plan, Area, Shared, Waiting, Platform, Cycle2025, Cycle2026, Last());
    }

    /// <summary>Last year's answer of the elderly committee, accepted.</summary>
    private ProgressReport Last()
    {
        var report = new ProgressReport(Cycle2025.Id, Elderly.Id);
        report.EntryFor(Waiting.Id).TakeOver(
            ProgressAnswer.Empty with { Phase = ActivityPhase.Ongoing, Schedule = ScheduleStatus.OnTime, Comment = "Källorna kartläggs." }, null, null);
        report.TakeOver(ProgressReportStatus.Accepted, "Det går framåt.", (new(2026, 1, 20), "Samordnare"), (new(2026, 1, 25), "Chef"), null, (new(2026, 2, 12), "14", null));
        return report;
    }

    protected Task<Outcome<EntrySaved>> WriteAsync(
        Actor actor, Activity activity, ProgressField field, string? text, string? seen = null, string body = "aldrenamnden") =>
        As<SaveProgressField>(actor).RunAsync(
            new() { CycleKey = "uppfoljning-2026", BodyKey = body, ActivityKey = activity.Key, Field = field, Text = text, Seen = seen ?? Nothing(field) }, Cancel);

    /// <summary>Answers all that the elderly committee is asked for.</summary>
    protected async Task AnswerAllAsync()
    {
        (await WriteAsync(Coordinator, Shared, ProgressField.Phase, "Ongoing")).Succeeded.ShouldBeTrue();
        (await WriteAsync(Coordinator, Waiting, ProgressField.Phase, "Completed")).Succeeded.ShouldBeTrue();
    }

    protected async Task SubmitAllAsync()
    {
        await AnswerAllAsync();
        (await As<SubmitProgressReport>(Coordinator).RunAsync(Report, Cancel)).Succeeded.ShouldBeTrue();
    }

    /// <summary>Judges the target area, so that the cycle can be frozen.</summary>
    protected async Task JudgeAsync(string sentence = "Delvis: data finns, men används för lite.")
    {
        await using var db = Db();
        var seen = await db.Assessments.Where(a => a.CycleId == Cycle2026.Id && a.TargetAreaId == Area.Id).Select(a => a.Sentence).SingleOrDefaultAsync(Cancel);
        (await As<SaveAssessmentField>(Actors.Strategist).RunAsync(
            new() { CycleKey = "uppfoljning-2026", TargetAreaId = Area.Id, Field = AssessmentField.Sentence, Seen = seen, Text = sentence }, Cancel)).Succeeded.ShouldBeTrue();
    }

    protected async Task<ProgressReport?> StoredAsync()
    {
        await using var db = Db();
        return await db.ProgressReports.AsNoTracking().Include(r => r.Entries).SingleOrDefaultAsync(r => r.CycleId == Cycle2026.Id && r.BodyId == Elderly.Id, Cancel);
    }

    private static string? Nothing(ProgressField field) => ProgressAnswer.Empty.TextOf(field);
}
