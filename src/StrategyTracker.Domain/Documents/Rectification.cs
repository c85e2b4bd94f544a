using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Documents;

/// <summary>Rättelse: a slip of the pen in an adopted text was mended, openly. The old words are kept.</summary>
public sealed class Rectification(
    string clauseKey, string? headingBefore, string? textBefore, string? headingAfter, string? textAfter, string reason, string by, DateOnly date)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The clause that was rectified.</summary>
    public string ClauseKey { get; private set; } = clauseKey;

    public string? HeadingBefore { get; private set; } = headingBefore;

    public string? TextBefore { get; private set; } = textBefore;

    public string? HeadingAfter { get; private set; } = headingAfter;

    public string? TextAfter { get; private set; } = textAfter;

    public string Reason { get; private set; } = reason;

    /// <summary>The function that rectified, never a person.</summary>
    public string By { get; private set; } = by;

    public DateOnly Date { get; private set; } = date;
}

/// <summary>An adopted text does not change; a slip of the pen may be rectified, and then everyone sees that it was.</summary>
public sealed partial class Edition
{
    private readonly List<Rectification> _rectifications = [];

    public IReadOnlyList<Rectification> Rectifications => _rectifications;

    /// <summary>Why a clause cannot be rectified in this way.</summary>
    public IReadOnlyList<RuleViolation> ObstaclesToRectify(Clause clause, string? heading, string? text, string? reason)
    {
        var obstacles = new List<RuleViolation>();
        if (!IsDecided)
        {
            obstacles.Add(new RuleViolation(RuleCode.EditionIsNotAdopted, Label));
        }

        if (IsKeptProposal)
        {
            obstacles.Add(new RuleViolation(RuleCode.EditionHasEnded, Label));
        }

        if (clause.Heading == heading && clause.Text == text)
        {
            obstacles.Add(new RuleViolation(RuleCode.RectificationChangesNothing));
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            obstacles.Add(new RuleViolation(RuleCode.RectificationNeedsReason));
        }

        return obstacles;
    }

    /// <summary>Rectifies a clause of a decided edition, and keeps what stood there, why, by whom and when.</summary>
    public void Rectify(Clause clause, string? heading, string? text, string reason, string by, DateOnly today)
    {
        ObstaclesToRectify(clause, heading, text, reason).ThrowIfAny();
        _rectifications.Add(new Rectification(clause.Key, clause.Heading, clause.Text, heading, text, reason, by, today));
        clause.Write(clause.Kind, clause.Number, heading, text, clause.BodyId, clause.SetsKey, clause.Gap);
    }

    /// <summary>Takes over what was rectified elsewhere; the text that comes with it is the rectified one.</summary>
    public void TakeOverRectifications(IEnumerable<Rectification> rectifications)
    {
        _rectifications.Clear();
        _rectifications.AddRange(rectifications);
    }
}
