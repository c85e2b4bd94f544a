using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Activities;

/// <summary>How an activity leaves its plan, and comes back.</summary>
public sealed partial class Activity
{
    public Disposition? Left => _dispositions.MaxBy(d => d.Date);

    /// <summary>How it had left the plan on a day, if it had.</summary>
    public Disposition? LeftOn(DateOnly day) => _dispositions.Where(d => d.Date <= day).MaxBy(d => d.Date);

    /// <summary>Why the activity cannot leave the plan in this way.</summary>
    public IReadOnlyList<RuleViolation> ObstaclesTo(Disposition disposition)
    {
        var obstacles = new List<RuleViolation>();
        if (Left is { } left)
        {
            obstacles.Add(new RuleViolation(RuleCode.ActivityHasLeftThePlan, DisplayTitle, left.Date));
        }

        if (string.IsNullOrWhiteSpace(disposition.Reason))
        {
            obstacles.Add(new RuleViolation(RuleCode.DispositionNeedsReason));
        }

        if (disposition.Kind is DispositionKind.Struck && (disposition.DecidedById is null || string.IsNullOrWhiteSpace(disposition.Paragraph)))
        {
            obstacles.Add(new RuleViolation(RuleCode.StrikingNeedsDecision));
        }

        if (disposition.Kind is DispositionKind.Merged && disposition.IntoActivityId is null)
        {
            obstacles.Add(new RuleViolation(RuleCode.MergingNeedsTarget));
        }

        if (disposition.Kind is DispositionKind.Split && disposition.PartIds.Distinct().Count() < 2)
        {
            obstacles.Add(new RuleViolation(RuleCode.SplittingNeedsParts));
        }

        if (disposition.IntoActivityId == Id || disposition.PartIds.Contains(Id))
        {
            obstacles.Add(new RuleViolation(RuleCode.ActivityCannotMergeIntoItself));
        }

        if (disposition.Kind is DispositionKind.Moved && disposition.ToDocumentId is null)
        {
            obstacles.Add(new RuleViolation(RuleCode.MovingNeedsPlan));
        }

        return obstacles;
    }

    /// <summary>Why the activity cannot leave the plan in this way today: what is registered has also happened.</summary>
    public IReadOnlyList<RuleViolation> ObstaclesTo(Disposition disposition, DateOnly today) =>
        disposition.Date > today
            ? [.. ObstaclesTo(disposition), new RuleViolation(RuleCode.DecisionIsInTheFuture, disposition.Date)]
            : ObstaclesTo(disposition);

    /// <inheritdoc cref="Leave(Disposition)"/>
    public void Leave(Disposition disposition, DateOnly today)
    {
        ObstaclesTo(disposition, today).ThrowIfAny();
        Leave(disposition);
    }

    /// <summary>Lets the activity leave the plan. It never vanishes: the ledger keeps how, when and why.</summary>
    public void Leave(Disposition disposition)
    {
        ObstaclesTo(disposition).ThrowIfAny();
        _dispositions.Add(disposition);
        RefreshStanding();
    }

    /// <summary>
    /// A new activity that carries on a part of this one: in the same plan, with the same aims, time, participants and secrecy. Its
    /// effect, cost and milestones are its own to say, so that nothing is counted twice.
    /// </summary>
    /// <param name="key">Its key.</param>
    /// <param name="number">Its number in the plan, if it has one.</param>
    /// <param name="title">What it is called.</param>
    /// <param name="leadId">The body that leads it in the place of who leads this one; none where nothing else is said.</param>
    /// <param name="addedOn">The day of the split, since the part is added to what was decided; none where nothing is decided yet.</param>
    public Activity Part(string key, string? number, string title, Guid? leadId, DateOnly? addedOn)
    {
        var part = new Activity(key, DocumentId, title);
        part.Describe(number, title, null, null, LevelName);
        part.Plan(StartsOn, EndsOn, IsContinuous);
        part.SetAddedOn(addedOn);
        part.SetTargetAreas([.. _targetAreas.Select(l => l.TargetAreaId)]);
        part.SetGoals([.. _goals.Select(l => l.GoalId)]);
        part.SetPerspectives([.. _perspectives.Select(l => l.PerspectiveId)]);
        part.Withhold(WithheldReason);
        part.SetParticipations(leadId is { } lead
            ? [(lead, ParticipationRole.Lead), .. _participations.Where(p => p.BodyId != lead && p.Role is not ParticipationRole.Lead).Select(p => (p.BodyId, p.Role))]
            : [.. _participations.Select(p => (p.BodyId, p.Role))]);
        return part;
    }

    /// <summary>Takes back the latest departure, registered by mistake. The audit trail keeps that it was there.</summary>
    public void ReturnToPlan()
    {
        if (Left is not { } left)
        {
            throw new RuleBrokenException(new RuleViolation(RuleCode.ActivityIsInThePlan, DisplayTitle));
        }

        _dispositions.Remove(left);
        RefreshStanding();
    }
}
