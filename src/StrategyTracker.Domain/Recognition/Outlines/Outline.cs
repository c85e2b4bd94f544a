namespace StrategyTracker.Domain.Recognition.Outlines;

/// <summary>A heading with the text that follows it and the headings under it.</summary>
internal sealed class Section(Heading? heading)
{
    public Heading? Heading { get; } = heading;

    public List<SourceBlock> Blocks { get; } = [];

    public List<Section> Sections { get; } = [];
}

/// <summary>Builds the tree of sections from the blocks.</summary>
internal static class Outline
{
    public static Section Of(Reading reading)
    {
        var headings = new Headings(reading.Blocks);
        var root = new Section(null);
        var open = new Stack<Section>([root]);
        for (var i = 0; i < reading.Blocks.Count; i++)
        {
            if (headings.Of(i) is not { } heading)
            {
                open.Peek().Blocks.Add(reading.Blocks[i]);
                continue;
            }

            while (open.Peek().Heading is { } above && above.Rank >= heading.Rank)
            {
                open.Pop();
            }

            // "3.1" stands under "3", whatever headings without numbers came between.
            if (heading is { Kind: null, Number: { } number } && number.LastIndexOf('.') is > 0 and var dot && open.Any(s => s.Heading?.Number == number[..dot]))
            {
                while (open.Peek().Heading!.Number != number[..dot])
                {
                    open.Pop();
                }
            }

            var section = new Section(heading);
            if (heading.Rest is { Length: > 0 } rest)
            {
                section.Blocks.Add(reading.Blocks[i] with { Text = rest, Form = BlockForm.Paragraph });
            }

            if (heading.Sureness is Sureness.Unsure && !reading.IsCollapsed)
            {
                reading.Doubt(RemarkCode.HeadingIsGuessed, heading.At, heading.Title);
            }

            open.Peek().Sections.Add(section);
            open.Push(section);
        }

        return root;
    }
}
