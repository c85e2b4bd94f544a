using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Commands.Drafts;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.FollowUp.Approving;

public sealed record CommentInput : ReportInput
{
    /// <summary>What is wanted, in words.</summary>
    [MaxLength(Limits.Text)]
    public string? Comment { get; init; }

    /// <summary>What is wanted at single rows, by the activity's key.</summary>
    public IReadOnlyDictionary<string, string> AtRows { get; init; } = new Dictionary<string, string>();

    /// <summary>The name of the form in which the approver or the office writes what is wanted, and in which it waits as a draft.</summary>
    public static string Form(string cycleKey, string bodyKey) => FormDrafts.NameOf("return", cycleKey, bodyKey);

    /// <summary>The same by the activity's id; of what the report has answered.</summary>
    internal async Task<IReadOnlyDictionary<Guid, string>> AtActivitiesAsync(StrategyDb db, ProgressReport report, CancellationToken cancellationToken)
    {
        if (AtRows.Values.Any(text => text.Length > Limits.Text))
        {
            throw new RuleBrokenException(new RuleViolation(RuleCode.TextIsTooLong, Limits.Text));
        }

        var keys = AtRows.Keys.ToList();
        var answered = report.Entries.Select(e => e.ActivityId).ToList();
        return await db.Activities.Where(a => keys.Contains(a.Key) && answered.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => AtRows[a.Key], cancellationToken);
    }
}

/// <summary>The approver sends the report back to the body, with what is wanted in words.</summary>
public sealed class ReturnProgressReport(CommandScope scope)
{
    public Task<Outcome> RunAsync(CommentInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.ApproveProgress, async (db, actor) =>
        {
            var hand = await ReportInHand.LoadAsync(db, input, cancellationToken);
            hand.Report.Return(input.Comment, await input.AtActivitiesAsync(db, hand.Report, cancellationToken), actor, hand.Cycle);
            await db.ForgetDraftAsync(actor, CommentInput.Form(input.CycleKey, input.BodyKey), cancellationToken);
        }, cancellationToken);
}
