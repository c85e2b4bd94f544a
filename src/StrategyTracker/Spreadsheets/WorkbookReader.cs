using DocumentFormat.OpenXml.Packaging;

namespace StrategyTracker.Spreadsheets;

/// <summary>Why a file could not be read as a workbook.</summary>
public enum WorkbookFault
{
    /// <summary>It is no workbook of the kind .xlsx, or it is damaged.</summary>
    NotAWorkbook,

    /// <summary>It is larger, or holds more, than is taken in.</summary>
    TooLarge,
}

/// <summary>A file that could not be read as a workbook.</summary>
public sealed class UnreadableWorkbookException : Exception
{
    public UnreadableWorkbookException(WorkbookFault fault, Exception? innerException = null)
        : base(fault.ToString(), innerException) => Fault = fault;

    public UnreadableWorkbookException()
        : this(WorkbookFault.NotAWorkbook) { }

    public UnreadableWorkbookException(string message)
        : base(message) { }

    public UnreadableWorkbookException(string message, Exception innerException)
        : base(message, innerException) { }

    public WorkbookFault Fault { get; }
}

/// <summary>Reads a workbook that comes from outside: weighed before it is opened, and never trusted.</summary>
public static class WorkbookReader
{
    /// <exception cref="UnreadableWorkbookException">It is no workbook, or too large.</exception>
    public static ReadWorkbook Read(byte[] file)
    {
        Weigh(file);
        try
        {
            using var document = SpreadsheetDocument.Open(new MemoryStream(file, writable: false), isEditable: false);
            return SheetReading.Read(document.WorkbookPart ?? throw new UnreadableWorkbookException());
        }
        catch (Exception exception) when (exception is not UnreadableWorkbookException and not OutOfMemoryException)
        {
            // The library says what is wrong with a damaged file in many ways; all of them mean the same to a person.
            throw new UnreadableWorkbookException(WorkbookFault.NotAWorkbook, exception);
        }
    }

    private static void Weigh(byte[] file)
    {
        if (PackedFile.FaultOf(file) is { } fault)
        {
            throw new UnreadableWorkbookException(fault is PackedFault.TooLarge ? WorkbookFault.TooLarge : WorkbookFault.NotAWorkbook);
        }
    }
}
