using System.Globalization;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Activities;

/// <summary>A filter said as the rest of a sentence that begins with a number of activities.</summary>
public static class ActivityFilterSentence
{
    public static string Of(ActivityFilter filter, ActivityChoices choices)
    {
        var parts = new List<string>();
        Add(filter.TargetArea, ActivityTexts.SentenceInTargetArea, Title(choices.TargetAreas, filter.TargetArea));
        Add(filter.Goal, ActivityTexts.SentenceTowardsGoal, Title(choices.Goals, filter.Goal));
        Add(filter.Plan, ActivityTexts.SentenceOfPlan, Title(choices.Plans, filter.Plan));
        if (filter.Body is not null)
        {
            parts.Add(filter.Roles.Count > 0
                ? ActivityTexts.SentenceOfBodyAs.With(Title(choices.Bodies, filter.Body), RolesOf(filter))
                : ActivityTexts.SentenceOfBody.With(Title(choices.Bodies, filter.Body)));
        }
        else if (filter.Scope is BodyScope.Nobody)
        {
            parts.Add(ActivityWords.Of(BodyScope.Nobody));
        }
        else if (filter.Scope is { } scope)
        {
            parts.Add(filter.Roles.Count > 0
                ? ActivityTexts.SentenceOfBodyAs.With(ActivityWords.Of(scope), RolesOf(filter))
                : ActivityTexts.SentenceOfBody.With(ActivityWords.Of(scope)));
        }

        Add(filter.Year, ActivityTexts.SentenceInYear, filter.Year?.ToString(CultureInfo.InvariantCulture));
        Add(filter.Standing, ActivityTexts.SentenceStanding, filter.Standing is { } standing ? InSentence(ActivityWords.Of(standing)) : null);
        Add(filter.Time, ActivityTexts.SentenceTime, filter.Time is { } time ? InSentence(ActivityWords.Of(time)) : null);
        Add(filter.Text, ActivityTexts.SentenceText, filter.Text);
        return parts.Count == 0 ? "" : " " + string.Join(", ", parts);

        void Add(object? given, string text, string? value)
        {
            if (given is not null)
            {
                parts.Add(text.With(value));
            }
        }
    }

    /// <summary>"huvudansvarig eller medansvarig".</summary>
    public static string RolesOf(ActivityFilter filter) =>
        string.Join($" {ActivityTexts.Or} ", filter.Roles.Select(Words.InSentence));

    private static string Title(IReadOnlyList<ActivityChoice> choices, string? key) =>
        choices.FirstOrDefault(c => c.Key == key)?.Title ?? key ?? "";

    private static string InSentence(string word) =>
        word is [var first, .. var rest] ? char.ToLower(first, CultureInfo.CurrentUICulture) + rest : word;
}
