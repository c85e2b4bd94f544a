using System.Globalization;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Activities;

/// <summary>The audit trail in a reader's words.</summary>
public static class HistoryWords
{
    /// <summary>What was done, as a verb: "ändrade", "lade upp aktiviteten".</summary>
    public static string Act(HistoryAct act) => Known($"Act_{act.Command}")
        ?? (act.IsCreation ? ActivityTexts.ActCreated : ActivityTexts.ActChanged);

    /// <summary>What became different: "Slut", "Delmål ”Upphandlad”: klart".</summary>
    public static string Label(HistoryChange change)
    {
        var part = change.Entity == "Activity" ? null : Known($"Part_{change.Entity}") ?? change.Entity;
        var field = change.Field.Length == 0 || change is { Field: "Title", Entity: not "Activity" } ? null
            : Known($"Field_{change.Field.Replace('.', '_')}") ?? change.Field;
        var subject = change.Subject is { } name ? $"”{name}”" : null;
        return string.Join(" ", new[] { part, subject, part is null ? field : field?.ToLower(CultureInfo.CurrentUICulture) }.Where(w => w is not null));
    }

    /// <summary>A value as it stood: dates as they are, words for what the program counts by.</summary>
    public static string Value(string field, string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return ActivityTexts.NothingStated;
        }

        return field switch
        {
            "Phase" or "LocalStatus.Phase" => Word<ActivityPhase>(value),
            "ReportedSchedule" or "Override.Status" or "LocalStatus.Schedule" => Word<ScheduleStatus>(value),
            "EffectSoFar" => Word<EffectStatus>(value),
            "Role" or "RoleBefore" => Word<ParticipationRole>(value),
            "Answer" => Word<PrincipleAnswer>(value),
            "Kind" => Word<DispositionKind>(value),
            "Cost.Kind" => Word<CostKind>(value),
            "IsContinuous" => value == bool.TrueString ? SharedTexts.Yes : SharedTexts.No,
            "Cost.PlannedFrom" or "Cost.PlannedTo" when long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var amount) =>
                ActivityTexts.CostAmount.With(Format.Number(amount)),
            _ => value,
        };
    }

    private static string Word<T>(string value)
        where T : struct, Enum =>
        Enum.TryParse<T>(value, out var known) ? Words.Of(known) : value;

    private static string? Known(string key) => ActivityTexts.ResourceManager.GetString(key, CultureInfo.CurrentUICulture);
}
