using System.ComponentModel.DataAnnotations;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;

namespace StrategyTracker.Commands.Drafts;

public sealed record KeepTypedInput
{
    /// <summary>Which form, e.g. "return/uppfoljning-2026/aldrenamnden".</summary>
    [Required, MaxLength(FormDraft.LongestForm)] public required string Form { get; init; }

    /// <summary>What is typed, whole or not, as JSON; none when it is thrown away.</summary>
    [MaxLength(2_000_000)] public required string? Content { get; init; }
}

/// <summary>Keeps what someone has typed and not sent, so that a lost connection, a reload or another device loses nothing.</summary>
public sealed class KeepTyped(CommandScope scope, TimeProvider clock)
{
    public Task<Outcome> RunAsync(KeepTypedInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(
            input, Right.ReadInternal,
            (db, actor) => input.Content is { } content
                ? db.KeepDraftAsync(actor, input.Form, content, clock.UtcNow(), cancellationToken)
                : db.ForgetDraftAsync(actor, input.Form, cancellationToken),
            cancellationToken);
}
