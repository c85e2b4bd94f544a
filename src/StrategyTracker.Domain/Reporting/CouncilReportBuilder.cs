using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Indicators;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Domain.Targets;

namespace StrategyTracker.Domain.Reporting;

/// <summary>
/// Makes a council report out of what is loaded. Pure: the same source gives the same report. Only answers that were sent
/// are used; what left the plan after the report's day is still in it.
/// </summary>
public static class CouncilReportBuilder
{
    public static FrozenReport Build(CouncilReportSource source)
    {
        var bodies = source.Bodies.ToDictionary(b => b.Id);
        var areaKeys = source.TargetAreas.ToDictionary(t => t.Id, t => t.Key);
        var sent = source.Reports.Where(r => r.IsSent).ToList();
        var previous = source.Previous?.Activities.ToDictionary(a => a.Key) ?? [];
        var freezer = new ActivityFreezer(source, bodies, areaKeys, sent, previous);
        var planOrder = source.Plans.Select((p, position) => (p.Id, position)).ToDictionary(p => p.Id, p => p.position);
        var programme = FreezeProgramme(source, bodies);
        return new FrozenReport
        {
            Municipality = source.Municipality,
            Programme = programme,
            Cycle = FreezeCycle(source.Cycle),
            Previous = source.Previous?.Cycle,
            RegistrationNumber = source.RegistrationNumber,
            AsOf = source.AsOf,
            Recipient = programme.Adoption?.Body ?? source.Bodies.FirstOrDefault(b => b.Kind is BodyKind.Council)?.Name,
            Overall = FreezeAssessment(source.Assessments.FirstOrDefault(a => a.IsOfProgramme)),
            TargetAreas = [.. source.TargetAreas.OrderBy(t => t.Position).Select(t => FreezeTargetArea(t, source))],
            Goals = source.HoldsAgainstGoals ? [.. source.GoalsInLevels.Select(g => FreezeGoal(g, source, source.Goals.FirstOrDefault(a => a.Id == g.ParentId)?.Key))] : null,
            Activities = [.. source.Activities
                .Where(a => a.AddedOn is null || a.AddedOn <= source.AsOf)
                .OrderBy(a => planOrder[a.DocumentId])
                .ThenBy(a => a.SortNumber, StringComparer.Ordinal).ThenBy(a => a.Key, StringComparer.Ordinal)
                .Select(freezer.Freeze)],
            Bodies = [.. source.Cycle.Bodies.Select(b => bodies[b.BodyId])
                .OrderBy(b => b.Kind).ThenBy(b => b.Name, SwedishOrder.Names).Select(b => FreezeBody(b, source))],
            Indicators = IndicatorFreezer.Freeze(source.Indicators, source.Cycle.Year, areaKeys, source.Goals, bodies),
            Principles = [.. source.Principles.Select(p => new FrozenPrinciple(p.Key, p.Number, p.Title))],
            ContextNotes = FreezeNotes(source, areaKeys),
            Rounds = source.Rounds,
            ClauseDeviations = source.ClauseDeviations,
            ContributionQuestions = FrozenContributionQuestion.Freeze(source.ContributionQuestions, source.HeldAgainst, bodies, source.AsOf),
            PreviousLedger = source.Previous is { } before
                ? DispositionLedger.Of(before.Activities.Select(a => (a.AddedOn is not null, a.Standing))).Counts
                : null,
            Deciders = FreezeDeciders(source, bodies),
            Dress = source.Dress,
            Composition = source.Cycle.Composition,
        };
    }

    private static FrozenProgramme FreezeProgramme(CouncilReportSource source, Dictionary<Guid, Body> bodies)
    {
        var edition = source.Programme.CurrentOn(source.AsOf);
        var adoption = edition?.Decisions.Where(d => d.Outcome is DecisionOutcome.Adopted).MaxBy(d => d.Date);
        return new FrozenProgramme(
            source.Programme.Key,
            source.Programme.Title,
            source.Programme.Type.Name,
            edition?.ValidFrom,
            edition?.ValidTo,
            [.. edition?.RegistrationNumbers.Select(r => r.Number) ?? []],
            adoption is null ? null : new FrozenDecision(
                adoption.Outcome, bodies[adoption.BodyId].Name, adoption.Date, adoption.Paragraph, adoption.RegistrationNumber));
    }

    /// <summary>The municipality's council and executive board.</summary>
    private static IReadOnlyList<FrozenDecider> FreezeDeciders(CouncilReportSource source, Dictionary<Guid, Body> bodies) =>
    [
        .. source.Bodies.Where(b => b.Kind is BodyKind.Council or BodyKind.ExecutiveBoard)
            .Where(b => source.Programme.MunicipalityId is not { } home || IsOf(home, b, bodies))
            .Select(b => new FrozenDecider(b.Key, b.Name)),
    ];

    private static bool IsOf(Guid home, Body body, Dictionary<Guid, Body> bodies)
    {
        for (var above = body.ParentId; above is { } id; above = bodies.GetValueOrDefault(id)?.ParentId)
        {
            if (id == home)
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenCycle FreezeCycle(FollowUpCycle cycle) =>
        new(cycle.Key, cycle.Name, cycle.Year, cycle.PeriodFrom, cycle.PeriodTo, cycle.DueOn);

    private static FrozenTargetArea FreezeTargetArea(TargetArea area, CouncilReportSource source) => new()
    {
        Key = area.Key,
        Number = area.Number,
        Title = area.Title,
        Description = area.Description,
        Assessment = FreezeAssessment(source.Assessments.FirstOrDefault(a => a.TargetAreaId == area.Id)),
        PreviousLevel = source.Previous?.TargetAreas.FirstOrDefault(t => t.Key == area.Key)?.Assessment?.Level,
        Goals = [.. source.Goals.Where(g => g.TargetAreaId == area.Id).OrderBy(g => g.Position).Select(g => FreezeGoal(g, source, above: null))],
    };

    private static FrozenGoal FreezeGoal(Goal goal, CouncilReportSource source, string? above) => new()
    {
        Key = goal.Key,
        Number = goal.Number,
        Title = goal.Title,
        Above = above,
        Assessment = FreezeAssessment(source.Assessments.FirstOrDefault(a => a.GoalId == goal.Id)),
    };

    private static FrozenAssessment? FreezeAssessment(Assessment? assessment) => assessment is null ? null : new FrozenAssessment
    {
        Level = assessment.Level,
        Direction = assessment.Direction,
        Prognosis = assessment.Prognosis,
        Sentence = assessment.Sentence,
        WentWrong = assessment.WentWrong,
        BecameBetter = assessment.BecameBetter,
        ProposedDecisions = [.. assessment.ProposedDecisions],
        AssessedOn = assessment.AssessedOn,
    };

    /// <summary>What was noted by the report's day: of the programme first, then area by area, the weightiest first.</summary>
    private static IReadOnlyList<FrozenContextNote> FreezeNotes(CouncilReportSource source, Dictionary<Guid, string> areaKeys)
    {
        var perspectives = source.Perspectives.ToDictionary(p => p.Id, p => p.Name);
        var order = source.TargetAreas.ToDictionary(t => t.Id, t => t.Position);
        return
        [
            .. source.ContextNotes.Where(n => n.NotedOn is null || n.NotedOn <= source.AsOf)
                .Where(n => n.TargetAreaId is not { } area || areaKeys.ContainsKey(area))
                .OrderBy(n => n.TargetAreaId is { } area ? order[area] : int.MinValue)
                .ThenBy(n => n.Kind).ThenByDescending(n => n.Weight ?? 0).ThenBy(n => n.Position).ThenBy(n => n.Key, StringComparer.Ordinal)
                .Select(n => new FrozenContextNote(
                    n.Kind, n.Text, n.TargetAreaId is { } area ? areaKeys[area] : null,
                    n.PerspectiveId is { } perspective ? perspectives.GetValueOrDefault(perspective) : null, n.Weight, n.NotedOn)),
        ];
    }

    private static FrozenBody FreezeBody(Body body, CouncilReportSource source)
    {
        var report = source.Reports.FirstOrDefault(r => r.BodyId == body.Id);
        return new FrozenBody
        {
            Key = body.Key,
            Name = body.Name,
            Status = report?.Status,
            HasAnswered = report is { IsSent: true },
            IsPreliminary = report is { IsPreliminary: true },
            SubmittedOn = report is { IsSent: true } ? report.SubmittedOn : null,
            DecidedOn = report?.DecidedOn,
            DecisionParagraph = report?.DecisionParagraph,
            Summary = report is { IsSent: true } ? report.Summary : null,
            Attachments = report is { IsSent: true } ? source.AttachmentsOf(report.Id) : null,
            AnswersAlsoFor = TookOverFrom(body, source),
        };
    }

    /// <summary>Those that came to an end in the period, or have activities that the report tells of, and are not asked themselves.</summary>
    private static List<string>? TookOverFrom(Body body, CouncilReportSource source)
    {
        var answersFor = ReportingDuty.AnswersFor(body.Id, source.Bodies, source.Cycle.PeriodTo);
        List<string> names =
        [
            .. source.Bodies.Where(b => b.Id != body.Id && answersFor.Contains(b.Id) && !source.Cycle.AsksOf(b.Id))
                .Where(b => b.ValidTo >= source.Cycle.PeriodFrom || source.Activities.Any(a => a.Participations.Any(p => p.BodyId == b.Id)))
                .Select(b => b.Name).Order(SwedishOrder.Names),
        ];
        return names.Count == 0 ? null : names;
    }
}
