using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using StrategyTracker.Commands;
using StrategyTracker.Commands.Drafts;
using StrategyTracker.Domain.Access;

namespace StrategyTracker.Features.Activities;

public sealed record SaveActivityDraftInput
{
    /// <summary>Which form, e.g. "activity/gemensam-plattform".</summary>
    [Required, MaxLength(200)] public required string Form { get; init; }

    /// <summary>What is typed, whole or not. Its shape is asked of it first when it is sent.</summary>
    public required ActivityInput Typed { get; init; }
}

/// <summary>Keeps what someone has typed, so that a lost connection, a reload or another device loses nothing.</summary>
public sealed class SaveActivityDraft(CommandScope scope, TimeProvider clock)
{
    public Task<Outcome> RunAsync(SaveActivityDraftInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(
            input, Right.EditPlans, (db, actor) => db.KeepDraftAsync(actor, input.Form, JsonSerializer.Serialize(input.Typed), clock.UtcNow(), cancellationToken),
            cancellationToken);
}
