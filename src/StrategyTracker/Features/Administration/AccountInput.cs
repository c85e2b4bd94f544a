using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Administration;

/// <summary>What an administrator says of an account: the function that its holder acts in, and the roles.</summary>
public class AccountInput
{
    [Display(ResourceType = typeof(AdministrationTexts), Name = nameof(AdministrationTexts.FunctionName))]
    [Required(ErrorMessageResourceType = typeof(SharedTexts), ErrorMessageResourceName = nameof(SharedTexts.FieldRequired))]
    [StringLength(Limits.Title, ErrorMessageResourceType = typeof(SharedTexts), ErrorMessageResourceName = nameof(SharedTexts.FieldTooLong))]
    public string? FunctionName { get; set; }

    /// <summary>Where reminders are sent; none for an account that is not reminded.</summary>
    [Display(ResourceType = typeof(AdministrationTexts), Name = nameof(AdministrationTexts.Email))]
    [EmailAddress(ErrorMessageResourceType = typeof(AdministrationTexts), ErrorMessageResourceName = nameof(AdministrationTexts.EmailIsWrong))]
    [StringLength(256, ErrorMessageResourceType = typeof(SharedTexts), ErrorMessageResourceName = nameof(SharedTexts.FieldTooLong))]
    public string? Email { get; set => field = Blank.ToNull(value); }

    public List<RoleGrant> Roles { get; set; } = [];
}

internal static class AccountRoles
{
    /// <summary>Open accounts that administer, beside one.</summary>
    public static Task<int> OtherAdministratorsAsync(this StrategyDb db, Guid accountId, CancellationToken cancellationToken) =>
        db.RoleAssignments.CountAsync(r => r.Role == Role.Administrator && r.AccountId != accountId && !r.Account.IsDisabled, cancellationToken);
}
