using StrategyTracker.Domain.Documents;

namespace StrategyTracker.Features.Exchange;

/// <summary>
/// Takes out of a package one document with what belongs to it, so that it can be imported by itself in another
/// municipality: the plans that make it concrete, the documents above, their activities, indicators, scales and types,
/// and every body that they name. Follow-up stays at home.
/// </summary>
internal sealed class PackageOfDocument(Package all)
{
    private readonly Dictionary<string, DocumentItem> _documents = (all.Documents ?? []).ToDictionary(d => d.Key);
    private readonly ILookup<string, ActivityItem> _activities = (all.Activities ?? []).ToLookup(a => a.Document);
    private readonly Dictionary<string, string> _planOf = (all.Activities ?? []).ToDictionary(a => a.Key, a => a.Document);

    /// <summary>Which document sets a target area, goal, principle or perspective. Keys are unique in their kind only.</summary>
    private readonly Dictionary<(string Kind, string Key), string> _setBy =
        (all.Documents ?? []).SelectMany(d => SetBy(d).Select(set => (set, d.Key))).ToDictionary(pair => pair.set, pair => pair.Key);

    /// <summary>The document's own package, or none where there is no such document.</summary>
    public Package? Of(string key)
    {
        if (!_documents.ContainsKey(key))
        {
            return null;
        }

        var taken = WithWhatTheyNeed(WithPlans(key));
        var documents = (all.Documents ?? []).Where(d => taken.Contains(d.Key)).Select(d => WithoutOthers(d, taken)).ToList();
        var activities = documents.SelectMany(d => _activities[d.Key]).ToList();
        var indicators = (all.Indicators ?? []).Where(i => taken.Contains(i.Document)).ToList();
        var types = TypesOf(documents);
        var questionSets = (all.QuestionSets ?? []).Where(s => s.Document is { } document && taken.Contains(document)).Select(s => WithoutOthers(s, taken)).ToList();
        return new Package
        {
            Format = Package.CurrentFormat,
            Bodies = BodiesOf([.. PackageReferences.Bodies(types), .. PackageReferences.Bodies(documents), .. PackageReferences.Bodies(activities), .. PackageReferences.Bodies(indicators)]),
            DocumentTypes = types,
            Documents = documents,
            Activities = activities,
            Indicators = indicators,
            Scales = [.. ScalesOf(taken, questionSets)],
            QuestionSets = questionSets,
        };
    }

    /// <summary>The document and, level by level, what makes it concrete.</summary>
    private HashSet<string> WithPlans(string key)
    {
        var below = _documents.Values.SelectMany(d => Above(d).Select(above => (above, d.Key))).ToLookup(pair => pair.above, pair => pair.Key);
        return Reach([key], next => below[next]);
    }

    /// <summary>With the documents above, and those that set what the activities serve or that activities have moved to.</summary>
    private HashSet<string> WithWhatTheyNeed(IEnumerable<string> keys) => Reach(keys, next =>
    {
        var document = _documents[next];
        var served = Areas(_activities[next].SelectMany(a => a.TargetAreas ?? []))
            .Concat(Goals(_activities[next].SelectMany(a => a.Goals ?? [])))
            .Concat(Perspectives(_activities[next].SelectMany(a => a.Perspectives ?? [])))
            .Concat(Principles(_activities[next].SelectMany(a => a.PrincipleChecks ?? []).Select(c => c.Principle)))
            .Concat(Areas((document.Goals ?? []).Select(g => g.TargetArea)))
            .Concat(Goals((document.Goals ?? []).Select(g => g.Parent)))
            .Concat(Areas((document.ContextNotes ?? []).Select(n => n.TargetArea)))
            .Concat(Perspectives((document.ContextNotes ?? []).Select(n => n.Perspective)))
            .Concat(Areas(IndicatorsOf(next).Select(i => i.TargetArea)))
            .Concat(Goals(IndicatorsOf(next).Select(i => i.Goal)))
            .Select(set => _setBy[set]);
        var left = _activities[next].SelectMany(a => a.Dispositions ?? []);
        return Above(document).Concat(served)
            .Concat(left.Select(d => d.ToDocument).OfType<string>())
            .Concat(left.SelectMany(d => CarriedOnBy(d.IntoActivity, d.Parts)).Select(key => _planOf[key]));
    });

    private IEnumerable<IndicatorItem> IndicatorsOf(string document) => (all.Indicators ?? []).Where(i => i.Document == document);

    private static IEnumerable<string> CarriedOnBy(string? into, IReadOnlyList<string>? parts) => into is null ? parts ?? [] : [into, .. parts ?? []];

    private static IEnumerable<string> Above(DocumentItem document) =>
        (document.Relations ?? []).Where(r => r.Kind is RelationKind.Concretises).Select(r => r.To);

    private static IEnumerable<(string Kind, string Key)> SetBy(DocumentItem d) =>
        Areas((d.TargetAreas ?? []).Select(x => x.Key)).Concat(Goals((d.Goals ?? []).Select(x => x.Key)))
            .Concat(Principles((d.Principles ?? []).Select(x => x.Key))).Concat(Perspectives((d.Perspectives ?? []).Select(x => x.Key)));

    private static IEnumerable<(string, string)> Areas(IEnumerable<string?> keys) => keys.OfType<string>().Select(key => ("area", key));

    private static IEnumerable<(string, string)> Goals(IEnumerable<string?> keys) => keys.OfType<string>().Select(key => ("goal", key));

    private static IEnumerable<(string, string)> Principles(IEnumerable<string?> keys) => keys.OfType<string>().Select(key => ("principle", key));

    private static IEnumerable<(string, string)> Perspectives(IEnumerable<string?> keys) => keys.OfType<string>().Select(key => ("perspective", key));

    /// <summary>A package cannot point at a document, or an activity of one, that is not in it.</summary>
    private DocumentItem WithoutOthers(DocumentItem document, HashSet<string> taken) => document with
    {
        Relations = [.. (document.Relations ?? []).Where(r => taken.Contains(r.To))],
        PlannedDispositions = [.. (document.PlannedDispositions ?? []).Where(p => taken.Contains(_planOf[p.Activity])
            && CarriedOnBy(p.IntoActivity, p.Parts).All(key => taken.Contains(_planOf[key])) && (p.ToDocument is null || taken.Contains(p.ToDocument)))],
    };

    /// <summary>A principle of a document that is not in the package is left out.</summary>
    private QuestionSetItem WithoutOthers(QuestionSetItem set, HashSet<string> taken) => set with
    {
        Versions = [.. (set.Versions ?? []).Select(v => v with
        {
            Questions = [.. v.Questions.Select(q => q.Principle is { } principle && !taken.Contains(_setBy[("principle", principle)]) ? q with { Principle = null } : q)],
        })],
    };

    /// <summary>The document's own scales, and those that its questions are answered on, wherever they come from.</summary>
    private IEnumerable<ScaleItem> ScalesOf(HashSet<string> taken, IReadOnlyCollection<QuestionSetItem> questionSets) =>
        (all.Scales ?? []).Where(s => (s.Document is { } document && taken.Contains(document)) || questionSets.Any(q => q.Scale == s.Key))
            .Select(s => s.Document is { } document && !taken.Contains(document) ? s with { Document = null } : s);

    private List<DocumentTypeItem> TypesOf(IEnumerable<DocumentItem> documents)
    {
        var byKey = (all.DocumentTypes ?? []).ToDictionary(t => t.Key);
        var taken = Reach(documents.Select(d => d.Type), key => byKey[key].MayStandUnder ?? []);
        return [.. byKey.Values.Where(t => taken.Contains(t.Key))];
    }

    /// <summary>With the bodies above them and those that took over from them.</summary>
    private List<BodyItem> BodiesOf(IEnumerable<string> keys)
    {
        var byKey = (all.Bodies ?? []).ToDictionary(b => b.Key);
        var taken = Reach(keys, key => (byKey[key].Successors ?? []).Concat(byKey[key].Parent is { } parent ? [parent] : []));
        return [.. byKey.Values.Where(b => taken.Contains(b.Key))];
    }

    private static HashSet<string> Reach(IEnumerable<string> from, Func<string, IEnumerable<string>> next)
    {
        var reached = new HashSet<string>();
        var waiting = new Stack<string>(from);
        while (waiting.TryPop(out var key))
        {
            if (reached.Add(key))
            {
                foreach (var other in next(key))
                {
                    waiting.Push(other);
                }
            }
        }

        return reached;
    }
}
