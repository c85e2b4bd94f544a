using Microsoft.EntityFrameworkCore;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.SelfAssessment;
using StrategyTracker.Domain.Targets;

namespace StrategyTracker.Features.Exchange.Items;

/// <summary>Documents, their editions and what they set, as a package tells them.</summary>
internal static class DocumentItems
{
    /// <summary>The document itself, without its editions and what it sets.</summary>
    public static DocumentItem Of(GoverningDocument document, IEnumerable<DocumentRelation> relations, KeyBook keys) => new()
    {
        Key = document.Key,
        Title = document.Title,
        Type = keys.DocumentTypes.KeyOf(document.TypeId),
        Municipality = keys.Bodies.KeyOf(document.MunicipalityId),
        Owner = keys.Bodies.KeyOf(document.OwnerId),
        Responsible = document.Responsible,
        IsReference = document.IsReference,
        Note = document.Note,
        Relations = [.. relations
            .Select(r => new RelationItem { Kind = r.Kind, To = keys.Documents.KeyOf(r.ToId), Note = r.Note })
            .OrderBy(r => r.Kind).ThenBy(r => r.To, StringComparer.Ordinal)],
        Reviews = [.. document.Reviews.OrderBy(r => r.Date).ThenBy(r => r.Id)
            .Select(r => new ReviewItem { Outcome = r.Outcome, Date = r.Date, Function = r.Function, Note = r.Note })],
    };

    /// <summary>Questions together with what they are about.</summary>
    public static IQueryable<ContributionQuestion> WithAims(IQueryable<ContributionQuestion> questions) =>
        questions.Include(q => q.TargetArea).Include(q => q.Goal).Include(q => q.Principle).Include(q => q.Perspective);

    /// <summary>The document that sets what the question is about.</summary>
    public static Guid DocumentOf(ContributionQuestion question) =>
        question.TargetArea?.DocumentId ?? question.Goal?.DocumentId ?? question.Principle?.DocumentId ?? question.Perspective!.DocumentId;

    /// <summary>Questions to bodies in an order of their values.</summary>
    public static IEnumerable<ContributionQuestionItem> Of(IEnumerable<ContributionQuestion> questions, KeyBook keys) => questions
        .Select(q => new ContributionQuestionItem
        {
            TargetArea = keys.TargetAreas.KeyOf(q.TargetAreaId), Goal = keys.Goals.KeyOf(q.GoalId),
            Principle = keys.Principles.KeyOf(q.PrincipleId), Perspective = keys.Perspectives.KeyOf(q.PerspectiveId), Body = keys.Bodies.KeyOf(q.BodyId), Text = q.Text, AskedBy = q.AskedBy, AskedOn = q.AskedOn,
            Answer = q.Answer, AnsweredBy = q.AnsweredBy, AnsweredOn = q.AnsweredOn,
        })
        .OrderBy(q => q.TargetArea, StringComparer.Ordinal).ThenBy(q => q.Goal, StringComparer.Ordinal).ThenBy(q => q.Principle, StringComparer.Ordinal)
        .ThenBy(q => q.Perspective, StringComparer.Ordinal).ThenBy(q => q.Body, StringComparer.Ordinal);

    /// <summary>Answered findings in an order of their values.</summary>
    public static IEnumerable<FindingAnswerItem> Of(IEnumerable<FindingAnswer> answers) => answers
        .OrderBy(a => a.Finding).ThenBy(a => a.Subject, StringComparer.Ordinal)
        .Select(a => new FindingAnswerItem
        {
            Finding = a.Finding, Subject = a.Subject.Length > 0 ? a.Subject : null, Mark = a.Mark, Reason = a.Reason, By = a.By, AnsweredOn = a.AnsweredOn,
        });

    /// <summary>What was said of activities that the document's editions touch, in an order of its values.</summary>
    public static IEnumerable<PlannedDispositionItem> Of(IEnumerable<PlannedDisposition> said, IReadOnlyDictionary<Guid, string> labels, KeyBook keys) => said
        .Select(p => new PlannedDispositionItem
        {
            Edition = labels[p.EditionId], Activity = keys.Activities.KeyOf(p.ActivityId), Leaves = p.Leaves,
            AimTargetArea = keys.TargetAreas.KeyOf(p.AimTargetAreaId), AimGoal = keys.Goals.KeyOf(p.AimGoalId), Reason = p.Reason,
            IntoActivity = keys.Activities.KeyOf(p.IntoActivityId), Parts = ActivityItems.Parts(p.PartIds, keys), ToDocument = keys.Documents.KeyOf(p.ToDocumentId),
            Mark = p.Mark, By = p.By, SaidOn = p.SaidOn,
        })
        .OrderBy(p => p.Edition, StringComparer.Ordinal).ThenBy(p => p.Activity, StringComparer.Ordinal);

    public static PerspectiveItem Of(Perspective perspective) => new() { Key = perspective.Key, Name = perspective.Name };

    public static TargetAreaItem Of(TargetArea area) => new()
    {
        Key = area.Key,
        Number = area.Number,
        Title = area.Title,
        Description = area.Description,
    };

    public static GoalItem Of(Goal goal, KeyBook keys) => new()
    {
        Key = goal.Key,
        Number = goal.Number,
        Title = goal.Title,
        Text = goal.Text,
        TargetArea = keys.TargetAreas.KeyOf(goal.TargetAreaId),
        Parent = keys.Goals.KeyOf(goal.ParentId),
    };

    public static PrincipleItem Of(Principle principle) => new()
    {
        Key = principle.Key,
        Number = principle.Number,
        Title = principle.Title,
        Text = principle.Text,
        AchievedBy = [.. principle.AchievedBy],
    };

    public static DeviationItem Of(Deviation deviation, KeyBook keys) => new()
    {
        Key = deviation.Key,
        Clause = deviation.ClauseKey,
        Body = keys.Bodies.KeyOf(deviation.BodyId),
        What = deviation.What,
        Reason = deviation.Reason,
        DecidedBy = keys.Bodies.KeyOf(deviation.DecidedById),
        DecidedOn = deviation.DecidedOn,
        Paragraph = deviation.Paragraph,
        RegistrationNumber = deviation.RegistrationNumber,
        ValidFrom = deviation.ValidFrom,
        ValidTo = deviation.ValidTo,
        TakenBackOn = deviation.TakenBackOn,
    };

    public static ContextNoteItem Of(ContextNote note, KeyBook keys) => new()
    {
        Key = note.Key,
        Kind = note.Kind,
        Text = note.Text,
        TargetArea = keys.TargetAreas.KeyOf(note.TargetAreaId),
        Perspective = keys.Perspectives.KeyOf(note.PerspectiveId),
        Weight = note.Weight,
        NotedOn = note.NotedOn,
    };

    public static EditionItem Of(Edition edition, KeyBook keys)
    {
        var clauses = edition.Clauses.ToLookup(c => c.ParentId);
        return new EditionItem
        {
            Label = edition.Label,
            Title = edition.Title,
            Subtitle = edition.Subtitle,
            Status = edition.Status,
            ValidFrom = edition.ValidFrom,
            ValidTo = edition.ValidTo,
            UntilFurtherNotice = edition.UntilFurtherNotice,
            EndedOn = edition.EndedOn,
            AppliesTo = edition.AppliesTo,
            SourceNote = edition.SourceNote,
            RegistrationNumbers = [.. edition.RegistrationNumbers
                .Select(r => new RegistrationNumberItem { Number = r.Number, Body = keys.Bodies.KeyOf(r.BodyId) })
                .OrderBy(r => r.Number, StringComparer.Ordinal).ThenBy(r => r.Body, StringComparer.Ordinal)],
            Decisions = Of(edition.Decisions, keys),
            ChangeLog = [.. edition.ChangeLog.OrderBy(c => c.Position)
                .Select(c => new ChangeLogItem { Version = c.Version, Change = c.Change, Date = c.Date, By = c.By })],
            Referrals = [.. edition.ReferralRequests
                .Select(r => new ReferralItem
                {
                    Body = keys.Bodies.KeyOf(r.BodyId), AskedOn = r.AskedOn, AnswerBy = r.AnswerBy, AnsweredOn = r.AnsweredOn, Answer = r.Answer,
                    RegistrationNumber = r.RegistrationNumber,
                })
                .OrderBy(r => r.AskedOn).ThenBy(r => r.Body, StringComparer.Ordinal).ThenBy(r => r.AnswerBy).ThenBy(r => r.Answer, StringComparer.Ordinal)],
            AwaitedAdopters = [.. edition.AwaitedAdopters.Select(a => keys.Bodies.KeyOf(a.BodyId)).Order(StringComparer.Ordinal)],
            Rectifications = [.. edition.Rectifications.OrderBy(r => r.Date).ThenBy(r => r.Id).Select(r => new RectificationItem
            {
                Clause = r.ClauseKey, HeadingBefore = r.HeadingBefore, TextBefore = r.TextBefore, HeadingAfter = r.HeadingAfter, TextAfter = r.TextAfter,
                Reason = r.Reason, By = r.By, Date = r.Date,
            })],
            Clauses = Under(null),
            Descents = [.. edition.Descents.Select(d => new DescentItem { Kind = d.Kind, From = d.FromKey, To = d.ToKey })
                .OrderBy(d => d.From, StringComparer.Ordinal).ThenBy(d => d.To, StringComparer.Ordinal)],
        };

        IReadOnlyList<ClauseItem> Under(Guid? parentId) => [.. clauses[parentId].OrderBy(c => c.Position).Select(c => new ClauseItem
        {
            Key = c.Key,
            Kind = c.Kind,
            Number = c.Number,
            Heading = c.Heading,
            Text = c.Text,
            Body = keys.Bodies.KeyOf(c.BodyId),
            Sets = c.SetsKey,
            Gap = c.Gap,
            Clauses = Under(c.Id),
        })];
    }

    public static IReadOnlyList<DecisionItem> Of(IEnumerable<Decision> decisions, KeyBook keys) => [.. decisions
        .Select(d => new DecisionItem
        {
            Outcome = d.Outcome,
            Body = keys.Bodies.KeyOf(d.BodyId),
            Date = d.Date,
            Paragraph = d.Paragraph,
            RegistrationNumber = d.RegistrationNumber,
            Note = d.Note,
            Reservations = d.Reservations,
            OverrideReason = d.OverrideReason,
            OverriddenBy = d.OverriddenBy,
        })
        .OrderBy(d => d.Date).ThenBy(d => d.Body, StringComparer.Ordinal).ThenBy(d => d.Outcome)
        .ThenBy(d => d.Paragraph, StringComparer.Ordinal).ThenBy(d => d.Note, StringComparer.Ordinal)];

    public static ScaleItem Of(Scale scale, KeyBook keys) => new()
    {
        Key = scale.Key,
        Name = scale.Name,
        Document = keys.Documents.KeyOf(scale.DocumentId),
        Note = scale.Note,
        Levels = [.. scale.Levels.OrderBy(l => l.Value).ThenBy(l => l.Label, StringComparer.Ordinal)
            .Select(l => new ScaleLevelItem { Value = l.Value, Label = l.Label, Text = l.Text })],
    };
}
