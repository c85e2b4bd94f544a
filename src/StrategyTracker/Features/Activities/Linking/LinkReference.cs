using Microsoft.EntityFrameworkCore;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Activities;

namespace StrategyTracker.Features.Activities.Linking;

/// <summary>A link of an activity as a reference: by number in the text, with its address readable where nothing can be pressed.</summary>
/// <param name="Number">From one, in the order of the activities.</param>
/// <param name="ActivityKey">The activity.</param>
/// <param name="ActivityNumber">Its number in its plan.</param>
/// <param name="ActivityTitle">What it is called.</param>
/// <param name="Title">What is found there.</param>
/// <param name="Address">Where.</param>
public sealed record LinkReference(int Number, string ActivityKey, string? ActivityNumber, string ActivityTitle, string Title, string Address)
{
    /// <summary>Where the reference stands on its page.</summary>
    public string Id => $"lank-{Number}";

    public string Activity => $"{ActivityNumber} {ActivityTitle}".Trim();

    /// <summary>The links that the reader sees of the activities, in the activities' own order. One query.</summary>
    public static async Task<IReadOnlyList<LinkReference>> OfAsync(IQueryable<Activity> activities, Actor actor, CancellationToken cancellationToken)
    {
        var readsInternal = actor.May(Right.ReadInternal);
        var links = await activities.AsNoTracking().Where(a => actor.IsSignedIn || a.WithheldReason == null)
            .SelectMany(a => a.Links.Where(l => l.IsPublic || readsInternal), (a, l) => new { a.Key, a.Number, Title = a.WorkingTitle ?? a.Title, a.SortNumber, Link = new { l.Title, l.Address, l.Position } })
            .OrderBy(x => x.SortNumber).ThenBy(x => x.Key).ThenBy(x => x.Link.Position).ToListAsync(cancellationToken);
        return [.. links.Select((x, i) => new LinkReference(i + 1, x.Key, x.Number, x.Title, x.Link.Title, x.Link.Address))];
    }
}
