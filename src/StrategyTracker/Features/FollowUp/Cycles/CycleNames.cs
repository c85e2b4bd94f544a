using System.Globalization;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.FollowUp.Cycles;

/// <summary>What a follow-up is called until somebody calls it something else.</summary>
internal static class CycleNames
{
    /// <summary>"Uppföljning 2026", "Tertial 2 2026", "Halvår 1 2026", "November 2026", "Uppföljning 2025–2026", in the reader's language.</summary>
    public static string Of(CycleKind kind, DateOnly from, DateOnly to) => kind switch
    {
        CycleKind.Month => FollowUpTexts.NameOfMonth.With(CultureInfo.CurrentUICulture.TextInfo.ToTitleCase(CultureInfo.CurrentUICulture.DateTimeFormat.GetMonthName(from.Month)), $"{to.Year}"),
        CycleKind.Tertial => FollowUpTexts.NameOfTertial.With(to.Month / 4, $"{to.Year}"),
        CycleKind.HalfYear => FollowUpTexts.NameOfHalfYear.With(to.Month / 6, $"{to.Year}"),
        CycleKind.EverySecondYear => FollowUpTexts.NameOfYear.With($"{from.Year}–{to.Year}"),
        _ => FollowUpTexts.NameOfYear.With($"{to.Year}"),
    };
}
