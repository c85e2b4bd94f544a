using System.Globalization;

namespace StrategyTracker.Domain.Activities;

/// <summary>What a status word of a plan's own means here.</summary>
/// <param name="Phase">Done, ongoing …; unknown where nobody has said what the word means.</param>
/// <param name="Schedule">What the word says of time; unknown where it says nothing.</param>
public sealed record StatusMeaning(ActivityPhase Phase, ScheduleStatus Schedule)
{
    /// <summary>Nobody has said what the word means.</summary>
    public static StatusMeaning Unknown { get; } = new(ActivityPhase.Unknown, ScheduleStatus.Unknown);
}

/// <summary>The status as the plan's own table said it, in its own word, with what that was taken to mean.</summary>
/// <param name="Word">The word as it stood.</param>
/// <param name="Phase">What it was taken to mean; unknown where nobody has said.</param>
/// <param name="Schedule">What it was taken to say of time.</param>
/// <param name="On">The day that it was true.</param>
public sealed record LocalStatus(string Word, ActivityPhase Phase, ScheduleStatus Schedule, DateOnly On)
{
    public const int LongestWord = 60;
}

/// <summary>Words that plans use, and what they can only mean. What may mean several things (colours, "delvis") is asked and never guessed.</summary>
public static class LocalStatusWords
{
    private static readonly Dictionary<string, StatusMeaning> Known = Meanings();

    /// <summary>What the word means; none where it is not known. "Pågår, försenad" and "Pågår (försenad)" are "pågår försenad".</summary>
    public static StatusMeaning? Guess(string word) =>
        Known.GetValueOrDefault(Plain(word)) ?? Known.GetValueOrDefault(Plain(string.Concat(word.Select(c => ",;:/()–-".Contains(c, StringComparison.Ordinal) ? ' ' : c))));

    /// <summary>The same word, however it is spaced and cased.</summary>
    public static string Plain(string word) =>
        string.Join(' ', word.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.').ToLower(CultureInfo.InvariantCulture);

    private static Dictionary<string, StatusMeaning> Meanings()
    {
        var known = new Dictionary<string, StatusMeaning>(StringComparer.Ordinal);
        Add(ActivityPhase.NotStarted, ScheduleStatus.Unknown,
            "ej påbörjad;ej påbörjat;inte påbörjad;inte påbörjat;ej startad;ej startat;inte startad;inte startat;planerad;planerat;planeras;kommande;under planering;not started;planned");
        Add(ActivityPhase.Ongoing, ScheduleStatus.Unknown,
            "pågår;pågående;påbörjad;påbörjat;startad;startat;under arbete;under genomförande;löpande;kontinuerlig;kontinuerligt;ongoing;in progress;started");
        Add(ActivityPhase.Ongoing, ScheduleStatus.OnTime, "enligt plan;i fas;följer plan;följer planen;pågår enligt plan;on track;on time");
        Add(ActivityPhase.Ongoing, ScheduleStatus.AtRisk, "risk för försening;risk för avvikelse;at risk");
        Add(ActivityPhase.Ongoing, ScheduleStatus.Late, "försenad;försenat;sen;pågår försenad;late;delayed");
        Add(ActivityPhase.Completed, ScheduleStatus.Unknown,
            "klar;klart;klara;genomförd;genomfört;genomförda;avslutad;avslutat;slutförd;slutfört;färdig;färdigt;done;completed;finished");
        Add(ActivityPhase.Discontinued, ScheduleStatus.Unknown,
            "avbruten;avbrutet;utgår;utgått;struken;struket;nedlagd;nedlagt;stoppad;genomförs ej;genomförs inte;ej aktuell;inte aktuell;cancelled;discontinued");
        Add(ActivityPhase.PassedOn, ScheduleStatus.Unknown,
            "övergått i ordinarie verksamhet;övergår i ordinarie verksamhet;i ordinarie verksamhet;ordinarie verksamhet;flyttad till annan plan;passed on;part of ordinary operations");
        return known;

        void Add(ActivityPhase phase, ScheduleStatus schedule, string words)
        {
            foreach (var word in words.Split(';'))
            {
                known.Add(word, new StatusMeaning(phase, schedule));
            }
        }
    }
}

/// <summary>The status that an activity came with.</summary>
public sealed partial class Activity
{
    /// <summary>The status as the plan's own table said it last; none where it came without one.</summary>
    public LocalStatus? LocalStatus { get; private set; }

    /// <summary>
    /// Keeps the plan's own word, and takes the status that it means unless a later answer has been sent. A word that nobody has given a
    /// meaning is kept and says nothing.
    /// </summary>
    public void TakeLocalStatus(LocalStatus? local)
    {
        if (local == LocalStatus)
        {
            return;
        }

        LocalStatus = local;
        if (local is { Phase: not ActivityPhase.Unknown } && !(LastReportedOn > local.On))
        {
            TakeStatus(local.Phase, local.Schedule, EffectSoFar, local.On);
        }
    }
}
