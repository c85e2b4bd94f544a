using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;
using StrategyTracker.Features.Exchange;
using StrategyTracker.Ui;

namespace StrategyTracker.Verbs;

/// <summary>Fills an empty data folder with an invented municipality.</summary>
public sealed class DemoVerb(PackageImporter importer, CreateDemoAccounts accounts, IDbContextFactory<StrategyDb> factory, DataHome home) : IVerb
{
    public static readonly VerbShape Shape = new("demo") { Options = [new("--scale", "demo|city|stress")] };

    public async Task<int> RunAsync(VerbLine line, VerbConsole console, CancellationToken cancellationToken)
    {
        await EnsureEmptyAsync(cancellationToken);
        switch (line.Option("--scale") ?? "demo")
        {
            case "demo":
                await ImportSeedAsync(console, cancellationToken);
                break;
            default:
                throw new WrongUsageException(VerbTexts.NoSuchScale.With(line.Option("--scale")));
        }

        return ExitCode.Done;
    }

    private async Task EnsureEmptyAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        if (await db.Bodies.AnyAsync(cancellationToken) || await db.Users.AnyAsync(cancellationToken) || await db.Installations.AnyAsync(cancellationToken))
        {
            throw new VerbRefusedException(VerbTexts.DemoNeedsEmpty.With(home.Folder));
        }
    }

    private async Task ImportSeedAsync(VerbConsole console, CancellationToken cancellationToken)
    {
        var packages = new List<NamedPackage>();
        foreach (var file in SeedFolder.Files())
        {
            var reading = await PackageFiles.ReadAsync(file, cancellationToken);
            packages.Add(new NamedPackage(Path.GetFileName(file), reading.Package ?? throw Broken(reading.Faults)));
        }

        var result = await importer.RunAsync(packages, dryRun: false, cancellationToken);
        if (!result.Succeeded)
        {
            throw Broken(result.Faults);
        }

        await accounts.RunAsync(cancellationToken);
        await console.Out.WriteLineAsync(VerbTexts.DemoDone.With(home.Folder));
    }

    /// <summary>The seed data is part of the program: a fault in it is ours, but is told all the same.</summary>
    private static VerbRefusedException Broken(IReadOnlyList<PackageFault> faults) => new(string.Join(Environment.NewLine, faults));
}
