using StrategyTracker.Commands;
using StrategyTracker.Commands.Drafts;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Recognition;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.Exchange.Importing;
using StrategyTracker.Features.Exchange.Items;

namespace StrategyTracker.Features.Exchange.Proposing;

/// <summary>The document that comes of a proposal.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Label">The label of its edition.</param>
/// <param name="Assumed">What was assumed where neither the text nor the installation says.</param>
/// <param name="NewBodies">Names of the bodies that are added with it, since the installation has none of that name.</param>
public sealed record MadeDocument(string Key, string Label, IReadOnlyList<Remark> Assumed, IReadOnlyList<string> NewBodies);

/// <summary>
/// Makes the document that a corrected proposal tells of, by the importer of packages: everything or nothing. A strategist's
/// act, which only adds: a document that is there already is refused, and bodies and types that are there are left as they are.
/// </summary>
public sealed class BringInDocument(CommandScope scope, TimeProvider clock, ProposingQueries queries)
{
    /// <param name="form">The proposal as its reader has corrected it.</param>
    /// <param name="dryRun">Does everything, and then takes all of it back.</param>
    /// <param name="cancellationToken">Stops the work before it is saved.</param>
    /// <returns>How it went, and what the document is to be: its key, the label of its edition, and what was assumed.</returns>
    public async Task<(ImportResult Result, MadeDocument Made)> RunAsync(ProposalForm form, bool dryRun, CancellationToken cancellationToken)
    {
        var counts = new ImportCounts();
        var made = new MadeDocument("", "", [], []);
        IReadOnlyList<PackageFault> faults = [];
        var outcome = await scope.RunAsync(form, Right.EditDocuments, async (db, actor) =>
        {
            var package = ProposedPackage.Of(form.Corrected(), form.Source, await queries.KnownAsync(cancellationToken), form.AsDraft);
            made = new MadeDocument(package.Documents![0].Key, package.Documents[0].Editions![0].Label, [.. ProposedPackage.RemarksOf(package)],
                [.. (package.Bodies ?? []).Select(b => b.Name ?? b.Key)]);
            // What it says is held to the same shape as a package from a file.
            var reading = PackageReader.Read(PackageJson.Write(package));
            faults = reading.Faults;
            if (reading.Package is { } checkedPackage)
            {
                var run = new ImportRun(db, actor, clock, await KeyBook.LoadAsync(db, cancellationToken), counts, cancellationToken);
                await PackageImporter.ApplyAsync(run, checkedPackage);
                faults = run.Faults.Found;
            }

            await db.ForgetDraftAsync(actor, UnfinishedProposal.FormName, cancellationToken);
            if (faults.Count > 0)
            {
                throw new RuleBrokenException(new RuleViolation(FaultCode.PackageIsRefused, faults.Count));
            }
        }, cancellationToken, keep: !dryRun);
        return (new ImportResult(outcome, outcome.Succeeded ? counts.All : [], faults), made);
    }
}
