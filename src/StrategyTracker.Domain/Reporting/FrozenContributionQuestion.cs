using StrategyTracker.Domain.Targets;

namespace StrategyTracker.Domain.Reporting;

/// <summary>
/// An empty cell of the matrix that was put to its body as a question, and what the body had answered by the report's day. Who
/// wrote the words is not told: the report is public, and it is the body that answers.
/// </summary>
/// <param name="BodyKey">Key of the body that is asked.</param>
/// <param name="Body">Its name.</param>
/// <param name="TargetArea">Key of the target area in which it has nothing; none where the question is about a goal.</param>
/// <param name="Text">What is asked beside the question that the empty cell is by itself.</param>
/// <param name="AskedOn">The day of asking.</param>
/// <param name="Answer">None until it has answered.</param>
/// <param name="AnsweredOn">The day of its answer.</param>
public sealed record FrozenContributionQuestion(
    string BodyKey, string Body, string? TargetArea, string? Text, DateOnly AskedOn, string? Answer, DateOnly? AnsweredOn)
{
    /// <summary>Key of the goal for which it does nothing, in a programme that sets no target areas.</summary>
    public string? Goal { get; init; }

    /// <summary>The questions asked by the day about what the report holds the bodies against, as they then stood: in its order, bodies by name.</summary>
    /// <param name="questions">The programme's questions.</param>
    /// <param name="aims">The programme's target areas or, where it sets none, its goals: their ids and keys, in the order of the report.</param>
    /// <param name="bodies">The bodies by id.</param>
    /// <param name="asOf">The report's day.</param>
    internal static IReadOnlyList<FrozenContributionQuestion> Freeze(
        IEnumerable<ContributionQuestion> questions, IEnumerable<(Guid Id, string Key)> aims, IReadOnlyDictionary<Guid, Organisation.Body> bodies, DateOnly asOf)
    {
        var asked = questions.Where(q => q.AskedOn <= asOf).ToLookup(q => q.TargetAreaId ?? q.GoalId);
        return
        [
            .. aims.SelectMany(aim => asked[aim.Id]
                .Select(q => Freeze(q, aim.Key, bodies[q.BodyId], asOf))
                .OrderBy(q => q.Body, Rules.SwedishOrder.Names)),
        ];
    }

    private static FrozenContributionQuestion Freeze(ContributionQuestion question, string aim, Organisation.Body body, DateOnly asOf)
    {
        // An answer taken over without a day was there before the day of the report.
        var isAnswered = question.IsAnswered && (question.AnsweredOn is null || question.AnsweredOn <= asOf);
        var isOfGoal = question.GoalId is not null;
        return new(body.Key, body.Name, isOfGoal ? null : aim, question.Text, question.AskedOn, isAnswered ? question.Answer : null, isAnswered ? question.AnsweredOn : null)
        {
            Goal = isOfGoal ? aim : null,
        };
    }
}
