namespace StrategyTracker.Verbs;

/// <summary>A verb in the table: how it is written, which class does it, and what it needs.</summary>
/// <param name="Shape">How it is written.</param>
/// <param name="Type">The class, an <see cref="IVerb"/>; none for serving pages, which the program does itself.</param>
/// <param name="Needs">What the database must be before it runs.</param>
public sealed record VerbEntry(VerbShape Shape, Type? Type, DatabaseNeed Needs);

/// <summary>Every verb of the program.</summary>
public static class VerbTable
{
    public static readonly IReadOnlyList<VerbEntry> All =
    [
        new(new VerbShape(VerbLine.DefaultVerb) { Options = [new("--urls", "ADDRESS")], PassesOnOptions = true }, null, DatabaseNeed.Nothing),
        new(DemoVerb.Shape, typeof(DemoVerb), DatabaseNeed.MayBeNew),
        new(ReportVerb.Shape, typeof(ReportVerb), DatabaseNeed.MustExist),
        new(ImportVerb.Shape, typeof(ImportVerb), DatabaseNeed.MayBeNew),
        new(ProposeVerb.Shape, typeof(ProposeVerb), DatabaseNeed.Nothing),
        new(ExportVerb.Shape, typeof(ExportVerb), DatabaseNeed.MustExist),
        new(UserVerb.Shape, typeof(UserVerb), DatabaseNeed.MayBeNew),
        new(BackupVerb.Shape, typeof(BackupVerb), DatabaseNeed.AsItIs),
        new(RestoreVerb.Shape, typeof(RestoreVerb), DatabaseNeed.Nothing),
        new(MigrateVerb.Shape, typeof(MigrateVerb), DatabaseNeed.Nothing),
        new(CheckVerb.Shape, typeof(CheckVerb), DatabaseNeed.AsItIs),
    ];

    public static VerbEntry Find(string name) => All.First(v => v.Shape.Name == name);
}
