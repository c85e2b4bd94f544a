using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using StrategyTracker.Features.Exchange.Shapes;

namespace StrategyTracker.Features.Exchange;

/// <summary>What came of reading a file: the package, or every fault of its shape.</summary>
public sealed record PackageReading(Package? Package, IReadOnlyList<PackageFault> Faults);

/// <summary>
/// Reads the bytes of a file to a <see cref="Package"/>. The shape is that of the record types, so that a new field needs no
/// code here. What the package says is checked afterwards, by <see cref="PackageImporter"/>.
/// </summary>
public static class PackageReader
{
    /// <summary>50 MB for what is sent to a page: a hundred times a large municipality's whole follow-up of a year.</summary>
    public const int MaxBytes = 50 * 1024 * 1024;

    /// <summary>1 GB for a file that the one who runs the server reads in: everything that an installation can export comes in again.</summary>
    public const int MaxFileBytes = 1024 * 1024 * 1024;

    /// <summary>Objects and lists within each other; clauses nest, nothing else does.</summary>
    public const int MaxDepth = 64;

    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    public static PackageReading Read(ReadOnlyMemory<byte> bytes, int maxBytes = MaxBytes)
    {
        var faults = new PackageFaults();
        if (bytes.Length > maxBytes)
        {
            faults.Add("", FaultCode.TooLarge, maxBytes / (1024 * 1024));
            return new PackageReading(null, faults.Found);
        }

        if (bytes.Span.StartsWith(ByteOrderMark))
        {
            bytes = bytes[ByteOrderMark.Length..];
        }

        if (!Utf8.IsValid(bytes.Span))
        {
            faults.Add("", FaultCode.NotUtf8, FirstBrokenByte(bytes.Span));
            return new PackageReading(null, faults.Found);
        }

        if (DeepestNesting(bytes.Span) > MaxDepth)
        {
            faults.Add("", FaultCode.TooDeep, MaxDepth);
            return new PackageReading(null, faults.Found);
        }

        try
        {
            using var json = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = MaxDepth });
            if (!HasOtherFormat(json.RootElement, faults))
            {
                new ShapeWalker(faults).Walk(json.RootElement, Shape.Of(typeof(Package)), "");
            }

            return faults.Any
                ? new PackageReading(null, faults.Found)
                : new PackageReading(json.RootElement.Deserialize<Package>(PackageJson.Options), []);
        }
        catch (JsonException exception)
        {
            faults.Add("", FaultCode.NotJson, exception.LineNumber + 1, exception.BytePositionInLine + 1);
            return new PackageReading(null, faults.Found);
        }
    }

    /// <summary>A file of another format is told so once, not by each of its fields.</summary>
    private static bool HasOtherFormat(JsonElement root, PackageFaults faults)
    {
        if (root.ValueKind is not JsonValueKind.Object || !root.TryGetProperty("format", out var format)
            || format.ValueKind is not JsonValueKind.String || format.ValueEquals(Package.CurrentFormat))
        {
            return false;
        }

        faults.Add("format", FaultCode.WrongFormat, ShapeWalker.Snippet(format), Package.CurrentFormat);
        return true;
    }

    /// <summary>The position of the first byte that is not UTF-8, from 0.</summary>
    private static int FirstBrokenByte(ReadOnlySpan<byte> bytes)
    {
        var position = 0;
        while (Rune.DecodeFromUtf8(bytes[position..], out _, out var consumed) is OperationStatus.Done)
        {
            position += consumed;
        }

        return position;
    }

    private static int DeepestNesting(ReadOnlySpan<byte> bytes)
    {
        int depth = 0, deepest = 0;
        var inText = false;
        for (var i = 0; i < bytes.Length; i++)
        {
            switch (bytes[i])
            {
                case (byte)'\\' when inText:
                    i++;
                    break;
                case (byte)'"':
                    inText = !inText;
                    break;
                case (byte)'{' or (byte)'[' when !inText:
                    deepest = Math.Max(deepest, ++depth);
                    break;
                case (byte)'}' or (byte)']' when !inText:
                    depth--;
                    break;
                default:
                    break;
            }
        }

        return deepest;
    }
}
