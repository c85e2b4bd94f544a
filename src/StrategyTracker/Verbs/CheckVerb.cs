using StrategyTracker.Ui;
using StrategyTracker.Verbs.Checks;

namespace StrategyTracker.Verbs;

/// <summary>Looks through the database for what should not be: broken pages, touched reports, ledgers that do not balance, orphans.</summary>
public sealed class CheckVerb(IntegrityChecks checks) : IVerb
{
    public static readonly VerbShape Shape = new("check");

    public async Task<int> RunAsync(VerbLine line, VerbConsole console, CancellationToken cancellationToken)
    {
        var findings = await checks.FindAsync(cancellationToken);
        foreach (var finding in findings)
        {
            await console.Error.WriteLineAsync(finding);
        }

        await console.Out.WriteLineAsync(findings.Count == 0 ? VerbTexts.CheckDone : VerbTexts.CheckFound.With(findings.Count));
        return findings.Count == 0 ? ExitCode.Done : ExitCode.Refused;
    }
}
