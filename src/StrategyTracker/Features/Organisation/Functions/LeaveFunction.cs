using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.Organisation.Functions;

public sealed record LeaveFunctionInput(Guid FunctionId, DateOnly LastDay);

/// <summary>The holder of a function leaves it; from the day after, whoever steps in acts.</summary>
public sealed class LeaveFunction(CommandScope scope)
{
    public Task<Outcome> RunAsync(LeaveFunctionInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.Administer, async (db, _) =>
        {
            var function = await db.BodyFunctions.Include(f => f.Holdings).SingleOrDefaultAsync(f => f.Id == input.FunctionId, cancellationToken)
                ?? throw new RuleBrokenException(new RuleViolation(RuleCode.NotFound));
            function.Leave(input.LastDay);
        }, cancellationToken);
}
