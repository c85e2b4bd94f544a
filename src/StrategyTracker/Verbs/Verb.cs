namespace StrategyTracker.Verbs;

/// <summary>Where a verb reads and writes.</summary>
public sealed record VerbConsole(TextReader In, TextWriter Out, TextWriter Error)
{
    public static VerbConsole OfProcess => new(Console.In, Console.Out, Console.Error);
}

/// <summary>The verb refuses the job. The message tells why, in the person's language.</summary>
public sealed class VerbRefusedException(string message) : Exception(message);

/// <summary>A job that the program does at the command line. Made anew by dependency injection for each run, acting as the system.</summary>
public interface IVerb
{
    /// <returns>0 on success, 1 for a refused job.</returns>
    Task<int> RunAsync(VerbLine line, VerbConsole console, CancellationToken cancellationToken);
}

/// <summary>The exit codes of every verb.</summary>
public static class ExitCode
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int WrongUsage = 2;
}

/// <summary>What a verb wants the database to be before it runs.</summary>
public enum DatabaseNeed
{
    /// <summary>Made if it is not there, and brought to this version's shape.</summary>
    MayBeNew,

    /// <summary>Must be there; brought to this version's shape.</summary>
    MustExist,

    /// <summary>Must be there; left as it is.</summary>
    AsItIs,

    /// <summary>The verb itself sees to it.</summary>
    Nothing,
}
