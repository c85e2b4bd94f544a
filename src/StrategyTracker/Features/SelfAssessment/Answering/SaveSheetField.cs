using System.ComponentModel.DataAnnotations;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Domain.SelfAssessment;
using StrategyTracker.Features.FollowUp.Autosaving;

namespace StrategyTracker.Features.SelfAssessment.Answering;

public sealed record SaveSheetFieldInput : SheetInput
{
    public string QuestionKey { get; init; } = "";

    public SheetField Field { get; init; }

    /// <summary>What the field said when the writer began.</summary>
    public string? Seen { get; init; }

    [MaxLength(Limits.Text)]
    public string? Text { get; init; }
}

/// <summary>How an answer stands after a change of it.</summary>
public sealed record AnswerSaved(DateTime At, string? Text, SheetContent Content) : FieldSaved(At, Text);

/// <summary>Saves one field of one answer. Two people may write in different answers of the same sheet at once.</summary>
public sealed class SaveSheetField(CommandScope scope, TimeProvider clock)
{
    private const int Tries = 4;

    public async Task<Outcome<AnswerSaved>> RunAsync(SaveSheetFieldInput input, CancellationToken cancellationToken)
    {
        // Another answer of the sheet may be saved in the same moment: then it is tried again on what stands there now.
        var outcome = await SaveAsync(input, cancellationToken);
        for (var tries = 1; outcome is { Kind: OutcomeKind.ChangedByOther, Value: null } && tries < Tries; tries++)
        {
            outcome = await SaveAsync(input, cancellationToken);
        }

        return outcome.ToldByField();
    }

    private Task<Outcome<AnswerSaved>> SaveAsync(SaveSheetFieldInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.ReportProgress, async (db, actor) =>
        {
            var sheet = await input.LoadAsync(db, cancellationToken);
            sheet.ObstaclesToWriting(actor, sheet.Round, clock.Today()).ThrowIfAny();
            var version = sheet.Round.Version;
            var question = version.Questions.FirstOrDefault(q => q.Key == input.QuestionKey) ?? throw new RuleBrokenException(new RuleViolation(RuleCode.NotFound));
            var answer = sheet.AnswerTo(question.Id);
            var current = answer.ToContent().TextOf(input.Field);
            if (!FieldHistory.MayWriteOver(current, input.Seen, input.Text))
            {
                var writer = await FieldHistory.LastWriterAsync(db, sheet.Id, answer.Id, input.Field.ToString(), cancellationToken);
                return Saved() with { ChangedBy = writer ?? (answer.SavedBy ?? "", answer.SavedAt ?? clock.UtcNow()) };
            }

            var levels = version.QuestionSet.Scale.Levels.Select(l => l.Value).ToHashSet();
            if (answer.ToContent().With(input.Field, input.Text, levels) != answer.ToContent())
            {
                answer.Write(input.Field, input.Text, levels, actor.Name, clock.UtcNow());
            }

            return Saved();

            AnswerSaved Saved() => new(answer.SavedAt ?? clock.UtcNow(), answer.ToContent().TextOf(input.Field), answer.ToContent());
        }, cancellationToken);
}
