namespace StrategyTracker.Domain.Recognition;

/// <summary>A text while it is being recognised: what is left of it, and what has been learnt.</summary>
internal sealed class Reading(SourceText source)
{
    public List<SourceBlock> Blocks { get; set; } = [.. source.Blocks];

    public List<Remark> Remarks { get; } = [.. source.Remarks];

    /// <summary>The headings that the table of contents names, in its order.</summary>
    public List<string> Contents { get; } = [];

    /// <summary>What stood first, before a transcript began.</summary>
    public SourceBlock? FirstLine { get; set; }

    /// <summary>The municipality's name, as its letterhead gives it.</summary>
    public SourceBlock? Letterhead { get; set; }

    /// <summary>Whole pages have run together to single paragraphs, as in the transcripts of document collections.</summary>
    public bool IsCollapsed { get; set; }

    public void LeaveOut(string code, Place? at, params IReadOnlyList<object?> arguments) => Remarks.Add(new Remark(RemarkKind.LeftOut, code, at, arguments));

    public void Doubt(string code, Place? at, params IReadOnlyList<object?> arguments) => Remarks.Add(new Remark(RemarkKind.Uncertain, code, at, arguments));

    public void Miss(string code, Place? at = null, params IReadOnlyList<object?> arguments) => Remarks.Add(new Remark(RemarkKind.Missing, code, at, arguments));
}
