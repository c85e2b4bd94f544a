using System.Security.Cryptography;
using System.Text;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Reporting;

/// <summary>
/// Uppföljningsrapport: frozen. It holds its own values and their checksum, so that the PDF made again in ten years is the
/// same. A correction is an addendum with a reason, never an edit; a report that is referred back stays as it was, and the
/// cycle is frozen once more as its next version.
/// </summary>
public sealed class CouncilReport : Aggregate
{
    private readonly List<Decision> _decisions = [];
    private readonly List<ReportAddendum> _addenda = [];

    public CouncilReport(Guid cycleId, string content, DateOnly frozenOn, string frozenBy, string? registrationNumber, int version = 1)
    {
        CycleId = cycleId;
        Content = content;
        Checksum = ChecksumOf(content);
        FrozenOn = frozenOn;
        FrozenBy = frozenBy;
        RegistrationNumber = registrationNumber;
        Version = version;
    }

    /// <summary>What can be decided on a report.</summary>
    public static IReadOnlyList<DecisionOutcome> Outcomes { get; } =
    [
        DecisionOutcome.Proposed, DecisionOutcome.Noted, DecisionOutcome.Approved, DecisionOutcome.LaidToRecord,
        DecisionOutcome.ReferredBack, DecisionOutcome.Tabled,
    ];

    public Guid CycleId { get; private set; }

    public FollowUpCycle Cycle { get; private set; } = null!;

    /// <summary>1 for the first; one more each time that the cycle is frozen after a referral back.</summary>
    public int Version { get; private set; }

    /// <summary>A <see cref="FrozenReport"/> as JSON.</summary>
    public string Content { get; private set; }

    /// <summary>SHA-256 of <see cref="Content"/> in UTF-8, as lower-case hexadecimal digits.</summary>
    public string Checksum { get; private set; }

    public DateOnly FrozenOn { get; private set; }

    public string FrozenBy { get; private set; }

    public string? RegistrationNumber { get; private set; }

    /// <summary>What the executive board and the council decided on the report.</summary>
    public IReadOnlyList<Decision> Decisions => _decisions;

    /// <summary>Tillägg och rättelser, in the order in which they were made.</summary>
    public IReadOnlyList<ReportAddendum> Addenda => _addenda;

    /// <summary>Nobody has touched the frozen values.</summary>
    public bool IsUntouched => ChecksumOf(Content) == Checksum;

    /// <summary>Återremitterad: the cycle is open again, and the next version takes over.</summary>
    public bool IsReferredBack => _decisions.Exists(d => d.Outcome is DecisionOutcome.ReferredBack);

    /// <summary>The council has had its say, and not sent it back.</summary>
    public bool IsDecided => _decisions.Exists(d => IsDecidedBy(d.Outcome, d.Body?.Kind));

    /// <summary>It ends the matter: the council's own decision, and no referral back.</summary>
    public static bool IsDecidedBy(DecisionOutcome outcome, BodyKind? body) =>
        outcome is DecisionOutcome.Approved or DecisionOutcome.Noted or DecisionOutcome.LaidToRecord && body is BodyKind.Council;

    /// <summary>
    /// The day whose state a report tells that is made today. A version made after a referral back tells of the same day as
    /// the first: the council is answered on what it asked about, and not told of what has happened since.
    /// </summary>
    public static DateOnly DayToTellOf(DateOnly today, IReadOnlyCollection<DateOnly> earlierVersions) =>
        earlierVersions.Count == 0 ? today : earlierVersions.Min();

    /// <summary>Everything that stands in the way of registering the decision, to be shown and to be enforced.</summary>
    public IReadOnlyList<RuleViolation> ObstaclesToRegister(Decision decision, Body body, DateOnly today)
    {
        var obstacles = new List<RuleViolation>();
        if (!Outcomes.Contains(decision.Outcome))
        {
            obstacles.Add(new RuleViolation(RuleCode.OutcomeIsNotForReports, decision.Outcome));
        }

        if (IsReferredBack)
        {
            obstacles.Add(new RuleViolation(RuleCode.CouncilReportIsReferredBack, Version));
        }

        if (IsDecided)
        {
            obstacles.Add(new RuleViolation(RuleCode.CouncilReportIsDecided, Version));
        }

        if (decision.Date > today)
        {
            obstacles.Add(new RuleViolation(RuleCode.DecisionIsInTheFuture, decision.Date));
        }

        if (decision.Date < FrozenOn)
        {
            obstacles.Add(new RuleViolation(RuleCode.DecisionIsBeforeTheReport, decision.Date, FrozenOn));
        }

        if (!body.IsValidOn(decision.Date))
        {
            obstacles.Add(new RuleViolation(RuleCode.BodyIsNotValidOnTheDay, body.Name, decision.Date));
        }

        if (decision.Outcome is DecisionOutcome.ReferredBack && string.IsNullOrWhiteSpace(decision.Note))
        {
            obstacles.Add(new RuleViolation(RuleCode.ReferralBackNeedsReason));
        }

        return obstacles;
    }

    /// <summary>
    /// Registers what was decided on the report. It leaves the frozen values as they are; a referral back opens the cycle
    /// again, so that a new version can be made.
    /// </summary>
    public void Register(Decision decision, Body body, FollowUpCycle cycle, DateOnly today)
    {
        ObstaclesToRegister(decision, body, today).ThrowIfAny();
        decision.TakenBy(body);
        _decisions.Add(decision);
        if (decision.Outcome is DecisionOutcome.ReferredBack)
        {
            cycle.Reopen(decision);
        }
    }

    /// <summary>Everything that stands in the way of an addendum: it needs a text and a reason, and a report that counts.</summary>
    public IReadOnlyList<RuleViolation> ObstaclesToAddendum(string? text, string? reason)
    {
        var obstacles = new List<RuleViolation>();
        if (IsReferredBack)
        {
            obstacles.Add(new RuleViolation(RuleCode.CouncilReportIsReferredBack, Version));
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            obstacles.Add(new RuleViolation(RuleCode.AddendumNeedsText));
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            obstacles.Add(new RuleViolation(RuleCode.AddendumNeedsReason));
        }

        return obstacles;
    }

    /// <summary>Adds to or corrects the report, beside its frozen values.</summary>
    public void Add(string? text, string? reason, string? registrationNumber, string by, DateOnly today)
    {
        ObstaclesToAddendum(text, reason).ThrowIfAny();
        _addenda.Add(new ReportAddendum(_addenda.Count + 1, today, text!.Trim(), reason!.Trim(), registrationNumber, by));
    }

    /// <summary>Takes over a history that was made elsewhere, as a package tells it.</summary>
    public void TakeOverHistory(IEnumerable<Decision> decisions, IEnumerable<ReportAddendum> addenda)
    {
        _decisions.Clear();
        _decisions.AddRange(decisions);
        _addenda.Clear();
        _addenda.AddRange(addenda);
    }

    public static string ChecksumOf(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
}

/// <summary>Tillägg eller rättelse: what is to be read beside the frozen report, and why.</summary>
public sealed class ReportAddendum(int number, DateOnly date, string text, string reason, string? registrationNumber, string by)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>1 for the first of its report.</summary>
    public int Number { get; private set; } = number;

    public DateOnly Date { get; private set; } = date;

    public string Text { get; private set; } = text;

    public string Reason { get; private set; } = reason;

    public string? RegistrationNumber { get; private set; } = registrationNumber;

    /// <summary>A function, never a person.</summary>
    public string By { get; private set; } = by;
}
