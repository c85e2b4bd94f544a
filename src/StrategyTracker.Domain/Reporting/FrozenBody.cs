using StrategyTracker.Domain.FollowUp;

namespace StrategyTracker.Domain.Reporting;

/// <summary>A body that was asked, and whether and how it answered.</summary>
public sealed record FrozenBody
{
    public required string Key { get; init; }
    public required string Name { get; init; }

    /// <summary>None where the body has not begun.</summary>
    public ProgressReportStatus? Status { get; init; }

    /// <summary>Has sent its answer.</summary>
    public bool HasAnswered { get; init; }
    public bool IsPreliminary { get; init; }
    public DateOnly? SubmittedOn { get; init; }
    public DateOnly? DecidedOn { get; init; }
    public string? DecisionParagraph { get; init; }
    public string? Summary { get; init; }

    /// <summary>The files that it sent along, by name and checksum.</summary>
    public IReadOnlyList<FrozenAttachment>? Attachments { get; init; }

    /// <summary>The bodies that are no more, that it took over from and answers for, by name; none where there are none, and in reports from before it was told.</summary>
    public IReadOnlyList<string>? AnswersAlsoFor { get; init; }
}

/// <summary>A file that was there when the report was made: enough to know it again by.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Checksum">SHA-256 of its content.</param>
public sealed record FrozenAttachment(string Name, int Size, string Checksum);
