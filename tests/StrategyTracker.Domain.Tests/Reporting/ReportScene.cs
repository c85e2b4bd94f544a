using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Indicators;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Reporting;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Domain.Targets;

namespace StrategyTracker.Domain.Tests.Reporting;

/// <summary>A programme with one plan, two committees and the cycle of 2025; a test adds what matters to it and builds the report.</summary>
internal sealed class ReportScene
{
    private static readonly Guid ProgrammeType = Guid.CreateVersion7();

    private readonly List<Activity> activities = [];
    private readonly List<Body> bodies = [];
    private readonly List<ProgressReport> reports = [];
    private readonly GoverningDocument plan;

    public ReportScene()
    {
        var type = new DocumentType("program", "Program", DocumentNature.Activating);
        Programme = new GoverningDocument("program", "Program för digital utveckling", type.Id);
        // The database fills it in when the document is loaded.
        typeof(GoverningDocument).GetProperty(nameof(GoverningDocument.Type))!.SetValue(Programme, type);
        plan = new GoverningDocument("plan", "Handlingsplan", ProgrammeType);
        Council = Add(new Body("kommunfullmaktige", "Kommunfullmäktige", BodyKind.Council));
        Elderly = Add(new Body("aldrenamnden", "Äldrenämnden", BodyKind.Committee));
        Schools = Add(new Body("barn-och-utbildningsnamnden", "Barn- och utbildningsnämnden", BodyKind.Committee));
        Area = new TargetArea("datadrivna-staden", Programme.Id, "Datadrivna staden", 1);
    }

    public GoverningDocument Programme { get; }

    public TargetArea Area { get; }

    public Body Council { get; }

    public Body Elderly { get; }

    public Body Schools { get; }

    public DateOnly AsOf { get; set; } = new(2026, 2, 20);

    public FrozenReport? Previous { get; set; }

    public List<Indicator> Indicators { get; } = [];

    public List<ContributionQuestion> Questions { get; } = [];

    public List<Assessment> Assessments { get; } = [];

    public List<Goal> Goals { get; } = [];

    /// <summary>The programme sets its target area; else goals and no more.</summary>
    public bool HasArea { get; set; } = true;

    public FollowUpCycle Cycle { get; } = new("uppfoljning-2025", "Uppföljning 2025", CycleKind.Year, Guid.CreateVersion7());

    public Body Add(Body body)
    {
        bodies.Add(body);
        return body;
    }

    public Activity Activity(string title, params (Body Body, ParticipationRole Role)[] owners)
    {
        var activity = new Activity(ReadableKey.From(title), plan.Id, title);
        activity.SetParticipations([.. owners.Select(o => (o.Body.Id, o.Role))]);
        activity.SetTargetAreas([Area.Id]);
        activities.Add(activity);
        return activity;
    }

    /// <summary>A goal of the programme; under another, where it says so.</summary>
    public Goal Goal(string title, Goal? under = null)
    {
        var goal = new Goal(ReadableKey.From(title), Programme.Id, title, Goals.Count + 1);
        goal.Place(null, under, Goals.ToDictionary(g => g.Id, g => g.ParentId));
        Goals.Add(goal);
        return goal;
    }

    /// <summary>A sent report in which the body answers one activity so.</summary>
    public ProgressReport Answer(
        Body body, Activity activity, ActivityPhase phase, ScheduleStatus schedule = ScheduleStatus.OnTime,
        EffectStatus effect = EffectStatus.NotAssessed, ProgressReportStatus status = ProgressReportStatus.Accepted, DateOnly? decidedOn = null)
    {
        var report = reports.Find(r => r.BodyId == body.Id) ?? new ProgressReport(Cycle.Id, body.Id);
        if (!reports.Contains(report))
        {
            reports.Add(report);
        }

        report.TakeOver(status, "Sammanfattning", (new DateOnly(2026, 1, 20), "Samordnare"), (null, null), null, (decidedOn, decidedOn is null ? null : "12", null));
        report.EntryFor(activity.Id).TakeOver(
            new ProgressAnswer(phase, schedule, null, effect, "Så här står det till.", null, null, null), null, null);
        return report;
    }

    public FrozenReport Build()
    {
        Cycle.Schedule(new(2025, 1, 1), new(2025, 12, 31), new(2025, 11, 18), new(2026, 1, 31), new(2026, 2, 20));
        Cycle.SetScope([plan.Id], [Elderly.Id, Schools.Id]);
        return CouncilReportBuilder.Build(new CouncilReportSource
        {
            Municipality = "Exempelstad",
            Cycle = Cycle,
            Programme = Programme,
            TargetAreas = HasArea ? [Area] : [],
            Goals = Goals,
            Activities = activities,
            Plans = [plan],
            Reports = reports,
            Assessments = Assessments,
            Bodies = bodies,
            Indicators = Indicators,
            ContributionQuestions = Questions,
            Previous = Previous,
            AsOf = AsOf,
        });
    }

    /// <summary>The report of a scene like this one a year earlier, in which the activity stood so.</summary>
    public static FrozenReport LastYear(params FrozenActivity[] activities) => new()
    {
        Municipality = "Exempelstad",
        Programme = new FrozenProgramme("program", "Program", "Program", null, null, [], null),
        Cycle = new FrozenCycle("uppfoljning-2024", "Uppföljning 2024", 2024, new(2024, 1, 1), new(2024, 12, 31), new(2025, 1, 31)),
        AsOf = new(2025, 2, 20),
        TargetAreas = [],
        Activities = activities,
        Bodies = [],
        Indicators = [],
    };

    public static FrozenActivity Row(string key, ActivityStanding standing = ActivityStanding.Ongoing) => new()
    {
        Key = key,
        Title = key,
        PlanKey = "plan",
        PlanTitle = "Handlingsplan",
        Standing = standing,
    };
}
