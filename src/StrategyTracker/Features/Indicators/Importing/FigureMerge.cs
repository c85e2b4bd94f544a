using System.Globalization;
using StrategyTracker.Domain.Indicators;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Indicators.Importing;

/// <summary>What became of a row, or would become.</summary>
/// <param name="Number">The row's number in the file.</param>
/// <param name="Indicator">The indicator's name, or what the row calls it.</param>
/// <param name="Year">The year, as the row has it.</param>
/// <param name="Of">Of what: the kind, the body and the gender, where they are not the usual.</param>
/// <param name="From">What was said before.</param>
/// <param name="To">What the row says.</param>
/// <param name="Fate">What becomes of it.</param>
/// <param name="Why">Why it is passed over or refused.</param>
public sealed record FigureLine(int Number, string Indicator, string? Year, string? Of, string? From, string? To, FigureFate Fate, string? Why);

/// <summary>Brings the rows of a file together with what is said of the indicators now.</summary>
internal sealed class FigureMerge(string? municipality)
{
    private readonly List<FigureLine> _lines = [];
    private readonly Dictionary<(Guid, IndicatorValueKind, int, Guid?, Gender?), (int Row, double? Value, MissingReason? Missing)> _told = [];

    public IReadOnlyList<FigureLine> Lines => _lines;

    public int Refused => _lines.Count(l => l.Fate is FigureFate.Refused);

    public void Apply(IReadOnlyList<FigureRow> rows, IReadOnlyList<Indicator> indicators, IReadOnlyList<(Guid Id, string Key, string Name)> bodies)
    {
        var byName = indicators.SelectMany(i => new[] { i.Key, i.KoladaId, i.Name }.OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Select(name => (name, i)))
            .ToLookup(pair => pair.name, pair => pair.i, StringComparer.OrdinalIgnoreCase);
        var bodyIds = bodies.SelectMany(b => new[] { (Text: b.Name, b.Id), (Text: b.Key, b.Id) }).GroupBy(b => b.Text, StringComparer.OrdinalIgnoreCase)
            .Where(g => g.Select(b => b.Id).Distinct().Count() == 1).ToDictionary(g => g.Key, g => g.First().Id, StringComparer.OrdinalIgnoreCase);
        var bodyNames = bodies.ToDictionary(b => b.Id, b => b.Name);
        foreach (var row in rows)
        {
            Apply(row, byName, bodyIds, bodyNames);
        }
    }

    private void Apply(FigureRow row, ILookup<string, Indicator> byName, Dictionary<string, Guid> bodyIds, Dictionary<Guid, string> bodyNames)
    {
        if (row.MeanOf is { } members)
        {
            Tell(row, FigureFate.PassedOver, IndicatorTexts.MeanOfSeveral.With(members));
        }
        else if (row.Municipality is { } other && other != municipality)
        {
            Tell(row, FigureFate.PassedOver, IndicatorTexts.OtherMunicipality.With(other));
        }
        else if (FigureReading.SaysNothing(row))
        {
            Tell(row, FigureFate.PassedOver, IndicatorTexts.RowWithoutFigure);
        }
        else if (Found(row, byName) is not { Count: > 0 } found)
        {
            // A statistics file tells of much that nobody follows here; a name of our own that is wrong is a fault.
            var isForeign = row.Key is { } key && KoladaIds.IsId(key);
            Tell(row, isForeign ? FigureFate.PassedOver : FigureFate.Refused, (isForeign ? IndicatorTexts.KoladaIsNotFollowed : IndicatorTexts.IndicatorIsUnknown).With(row.Key ?? row.Name));
        }
        else if (found.Count > 1 && !found.TrueForAll(i => Same(i.KoladaId, row.Key)))
        {
            Tell(row, FigureFate.Refused, IndicatorTexts.NameIsOfSeveral.With(row.Name));
        }
        else
        {
            var (figure, fault) = FigureReading.Read(row, bodyIds);
            if (figure is null)
            {
                Tell(row, FigureFate.Refused, fault);
            }
            else
            {
                found.ForEach(indicator => Record(row, indicator, figure, bodyNames));
            }
        }
    }

    private static List<Indicator> Found(FigureRow row, ILookup<string, Indicator> byName) =>
        row.Key is { } key && byName.Contains(key) ? [.. byName[key]] : row.Name is { } name ? [.. byName[name]] : [];

    private static bool Same(string? one, string? other) => one is not null && string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private void Record(FigureRow row, Indicator indicator, IndicatorFigure figure, Dictionary<Guid, string> bodyNames)
    {
        var place = (indicator.Id, figure.Kind, figure.Year, figure.BodyId, figure.Gender);
        var of = Of(figure, bodyNames);
        var to = Text(figure.Value, figure.Missing, indicator.Decimals);
        if (_told.TryGetValue(place, out var earlier))
        {
            var isSame = earlier.Value == figure.Value && earlier.Missing == figure.Missing;
            _lines.Add(new FigureLine(
                row.Number, indicator.Name, row.Year, of, null, to, isSame ? FigureFate.PassedOver : FigureFate.Refused,
                (isSame ? IndicatorTexts.SameAsRow : IndicatorTexts.OtherThanRow).With(earlier.Row)));
            return;
        }

        _told.Add(place, (row.Number, figure.Value, figure.Missing));
        var known = indicator.Known(figure);
        var fate = indicator.FateOf(figure);
        _lines.Add(new FigureLine(row.Number, indicator.Name, row.Year, of, known is null ? null : Text(known.Value, known.Missing, indicator.Decimals), to, fate, null));
        if (fate is FigureFate.New or FigureFate.Changed)
        {
            indicator.Record(figure with { Note = figure.Note ?? known?.Note });
        }
    }

    private void Tell(FigureRow row, FigureFate fate, string? why) =>
        _lines.Add(new FigureLine(row.Number, row.Name ?? row.Key ?? "–", row.Year, row.Gender, null, row.Value, fate, why));

    private static string? Of(IndicatorFigure figure, Dictionary<Guid, string> bodyNames)
    {
        var parts = new[]
        {
            figure.Kind is IndicatorValueKind.Outcome ? null : Words.Of(figure.Kind),
            figure.BodyId is { } body ? bodyNames[body] : null,
            figure.Gender is { } gender ? Words.Of(gender) : null,
        }.OfType<string>().ToList();
        return parts.Count == 0 ? null : string.Join(", ", parts);
    }

    /// <summary>The figure with the decimals that it has, even where fewer are shown elsewhere: nothing is to look unchanged that is not.</summary>
    private static string Text(double? value, MissingReason? missing, int decimals) => value is { } number
        ? Format.Number(number, Math.Max(decimals, DecimalsOf(number)))
        : missing is { } why ? Words.Of(why) : SharedTexts.Missing;

    private static int DecimalsOf(double number) =>
        number.ToString("0.######", CultureInfo.InvariantCulture).Split('.') is [_, var decimals] ? decimals.Length : 0;
}
