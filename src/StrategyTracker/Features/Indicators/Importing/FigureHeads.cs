using System.Globalization;
using StrategyTracker.Spreadsheets;

namespace StrategyTracker.Features.Indicators.Importing;

/// <summary>
/// Which column says what: the product's own heads in either language, and those that Kolada and others use. A table may instead
/// have a column for each year.
/// </summary>
internal sealed record FigureHeads
{
    private static readonly CultureInfo[] languages = [CultureInfo.GetCultureInfo("sv"), CultureInfo.GetCultureInfo("en")];

    public int? Key { get; private init; }

    public int? Name { get; private init; }

    public int? MunicipalityId { get; private init; }

    public int? Municipality { get; private init; }

    public int? Kind { get; private init; }

    public int? Year { get; private init; }

    public int? Body { get; private init; }

    public int? Gender { get; private init; }

    public int? Value { get; private init; }

    public int? Missing { get; private init; }

    public int? Note { get; private init; }

    /// <summary>The columns whose head is a year, or a year and a gender ("2025 Kvinnor"), where there is none for the year and one for the value.</summary>
    public IReadOnlyList<(int Column, int Year, string? Gender)> Years { get; private init; } = [];

    public bool AreFigures => (Key ?? Name) is not null && ((Year is not null && Value is not null) || Years.Count > 0);

    /// <summary>The heads in the language of the reader, in the order of the product's own file.</summary>
    public static string Of(string column) => In(column, CultureInfo.CurrentUICulture);

    public static FigureHeads Find(ReadSheet sheet)
    {
        var (year, value) = (Column(sheet, nameof(Year), "period", "ar"), Column(sheet, nameof(Value), "varde", "utfall", "outcome", "resultat"));
        return new FigureHeads
        {
            Key = Column(sheet, nameof(Key), "kpi", "kpi-id", "kpi id", "kpi_id", "nyckeltals-id", "nyckeltal-id", "nyckeltal (id)", "nyckeltal id", "id", "kolada", "kolada-id", "kolada id"),
            Name = Column(sheet, nameof(Name), "indikator", "kpi_title", "kpi title", "kpi name", "nyckeltalsnamn", "titel", "title", "name", "namn"),
            MunicipalityId = Column(sheet, nameof(MunicipalityId), "kommun-id", "kommun id", "kommun (id)", "kommunid", "municipality id", "municipality-id", "municipality_id"),
            Municipality = Column(sheet, nameof(Municipality), "kommunnamn", "municipality name", "municipality_name", "municipality title"),
            Kind = Column(sheet, nameof(Kind), "typ", "type"),
            Year = year,
            Body = Column(sheet, nameof(Body), "nämnd", "committee"),
            Gender = Column(sheet, nameof(Gender), "kon", "sex"),
            Value = value,
            Missing = Column(sheet, nameof(Missing), "saknas"),
            Note = Column(sheet, nameof(Note), "kommentar", "comment"),
            Years = year is not null || value is not null ? [] :
            [
                .. sheet.Heads.Select(h => (h.Column, Year: YearIn(h.Text))).Where(h => h.Year is not null).Select(h => (h.Column, h.Year!.Value.Year, h.Year.Value.Gender)),
            ],
        };
    }

    /// <summary>The row of heads may stand below a title: the first of the topmost rows that is one.</summary>
    public static (ReadSheet Sheet, FigureHeads Heads)? FindBelowTitle(ReadSheet sheet)
    {
        const int deepest = 15;
        if (Find(sheet) is { AreFigures: true } atOnce)
        {
            return (sheet, atOnce);
        }

        foreach (var (row, index) in sheet.Rows.Take(deepest).Select((r, i) => (r, i)))
        {
            var below = new ReadSheet(
                sheet.Name, [.. row.Cells.OrderBy(c => c.Key).Select(c => (c.Key, c.Value.Text ?? ""))], [.. sheet.Rows.Skip(index + 1)]);
            if (Find(below) is { AreFigures: true } heads)
            {
                return (below, heads);
            }
        }

        return null;
    }

    /// <summary>A head that is a year and nothing more, or a year and the word for a gender in either order.</summary>
    private static (int Year, string? Gender)? YearIn(string head)
    {
        var words = head.Split([' ', ',', '(', ')', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var years = words.Where(w => w.Length == 4 && w.All(char.IsAsciiDigit)).ToList();
        var others = words.Except(years).ToList();
        return years is not [var text] || int.Parse(text, CultureInfo.InvariantCulture) is not (>= 1900 and <= 2100 and var year) ? null
            : others switch
            {
                [] => (year, null),
                [var word] when FigureReading.IsGender(word) => (year, word),
                _ => null,
            };
    }

    private static int? Column(ReadSheet sheet, string column, params IEnumerable<string> others) =>
        sheet.ColumnOf([.. languages.Select(l => In(column, l)), .. others]);

    private static string In(string column, CultureInfo language) => IndicatorTexts.ResourceManager.GetString($"Head_{column}", language) ?? column;
}
