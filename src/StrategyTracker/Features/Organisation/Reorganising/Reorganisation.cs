using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.Organisation.Reorganising;

/// <summary>What was said of a reorganisation, with the bodies that it names.</summary>
internal sealed record Reorganisation(ReorganiseBodyInput Input, BodyEnding Ending, IReadOnlyList<Body> Successors)
{
    /// <exception cref="RuleBrokenException">It names a body that does not exist, or gives something to one that takes nothing over.</exception>
    public static Reorganisation Of(ReorganiseBodyInput input, IReadOnlyDictionary<string, Body> bodies)
    {
        var successors = input.SuccessorKeys.Distinct().Select(key => bodies.GetValueOrDefault(key) ?? throw Lookup.NotFound()).ToList();
        input.Exceptions.Values.Where(key => key.Length > 0 && !input.SuccessorKeys.Contains(key)).Distinct()
            .Select(key => new RuleViolation(RuleCode.NotASuccessor, bodies.GetValueOrDefault(key)?.Name ?? key)).ToList().ThrowIfAny();
        var decidedBy = Blank.ToNull(input.DecidedBy) is { } decider ? bodies.GetValueOrDefault(decider) ?? throw Lookup.NotFound() : null;
        return new Reorganisation(input, new BodyEnding(input.Reason!, decidedBy?.Id, Blank.ToNull(input.Paragraph)), successors);
    }

    /// <summary>What is kept of it until its day.</summary>
    public DecidedOrder Order => new(
        Input.On!.Value, Ending, Input.SuccessorKeys, Input.Exceptions.ToDictionary(e => e.Key, e => Blank.ToNull(e.Value)));

    /// <summary>Ends the body and hands over everything that it carries.</summary>
    public async Task<IReadOnlyList<ReorganisationChange>> CarryOutAsync(StrategyDb db, CarriedByBody carried, DateOnly today, CancellationToken cancellationToken)
    {
        carried.Body.End(Ending, Successors, Input.On!.Value, today);
        var handing = new HandingOver(db, carried, Successors, Input, today);
        return [.. handing.Activities(), .. handing.Reports(), .. await handing.FunctionsAsync(cancellationToken), .. handing.Roles(), .. handing.Rest()];
    }
}
