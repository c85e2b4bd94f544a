using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Recognition;

namespace StrategyTracker.Features.Organisation.Adding;

/// <summary>A body as a line of a pasted list names it.</summary>
/// <param name="Name">As it was written.</param>
/// <param name="Kind">What the name tells, or a part of the administration where it tells nothing.</param>
/// <param name="KindIsGuessed">The name tells no kind.</param>
/// <param name="Above">The row, counted from 0, that it was indented under; none for one that lies under the chosen body.</param>
public sealed record PastedBody(string Name, BodyKind Kind, bool KindIsGuessed, int? Above);

/// <summary>
/// A list of bodies, one a line: a bullet or a number before the name is dropped, a line that is indented more than the one above
/// lies under it, and of a row with several cells the first is the name.
/// </summary>
public static class PastedBodies
{
    private const int TabWidth = 4;

    public static IReadOnlyList<PastedBody> Of(string? text)
    {
        var bodies = new List<PastedBody>();
        var open = new Stack<(int Indent, int Row)>();
        foreach (var line in (text ?? "").ReplaceLineEndings("\n").Split('\n'))
        {
            var start = line.TakeWhile(char.IsWhiteSpace).Count();
            var name = line[start..].Split('\t')[0].TrimStart('-', '–', '•', '*', '·', ' ').Trim();
            if (name.Length == 0)
            {
                continue;
            }

            var indent = line[..start].Sum(c => c == '\t' ? TabWidth : 1);
            while (open.Count > 0 && open.Peek().Indent >= indent)
            {
                open.Pop();
            }

            var isRoot = open.Count == 0;
            var kind = isRoot && BodyNames.IsMunicipality(name) ? BodyKind.Municipality : BodyNames.KindOf(name);
            bodies.Add(new PastedBody(name, kind ?? BodyKind.Administration, kind is null, open.Count > 0 ? open.Peek().Row : null));
            open.Push((indent, bodies.Count - 1));
        }

        return AroundTheMunicipality(bodies.ConvertAll(b => IsRegionOfItsOwn(b) ? b with { Kind = BodyKind.Municipality } : b));

        // A region is a party outside wherever else it stands; with its bodies indented under it, it is the one that they are of.
        bool IsRegionOfItsOwn(PastedBody body) =>
            body.Above is null && body.Kind is BodyKind.External && BodyNames.IsRegion(body.Name) && bodies.Exists(b => b.Above is { } above && bodies[above] == body);
    }

    /// <summary>
    /// What stands beside the one municipality of a list, and not under it: in a list without indents it is the municipality's own; in one
    /// with them, what no name tells of is a party outside. What a name tells to be outside is so in both.
    /// </summary>
    private static List<PastedBody> AroundTheMunicipality(List<PastedBody> bodies)
    {
        var at = bodies.FindIndex(b => b is { Kind: BodyKind.Municipality, Above: null });
        if (at < 0 || bodies.FindLastIndex(b => b is { Kind: BodyKind.Municipality, Above: null }) != at)
        {
            return bodies;
        }

        var isIndented = bodies.Exists(b => b.Above == at);
        return [.. bodies.Select((body, row) => body switch
        {
            { Above: not null } or { Kind: BodyKind.External } => body,
            { KindIsGuessed: true } when isIndented => body with { Kind = BodyKind.External },
            _ => row > at ? body with { Above = at } : body,
        })];
    }
}
