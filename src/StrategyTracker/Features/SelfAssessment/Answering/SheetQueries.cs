using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.SelfAssessment;
using StrategyTracker.Features.SelfAssessment.Rounds;

namespace StrategyTracker.Features.SelfAssessment.Answering;

/// <summary>Reads what is answered about an object, with last time's answers and the others' mean beside it.</summary>
public sealed class SheetQueries(IDbContextFactory<StrategyDb> factory, CurrentActor currentActor, TimeProvider clock)
{
    public async Task<SheetView?> GetAsync(string roundKey, string objectKey, CancellationToken cancellationToken)
    {
        var actor = await currentActor.GetAsync(cancellationToken);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var round = await RoundInSight.FindAsync(db, roundKey, cancellationToken);
        var sheet = await db.AnswerSheets.AsNoTracking().Include(s => s.Measured).ThenInclude(o => o.Body).Include(s => s.Body).Include(s => s.Answers).Include(s => s.Proposals)
            .SingleOrDefaultAsync(s => s.Round.Key == roundKey && s.Measured.Key == objectKey, cancellationToken);
        if (round is null || sheet is null)
        {
            return null;
        }

        var today = clock.Today();
        var state = round.StateOn(today);
        var isHidden = !AnswerSheet.IsOpenToAll(sheet.IsHandedIn, state) && !actor.BelongsTo(sheet.BodyId);
        var previous = await RoundInSight.BeforeAsync(db, round, cancellationToken);
        var mine = actor.MayReportFor(sheet.BodyId);
        return new SheetView
        {
            RoundKey = round.Key,
            RoundName = round.Name,
            DueOn = round.DueOn,
            ClosesOn = round.ClosesOn,
            State = state,
            ObjectKey = sheet.Measured.Key,
            ObjectName = sheet.Measured.Name,
            Kind = sheet.Measured.Kind,
            BodyKey = sheet.Body.Key,
            BodyName = sheet.Body.Name,
            NowAnsweredBy = sheet.Measured.BodyId == sheet.BodyId ? null : sheet.Measured.Body.Name,
            HandedInOn = sheet.HandedInOn,
            HandedInBy = sheet.HandedInBy,
            IsHidden = isHidden,
            IsMine = mine,
            ObstaclesToWriting = sheet.ObstaclesToWriting(actor, round, today),
            MayTakeBack = sheet.IsHandedIn && sheet.ObstaclesToTakingBack(actor, round, today).Count == 0,
            LastRound = previous?.Name,
            Levels = [.. round.Version.QuestionSet.Scale.Levels.OrderBy(l => l.Value).Select(l => new LevelView(l.Value, l.Label, l.Text))],
            WeakUpTo = round.Version.QuestionSet.WeakUpTo,
            Questions = isHidden ? [] : await QuestionsAsync(db, round, previous, sheet, state, cancellationToken),
        };
    }

    private async Task<IReadOnlyList<QuestionView>> QuestionsAsync(
        StrategyDb db, Round round, Round? previous, AnswerSheet sheet, RoundState state, CancellationToken cancellationToken)
    {
        var others = await RoundAnswers.LoadAsync(db, round, state, cancellationToken);
        var then = previous is null ? [] : await RoundAnswers.LoadAsync(db, previous, previous.StateOn(clock.Today()), cancellationToken);
        var principleIds = round.Version.Questions.Select(q => q.PrincipleId).ToList();
        var principles = await db.Principles.Where(p => principleIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Title, cancellationToken);
        var activityIds = sheet.Proposals.Select(p => p.ActivityId).ToList();
        var activities = await db.Activities.AsNoTracking().Where(a => activityIds.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancellationToken);
        return [.. round.Version.InOrder.Select(question =>
        {
            var content = sheet.Answers.FirstOrDefault(a => a.QuestionId == question.Id)?.ToContent() ?? SheetContent.Empty;
            var proposal = sheet.Proposals.FirstOrDefault(p => p.QuestionId == question.Id);
            var activity = proposal?.ActivityId is { } id ? activities.GetValueOrDefault(id) : null;
            return new QuestionView
            {
                Key = question.Key,
                Number = question.Number,
                Text = question.Text,
                Help = question.Help,
                Principle = question.PrincipleId is { } principle ? principles.GetValueOrDefault(principle) : null,
                Content = content,
                Last = then.Where(a => a.ObjectId == sheet.ObjectId && a.QuestionKey == question.Key).Select(a => new LastGiven(a.Given, a.Comment)).FirstOrDefault(),
                Others = LevelMean.Of(others.Where(a => a.ObjectId != sheet.ObjectId && a.QuestionKey == question.Key).Select(a => a.Given)),
                OthersThen = previous is null ? null : LevelMean.Of(then.Where(a => a.ObjectId != sheet.ObjectId && a.QuestionKey == question.Key).Select(a => a.Given)),
                IsWeak = round.Version.QuestionSet.IsWeak(content.Given.Level),
                Proposal = proposal is null ? null : new ProposalView(
                    proposal.Id, proposal.Title, proposal.Text, proposal.State, proposal.ProposedBy, proposal.ProposedOn,
                    activity?.Key, activity?.DisplayTitle, proposal.DeclinedReason),
            };
        })];
    }
}
