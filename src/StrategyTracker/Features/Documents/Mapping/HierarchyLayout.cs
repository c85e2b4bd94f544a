namespace StrategyTracker.Features.Documents.Mapping;

/// <summary>Where a document stands in the drawing, in the drawing's own units.</summary>
public sealed record MapBox(DocumentRow Row, int X, int Y, MapBox? Above);

/// <summary>Places the hierarchy from left to right: a level is a column, a leaf a row, and what stands above in the middle of what stands under it.</summary>
public static class HierarchyLayout
{
    public const int BoxWidth = 260;
    public const int BoxHeight = 100;
    private const int ColumnGap = 56;
    private const int RowGap = 16;

    public static (IReadOnlyList<MapBox> Boxes, int Width, int Height) Of(IReadOnlyList<DocumentBranch> roots)
    {
        var boxes = new List<MapBox>();
        var next = 0;
        foreach (var root in roots)
        {
            Place(root, 0);
        }

        return (boxes, boxes.Select(b => b.X + BoxWidth).DefaultIfEmpty().Max() + 2, Math.Max(0, next - RowGap) + 2);

        MapBox Place(DocumentBranch branch, int depth)
        {
            var first = boxes.Count;
            var under = branch.Under.Select(b => Place(b, depth + 1)).ToList();
            var y = under.Count == 0 ? next + 1 : (under[0].Y + under[^1].Y) / 2;
            if (under.Count == 0)
            {
                next += BoxHeight + RowGap;
            }

            var box = new MapBox(branch.Row, 1 + (depth * (BoxWidth + ColumnGap)), y, null);
            // In reading order: what stands above is met before what stands under it, by the keyboard too.
            boxes.Insert(first, box);
            for (var i = first + 1; i < boxes.Count; i++)
            {
                if (under.Contains(boxes[i]))
                {
                    boxes[i] = boxes[i] with { Above = box };
                }
            }

            return box;
        }
    }
}
