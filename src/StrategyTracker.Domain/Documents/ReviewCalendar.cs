namespace StrategyTracker.Domain.Documents;

/// <summary>Why it should be seen whether a document still holds (aktualitetsprövning).</summary>
public enum ReviewReason
{
    /// <summary>The planned period is over and nobody has decided what follows.</summary>
    PeriodOver,

    /// <summary>The planned period ends within twelve months.</summary>
    ExpiresWithinYear,

    /// <summary>Neither decided nor found valid in the present term of office: those who govern now have not stood behind it.</summary>
    NotReviewedThisTerm,

    /// <summary>No function answers for it.</summary>
    NobodyResponsible,
}

/// <summary>
/// Mandatperiod: the four years for which committees and boards are elected, from 1 January after the ordinary election, which
/// is held every fourth year since 1994 (2018, 2022, 2026 …). The council itself changes already on 15 October of the election
/// year; documents are governed by those who carry them out, so the committees' term is what counts here.
/// </summary>
public static class TermOfOffice
{
    private const int Years = 4;

    /// <summary>The first year of a term; the first with four years began in 1995.</summary>
    private const int AnyFirstYear = 2023;

    public static (DateOnly First, DateOnly Last) On(DateOnly day)
    {
        var offset = (((day.Year - AnyFirstYear) % Years) + Years) % Years;
        var first = new DateOnly(day.Year - offset, 1, 1);
        return (first, first.AddYears(Years).AddDays(-1));
    }
}

/// <summary>Which documents should be reviewed, why, and by when.</summary>
public static class ReviewCalendar
{
    private const int MonthsAhead = 12;

    /// <summary>Why the edition should be reviewed; none where it does not apply on the day, where its end is already decided, or where nothing asks for it.</summary>
    /// <param name="edition">The edition that applies.</param>
    /// <param name="responsible">The function that answers for the document.</param>
    /// <param name="foundValidOn">The last day on which a review found that it holds.</param>
    /// <param name="today">The day of the question.</param>
    public static IReadOnlyList<ReviewReason> ReasonsFor(Edition edition, string? responsible, DateOnly? foundValidOn, DateOnly today)
    {
        var state = edition.StateOn(today);
        if (state is not (EditionState.InForce or EditionState.PeriodOver) || edition.EndedOn is not null)
        {
            return [];
        }

        var reasons = new List<ReviewReason>();
        if (state is EditionState.PeriodOver)
        {
            reasons.Add(ReviewReason.PeriodOver);
        }
        else if (LastDay(edition) is { } last && last <= today.AddMonths(MonthsAhead))
        {
            reasons.Add(ReviewReason.ExpiresWithinYear);
        }

        if (StoodBehindOn(edition, foundValidOn) is { } day && day < TermOfOffice.On(today).First)
        {
            reasons.Add(ReviewReason.NotReviewedThisTerm);
        }

        if (string.IsNullOrWhiteSpace(responsible))
        {
            reasons.Add(ReviewReason.NobodyResponsible);
        }

        return reasons;
    }

    /// <summary>By when: the last day of the period, and for what is older than the term the last day of the term, whichever comes first.</summary>
    public static DateOnly? DueOn(Edition edition, DateOnly? foundValidOn, DateOnly today)
    {
        var (first, end) = TermOfOffice.On(today);
        DateOnly? term = StoodBehindOn(edition, foundValidOn) < first ? end : null;
        return LastDay(edition) is not { } last ? term : term is { } by && by < last ? by : last;
    }

    /// <summary>The last day on which somebody decided it or found that it holds.</summary>
    private static DateOnly? StoodBehindOn(Edition edition, DateOnly? foundValidOn) =>
        (edition.AdoptedOn ?? edition.ValidFrom) is { } decided && (foundValidOn is null || foundValidOn < decided) ? decided : foundValidOn;

    private static DateOnly? LastDay(Edition edition) => edition.UntilFurtherNotice ? null : edition.ValidTo;
}
