using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Organisation.Functions;

public sealed class HoldFunctionInput
{
    public Guid FunctionId { get; set; }

    [Display(ResourceType = typeof(OrganisationTexts), Name = nameof(OrganisationTexts.Holder)), Filled]
    public Guid? AccountId { get; set; }

    [Display(ResourceType = typeof(OrganisationTexts), Name = nameof(OrganisationTexts.HeldFrom)), Filled]
    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }
}

/// <summary>Someone comes to hold a function. The holder before, where no end was said, held it until the day before.</summary>
public sealed class HoldFunction(CommandScope scope)
{
    public Task<Outcome> RunAsync(HoldFunctionInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.Administer, async (db, _) =>
        {
            var function = await db.BodyFunctions.Include(f => f.Holdings).SingleOrDefaultAsync(f => f.Id == input.FunctionId, cancellationToken);
            if (function is null || !await db.Users.AnyAsync(a => a.Id == input.AccountId, cancellationToken))
            {
                throw new RuleBrokenException(new RuleViolation(RuleCode.NotFound));
            }

            function.Hold(input.AccountId!.Value, input.From!.Value, input.To);
        }, cancellationToken);
}
