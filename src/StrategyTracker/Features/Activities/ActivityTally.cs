namespace StrategyTracker.Features.Activities;

/// <summary>A number of activities by <see cref="ActivityState"/>. Text, bar and sum are all made from the same counts.</summary>
public sealed record ActivityTally(int Completed, int Ongoing, int Late, int NotStarted, int NotReported, int Left)
{
    public static ActivityTally Empty { get; } = new(0, 0, 0, 0, 0, 0);

    /// <summary>Everything but what has left the plan.</summary>
    public int InPlan => Completed + Ongoing + Late + NotStarted + NotReported;

    public int Total => InPlan + Left;

    public int this[ActivityState state] => state switch
    {
        ActivityState.Completed => Completed,
        ActivityState.Ongoing => Ongoing,
        ActivityState.Late => Late,
        ActivityState.NotStarted => NotStarted,
        ActivityState.NotReported => NotReported,
        ActivityState.Left => Left,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static ActivityTally Of(IEnumerable<(int State, int Count)> counts)
    {
        var sums = new int[Enum.GetValues<ActivityState>().Length];
        foreach (var (state, count) in counts)
        {
            sums[state] += count;
        }

        return new ActivityTally(
            sums[(int)ActivityState.Completed], sums[(int)ActivityState.Ongoing], sums[(int)ActivityState.Late],
            sums[(int)ActivityState.NotStarted], sums[(int)ActivityState.NotReported], sums[(int)ActivityState.Left]);
    }

    public static ActivityTally Of(IEnumerable<ActivityState> states) => Of(states.Select(state => ((int)state, 1)));

    /// <summary>"2 klara, 1 pågår, 1 försenad": the parts that are not zero, without what has left.</summary>
    public string InWords() => Parts(Enum.GetValues<ActivityState>().Where(state => state is not ActivityState.Left));

    /// <summary>"2 klara, 1 försenad, 3 har lämnat planen": the parts that are not zero.</summary>
    public string AllInWords() => Parts(Enum.GetValues<ActivityState>());

    private string Parts(IEnumerable<ActivityState> states) =>
        string.Join(", ", states.Where(state => this[state] > 0).Select(state => ActivityWords.Count(state, this[state])));
}
