namespace StrategyTracker.Features.Exchange;

/// <summary>The bodies that items name.</summary>
internal static class PackageReferences
{
    public static IEnumerable<string> Bodies(IEnumerable<DocumentTypeItem> types) =>
        types.SelectMany(t => (t.Competences ?? []).Select(c => c.Body).Append(t.Municipality)).OfType<string>();

    public static IEnumerable<string> Bodies(IEnumerable<DocumentItem> documents) => documents.SelectMany(d => (d.Editions ?? []).SelectMany(Bodies)
        .Concat((d.ContributionQuestions ?? []).Select(q => q.Body))
        .Concat((d.Deviations ?? []).SelectMany(v => new[] { v.Body, v.DecidedBy }))
        .Append(d.Municipality).Append(d.Owner)).OfType<string>();

    public static IEnumerable<string> Bodies(IEnumerable<ActivityItem> activities) => activities.SelectMany(a => (a.Participations ?? []).Select(p => p.Body)
        .Concat((a.Dispositions ?? []).Select(d => d.DecidedBy)).Concat((a.Handovers ?? []).SelectMany(h => new[] { h.From, h.To }))
        .Append(a.Effect?.BenefitOwner)).OfType<string>();

    public static IEnumerable<string> Bodies(IEnumerable<IndicatorItem> indicators) =>
        indicators.SelectMany(i => i.Values ?? []).Select(v => v.Body).OfType<string>();

    private static IEnumerable<string?> Bodies(EditionItem edition) => (edition.RegistrationNumbers ?? []).Select(r => r.Body)
        .Concat((edition.Decisions ?? []).Select(d => d.Body))
        .Concat((edition.Referrals ?? []).Select(r => r.Body)).Concat(edition.AwaitedAdopters ?? []).Concat(Bodies(edition.Clauses));

    private static IEnumerable<string?> Bodies(IReadOnlyList<ClauseItem>? clauses) =>
        (clauses ?? []).SelectMany(c => Bodies(c.Clauses).Append(c.Body));
}
