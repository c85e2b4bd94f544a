using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;
using StrategyTracker.Features.Exchange;
using StrategyTracker.Ui;
using StrategyTracker.Verbs.Scales;

namespace StrategyTracker.Verbs;

/// <summary>Fills an empty data folder with an invented municipality.</summary>
public sealed class DemoVerb(
    PackageImporter importer, CreateDemoAccounts accounts, IDbContextFactory<StrategyDb> factory, DataHome home, TimeProvider clock) : IVerb
{
    public static readonly VerbShape Shape = new("demo") { Options = [new("--scale", "demo|city|stress")] };

    public async Task<int> RunAsync(VerbLine line, VerbConsole console, CancellationToken cancellationToken)
    {
        var scale = line.Option("--scale") ?? "demo";
        if (scale is not ("demo" or "city" or "stress"))
        {
            throw new WrongUsageException(VerbTexts.NoSuchScale.With(scale));
        }

        await EnsureEmptyAsync(cancellationToken);
        if (scale == "demo")
        {
            await ImportAsync(await SeedAsync(cancellationToken), cancellationToken);
            await accounts.RunAsync([.. DemoAccounts.OfExample, .. DemoAccounts.HoldersOfExample], cancellationToken);
            await console.Out.WriteLineAsync(VerbTexts.DemoDone.With(home.Folder));
        }
        else
        {
            var plan = scale == "city" ? ScalePlan.City : ScalePlan.Stress;
            var municipality = new GeneratedMunicipality(plan);
            await ImportAsync(Told(municipality.Packages(), console), cancellationToken);
            await accounts.RunAsync(DemoAccounts.OfGenerated(municipality.ReportingBodies, plan.Accounts), cancellationToken);
            await console.Out.WriteLineAsync(VerbTexts.ScaleDone.With(scale, home.Folder));
        }

        return ExitCode.Done;
    }

    /// <summary>A line for each package as its turn comes, so that a person sees that something happens.</summary>
    private IEnumerable<NamedPackage> Told(IEnumerable<NamedPackage> packages, VerbConsole console)
    {
        var began = clock.GetTimestamp();
        foreach (var package in packages)
        {
            console.Out.WriteLine(VerbTexts.ScaleProgress.With((int)clock.GetElapsedTime(began).TotalSeconds, package.Name));
            yield return package;
        }
    }

    private async Task EnsureEmptyAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        if (await db.Bodies.AnyAsync(cancellationToken) || await db.Users.AnyAsync(cancellationToken) || await db.Installations.AnyAsync(cancellationToken))
        {
            throw new VerbRefusedException(VerbTexts.DemoNeedsEmpty.With(home.Folder));
        }
    }

    private static async Task<IReadOnlyList<NamedPackage>> SeedAsync(CancellationToken cancellationToken)
    {
        var packages = new List<NamedPackage>();
        foreach (var file in SeedFolder.Files())
        {
            var reading = await PackageFiles.ReadAsync(file, cancellationToken);
            packages.Add(new NamedPackage(Path.GetFileName(file), reading.Package ?? throw Broken(reading.Faults)));
        }

        return packages;
    }

    private async Task ImportAsync(IEnumerable<NamedPackage> packages, CancellationToken cancellationToken)
    {
        var result = await importer.RunAsync(packages, dryRun: false, cancellationToken);
        if (!result.Succeeded)
        {
            throw Broken(result.Faults);
        }
    }

    /// <summary>The seed data is part of the program: a fault in it is ours, but is told all the same.</summary>
    private static VerbRefusedException Broken(IReadOnlyList<PackageFault> faults) => new(string.Join(Environment.NewLine, faults));
}
