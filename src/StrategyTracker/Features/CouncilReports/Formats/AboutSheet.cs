using StrategyTracker.Domain.Reporting;
using StrategyTracker.Features.CouncilReports.Sections;
using StrategyTracker.Spreadsheets;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.CouncilReports.Formats;

/// <summary>What the report is, what was decided on it, how its figures are made, and what its words mean.</summary>
internal static class AboutSheet
{
    public static IReadOnlyList<(string Label, string? Text)> Of(FrozenReport report, ReportImprint imprint) =>
    [
        (ReportSheetTexts.StandsAs, imprint.FrozenOn is { } day ? ReportSheetTexts.StandsAsFrozen.With(Format.Date(day), imprint.Version) : ReportSheetTexts.StandsAsPreliminary),
        .. imprint.IsPublicVersion ? Array.Empty<(string, string?)>() : [("", ReportSheetTexts.StandsAsInternal)],
        (ReportSheetTexts.Municipality, report.Municipality),
        (ReportSheetTexts.Programme, report.Programme.Title),
        (ReportSheetTexts.Cycle, report.Cycle.Name),
        (ReportTexts.CoverPeriod, ReportWords.Period(report.Cycle.PeriodFrom, report.Cycle.PeriodTo)),
        (ReportSheetTexts.AsOf, Format.Date(report.AsOf)),
        .. Given(ReportTexts.RegistrationNumber, report.RegistrationNumber),
        .. Given(ReportTexts.CoverTo, report.Recipient),
        .. imprint.Decisions.Select(d => (DecisionWords.Verb(d.Outcome), (string?)DecisionWords.ByWhom(d))),
        .. imprint.Addenda.Select(a => (ReportTexts.TrailAddendum.With(a.Number), (string?)$"{Format.Date(a.Date)}: {a.Text} ({a.Reason})")),
        (ReportSheetTexts.Answered, ReportTexts.BodiesHaveAnswered.With(report.Bodies.Count(b => b.HasAnswered), report.Bodies.Count)),
        .. report.WithheldCount == 0 ? [] : Given(ReportSheetTexts.WithheldNote, ReportWords.Counted(report.WithheldCount, ReportTexts.CaveatWithheldOne, ReportTexts.CaveatWithheld)),
        .. Given(ReportSheetTexts.Checksum, imprint.Checksum),
        .. Given(ReportTexts.ForewordTitle, report.Composed.Foreword),
        .. (report.Composed.Introductions ?? []).Select(i => (Words.Of(i.Part), (string?)i.Text)),
        .. Given(ReportTexts.AfterwordTitle, report.Composed.Afterword),
        (ReportSheetTexts.HowCounted, ReportTexts.MethodCounts),
        ("", ReportTexts.MethodSeveralAreas),
        ("", ReportTexts.MethodSeveralOwners),
        ("", ReportTexts.MethodLate),
        ("", ReportTexts.MethodUnanswered),
        ("", ReportTexts.MethodPreliminary),
        ("", ReportTexts.MethodMissing),
    ];

    public static IReadOnlyList<SheetColumn<(string Family, StatusLook Look, string Meaning)>> LegendColumns() =>
    [
        new(ReportSheetTexts.Family, t => t.Family) { Width = 24 },
        Cells.Status<(string Family, StatusLook Look, string Meaning)>(ReportSheetTexts.Word, t => t.Look) with { Width = 30 },
        new(ReportSheetTexts.Meaning, t => t.Meaning) { Width = 80, Wraps = true },
    ];

    private static IEnumerable<(string Label, string? Text)> Given(string label, string? text) => text is null ? [] : [(label, text)];
}
