using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Activities.Linking;

public sealed class AddActivityLinkInput
{
    [Required, MaxLength(Limits.Key)] public string Key { get; set; } = "";

    [Display(ResourceType = typeof(ActivityTexts), Name = nameof(ActivityTexts.LinkTitle)), Filled, AtMost(Limits.Title)]
    public string Title { get; set; } = "";

    [Display(ResourceType = typeof(ActivityTexts), Name = nameof(ActivityTexts.LinkAddress)), Filled, AtMost(ActivityLink.LongestAddress)]
    public string Address { get; set; } = "";

    public bool IsPublic { get; set; }
}

/// <summary>Puts a link to an activity.</summary>
public sealed class AddActivityLink(CommandScope scope, TimeProvider clock)
{
    public Task<Outcome> RunAsync(AddActivityLinkInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditPlans, async (db, actor) =>
        {
            var activity = await db.Activities.Include(a => a.Links).SingleOrDefaultAsync(a => a.Key == input.Key, cancellationToken) ?? throw Lookup.NotFound();
            activity.AddLink(input.Title, input.Address.Trim(), input.IsPublic, actor.Name, clock.UtcNow());
        }, cancellationToken);
}
