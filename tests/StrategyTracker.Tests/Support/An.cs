using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Domain.Targets;

namespace StrategyTracker.Tests.Support;

/// <summary>Builders with sensible values; a test states only what matters to it.</summary>
public static class An
{
    public static Body Committee(string name = "Äldrenämnden") => new(ReadableKey.From(name), name, BodyKind.Committee);

    public static Body Body(string name, BodyKind kind) => new(ReadableKey.From(name), name, kind);

    public static DocumentType Type(string name = "Program", DocumentNature nature = DocumentNature.Activating) =>
        new(ReadableKey.From(name), name, nature);

    public static GoverningDocument Document(DocumentType type, string title = "Program för digital utveckling") =>
        new(ReadableKey.From(title), title, type.Id);

    public static TargetArea TargetArea(GoverningDocument document, string title = "Datadrivna staden", int position = 1) =>
        new(ReadableKey.From(title), document.Id, title, position);

    public static Activity Activity(GoverningDocument plan, string title = "Gemensam plattform", string? number = null)
    {
        var activity = new Activity(ReadableKey.From(title), plan.Id, title);
        activity.Describe(number, title, null, null, null);
        return activity;
    }

    public static Activity LedBy(this Activity activity, Body body)
    {
        activity.SetParticipations([(body.Id, ParticipationRole.Lead)]);
        return activity;
    }

    public static Activity In(this Activity activity, params TargetArea[] areas)
    {
        activity.SetTargetAreas([.. areas.Select(a => a.Id)]);
        return activity;
    }

    public static Activity Until(this Activity activity, DateOnly endsOn)
    {
        activity.Plan(null, endsOn, isContinuous: false);
        return activity;
    }

    /// <summary>A year's cycle, open on 2026-11-22 by itself.</summary>
    public static FollowUpCycle Cycle(GoverningDocument programme, GoverningDocument plan, int year = 2026, params Body[] bodies)
    {
        var cycle = new FollowUpCycle($"uppfoljning-{year}", $"Uppföljning {year}", CycleKind.Year, programme.Id);
        cycle.Schedule(new(year, 1, 1), new(year, 12, 31), new(year, 11, 2), new(year + 1, 1, 31), new(year + 1, 2, 20));
        cycle.SetScope([plan.Id], [.. bodies.Select(b => b.Id)]);
        return cycle;
    }
}
