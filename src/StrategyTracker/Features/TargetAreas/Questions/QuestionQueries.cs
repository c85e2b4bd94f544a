using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Targets;

namespace StrategyTracker.Features.TargetAreas.Questions;

/// <summary>A question to a body, with its answer if there is one.</summary>
public sealed record QuestionLine(
    ContributionAxis Axis, string ColumnKey, string Column, string BodyKey, string Body, string? Text, string AskedBy, DateOnly AskedOn,
    string? Answer, string? AnsweredBy, DateOnly? AnsweredOn)
{
    public string Link => ContributionAxes.QuestionLink(Axis, ColumnKey, BodyKey);
}

/// <summary>A cell of the matrix with its question, and what the reader may do about it.</summary>
public sealed record QuestionView(string ColumnKey, string Column, string BodyKey, string Body, QuestionLine? Asked, bool MayAsk, bool MayAnswer)
{
    /// <summary>The council's report holds the bodies against such a thing, and so tells the question.</summary>
    public required bool IsToldInReport { get; init; }
}

/// <summary>Reads the questions that empty cells of the matrix were put as. They are internal: a visitor sees none.</summary>
public sealed class QuestionQueries(IDbContextFactory<StrategyDb> factory, CurrentActor currentActor)
{
    /// <summary>The cell, or none where there is no such column or body.</summary>
    public async Task<QuestionView?> GetAsync(ContributionAxis axis, string column, string body, CancellationToken cancellationToken)
    {
        var actor = await currentActor.GetAsync(cancellationToken);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var held = await ContributionAxes.Column(db, axis, column).SingleOrDefaultAsync(cancellationToken);
        var cell = await db.Bodies.AsNoTracking().Where(b => b.Key == body).Select(b => new { b.Id, b.Key, b.Name }).SingleOrDefaultAsync(cancellationToken);
        if (held is null || cell is null || !actor.May(Right.ReadInternal))
        {
            return null;
        }

        var asked = await Lines(db.ContributionQuestions.InCell(axis, column, body)).SingleOrDefaultAsync(cancellationToken);
        return new QuestionView(held.Key, held.Title, cell.Key, cell.Name, asked, actor.May(Right.EditPlans), actor.BelongsTo(cell.Id))
        {
            IsToldInReport = axis is ContributionAxis.TargetAreas
                || (axis is ContributionAxis.Goals && !await db.TargetAreas.AnyAsync(t => db.Goals.Any(g => g.Id == held.Id && g.DocumentId == t.DocumentId), cancellationToken)),
        };
    }

    /// <summary>Questions to the bodies that the reader reports or approves for, the unanswered first.</summary>
    public async Task<IReadOnlyList<QuestionLine>> MineAsync(CancellationToken cancellationToken)
    {
        var actor = await currentActor.GetAsync(cancellationToken);
        var own = actor.ReportsFor.Concat(actor.ApprovesFor).Distinct().ToList();
        if (own.Count == 0)
        {
            return [];
        }

        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await Lines(db.ContributionQuestions.Where(q => own.Contains(q.BodyId) && q.Answer == null)).ToListAsync(cancellationToken);
    }

    /// <summary>All questions to a body.</summary>
    public async Task<IReadOnlyList<QuestionLine>> OfBodyAsync(string body, CancellationToken cancellationToken)
    {
        if (!(await currentActor.GetAsync(cancellationToken)).May(Right.ReadInternal))
        {
            return [];
        }

        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await Lines(db.ContributionQuestions.Where(q => q.Body.Key == body)).ToListAsync(cancellationToken);
    }

    internal static IQueryable<QuestionLine> Lines(IQueryable<ContributionQuestion> questions) => questions.AsNoTracking()
        .OrderBy(q => q.Answer != null).ThenBy(q => q.AskedOn).ThenBy(q => q.Body.Name)
        .ThenBy(q => q.TargetArea != null ? q.TargetArea.Position : q.Goal != null ? q.Goal.Position : q.Principle != null ? q.Principle.Position : q.Perspective!.Position)
        .Select(q => new QuestionLine(
            q.TargetArea != null ? ContributionAxis.TargetAreas : q.Goal != null ? ContributionAxis.Goals : q.Principle != null ? ContributionAxis.Principles : ContributionAxis.Perspectives,
            q.TargetArea != null ? q.TargetArea.Key : q.Goal != null ? q.Goal.Key : q.Principle != null ? q.Principle.Key : q.Perspective!.Key,
            q.TargetArea != null ? q.TargetArea.Title : q.Goal != null ? q.Goal.Title : q.Principle != null ? q.Principle.Title : q.Perspective!.Name,
            q.Body.Key, q.Body.Name, q.Text, q.AskedBy, q.AskedOn, q.Answer, q.AnsweredBy, q.AnsweredOn));
}
