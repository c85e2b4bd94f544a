using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.FollowUp;

/// <summary>Where a cycle stands on a day.</summary>
public enum CycleState
{
    /// <summary>Its opening day has not come.</summary>
    Planned,
    Open,

    /// <summary>Its due day has passed; answers are still taken until it is frozen.</summary>
    Overdue,

    /// <summary>Everything is copied into the council's report; nothing changes any more.</summary>
    Frozen,
}

/// <summary>Uppföljningsperiod: which plans are followed up, which bodies are asked, and when.</summary>
public sealed class FollowUpCycle : Aggregate
{
    private readonly List<CyclePlan> _plans = [];
    private readonly List<CycleBody> _bodies = [];

    public FollowUpCycle(string key, string name, CycleKind kind, Guid programmeId)
    {
        ReadableKey.Obstacles(key).ThrowIfAny();
        Key = key;
        Name = name;
        Kind = kind;
        ProgrammeId = programmeId;
    }

    public string Key { get; private set; }

    public string Name { get; private set; }

    public CycleKind Kind { get; private set; }

    /// <summary>The programme whose target areas are judged.</summary>
    public Guid ProgrammeId { get; private set; }

    public GoverningDocument Programme { get; private set; } = null!;

    public DateOnly PeriodFrom { get; private set; }

    public DateOnly PeriodTo { get; private set; }

    public DateOnly OpensOn { get; private set; }

    public DateOnly DueOn { get; private set; }

    public DateOnly ClosesOn { get; private set; }

    public DateOnly? FrozenOn { get; private set; }

    /// <summary>The chapters of its report in order, where the office has chosen them itself.</summary>
    public List<ReportPart>? ReportParts { get; private set; }

    /// <summary>The office's own words before the chapters of its report, as Markdown.</summary>
    public string? ReportForeword { get; private set; }

    /// <summary>The office's own words after the chapters of its report, as Markdown.</summary>
    public string? ReportAfterword { get; private set; }

    /// <summary>The office's own words at the beginning of single chapters of its report.</summary>
    public IReadOnlyList<ChapterIntroduction>? ReportIntroductions { get; private set; }

    /// <summary>The fields that an answer cannot be sent without, where the office has chosen any.</summary>
    public List<ProgressField>? RequiredFields { get; private set; }

    /// <summary>The fields that are not asked for, where the office has chosen any.</summary>
    public List<ProgressField>? FieldsNotAsked { get; private set; }

    /// <summary>What is asked for of each activity.</summary>
    public AskedFields Asks => new(RequiredFields ?? [], FieldsNotAsked ?? []);

    /// <summary>How its report is composed; none for the standard.</summary>
    public ReportComposition? Composition =>
        ReportParts is null && ReportForeword is null && ReportAfterword is null && ReportIntroductions is null
            ? null
            : new ReportComposition(ReportParts ?? ReportComposition.Standard.Parts, ReportForeword, ReportAfterword, ReportIntroductions);

    public int Year => PeriodTo.Year;

    public bool IsFrozen => FrozenOn is not null;

    public IReadOnlyList<CyclePlan> Plans => _plans;

    public IReadOnlyList<CycleBody> Bodies => _bodies;

    /// <summary>Whether the body is asked.</summary>
    public bool AsksOf(Guid bodyId) => _bodies.Exists(b => b.BodyId == bodyId);

    public CycleState StateOn(DateOnly day) =>
        IsFrozen ? CycleState.Frozen
        : day < OpensOn ? CycleState.Planned
        : day > DueOn ? CycleState.Overdue
        : CycleState.Open;

    /// <summary>Whether bodies may write their answers.</summary>
    public bool TakesAnswersOn(DateOnly day) => StateOn(day) is CycleState.Open or CycleState.Overdue;

    public void Describe(string name, CycleKind kind, Guid programmeId)
    {
        EnsureNotFrozen();
        Name = name;
        Kind = kind;
        ProgrammeId = programmeId;
    }

    /// <summary>Sets the period and the days. They follow in order: opens, due, closes.</summary>
    public void Schedule(DateOnly periodFrom, DateOnly periodTo, DateOnly opensOn, DateOnly dueOn, DateOnly closesOn)
    {
        EnsureNotFrozen();
        if (periodTo < periodFrom || dueOn < opensOn || closesOn < dueOn)
        {
            throw new RuleBrokenException(new RuleViolation(RuleCode.CycleDatesAreOutOfOrder));
        }

        (PeriodFrom, PeriodTo, OpensOn, DueOn, ClosesOn) = (periodFrom, periodTo, opensOn, dueOn, closesOn);
    }

    /// <summary>Sets what is followed up, and who is asked. What a body has sent is public record, and it stays among those asked; a draft is kept, and goes on if the body is asked again.</summary>
    /// <param name="planIds">The plans.</param>
    /// <param name="bodyIds">The bodies.</param>
    /// <param name="sent">The names of the bodies that have sent their reports, by id.</param>
    public void SetScope(IReadOnlyCollection<Guid> planIds, IReadOnlyCollection<Guid> bodyIds, IReadOnlyDictionary<Guid, string>? sent = null)
    {
        EnsureNotFrozen();
        var obstacles = new List<RuleViolation>();
        obstacles.AddRange(_bodies.Where(b => !bodyIds.Contains(b.BodyId) && sent?.ContainsKey(b.BodyId) is true)
            .Select(b => new RuleViolation(RuleCode.BodyHasSentItsReport, sent![b.BodyId])));
        if (planIds.Count == 0)
        {
            obstacles.Add(new RuleViolation(RuleCode.CycleHasNoPlan));
        }

        if (bodyIds.Count == 0)
        {
            obstacles.Add(new RuleViolation(RuleCode.CycleHasNoBody));
        }

        obstacles.ThrowIfAny();
        _plans.RemoveAll(p => !planIds.Contains(p.DocumentId));
        _plans.AddRange(planIds.Where(id => !_plans.Exists(p => p.DocumentId == id)).Select(id => new CyclePlan(Id, id)));
        _bodies.RemoveAll(b => !bodyIds.Contains(b.BodyId));
        _bodies.AddRange(bodyIds.Where(id => !_bodies.Exists(b => b.BodyId == id)).Select(id => new CycleBody(Id, id)));
    }

    /// <summary>Sets what is asked for. What has been written stays, also in fields that are no longer asked for.</summary>
    public void Ask(AskedFields asks)
    {
        EnsureNotFrozen();
        RequiredFields = asks.Required.Count == 0 ? null : [.. asks.Required];
        FieldsNotAsked = asks.NotAsked.Count == 0 ? null : [.. asks.NotAsked];
    }

    /// <summary>Why a body that is asked cannot hand over to those that took over from it: it exists still, has answered, or nobody took over.</summary>
    public IReadOnlyList<RuleViolation> ObstaclesToHandingOver(Body body, IReadOnlyCollection<Guid> successors, ProgressReport? report, DateOnly today)
    {
        var obstacles = new List<RuleViolation>();
        if (IsFrozen)
        {
            obstacles.Add(new RuleViolation(RuleCode.CycleIsFrozen, Name));
        }

        if (body.IsValidOn(today))
        {
            obstacles.Add(new RuleViolation(RuleCode.BodyStillExists, body.Name));
        }

        if (successors.Count == 0)
        {
            obstacles.Add(new RuleViolation(RuleCode.BodyHasNoSuccessor, body.Name));
        }

        if (report is { IsSent: true })
        {
            obstacles.Add(new RuleViolation(RuleCode.ReportIsSent));
        }

        return obstacles;
    }

    /// <summary>
    /// A body that came to an end in mid-cycle is asked no more; those that took over are. Where one alone took over and has not
    /// begun, what had been written goes along; else it stays where it was written.
    /// </summary>
    public void HandOver(Body body, IReadOnlyList<Guid> successors, IReadOnlyCollection<ProgressReport> reports, DateOnly today)
    {
        var report = reports.FirstOrDefault(r => r.BodyId == body.Id);
        ObstaclesToHandingOver(body, successors, report, today).ThrowIfAny();
        _bodies.RemoveAll(b => b.BodyId == body.Id);
        _bodies.AddRange(successors.Where(id => !_bodies.Exists(b => b.BodyId == id)).Select(id => new CycleBody(Id, id)));
        if (successors is [var only] && reports.All(r => r.BodyId != only))
        {
            report?.MoveTo(only);
        }
    }

    /// <summary>Composes the report, until it is frozen.</summary>
    public void Compose(ReportComposition composition)
    {
        EnsureNotFrozen();
        composition.Obstacles().ThrowIfAny();
        var tidied = composition.Tidied();
        ReportParts = tidied.Parts.SequenceEqual(ReportComposition.Standard.Parts) ? null : [.. tidied.Parts];
        (ReportForeword, ReportAfterword, ReportIntroductions) = (tidied.Foreword, tidied.Afterword, tidied.Introductions);
    }

    /// <summary>Composes the report with the chapters of an earlier one and in their order. The office's own words are of their year, and stay there.</summary>
    public void ComposeLike(FollowUpCycle earlier) =>
        Compose(new ReportComposition(earlier.ReportParts ?? ReportComposition.Standard.Parts, ReportForeword, ReportAfterword, ReportIntroductions));

    /// <summary>Why the cycle cannot be frozen: the programme's target areas must have been judged.</summary>
    public IReadOnlyList<RuleViolation> ObstaclesToFreezing(
        IEnumerable<(Guid Id, string Title)> targetAreas, IReadOnlyCollection<Assessment> assessments)
    {
        var obstacles = new List<RuleViolation>();
        if (IsFrozen)
        {
            obstacles.Add(new RuleViolation(RuleCode.CycleIsFrozen, Name));
        }

        foreach (var (id, title) in targetAreas)
        {
            var assessment = assessments.FirstOrDefault(a => a.TargetAreaId == id);
            if (assessment is null)
            {
                obstacles.Add(new RuleViolation(RuleCode.TargetAreaIsNotAssessed, title));
            }
            else if (string.IsNullOrWhiteSpace(assessment.Sentence))
            {
                obstacles.Add(new RuleViolation(RuleCode.AssessmentNeedsSentence, title));
            }
        }

        return obstacles;
    }

    /// <summary>Freezes: from now on nothing in the cycle changes.</summary>
    public void Freeze(
        IEnumerable<(Guid Id, string Title)> targetAreas, IReadOnlyCollection<Assessment> assessments, DateOnly today)
    {
        ObstaclesToFreezing(targetAreas, assessments).ThrowIfAny();
        FrozenOn = today;
    }

    /// <summary>Opens again what was frozen, because its report was referred back: it is to be frozen anew, as the next version.</summary>
    public void Reopen(Decision referral)
    {
        if (!IsFrozen || referral.Outcome is not DecisionOutcome.ReferredBack)
        {
            throw new RuleBrokenException(new RuleViolation(RuleCode.CycleReopensOnlyAfterReferralBack, Name));
        }

        FrozenOn = null;
    }

    /// <exception cref="RuleBrokenException">The cycle is frozen.</exception>
    public void EnsureNotFrozen()
    {
        if (IsFrozen)
        {
            throw new RuleBrokenException(new RuleViolation(RuleCode.CycleIsFrozen, Name));
        }
    }
}

/// <summary>A plan whose activities are followed up in the cycle.</summary>
public sealed class CyclePlan(Guid cycleId, Guid documentId)
{
    public Guid CycleId { get; private set; } = cycleId;

    public Guid DocumentId { get; private set; } = documentId;

    public GoverningDocument Document { get; private set; } = null!;
}

/// <summary>A body that is asked in the cycle.</summary>
public sealed class CycleBody(Guid cycleId, Guid bodyId)
{
    public Guid CycleId { get; private set; } = cycleId;

    public Guid BodyId { get; private set; } = bodyId;

    public Body Body { get; private set; } = null!;
}
