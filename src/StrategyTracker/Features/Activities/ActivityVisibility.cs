using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Features.Documents;

namespace StrategyTracker.Features.Activities;

/// <summary>Which activities someone sees, said to the database. <see cref="Activity.MayBeReadBy"/> says the same of a loaded one.</summary>
public static class ActivityVisibility
{
    public static IQueryable<Activity> VisibleTo(this IQueryable<Activity> activities, Actor actor) =>
        actor.May(Right.ReadInternal)
            ? activities
            : activities.Where(a => a.WithheldReason == null && a.Document.Editions.AsQueryable().Any(EditionRule.IsPublic));
}
