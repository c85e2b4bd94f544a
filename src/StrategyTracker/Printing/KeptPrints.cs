using System.Security.Cryptography;
using System.Text;

namespace StrategyTracker.Printing;

/// <summary>
/// What has been printed before. The same page printed by the same program is the same document, so that a report which many
/// fetch is printed once. Files that nobody has asked for lately are forgotten.
/// </summary>
/// <param name="folder">Where they are kept; made on first need.</param>
/// <param name="clock">Tells when a document was last asked for.</param>
/// <param name="logger">Is told what cannot be kept.</param>
public sealed class KeptPrints(string folder, TimeProvider clock, ILogger logger)
{
    /// <summary>So many documents are kept.</summary>
    public const int Most = 40;

    public async Task<byte[]?> FindAsync(string html, string program, CancellationToken cancellationToken)
    {
        var file = FileOf(html, program);
        if (!File.Exists(file))
        {
            return null;
        }

        try
        {
            var content = await File.ReadAllBytesAsync(file, cancellationToken);
            File.SetLastAccessTimeUtc(file, clock.GetUtcNow().UtcDateTime);
            return content;
        }
        catch (IOException exception)
        {
            logger.LogWarning(exception, "The printed document {File} cannot be read", file);
            return null;
        }
    }

    /// <summary>Keeps a document whole or not at all. That it cannot be kept is no reason not to have it.</summary>
    public async Task KeepAsync(string html, string program, byte[] content, CancellationToken cancellationToken)
    {
        var file = FileOf(html, program);
        var half = $"{file}.{Guid.CreateVersion7():N}";
        try
        {
            Directory.CreateDirectory(folder);
            await File.WriteAllBytesAsync(half, content, cancellationToken);
            File.Move(half, file, overwrite: true);
            foreach (var old in new DirectoryInfo(folder).EnumerateFiles().OrderByDescending(f => f.LastAccessTimeUtc).Skip(Most))
            {
                old.Delete();
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            logger.LogWarning(exception, "The printed document {File} cannot be kept", file);
        }
    }

    /// <summary>What is printed and by what: a new version of the program may print otherwise.</summary>
    internal static string NameOf(string html, string program)
    {
        var printed = $"{program} {File.GetLastWriteTimeUtc(program).Ticks} {html}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(printed)));
    }

    private string FileOf(string html, string program) => Path.Combine(folder, NameOf(html, program) + ".pdf");
}
