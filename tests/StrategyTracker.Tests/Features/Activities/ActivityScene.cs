using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Targets;
using StrategyTracker.Tests.Support;

namespace StrategyTracker.Tests.Features.Activities;

/// <summary>A programme with two target areas, an adopted plan under it, three committees, and as many activities as asked for.</summary>
internal sealed class ActivityScene
{
    public ActivityScene()
    {
        Council = An.Body("Kommunfullmäktige", BodyKind.Council);
        Committees = [An.Committee("Äldrenämnden"), An.Committee("Kulturnämnden"), An.Committee("Östra nämnden")];
        Type = An.Type("Handlingsplan");
        Programme = An.Document(Type, "Program för digital utveckling");
        Plan = An.Document(Type, "Handlingsplan för digital utveckling");
        Areas = [An.TargetArea(Programme, "Hög digital förmåga", 1), An.TargetArea(Programme, "Datadrivna staden", 2)];
        Goal = new Goal("mal-trygga", Programme.Id, "Alla är trygga användare", 1);
        Goal.Place(Areas[0].Id, null, new Dictionary<Guid, Guid?>());
        Principle = new Principle("princip-enkelt", Programme.Id, "Enkelt och säkert", 1);
        AdoptedOn(Programme, new DateOnly(2023, 11, 27));
        AdoptedOn(Plan, new DateOnly(2024, 2, 26));
    }

    public Body Council { get; }

    public IReadOnlyList<Body> Committees { get; }

    public DocumentType Type { get; }

    public GoverningDocument Programme { get; }

    public GoverningDocument Plan { get; }

    public IReadOnlyList<TargetArea> Areas { get; }

    public Goal Goal { get; }

    public Principle Principle { get; }

    public List<Activity> Activities { get; } = [];

    public Activity Add(string title, string? number = null)
    {
        var activity = An.Activity(Plan, title, number);
        Activities.Add(activity);
        return activity;
    }

    /// <summary>Activities of every kind of time plan, standing and answer, spread over bodies and areas. The same every time.</summary>
    public ActivityScene With(int count)
    {
        var random = new Random(count);
        for (var i = 1; i <= count; i++)
        {
            var activity = Add($"Aktivitet {i}", $"{1 + (i % 3)}.{i}");
            activity.SetTargetAreas([.. Areas.Where(_ => random.Next(2) == 0).Select(a => a.Id)]);
            activity.SetParticipations([.. Committees.Where(_ => random.Next(2) == 0)
                .Select((b, at) => (b.Id, at == 0 ? ParticipationRole.Lead : (ParticipationRole)random.Next(1, 4)))]);
            var start = new DateOnly(2024, 1, 1).AddDays(random.Next(900));
            activity.Plan(random.Next(3) == 0 ? null : start, random.Next(3) == 0 ? null : start.AddDays(random.Next(900)), random.Next(8) == 0);
            activity.SetMilestones(Enumerable.Range(1, random.Next(4)).Select(n => (
                $"Delmål {n}",
                random.Next(5) == 0 ? (DateOnly?)null : start.AddDays(random.Next(900)),
                random.Next(2) == 0 ? (DateOnly?)null : start.AddDays(random.Next(900)))));
            if (random.Next(4) > 0)
            {
                activity.TakeStatus(
                    (ActivityPhase)random.Next(6), (ScheduleStatus)random.Next(5), (EffectStatus)random.Next(4), new DateOnly(2025, 12, 31));
            }

            if (random.Next(6) == 0)
            {
                activity.Leave(new Disposition(
                    random.Next(2) == 0 ? DispositionKind.PassedOn : DispositionKind.Struck,
                    new DateOnly(2026, 3, 1), "Behövs inte längre.", null, null, Council.Id, "41"));
            }

            if (random.Next(10) == 0)
            {
                activity.Withhold("Rör säkerhetsskydd.");
            }
        }

        return this;
    }

    /// <summary>Everything in it, to be saved.</summary>
    public object[] All =>
        [Council, .. Committees, Type, Programme, Plan, new DocumentRelation(Plan.Id, Programme.Id, RelationKind.Concretises, null),
            .. Areas, Goal, Principle, .. Activities];

    private void AdoptedOn(GoverningDocument document, DateOnly day)
    {
        var edition = document.BeginDraft("1.0");
        edition.SetValidity(day, new DateOnly(2027, 12, 31), untilFurtherNotice: false);
        edition.TakeOverHistory(EditionStatus.Adopted, null, [new Decision(DecisionOutcome.Adopted, Council.Id, day, "41", null, null)]);
    }
}
