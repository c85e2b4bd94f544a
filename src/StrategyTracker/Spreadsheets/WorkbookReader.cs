using System.IO.Compression;
using System.Text;
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
        if (file.Length > WorkbookLimits.File)
        {
            throw new UnreadableWorkbookException(WorkbookFault.TooLarge);
        }

        try
        {
            using var archive = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > WorkbookLimits.Entries)
            {
                throw new UnreadableWorkbookException(WorkbookFault.TooLarge);
            }

            var buffer = new byte[81_920];
            var unpacked = 0L;
            foreach (var entry in archive.Entries)
            {
                using var content = entry.Open();
                var isFirst = true;
                while (content.Read(buffer) is > 0 and var read)
                {
                    unpacked += read;
                    if (unpacked > WorkbookLimits.Unpacked)
                    {
                        throw new UnreadableWorkbookException(WorkbookFault.TooLarge);
                    }

                    if (isFirst && Encoding.Latin1.GetString(buffer, 0, Math.Min(read, 2_048)).Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase))
                    {
                        throw new UnreadableWorkbookException(WorkbookFault.NotAWorkbook);
                    }

                    isFirst = false;
                }
            }
        }
        catch (InvalidDataException exception)
        {
            throw new UnreadableWorkbookException(WorkbookFault.NotAWorkbook, exception);
        }
    }
}
