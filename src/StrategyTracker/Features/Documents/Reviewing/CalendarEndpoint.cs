using StrategyTracker.Commands;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Documents.Reviewing;

/// <summary>
/// GET /styrdokument/aktualitet.ics: the dates of the review calendar, for a calendar program to subscribe to. Such programs cannot
/// sign in, so it is for anyone and holds only what is public: titles of adopted documents, and when they expire.
/// </summary>
internal static class CalendarEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/styrdokument/aktualitet.ics", CalendarAsync).AllowAnonymous();

    private static async Task<IResult> CalendarAsync(HttpContext http, ReviewQueries queries, TimeProvider clock, CancellationToken cancellationToken)
    {
        var calendar = await queries.CalendarAsync(cancellationToken);
        var address = $"{http.Request.Scheme}://{http.Request.Host}";
        var days = calendar.Rows.Where(r => r.DueOn is not null && r.Reasons.Any(reason => reason is not ReviewReason.NobodyResponsible)).Select(r => new CalendarDay(
            $"aktualitet-{r.Key}", r.DueOn!.Value, ReviewTexts.EventTitle.With(r.Title),
            string.Join(" ", r.Reasons.Where(reason => reason is not ReviewReason.NobodyResponsible).Select(reason => Words.Of(reason) + ".")), $"{address}/styrdokument/{r.Key}"));
        return Results.Bytes(CalendarFile.Write(ReviewTexts.CalendarName, days, clock.UtcNow()), CalendarFile.MediaType);
    }
}
