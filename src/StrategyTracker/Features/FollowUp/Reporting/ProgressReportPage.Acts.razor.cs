using Microsoft.AspNetCore.Components;
using StrategyTracker.Commands;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Features.FollowUp.Approving;

namespace StrategyTracker.Features.FollowUp.Reporting;

/// <summary>What is done with the report as a whole: sent, approved, returned, accepted, reopened, decided on.</summary>
public sealed partial class ProgressReportPage
{
    /// <summary>What has been asked at rows and not sent yet.</summary>
    private readonly Dictionary<string, string> asked = new(StringComparer.Ordinal);

    private bool MayReopen => view is { ManagesFollowUp: true, IsSent: true, CycleState: not CycleState.Frozen };

    private EventCallback<(string Key, string? Text)> AskAtRow => (MayDecide && view!.ObstaclesToApproval.Count == 0) || MayReopen
        ? EventCallback.Factory.Create<(string Key, string? Text)>(this, question => asked[question.Key] = question.Text ?? "")
        : default;

    private Task SubmitAsync() => ActAsync(Acts.Submit.RunAsync(Which, gone.Token), FollowUpTexts.SubmittedNow);

    private Task ApproveAsync() => ActAsync(Acts.Approve.RunAsync(Which, gone.Token), FollowUpTexts.ApprovedNow);

    private Task ReturnAsync(string? comment) => ActAsync(
        Acts.Return.RunAsync(new() { CycleKey = CycleKey, BodyKey = BodyKey, Comment = comment, AtRows = asked }, gone.Token), FollowUpTexts.ReturnedNow);

    private Task AcceptAsync() => ActAsync(Acts.Accept.RunAsync(Which, gone.Token), FollowUpTexts.AcceptedNow);

    private Task ReopenAsync(string? comment) => ActAsync(
        Acts.Reopen.RunAsync(new() { CycleKey = CycleKey, BodyKey = BodyKey, Comment = comment, AtRows = asked }, gone.Token), FollowUpTexts.ReopenedNow);

    private Task RegisterDecisionAsync(CommitteeDecisionInput input) =>
        ActAsync(Acts.RegisterDecision.RunAsync(input, gone.Token), FollowUpTexts.DecisionRegistered);

    /// <summary>An act on the whole report; the page shows what became of it.</summary>
    private async Task ActAsync(Task<Outcome> act, string words)
    {
        outcome = await act;
        done = words;
        if (outcome.Succeeded)
        {
            asked.Clear();
            await LoadAsync();
            if (view is null)
            {
                // What was returned or reopened is working material again, which the office does not read.
                Navigation.NavigateTo($"/uppfoljning/{CycleKey}");
            }
        }
    }
}
