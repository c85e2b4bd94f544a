using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Organisation;

namespace StrategyTracker.Features.Activities;

/// <summary>What the list can be sorted by.</summary>
public enum ActivityOrder
{
    Number,
    Title,
    Body,
    End,
    Standing,
    Schedule,
}

/// <summary>A standing in the ledger, or a group of them that has a name.</summary>
public enum StandingChoice
{
    /// <summary>Has not left the plan.</summary>
    InPlan,

    /// <summary>Neither ended nor left.</summary>
    Open,

    /// <summary>Left the plan other than by being done.</summary>
    Left,
    NotReported,
    NotStarted,
    Ongoing,
    Completed,
    PassedOn,
    Merged,
    Split,
    Moved,
    Struck,
    Discontinued,
}

/// <summary>A schedule, or what is behind it in one word.</summary>
public enum TimeChoice
{
    /// <summary>Not ended, and late or past its planned time.</summary>
    Behind,

    /// <summary>All that is not <see cref="Behind"/>.</summary>
    NotBehind,
    OnTime,
    AtRisk,
    Late,
    PastPlannedTime,
    Unknown,
}

/// <summary>A group of bodies: those that the contribution matrix asks about, or none at all.</summary>
public enum BodyScope
{
    /// <summary>The executive board, committees and companies.</summary>
    Boards,

    /// <summary>Every body that has been asked in a follow-up.</summary>
    Asked,

    /// <summary>No body answers for the activity.</summary>
    Nobody,
}

/// <summary>The list's filter, sorting and page: everything that the address bar says.</summary>
public sealed record ActivityFilter
{
    public const string Path = "/aktiviteter";

    public string? Text { get; init; }

    /// <summary>Key of a document whose target areas the activity serves.</summary>
    public string? Programme { get; init; }

    /// <summary>Key of the plan.</summary>
    public string? Plan { get; init; }

    public string? TargetArea { get; init; }

    public string? Goal { get; init; }

    /// <summary>Key of a principle that the activity has answered. Asked within the product; the address does not say it.</summary>
    public string? Principle { get; init; }

    /// <summary>Key of the one activity. Asked within the product; the address does not say it.</summary>
    public string? Only { get; init; }

    public string? Body { get; init; }

    /// <summary>The roles that the body, or the bodies of the scope, must have; none for any.</summary>
    public IReadOnlyList<ParticipationRole> Roles { get; init; } = [];

    public BodyScope? Scope { get; init; }

    public StandingChoice? Standing { get; init; }

    public TimeChoice? Time { get; init; }

    /// <summary>A year in which the activity runs.</summary>
    public int? Year { get; init; }

    public ActivityOrder Order { get; init; }

    public bool Descending { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Something narrows the list.</summary>
    public bool IsNarrowed => this with { Page = 1, Order = default, Descending = false } is var plain && plain.Link() != Path;

    /// <summary>The address that restores this view.</summary>
    public string Link() => LinkFrom(Path);

    /// <summary>The same view on another page that knows the filter.</summary>
    public string LinkFrom(string path)
    {
        var query = new List<KeyValuePair<string, string?>>();
        Add("q", Text);
        Add("program", Programme);
        Add("plan", Plan);
        Add("malomrade", TargetArea);
        Add("mal", Goal);
        Add("organ", Body);
        foreach (var role in Roles)
        {
            Add("roll", role.ToString());
        }

        Add("grupp", Scope?.ToString());
        Add("status", Standing?.ToString());
        Add("tid", Time?.ToString());
        Add("ar", Year?.ToString(CultureInfo.InvariantCulture));
        Add("ordna", Order is ActivityOrder.Number ? null : Order.ToString());
        Add("fallande", Descending ? "ja" : null);
        Add("sida", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null);
        return QueryHelpers.AddQueryString(path, query);

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                query.Add(new KeyValuePair<string, string?>(name, value));
            }
        }
    }

    /// <summary>The same rows in another order; the order that already holds is turned.</summary>
    public string LinkTo(ActivityOrder order) => (this with { Order = order, Descending = order == Order && !Descending, Page = 1 }).Link();

    /// <summary>The standings that a choice lets through.</summary>
    public static IReadOnlyList<ActivityStanding> StandingsOf(StandingChoice choice) => choice switch
    {
        StandingChoice.InPlan => [.. Enum.GetValues<ActivityStanding>().Where(s => !ActivityStandings.HasLeft(s))],
        StandingChoice.Open => [.. Enum.GetValues<ActivityStanding>().Where(ActivityStandings.IsOpen)],
        StandingChoice.Left => [.. Enum.GetValues<ActivityStanding>().Where(ActivityStandings.HasLeft)],
        _ => [Enum.Parse<ActivityStanding>(choice.ToString())],
    };

    /// <summary>The kinds of body in <see cref="BodyScope.Boards"/>.</summary>
    public static readonly IReadOnlyList<BodyKind> BoardKinds = [BodyKind.ExecutiveBoard, BodyKind.Committee, BodyKind.Company];

    /// <summary>A word from the address as a value; what is not known is left out, never an error.</summary>
    public static T? Read<T>(string? value)
        where T : struct, Enum =>
        Enum.TryParse<T>(value, ignoreCase: true, out var read) && Enum.IsDefined(read) ? read : null;
}
