using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Commands.Drafts;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Indicators;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.Indicators;

/// <summary>Adds an indicator to a document, or describes one anew with all its figures. Brings back its key.</summary>
public sealed class SaveIndicator(CommandScope scope)
{
    /// <param name="input">The form.</param>
    /// <param name="draftForm">The draft that it was typed in, which has then done its work; none where there is none.</param>
    /// <param name="cancellationToken">Stops before it is saved.</param>
    public Task<Outcome<string>> RunAsync(SaveIndicatorInput input, string? draftForm, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditPlans, async (db, actor) =>
        {
            var indicator = input.Id is { } id
                ? await db.Indicators.Include(i => i.Values).Include(i => i.Breaks).AsSplitQuery().FindByIdAsync(id, cancellationToken)
                : await NewAsync(db, input, cancellationToken);
            if (input.Id is not null)
            {
                db.ExpectRevision(indicator, input.SeenRevision);
            }

            indicator.Describe(
                input.Name.Trim(), Blank.ToNull(input.Unit), input.GoodDirection, Blank.ToNull(input.Description), Blank.ToNull(input.Source), Blank.ToNull(input.KoladaId), input.Decimals);
            var goalArea = await db.Goals.Where(g => g.Id == input.GoalId).Select(g => g.TargetAreaId).SingleOrDefaultAsync(cancellationToken);
            indicator.Place(input.DocumentId!.Value, input.TargetAreaId ?? goalArea, input.GoalId);
            indicator.Revise(input.Figures.ConvertAll(f => f.Read()));
            indicator.BreakSeries(input.Breaks.ConvertAll(b => b.Read()));
            var whole = input.PartOfId is { } wholeId ? await db.Indicators.FindByIdAsync(wholeId, cancellationToken) : null;
            indicator.MakePartOf(whole, whole is not null && await db.Indicators.AnyAsync(i => i.PartOfId == indicator.Id, cancellationToken));
            if (draftForm is not null)
            {
                await db.ForgetDraftAsync(actor, draftForm, cancellationToken);
            }

            return indicator.Key;
        }, cancellationToken);

    private static async Task<Indicator> NewAsync(StrategyDb db, SaveIndicatorInput input, CancellationToken cancellationToken)
    {
        var wanted = ReadableKey.From(input.Name);
        var taken = await db.Indicators.Where(i => i.Key.StartsWith(wanted)).Select(i => i.Key).ToHashSetAsync(cancellationToken);
        var indicator = new Indicator(ReadableKey.Unique(wanted, taken), input.Name.Trim(), input.DocumentId!.Value);
        db.Indicators.Add(indicator);
        return indicator;
    }
}
