using StrategyTracker.Domain.Targets;

namespace StrategyTracker.Domain.Reporting;

/// <summary>
/// An empty cell of the matrix that was put to its body as a question, and what the body had answered by the report's day. Who
/// wrote the words is not told: the report is public, and it is the body that answers.
/// </summary>
/// <param name="BodyKey">Key of the body that is asked.</param>
/// <param name="Body">Its name.</param>
/// <param name="TargetArea">Key of the target area in which it has nothing.</param>
/// <param name="Text">What is asked beside the question that the empty cell is by itself.</param>
/// <param name="AskedOn">The day of asking.</param>
/// <param name="Answer">None until it has answered.</param>
/// <param name="AnsweredOn">The day of its answer.</param>
public sealed record FrozenContributionQuestion(
    string BodyKey, string Body, string TargetArea, string? Text, DateOnly AskedOn, string? Answer, DateOnly? AnsweredOn)
{
    /// <summary>The questions asked by the day, as they then stood: area by area as the programme orders them, bodies by name.</summary>
    /// <param name="questions">The programme's questions.</param>
    /// <param name="areas">The programme's target areas in order.</param>
    /// <param name="bodies">The bodies by id.</param>
    /// <param name="asOf">The report's day.</param>
    internal static IReadOnlyList<FrozenContributionQuestion> Freeze(
        IEnumerable<ContributionQuestion> questions, IReadOnlyList<TargetArea> areas, IReadOnlyDictionary<Guid, Organisation.Body> bodies, DateOnly asOf)
    {
        var asked = questions.Where(q => q.AskedOn <= asOf).ToLookup(q => q.TargetAreaId);
        return
        [
            .. areas.OrderBy(a => a.Position).SelectMany(area => asked[area.Id]
                .Select(q => Freeze(q, area.Key, bodies[q.BodyId], asOf))
                .OrderBy(q => q.Body, Rules.SwedishOrder.Names)),
        ];
    }

    private static FrozenContributionQuestion Freeze(ContributionQuestion question, string area, Organisation.Body body, DateOnly asOf)
    {
        // An answer taken over without a day was there before the day of the report.
        var isAnswered = question.IsAnswered && (question.AnsweredOn is null || question.AnsweredOn <= asOf);
        return new(body.Key, body.Name, area, question.Text, question.AskedOn, isAnswered ? question.Answer : null, isAnswered ? question.AnsweredOn : null);
    }
}
