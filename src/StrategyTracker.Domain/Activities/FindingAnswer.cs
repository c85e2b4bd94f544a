using System.Security.Cryptography;
using System.Text;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Activities;

/// <summary>
/// A finding of the plan check that somebody has answered and put aside, with a reason. It stays aside only as long as what it was found in
/// says the same: when the row changes, the finding comes back.
/// </summary>
public sealed class FindingAnswer
{
    public const int LongestSubject = 220;

    /// <exception cref="RuleBrokenException">There is no reason.</exception>
    public FindingAnswer(Guid documentId, PlanFinding finding, string subject, string mark, string reason, string by, DateOnly answeredOn)
    {
        DocumentId = documentId;
        Finding = finding;
        Subject = subject;
        (Mark, Reason, By) = ("", "", "");
        AnswerAnew(mark, reason, by, answeredOn);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The plan.</summary>
    public Guid DocumentId { get; private set; }

    public PlanFinding Finding { get; private set; }

    /// <summary>What it was found in: the key of an activity, of an aim or of a pair; empty for the plan as a whole.</summary>
    public string Subject { get; private set; }

    /// <summary>What the subject said when it was answered, as <see cref="FindingMark"/> sums it up.</summary>
    public string Mark { get; private set; }

    public string Reason { get; private set; }

    /// <summary>A function, never a person.</summary>
    public string By { get; private set; }

    public DateOnly AnsweredOn { get; private set; }

    /// <summary>Answers once more, of what the row says now.</summary>
    /// <exception cref="RuleBrokenException">There is no reason.</exception>
    public void AnswerAnew(string mark, string reason, string by, DateOnly answeredOn)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleBrokenException(new RuleViolation(RuleCode.FindingNeedsReason));
        }

        (Mark, Reason, By, AnsweredOn) = (mark, reason.Trim(), by, answeredOn);
    }

    /// <summary>The finding is still of what was answered.</summary>
    public bool Holds(string markNow) => Mark == markNow;
}

/// <summary>Sums up what a row says, so that one can tell later whether it has changed.</summary>
public static class FindingMark
{
    private const int Length = 16;

    public static string Of(params IEnumerable<object?> facts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', facts.Select(Text)))))[..Length];

    private static string Text(object? fact) => fact switch
    {
        null => "",
        DateOnly day => day.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        IFormattable value => value.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => fact.ToString() ?? "",
    };
}
