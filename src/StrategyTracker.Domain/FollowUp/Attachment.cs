using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.FollowUp;

/// <summary>Bilaga: a file at an activity, or at a body's report. Who reads the row that it belongs to reads it too.</summary>
public sealed class Attachment : Aggregate
{
    /// <summary>At one activity or report; enough for what somebody will open.</summary>
    public const int Most = 20;

    private Attachment()
    {
    }

    private Attachment(Guid? activityId, Guid? reportId, AttachedFile file, string addedBy, DateTime addedAt)
    {
        (ActivityId, ReportId) = (activityId, reportId);
        (Name, MediaType, Size, Checksum) = (file.Name, file.MediaType, file.Content.Length, file.Checksum);
        (AddedBy, AddedAt) = (addedBy, addedAt);
        Content = new AttachmentContent(Id, file.Content);
    }

    public Guid? ActivityId { get; private set; }

    public Guid? ReportId { get; private set; }

    /// <summary>The file's name, cleaned of what no name holds.</summary>
    public string Name { get; private set; } = "";

    public string MediaType { get; private set; } = "";

    /// <summary>In bytes.</summary>
    public int Size { get; private set; }

    /// <summary>SHA-256 of the content, in lower-case hexadecimals.</summary>
    public string Checksum { get; private set; } = "";

    public string AddedBy { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime AddedAt { get; private set; }

    public AttachmentContent Content { get; private set; } = null!;

    public static Attachment AtActivity(Guid activityId, AttachedFile file, string addedBy, DateTime addedAt) => new(activityId, null, file, addedBy, addedAt);

    public static Attachment AtReport(Guid reportId, AttachedFile file, string addedBy, DateTime addedAt) => new(null, reportId, file, addedBy, addedAt);

    /// <summary>Why nothing more can be attached: there is too much already, or the very same file is there.</summary>
    /// <param name="there">Checksums of what is attached to the same thing.</param>
    /// <param name="file">What would be attached.</param>
    public static IReadOnlyList<RuleViolation> Obstacles(IReadOnlyCollection<string> there, AttachedFile file) =>
        there.Contains(file.Checksum) ? [new RuleViolation(RuleCode.AttachmentIsThere, file.Name)]
        : there.Count >= Most ? [new RuleViolation(RuleCode.AttachmentsAreTooMany, Most)]
        : [];
}

/// <summary>The bytes of an attachment, apart from what a list shows of it.</summary>
public sealed class AttachmentContent(Guid attachmentId, byte[] bytes)
{
    public Guid AttachmentId { get; private set; } = attachmentId;

    public byte[] Bytes { get; private set; } = bytes;
}
