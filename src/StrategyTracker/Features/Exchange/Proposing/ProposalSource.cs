using System.Text;
using StrategyTracker.Domain.Recognition;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Spreadsheets;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Exchange.Proposing;

/// <summary>A text or a file that no proposal can be made of. The message tells why, in the person's language.</summary>
public sealed class UnreadableSourceException(string message) : Exception(message);

/// <summary>Reads what was pasted, or a file of the kind .txt or .docx, to a text in blocks.</summary>
public static class ProposalSource
{
    private static readonly byte[] OldOffice = [0xD0, 0xCF, 0x11, 0xE0];

    /// <exception cref="UnreadableSourceException">It is of another kind, locked, damaged or too large.</exception>
    public static SourceText Read(string name, byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith(OldOffice))
        {
            throw new UnreadableSourceException(Holds(bytes, "EncryptedPackage") ? ProposingTexts.FileIsLocked : ProposingTexts.FileIsOldWord);
        }

        if (bytes.AsSpan().StartsWith("%PDF"u8))
        {
            throw new UnreadableSourceException(ProposingTexts.FileIsPdf);
        }

        if (name.EndsWith(".docx", StringComparison.OrdinalIgnoreCase))
        {
            return Word(bytes);
        }

        if (bytes.AsSpan().StartsWith("PK\x03\x04"u8))
        {
            throw new UnreadableSourceException(ProposingTexts.FileIsPacked);
        }

        return name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
            ? Plain(bytes) : throw new UnreadableSourceException(ProposingTexts.FileIsOther);
    }

    /// <exception cref="UnreadableSourceException">It is longer than is taken in.</exception>
    public static SourceText Read(string pasted) => pasted.Length > SourceText.MostCharacters
        ? throw new UnreadableSourceException(TooLong)
        : PlainText.Read(PlainCharacters.Of(pasted) ?? "");

    private static string TooLong => ProposingTexts.TextIsTooLong.With(Format.Number(SourceText.MostCharacters));

    private static SourceText Word(byte[] bytes) => PackedFile.FaultOf(bytes) switch
    {
        PackedFault.TooLarge => throw new UnreadableSourceException(ProposingTexts.FileIsTooLarge.With(WorkbookLimits.File / (1024 * 1024))),
        PackedFault.NotPacked => throw new UnreadableSourceException(ProposingTexts.FileIsNotWord),
        _ => WordText.Read(bytes),
    };

    /// <summary>UTF-8, or UTF-16 with its mark; else Windows-1252, which is told.</summary>
    private static SourceText Plain(byte[] bytes)
    {
        if (bytes.Length > SourceText.MostCharacters * 2)
        {
            throw new UnreadableSourceException(TooLong);
        }

        if (bytes.AsSpan().StartsWith(Encoding.Unicode.Preamble) || bytes.AsSpan().StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            return Read((bytes[0] is 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes));
        }

        if (bytes.AsSpan().Contains((byte)0))
        {
            throw new UnreadableSourceException(ProposingTexts.FileIsNoText);
        }

        try
        {
            return Read(new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            var read = Read(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes));
            return read with { Remarks = [.. read.Remarks, new Remark(RemarkKind.Uncertain, RemarkCode.EncodingIsAssumed, null)] };
        }
    }

    private static bool Holds(byte[] bytes, string name) => bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(name)) >= 0;
}
