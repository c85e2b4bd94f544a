using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.FollowUp;

/// <summary>A chapter of the council's report, or a row of chapters that belong together. The order is the one in which a report is read by itself.</summary>
public enum ReportPart
{
    FirstPage,
    Overview,
    SinceLastTime,
    Deviations,
    TargetAreas,
    Bodies,
    Contributions,

    /// <summary>Kostnad, nytta och efterlevnad: what Umeå's strategy asks to be told of every year.</summary>
    CostBenefit,

    /// <summary>Självskattning: there only where a round is part of the cycle.</summary>
    SelfAssessment,

    /// <summary>Avsteg från styrdokument: there only where any is decided.</summary>
    ClauseDeviations,

    /// <summary>Omvärldsnoteringar and SWOT: there only where somebody has noted something.</summary>
    Context,
    Ledger,

    /// <summary>Decisions, versions and addenda: there only once something has happened.</summary>
    DecisionTrail,
    Legend,
    Appendix,
}

/// <summary>The office's own words at the beginning of a chapter.</summary>
/// <param name="Part">The chapter.</param>
/// <param name="Text">As Markdown.</param>
public sealed record ChapterIntroduction(ReportPart Part, string Text);

/// <summary>
/// How the office composes the report of a cycle: which chapters, in which order, and its own words before, after
/// and at the beginning of each. Without
/// a composition the report has all its chapters in the standard order.
/// </summary>
/// <param name="Parts">The chapters that are in it, in order.</param>
/// <param name="Foreword">The office's own words before the chapters, as Markdown.</param>
/// <param name="Afterword">The office's own words after the chapters, as Markdown.</param>
/// <param name="Introductions">The office's own words at the beginning of single chapters; none where there are none.</param>
public sealed record ReportComposition(
    IReadOnlyList<ReportPart> Parts, string? Foreword = null, string? Afterword = null, IReadOnlyList<ChapterIntroduction>? Introductions = null)
{
    /// <summary>All chapters in the standard order, without words of the office's own.</summary>
    public static ReportComposition Standard { get; } = new(Enum.GetValues<ReportPart>());

    /// <summary>
    /// What no report goes without: the answer, the judgements behind it, every activity, what the words mean, and what has
    /// been decided and corrected after the report was locked.
    /// </summary>
    public static IReadOnlyList<ReportPart> Required { get; } =
        [ReportPart.FirstPage, ReportPart.TargetAreas, ReportPart.DecisionTrail, ReportPart.Legend, ReportPart.Appendix];

    public bool Has(ReportPart part) => Parts.Contains(part);

    /// <summary>Nothing is changed against the standard.</summary>
    public bool IsStandard => Parts.SequenceEqual(Standard.Parts) && Foreword is null && Afterword is null && Introductions is null;

    /// <summary>The same chapters and the same words.</summary>
    public bool IsSameAs(ReportComposition other) =>
        Parts.SequenceEqual(other.Parts) && Foreword == other.Foreword && Afterword == other.Afterword
        && (Introductions ?? []).SequenceEqual(other.Introductions ?? []);

    /// <summary>The same without blanks round the words, and without words that say nothing.</summary>
    public ReportComposition Tidied() => new(
        Parts,
        string.IsNullOrWhiteSpace(Foreword) ? null : Foreword.Trim(),
        string.IsNullOrWhiteSpace(Afterword) ? null : Afterword.Trim(),
        Introductions?.Aggregate(Standard, (all, i) => all.Introduce(i.Part, i.Text.Trim())).Introductions);

    /// <summary>Everything that stands in the way of composing the report so.</summary>
    public IReadOnlyList<RuleViolation> Obstacles()
    {
        var obstacles = new List<RuleViolation>();
        obstacles.AddRange(Required.Where(part => !Has(part)).Select(part => new RuleViolation(RuleCode.ReportPartIsRequired, part)));
        obstacles.AddRange(Parts.GroupBy(part => part).Where(g => g.Count() > 1).Select(g => new RuleViolation(RuleCode.ReportPartIsTwice, g.Key)));
        if (Introductions is { } words && words.Any(i => i.Text.Length > Limits.Text))
        {
            obstacles.Add(new RuleViolation(RuleCode.TextIsTooLong, Limits.Text));
        }

        if (Has(ReportPart.FirstPage) && Parts[0] is not ReportPart.FirstPage)
        {
            obstacles.Add(new RuleViolation(RuleCode.FirstPageStandsFirst));
        }

        return obstacles;
    }

    /// <summary>Whether a chapter can begin with the office's own words: the first page is the answer alone, and the foreword follows it.</summary>
    public static bool CanIntroduce(ReportPart part) => part is not ReportPart.FirstPage;

    /// <summary>The office's own words at the beginning of a chapter, as Markdown; none where it has written none.</summary>
    public string? IntroductionTo(ReportPart part) => Introductions?.FirstOrDefault(i => i.Part == part)?.Text;

    /// <summary>The same with other words at the beginning of a chapter; blank ones take them away.</summary>
    public ReportComposition Introduce(ReportPart part, string? text)
    {
        IReadOnlyList<ChapterIntroduction> words =
        [
            .. (Introductions ?? []).Where(i => i.Part != part)
                .Concat(string.IsNullOrWhiteSpace(text) || !CanIntroduce(part) ? [] : [new ChapterIntroduction(part, text)]).OrderBy(i => i.Part),
        ];
        return this with { Introductions = words.Count == 0 ? null : words };
    }

    /// <summary>The same with a chapter taken in at its standard place, or left out.</summary>
    public ReportComposition With(ReportPart part, bool isIn)
    {
        var others = Parts.Where(p => p != part).ToList();
        if (isIn)
        {
            // After the nearest chapter that stands before it in the standard order.
            var after = others.FindLastIndex(p => p < part);
            others.Insert(after + 1, part);
        }

        return this with { Parts = others };
    }

    /// <summary>The same with a chapter moved so many steps; nothing is moved before the first page.</summary>
    public ReportComposition Move(ReportPart part, int steps)
    {
        var parts = Parts.ToList();
        var from = parts.IndexOf(part);
        if (from < 1)
        {
            return this;
        }

        parts.RemoveAt(from);
        parts.Insert(Math.Clamp(from + steps, 1, parts.Count), part);
        return this with { Parts = parts };
    }
}
