using StrategyTracker.Features.Exchange.Workbooks;

namespace StrategyTracker.Features.Exchange;

/// <summary>A package with the name of the file that it came in.</summary>
public sealed record NamedPackage(string Name, Package Package)
{
    /// <summary>The workbook that it was made from, if it was: faults are told with its cells.</summary>
    public WorkbookReading? Workbook { get; init; }
}
