using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Organisation;

public sealed class SaveBodyInput
{
    /// <summary>None for a new one.</summary>
    public Guid? Id { get; set; }

    public int SeenRevision { get; set; }

    [Display(ResourceType = typeof(OrganisationTexts), Name = nameof(OrganisationTexts.Name)), Filled, AtMost(Limits.Title)]
    public string Name { get; set; } = "";

    [Display(ResourceType = typeof(OrganisationTexts), Name = nameof(OrganisationTexts.Key)), Filled, AtMost(Limits.Key)]
    public string Key { get; set; } = "";

    [Display(ResourceType = typeof(OrganisationTexts), Name = nameof(OrganisationTexts.ShortName)), AtMost(40)]
    public string? ShortName { get; set; }

    public BodyKind Kind { get; set; } = BodyKind.Committee;

    [Display(ResourceType = typeof(OrganisationTexts), Name = nameof(OrganisationTexts.KindName)), AtMost(100)]
    public string? KindName { get; set; }

    public Guid? ParentId { get; set; }

    public DateOnly? ValidFrom { get; set; }

    public DateOnly? ValidTo { get; set; }

    /// <summary>Bodies that took over.</summary>
    public List<Guid> SuccessorIds { get; set; } = [];

    [Display(ResourceType = typeof(OrganisationTexts), Name = nameof(OrganisationTexts.Note)), AtMost(Limits.Text)]
    public string? Note { get; set; }
}

/// <summary>A new body, or an existing one described anew: reorganised, abolished, taken over. Brings back its key, which never changes.</summary>
public sealed class SaveBody(CommandScope scope)
{
    public Task<Outcome<string>> RunAsync(SaveBodyInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditDocuments, async (db, _) =>
        {
            Body body;
            if (input.Id is { } id)
            {
                body = await db.Bodies.Include(b => b.Successors).FindByIdAsync(id, cancellationToken);
                db.ExpectRevision(body, input.SeenRevision);
            }
            else
            {
                body = new Body(input.Key.Trim(), input.Name.Trim(), input.Kind);
                db.Bodies.Add(body);
            }

            body.Describe(input.Name.Trim(), Blank.ToNull(input.ShortName), input.Kind, Blank.ToNull(input.KindName), Blank.ToNull(input.Note));
            body.SetPeriod(input.ValidFrom, input.ValidTo);
            var parentOf = await db.Bodies.AsNoTracking().ToDictionaryAsync(b => b.Id, b => b.ParentId, cancellationToken);
            var parent = input.ParentId is { } parentId ? await db.Bodies.SingleAsync(b => b.Id == parentId, cancellationToken) : null;
            body.PlaceUnder(parent, parentOf);
            await db.OwnFirstMunicipalityAsync([body], cancellationToken);
            body.SetSuccessors(input.SuccessorIds.Where(successor => successor != body.Id));
            return body.Key;
        }, cancellationToken);
}
