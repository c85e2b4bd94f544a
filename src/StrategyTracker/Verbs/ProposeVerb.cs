using StrategyTracker.Domain.Recognition;
using StrategyTracker.Features.Exchange;
using StrategyTracker.Features.Exchange.Proposing;
using StrategyTracker.Spreadsheets;
using StrategyTracker.Ui;

namespace StrategyTracker.Verbs;

/// <summary>Proposes an exchange package from a text or a Word document, and says on standard error what it is unsure of and what it left out.</summary>
public sealed class ProposeVerb(ProposingQueries queries, DataHome home) : IVerb
{
    public static readonly VerbShape Shape = new("propose")
    {
        Words = "FILE",
        FewestWords = 1,
        MostWords = 1,
        Options = [new("--out", "PACKAGE") { IsRequired = true }],
    };

    public async Task<int> RunAsync(VerbLine line, VerbConsole console, CancellationToken cancellationToken)
    {
        var file = line.Words[0];
        var proposal = DocumentRecogniser.Recognise(await ReadAsync(file, cancellationToken));
        // The names that the data folder knows are used; without one the package stands on its own.
        var known = home.Exists ? await queries.KnownAsync(cancellationToken) : KnownNames.None;
        var package = ProposedPackage.Of(proposal, Path.GetFileName(file), known);
        var remarks = proposal.Remarks.Concat(ProposedPackage.RemarksOf(package)).ToList();
        foreach (var remark in remarks)
        {
            await console.Error.WriteLineAsync(RemarkWords.Line(remark));
        }

        if (proposal.Clauses.Count == 0)
        {
            throw new VerbRefusedException(VerbTexts.ProposeNothing.With(file));
        }

        var to = Path.GetFullPath(line.Option("--out")!);
        await WholeFile.WriteAsync(to, PackageJson.Write(package), cancellationToken);
        await console.Out.WriteLineAsync(VerbTexts.ProposeDone.With(proposal.AllClauses.Count(), proposal.Activities.Count, remarks.Count, to));
        return ExitCode.Done;
    }

    private static async Task<SourceText> ReadAsync(string file, CancellationToken cancellationToken)
    {
        var info = new FileInfo(file);
        if (!info.Exists)
        {
            throw new VerbRefusedException(VerbTexts.NoSuchFile.With(file));
        }

        if (info.Length > WorkbookLimits.File)
        {
            throw new VerbRefusedException($"{file}: {ProposingTexts.FileIsTooLarge.With(WorkbookLimits.File / (1024 * 1024))}");
        }

        try
        {
            return ProposalSource.Read(file, await File.ReadAllBytesAsync(file, cancellationToken));
        }
        catch (UnreadableSourceException unreadable)
        {
            throw new VerbRefusedException($"{file}: {unreadable.Message}");
        }
    }
}
