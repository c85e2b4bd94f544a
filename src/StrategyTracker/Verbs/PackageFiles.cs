using StrategyTracker.Features.Exchange;
using StrategyTracker.Ui;

namespace StrategyTracker.Verbs;

/// <summary>Packages as files.</summary>
internal static class PackageFiles
{
    public static async Task<PackageReading> ReadAsync(string file, CancellationToken cancellationToken)
    {
        var info = new FileInfo(file);
        if (!info.Exists)
        {
            throw new VerbRefusedException(VerbTexts.NoSuchFile.With(file));
        }

        // Asked before reading: a file far too large is not taken into memory in order to be refused.
        return info.Length > PackageReader.MaxFileBytes
            ? new PackageReading(null, [new PackageFault("", FaultCode.TooLarge, PackageReader.MaxFileBytes / (1024 * 1024))])
            : PackageReader.Read(await File.ReadAllBytesAsync(file, cancellationToken), PackageReader.MaxFileBytes);
    }
}
