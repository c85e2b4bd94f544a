using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Reporting;

namespace StrategyTracker.Features.CouncilReports.Rows;

/// <summary>A selection of a report's rows as it stands in an address, and back. What an address says that means nothing narrows nothing.</summary>
public static class RowsQuery
{
    public const string Area = "omrade";
    public const string Goal = "mal";
    public const string Body = "organ";
    public const string Group = "grupp";
    public const string Standing = "utfall";
    public const string Effect = "effekt";

    /// <summary>Says that what has left the plan is not among them.</summary>
    public const string InPlan = "kvar";

    /// <summary>Says that each row is shown with all that was said of it, as in the appendix.</summary>
    public const string Whole = "bilaga";

    /// <summary>Says <see cref="Effect"/> of every effect that should be visible.</summary>
    private const string Due = "synlig";
    private const string Yes = "1";

    /// <summary>"&amp;omrade=datadrivna-staden&amp;grupp=late", to stand after what else the address says.</summary>
    public static string Of(ReportSelection selection)
    {
        (string Name, string? Value)[] said =
        [
            (Area, selection.TargetArea), (Goal, selection.Goal), (Body, selection.Body), (Group, selection.Group?.ToString()), (Standing, selection.Standing?.ToString()),
            (Effect, selection.Effect?.ToString() ?? (selection.EffectIsDue ? Due : null)), (InPlan, selection.IsInPlan ? Yes : null),
        ];
        return string.Concat(said.Where(s => s.Value is not null).Select(s => $"&{s.Name}={Uri.EscapeDataString(s.Value!)}"));
    }

    public static ReportSelection Read(string? area, string? body, string? group, string? standing, string? effect, string? goal = null, string? inPlan = null) => new()
    {
        TargetArea = area is "" ? null : area,
        Goal = goal is "" ? null : goal,
        Body = body is "" ? null : body,
        Group = Word<ReportGroup>(group),
        Standing = Word<ActivityStanding>(standing),
        IsInPlan = inPlan is { Length: > 0 },
        EffectIsDue = effect is { Length: > 0 },
        Effect = Word<EffectStatus>(effect),
    };

    private static T? Word<T>(string? text)
        where T : struct, Enum =>
        Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value) ? value : null;
}
