using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.Activities.Linking;

public sealed record RemoveActivityLinkInput
{
    [Required, MaxLength(Limits.Key)] public required string Key { get; init; }

    public required Guid LinkId { get; init; }
}

/// <summary>Takes a link away from an activity.</summary>
public sealed class RemoveActivityLink(CommandScope scope)
{
    public Task<Outcome> RunAsync(RemoveActivityLinkInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditPlans, async (db, _) =>
        {
            var activity = await db.Activities.Include(a => a.Links).SingleOrDefaultAsync(a => a.Key == input.Key, cancellationToken);
            if (activity?.RemoveLink(input.LinkId) is not true)
            {
                throw Lookup.NotFound();
            }
        }, cancellationToken);
}
