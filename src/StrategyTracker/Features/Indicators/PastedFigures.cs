using StrategyTracker.Ui;

namespace StrategyTracker.Features.Indicators;

/// <summary>Figures pasted from a spreadsheet: a line for each, with the indicator's name or key and its figure last.</summary>
public static class PastedFigures
{
    private static readonly char[] separators = ['\t', ';'];

    /// <summary>Puts the figures into the rows of the same name or key, and brings back the lines that fitted none.</summary>
    /// <param name="text">What was pasted.</param>
    /// <param name="rows">The rows of the year, with their keys.</param>
    public static IReadOnlyList<string> Fill(string? text, IReadOnlyCollection<(string Key, YearRow Row)> rows)
    {
        var strangers = new List<string>();
        foreach (var line in (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var cells = line.Split(separators, StringSplitOptions.TrimEntries);
            var matches = rows.Where(r => Same(r.Key, cells[0]) || Same(r.Row.Name, cells[0])).Select(r => r.Row).ToList();
            if (cells.Length < 2 || matches is not [{ } row] || !NumberText.TryRead(cells[^1], out var number) || number is null)
            {
                strangers.Add(line);
                continue;
            }

            row.Value = NumberText.Write(number);
            row.Missing = null;
        }

        return strangers;
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.CurrentCultureIgnoreCase);
}
