using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Indicators;
using StrategyTracker.Domain.Reporting;
using StrategyTracker.Features.CouncilReports;

namespace StrategyTracker.Tests.Support;

/// <summary>An invented council report with something of everything: late and done, moved and struck, missing and withheld.</summary>
public static class SampleReport
{
    public const string Capability = "hog-digital-formaga";
    public const string Data = "datadrivna-staden";
    public const string Action = "handlingskraftig-verksamhet";

    public static ReportImprint Imprint { get; } = new()
    {
        FrozenOn = new(2026, 2, 20),
        Checksum = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881",
        Decisions = [new(DecisionOutcome.Proposed, "Kommunstyrelsen", new(2026, 3, 11), "58", "KS 2026/00041")],
    };

    public static ReportImprint Preliminary { get; } = new() { IsPublicVersion = false };

    /// <summary>The same with costs, benefits, principles, the surroundings, a self-assessment and deviations told.</summary>
    public static FrozenReport Accounted => Report with
    {
        Rounds =
        [
            new FrozenRound
            {
                Name = "E-tjänsternas mognad 2025", QuestionSet = "E-tjänsters mognad", Previous = "E-tjänsternas mognad 2024", Highest = 4, Asked = 2, HandedIn = 1,
                Whole = new FrozenMean(2.25, 4, 1, 0, 0.25, 4),
                Objects = [new("Bygglov på nätet", "Byggnadsnämnden", new(2.25, 4, 1, 0, 0.25, 4)), new("Ansökan om förskola", "Barn- och utbildningsnämnden", null)],
                Questions = [new("1", "Kan ärendet följas?", new(3, 1, 0, 0, 1, 1)), new("2", "Fyller tjänsten i det vi redan vet?", new(null, 0, 1, 0, null, 0))],
            },
        ],
        ClauseDeviations =
        [
            new("Riktlinje för digital tillgänglighet", "2.2 Dokument", "Exempelstads Energi AB", "Fakturor som pdf saknar läsordning", "Systemet byts 2027.",
                "Kommunstyrelsen", new(2025, 3, 17), "46", new(2026, 4, 30), DeviationState.Lapsing),
            new("Riktlinje för digital tillgänglighet", "2.3 Film", "Kulturnämnden", "Äldre filmer textas inte", "Ljudspåren är för dåliga.",
                "Kommunstyrelsen", new(2025, 2, 9), null, null, DeviationState.Applies),
        ],
        Principles = [new("aterbruk", "1", "Återanvänd innan du köper nytt"), new("oppet", "2", "Öppet så långt det går")],
        ContextNotes =
        [
            new(ContextNoteKind.Threat, "Ny lag om cybersäkerhet ställer krav på alla nämnder.", null, "Samhälle", 5, new(2025, 10, 1)),
            new(ContextNoteKind.Scanning, "Två grannkommuner delar sin datakatalog.", Data, null, null, null),
        ],
        Activities = [.. Report.Activities.Select((a, i) => a with
        {
            ExpectedEffect = i % 3 == 0 ? "Kortare väntan" : null,
            Benefit = i % 3 == 0 ? new FrozenBenefit("Invånare", i % 2 == 0 ? "Äldrenämnden" : null, null, null) : null,
            Cost = (i % 4) switch
            {
                0 => new FrozenCost(CostKind.Amount, 400_000L * (i + 1), 600_000L * (i + 1), 2024 + (i % 2)),
                1 => new FrozenCost(CostKind.WithinBudget, null, null, null),
                2 => new FrozenCost(CostKind.None, null, null, null),
                _ => new FrozenCost(CostKind.Unknown, null, null, null),
            },
            Compliance = i % 5 == 0 ? [new("aterbruk", PrincipleAnswer.Deviates, i == 0 ? "Inget att återanvända fanns." : null)]
                : i % 5 == 1 ? [new("aterbruk", PrincipleAnswer.Follows, null), new("oppet", PrincipleAnswer.Partly, "Karttjänsten är sluten.")]
                : [],
            Answers = [.. a.Answers.Select(x => x with { ActualCost = i % 8 == 0 ? 350_000 : null })],
        })],
    };

    public static FrozenReport Report { get; } = new()
    {
        Municipality = "Exempelstad",
        Programme = new FrozenProgramme(
            "program-digital-utveckling-2024", "Program för digital utveckling 2024–2027", "Program",
            new(2024, 3, 1), new(2027, 12, 31), ["KS 2023/00315"],
            new FrozenDecision(DecisionOutcome.Adopted, "Kommunfullmäktige", new(2024, 2, 26), "41", "KS 2023/00315")),
        Cycle = new FrozenCycle("uppfoljning-2025", "Uppföljning 2025", 2025, new(2025, 1, 1), new(2025, 12, 31), new(2026, 1, 31)),
        Previous = new FrozenCycle("uppfoljning-2024", "Uppföljning 2024", 2024, new(2024, 1, 1), new(2024, 12, 31), new(2025, 1, 31)),
        RegistrationNumber = "KS 2026/00041",
        AsOf = new(2026, 2, 20),
        Recipient = "Kommunfullmäktige",
        Overall = new FrozenAssessment
        {
            Level = AssessmentLevel.Partly,
            Direction = Direction.Same,
            Prognosis = Prognosis.Uncertain,
            Sentence = "Delvis: ett av tre målområden har blivit tydligt bättre, ett står stilla och ett går åt fel håll.",
            ProposedDecisions = ["att uppdra åt kommunstyrelsen att besluta om en gemensam tidplan för plattformarna senast 2026-06-30.", "att i övrigt lägga uppföljningen till handlingarna."],
            AssessedOn = new(2026, 2, 18),
        },
        TargetAreas =
        [
            Area(Capability, "1", "Hög digital förmåga", AssessmentLevel.Reached, Direction.Better, Prognosis.WillBeReached,
                "Andelen chefer som klarar att leda digital förändring har ökat från 41 till 63 procent.",
                "Översättningarna är inte beställda, eftersom tre nämnder väntar på varandra.",
                "Alla boenden och hemtjänstgrupper har handledare. Nyanställda i skolan kan börja arbeta efter två dagar."),
            Area(Data, "2", "Datadrivna staden", AssessmentLevel.Partly, Direction.Same, Prognosis.Uncertain,
                "Datakatalogen finns, men bara fyra av elva nämnder och bolag som borde fylla den gör det.",
                "Antalet öppna datamängder ökade med fyra, mot elva planerade.",
                "Två vattenläckor hittades innan de bröt igenom.\nVäntetiderna till nio boenden är öppna för alla.",
                "att uppmana samtliga nämnder och bolag att beskriva sina viktigaste system i datakatalogen före årets slut."),
            Area(Action, "3", "Handlingskraftig verksamhet", AssessmentLevel.NotReached, Direction.Worse, Prognosis.WillNotBeReached,
                "E-tjänsteplattformen är införd i två av sex nämnder, och två av de andra har byggt egna lösningar under tiden.",
                "Antalet e-tjänster utanför plattformen har stigit från 66 till 79.",
                null) with
            {
                PreviousLevel = AssessmentLevel.Partly,
                Goals =
                [
                    new FrozenGoal { Key = "m31", Number = "3.1", Title = "Gemensamma lösningar går före egna", Assessment = new() { Level = AssessmentLevel.NotReached, Direction = Direction.Worse, Prognosis = Prognosis.WillNotBeReached, Sentence = "79 e-tjänster utanför plattformen." } },
                    new FrozenGoal { Key = "m32", Number = "3.2", Title = "Kort väg från idé till nytta" },
                ],
            },
        ],
        Activities = SampleActivities.All,
        Bodies =
        [
            Body("kommunstyrelsen", "Kommunstyrelsen", "21", "Chefsutbildningen och förändringsledarna har gjort skillnad som går att mäta. Samtidigt har vi inte lyckats hålla ihop plattformarna."),
            Body("aldrenamnden", "Äldrenämnden", "8", "Elva aktiviteter: fem är klara och sex är försenade."),
            Body("servicenamnden", "Servicenämnden", "9", null) with { AnswersAlsoFor = ["IT-nämnden", "Upphandlingsnämnden"] },
            Body("tekniska-namnden", "Tekniska nämnden", null, "Preliminärt svar. Nämndens februarimöte ställdes in."),
            new FrozenBody { Key = "exempelstads-fastigheter-ab", Name = "Exempelstads Fastigheter AB", Status = ProgressReportStatus.Draft },
        ],
        Indicators =
        [
            new FrozenIndicator
            {
                Key = "chefer", Name = "Chefer som bedömer att de kan leda digital förändring", TargetArea = Capability, Unit = "procent",
                GoodDirection = GoodDirection.Up, Source = "Årlig mätning, stadsledningskontoret",
                Values = [Baseline(2023, 38), Outcome(2024, 41), Target(2025, 50), Outcome(2025, 63) with { Note = "Svarsfrekvens 84 procent." }, Target(2027, 60)],
            },
            new FrozenIndicator
            {
                Key = "utanfor", Name = "E-tjänster utanför den gemensamma plattformen", TargetArea = Action, Unit = "antal",
                GoodDirection = GoodDirection.Down, Source = "Inventering, servicenämnden",
                Values = [Baseline(2023, 64), Outcome(2024, 66), Target(2025, 40), Outcome(2025, 79), Target(2027, 20)],
            },
            new FrozenIndicator
            {
                Key = "samtal", Name = "Samtal till kontaktcenter per 1 000 invånare", TargetArea = Action, Unit = "samtal",
                Values = [Baseline(2023, 812), Outcome(2024, 798), Outcome(2025, 1841)],
            },
            new FrozenIndicator
            {
                Key = "katalog", Name = "Viktiga system som är beskrivna i datakatalogen", TargetArea = Data, Unit = "procent",
                GoodDirection = GoodDirection.Up, Source = "Datakatalogen", Values = [Target(2027, 90)],
                ByBody = [new("Tekniska nämnden", 2025, 48, null, null), new("Äldrenämnden", 2025, 40, null, null), new("Kommunstyrelsen", 2025, null, MissingReason.NotCollected, "Fyller ännu inte katalogen.")],
            },
        ],
        ContributionQuestions =
        [
            new("tekniska-namnden", "Tekniska nämnden", Capability, "Gäller det inte dem som arbetar ute?", new(2025, 5, 12), "Nämnden deltar i kommunstyrelsens utbildning och har inget eget.", new(2025, 6, 3)),
            new("exempelstads-fastigheter-ab", "Exempelstads Fastigheter AB", Data, null, new(2025, 5, 12), null, null),
            new("aldrenamnden", "Äldrenämnden", Action, null, new(2025, 5, 12), "Två aktiviteter läggs upp under hösten.", new(2025, 5, 30)),
        ],
        PreviousLedger = new Dictionary<ActivityStanding, int> { [ActivityStanding.Ongoing] = 9, [ActivityStanding.NotStarted] = 2, [ActivityStanding.NotReported] = 1, [ActivityStanding.Moved] = 1 },
    };

    /// <summary>Nothing but a programme and a cycle: what a report is before anybody has done anything.</summary>
    public static FrozenReport Empty { get; } = Report with
    {
        Previous = null,
        PreviousLedger = null,
        RegistrationNumber = null,
        Overall = null,
        ContributionQuestions = null,
        TargetAreas = [Report.TargetAreas[0] with { Assessment = null, Goals = [] }],
        Activities = [],
        Bodies = [],
        Indicators = [],
    };

    private static FrozenTargetArea Area(
        string key, string number, string title, AssessmentLevel level, Direction direction, Prognosis prognosis,
        string sentence, string? wentWrong, string? becameBetter, params string[] proposals) => new()
        {
            Key = key,
            Number = number,
            Title = title,
            Assessment = new FrozenAssessment
            {
                Level = level, Direction = direction, Prognosis = prognosis, Sentence = sentence, WentWrong = wentWrong, BecameBetter = becameBetter,
                ProposedDecisions = proposals, AssessedOn = new(2026, 2, 12),
            },
        };

    private static FrozenBody Body(string key, string name, string? paragraph, string? summary) => new()
    {
        Key = key, Name = name, Status = ProgressReportStatus.Accepted, HasAnswered = true, SubmittedOn = new(2026, 1, 26), Summary = summary,
        IsPreliminary = paragraph is null, DecidedOn = paragraph is null ? null : new(2026, 2, 9), DecisionParagraph = paragraph,
    };

    private static FrozenValue Baseline(int year, double value) => new(IndicatorValueKind.Baseline, year, value, null, null);

    private static FrozenValue Outcome(int year, double value) => new(IndicatorValueKind.Outcome, year, value, null, null);

    private static FrozenValue Target(int year, double value) => new(IndicatorValueKind.Target, year, value, null, null);
}
