namespace StrategyTracker.Spreadsheets;

/// <summary>Names of sheets: at most 31 characters, without those that a workbook cannot have, each once.</summary>
internal static class SheetName
{
    private const int Longest = 31;
    private const string Forbidden = "[]:*?/\\";

    public static string Unique(string wanted, IReadOnlyCollection<string> taken)
    {
        var name = string.Concat(wanted.Where(c => !Forbidden.Contains(c, StringComparison.Ordinal) && !char.IsControl(c))).Trim().Trim('\'');
        name = Shortened(name.Length == 0 ? "Blad" : name, Longest);
        var unique = name;
        for (var number = 2; taken.Contains(unique, StringComparer.OrdinalIgnoreCase); number++)
        {
            var suffix = $" {number}";
            unique = Shortened(name, Longest - suffix.Length) + suffix;
        }

        return unique;
    }

    private static string Shortened(string name, int length) => name.Length <= length ? name : name[..length].TrimEnd();
}
