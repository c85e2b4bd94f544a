using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Organisation.Reorganising;

/// <summary>When, why and by whose decision a body is merged, split or abolished, and who takes over what.</summary>
public sealed class ReorganiseBodyInput
{
    public string BodyKey { get; set; } = "";

    public int SeenRevision { get; set; }

    /// <summary>Which revision of what is registered ahead the writer saw; none where nothing was.</summary>
    public int? SeenPlan { get; set; }

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
/// transaction, or nothing is. The body stays, with its days, its reports and who answered then. What was registered of it ahead is done with.
/// </summary>
public sealed class ReorganiseBody(CommandScope scope, TimeProvider clock)
{
    /// <param name="input">When, why, and who takes over what.</param>
    /// <param name="keep">False to only see what would change: for a day ahead, what it would change if it came with what is there now.</param>
    /// <param name="cancellationToken">Stops the work before it is saved.</param>
    public Task<Outcome<IReadOnlyList<ReorganisationChange>>> RunAsync(ReorganiseBodyInput input, bool keep, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditDocuments, async (db, _) =>
        {
            var today = keep || input.On < clock.Today() ? clock.Today() : input.On!.Value;
            var carried = await CarriedByBody.LoadAsync(db, input.BodyKey, today, cancellationToken);
            db.ExpectRevision(carried.Body, input.SeenRevision);
            var changes = await Reorganisation.Of(input, carried.Bodies).CarryOutAsync(db, carried, today, cancellationToken);
            if (await db.PlannedReorganisations.Include(p => p.Takings).SingleOrDefaultAsync(p => p.BodyId == carried.Body.Id, cancellationToken) is { } planned)
            {
                db.PlannedReorganisations.Remove(planned);
            }

            return changes;
        }, cancellationToken, keep: keep);
}
