using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.FollowUp;

/// <summary>A file that comes from outside, found to be what its name says by what stands in it.</summary>
public sealed record AttachedFile
{
    /// <summary>In bytes.</summary>
    public const int Largest = 10 * 1024 * 1024;

    private const int LongestName = 120;

    private static readonly Dictionary<string, string> mediaTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = "application/pdf",
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        [".xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        [".pptx"] = "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        [".odt"] = "application/vnd.oasis.opendocument.text",
        [".ods"] = "application/vnd.oasis.opendocument.spreadsheet",
        [".txt"] = "text/plain; charset=utf-8",
        [".csv"] = "text/csv; charset=utf-8",
    };

    private AttachedFile(string name, byte[] content)
    {
        (Name, Content) = (name, content);
        MediaType = mediaTypes[Path.GetExtension(name)];
        Checksum = Convert.ToHexStringLower(SHA256.HashData(content));
    }

    public string Name { get; }

    public string MediaType { get; }

    public byte[] Content { get; }

    public string Checksum { get; }

    /// <summary>The kinds that are taken, as the ends of their names.</summary>
    public static IReadOnlyCollection<string> Kinds => mediaTypes.Keys;

    /// <exception cref="RuleBrokenException">It is empty, too large, of a kind that is not taken, or not what its name says.</exception>
    public static AttachedFile Take(string name, byte[] content)
    {
        var clean = CleanName(name);
        Obstacles(clean, content).ThrowIfAny();
        return new AttachedFile(clean, content);
    }

    /// <summary>Only the last part of a path, without signs that hide or turn text about; never a name that begins with a point.</summary>
    public static string CleanName(string name)
    {
        var last = name.Split('/', '\\')[^1].Normalize(NormalizationForm.FormC);
        var letters = string.Concat(last.EnumerateRunes()
            .Where(r => Rune.GetUnicodeCategory(r) is not (System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format
                or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator or System.Globalization.UnicodeCategory.PrivateUse))
            .Where(r => !"<>:\"|?*".Contains(r.ToString(), StringComparison.Ordinal)).Select(r => r.ToString())).Trim(' ', '.');
        var end = Path.GetExtension(letters);
        var stem = Path.GetFileNameWithoutExtension(letters).Trim();
        return (stem.Length == 0 ? "fil" : stem.Length <= LongestName ? stem : stem[..LongestName]) + end;
    }

    /// <summary>Why the file is not taken.</summary>
    public static IReadOnlyList<RuleViolation> Obstacles(string name, byte[] content)
    {
        var end = Path.GetExtension(name);
        return content.Length == 0 ? [new RuleViolation(RuleCode.AttachmentIsEmpty, name)]
            : content.Length > Largest ? [new RuleViolation(RuleCode.AttachmentIsTooLarge, name, Largest / (1024 * 1024))]
            : !mediaTypes.ContainsKey(end) ? [new RuleViolation(RuleCode.AttachmentKindIsNotTaken, name, string.Join(", ", Kinds.Select(k => k[1..])))]
            : !IsWhatItSays(end.ToLowerInvariant(), content) ? [new RuleViolation(RuleCode.AttachmentIsNotWhatItSays, name, end[1..])]
            : [];
    }

    private static bool IsWhatItSays(string end, byte[] content) => end switch
    {
        ".pdf" => content.AsSpan().StartsWith("%PDF-"u8),
        ".png" => content.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a]),
        ".jpg" or ".jpeg" => content.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xff, 0xd8, 0xff]),
        ".docx" => IsPacked(content, "word/document.xml"),
        ".xlsx" => IsPacked(content, "xl/workbook.xml"),
        ".pptx" => IsPacked(content, "ppt/presentation.xml"),
        ".odt" or ".ods" => IsPacked(content, "content.xml"),
        _ => IsText(content),
    };

    /// <summary>A packed document with its main part, and without programs (macros) in it.</summary>
    private static bool IsPacked(byte[] content, string mainPart)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            return archive.GetEntry(mainPart) is not null
                && !archive.Entries.Any(e => e.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || e.FullName.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase));
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static bool IsText(byte[] content) =>
        !content.AsSpan().Contains((byte)0) && !content.AsSpan().StartsWith("PK"u8) && !content.AsSpan().StartsWith("%PDF-"u8) && !content.AsSpan().StartsWith("MZ"u8);
}
