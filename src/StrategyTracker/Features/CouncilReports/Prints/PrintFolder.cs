using System.Text.Json;
using System.Text.Json.Serialization;

namespace StrategyTracker.Features.CouncilReports.Prints;

/// <summary>
/// Where printings that were asked for lie on the disk: what each is, so that a restart does not forget it, and its file. It
/// can be emptied at any time.
/// </summary>
/// <param name="folder">The folder; made on first need.</param>
/// <param name="logger">Is told what cannot be kept.</param>
public sealed class PrintFolder(string folder, ILogger logger)
{
    private static readonly JsonSerializerOptions options = new() { Converters = { new JsonStringEnumConverter() } };

    public IReadOnlyList<PrintJob> ReadAll()
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        return [.. Directory.EnumerateFiles(folder, "*.json").Select(Read).OfType<PrintJob>()];
    }

    public void Write(PrintJob job)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var file = DescriptionOf(job.Id);
            File.WriteAllText(file + ".new", JsonSerializer.Serialize(job, options));
            File.Move(file + ".new", file, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            logger.LogWarning(exception, "The printing {Id} cannot be remembered", job.Id);
        }
    }

    public async Task WriteFileAsync(Guid id, byte[] content, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        await File.WriteAllBytesAsync(FileOf(id), content, cancellationToken);
    }

    /// <summary>The finished file; none where it has been taken away.</summary>
    public Stream? Open(Guid id)
    {
        try
        {
            return new FileStream(FileOf(id), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public void Remove(Guid id)
    {
        try
        {
            File.Delete(FileOf(id));
            File.Delete(DescriptionOf(id));
        }
        catch (DirectoryNotFoundException)
        {
            // Somebody has emptied the folder already.
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            logger.LogWarning(exception, "The printing {Id} cannot be removed", id);
        }
    }

    private string DescriptionOf(Guid id) => Path.Combine(folder, $"{id:N}.json");

    private string FileOf(Guid id) => Path.Combine(folder, $"{id:N}.file");

    private PrintJob? Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<PrintJob>(File.ReadAllText(file), options);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            logger.LogWarning(exception, "The printing in {File} cannot be read", file);
            return null;
        }
    }
}
