using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Indicators;

namespace StrategyTracker.Features.Exchange.Items;

/// <summary>Activities and indicators as a package tells them.</summary>
internal static class ActivityItems
{
    public static ActivityItem Of(Activity activity, KeyBook keys) => new()
    {
        Key = activity.Key,
        Document = keys.Documents.KeyOf(activity.DocumentId),
        Number = activity.Number,
        Title = activity.Title,
        WorkingTitle = activity.WorkingTitle,
        Description = activity.Description,
        LevelName = activity.LevelName,
        Participations = [.. activity.Participations
            .Select(p => new ParticipationItem { Body = keys.Bodies.KeyOf(p.BodyId), Role = p.Role })
            .OrderBy(p => p.Role).ThenBy(p => p.Body, StringComparer.Ordinal)],
        TargetAreas = [.. activity.TargetAreas.Select(t => keys.TargetAreas.KeyOf(t.TargetAreaId)).Order(StringComparer.Ordinal)],
        Goals = [.. activity.Goals.Select(g => keys.Goals.KeyOf(g.GoalId)).Order(StringComparer.Ordinal)],
        Perspectives = [.. activity.Perspectives.Select(p => keys.Perspectives.KeyOf(p.PerspectiveId)).Order(StringComparer.Ordinal)],
        StartsOn = activity.StartsOn,
        EndsOn = activity.EndsOn,
        Continuous = activity.IsContinuous,
        Milestones = [.. activity.Milestones.OrderBy(m => m.Position)
            .Select(m => new MilestoneItem { Title = m.Title, DueOn = m.DueOn, DoneOn = m.DoneOn })],
        Effect = Of(activity.Effect, keys),
        Cost = Of(activity.Cost),
        PrincipleChecks = [.. activity.PrincipleChecks
            .Select(c => new PrincipleCheckItem { Principle = keys.Principles.KeyOf(c.PrincipleId), Answer = c.Answer, Reason = c.Reason })
            .OrderBy(c => c.Principle, StringComparer.Ordinal)],
        Headings = [.. activity.Headings.OrderBy(h => h.Position).Select(h => new HeadingItem { Heading = h.Heading, Text = h.Text })],
        // An activity without links says nothing of them, as it did before there were any.
        Links = activity.Links.Count == 0 ? null : [.. activity.Links.OrderBy(l => l.Position)
            .Select(l => new LinkItem { Title = l.Title, Address = l.Address, Public = l.IsPublic, AddedBy = l.AddedBy, AddedAt = DateTime.SpecifyKind(l.AddedAt, DateTimeKind.Utc) })],
        AddedOn = activity.AddedOn,
        Dispositions = [.. activity.Dispositions.OrderBy(d => d.Date).ThenBy(d => d.Kind).Select(d => new DispositionItem
        {
            Kind = d.Kind,
            Date = d.Date,
            Reason = d.Reason,
            IntoActivity = keys.Activities.KeyOf(d.IntoActivityId),
            Parts = Parts(d.PartIds, keys),
            ToDocument = keys.Documents.KeyOf(d.ToDocumentId),
            DecidedBy = keys.Bodies.KeyOf(d.DecidedById),
            Paragraph = d.Paragraph,
        })],
        WithheldReason = activity.WithheldReason,
        Handovers = [.. activity.Handovers
            .Select(h => new HandoverItem
            {
                From = keys.Bodies.KeyOf(h.FromBodyId), To = keys.Bodies.KeyOf(h.ToBodyId), Role = h.Role, RoleBefore = h.RoleBefore, Date = h.Date,
            })
            .OrderBy(h => h.Date).ThenBy(h => h.From, StringComparer.Ordinal).ThenBy(h => h.To, StringComparer.Ordinal)],
        ScheduleOverride = activity.Override is { } said
            ? new ScheduleOverrideItem { Status = said.Status, Reason = said.Reason, By = said.By, SetOn = said.SetOn, LapsesOn = said.LapsesOn }
            : null,
        LocalStatus = activity.LocalStatus is { } local
            ? new LocalStatusItem { Word = local.Word, Phase = local.Phase, Schedule = local.Schedule, On = local.On }
            : null,
    };

    /// <summary>Keys of the parts of a split, in their own order; none where nothing is split.</summary>
    public static IReadOnlyList<string>? Parts(IReadOnlyList<Guid> partIds, KeyBook keys) =>
        partIds.Count == 0 ? null : [.. partIds.Select(id => keys.Activities.KeyOf(id)).Order(StringComparer.Ordinal)];

    public static IndicatorItem Of(Indicator indicator, KeyBook keys) => new()
    {
        Key = indicator.Key,
        Name = indicator.Name,
        Unit = indicator.Unit,
        GoodDirection = indicator.GoodDirection,
        Document = keys.Documents.KeyOf(indicator.DocumentId),
        TargetArea = keys.TargetAreas.KeyOf(indicator.TargetAreaId),
        Goal = keys.Goals.KeyOf(indicator.GoalId),
        Description = indicator.Description,
        Source = indicator.Source,
        KoladaId = indicator.KoladaId,
        Decimals = indicator.Decimals,
        PartOf = keys.Indicators.KeyOf(indicator.PartOfId),
        Breaks = indicator.Breaks.Count == 0
            ? null
            : [.. indicator.Breaks.OrderBy(b => b.FromYear).Select(b => new SeriesBreakItem { FromYear = b.FromYear, Reason = b.Reason })],
        Values = [.. indicator.Values
            .Select(v => new IndicatorValueItem
            {
                Kind = v.Kind,
                Year = v.Year,
                Body = keys.Bodies.KeyOf(v.BodyId),
                Gender = v.Gender,
                Value = v.Value,
                Missing = v.Missing,
                Note = v.Note,
            })
            .OrderBy(v => v.Kind).ThenBy(v => v.Year).ThenBy(v => v.Body, StringComparer.Ordinal)
            .ThenBy(v => v.Gender).ThenBy(v => v.Value).ThenBy(v => v.Note, StringComparer.Ordinal)],
    };

    private static EffectItem? Of(ExpectedEffect? effect, KeyBook keys) => effect is null ? null : new EffectItem
    {
        Text = effect.Text,
        ForWhom = effect.ForWhom,
        Baseline = effect.Baseline,
        Measure = effect.Measure,
        VisibleFromYear = effect.VisibleFromYear,
        BenefitOwner = keys.Bodies.KeyOf(effect.BenefitOwnerId),
    };

    /// <summary>Nothing is said of a cost that is unknown.</summary>
    private static CostItem? Of(ActivityCost cost) => cost.Kind is CostKind.Unknown ? null : new CostItem
    {
        Kind = cost.Kind,
        PlannedFrom = cost.PlannedFrom,
        PlannedTo = cost.PlannedTo,
        PriceYear = cost.PriceYear,
    };
}
