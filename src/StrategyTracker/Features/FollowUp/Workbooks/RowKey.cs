using StrategyTracker.Domain.FollowUp;

namespace StrategyTracker.Features.FollowUp.Workbooks;

/// <summary>What a row is about. It stands in a hidden column, so that a row says by itself where it belongs.</summary>
public sealed record RowKey(string Cycle, string Body, string Activity)
{
    public ReportInput Report => new() { CycleKey = Cycle, BodyKey = Body };

    public static RowKey? Parse(string? text) => text?.Split('/') is [var cycle, var body, var activity] ? new RowKey(cycle, body, activity) : null;

    public override string ToString() => $"{Cycle}/{Body}/{Activity}";
}

/// <summary>The marks of what a row's fields said when it was fetched, in a hidden column.</summary>
internal static class RowMarks
{
    public static string Of(ProgressAnswer answer) => string.Join(' ', FieldCells.Fields.Select(f => FieldMerge.MarkOf(answer.TextOf(f))));

    /// <summary>The marks by field; none for a row that has lost them.</summary>
    public static IReadOnlyDictionary<ProgressField, string> Parse(string? text)
    {
        var marks = text?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        return marks.Length == FieldCells.Fields.Count
            ? FieldCells.Fields.Zip(marks).ToDictionary(pair => pair.First, pair => pair.Second)
            : new Dictionary<ProgressField, string>();
    }
}
