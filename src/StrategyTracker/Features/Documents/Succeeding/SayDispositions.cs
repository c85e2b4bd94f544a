using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Documents.Succeeding;

/// <summary>What is to become of some of the activities that an edition touches.</summary>
public sealed class SayDispositionsInput
{
    public Guid EditionId { get; set; }

    /// <summary>Keys of the activities.</summary>
    public List<string> Activities { get; } = [];

    /// <summary>How they leave the plan; none where they stay.</summary>
    public DispositionKind? Leaves { get; set; }

    /// <summary>They stay, and serve something else.</summary>
    public bool AimsElsewhere { get; set; }

    /// <summary>What they serve from then on.</summary>
    public ClauseKind? AimKind { get; set; }

    /// <summary>Key of the target area or goal that they serve from then on.</summary>
    [AtMost(Limits.Key)] public string? Aim { get; set; }

    /// <summary>For a merger: key of the activity that carries them on.</summary>
    [AtMost(Limits.Key)] public string? IntoActivity { get; set; }

    /// <summary>For a split: keys of the activities that carry on the parts.</summary>
    public List<string> Parts { get; set; } = [];

    /// <summary>For a move: key of the plan that they go to.</summary>
    [AtMost(Limits.Key)] public string? ToPlan { get; set; }

    [Display(ResourceType = typeof(SuccessionTexts), Name = nameof(SuccessionTexts.Reason)), AtMost(Limits.Text)]
    public string? Reason { get; set; }
}

/// <summary>Says what becomes of activities when an edition under preparation is adopted. Nothing happens to them before that.</summary>
public sealed class SayDispositions(CommandScope scope, TimeProvider clock)
{
    public Task<Outcome> RunAsync(SayDispositionsInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditDocuments, async (db, actor) =>
        {
            var edition = await db.Editions.Include(e => e.Clauses).FindByIdAsync(input.EditionId, cancellationToken);
            edition.EnsureTextMayChange();
            var document = await db.Documents.Include(d => d.Editions).FindByIdAsync(edition.DocumentId, cancellationToken);
            var succession = await db.LoadSuccessionAsync(document, edition, cancellationToken);
            var known = (await db.PlannedDispositions.Where(p => p.EditionId == edition.Id).ToListAsync(cancellationToken)).ToDictionary(p => p.ActivityId);
            Guid? area = null, goal = null, into = null, plan = null;
            List<Guid> parts = [];
            if (input.AimsElsewhere && input.AimKind is ClauseKind.TargetArea)
            {
                area = await db.TargetAreas.Where(t => t.Key == input.Aim && t.DocumentId == document.Id).Select(t => (Guid?)t.Id).SingleOrDefaultAsync(cancellationToken);
            }
            else if (input.AimsElsewhere && input.AimKind is ClauseKind.Goal)
            {
                goal = await db.Goals.Where(g => g.Key == input.Aim && g.DocumentId == document.Id).Select(g => (Guid?)g.Id).SingleOrDefaultAsync(cancellationToken);
            }

            if (input.Leaves is DispositionKind.Merged)
            {
                into = await db.Activities.Where(a => a.Key == input.IntoActivity).Select(a => (Guid?)a.Id).SingleOrDefaultAsync(cancellationToken);
            }
            else if (input.Leaves is DispositionKind.Split)
            {
                parts = await db.Activities.Where(a => input.Parts.Contains(a.Key)).OrderBy(a => a.Key).Select(a => a.Id).ToListAsync(cancellationToken);
            }
            else if (input.Leaves is DispositionKind.Moved)
            {
                plan = await db.Documents.Where(d => d.Key == input.ToPlan).Select(d => (Guid?)d.Id).SingleOrDefaultAsync(cancellationToken);
            }

            foreach (var touched in succession.Touched.Where(t => input.Activities.Contains(t.Activity.Key)))
            {
                if (!known.TryGetValue(touched.Activity.Id, out var said))
                {
                    said = new PlannedDisposition(edition.Id, touched.Activity.Id);
                    db.PlannedDispositions.Add(said);
                }

                var reason = Blank.ToNull(input.Reason);
                _ = input.AimsElsewhere ? said.AimAt(area, goal, reason) : input.Leaves is { } kind ? said.Leave(kind, reason, into, plan, parts) : said.Stay(reason);
                said.Obstacles(touched.Activity, clock.Today()).ThrowIfAny();
                said.SaidBy(actor.Name, clock.Today(), touched.Mark);
            }
        }, cancellationToken);
}
