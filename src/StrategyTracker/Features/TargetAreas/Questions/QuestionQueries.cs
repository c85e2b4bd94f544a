using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Targets;

namespace StrategyTracker.Features.TargetAreas.Questions;

/// <summary>A question to a body, with its answer if there is one.</summary>
public sealed record QuestionLine(
    string AreaKey, string Area, string BodyKey, string Body, string? Text, string AskedBy, DateOnly AskedOn, string? Answer, string? AnsweredBy, DateOnly? AnsweredOn)
{
    public string Link => $"/bidrag/fraga?malomrade={AreaKey}&organ={BodyKey}";
}

/// <summary>A cell of the matrix with its question, and what the reader may do about it.</summary>
public sealed record QuestionView(string AreaKey, string Area, string BodyKey, string Body, QuestionLine? Asked, bool MayAsk, bool MayAnswer);

/// <summary>Reads the questions that empty cells of the matrix were put as. They are internal: a visitor sees none.</summary>
public sealed class QuestionQueries(IDbContextFactory<StrategyDb> factory, CurrentActor currentActor)
{
    /// <summary>The cell, or none where there is no such area or body.</summary>
    public async Task<QuestionView?> GetAsync(string area, string body, CancellationToken cancellationToken)
    {
        var actor = await currentActor.GetAsync(cancellationToken);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var cell = await (
            from t in db.TargetAreas.AsNoTracking()
            from b in db.Bodies
            where t.Key == area && b.Key == body
            select new { AreaKey = t.Key, Area = t.Title, BodyKey = b.Key, Body = b.Name, BodyId = b.Id }).SingleOrDefaultAsync(cancellationToken);
        if (cell is null || !actor.May(Right.ReadInternal))
        {
            return null;
        }

        var asked = await Lines(db.ContributionQuestions.Where(q => q.TargetArea.Key == area && q.Body.Key == body)).SingleOrDefaultAsync(cancellationToken);
        return new QuestionView(cell.AreaKey, cell.Area, cell.BodyKey, cell.Body, asked, actor.May(Right.EditPlans), actor.BelongsTo(cell.BodyId));
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
        .OrderBy(q => q.Answer != null).ThenBy(q => q.AskedOn).ThenBy(q => q.Body.Name).ThenBy(q => q.TargetArea.Position)
        .Select(q => new QuestionLine(
            q.TargetArea.Key, q.TargetArea.Title, q.Body.Key, q.Body.Name, q.Text, q.AskedBy, q.AskedOn, q.Answer, q.AnsweredBy, q.AnsweredOn));
}
