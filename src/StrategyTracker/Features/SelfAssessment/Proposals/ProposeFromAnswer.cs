using System.ComponentModel.DataAnnotations;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.SelfAssessment.Answering;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.SelfAssessment.Proposals;

public sealed record ProposeFromAnswerInput : SheetInput
{
    public string QuestionKey { get; init; } = "";

    [Display(ResourceType = typeof(SelfAssessmentTexts), Name = nameof(SelfAssessmentTexts.ProposalTitle)), Filled, AtMost(Limits.Title)]
    public string Title { get; init; } = "";

    [Display(ResourceType = typeof(SelfAssessmentTexts), Name = nameof(SelfAssessmentTexts.ProposalText)), AtMost(Limits.Text)]
    public string? Text { get; init; }
}

/// <summary>Proposes an activity because of an answer. The body proposes; the office takes it up in a plan, or says why not.</summary>
public sealed class ProposeFromAnswer(CommandScope scope, TimeProvider clock)
{
    public Task<Outcome> RunAsync(ProposeFromAnswerInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.ReportProgress, async (db, actor) =>
        {
            var sheet = await input.LoadAsync(db, cancellationToken);
            if (!actor.MayReportFor(sheet.BodyId))
            {
                throw new RuleBrokenException(new RuleViolation(RuleCode.NotYourBody));
            }

            var question = sheet.Round.Version.Questions.FirstOrDefault(q => q.Key == input.QuestionKey) ?? throw new RuleBrokenException(new RuleViolation(RuleCode.NotFound));
            sheet.Propose(question.Id, input.Title.Trim(), Blank.ToNull(input.Text), actor.Name, clock.Today());
        }, cancellationToken);
}
