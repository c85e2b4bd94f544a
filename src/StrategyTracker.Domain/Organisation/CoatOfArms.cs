using System.Buffers.Binary;
using System.Xml;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Organisation;

/// <summary>
/// The municipality's coat of arms, as PNG or SVG. An SVG is a program as much as a picture: only drawings are taken, that
/// neither run anything nor fetch anything from elsewhere.
/// </summary>
public sealed record CoatOfArms
{
    /// <summary>In bytes; it stands on every page.</summary>
    public const int Largest = 300 * 1024;

    /// <summary>In points, of a PNG.</summary>
    public const int Widest = 4000;

    /// <summary>So many repetitions of a part: each may hold the one before, and is drawn as often as all of them multiplied.</summary>
    private const int MostRepetitions = 24;

    private const string Svg = "http://www.w3.org/2000/svg";

    private static readonly byte[] pngSignature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a];

    // Foreign namespaces hold what drawing programs remember; what these two hold, a browser would run or show.
    private static readonly HashSet<string> shownBesideDrawings = ["http://www.w3.org/1999/xhtml", "http://www.w3.org/1998/Math/MathML"];

    private static readonly HashSet<string> drawing =
    [
        "svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "defs", "clipPath", "mask", "linearGradient",
        "radialGradient", "stop", "pattern", "use", "symbol", "title", "desc", "metadata", "style", "text", "tspan", "marker", "switch",
    ];

    private CoatOfArms(byte[] content, string mediaType) => (Content, MediaType) = (content, mediaType);

    public byte[] Content { get; }

    /// <summary>"image/png" or "image/svg+xml".</summary>
    public string MediaType { get; }

    /// <summary>The picture within a page, for files that stand by themselves.</summary>
    public string DataAddress => $"data:{MediaType};base64,{Convert.ToBase64String(Content)}";

    /// <summary>A picture that was taken before.</summary>
    public static CoatOfArms? Of(byte[]? kept) => kept is null ? null : new CoatOfArms(kept, IsPng(kept) ? "image/png" : "image/svg+xml");

    /// <exception cref="RuleBrokenException">It is too large, no picture, or more than a picture.</exception>
    public static CoatOfArms Take(byte[] content)
    {
        Obstacles(content).ThrowIfAny();
        return Of(content)!;
    }

    /// <summary>Why the file cannot be the coat of arms.</summary>
    public static IReadOnlyList<RuleViolation> Obstacles(byte[] content) =>
        content.Length > Largest ? [new RuleViolation(RuleCode.PictureIsTooLarge, Largest / 1024)]
        : IsPng(content) ? ObstaclesToPng(content)
        : ObstaclesToSvg(content);

    private static bool IsPng(byte[] content) => content.AsSpan().StartsWith(pngSignature);

    private static IReadOnlyList<RuleViolation> ObstaclesToPng(byte[] content)
    {
        // The size stands first of all, after the signature and the head of the first chunk.
        const int afterHead = 16;
        if (content.Length < afterHead + 8)
        {
            return [new RuleViolation(RuleCode.PictureIsNotReadable)];
        }

        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(content.AsSpan(afterHead)), BinaryPrimitives.ReadUInt32BigEndian(content.AsSpan(afterHead + 4)));
        return width is 0 or > Widest || height is 0 or > Widest || !IsWhole(content) ? [new RuleViolation(RuleCode.PictureIsNotReadable)] : [];
    }

    /// <summary>Its chunks follow each other to the last, and there is a picture among them.</summary>
    private static bool IsWhole(ReadOnlySpan<byte> content)
    {
        const int around = 12;
        var hasPicture = false;
        for (var rest = content[pngSignature.Length..]; rest.Length >= around;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            var kind = rest[4..8];
            if (length > rest.Length - around)
            {
                return false;
            }

            if (kind.SequenceEqual("IEND"u8))
            {
                return hasPicture;
            }

            hasPicture |= length > 0 && kind.SequenceEqual("IDAT"u8);
            rest = rest[(around + (int)length)..];
        }

        return false;
    }

    private static IReadOnlyList<RuleViolation> ObstaclesToSvg(byte[] content)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };
        try
        {
            var repetitions = 0;
            using var reader = XmlReader.Create(new MemoryStream(content), settings);
            while (reader.Read())
            {
                if (reader is { NodeType: XmlNodeType.Element, Depth: 0 } && reader is not { LocalName: "svg", NamespaceURI: Svg })
                {
                    return [new RuleViolation(RuleCode.PictureIsNotReadable)];
                }

                repetitions += reader is { NodeType: XmlNodeType.Element, LocalName: "use" } ? 1 : 0;
                if (repetitions > MostRepetitions)
                {
                    return [new RuleViolation(RuleCode.PictureDoesMore, "use")];
                }

                if (WhatItDoes(reader) is { } more)
                {
                    return [new RuleViolation(RuleCode.PictureDoesMore, more)];
                }
            }

            return [];
        }
        catch (XmlException)
        {
            return [new RuleViolation(RuleCode.PictureIsNotReadable)];
        }
    }

    /// <summary>The name of what it does beside being drawn.</summary>
    private static string? WhatItDoes(XmlReader reader) => reader.NodeType switch
    {
        XmlNodeType.ProcessingInstruction => reader.Name,
        XmlNodeType.Text or XmlNodeType.CDATA when Fetches(reader.Value) => "url()",
        XmlNodeType.Element when shownBesideDrawings.Contains(reader.NamespaceURI) || (reader.NamespaceURI == Svg && !drawing.Contains(reader.LocalName)) => reader.Name,
        XmlNodeType.Element => AttributeThatDoes(reader),
        _ => null,
    };

    private static string? AttributeThatDoes(XmlReader reader)
    {
        string? found = null;
        for (var more = reader.MoveToFirstAttribute(); more && found is null; more = reader.MoveToNextAttribute())
        {
            var leads = reader.LocalName is "href" && !reader.Value.TrimStart().StartsWith('#');
            var runs = reader.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase) && reader.Prefix.Length == 0;
            found = leads || runs || Fetches(reader.Value) ? reader.Name : null;
        }

        reader.MoveToElement();
        return found;
    }

    /// <summary>Style that reads something else than what stands in the picture itself.</summary>
    private static bool Fetches(string text)
    {
        if (text.Contains("@import", StringComparison.OrdinalIgnoreCase) || text.Contains("javascript:", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        for (var at = text.IndexOf("url(", StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf("url(", at + 4, StringComparison.OrdinalIgnoreCase))
        {
            if (!text.AsSpan(at + 4).TrimStart(" '\"").StartsWith("#"))
            {
                return true;
            }
        }

        return false;
    }
}
