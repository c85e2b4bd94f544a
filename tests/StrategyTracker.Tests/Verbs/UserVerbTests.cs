using StrategyTracker.Verbs;

namespace StrategyTracker.Tests.Verbs;

public sealed class UserVerbTests : IDisposable
{
    private readonly CommandLine program = new();

    [Fact]
    public async Task First_administrator_of_an_empty_folder_is_added_with_the_password_on_standard_input()
    {
        var run = await AddAsync("anna", "--role", "administrator");

        run.Code.ShouldBe(ExitCode.Done, run.Error);
        (await program.OnDataAsync("user", "list")).Out.ShouldContain("anna\tEn funktion\tadministrator");
    }

    [Fact]
    public async Task Coordinator_is_given_each_of_the_bodies()
    {
        await AddAsync("anna", "--role", "administrator");
        await File.WriteAllTextAsync(
            program.PathOf("p.json"),
            """{ "format": "strategytracker/1", "bodies": [{ "key": "a", "name": "A", "kind": "committee" }, { "key": "b", "name": "B", "kind": "committee" }] }""",
            TestContext.Current.CancellationToken);
        await program.OnDataAsync("import", program.PathOf("p.json"));

        var run = await AddAsync("bo", "--role", "coordinator", "--body", "a", "--body", "b", "--role", "reader");

        run.Code.ShouldBe(ExitCode.Done, run.Error);
        (await program.OnDataAsync("user", "list")).Out.ShouldContain("bo\tEn funktion\treader,coordinator:a,coordinator:b");
    }

    [Theory]
    [InlineData("--role", "coordinator")]
    [InlineData("--role", "coordinator", "--body", "saknas")]
    [InlineData("--role", "reader")]
    public async Task Account_that_cannot_be_is_refused(params string[] roles)
    {
        // The last: somebody must always be able to administer, and nobody is yet.
        var run = await AddAsync("bo", roles);

        run.Code.ShouldBe(ExitCode.Refused);
        (await program.OnDataAsync("user", "list")).Out.ShouldBeEmpty();
    }

    [Fact]
    public async Task Name_that_is_taken_and_password_that_is_weak_are_refused()
    {
        await AddAsync("anna", "--role", "administrator");

        (await AddAsync("ANNA", "--role", "reader")).Code.ShouldBe(ExitCode.Refused);
        (await program.WithInputAsync("kort\n", "user", "password", "--name", "anna", "--password-stdin", "--data", program.Data)).Code.ShouldBe(ExitCode.Refused);
        (await program.WithInputAsync("ett-annat-losenord\n", "user", "password", "--name", "anna", "--password-stdin", "--data", program.Data)).Code.ShouldBe(ExitCode.Done);
    }

    [Fact]
    public async Task Account_is_disabled_and_enabled_but_never_the_last_administrator()
    {
        await AddAsync("anna", "--role", "administrator");
        await AddAsync("bo", "--role", "administrator");

        (await program.OnDataAsync("user", "disable", "--name", "bo")).Code.ShouldBe(ExitCode.Done);
        (await program.OnDataAsync("user", "disable", "--name", "anna")).Code.ShouldBe(ExitCode.Refused);
        (await program.OnDataAsync("user", "enable", "--name", "bo")).Code.ShouldBe(ExitCode.Done);
        (await program.OnDataAsync("user", "disable", "--name", "anna")).Code.ShouldBe(ExitCode.Done);
        (await program.OnDataAsync("user", "disable", "--name", "saknas")).Code.ShouldBe(ExitCode.Refused);
    }

    private Task<VerbRun> AddAsync(string name, params string[] roles) =>
        program.WithInputAsync("ett-langt-losenord\n", ["user", "add", "--name", name, "--function", "En funktion", .. roles, "--password-stdin", "--data", program.Data]);

    public void Dispose() => program.Dispose();
}
