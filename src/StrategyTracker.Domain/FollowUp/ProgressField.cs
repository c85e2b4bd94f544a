using System.Globalization;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.FollowUp;

/// <summary>The fields of an answer: each is saved, and held against what somebody else has written, by itself.</summary>
public enum ProgressField
{
    Phase,
    Schedule,
    Percent,
    Effect,
    Comment,
    DeviationReason,
    Measures,
    ActualCost,

    /// <summary>Whether a benefit has been taken home in the cycle's time, and how it is known.</summary>
    Benefit,

    /// <summary>Whole kronor.</summary>
    BenefitAmount,

    /// <summary>The benefit in words: what it was, where it is not counted in kronor.</summary>
    BenefitWords,

    /// <summary>The activity's milestones, to tick. They are the plan's own, and no part of the answer: asked for or not, never required.</summary>
    Milestones,
}

/// <summary>An answer's fields as text, the way a form holds them.</summary>
public static class ProgressFields
{
    /// <summary>The field as text; nothing where it is empty.</summary>
    public static string? TextOf(this ProgressAnswer answer, ProgressField field) => field switch
    {
        ProgressField.Phase => answer.Phase.ToString(),
        ProgressField.Schedule => answer.Schedule.ToString(),
        ProgressField.Percent => answer.Percent?.ToString(CultureInfo.InvariantCulture),
        ProgressField.Effect => answer.Effect.ToString(),
        ProgressField.Comment => answer.Comment,
        ProgressField.DeviationReason => answer.DeviationReason,
        ProgressField.Measures => answer.Measures,
        ProgressField.ActualCost => answer.ActualCost?.ToString(CultureInfo.InvariantCulture),
        ProgressField.Benefit => answer.Benefit.Kind.ToString(),
        ProgressField.BenefitAmount => answer.Benefit.Amount?.ToString(CultureInfo.InvariantCulture),
        ProgressField.BenefitWords => answer.Benefit.Words,
        ProgressField.Milestones => null,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
    };

    /// <summary>The answer with one field written.</summary>
    /// <exception cref="RuleBrokenException">The text is not what the field holds.</exception>
    public static ProgressAnswer With(this ProgressAnswer answer, ProgressField field, string? text) => field switch
    {
        ProgressField.Phase => answer with { Phase = FieldText.OneOf(text, ActivityPhase.Unknown) },
        ProgressField.Schedule => answer with { Schedule = FieldText.OneOf(text, ScheduleStatus.Unknown) },
        ProgressField.Percent => answer with { Percent = FieldText.PercentOf(text) },
        ProgressField.Effect => answer with { Effect = FieldText.OneOf(text, EffectStatus.NotAssessed) },
        ProgressField.Comment => answer with { Comment = FieldText.Within(text, Limits.Text) },
        ProgressField.DeviationReason => answer with { DeviationReason = FieldText.Within(text, Limits.Text) },
        ProgressField.Measures => answer with { Measures = FieldText.Within(text, Limits.Text) },
        ProgressField.ActualCost => answer with { ActualCost = FieldText.KronorOf(text) },
        ProgressField.Benefit => answer with { Benefit = answer.Benefit with { Kind = FieldText.OneOf(text, BenefitKind.Unknown) } },
        ProgressField.BenefitAmount => answer with { Benefit = answer.Benefit.Counted(FieldText.KronorOf(text)) },
        ProgressField.BenefitWords => answer with { Benefit = answer.Benefit.Told(FieldText.Within(text, Limits.Text)) },
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
    };
}
