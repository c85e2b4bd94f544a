using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Reporting;

namespace StrategyTracker.Tests.Support;

/// <summary>The sample report of a programme that sets goals in two levels and no target areas. The same every time.</summary>
public static class GoalReport
{
    /// <param name="goals">So many goals: every third stands by itself, with the two after it under it.</param>
    /// <param name="bodies">So many bodies: from eight on the last contributes to nothing and is asked why.</param>
    public static FrozenReport Of(int goals, int bodies)
    {
        var keys = Enumerable.Range(0, goals).Select(i => i % 3 == 0 ? $"m{(i / 3) + 1}" : $"m{(i / 3) + 1}-{i % 3}").ToList();
        var asked = Enumerable.Range(0, bodies).Select(BodyAt).ToList();
        return SampleReport.Report with
        {
            TargetAreas = [],
            Goals = [.. keys.Select((key, i) => new FrozenGoal
            {
                Key = key, Number = key[1..].Replace('-', '.'), Title = i % 3 == 0 ? $"Trygghet i vardagen {i}" : $"Fler invånare klarar sina ärenden själva {i}",
                Above = i % 3 == 0 ? null : $"m{(i / 3) + 1}",
            })],
            Bodies = asked,
            Indicators = [],
            Activities = [.. SampleActivities.Many(bodies * 3).Select((a, i) => a with
            {
                TargetAreas = [],
                Goals = i % 17 == 16 ? [] : [keys[i * 7 % goals], keys[((i * 7) + (i % 2)) % goals]],
                Owners = [new(asked[Contributing(i, bodies)].Key, asked[Contributing(i, bodies)].Name, ParticipationRole.Lead)],
                Answers = [],
            })],
            ContributionQuestions =
            [
                new(asked[0].Key, asked[0].Name, null, "Gäller det inte er?", new(2025, 5, 12), "Det görs i ordinarie drift.", new(2025, 6, 3)) { Goal = keys[1] },
                new(asked[^1].Key, asked[^1].Name, null, null, new(2025, 5, 12), null, null) { Goal = keys[2] },
            ],
        };
    }

    private static int Contributing(int activity, int bodies) => bodies < 8 ? activity % bodies : activity % (bodies - 1);

    private static FrozenBody BodyAt(int at) => new()
    {
        Key = $"namnd-{at}", Name = at % 2 == 0 ? $"Samhällsbyggnadsnämnden {at}" : $"Vård- och omsorgsnämnden {at}", HasAnswered = true, IsPreliminary = at == 1,
    };
}
