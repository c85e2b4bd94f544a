using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Activities;

/// <summary>
/// Aktivitet, åtgärd: what one or more bodies will do. A row with only a name is valid; what is missing shows as
/// missing, never as late.
/// </summary>
public sealed partial class Activity : Aggregate
{
    private readonly List<Participation> _participations = [];
    private readonly List<ActivityTargetArea> _targetAreas = [];
    private readonly List<ActivityGoal> _goals = [];
    private readonly List<ActivityPerspective> _perspectives = [];
    private readonly List<Milestone> _milestones = [];
    private readonly List<PrincipleCheck> _principleChecks = [];
    private readonly List<ActivityHeading> _headings = [];
    private readonly List<Disposition> _dispositions = [];

    public Activity(string key, Guid documentId, string title)
    {
        ReadableKey.Obstacles(key).ThrowIfAny();
        Key = key;
        DocumentId = documentId;
        Title = title;
        RefreshSearchText();
    }

    public string Key { get; private set; }

    /// <summary>The plan.</summary>
    public Guid DocumentId { get; private set; }

    public GoverningDocument Document { get; private set; } = null!;

    public string? Number { get; private set; }

    /// <summary>Sorts "1.2" before "1.10": the number's parts, padded.</summary>
    public string SortNumber { get; private set; } = "";

    /// <summary>The official wording as adopted.</summary>
    public string Title { get; private set; }

    /// <summary>A shorter name used in everyday work.</summary>
    public string? WorkingTitle { get; private set; }

    public string? Description { get; private set; }

    /// <summary>The plan's own word: aktivitet, åtgärd, insats, uppdrag …</summary>
    public string? LevelName { get; private set; }

    public DateOnly? StartsOn { get; private set; }

    public DateOnly? EndsOn { get; private set; }

    /// <summary>Löpande: has no end of its own.</summary>
    public bool IsContinuous { get; private set; }

    public ExpectedEffect? Effect { get; private set; }

    public ActivityCost Cost { get; private set; } = ActivityCost.Unknown;

    /// <summary>The day on which it was added after the plan had been adopted; none for what was decided with the plan.</summary>
    public DateOnly? AddedOn { get; private set; }

    /// <summary>Why it is kept out of everything public; none where it is public.</summary>
    public string? WithheldReason { get; private set; }

    /// <summary>The phase of the latest answer that was sent.</summary>
    public ActivityPhase Phase { get; private set; }

    /// <summary>The schedule of the latest answer that was sent, as the owner sees it.</summary>
    public ScheduleStatus ReportedSchedule { get; private set; }

    public EffectStatus EffectSoFar { get; private set; }

    /// <summary>The last day of the period that the latest sent answer tells of.</summary>
    public DateOnly? LastReportedOn { get; private set; }

    /// <summary>Where it stands in the ledger of what was decided.</summary>
    public ActivityStanding Standing { get; private set; } = ActivityStanding.NotReported;

    /// <summary>Lower-cased words to search in, the same on both databases.</summary>
    public string SearchText { get; private set; } = "";

    public IReadOnlyList<Participation> Participations => _participations;

    public IReadOnlyList<ActivityTargetArea> TargetAreas => _targetAreas;

    public IReadOnlyList<ActivityGoal> Goals => _goals;

    public IReadOnlyList<ActivityPerspective> Perspectives => _perspectives;

    public IReadOnlyList<Milestone> Milestones => _milestones;

    public IReadOnlyList<PrincipleCheck> PrincipleChecks => _principleChecks;

    public IReadOnlyList<ActivityHeading> Headings => _headings;

    /// <summary>How it left the plan, dated. At most one is in force: the latest.</summary>
    public IReadOnlyList<Disposition> Dispositions => _dispositions;

    /// <summary>One body leads it; otherwise its owners are equal, or there is none.</summary>
    public bool IsLed => _participations.Exists(p => p.Role is ParticipationRole.Lead);

    public bool IsWithheld => WithheldReason is not null;

    public string DisplayTitle => WorkingTitle ?? Title;

    public void Describe(string? number, string title, string? workingTitle, string? description, string? levelName)
    {
        Number = number;
        SortNumber = PadNumber(number);
        Title = title;
        WorkingTitle = workingTitle;
        Description = description;
        LevelName = levelName;
        RefreshSearchText();
    }

    /// <summary>Sets the planned time; all may be left out.</summary>
    public void Plan(DateOnly? startsOn, DateOnly? endsOn, bool isContinuous)
    {
        if (startsOn is not null && endsOn is not null && endsOn < startsOn)
        {
            throw new RuleBrokenException(new RuleViolation(RuleCode.EndsBeforeItBegins, startsOn, endsOn));
        }

        StartsOn = startsOn;
        EndsOn = isContinuous ? null : endsOn;
        IsContinuous = isContinuous;
    }

    public void ExpectEffect(ExpectedEffect? effect) => Effect = effect;

    public void SetCost(ActivityCost cost) => Cost = cost;

    public void SetAddedOn(DateOnly? day) => AddedOn = day;

    /// <summary>Keeps the activity out of everything public, with a reason, or lets it be public again.</summary>
    public void Withhold(string? reason) => WithheldReason = string.IsNullOrWhiteSpace(reason) ? null : reason;

    /// <summary>Sets who takes part. At most one leads; several may own it together with no lead; nobody is also valid.</summary>
    public void SetParticipations(IReadOnlyCollection<(Guid BodyId, ParticipationRole Role)> participations)
    {
        if (participations.DistinctBy(p => p.BodyId).Count() < participations.Count)
        {
            throw new RuleBrokenException(new RuleViolation(RuleCode.ParticipationIsRepeated));
        }

        if (participations.Count(p => p.Role is ParticipationRole.Lead) > 1)
        {
            throw new RuleBrokenException(new RuleViolation(RuleCode.LeadAlreadyExists));
        }

        _participations.RemoveAll(own => !participations.Any(p => p.BodyId == own.BodyId));
        foreach (var (bodyId, role) in participations)
        {
            if (_participations.Find(own => own.BodyId == bodyId) is { } own)
            {
                own.TakeRole(role);
            }
            else
            {
                _participations.Add(new Participation(Id, bodyId, role));
            }
        }
    }

    public void SetTargetAreas(IReadOnlyCollection<Guid> ids)
    {
        _targetAreas.RemoveAll(link => !ids.Contains(link.TargetAreaId));
        _targetAreas.AddRange(ids.Where(id => !_targetAreas.Exists(l => l.TargetAreaId == id)).Select(id => new ActivityTargetArea(Id, id)));
    }

    /// <summary>Serves these target areas too: what serves a goal serves the target area that the goal stands under.</summary>
    public void ServeAlso(IEnumerable<Guid> targetAreaIds) => SetTargetAreas([.. _targetAreas.Select(l => l.TargetAreaId).Concat(targetAreaIds).Distinct()]);

    public void SetGoals(IReadOnlyCollection<Guid> ids)
    {
        _goals.RemoveAll(link => !ids.Contains(link.GoalId));
        _goals.AddRange(ids.Where(id => !_goals.Exists(l => l.GoalId == id)).Select(id => new ActivityGoal(Id, id)));
    }

    public void SetPerspectives(IReadOnlyCollection<Guid> ids)
    {
        _perspectives.RemoveAll(link => !ids.Contains(link.PerspectiveId));
        _perspectives.AddRange(ids.Where(id => !_perspectives.Exists(l => l.PerspectiveId == id)).Select(id => new ActivityPerspective(Id, id)));
    }

    /// <summary>Replaces the milestones, in the order given.</summary>
    public void SetMilestones(IEnumerable<(string Title, DateOnly? DueOn, DateOnly? DoneOn)> milestones)
    {
        _milestones.Clear();
        _milestones.AddRange(milestones.Select((m, i) => new Milestone(m.Title, m.DueOn, m.DoneOn, i + 1)));
    }

    /// <summary>
    /// Writes the milestones anew in the order given. One that has an <c>Id</c> stays the same milestone under its new
    /// words, so that the history tells of a change and not of one that came and one that went.
    /// </summary>
    public void ReviseMilestones(IReadOnlyCollection<(Guid? Id, string Title, DateOnly? DueOn, DateOnly? DoneOn)> milestones)
    {
        _milestones.RemoveAll(own => !milestones.Any(m => m.Id == own.Id));
        var position = 0;
        foreach (var (id, title, dueOn, doneOn) in milestones)
        {
            position++;
            if (_milestones.Find(own => own.Id == id) is { } own)
            {
                own.Write(title, dueOn, doneOn, position);
            }
            else
            {
                _milestones.Add(new Milestone(title, dueOn, doneOn, position));
            }
        }
    }

    /// <summary>Answers the principles; a deviation must say why.</summary>
    public void SetPrincipleChecks(IReadOnlyCollection<(Guid PrincipleId, PrincipleAnswer Answer, string? Reason)> checks)
    {
        if (checks.Any(c => c.Answer is PrincipleAnswer.Deviates && string.IsNullOrWhiteSpace(c.Reason)))
        {
            throw new RuleBrokenException(new RuleViolation(RuleCode.DeviationNeedsReason));
        }

        _principleChecks.RemoveAll(own => !checks.Any(c => c.PrincipleId == own.PrincipleId));
        foreach (var (principleId, answer, reason) in checks)
        {
            if (_principleChecks.Find(own => own.PrincipleId == principleId) is { } own)
            {
                own.Answered(answer, reason);
            }
            else
            {
                _principleChecks.Add(new PrincipleCheck(principleId, answer, reason));
            }
        }
    }

    /// <summary>Writes the texts under the plan's headings, in the order given.</summary>
    public void SetHeadings(IEnumerable<(string Heading, string Text)> headings)
    {
        var written = headings.ToList();
        _headings.RemoveAll(own => !written.Exists(h => h.Heading == own.Heading));
        for (var i = 0; i < written.Count; i++)
        {
            if (_headings.Find(own => own.Heading == written[i].Heading) is { } own)
            {
                own.Write(written[i].Text, i + 1);
            }
            else
            {
                _headings.Add(new ActivityHeading(written[i].Heading, written[i].Text, i + 1));
            }
        }
    }

    /// <summary>Takes the status of the owners' latest sent answers.</summary>
    public void TakeStatus(ActivityPhase phase, ScheduleStatus schedule, EffectStatus effect, DateOnly reportedOn)
    {
        Phase = phase;
        ReportedSchedule = schedule;
        EffectSoFar = effect;
        LastReportedOn = reportedOn;
        RefreshStanding();
    }

    /// <summary>Ticks or unticks a milestone.</summary>
    /// <exception cref="RuleBrokenException">The day has not come.</exception>
    public void MarkMilestone(Milestone milestone, DateOnly? doneOn, DateOnly today)
    {
        if (doneOn > today)
        {
            throw new RuleBrokenException(new RuleViolation(RuleCode.MilestoneIsInTheFuture, doneOn));
        }

        milestone.Mark(doneOn);
    }

    /// <summary>
    /// What is withheld, and what stands in a plan that nobody has adopted yet, is for those who work in the municipality.
    /// Needs <see cref="Document"/> with its editions. <c>ActivityVisibility.VisibleTo</c> says the same to the database.
    /// </summary>
    public bool MayBeReadBy(Actor actor) =>
        actor.May(Right.ReadInternal) || (!IsWithheld && Document.Editions.Any(e => e.IsPublic));

    private void RefreshStanding() => Standing = ActivityStandings.Of(Phase, Left?.Kind);

    private void RefreshSearchText() => SearchText = $"{Number} {Title} {WorkingTitle} {Description}".ToLowerInvariant();

    private static string PadNumber(string? number) => number is null
        ? "~"
        : string.Join('.', number.Split('.').Select(part => part.PadLeft(4, '0')));
}
