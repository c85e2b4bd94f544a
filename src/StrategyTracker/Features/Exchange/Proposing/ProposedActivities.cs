using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Recognition;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Exchange.Proposing;

/// <summary>Makes the activities of a package.</summary>
internal static class ProposedActivities
{
    private const int LongestPrefix = 40;

    public static IReadOnlyList<ActivityItem> Of(Proposal proposal, string documentKey, ProposedBodies bodies, ProposedTargets targets, IReadOnlySet<string> takenKeys)
    {
        var taken = takenKeys.ToHashSet();
        var prefix = documentKey.Length > LongestPrefix ? documentKey[..LongestPrefix].TrimEnd('-') : documentKey;
        return [.. proposal.Activities.Select(a =>
        {
            var name = ReadableKey.From(a.Title);
            var key = ReadableKey.Unique($"{prefix}-{(name.Length > 50 ? name[..50].TrimEnd('-') : name)}", taken);
            taken.Add(key);
            // "Miljöstrateg" answers within a body that the text does not name.
            var functions = a.Bodies.Where(b => BodyNames.KindOf(b) is null && BodyNames.IsFunction(b)).ToList();
            var (area, goal) = a.Aim is { } aim ? targets.Find(aim) : (null, null);
            var description = string.Join("\n\n", new[]
            {
                a.Description,
                a.Aim is { } unmatched && area is null && goal is null ? ProposingTexts.AimInText.With(unmatched) : null,
                functions.Count > 0 ? ProposingTexts.FunctionInText.With(string.Join(", ", functions)) : null,
            }.OfType<string>());
            return new ActivityItem
            {
                Key = key,
                Document = documentKey,
                Number = a.Number,
                Title = a.Title,
                Description = description.Length > 0 ? Fit.Text(description, Limits.Text) : null,
                LevelName = a.LevelName,
                Participations = [.. a.Bodies.Except(functions).Select(bodies.KeyOf).Distinct().Select((body, i) => new ParticipationItem { Body = body, Role = i == 0 ? ParticipationRole.Lead : ParticipationRole.Participant })],
                TargetAreas = area is null ? null : [area],
                Goals = goal is null ? null : [goal],
                StartsOn = a.StartsOn,
                EndsOn = a.EndsOn is { } end && a.StartsOn is { } start && end < start ? null : a.EndsOn,
                Continuous = a.Continuous,
            };
        })];
    }
}
