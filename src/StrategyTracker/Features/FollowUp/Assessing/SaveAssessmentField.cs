using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.FollowUp.Autosaving;

namespace StrategyTracker.Features.FollowUp.Assessing;

public sealed record SaveAssessmentFieldInput
{
    public string CycleKey { get; init; } = "";

    /// <summary>Of a target area, of a goal, or (neither given) of the programme as a whole.</summary>
    public Guid? TargetAreaId { get; init; }

    public Guid? GoalId { get; init; }

    public AssessmentField Field { get; init; }

    /// <summary>What the field said when the writer began.</summary>
    public string? Seen { get; init; }

    [MaxLength(Limits.Text)]
    public string? Text { get; init; }
}

/// <summary>Saves one field of the office's judgement.</summary>
public sealed class SaveAssessmentField(CommandScope scope, TimeProvider clock)
{
    public async Task<Outcome<AssessmentSaved>> RunAsync(SaveAssessmentFieldInput input, CancellationToken cancellationToken)
    {
        var outcome = await scope.RunAsync(input, Right.ManageFollowUp, async (db, _) =>
        {
            var cycle = await db.Cycles.FirstOrDefaultAsync(c => c.Key == input.CycleKey, cancellationToken)
                ?? throw Lookup.NotFound();
            var assessment = await InHandAsync(db, cycle, input, cancellationToken);
            var current = assessment.ToContent().TextOf(input.Field);
            if (!FieldHistory.MayWriteOver(current, input.Seen, input.Text))
            {
                var writer = await FieldHistory.LastWriterAsync(db, assessment.Id, assessment.Id, input.Field.ToString(), cancellationToken);
                return new AssessmentSaved(clock.UtcNow(), current, assessment.ToContent()) { ChangedBy = writer ?? ("", clock.UtcNow()) };
            }

            assessment.Write(input.Field, input.Text, cycle, clock.Today());
            return new AssessmentSaved(clock.UtcNow(), assessment.ToContent().TextOf(input.Field), assessment.ToContent());
        }, cancellationToken);
        return outcome.ToldByField();
    }

    private static async Task<Assessment> InHandAsync(
        StrategyDb db, FollowUpCycle cycle, SaveAssessmentFieldInput input, CancellationToken cancellationToken)
    {
        var assessment = await db.Assessments.FirstOrDefaultAsync(
            a => a.CycleId == cycle.Id && a.TargetAreaId == input.TargetAreaId && a.GoalId == input.GoalId, cancellationToken);
        if (assessment is null)
        {
            assessment = new Assessment(cycle.Id, input.TargetAreaId, input.GoalId);
            db.Assessments.Add(assessment);
        }

        return assessment;
    }
}

/// <summary>How a judgement stands after a change of it.</summary>
public sealed record AssessmentSaved(DateTime At, string? Text, AssessmentContent Content) : FieldSaved(At, Text);
