namespace StrategyTracker.Features.Documents.Mapping;

/// <summary>A title on at most three lines, since a drawing does not break its own; what has no room ends in an ellipsis.</summary>
public static class TitleLines
{
    private const int Most = 3;

    public static IReadOnlyList<string> Of(string title, int letters)
    {
        var lines = new List<string>();
        var rest = title.Trim();
        while (rest.Length > letters && lines.Count < Most - 1)
        {
            var space = rest.LastIndexOf(' ', letters);
            var cut = space > 0 ? space : letters;
            lines.Add(rest[..cut].TrimEnd());
            rest = rest[cut..].TrimStart();
        }

        lines.Add(rest.Length <= letters ? rest : rest[..(letters - 1)].TrimEnd() + "…");
        return lines;
    }
}
