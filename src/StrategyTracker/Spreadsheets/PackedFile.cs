using System.IO.Compression;
using System.Text;

namespace StrategyTracker.Spreadsheets;

/// <summary>What is wrong with a packed file (.xlsx, .docx) before it is opened.</summary>
public enum PackedFault
{
    NotPacked,
    TooLarge,
}

/// <summary>Weighs a packed file that comes from outside, so that a small one cannot unpack to one that fills the memory.</summary>
public static class PackedFile
{
    public static PackedFault? FaultOf(byte[] file)
    {
        if (file.Length > WorkbookLimits.File)
        {
            return PackedFault.TooLarge;
        }

        try
        {
            using var archive = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
            return archive.Entries.Count > WorkbookLimits.Entries ? PackedFault.TooLarge : FaultOf(archive);
        }
        catch (InvalidDataException)
        {
            return PackedFault.NotPacked;
        }
    }

    /// <summary>A file of that name is packed in it. Nothing of it is unpacked.</summary>
    public static bool Holds(byte[] file, string name)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
            return archive.Entries.Any(e => e.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static PackedFault? FaultOf(ZipArchive archive)
    {
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
                    return PackedFault.TooLarge;
                }

                if (isFirst && Encoding.Latin1.GetString(buffer, 0, Math.Min(read, 2_048)).Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase))
                {
                    return PackedFault.NotPacked;
                }

                isFirst = false;
            }
        }

        return null;
    }
}
