using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Domain.SelfAssessment;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.SelfAssessment.SetUp;

/// <summary>A measured object as its form shows it.</summary>
public sealed class SaveMeasuredObjectInput
{
    /// <summary>None for a new one.</summary>
    public string? Key { get; set; }

    public int SeenRevision { get; set; }

    [Display(ResourceType = typeof(SelfAssessmentTexts), Name = nameof(SelfAssessmentTexts.Name)), Filled, AtMost(Limits.Title)]
    public string Name { get; set; } = "";

    public MeasuredKind Kind { get; set; }

    [Display(ResourceType = typeof(SelfAssessmentTexts), Name = nameof(SelfAssessmentTexts.AnsweringBody)), Filled]
    public Guid? BodyId { get; set; }

    public DateOnly? EndedOn { get; set; }

    [Display(ResourceType = typeof(SelfAssessmentTexts), Name = nameof(SelfAssessmentTexts.Note)), AtMost(Limits.Text)]
    public string? Note { get; set; }
}

/// <summary>
/// A new object, or one that is described anew. Where another body is to answer for it, what waits for an answer goes there;
/// what has been handed in stays with the body that did.
/// </summary>
public sealed class SaveMeasuredObject(CommandScope scope, TimeProvider clock)
{
    public Task<Outcome<string>> RunAsync(SaveMeasuredObjectInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.ManageFollowUp, async (db, _) =>
        {
            MeasuredObject measured;
            if (input.Key is { } key)
            {
                measured = await db.MeasuredObjects.SingleOrDefaultAsync(o => o.Key == key, cancellationToken)
                    ?? throw new RuleBrokenException(new RuleViolation(RuleCode.NotFound));
                db.ExpectRevision(measured, input.SeenRevision);
            }
            else
            {
                var wanted = ReadableKey.From(input.Name);
                var taken = await db.MeasuredObjects.Where(o => o.Key.StartsWith(wanted)).Select(o => o.Key).ToHashSetAsync(cancellationToken);
                measured = new MeasuredObject(ReadableKey.Unique(wanted, taken), input.Name.Trim(), input.Kind, input.BodyId!.Value);
                db.MeasuredObjects.Add(measured);
            }

            measured.Describe(input.Name.Trim(), input.Kind, input.BodyId!.Value, input.EndedOn, Blank.ToNull(input.Note));
            var today = clock.Today();
            foreach (var sheet in await db.AnswerSheets.Where(s => s.ObjectId == measured.Id && s.Round.ClosesOn >= today).ToListAsync(cancellationToken))
            {
                sheet.MoveTo(measured.BodyId);
            }

            return measured.Key;
        }, cancellationToken);
}
