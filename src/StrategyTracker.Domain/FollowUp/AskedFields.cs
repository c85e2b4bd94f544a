using StrategyTracker.Domain.Activities;

namespace StrategyTracker.Domain.FollowUp;

/// <summary>Whether a field is asked for.</summary>
public enum Asking
{
    Asked,

    /// <summary>The report cannot be sent without it.</summary>
    Required,

    /// <summary>It is not shown, but where something was written in it before.</summary>
    NotAsked,
}

/// <summary>
/// What a cycle asks for of each activity. Phase and schedule are always asked, and why something is late; the rest is the
/// municipality's to choose.
/// </summary>
public sealed record AskedFields(IReadOnlyCollection<ProgressField> Required, IReadOnlyCollection<ProgressField> NotAsked)
{
    /// <summary>Everything is asked for and nothing more is required.</summary>
    public static AskedFields Standard { get; } = new([], []);

    /// <summary>The fields that can be chosen, in the order of the page.</summary>
    public static IReadOnlyList<ProgressField> Choosable { get; } =
    [
        ProgressField.Effect, ProgressField.Comment, ProgressField.DeviationReason, ProgressField.Measures, ProgressField.Percent, ProgressField.ActualCost,
        ProgressField.Benefit, ProgressField.Milestones,
    ];

    public static AskedFields Of(IEnumerable<(ProgressField Field, Asking Asking)> chosen)
    {
        var known = chosen.Where(c => Choosable.Contains(c.Field) && AskingsOf(c.Field).Contains(c.Asking)).OrderBy(c => c.Field).ToList();
        return new([.. known.Where(c => c.Asking is Asking.Required).Select(c => c.Field)], [.. known.Where(c => c.Asking is Asking.NotAsked).Select(c => c.Field)]);
    }

    /// <summary>What can be chosen for the field: why something is late can always be told, and milestones are the plan's own.</summary>
    public static IReadOnlyList<Asking> AskingsOf(ProgressField field) =>
        field switch
        {
            ProgressField.DeviationReason => [Asking.Asked, Asking.Required],
            ProgressField.Milestones => [Asking.Asked, Asking.NotAsked],
            _ => Enum.GetValues<Asking>(),
        };

    public Asking Of(ProgressField field) => Required.Contains(field) ? Asking.Required : NotAsked.Contains(field) ? Asking.NotAsked : Asking.Asked;

    /// <summary>The same for one that is asked about so much of an activity: not for a benefit that another body takes home.</summary>
    public AskedFields For(AskedPart part) => part is AskedPart.AllButBenefit
        ? new([.. Required.Where(f => f is not ProgressField.Benefit)], [.. NotAsked.Where(f => f is not ProgressField.Benefit), ProgressField.Benefit])
        : this;

    /// <summary>The fields that tell of a benefit: all that one is asked who takes it home, and nothing else.</summary>
    public static IReadOnlyList<ProgressField> OfBenefit { get; } = [ProgressField.Benefit, ProgressField.BenefitAmount, ProgressField.BenefitWords];

    /// <summary>Whether the field is shown: it is asked for, or something stands in it, so that a cycle that is changed hides nothing written.</summary>
    public bool Shows(ProgressField field, ProgressAnswer answer) => Of(field) is not Asking.NotAsked || !IsEmpty(field, answer);

    /// <summary>
    /// The required fields that an answer has left empty. Reason and measures are wanted only where it is late or at risk, the
    /// benefit taken home only where an effect is seen.
    /// </summary>
    public IReadOnlyList<ProgressField> MissingIn(ProgressAnswer answer) =>
        [.. Choosable.Where(f => Required.Contains(f) && IsEmpty(f, answer) && IsWanted(f, answer))];

    private static bool IsWanted(ProgressField field, ProgressAnswer answer) => field switch
    {
        ProgressField.DeviationReason or ProgressField.Measures => Deviates(answer),
        ProgressField.Benefit => answer.Effect is EffectStatus.Reached or EffectStatus.Partly,
        _ => true,
    };

    private static bool Deviates(ProgressAnswer answer) => answer.Schedule is ScheduleStatus.AtRisk or ScheduleStatus.Late or ScheduleStatus.PastPlannedTime;

    private static bool IsEmpty(ProgressField field, ProgressAnswer answer) =>
        field is ProgressField.Effect ? answer.Effect is EffectStatus.NotAssessed
        : field is ProgressField.Benefit ? !answer.Benefit.IsSaid
        : string.IsNullOrWhiteSpace(answer.TextOf(field));
}
