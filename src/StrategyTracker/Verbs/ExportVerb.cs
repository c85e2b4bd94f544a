using StrategyTracker.Features.Exchange;
using StrategyTracker.Ui;

namespace StrategyTracker.Verbs;

/// <summary>Writes an exchange package: everything, or one document with what belongs to it.</summary>
public sealed class ExportVerb(ExchangeQueries queries) : IVerb
{
    public static readonly VerbShape Shape = new("export")
    {
        Options = [new("--document", "KEY"), new("--all"), new("--out", "FILE") { IsRequired = true }],
    };

    public async Task<int> RunAsync(VerbLine line, VerbConsole console, CancellationToken cancellationToken)
    {
        var key = line.Option("--document");
        if (key is null == !line.Has("--all"))
        {
            throw new WrongUsageException(VerbTexts.ExportWhat);
        }

        var package = key is null ? await queries.AllAsync(cancellationToken) : await queries.OfDocumentAsync(key, cancellationToken);
        if (package is null)
        {
            throw new VerbRefusedException(VerbTexts.NoSuchDocument.With(key));
        }

        var file = Path.GetFullPath(line.Option("--out")!);
        await WholeFile.WriteAsync(file, PackageJson.Write(package), cancellationToken);
        await console.Out.WriteLineAsync(VerbTexts.ExportDone.With(package.Documents?.Count ?? 0, package.Activities?.Count ?? 0, file));
        return ExitCode.Done;
    }
}
