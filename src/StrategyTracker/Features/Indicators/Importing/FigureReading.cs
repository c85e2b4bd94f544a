using System.Globalization;
using StrategyTracker.Domain.Indicators;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Indicators.Importing;

/// <summary>What a row of a file says, understood; or why it cannot be, in the reader's words.</summary>
internal static class FigureReading
{
    private static readonly CultureInfo[] languages = [CultureInfo.GetCultureInfo("sv"), CultureInfo.GetCultureInfo("en")];

    // Statistics write these where there is nothing to tell.
    private static readonly string[] nothing = ["-", "–", "..", ".", "...", "x", "null", "n/a", "saknas"];

    private static readonly Dictionary<string, Gender?> genders = new(StringComparer.OrdinalIgnoreCase)
    {
        ["T"] = null, ["Totalt"] = null, ["Total"] = null, ["Alla"] = null, ["All"] = null,
        ["K"] = Gender.Women, ["F"] = Gender.Women, ["Kvinna"] = Gender.Women, ["Female"] = Gender.Women, ["Flickor"] = Gender.Women,
        ["M"] = Gender.Men, ["Man"] = Gender.Men, ["Male"] = Gender.Men, ["Pojkar"] = Gender.Men,
    };

    /// <summary>The row tells of no figure, and not why.</summary>
    public static bool SaysNothing(FigureRow row) => row.Missing is null && (row.Value is null || nothing.Contains(row.Value, StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether the word is one for women, men or all together.</summary>
    public static bool IsGender(string word) => TryGender(word, out _);

    /// <param name="row">The row.</param>
    /// <param name="bodies">The bodies that a figure may be of, by their names and keys.</param>
    public static (IndicatorFigure? Figure, string? Fault) Read(FigureRow row, IReadOnlyDictionary<string, Guid> bodies)
    {
        if (!TryWord(row.Kind, IndicatorValueKind.Outcome, out var kind))
        {
            return (null, IndicatorTexts.KindIsUnknown.With(row.Kind, Choices<IndicatorValueKind>()));
        }

        if (!int.TryParse(row.Year, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            return (null, IndicatorTexts.NotAYear.With(row.Year));
        }

        if (!TryGender(row.Gender, out var gender))
        {
            return (null, IndicatorTexts.GenderIsUnknown.With(row.Gender));
        }

        Guid? body = null;
        if (row.Body is { } named && !Same(named, IndicatorTexts.ResourceManager.GetString(nameof(IndicatorTexts.WholeMunicipality), languages[0])) && !Same(named, IndicatorTexts.ResourceManager.GetString(nameof(IndicatorTexts.WholeMunicipality), languages[1])))
        {
            if (!bodies.TryGetValue(named, out var id))
            {
                return (null, IndicatorTexts.BodyIsUnknown.With(named));
            }

            body = id;
        }

        var value = nothing.Contains(row.Value, StringComparer.OrdinalIgnoreCase) ? null : row.Value;
        if (!NumberText.TryRead(value, out var number))
        {
            return (null, IndicatorTexts.NotANumber.With(row.Value));
        }

        if (!TryWord(row.Missing, MissingReason.NotCollected, out var missing))
        {
            return (null, IndicatorTexts.MissingIsUnknown.With(row.Missing, Choices<MissingReason>()));
        }

        if (row.Note?.Length > Limits.Title)
        {
            return (null, IndicatorTexts.NoteTooLong.With(Limits.Title));
        }

        var figure = new IndicatorFigure(kind, year, body, number, number is null ? missing : null, row.Note, gender);
        var obstacles = Indicator.ObstaclesToFigures([figure]);
        return obstacles.Count == 0 ? (figure, null) : (null, string.Join(' ', obstacles.Select(RuleWords.Of)));
    }

    private static bool TryGender(string? text, out Gender? gender)
    {
        gender = null;
        if (text is null || genders.TryGetValue(text, out gender))
        {
            return true;
        }

        var found = TryWord(text, Gender.Women, out var word);
        gender = found ? word : null;
        return found;
    }

    /// <summary>The value whose word it is in any language; the usual one where nothing is said.</summary>
    private static bool TryWord<T>(string? text, T usual, out T value)
        where T : struct, Enum
    {
        value = usual;
        if (text is null)
        {
            return true;
        }

        foreach (var candidate in Enum.GetValues<T>())
        {
            if (Same(text, candidate.ToString()) || languages.Any(l => Same(text, StatusTexts.ResourceManager.GetString($"{typeof(T).Name}_{candidate}", l))))
            {
                value = candidate;
                return true;
            }
        }

        return false;
    }

    private static string Choices<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetValues<T>().Select(Words.Of));

    private static bool Same(string one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
