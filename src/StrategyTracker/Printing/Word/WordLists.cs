using DocumentFormat.OpenXml.Wordprocessing;

namespace StrategyTracker.Printing.Word;

/// <summary>The lists: one kind with bullets, and one numbered list for each time that the numbers begin anew.</summary>
internal sealed class WordLists
{
    /// <summary>The list of bullets.</summary>
    public const int Bullets = 1;

    private const int BulletKind = 0;
    private const int NumberKind = 1;
    private readonly List<int> _starts = [];

    /// <summary>Begins a numbered list.</summary>
    /// <returns>The number of the list.</returns>
    public int Begin(int start)
    {
        _starts.Add(start);
        return _starts.Count + 1;
    }

    /// <summary>What a paragraph of a list carries.</summary>
    public static NumberingProperties Of(int list) => new(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = list });

    public Numbering ToNumbering() => new(
    [
        Kind(BulletKind, NumberFormatValues.Bullet, "•"),
        Kind(NumberKind, NumberFormatValues.Decimal, "%1."),
        new NumberingInstance(new AbstractNumId { Val = BulletKind }) { NumberID = Bullets },
        .. _starts.Select((start, index) => new NumberingInstance(
            new AbstractNumId { Val = NumberKind },
            new LevelOverride(new StartOverrideNumberingValue { Val = start }) { LevelIndex = 0 }) { NumberID = index + 2 }),
    ]);

    private static AbstractNum Kind(int id, NumberFormatValues format, string text) => new(
        new MultiLevelType { Val = MultiLevelValues.SingleLevel },
        new Level(
            new StartNumberingValue { Val = 1 },
            new NumberingFormat { Val = format },
            new LevelText { Val = text },
            new LevelJustification { Val = LevelJustificationValues.Left },
            new PreviousParagraphProperties(new Indentation { Left = "420", Hanging = "420" }))
        { LevelIndex = 0 })
    { AbstractNumberId = id };
}
