using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.FollowUp;

namespace StrategyTracker.Domain.Reporting;

/// <summary>What of a report differs between two of its versions.</summary>
public enum ReportField
{
    Added,
    Removed,
    RegistrationNumber,
    Level,
    Direction,
    Prognosis,
    Sentence,
    WentWrong,
    BecameBetter,
    ProposedDecisions,
    Title,
    Completion,
    Schedule,
    Effect,
    Period,
    Owners,
    TargetAreas,
    Goals,
    Disposition,
    Account,
    Answer,
    Summary,
    Value,
    Question,
    QuestionAnswer,
}

/// <summary>One difference between two versions of a report.</summary>
/// <param name="Subject">What differs, by name; none for the report as a whole.</param>
/// <param name="Field">In which respect.</param>
/// <param name="Before">Then: a text, a value of an enum, a number; none for nothing.</param>
/// <param name="Now">Now.</param>
public sealed record ReportDifference(string? Subject, ReportField Field, object? Before, object? Now);

/// <summary>
/// Lists what differs between two versions of the same report, in the order in which it is read. Whoever sent it back sees
/// what was done about it.
/// </summary>
public static class ReportDifferences
{
    public static IReadOnlyList<ReportDifference> Of(FrozenReport before, FrozenReport now) =>
    [
        .. Differ(null, ReportField.RegistrationNumber, before.RegistrationNumber, now.RegistrationNumber),
        .. Assessments(null, before.Overall, now.Overall),
        .. Pairs(before.TargetAreas, now.TargetAreas, a => a.Key, a => a.Title, (a, b) =>
        [
            .. Differ(b.Title, ReportField.Title, a.Title, b.Title),
            .. Assessments(b.Title, a.Assessment, b.Assessment),
            .. Pairs(a.Goals, b.Goals, g => g.Key, g => g.Title, (g, h) => Assessments(h.Title, g.Assessment, h.Assessment)),
        ]),
        .. Goals(before.Goals, now.Goals),
        .. Pairs(before.Bodies, now.Bodies, b => b.Key, b => b.Name, (a, b) =>
        [
            .. Differ(b.Name, ReportField.Answer, a.HasAnswered ? a.SubmittedOn : null, b.HasAnswered ? b.SubmittedOn : null),
            .. Differ(b.Name, ReportField.Summary, a.Summary, b.Summary),
        ]),
        .. Questions(before, now),
        .. Pairs(before.Indicators, now.Indicators, i => i.Key, i => i.Name, Values),
        .. Pairs(before.Activities, now.Activities, a => a.Key, a => FrozenDisposition.NameOf(a.Number, a.Title), (a, b) => Activities(a, b, now)),
    ];

    /// <summary>The goals of a programme without target areas; a version from before they were told does not say what differs.</summary>
    private static IEnumerable<ReportDifference> Goals(IReadOnlyList<FrozenGoal>? before, IReadOnlyList<FrozenGoal>? now) =>
        before is null || now is null ? [] : Pairs(before, now, g => g.Key, g => g.Title, (a, b) =>
        [
            .. Differ(b.Title, ReportField.Title, a.Title, b.Title),
            .. Assessments(b.Title, a.Assessment, b.Assessment),
        ]);

    /// <summary>The questions at empty cells, likewise: one that was put or taken back, and what was answered.</summary>
    private static IEnumerable<ReportDifference> Questions(FrozenReport before, FrozenReport now)
    {
        if (before.ContributionQuestions is null || now.ContributionQuestions is null)
        {
            return [];
        }

        var (then, later) = (ContributionTable.AskedIn(before).ToDictionary(KeyOf), ContributionTable.AskedIn(now).ToDictionary(KeyOf));
        return from key in later.Keys.Union(then.Keys)
               let earlier = then.GetValueOrDefault(key)
               let asked = later.GetValueOrDefault(key)
               let cell = asked ?? earlier!
               from difference in Differ(cell, ReportField.Question, Put(earlier), Put(asked)).Concat(Differ(cell, ReportField.QuestionAnswer, earlier?.Question.Answer, asked?.Question.Answer))
               select difference;

        static (string Body, string Aim) KeyOf(AskedCell asked) => (asked.Question.BodyKey, asked.Aim.Key);

        // What is asked, or the day on which it was where the empty cell is the whole question.
        static object? Put(AskedCell? asked) => asked?.Question.Text ?? (object?)asked?.Question.AskedOn;

        static IEnumerable<ReportDifference> Differ(AskedCell cell, ReportField field, object? a, object? b) =>
            ReportDifferences.Differ($"{cell.Question.Body}: {cell.Aim.Title}", field, a, b);
    }

    private static IEnumerable<ReportDifference> Assessments(string? subject, FrozenAssessment? before, FrozenAssessment? now)
    {
        var (a, b) = (before ?? new FrozenAssessment(), now ?? new FrozenAssessment());
        return
        [
            .. Differ(subject, ReportField.Level, a.Level, b.Level),
            .. Differ(subject, ReportField.Direction, a.Direction, b.Direction),
            .. Differ(subject, ReportField.Prognosis, a.Prognosis, b.Prognosis),
            .. Differ(subject, ReportField.Sentence, a.Sentence, b.Sentence),
            .. Differ(subject, ReportField.WentWrong, a.WentWrong, b.WentWrong),
            .. Differ(subject, ReportField.BecameBetter, a.BecameBetter, b.BecameBetter),
            .. Differ(subject, ReportField.ProposedDecisions, Lines(a.ProposedDecisions), Lines(b.ProposedDecisions)),
        ];
    }

    private static IEnumerable<ReportDifference> Activities(FrozenActivity before, FrozenActivity now, FrozenReport report)
    {
        var subject = FrozenDisposition.NameOf(now.Number, now.Title);
        return
        [
            .. Differ(subject, ReportField.Title, before.Title, now.Title),
            .. Differ(subject, ReportField.Owners, Lines(before.Owners.Select(o => o.Body)), Lines(now.Owners.Select(o => o.Body))),
            .. Differ(subject, ReportField.TargetAreas, Lines(before.TargetAreas.Select(Area)), Lines(now.TargetAreas.Select(Area))),
            .. Differ(subject, ReportField.Goals, Lines(GoalsOf(before)), Lines(GoalsOf(now))),
            .. Differ(subject, ReportField.Period, Lines([$"{before.StartsOn:O}", $"{before.EndsOn:O}"]), Lines([$"{now.StartsOn:O}", $"{now.EndsOn:O}"])),
            .. Differ(subject, ReportField.Completion, before.Standing, now.Standing),
            .. Differ(subject, ReportField.Schedule, before.Schedule, now.Schedule),
            .. Differ(subject, ReportField.Effect, before.Effect, now.Effect),
            .. Differ(subject, ReportField.Disposition, before.Left?.Reason, now.Left?.Reason),
            .. Differ(subject, ReportField.Account, Told(before), Told(now)),
        ];

        // Told only where goals are what the bodies are held against.
        IEnumerable<string> GoalsOf(FrozenActivity activity) =>
            (report.Goals ?? []).Where(g => before.Goals is not null && activity.Goals is { } goals && goals.Contains(g.Key)).Select(g => g.Title);

        string Area(string key) => report.TargetAreas.FirstOrDefault(a => a.Key == key)?.Title ?? key;
    }

    private static IEnumerable<ReportDifference> Values(FrozenIndicator before, FrozenIndicator now) =>
        from year in before.Values.Concat(now.Values).Where(v => v.Kind is Indicators.IndicatorValueKind.Outcome).Select(v => v.Year).Distinct().Order()
        from difference in Differ($"{now.Name} {year}", ReportField.Value, Outcome(before, year), Outcome(now, year))
        select difference;

    private static double? Outcome(FrozenIndicator indicator, int year) =>
        indicator.Values.FirstOrDefault(v => v.Kind is Indicators.IndicatorValueKind.Outcome && v.Year == year)?.Value;

    private static string? Told(FrozenActivity activity) => Lines(activity.Answers.SelectMany(a =>
        new[] { a.Comment, a.DeviationReason, a.Measures }.Where(text => text is not null).Select(text => activity.Answers.Count > 1 ? $"{a.Body}: {text}" : text!)));

    private static string? Lines(IEnumerable<string> lines) => string.Join('\n', lines.Where(l => l.Length > 0)) is { Length: > 0 } text ? text : null;

    private static IEnumerable<ReportDifference> Differ(string? subject, ReportField field, object? before, object? now) =>
        Equals(before, now) ? [] : [new ReportDifference(subject, field, before, now)];

    /// <summary>What is in both compared with each other, then what came and what went.</summary>
    private static IEnumerable<ReportDifference> Pairs<T>(
        IReadOnlyList<T> before, IReadOnlyList<T> now, Func<T, string> key, Func<T, string> name, Func<T, T, IEnumerable<ReportDifference>> compare)
    {
        var then = before.ToDictionary(key);
        foreach (var item in now)
        {
            if (!then.Remove(key(item), out var earlier))
            {
                yield return new ReportDifference(name(item), ReportField.Added, null, null);
                continue;
            }

            foreach (var difference in compare(earlier, item))
            {
                yield return difference;
            }
        }

        foreach (var gone in before.Where(item => then.ContainsKey(key(item))))
        {
            yield return new ReportDifference(name(gone), ReportField.Removed, null, null);
        }
    }
}
