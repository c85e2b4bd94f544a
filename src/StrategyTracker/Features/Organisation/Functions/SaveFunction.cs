using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.Documents.Editing;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Organisation.Functions;

public sealed class SaveFunctionInput
{
    /// <summary>None for a new one.</summary>
    public Guid? Id { get; set; }

    public int SeenRevision { get; set; }

    public string BodyKey { get; set; } = "";

    [Display(ResourceType = typeof(OrganisationTexts), Name = nameof(OrganisationTexts.FunctionName)), Filled, AtMost(Limits.Title)]
    public string Name { get; set; } = "";

    public Role Role { get; set; } = Role.Coordinator;

    public Guid? FallbackId { get; set; }
}

/// <summary>A new function of a body, or one that is described anew. It carries rights, so administrators write it.</summary>
public sealed class SaveFunction(CommandScope scope)
{
    public Task<Outcome> RunAsync(SaveFunctionInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.Administer, async (db, _) =>
        {
            var body = await db.Bodies.SingleOrDefaultAsync(b => b.Key == input.BodyKey, cancellationToken) ?? throw new RuleBrokenException(new RuleViolation(RuleCode.NotFound));
            BodyFunction function;
            if (input.Id is { } id)
            {
                function = await db.BodyFunctions.FindByIdAsync(id, cancellationToken);
                db.ExpectRevision(function, input.SeenRevision);
            }
            else
            {
                var wanted = ReadableKey.From($"{body.Key} {input.Name}");
                var taken = await db.BodyFunctions.Where(f => f.Key.StartsWith(wanted)).Select(f => f.Key).ToHashSetAsync(cancellationToken);
                function = new BodyFunction(ReadableKey.Unique(wanted, taken), input.Name.Trim(), body.Id, input.Role);
                db.BodyFunctions.Add(function);
            }

            function.Describe(input.Name.Trim(), body.Id, input.Role, input.FallbackId);
        }, cancellationToken);
}
