using System.Globalization;
using StrategyTracker.Domain.Recognition;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Exchange.Proposing;

/// <summary>A remark and its place in the reader's words.</summary>
public static class RemarkWords
{
    public static string Of(Remark remark) =>
        (ProposingTexts.ResourceManager.GetString("Remark_" + remark.Code, CultureInfo.CurrentUICulture) ?? remark.Code).With([.. remark.Arguments.Select(Show)]);

    public static string Of(Place? place) => place is null ? "" : $"{Words.Of(place.Unit)} {Format.Number(place.Number)}";

    /// <summary>As a verb tells it: "Rad 13: osäkert: …".</summary>
    public static string Line(Remark remark) => string.Join(": ", new[] { Of(remark.At), Words.Of(remark.Kind), Of(remark) }.Where(p => p.Length > 0));

    private static object? Show(object? argument) => argument switch
    {
        Domain.Documents.ClauseKind kind => Words.InSentence(kind),
        Domain.Documents.DocumentNature nature => Words.InSentence(nature),
        int number => Format.Number(number),
        _ => argument,
    };
}
