using System.Security.Cryptography;
using System.Text;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Reporting;

/// <summary>
/// Uppföljningsrapport: frozen. It holds its own values and their checksum, so that the PDF made again in ten years is the
/// same. A correction is an addendum with a reason, never an edit.
/// </summary>
public sealed class CouncilReport : Aggregate
{
    private readonly List<Decision> _decisions = [];

    public CouncilReport(Guid cycleId, string content, DateOnly frozenOn, string frozenBy, string? registrationNumber)
    {
        CycleId = cycleId;
        Content = content;
        Checksum = ChecksumOf(content);
        FrozenOn = frozenOn;
        FrozenBy = frozenBy;
        RegistrationNumber = registrationNumber;
    }

    public Guid CycleId { get; private set; }

    public FollowUpCycle Cycle { get; private set; } = null!;

    /// <summary>A <see cref="FrozenReport"/> as JSON.</summary>
    public string Content { get; private set; }

    /// <summary>SHA-256 of <see cref="Content"/> in UTF-8, as lower-case hexadecimal digits.</summary>
    public string Checksum { get; private set; }

    public DateOnly FrozenOn { get; private set; }

    public string FrozenBy { get; private set; }

    public string? RegistrationNumber { get; private set; }

    /// <summary>What the executive board and the council decided on the report.</summary>
    public IReadOnlyList<Decision> Decisions => _decisions;

    /// <summary>Nobody has touched the frozen values.</summary>
    public bool IsUntouched => ChecksumOf(Content) == Checksum;

    public void Register(Decision decision) => _decisions.Add(decision);

    /// <summary>Registers what was decided on the report. It leaves the frozen values as they are.</summary>
    public void Register(Decision decision, DateOnly today)
    {
        if (decision.Date > today)
        {
            throw new RuleBrokenException(new RuleViolation(RuleCode.DecisionIsInTheFuture, decision.Date));
        }

        Register(decision);
    }

    public void SetDecisions(IEnumerable<Decision> decisions)
    {
        _decisions.Clear();
        _decisions.AddRange(decisions);
    }

    public static string ChecksumOf(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
}
