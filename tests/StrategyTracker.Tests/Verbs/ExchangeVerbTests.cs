using StrategyTracker.Tests.Features.Exchange;
using StrategyTracker.Verbs;

namespace StrategyTracker.Tests.Verbs;

public sealed class ExchangeVerbTests(DemoFolder demo) : IClassFixture<DemoFolder>
{
    [Fact]
    public async Task Demo_refuses_a_folder_that_is_not_empty()
    {
        using var program = demo.Copy();

        var run = await program.OnDataAsync("demo");

        run.Code.ShouldBe(ExitCode.Refused);
        run.Error.ShouldContain(program.Data);
    }

    [Fact]
    public async Task Export_import_export_gives_the_same_file()
    {
        using var program = demo.Copy();
        using var other = new CommandLine();

        (await program.OnDataAsync("export", "--all", "--out", program.PathOf("a.json"))).Code.ShouldBe(ExitCode.Done);
        (await other.OnDataAsync("import", program.PathOf("a.json"))).Code.ShouldBe(ExitCode.Done);
        (await other.OnDataAsync("export", "--all", "--out", other.PathOf("b.json"))).Code.ShouldBe(ExitCode.Done);

        File.ReadAllBytes(other.PathOf("b.json")).ShouldBe(File.ReadAllBytes(program.PathOf("a.json")));
    }

    [Fact]
    public async Task Document_is_exported_and_imported_by_itself()
    {
        using var program = demo.Copy();
        using var other = new CommandLine();

        (await program.OnDataAsync("export", "--document", "handlingsplan-digital-utveckling-2024", "--out", program.PathOf("a.json"))).Code.ShouldBe(ExitCode.Done);
        var run = await other.OnDataAsync("import", program.PathOf("a.json"));

        run.Code.ShouldBe(ExitCode.Done, run.Error);
    }

    [Fact]
    public async Task Document_that_does_not_exist_is_not_exported()
    {
        using var program = demo.Copy();

        var run = await program.OnDataAsync("export", "--document", "finns-inte", "--out", program.PathOf("a.json"));

        run.Code.ShouldBe(ExitCode.Refused);
        run.Error.ShouldContain("finns-inte");
        File.Exists(program.PathOf("a.json")).ShouldBeFalse();
    }

    [Fact]
    public async Task Package_with_faults_is_refused_with_file_and_path_of_each()
    {
        using var program = new CommandLine();
        await File.WriteAllTextAsync(program.PathOf("good.json"), """{ "format": "strategytracker/1", "bodies": [{ "key": "a", "name": "A", "kind": "municipality" }] }""", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(program.PathOf("bad.json"), """{ "format": "strategytracker/1", "bodies": [{ "key": "b", "name": "B", "kind": "nämnd", "validFrom": "2024-13-01" }] }""", TestContext.Current.CancellationToken);

        var run = await program.OnDataAsync("import", program.PathOf("good.json"), program.PathOf("bad.json"));

        run.Code.ShouldBe(ExitCode.Refused);
        run.Error.ShouldContain("bad.json: bodies[0].kind: ");
        run.Error.ShouldContain("bad.json: bodies[0].validFrom: ");
        (await program.OnDataAsync("demo")).Code.ShouldBe(ExitCode.Done, "nothing was written");
    }

    [Fact]
    public async Task File_that_does_not_exist_is_refused()
    {
        using var program = new CommandLine();

        (await program.OnDataAsync("import", program.PathOf("saknas.json"))).Code.ShouldBe(ExitCode.Refused);
    }

    [Fact]
    public async Task Dry_run_leaves_the_folder_empty()
    {
        using var program = new CommandLine();

        var run = await program.OnDataAsync(["import", .. SeedData.Files, "--dry-run"]);

        run.Code.ShouldBe(ExitCode.Done, run.Error);
        (await program.OnDataAsync("demo")).Code.ShouldBe(ExitCode.Done, "nothing was written");
    }
}
