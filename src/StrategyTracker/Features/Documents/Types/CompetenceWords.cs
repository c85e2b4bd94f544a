using StrategyTracker.Ui;

namespace StrategyTracker.Features.Documents.Types;

/// <summary>Who a competence speaks of.</summary>
public static class CompetenceWords
{
    public static string Who(CompetenceView competence) => competence switch
    {
        { Body: { } body } => body.Name,
        { Kind: { } kind } => DocumentTexts.EveryBodyOfKind.With(Words.InSentence(kind)),
        _ => SharedTexts.Missing,
    };
}
