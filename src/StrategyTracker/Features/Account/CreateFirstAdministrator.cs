using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Account;

/// <summary>The account that sets an installation up.</summary>
public sealed class CreateFirstAdministratorInput
{
    [Display(ResourceType = typeof(AccountTexts), Name = nameof(AccountTexts.UserName))]
    [Required(ErrorMessageResourceType = typeof(SharedTexts), ErrorMessageResourceName = nameof(SharedTexts.FieldRequired))]
    [StringLength(100, ErrorMessageResourceType = typeof(SharedTexts), ErrorMessageResourceName = nameof(SharedTexts.FieldTooLong))]
    public string? UserName { get; set; }

    [Display(ResourceType = typeof(AccountTexts), Name = nameof(AccountTexts.FunctionName))]
    [Required(ErrorMessageResourceType = typeof(SharedTexts), ErrorMessageResourceName = nameof(SharedTexts.FieldRequired))]
    [StringLength(Limits.Title, ErrorMessageResourceType = typeof(SharedTexts), ErrorMessageResourceName = nameof(SharedTexts.FieldTooLong))]
    public string? FunctionName { get; set; }

    [Display(ResourceType = typeof(AccountTexts), Name = nameof(AccountTexts.Password))]
    [Required(ErrorMessageResourceType = typeof(SharedTexts), ErrorMessageResourceName = nameof(SharedTexts.FieldRequired))]
    public string? Password { get; set; }

    [Compare(nameof(Password), ErrorMessageResourceType = typeof(AccountTexts), ErrorMessageResourceName = nameof(AccountTexts.PasswordsDiffer))]
    public string? RepeatedPassword { get; set; }
}

/// <summary>Works exactly once: while there is no account at all.</summary>
public sealed class CreateFirstAdministrator(CommandScope scope)
{
    /// <summary>Two that arrive at once collide on this key, so that only one of them is saved.</summary>
    private static readonly Guid FirstId = Guid.Parse("00000000-0000-7000-8000-000000000001");

    public Task<Outcome<Guid>> RunAsync(CreateFirstAdministratorInput input, CancellationToken cancellationToken) =>
        scope.AsSystem().RunAsync(input, Right.Administer, async (db, _) =>
        {
            if (await db.Users.AnyAsync(cancellationToken))
            {
                throw new RuleBrokenException(new RuleViolation(RuleCode.AccountIsTaken, input.UserName));
            }

            var account = Data.Account.Named(input.UserName!, input.FunctionName!);
            account.Id = FirstId;
            account.SetPassword(input.Password!);
            db.Users.Add(account);
            db.RoleAssignments.Add(new RoleAssignment(account.Id, Role.Administrator, bodyId: null));
            return account.Id;
        }, cancellationToken);
}
