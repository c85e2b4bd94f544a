using System.Globalization;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Activities;

/// <summary>One field that is typed otherwise than it is saved.</summary>
public sealed record ActivityDifference(string Field, string Typed, string Saved);

/// <summary>Tells two versions of the same form apart, field by field, for the second of two people in the same thing.</summary>
public static class ActivityDifferences
{
    public static IReadOnlyList<ActivityDifference> Between(ActivityInput typed, ActivityInput saved) =>
        [.. Fields(typed).Zip(Fields(saved), (t, s) => new ActivityDifference(t.Field, t.Text, s.Text)).Where(d => d.Typed != d.Saved)];

    private static IEnumerable<(string Field, string Text)> Fields(ActivityInput input)
    {
        yield return (ActivityTexts.Number, input.Number ?? "");
        yield return (ActivityTexts.Field_Title, input.Title);
        yield return (ActivityTexts.Field_WorkingTitle, input.WorkingTitle ?? "");
        yield return (ActivityTexts.Field_Description, input.Description ?? "");
        yield return (ActivityTexts.Field_LevelName, input.LevelName ?? "");
        yield return (ActivityTexts.Who, Sorted(input.Participants.Select(p => $"{p.Body}: {Words.InSentence(p.Role)}")));
        yield return (ActivityTexts.Serves, Sorted(input.TargetAreas.Concat(input.Goals).Concat(input.Perspectives)));
        yield return (ActivityTexts.Period, ActivityWords.Period(input.StartsOn, input.EndsOn, input.IsContinuous));
        yield return (ActivityTexts.Milestones, Lines(input.Milestones.Select(m => $"{m.Title} {Format.Date(m.DueOn)} {Format.Date(m.DoneOn)}".Trim())));
        yield return (ActivityTexts.ExpectedEffect, Lines(new[]
        {
            input.EffectText, input.EffectForWhom, input.EffectBaseline, input.EffectMeasure,
            input.EffectVisibleFrom?.ToString(CultureInfo.InvariantCulture), input.BenefitOwner,
        }.Where(text => !string.IsNullOrEmpty(text))!));
        yield return (ActivityTexts.Cost, ActivityWords.Cost(input.CostKind, input.CostFrom, input.CostTo, input.CostPriceYear));
        yield return (ActivityTexts.Principles, Lines(input.Principles.Where(p => p.Answer is not null)
            .OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}: {Words.InSentence(p.Answer!.Value)} {p.Reason}".Trim())));
        yield return (ActivityTexts.Headings, Lines(input.Headings.Where(h => !string.IsNullOrEmpty(h.Text)).Select(h => $"{h.Heading}: {h.Text}")));
        yield return (ActivityTexts.Field_WithheldReason, input.WithheldReason ?? "");
    }

    /// <summary>For what has no order of its own.</summary>
    private static string Sorted(IEnumerable<string> lines) => Lines(lines.Order(StringComparer.Ordinal));

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);
}
