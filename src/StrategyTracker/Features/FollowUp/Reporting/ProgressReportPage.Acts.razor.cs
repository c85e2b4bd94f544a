using Microsoft.AspNetCore.Components;
using StrategyTracker.Commands;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Features.FollowUp.Approving;

namespace StrategyTracker.Features.FollowUp.Reporting;

/// <summary>What is done with the report as a whole: sent, approved, returned, accepted, reopened, decided on.</summary>
public sealed partial class ProgressReportPage
{
    /// <summary>What a text of the form says at a row: its name begins so.</summary>
    private const string AtRow = "row/";

    private const string OfWhole = "whole";

    private bool MayReopen => view is { ManagesFollowUp: true, IsSent: true, CycleState: not CycleState.Frozen };

    /// <summary>The reader can send the report back, with words.</summary>
    private bool MaySendBack => (MayDecide && view!.ObstaclesToApproval.Count == 0) || MayReopen;

    private EventCallback<(string Key, string? Text)> AskAtRow => MaySendBack
        ? EventCallback.Factory.Create<(string Key, string? Text)>(this, question => Unsent.WriteAsync(AtRow + question.Key, question.Text, CancellationToken.None))
        : default;

    private CommentInput Wanted => new() { CycleKey = CycleKey, BodyKey = BodyKey, Comment = Unsent[OfWhole], AtRows = Unsent.All(AtRow) };

    private Task WriteCommentAsync(string? text) => Unsent.WriteAsync(OfWhole, text, CancellationToken.None);

    private async Task DiscardAsync()
    {
        await Unsent.DiscardAsync(CancellationToken.None);
        version++;
    }

    private Task SubmitAsync() => ActAsync(Acts.Submit.RunAsync(Which, CancellationToken.None), FollowUpTexts.SubmittedNow);

    private Task ApproveAsync() => ActAsync(Acts.Approve.RunAsync(Which, CancellationToken.None), FollowUpTexts.ApprovedNow);

    private Task ReturnAsync() => ActAsync(Acts.Return.RunAsync(Wanted, CancellationToken.None), FollowUpTexts.ReturnedNow);

    private Task AcceptAsync() => ActAsync(Acts.Accept.RunAsync(Which, CancellationToken.None), FollowUpTexts.AcceptedNow);

    private Task ReopenAsync() => ActAsync(Acts.Reopen.RunAsync(Wanted, CancellationToken.None), FollowUpTexts.ReopenedNow);

    private Task RegisterDecisionAsync(CommitteeDecisionInput input) =>
        ActAsync(Acts.RegisterDecision.RunAsync(input, CancellationToken.None), FollowUpTexts.DecisionRegistered);

    /// <summary>An act on the whole report; the page shows what became of it.</summary>
    private async Task ActAsync(Task<Outcome> act, string words)
    {
        outcome = await act;
        done = words;
        if (outcome.Succeeded)
        {
            await LoadAsync();
            if (view is null)
            {
                // What was returned or reopened is working material again, which the office does not read.
                Navigation.NavigateTo($"/uppfoljning/{CycleKey}");
            }
        }
    }
}
