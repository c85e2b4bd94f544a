using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Organisation;

namespace StrategyTracker.Features.Administration;

/// <param name="Content">The file; none takes the coat of arms away.</param>
public sealed record ChangeCoatOfArmsInput(byte[]? Content);

/// <summary>Gives the installation the municipality's coat of arms, or takes it away.</summary>
public sealed class ChangeCoatOfArms(CommandScope scope)
{
    public Task<Outcome> RunAsync(ChangeCoatOfArmsInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.Administer, async (db, _) =>
        {
            var arms = input.Content is { } content ? CoatOfArms.Take(content) : null;
            var installation = await db.Installations.SingleOrDefaultAsync(cancellationToken);
            if (installation is null)
            {
                installation = new Installation();
                db.Installations.Add(installation);
            }

            installation.CoatOfArms = arms?.Content;
        }, cancellationToken);
}
