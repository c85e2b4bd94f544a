namespace StrategyTracker.Verbs.Scales;

/// <summary>How large a generated municipality is.</summary>
public sealed record ScalePlan
{
    /// <summary>A large city: 60 documents, 200 editions, 40 bodies, 800 activities, 3,000 milestones, 100 indicators, 5 years, 300 accounts.</summary>
    public static readonly ScalePlan City = new()
    {
        Name = "city", Committees = 16, Companies = 8, Administrations = 10, Forums = 2, Plans = 8, Documents = 60, Editions = 200,
        TargetAreas = 6, Activities = 800, Milestones = 3_000, Indicators = 100, FirstYear = 2022, LongestYears = 4, CoOwnerPercent = 25, Accounts = 300,
    };

    /// <summary>Larger than any: 200 documents, 300 bodies, 5,000 activities, 30,000 milestones, 50,000 progress entries, 12 years.</summary>
    public static readonly ScalePlan Stress = new()
    {
        Name = "stress", Committees = 70, Companies = 30, Administrations = 180, Forums = 16, Plans = 20, Documents = 200, Editions = 600,
        TargetAreas = 8, Activities = 5_000, Milestones = 30_000, Indicators = 300, FirstYear = 2015, LongestYears = 11, CoOwnerPercent = 77, Accounts = 1_000,
    };

    public required string Name { get; init; }

    public required int Committees { get; init; }

    public required int Companies { get; init; }

    public required int Administrations { get; init; }

    public required int Forums { get; init; }

    /// <summary>Plans that make the programme concrete and hold the activities.</summary>
    public required int Plans { get; init; }

    /// <summary>All documents: the programme, its plans, and policies, guidelines and strategies beside them.</summary>
    public required int Documents { get; init; }

    public required int Editions { get; init; }

    public required int TargetAreas { get; init; }

    public required int Activities { get; init; }

    public required int Milestones { get; init; }

    public required int Indicators { get; init; }

    /// <summary>One cycle a year from then on.</summary>
    public required int FirstYear { get; init; }

    public int LastYear { get; init; } = 2026;

    /// <summary>The longest time that an activity takes, in years.</summary>
    public required int LongestYears { get; init; }

    /// <summary>How many activities of a hundred have a co-owner that answers too.</summary>
    public required int CoOwnerPercent { get; init; }

    public required int Accounts { get; init; }
}
