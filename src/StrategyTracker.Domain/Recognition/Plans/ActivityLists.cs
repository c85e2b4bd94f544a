using System.Text.RegularExpressions;
using StrategyTracker.Domain.Recognition.Outlines;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Recognition.Plans;

/// <summary>"Åtgärd 3: …" as a line of its own, with "Ansvarig: …" and "Tidplan: …" below.</summary>
internal static partial class ActivityLists
{
    private const int LinesBelow = 5;

    public static List<ProposedActivity> Read(Reading reading)
    {
        var activities = new List<ProposedActivity>();
        for (var i = 0; i < reading.Blocks.Count; i++)
        {
            var block = reading.Blocks[i];
            if (block.Form is BlockForm.Table || ChapterWords.ActivityLabel(block.Text) is not { Success: true } label)
            {
                continue;
            }

            var below = reading.Blocks.Skip(i + 1).Take(LinesBelow).TakeWhile(b => !ChapterWords.ActivityLabel(b.Text).Success)
                .SelectMany(b => Detail().Match(b.Text) is { Success: true } m ? [(Label: m.Groups["label"].Value.ToLowerInvariant(), Value: m.Groups["value"].Value.Trim())] : Array.Empty<(string Label, string Value)>())
                .ToList();
            string Value(params string[] labels) => below.Find(d => labels.Any(l => d.Label.StartsWith(l, StringComparison.Ordinal))).Value ?? "";
            var (starts, ends, continuous) = ActivityTables.Time(reading, block.At, Value("tid", "när", "period", "start"), Value("klar", "senast", "slut"));
            var bodies = ActivityTables.Who(Value("ansvar")).Concat(ActivityTables.Who(Value("medverk", "samverk", "delta"))).ToList();
            var title = Phrase.Sentences(label.Groups["title"].Value)[0].TrimEnd('.');
            if (bodies.Count == 0)
            {
                reading.Miss(RemarkCode.ActivityHasNoBody, block.At, Phrase.Shorten(title, 60));
            }

            activities.Add(new ProposedActivity(Phrase.Shorten(title, Limits.Title), block.At, Sureness.Likely)
            {
                Number = label.Groups["number"].Value.TrimEnd('.'), LevelName = label.Groups["word"].Value.ToLowerInvariant(),
                Bodies = bodies, StartsOn = starts, EndsOn = ends, Continuous = continuous,
            });
        }

        return activities;
    }

    [GeneratedRegex(@"^(?<label>Ansvarig\w*( nämnd)?|Ansvar|Tidplan|Tidsplan|Tid|När|Period|Start|Klart?|Senast|Slut|Medverkande|Samverkan|Deltar)\s*:\s*(?<value>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Detail();
}
