using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.Activities;

/// <summary>A body to choose.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="IsOwn">It is ours, or no municipality's.</param>
/// <param name="Ceased">Its last day, where that has been.</param>
public sealed record BodyChoice(string Key, string Name, BodyKind Kind, bool IsOwn, DateOnly? Ceased)
{
    /// <summary>It can be given something to do; any other is shown where it has been chosen.</summary>
    public bool IsOffered => IsOwn && Ceased is null;
}

/// <summary>A plan to add to: its type's words and what adding to it means.</summary>
public sealed record PlanChoice(
    string Key, string Title, bool IsAdopted, IReadOnlyList<string> LevelNames, IReadOnlyList<string> RequiredHeadings, IReadOnlyList<AimGroup> Above);

/// <summary>What a document at or above the plan sets: target areas, goals, perspectives and principles to choose among.</summary>
public sealed record AimGroup(
    string Title, IReadOnlyList<Named> TargetAreas, IReadOnlyList<AimGoal> Goals, IReadOnlyList<Named> Perspectives, IReadOnlyList<Named> Principles);

/// <summary>A goal and the target area that it stands under.</summary>
public sealed record AimGoal(string Key, string Title, string? TargetArea);

/// <summary>What someone had typed before, and when (UTC).</summary>
public sealed record ActivityDraft(ActivityInput Typed, DateTime SavedAt);

/// <summary>Reads for the form of an activity.</summary>
public sealed class ActivityFormQueries(IDbContextFactory<StrategyDb> factory, CurrentActor currentActor)
{
    /// <summary>The activity as a form, or none where there is none.</summary>
    public async Task<ActivityInput?> FindAsync(string key, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var activity = await db.Activities.AsNoTracking()
            .Include(a => a.Document)
            .Include(a => a.Participations).ThenInclude(p => p.Body)
            .Include(a => a.TargetAreas).ThenInclude(t => t.TargetArea)
            .Include(a => a.Goals).ThenInclude(g => g.Goal)
            .Include(a => a.Perspectives).ThenInclude(p => p.Perspective)
            .Include(a => a.Milestones).Include(a => a.PrincipleChecks).ThenInclude(c => c.Principle).Include(a => a.Headings)
            .SingleOrDefaultAsync(a => a.Key == key, cancellationToken);
        if (activity is null)
        {
            return null;
        }

        var owner = await db.Bodies.Where(b => activity.Effect != null && b.Id == activity.Effect.BenefitOwnerId).Select(b => b.Key).SingleOrDefaultAsync(cancellationToken);
        return Form(activity, owner);
    }

    /// <summary>A new activity filled in from a proposal that waits, or none where there is none.</summary>
    public async Task<ActivityInput?> FindProposalAsync(Guid id, ActivityInput input, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var proposal = await db.AnswerSheets.AsNoTracking()
            .SelectMany(s => s.Proposals.Where(p => p.Id == id && p.ActivityId == null && p.DeclinedReason == null), (s, p) => new { p.Title, p.Text, Body = s.Body.Key })
            .SingleOrDefaultAsync(cancellationToken);
        if (proposal is null)
        {
            return null;
        }

        (input.Proposal, input.Title, input.Description) = (id, proposal.Title, proposal.Text);
        input.Participants = [new ParticipantInput { Body = proposal.Body, Role = ParticipationRole.Lead }];
        return input;
    }

    /// <summary>The plans that one can add to, each with what stands above it. Six queries, whatever the number of plans.</summary>
    public async Task<IReadOnlyList<PlanChoice>> GetPlansAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var home = await db.Installations.Select(i => i.HomeMunicipalityId).SingleOrDefaultAsync(cancellationToken);
        var documents = await db.Documents.AsNoTracking().Include(d => d.Type).Include(d => d.Editions)
            .Where(d => !d.IsReference).OrderBy(d => d.Title).ToListAsync(cancellationToken);
        var hierarchy = await SelfAndAbove.ReadAsync(db, cancellationToken);
        var areas = (await db.TargetAreas.AsNoTracking().OrderBy(t => t.Position).ToListAsync(cancellationToken)).ToLookup(t => t.DocumentId);
        var goals = (await db.Goals.AsNoTracking().Include(g => g.TargetArea).OrderBy(g => g.Position).ToListAsync(cancellationToken)).ToLookup(g => g.DocumentId);
        var perspectives = (await db.Perspectives.AsNoTracking().OrderBy(p => p.Position).ToListAsync(cancellationToken)).ToLookup(p => p.DocumentId);
        var principles = (await db.Principles.AsNoTracking().OrderBy(p => p.Position).ToListAsync(cancellationToken)).ToLookup(p => p.DocumentId);
        var byId = documents.ToDictionary(d => d.Id);
        return [.. documents.OrderByDescending(d => home is not null && d.MunicipalityId == home)
            .Select(d => new PlanChoice(
                d.Key, d.Title, d.HasDecidedText, d.Type.LevelNames, d.Type.RequiredHeadings,
                [.. hierarchy.Of(d.Id).Where(byId.ContainsKey).Select(id => new AimGroup(
                    byId[id].Title,
                    [.. areas[id].Select(t => new Named(t.Key, t.Title))],
                    [.. goals[id].Select(g => new AimGoal(g.Key, g.Title, g.TargetArea?.Title))],
                    [.. perspectives[id].Select(p => new Named(p.Key, p.Name))],
                    [.. principles[id].Select(p => new Named(p.Key, p.Title))]))]))];
    }

    /// <summary>Every body that can take part or has done so, in the order of their names.</summary>
    public async Task<IReadOnlyList<BodyChoice>> GetBodiesAsync(DateOnly today, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var own = await db.OwnBodiesAsync(cancellationToken);
        return await db.Bodies.AsNoTracking().Where(b => b.Kind != BodyKind.Municipality).OrderBy(b => b.Name).ThenBy(b => b.Key)
            .Select(b => new BodyChoice(b.Key, b.Name, b.Kind, own.Contains(b.Id), b.ValidTo < today ? b.ValidTo : null)).ToListAsync(cancellationToken);
    }

    /// <summary>What the actor had typed in the form and not sent.</summary>
    public async Task<ActivityDraft?> FindDraftAsync(string form, CancellationToken cancellationToken)
    {
        var actor = await currentActor.GetAsync(cancellationToken);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var draft = await db.FormDrafts.AsNoTracking().SingleOrDefaultAsync(d => d.AccountId == actor.UserId && d.Form == form, cancellationToken);
        return draft is not null && JsonSerializer.Deserialize<ActivityInput>(draft.Content) is { } typed ? new ActivityDraft(typed, draft.SavedAt) : null;
    }

    /// <summary>What stands in the way of leaving the plan as it is now said.</summary>
    public async Task<IReadOnlyList<RuleViolation>> GetObstaclesAsync(LetActivityLeaveInput input, DateOnly today, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var activity = await db.Activities.AsNoTracking().Include(a => a.Dispositions).SingleOrDefaultAsync(a => a.Key == input.Key, cancellationToken);
        return activity is null
            ? [new RuleViolation(RuleCode.NotFound)]
            : activity.ObstaclesTo(await input.ToDispositionAsync(db, today, input.NewParts.Select(_ => Guid.CreateVersion7()), cancellationToken), today);
    }

    private static ActivityInput Form(Activity activity, string? benefitOwner) => new()
    {
        Key = activity.Key,
        Plan = activity.Document.Key,
        Number = activity.Number,
        Title = activity.Title,
        WorkingTitle = activity.WorkingTitle,
        Description = activity.Description,
        LevelName = activity.LevelName,
        Participants = [.. activity.Participations.OrderBy(p => p.Role).ThenBy(p => p.Body.Name, StringComparer.Ordinal)
            .Select(p => new ParticipantInput { Body = p.Body.Key, Role = p.Role })],
        TargetAreas = [.. activity.TargetAreas.Select(t => t.TargetArea.Key)],
        Goals = [.. activity.Goals.Select(g => g.Goal.Key)],
        Perspectives = [.. activity.Perspectives.Select(p => p.Perspective.Key)],
        StartsOn = activity.StartsOn,
        EndsOn = activity.EndsOn,
        IsContinuous = activity.IsContinuous,
        Milestones = [.. activity.Milestones.OrderBy(m => m.Position)
            .Select(m => new MilestoneInput { Id = m.Id, Title = m.Title, DueOn = m.DueOn, DoneOn = m.DoneOn })],
        EffectText = activity.Effect?.Text,
        EffectForWhom = activity.Effect?.ForWhom,
        EffectBaseline = activity.Effect?.Baseline,
        EffectMeasure = activity.Effect?.Measure,
        EffectVisibleFrom = activity.Effect?.VisibleFromYear,
        BenefitOwner = benefitOwner,
        CostKind = activity.Cost.Kind,
        CostFrom = activity.Cost.PlannedFrom,
        CostTo = activity.Cost.PlannedTo,
        CostPriceYear = activity.Cost.PriceYear,
        Principles = [.. activity.PrincipleChecks.Select(c => new PrincipleInput { Key = c.Principle.Key, Answer = c.Answer, Reason = c.Reason })],
        Headings = [.. activity.Headings.OrderBy(h => h.Position).Select(h => new HeadingInput { Heading = h.Heading, Text = h.Text })],
        WithheldReason = activity.WithheldReason,
        SeenRevision = activity.Revision,
    };
}
