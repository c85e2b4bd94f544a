using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Features.Activities;
using StrategyTracker.Features.Administration;
using StrategyTracker.Features.Documents;
using StrategyTracker.Features.FollowUp;
using StrategyTracker.Features.FollowUp.Reporting;
using StrategyTracker.Features.TargetAreas.Questions;

namespace StrategyTracker.Features.Home;

/// <summary>What someone meets first: what waits for them, and how it goes.</summary>
public sealed record HomeView
{
    /// <summary>The function of the one who reads; none for a visitor.</summary>
    public string? FunctionName { get; init; }
    public bool MayAdminister { get; init; }
    public bool MayEditDocuments { get; init; }

    /// <summary>Nobody can sign in yet.</summary>
    public bool HasNoAccount { get; init; }

    /// <summary>No document and no follow-up that the reader sees.</summary>
    public bool IsEmpty { get; init; }

    /// <summary>How far an installation without documents has come; none once it has any.</summary>
    public BegunView? Begun { get; init; }

    /// <summary>Reports of the reader's bodies that wait to be written or approved.</summary>
    public IReadOnlyList<MyReport> Waiting { get; init; } = [];

    /// <summary>Unanswered questions to the reader's bodies about target areas in which they have nothing.</summary>
    public IReadOnlyList<QuestionLine> Questions { get; init; } = [];

    /// <summary>Reports or approves for some body, whether anything waits or not.</summary>
    public bool HasBodies { get; init; }

    /// <summary>For the office.</summary>
    public OfficeView? Office { get; init; }

    /// <summary>For those who administer.</summary>
    public AdministrationView? Administration { get; init; }

    /// <summary>Where work is late: the reader's own bodies, or all of them for the office.</summary>
    public IReadOnlyList<LateBody> Late { get; init; } = [];

    public ProgrammeView? Programme { get; init; }

    /// <summary>Something is for this reader to do, or would be.</summary>
    public bool HasTasks => HasBodies || Office is not null || Administration is not null;
}

/// <summary>What is registered before the first document is.</summary>
/// <param name="Accounts">Accounts besides that of the one who reads.</param>
public sealed record BegunView(int Bodies, int Types, int Accounts);

/// <summary>What the office looks after. Each number is that of the rows that it links to.</summary>
/// <param name="Cycles">Open follow-ups with who has answered.</param>
/// <param name="Late">Activities that are late or past their time.</param>
/// <param name="WithoutOwner">Activities that nobody answers for.</param>
/// <param name="PeriodOver">Our documents whose period is over, with nobody having decided what follows.</param>
/// <param name="NotReorganised">Bodies whose registered reorganisation could not be carried out on its day.</param>
/// <param name="Plans">The plans with the most activities that are still worked with.</param>
public sealed record OfficeView(IReadOnlyList<OpenCycle> Cycles, int Late, int WithoutOwner, int PeriodOver, IReadOnlyList<NamedKey> NotReorganised, IReadOnlyList<OpenPlan> Plans);

/// <summary>A plan with so many activities that have neither ended nor left it.</summary>
public sealed record OpenPlan(string Key, string Title, int Open);

/// <summary>An open follow-up.</summary>
/// <param name="NotAssessed">Parts that have no judgement with its sentence yet.</param>
/// <param name="Parts">The programme's target areas or, where it sets none, its goals.</param>
/// <param name="AreGoals">They are goals.</param>
/// <param name="ToAccept">Approved answers that the office has not taken in.</param>
public sealed record OpenCycle(string Key, string Name, CycleState State, DateOnly DueOn, int Asked, int Sent, int NotAssessed, int Parts, bool AreGoals, int ToAccept);

/// <summary>A body with so many late activities.</summary>
public sealed record LateBody(string Key, string Name, int Count);

/// <summary>How the programme goes: the latest judgement handed to the council, and the activities as they stand today.</summary>
/// <param name="ReportKey">The latest frozen follow-up; none before the first.</param>
/// <param name="Sentence">The answer to the question, in a sentence.</param>
/// <param name="AreGoals">The programme sets no target areas: its parts are its uppermost goals.</param>
public sealed record ProgrammeView(
    string Key, string Title, string? ReportKey, string? ReportName, DateOnly? FrozenOn, string? Sentence, bool AreGoals, IReadOnlyList<ProgrammePartRow> Parts);

/// <summary>A target area, or a goal, as it was last judged, with the activities that serve it.</summary>
public sealed record ProgrammePartRow(
    string Key, string Title, AssessmentLevel Level, Direction Direction, string? Sentence, ActivityTally Activities);
