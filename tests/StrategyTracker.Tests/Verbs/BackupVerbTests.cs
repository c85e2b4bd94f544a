using StrategyTracker.Verbs;

namespace StrategyTracker.Tests.Verbs;

public sealed class BackupVerbTests(DemoFolder demo) : IClassFixture<DemoFolder>
{
    [Fact]
    public async Task Backup_is_one_file_that_restores_to_the_same_data()
    {
        using var program = demo.Copy();
        using var other = new CommandLine();

        (await program.OnDataAsync("backup", "--out", program.PathOf("b.db"))).Code.ShouldBe(ExitCode.Done);
        (await other.OnDataAsync("restore", program.PathOf("b.db"))).Code.ShouldBe(ExitCode.Done);
        await program.OnDataAsync("export", "--all", "--out", program.PathOf("a.json"));
        await other.OnDataAsync("export", "--all", "--out", other.PathOf("a.json"));

        File.ReadAllBytes(other.PathOf("a.json")).ShouldBe(File.ReadAllBytes(program.PathOf("a.json")));
        (await other.OnDataAsync("check")).Code.ShouldBe(ExitCode.Done);
        Directory.EnumerateFiles(Path.GetDirectoryName(program.PathOf("b.db"))!, "b.db*").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Backup_does_not_overwrite()
    {
        using var program = demo.Copy();
        await File.WriteAllTextAsync(program.PathOf("b.db"), "kvar", TestContext.Current.CancellationToken);

        (await program.OnDataAsync("backup", "--out", program.PathOf("b.db"))).Code.ShouldBe(ExitCode.Refused);
        (await File.ReadAllTextAsync(program.PathOf("b.db"), TestContext.Current.CancellationToken)).ShouldBe("kvar");
    }

    [Fact]
    public async Task Restore_refuses_a_folder_that_is_not_empty()
    {
        using var program = demo.Copy();
        await program.OnDataAsync("backup", "--out", program.PathOf("b.db"));

        (await program.OnDataAsync("restore", program.PathOf("b.db"))).Code.ShouldBe(ExitCode.Refused);
    }

    [Theory]
    [InlineData("hej")]
    [InlineData("")]
    public async Task Restore_refuses_what_is_no_backup(string content)
    {
        using var program = new CommandLine();
        await File.WriteAllTextAsync(program.PathOf("b.db"), content, TestContext.Current.CancellationToken);

        (await program.OnDataAsync("restore", program.PathOf("b.db"))).Code.ShouldBe(ExitCode.Refused);
        Directory.EnumerateFileSystemEntries(program.Data).ShouldBeEmpty();
    }

    [Fact]
    public async Task Restore_refuses_a_backup_of_a_newer_version()
    {
        using var program = demo.Copy();
        using var other = new CommandLine();
        program.Tamper("""INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_Later', '99.0.0');""");
        await program.OnDataAsync("backup", "--out", program.PathOf("b.db"));

        (await other.OnDataAsync("restore", program.PathOf("b.db"))).Code.ShouldBe(ExitCode.Refused);
    }
}
