using StrategyTracker.Domain.Reminding;
using StrategyTracker.Printing;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.FollowUp.Reminding;

/// <summary>What a reminder says, in its reader's language.</summary>
internal static class ReminderLetter
{
    private const string DefaultLanguage = "sv";

    public static (string Subject, string Text) Write(
        string? language, IReadOnlyList<(NamedWait Wait, Audience Audience)> waits, DateOnly today, string? publicAddress)
    {
        using var culture = new CultureScope(language ?? DefaultLanguage);
        var first = waits[0].Wait;
        var subject = waits.Count == 1
            ? ReminderTexts.SubjectOne.With(first.OccasionName, first.BodyName)
            : ReminderTexts.SubjectMany.With(waits.Count);
        var lines = waits.Select(w => LineOf(w.Wait, w.Audience, today, publicAddress));
        return (subject, string.Join("\n\n", [ReminderTexts.Greeting, .. lines, ReminderTexts.Closing]));
    }

    private static string LineOf(NamedWait wait, Audience audience, DateOnly today, string? publicAddress)
    {
        var due = wait.Wait.DueOn;
        var days = due.DayNumber - today.DayNumber;
        var about = ReminderTexts.About.With(wait.BodyName, wait.OccasionName);
        var text = wait.Wait.For is Awaited.Approval ? ReminderTexts.Approval.With(Format.Date(due))
            : wait.Wait.For is Awaited.SelfAssessment ? (days < 0 ? ReminderTexts.RoundWasDue.With(Format.Date(due), -days) : ReminderTexts.RoundDue.With(Format.Date(due)))
            : days > 1 ? ReminderTexts.InDays.With(Format.Date(due), days)
            : days == 1 ? ReminderTexts.Tomorrow.With(Format.Date(due))
            : days == 0 ? ReminderTexts.Today.With(Format.Date(due))
            : days == -1 ? ReminderTexts.Yesterday.With(Format.Date(due))
            : ReminderTexts.DaysAgo.With(Format.Date(due), -days);
        var why = audience is Audience.Strategists ? " " + ReminderTexts.NobodyAtTheBody : audience is Audience.OthersAtTheBody ? " " + ReminderTexts.InPlaceOfOthers : "";
        var link = publicAddress is null ? "" : $"\n{publicAddress.TrimEnd('/')}/{PathOf(wait, audience)}";
        return $"{about}: {text}{why}{link}";
    }

    private static string PathOf(NamedWait wait, Audience audience) =>
        wait.Wait.For is Awaited.SelfAssessment ? $"sjalvskattning/{wait.OccasionKey}"
        : audience is Audience.Strategists ? $"uppfoljning/{wait.OccasionKey}"
        : $"redovisa/{wait.OccasionKey}/{wait.BodyKey}";
}
