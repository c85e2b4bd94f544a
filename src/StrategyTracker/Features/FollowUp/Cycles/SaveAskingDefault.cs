using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.FollowUp;

namespace StrategyTracker.Features.FollowUp.Cycles;

public sealed record SaveAskingDefaultInput
{
    public Guid DocumentTypeId { get; init; }

    public Dictionary<ProgressField, Asking> Asks { get; init; } = [];
}

/// <summary>Says what new follow-ups ask for of plans of a document type. Follow-ups that there are stay as they are.</summary>
public sealed class SaveAskingDefault(CommandScope scope)
{
    public Task<Outcome> RunAsync(SaveAskingDefaultInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.ManageFollowUp, async (db, _) =>
        {
            var type = await db.DocumentTypes.FindByIdAsync(input.DocumentTypeId, cancellationToken);
            var saved = await db.AskingDefaults.SingleOrDefaultAsync(a => a.DocumentTypeId == type.Id, cancellationToken);
            if (saved is null)
            {
                saved = new AskingDefault(type.Id);
                db.AskingDefaults.Add(saved);
            }

            saved.Ask(AskedFields.Of(input.Asks.Select(a => (a.Key, a.Value))));
        }, cancellationToken);
}
