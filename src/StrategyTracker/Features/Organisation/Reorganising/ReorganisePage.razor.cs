using Microsoft.AspNetCore.Components;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.Organisation.Reorganising;

/// <summary>
/// The guided step: who takes over, when and why, what goes to whom, what will change, and then all at once; for a day ahead it is
/// registered, and can be changed or withdrawn until then.
/// </summary>
public sealed partial class ReorganisePage(
    ReorganisationQueries queries, ReorganiseBody reorganise, PlanReorganisation plan, WithdrawReorganisation withdraw, TimeProvider clock, NavigationManager navigation)
{
    private ReorganiseBodyInput input = new();
    private ReorganisationView? view;
    private IReadOnlyList<ReorganisationChange>? preview;
    private IReadOnlyList<ReorganisationChange>? done;
    private DateOnly? registeredFor;
    private bool withdrawn;
    private Outcome? outcome;

    [Parameter] public string Key { get; set; } = "";

    private IReadOnlyList<(string Key, string Name)> Successors =>
        [.. input.SuccessorKeys.Select(key => (key, view!.Others.FirstOrDefault(o => o.Key == key).Name ?? key))];

    /// <summary>What lies ahead is registered; what has come is carried out.</summary>
    private bool IsAhead => input.On > clock.Today();

    protected override async Task OnInitializedAsync()
    {
        view = await queries.GetAsync(Key, CancellationToken.None);
        if (view is null)
        {
            navigation.NotFound();
            return;
        }

        if (view.Planned is { } planned)
        {
            input = planned.Input;
            input.SeenRevision = view.Revision;
            return;
        }

        (input.BodyKey, input.SeenRevision) = (Key, view.Revision);
        input.On = view.EndedOn is { } ended && ended < clock.Today() ? ended.AddDays(1) : clock.Today();
        input.SuccessorKeys.AddRange(view.Successors.Where(key => view.Others.Any(o => o.Key == key)));
    }

    /// <summary>What was shown no longer holds when something is chosen otherwise.</summary>
    private void Forget() => preview = null;

    private async Task PreviewAsync()
    {
        var rehearsal = await reorganise.RunAsync(input, keep: false, CancellationToken.None);
        (outcome, preview) = (rehearsal, rehearsal.Value);
    }

    private async Task CarryOutAsync()
    {
        var result = await reorganise.RunAsync(input, keep: true, CancellationToken.None);
        (outcome, done) = (result, result.Value);
    }

    private async Task RegisterAsync()
    {
        outcome = await plan.RunAsync(input, CancellationToken.None);
        registeredFor = outcome.Succeeded ? input.On : null;
    }

    private async Task WithdrawAsync()
    {
        outcome = await withdraw.RunAsync(new() { BodyKey = Key, SeenPlan = view!.Planned!.Revision }, CancellationToken.None);
        withdrawn = outcome.Succeeded;
    }

    private string? Error(string field) => outcome?.FieldErrors.GetValueOrDefault(field);
}
