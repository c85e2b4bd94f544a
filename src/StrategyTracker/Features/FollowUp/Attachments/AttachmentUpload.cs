using Microsoft.AspNetCore.Components.Forms;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.FollowUp.Attachments;

/// <summary>A file sent from a browser, held in memory within limits.</summary>
public static class AttachmentUpload
{
    /// <returns>What the file holds, or why it is not taken.</returns>
    public static async Task<(byte[]? Content, string? Refusal)> ReadAsync(IBrowserFile file, CancellationToken cancellationToken)
    {
        if (file.Size > AttachedFile.Largest)
        {
            return (null, RuleWords.Of(new RuleViolation(RuleCode.AttachmentIsTooLarge, AttachedFile.CleanName(file.Name), AttachedFile.Largest / (1024 * 1024))));
        }

        using var bytes = new MemoryStream();
        await using var stream = file.OpenReadStream(AttachedFile.Largest, cancellationToken);
        await stream.CopyToAsync(bytes, cancellationToken);
        return (bytes.ToArray(), null);
    }
}
