using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Activities;

/// <summary>Länk: where more is to be read about an activity, beside its files.</summary>
/// <param name="title">What is found there.</param>
/// <param name="address">Where, beginning with https://.</param>
/// <param name="isPublic">Also those who are not signed in see it.</param>
/// <param name="addedBy">Who added it: a function.</param>
/// <param name="addedAt">When (UTC).</param>
/// <param name="position">Its place among the links.</param>
public sealed class ActivityLink(string title, string address, bool isPublic, string addedBy, DateTime addedAt, int position)
{
    /// <summary>The longest address that is kept.</summary>
    public const int LongestAddress = 2_000;

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public string Title { get; private set; } = title;

    public string Address { get; private set; } = address;

    public bool IsPublic { get; private set; } = isPublic;

    public string AddedBy { get; private set; } = addedBy;

    /// <summary>UTC.</summary>
    public DateTime AddedAt { get; private set; } = addedAt;

    public int Position { get; private set; } = position;

    /// <summary>Why nothing can link there: only https is followed, by name and without anybody's credentials.</summary>
    public static IReadOnlyList<RuleViolation> ObstaclesTo(string title, string address)
    {
        var obstacles = new List<RuleViolation>();
        if (string.IsNullOrWhiteSpace(title))
        {
            obstacles.Add(new RuleViolation(RuleCode.LinkNeedsTitle, address));
        }

        if (!IsFollowed(address))
        {
            obstacles.Add(new RuleViolation(RuleCode.LinkIsNotHttps, address.Length > 80 ? address[..80] + "…" : address));
        }

        return obstacles;
    }

    private static bool IsFollowed(string address) =>
        address.Length <= LongestAddress && !address.Any(c => char.IsControl(c) || char.IsWhiteSpace(c))
        && address.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && uri.Host.Length > 0 && uri.UserInfo.Length == 0;
}

/// <summary>Where more is to be read about an activity.</summary>
public sealed partial class Activity
{
    /// <summary>At one activity; enough for what somebody will follow.</summary>
    public const int MostLinks = 20;

    private readonly List<ActivityLink> _links = [];

    public IReadOnlyList<ActivityLink> Links => _links;

    /// <summary>Why the link cannot be added. Needs <see cref="Links"/>.</summary>
    public IReadOnlyList<RuleViolation> ObstaclesToLink(string title, string address) =>
    [
        .. ActivityLink.ObstaclesTo(title, address),
        .. _links.Exists(l => l.Address == address) ? [new RuleViolation(RuleCode.LinkIsThere, address)] : Array.Empty<RuleViolation>(),
        .. _links.Count >= MostLinks ? [new RuleViolation(RuleCode.LinksAreTooMany, MostLinks)] : Array.Empty<RuleViolation>(),
    ];

    public void AddLink(string title, string address, bool isPublic, string addedBy, DateTime addedAt)
    {
        ObstaclesToLink(title, address).ThrowIfAny();
        _links.Add(new ActivityLink(title.Trim(), address, isPublic, addedBy, addedAt, _links.Select(l => l.Position).DefaultIfEmpty().Max() + 1));
    }

    /// <summary>Takes a link away; the history still tells of it.</summary>
    /// <returns>Whether it was there.</returns>
    public bool RemoveLink(Guid id) => _links.RemoveAll(l => l.Id == id) > 0;

    /// <summary>Takes the links as they stand elsewhere, in that order. One that says the same stays as it is.</summary>
    public void TakeOverLinks(IReadOnlyList<(string Title, string Address, bool IsPublic, string AddedBy, DateTime AddedAt)> links)
    {
        if (links.SequenceEqual(_links.OrderBy(l => l.Position).Select(l => (l.Title, l.Address, l.IsPublic, l.AddedBy, l.AddedAt))))
        {
            return;
        }

        _links.Clear();
        foreach (var (title, address, isPublic, addedBy, addedAt) in links)
        {
            AddLink(title, address, isPublic, addedBy, addedAt);
        }
    }
}
