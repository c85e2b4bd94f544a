using System.Security.Cryptography;
using System.Text;

namespace StrategyTracker.Domain.FollowUp;

/// <summary>What becomes of a field that somebody has written away from the page, such as in a workbook.</summary>
public enum FieldFate
{
    /// <summary>It says what it already says, or the writer left it as it was found.</summary>
    Kept,

    /// <summary>The writer changed it, and nobody else has since.</summary>
    Changed,

    /// <summary>The writer changed it, and so has somebody else in the meantime.</summary>
    Contested,
}

/// <summary>
/// Brings together what a field said when it was taken away, what was written there, and what it says now, so that nothing
/// that somebody else has written is overwritten unknowingly.
/// </summary>
public static class FieldMerge
{
    private const int Length = 12;

    /// <summary>A short mark of what a field says, to tell later whether it was changed. An empty field has the mark "-".</summary>
    public static string MarkOf(string? text) => Normal(text) is { Length: > 0 } content
        ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..Length]
        : "-";

    /// <param name="now">What the field says now.</param>
    /// <param name="written">What was written.</param>
    /// <param name="seenMark">The mark of what it said when it was taken away; none where that is not known.</param>
    public static FieldFate Of(string? now, string? written, string? seenMark) =>
        Same(now, written) ? FieldFate.Kept
        : seenMark == MarkOf(written) ? FieldFate.Kept
        : seenMark == MarkOf(now) || (seenMark is null && Normal(now).Length == 0) ? FieldFate.Changed
        : seenMark is null && Normal(written).Length == 0 ? FieldFate.Kept
        : FieldFate.Contested;

    /// <summary>Whether two texts say the same: programs send line breaks each in its own way, and an empty text is no text.</summary>
    public static bool Same(string? a, string? b) => string.Equals(Normal(a), Normal(b), StringComparison.Ordinal);

    private static string Normal(string? text) => text?.ReplaceLineEndings("\n").Trim() ?? "";
}
