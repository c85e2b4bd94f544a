using System.ComponentModel.DataAnnotations;
using StrategyTracker.Commands;
using StrategyTracker.Commands.Drafts;
using StrategyTracker.Domain.Access;

namespace StrategyTracker.Features.Activities;

public sealed record DiscardActivityDraftInput
{
    /// <summary>Which form, e.g. "activity/gemensam-plattform".</summary>
    [Required, MaxLength(200)] public required string Form { get; init; }
}

/// <summary>Throws away what was typed and not sent.</summary>
public sealed class DiscardActivityDraft(CommandScope scope)
{
    public Task<Outcome> RunAsync(DiscardActivityDraftInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditPlans, (db, actor) => db.ForgetDraftAsync(actor, input.Form, cancellationToken), cancellationToken);
}
