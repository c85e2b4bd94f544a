using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.Exchange.Importing;
using StrategyTracker.Features.Exchange.Items;

namespace StrategyTracker.Features.Exchange;

/// <summary>What became of the things of one kind.</summary>
/// <param name="Kind">"Body", "Document", "Activity" …</param>
/// <param name="Created">Were not there.</param>
/// <param name="Changed">Were there and say something else now.</param>
/// <param name="Unchanged">Say what was there already.</param>
public sealed record ImportCount(string Kind, int Created, int Changed, int Unchanged)
{
    /// <summary>The kind in a person's words, in the plural.</summary>
    public string Words => KindWords.Plural(Kind);
}

/// <summary>How an import went: counts where it was done (or would be), every fault where it was refused.</summary>
public sealed record ImportResult(Outcome Outcome, IReadOnlyList<ImportCount> Counts, IReadOnlyList<PackageFault> Faults)
{
    public bool Succeeded => Outcome.Succeeded;
}

/// <summary>
/// Imports packages, one after the other, all or nothing: creates or updates by key in one transaction, with audit rows.
/// Rules are the domain's own; each refusal is told with its path in the file.
/// </summary>
public sealed class PackageImporter(CommandScope scope, TimeProvider clock)
{
    internal const string CommandName = "ImportPackage";

    /// <param name="packages">In the order in which they build on each other; each is taken when its turn comes.</param>
    /// <param name="dryRun">Does everything, and then takes all of it back.</param>
    /// <param name="cancellationToken">Stops the work before it is saved.</param>
    public async Task<ImportResult> RunAsync(IEnumerable<NamedPackage> packages, bool dryRun, CancellationToken cancellationToken)
    {
        var counts = new ImportCounts();
        IReadOnlyList<PackageFault> faults = [];
        var isAlone = packages.TryGetNonEnumeratedCount(out var count) && count == 1;
        var outcome = await scope.RunAsync(
            packages, Right.Administer,
            async (db, actor) =>
            {
                var keys = await KeyBook.LoadAsync(db, cancellationToken);
                foreach (var named in packages)
                {
                    var (name, package) = named;
                    var run = new ImportRun(db, actor, clock, keys, counts, cancellationToken);
                    await ApplyAsync(run, package);
                    if (run.Faults.Any)
                    {
                        var found = named.Workbook?.AtCells(run.Faults.Found) ?? run.Faults.Found;
                        faults = [.. found.Select(f => isAlone ? f : f with { File = name })];
                        throw new RuleBrokenException(new RuleViolation(FaultCode.PackageIsRefused, faults.Count));
                    }
                }
            },
            cancellationToken, CommandName, keep: !dryRun);
        return new ImportResult(outcome, outcome.Succeeded ? counts.All : [], faults);
    }

    /// <summary>The steps of one package, within the transaction of the command that runs them.</summary>
    internal static async Task ApplyAsync(ImportRun run, Package package)
    {
        await new BodyImport(run).ApplyAsync(package.Bodies);
        await SetHomeAsync(run, package.HomeMunicipality);
        await new FunctionImport(run).ApplyAsync(package.Functions);
        await new PlannedReorganisationImport(run).ApplyAsync(package.PlannedReorganisations);
        await new DocumentTypeImport(run).ApplyAsync(package.DocumentTypes);
        await new DocumentImport(run).ApplyAsync(package.Documents);
        await new IndicatorImport(run).ApplyAsync(package.Indicators);
        await new ScaleImport(run).ApplyAsync(package.Scales);
        await new ActivityImport(run).ApplyAsync(package.Activities);
        await new PlannedDispositionImport(run).ApplyAsync(package.Documents);
        var cycles = new CycleImport(run);
        await cycles.ApplyAsync(package);
        await new RoundImport(run).ApplyAsync(package);
        await new ProgressImport(run, cycles).ApplyAsync(package.ProgressReports);
        await new AttachmentImport(run).ApplyAsync(package.Attachments);
        var assessments = await new AssessmentImport(run, cycles).ApplyAsync(package);
        await cycles.FreezeAsync(package, assessments);
        var reports = new CouncilReportImport(run, cycles);
        await reports.ApplyAsync(package.CouncilReports);
        if (run.Faults.Any)
        {
            return;
        }

        await run.SaveAsync();
        await new StatusImport(run).ApplyAsync(package.ProgressReports);
        await run.SaveAsync();
        await reports.FreezeAsync();
    }

    /// <summary>The first package that says it tells which municipality the installation belongs to; a later one may only say the same.</summary>
    private static async Task SetHomeAsync(ImportRun run, string? key)
    {
        if (run.IdOf(run.Keys.Bodies, key, "homeMunicipality") is not { } id)
        {
            return;
        }

        var installation = await run.Db.Installations.SingleOrDefaultAsync(run.Cancelled) ?? run.Db.Installations.Add(new Installation()).Entity;
        if (installation.HomeMunicipalityId is { } home && home != id)
        {
            run.Faults.Add("homeMunicipality", FaultCode.HomeIsAnother, run.Keys.Bodies.KeyOf(home), key);
        }

        installation.HomeMunicipalityId = id;
    }
}
