using System.Globalization;
using StrategyTracker.Verbs;

namespace StrategyTracker.Tests.Verbs;

public sealed class UsageTests : IDisposable
{
    private readonly CommandLine program = new();

    public static TheoryData<string> Verbs => [.. VerbTable.All.Select(v => v.Shape.Name)];

    [Theory]
    [InlineData("dmo")]
    [InlineData("dmo", "--help")]
    [InlineData("help", "dmo")]
    [InlineData("demo", "--scales", "city")]
    [InlineData("demo", "--scale")]
    [InlineData("demo", "--scale", "by")]
    [InlineData("demo", "extra")]
    [InlineData("demo", "--scale", "city", "--scale", "demo")]
    [InlineData("import")]
    [InlineData("export", "--all")]
    [InlineData("export", "--out", "x.json")]
    [InlineData("export", "--all", "--document", "d", "--out", "x.json")]
    [InlineData("backup")]
    [InlineData("restore")]
    [InlineData("restore", "a", "b")]
    [InlineData("check", "--fix")]
    [InlineData("user")]
    [InlineData("user", "remove")]
    [InlineData("user", "add", "--name", "anna")]
    [InlineData("user", "add", "--name", "anna", "--function", "F")]
    [InlineData("user", "add", "--name", "anna", "--function", "F", "--role", "boss")]
    [InlineData("user", "password")]
    public async Task Line_that_is_wrongly_written_is_told_and_does_nothing(params string[] args)
    {
        // Both wrong usage and a missing folder would be told: a folder that is there leaves only the first.
        (await program.OnDataAsync("migrate")).Code.ShouldBe(ExitCode.Done);

        var run = await program.OnDataAsync(args);

        run.Code.ShouldBe(ExitCode.WrongUsage, run.Error);
        run.Error.ShouldNotBeEmpty();
        run.Out.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task Every_verb_has_help_for_itself_and_each_of_its_options(string verb)
    {
        var run = await program.RunAsync(verb, "--help");

        run.Code.ShouldBe(ExitCode.Done);
        foreach (var option in VerbTable.Find(verb).Shape.AllOptions)
        {
            run.Out.Split('\n').ShouldContain(
                line => line.StartsWith($"  {option.Name}", StringComparison.Ordinal) && line.TrimEnd().Length > $"  {option.Name} {option.Value}".Length + 2, $"{verb} {option.Name}");
        }
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("help")]
    public async Task Help_names_every_verb(string asked)
    {
        var run = await program.RunAsync(asked);

        run.Code.ShouldBe(ExitCode.Done);
        VerbTable.All.ShouldAllBe(v => run.Out.Contains($"  {v.Shape.Name} "));
    }

    [Theory]
    [InlineData(null, "sv")]
    [InlineData("", "sv")]
    [InlineData("C.UTF-8", "sv")]
    [InlineData("sv_SE.UTF-8", "sv")]
    [InlineData("en_GB.UTF-8", "en")]
    public void Language_is_that_of_the_environment_and_Swedish_otherwise(string? lang, string language)
    {
        VerbProgram.SpeakLanguageOf(name => name == "LANG" ? lang : null);

        CultureInfo.CurrentUICulture.Name.ShouldBe(language);
    }

    [Fact]
    public async Task Version_is_told()
    {
        var run = await program.RunAsync("--version");

        run.Code.ShouldBe(ExitCode.Done);
        run.Out.ShouldStartWith("StrategyTracker ");
    }

    [Fact]
    public async Task Without_a_verb_the_server_is_given_its_settings()
    {
        var served = await Should.ThrowAsync<InvalidOperationException>(() => program.RunAsync("--urls", "http://127.0.0.1:1", "--data", "here", "--Logging:LogLevel:Default=Debug"));

        served.Message.ShouldBe("--Logging:LogLevel:Default=Debug --data here --urls http://127.0.0.1:1");
    }

    [Theory]
    [InlineData("check")]
    [InlineData("export", "--all", "--out", "x.json")]
    [InlineData("backup", "--out", "x.db")]
    public async Task Verb_that_needs_data_refuses_a_folder_without(params string[] args) =>
        (await program.OnDataAsync(args)).Code.ShouldBe(ExitCode.Refused);

    public void Dispose() => program.Dispose();
}
