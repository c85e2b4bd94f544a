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
    /// <summary>What the matrix holds the bodies against.</summary>
    public ContributionAxis Axis { get; set; }

    /// <summary>Key of the target area, goal, principle or perspective.</summary>
    [Required, MaxLength(Limits.Key)] public string Column { get; set; } = "";

    [Required, MaxLength(Limits.Key)] public string Body { get; set; } = "";

    [Display(ResourceType = typeof(QuestionTexts), Name = nameof(QuestionTexts.Words)), AtMost(Limits.Text)]
    public string? Text { get; set; }

    /// <summary>The name of the form in which it is written, and in which it waits as a draft until it is sent.</summary>
    public string Form() => Axis is ContributionAxis.TargetAreas ? FormDrafts.NameOf("question", Column, Body) : FormDrafts.NameOf("question", Axis.ToString(), Column, Body);
}

/// <summary>Puts an empty cell of the contribution matrix as a question to the body.</summary>
public sealed class AskBody(CommandScope scope, TimeProvider clock)
{
    public Task<Outcome> RunAsync(QuestionInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditPlans, async (db, actor) =>
        {
            var column = await ContributionAxes.Column(db, input.Axis, input.Column).SingleOrDefaultAsync(cancellationToken) ?? throw Lookup.NotFound();
            var body = await db.Bodies.SingleOrDefaultAsync(b => b.Key == input.Body, cancellationToken) ?? throw Lookup.NotFound();
            var contributions = await db.Activities.InColumn(input.Axis, column.Id).CountAsync(
                a => !a.Dispositions.Any()
                    && a.Participations.Any(p => p.BodyId == body.Id && ParticipationRoles.ThatAnswer.Contains(p.Role)),
                cancellationToken);
            var isAsked = await db.ContributionQuestions.InCell(input.Axis, column.Key, body.Key).AnyAsync(cancellationToken);
            ContributionQuestion.ObstaclesToAsking(body, column.Title, contributions, isAsked, clock.Today()).ThrowIfAny();
            db.ContributionQuestions.Add(new ContributionQuestion(ContributionAxes.Aim(input.Axis, column.Id), body.Id, Blank.ToNull(input.Text), actor.Name, clock.Today()));
            await db.ForgetDraftAsync(actor, input.Form(), cancellationToken);
        }, cancellationToken);
}
