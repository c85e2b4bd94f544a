using System.ComponentModel.DataAnnotations;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Organisation.Reorganising;

/// <summary>When, why and by whose decision a body is merged, split or abolished, and who takes over what.</summary>
public sealed class ReorganiseBodyInput
{
    public string BodyKey { get; set; } = "";

    public int SeenRevision { get; set; }

    /// <summary>The first day of the new order; the body's last day is the day before.</summary>
    [Display(ResourceType = typeof(ReorganisationTexts), Name = nameof(ReorganisationTexts.On)), Filled]
    public DateOnly? On { get; set; }

    [Display(ResourceType = typeof(ReorganisationTexts), Name = nameof(ReorganisationTexts.Reason)), Filled, AtMost(Limits.Text)]
    public string? Reason { get; set; }

    /// <summary>Key of the body that decided.</summary>
    public string? DecidedBy { get; set; }

    [Display(ResourceType = typeof(ReorganisationTexts), Name = nameof(ReorganisationTexts.Paragraph)), AtMost(20)]
    public string? Paragraph { get; set; }

    /// <summary>Keys of those that take over: one for a merger, several for a split, none where the body is abolished. The first takes what nothing else is said of.</summary>
    public List<string> SuccessorKeys { get; set; } = [];

    /// <summary>For single things: the key of the successor that takes it, or empty for none.</summary>
    public Dictionary<string, string> Exceptions { get; set; } = [];

    /// <summary>The key of whoever takes the thing over; none where nobody does.</summary>
    public string? TakerOf(string id) => Exceptions.TryGetValue(id, out var chosen) ? Blank.ToNull(chosen) : SuccessorKeys.FirstOrDefault();
}

/// <summary>
/// Merges a body into another, splits it into several or abolishes it: everything that it carries is handed to its successors in one
/// transaction, or nothing is. The body stays, with its days, its reports and who answered then.
/// </summary>
public sealed class ReorganiseBody(CommandScope scope, TimeProvider clock)
{
    /// <param name="input">When, why, and who takes over what.</param>
    /// <param name="keep">False to only see what would change.</param>
    /// <param name="cancellationToken">Stops the work before it is saved.</param>
    public Task<Outcome<IReadOnlyList<ReorganisationChange>>> RunAsync(ReorganiseBodyInput input, bool keep, CancellationToken cancellationToken) =>
        scope.RunAsync<IReadOnlyList<ReorganisationChange>>(input, Right.EditDocuments, async (db, _) =>
        {
            var today = clock.Today();
            var carried = await CarriedByBody.LoadAsync(db, input.BodyKey, today, cancellationToken);
            db.ExpectRevision(carried.Body, input.SeenRevision);
            var successors = input.SuccessorKeys.Distinct().Select(key => carried.Bodies.GetValueOrDefault(key) ?? throw Lookup.NotFound()).ToList();
            input.Exceptions.Values.Where(key => key.Length > 0 && !input.SuccessorKeys.Contains(key)).Distinct()
                .Select(key => new RuleViolation(RuleCode.NotASuccessor, carried.Bodies.GetValueOrDefault(key)?.Name ?? key)).ToList().ThrowIfAny();
            var decidedBy = Blank.ToNull(input.DecidedBy) is { } decider ? carried.Bodies.GetValueOrDefault(decider) ?? throw Lookup.NotFound() : null;
            carried.Body.End(new BodyEnding(input.Reason!, decidedBy?.Id, Blank.ToNull(input.Paragraph)), successors, input.On!.Value, today);
            var handing = new HandingOver(db, carried, successors, input, today);
            return [.. handing.Activities(), .. handing.Reports(), .. await handing.FunctionsAsync(cancellationToken), .. await handing.RolesAsync(cancellationToken), .. handing.Rest()];
        }, cancellationToken, keep: keep);
}
