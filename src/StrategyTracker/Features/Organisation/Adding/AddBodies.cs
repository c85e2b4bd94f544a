using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Organisation.Adding;

/// <summary>A body to be added.</summary>
public sealed class NewBodyRow
{
    public string Name { get; set; } = "";

    public BodyKind Kind { get; set; }

    /// <summary>The row, counted from 0, that it lies under; none for directly under the chosen body.</summary>
    public int? Above { get; set; }
}

public sealed class AddBodiesInput
{
    /// <summary>The body that they lie under; none for the top.</summary>
    public Guid? ParentId { get; set; }

    [Display(ResourceType = typeof(OrganisationTexts), Name = nameof(OrganisationTexts.Bodies)), MinLength(1, ErrorMessageResourceType = typeof(SharedTexts), ErrorMessageResourceName = nameof(SharedTexts.FieldRequired)), AtMost(MostRows)]
    public List<NewBodyRow> Rows { get; set; } = [];

    /// <summary>More than any municipality has bodies.</summary>
    public const int MostRows = 1000;
}

/// <summary>Adds several bodies at once, all or none. Brings back how many.</summary>
public sealed class AddBodies(CommandScope scope)
{
    public Task<Outcome<int>> RunAsync(AddBodiesInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditDocuments, async (db, _) =>
        {
            var known = await db.Bodies.ToListAsync(cancellationToken);
            var keys = known.Select(b => b.Key).ToHashSet(StringComparer.Ordinal);
            var parentOf = known.ToDictionary(b => b.Id, b => b.ParentId);
            var parent = input.ParentId is { } id ? known.Single(b => b.Id == id) : null;
            Guid? tree = parent is null ? null : BodyTree.RootOf(parent.Id, parentOf);
            // A name occurs once in a municipality; another municipality may have a body of the same name.
            var names = known.Where(b => tree is null || BodyTree.RootOf(b.Id, parentOf) == tree).Select(b => b.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var added = new List<Body>();
            foreach (var row in input.Rows)
            {
                var name = row.Name.Trim();
                ObstaclesTo(name, names).ThrowIfAny();
                var body = new Body(ReadableKey.Unique(ReadableKey.From(name), keys), name, row.Kind);
                body.PlaceUnder(row.Above is { } above ? added[above] : parent, parentOf);
                parentOf[body.Id] = body.ParentId;
                keys.Add(body.Key);
                names.Add(name);
                added.Add(body);
            }

            db.Bodies.AddRange(added);
            await db.OwnFirstMunicipalityAsync(added, cancellationToken);
            return added.Count;
        }, cancellationToken);

    private static IReadOnlyList<RuleViolation> ObstaclesTo(string name, HashSet<string> names) =>
        name.Length is 0 or > Limits.Title ? [new RuleViolation(RuleCode.BodyNameIsUnusable, name, Limits.Title)]
        : names.Contains(name) ? [new RuleViolation(RuleCode.BodyIsHereAlready, name)]
        : [];
}
