using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Administration;

public sealed class CreateAccountInput : AccountInput
{
    [Display(ResourceType = typeof(AdministrationTexts), Name = nameof(AdministrationTexts.UserName))]
    [Required(ErrorMessageResourceType = typeof(SharedTexts), ErrorMessageResourceName = nameof(SharedTexts.FieldRequired))]
    [StringLength(100, ErrorMessageResourceType = typeof(SharedTexts), ErrorMessageResourceName = nameof(SharedTexts.FieldTooLong))]
    public string? UserName { get; set; }

    [Display(ResourceType = typeof(AdministrationTexts), Name = nameof(AdministrationTexts.Password))]
    [Required(ErrorMessageResourceType = typeof(SharedTexts), ErrorMessageResourceName = nameof(SharedTexts.FieldRequired))]
    public string? Password { get; set; }
}

/// <summary>A new account with its roles and a first password, which its holder changes.</summary>
public sealed class CreateAccount(CommandScope scope)
{
    public Task<Outcome<Guid>> RunAsync(CreateAccountInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.Administer, async (db, _) =>
        {
            var account = Data.Account.Named(input.UserName!, input.FunctionName!);
            if (await db.Users.AnyAsync(a => a.NormalizedUserName == account.NormalizedUserName, cancellationToken))
            {
                throw new RuleBrokenException(new RuleViolation(RuleCode.AccountIsTaken, account.UserName));
            }

            RoleGrants.Obstacles(input.Roles, await db.OtherAdministratorsAsync(account.Id, cancellationToken)).ThrowIfAny();
            account.Email = input.Email;
            account.SetPassword(input.Password!);
            db.Users.Add(account);
            db.RoleAssignments.AddRange(input.Roles.Distinct().Select(r => new RoleAssignment(account.Id, r.Role, r.BodyId)));
            return account.Id;
        }, cancellationToken);
}
