using StrategyTracker.Ui;

namespace StrategyTracker.Features.CouncilReports.Sections;

/// <summary>One step on the way of the matter.</summary>
/// <param name="Day">When.</param>
/// <param name="Body">Whose act; none for what the office did.</param>
/// <param name="What">What happened, in words.</param>
/// <param name="Paragraph">The number after § in the minutes.</param>
/// <param name="RegistrationNumber">Diarienummer.</param>
/// <param name="Notes">What more the minutes say, each with its label.</param>
public sealed record TrailStep(
    DateOnly Day, string? Body, string What, string? Paragraph, string? RegistrationNumber, IReadOnlyList<(string Label, string Text)> Notes)
{
    /// <summary>Every step of every version, in the order in which they were taken.</summary>
    public static IReadOnlyList<TrailStep> Of(ReportImprint imprint) => [.. imprint.Versions.SelectMany(Of)];

    private static IEnumerable<TrailStep> Of(ReportVersion version)
    {
        var decisions = version.Decisions.Select(d => new TrailStep(
            d.Date, d.Body, Words.Of(d.Outcome), d.Paragraph, d.RegistrationNumber,
            Said((ReportTexts.TrailNote, d.Note), (ReportTexts.TrailReservations, d.Reservations))));
        var addenda = version.Addenda.Select(a => new TrailStep(
            a.Date, null, ReportTexts.TrailAddendum.With(a.Number), null, a.RegistrationNumber,
            Said((ReportTexts.TrailText, a.Text), (ReportTexts.TrailReason, a.Reason))));
        return decisions.Concat(addenda).OrderBy(s => s.Day)
            .Prepend(new TrailStep(version.FrozenOn, null, ReportTexts.TrailLocked.With(version.Number), null, null, []));
    }

    private static IReadOnlyList<(string Label, string Text)> Said(params (string Label, string? Text)[] notes) =>
        [.. notes.Where(n => !string.IsNullOrWhiteSpace(n.Text)).Select(n => (n.Label, n.Text!))];
}
