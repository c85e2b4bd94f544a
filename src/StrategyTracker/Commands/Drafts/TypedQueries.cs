using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;

namespace StrategyTracker.Commands.Drafts;

/// <summary>What someone has typed and not sent, as JSON, and when (UTC).</summary>
public sealed record TypedDraft(string Content, DateTime SavedAt);

/// <summary>Reads a person's own drafts; nobody reads another's.</summary>
public sealed class TypedQueries(IDbContextFactory<StrategyDb> factory, CurrentActor currentActor)
{
    public async Task<TypedDraft?> FindAsync(string form, CancellationToken cancellationToken)
    {
        var actor = await currentActor.GetAsync(cancellationToken);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await db.FormDrafts.AsNoTracking().Where(d => d.AccountId == actor.UserId && d.Form == form)
            .Select(d => new TypedDraft(d.Content, d.SavedAt)).SingleOrDefaultAsync(cancellationToken);
    }
}
