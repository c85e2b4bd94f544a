using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Reporting;

namespace StrategyTracker.Tests.Support;

/// <summary>The activities of the sample report: one of each kind that a section must show.</summary>
public static class SampleActivities
{
    private static readonly FrozenOwner Board = new("kommunstyrelsen", "Kommunstyrelsen", ParticipationRole.Lead);
    private static readonly FrozenOwner Elderly = new("aldrenamnden", "Äldrenämnden", ParticipationRole.Lead);
    private static readonly FrozenOwner Service = new("servicenamnden", "Servicenämnden", ParticipationRole.Lead);
    private static readonly FrozenOwner Technical = new("tekniska-namnden", "Tekniska nämnden", ParticipationRole.Lead);
    private static readonly FrozenOwner Estates = new("exempelstads-fastigheter-ab", "Exempelstads Fastigheter AB", ParticipationRole.Lead);

    public static IReadOnlyList<FrozenActivity> All { get; } =
    [
        Of("1.1", "Utbildning för alla chefer i att leda digital förändring", SampleReport.Capability, Board) with
        {
            WorkingTitle = "Chefsresan", Effect = EffectStatus.Reached, EffectVisibleFrom = 2025,
            Answers = [Answer(Board, ActivityPhase.Ongoing, ScheduleStatus.OnTime, "214 av 315 chefer har gått färdigt.")],
        },
        Of("1.5", "Handledare i välfärdsteknik på varje boende och i varje hemtjänstgrupp", SampleReport.Capability, Elderly) with
        {
            Standing = ActivityStanding.Completed, Phase = ActivityPhase.Completed, Effect = EffectStatus.Reached, EffectVisibleFrom = 2025,
            Answers = [Answer(Elderly, ActivityPhase.Completed, ScheduleStatus.OnTime, "Alla 31 enheter har handledare.")],
        },
        Of("1.9", "Hyresgäster lär hyresgäster", SampleReport.Capability, Estates) with
        {
            Schedule = ScheduleStatus.Unknown, IsUnanswered = true, MilestonesTotal = 2, MilestonesOverdue = 1,
        },
        Of("1.11", "Digital kompetensprofil för yrkesroller", SampleReport.Capability) with
        {
            Standing = ActivityStanding.NotReported, Phase = ActivityPhase.Unknown, Schedule = ScheduleStatus.Unknown, StartsOn = null, EndsOn = null,
            PreviousStanding = ActivityStanding.NotReported,
        },
        Of("2.1", "Gemensam datakatalog", SampleReport.Data, Board, Elderly with { Role = ParticipationRole.CoOwner }, Technical with { Role = ParticipationRole.CoOwner }) with
        {
            TargetAreas = [SampleReport.Data, SampleReport.Action], Schedule = ScheduleStatus.Late, Effect = EffectStatus.Partly, MilestonesTotal = 4, MilestonesOverdue = 1,
            Answers =
            [
                Answer(Board, ActivityPhase.Ongoing, ScheduleStatus.Late, "Fyra nämnder fyller katalogen.") with { DeviationReason = "Organen har inte avsatt tid.", Measures = "Stadsdirektören tar upp katalogen i uppföljningssamtalen." },
                Answer(Elderly, ActivityPhase.Ongoing, ScheduleStatus.Late, "Åtta av tjugo system beskrivna.") with { DeviationReason = "Samma två personer behövs på två håll." },
                Answer(Technical, ActivityPhase.Ongoing, ScheduleStatus.OnTime, "Parkering har fått en dataägare.") with { IsPreliminary = true },
            ],
        },
        Of("2.2", "Gemensamma regler för API och dataformat", SampleReport.Data, Service) with
        {
            Standing = ActivityStanding.Moved, Schedule = ScheduleStatus.Unknown, PreviousStanding = ActivityStanding.Moved,
            Left = new FrozenDisposition(DispositionKind.Moved, new(2025, 1, 20), "Arbetet är tekniskt och ändras ofta.", "Genomförandeplan för digital utveckling 2024–2027", "Kommunstyrelsen", "6"),
        },
        Of("2.8", "Skydd av driftdata i försörjningen", SampleReport.Data, Technical) with { IsWithheld = true },
        Of("2.10", "3D-modell för planarbete", SampleReport.Data, Technical) with
        {
            Standing = ActivityStanding.Merged, Schedule = ScheduleStatus.Unknown,
            Left = new FrozenDisposition(DispositionKind.Merged, new(2025, 3, 13), "Två modeller av samma kvarter vore slöseri.", "2.1 Gemensam datakatalog", "Tekniska nämnden", "34"),
        },
        Of("2.14", "Trafik- och parkeringsdata i realtid", SampleReport.Data, Technical) with
        {
            AddedOn = new(2025, 9, 22), PreviousStanding = null, PreviousSchedule = null, Schedule = ScheduleStatus.AtRisk, EffectVisibleFrom = 2027,
            Answers = [Answer(Technical, ActivityPhase.Ongoing, ScheduleStatus.AtRisk, "Platserna är utsedda.") with { IsPreliminary = true }],
        },
        Of("3.1", "Gemensam e-tjänsteplattform för alla nämnder", SampleReport.Action, Service, Elderly with { Role = ParticipationRole.CoOwner }) with
        {
            Schedule = ScheduleStatus.PastPlannedTime, DaysPastEnd = 235, MilestonesTotal = 4, MilestonesOverdue = 2, Effect = EffectStatus.NotReached, EffectVisibleFrom = 2025,
            Answers = [Answer(Service, ActivityPhase.Ongoing, ScheduleStatus.PastPlannedTime, "Avtal den 19 juni.") with { DeviationReason = "Överprövningen tog sju månader.", Measures = "Vi begär en gemensam tidplan." }],
        },
        Of("3.4", "Idébank för medarbetare", SampleReport.Action, Board) with
        {
            Standing = ActivityStanding.Struck, Schedule = ScheduleStatus.Unknown,
            Left = new FrozenDisposition(DispositionKind.Struck, new(2025, 11, 24), "Ersatt av snabbspåret.", null, "Kommunfullmäktige", "57"),
        },
        Of("3.11", "Automatisering av fakturor", SampleReport.Action, Service) with
        {
            Standing = ActivityStanding.PassedOn, Schedule = ScheduleStatus.Unknown,
            Left = new FrozenDisposition(DispositionKind.PassedOn, new(2025, 4, 10), "Förvaltas som vilket systemstöd som helst.", null, "Servicenämnden", "38"),
        },
        Of("G8", "Gemensam projektportfölj", area: null) with
        {
            PlanKey = "genomforandeplan", PlanTitle = "Genomförandeplan för digital utveckling", Standing = ActivityStanding.NotStarted, Phase = ActivityPhase.NotStarted,
            IsContinuous = true, EndsOn = null, PreviousStanding = ActivityStanding.NotStarted,
        },
        Of("G9", "Prov med samtalsassistent i kontaktcenter", SampleReport.Action, Service) with
        {
            PlanKey = "genomforandeplan", PlanTitle = "Genomförandeplan för digital utveckling", Standing = ActivityStanding.Discontinued, Phase = ActivityPhase.Discontinued, Schedule = ScheduleStatus.Unknown,
            Answers = [Answer(Service, ActivityPhase.Discontinued, ScheduleStatus.Unknown, "Provet avslutades den 20 augusti.") with { DeviationReason = "Tekniken höll inte." }],
        },
    ];

    /// <summary>So many rows, for breaks and lengths.</summary>
    public static IReadOnlyList<FrozenActivity> Many(int count) =>
        [.. Enumerable.Range(0, count).Select(i => All[i % All.Count] with { Key = $"aktivitet-{i}", Number = $"{(i / 20) + 1}.{(i % 20) + 1}" })];

    private static FrozenActivity Of(string number, string title, string? area, params FrozenOwner[] owners) => new()
    {
        Key = "aktivitet-" + number.ToLowerInvariant().Replace('.', '-'),
        Number = number,
        Title = title,
        PlanKey = "handlingsplan",
        PlanTitle = "Handlingsplan för digital utveckling 2024–2027",
        TargetAreas = area is null ? [] : [area],
        Owners = owners,
        StartsOn = new(2024, 8, 15),
        EndsOn = new(2026, 12, 31),
        Standing = ActivityStanding.Ongoing,
        Phase = ActivityPhase.Ongoing,
        Schedule = ScheduleStatus.OnTime,
        PreviousStanding = ActivityStanding.Ongoing,
        PreviousSchedule = ScheduleStatus.OnTime,
        PreviousEffect = EffectStatus.NotAssessed,
    };

    private static FrozenAnswer Answer(FrozenOwner owner, ActivityPhase phase, ScheduleStatus schedule, string comment) =>
        new() { BodyKey = owner.BodyKey, Body = owner.Body, Phase = phase, Schedule = schedule, Comment = comment };
}
