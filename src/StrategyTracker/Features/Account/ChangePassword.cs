using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Account;

public sealed class ChangePasswordInput
{
    [Display(ResourceType = typeof(AccountTexts), Name = nameof(AccountTexts.CurrentPassword))]
    [Required(ErrorMessageResourceType = typeof(SharedTexts), ErrorMessageResourceName = nameof(SharedTexts.FieldRequired))]
    public string? CurrentPassword { get; set; }

    [Display(ResourceType = typeof(AccountTexts), Name = nameof(AccountTexts.NewPassword))]
    [Required(ErrorMessageResourceType = typeof(SharedTexts), ErrorMessageResourceName = nameof(SharedTexts.FieldRequired))]
    public string? NewPassword { get; set; }

    [Compare(nameof(NewPassword), ErrorMessageResourceType = typeof(AccountTexts), ErrorMessageResourceName = nameof(AccountTexts.PasswordsDiffer))]
    public string? RepeatedPassword { get; set; }
}

/// <summary>A new password for one's own account, by the one who knows the old.</summary>
public sealed class ChangePassword(CommandScope scope)
{
    public Task<Outcome> RunAsync(ChangePasswordInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.ReadInternal, async (db, actor) =>
        {
            var account = await db.Users.SingleAsync(a => a.Id == actor.UserId, cancellationToken);
            if (!account.HasPassword(input.CurrentPassword!))
            {
                throw new RuleBrokenException(new RuleViolation(RuleCode.PasswordIsWrong));
            }

            account.SetPassword(input.NewPassword!);
        }, cancellationToken);
}
