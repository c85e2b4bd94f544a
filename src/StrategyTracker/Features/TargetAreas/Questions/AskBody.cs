using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Commands.Drafts;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Domain.Targets;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.TargetAreas.Questions;

/// <summary>A cell of the matrix, and what is asked of it.</summary>
public sealed class QuestionInput
{
    [Required, MaxLength(Limits.Key)] public string TargetArea { get; set; } = "";

    [Required, MaxLength(Limits.Key)] public string Body { get; set; } = "";

    [Display(ResourceType = typeof(QuestionTexts), Name = nameof(QuestionTexts.Words)), AtMost(Limits.Text)]
    public string? Text { get; set; }

    /// <summary>The name of the form in which it is written, and in which it waits as a draft until it is sent.</summary>
    public static string Form(string targetArea, string body) => FormDrafts.NameOf("question", targetArea, body);
}

/// <summary>Puts an empty cell of the contribution matrix as a question to the body.</summary>
public sealed class AskBody(CommandScope scope, TimeProvider clock)
{
    public Task<Outcome> RunAsync(QuestionInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditPlans, async (db, actor) =>
        {
            var area = await db.TargetAreas.SingleOrDefaultAsync(t => t.Key == input.TargetArea, cancellationToken) ?? throw Lookup.NotFound();
            var body = await db.Bodies.SingleOrDefaultAsync(b => b.Key == input.Body, cancellationToken) ?? throw Lookup.NotFound();
            var contributions = await db.Activities.CountAsync(
                a => a.TargetAreas.Any(t => t.TargetAreaId == area.Id) && !a.Dispositions.Any()
                    && a.Participations.Any(p => p.BodyId == body.Id && ParticipationRoles.ThatAnswer.Contains(p.Role)),
                cancellationToken);
            var isAsked = await db.ContributionQuestions.AnyAsync(q => q.TargetAreaId == area.Id && q.BodyId == body.Id, cancellationToken);
            ContributionQuestion.ObstaclesToAsking(body, area.Title, contributions, isAsked, clock.Today()).ThrowIfAny();
            db.ContributionQuestions.Add(new ContributionQuestion(area.Id, body.Id, Blank.ToNull(input.Text), actor.Name, clock.Today()));
            await db.ForgetDraftAsync(actor, QuestionInput.Form(input.TargetArea, input.Body), cancellationToken);
        }, cancellationToken);
}
