using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Administration;

public sealed class GivePasswordInput
{
    public Guid AccountId { get; init; }

    [Display(ResourceType = typeof(AdministrationTexts), Name = nameof(AdministrationTexts.Password))]
    [Required(ErrorMessageResourceType = typeof(SharedTexts), ErrorMessageResourceName = nameof(SharedTexts.FieldRequired))]
    public string? Password { get; set; }
}

/// <summary>A new password for someone who has forgotten theirs. It also unlocks the account.</summary>
public sealed class GivePassword(CommandScope scope)
{
    public Task<Outcome> RunAsync(GivePasswordInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.Administer, async (db, _) =>
        {
            var account = await db.Users.SingleAsync(a => a.Id == input.AccountId, cancellationToken);
            account.SetPassword(input.Password!);
            account.ConcurrencyStamp = Guid.CreateVersion7().ToString();
        }, cancellationToken);
}
