using System.Text.Json;
using StrategyTracker.Tests.Support;
using StrategyTracker.Verbs;

namespace StrategyTracker.Tests.Verbs;

public sealed class ProposeVerbTests
{
    private const string Text = """
        Riktlinjer för resor i Testköpings kommun
        Antagna av kommunstyrelsen 2023-05-09 § 77

        1 Inledning

        Alla tjänsteresor ska göras med tåg när det är möjligt.

        2 Ansvar

        Kommunstyrelsen ansvarar för att riktlinjerna följs upp.
        """;

    [Fact]
    public async Task Text_becomes_a_package_that_an_empty_folder_takes_in()
    {
        using var program = new CommandLine();
        await File.WriteAllTextAsync(program.PathOf("resor.txt"), Text, TestContext.Current.CancellationToken);

        var run = await program.OnDataAsync("propose", program.PathOf("resor.txt"), "--out", program.PathOf("paket.json"));

        run.Code.ShouldBe(ExitCode.Done, run.Error);
        run.Error.ShouldContain("Dokumenttypen står inte utskriven");
        run.Error.ShouldContain("Saknas: Inget diarienummer hittades.");
        File.Exists(Path.Combine(program.Data, "strategytracker.db")).ShouldBeFalse("a proposal needs no database");
        using var package = JsonDocument.Parse(await File.ReadAllTextAsync(program.PathOf("paket.json"), TestContext.Current.CancellationToken));
        var document = package.RootElement.GetProperty("documents")[0];
        document.GetProperty("key").GetString().ShouldBe("riktlinjer-for-resor-i-testkopings-kommun");
        document.GetProperty("editions")[0].GetProperty("status").GetString().ShouldBe("adopted");
        (await program.OnDataAsync("import", program.PathOf("paket.json"), "--dry-run")).Code.ShouldBe(ExitCode.Done);
    }

    [Fact]
    public async Task Bodies_and_types_that_the_folder_has_are_used()
    {
        using var program = new CommandLine();
        await File.WriteAllTextAsync(program.PathOf("resor.txt"), Text, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(program.PathOf("organ.json"), """
            { "format": "strategytracker/1", "homeMunicipality": "tk", "bodies": [{ "key": "tk", "name": "Testköping", "kind": "municipality" }, { "key": "ks", "name": "Kommunstyrelsen", "kind": "executiveBoard", "parent": "tk" }],
              "documentTypes": [{ "key": "riktlinje", "name": "Riktlinjer", "municipality": "tk", "nature": "normative" }] }
            """, TestContext.Current.CancellationToken);
        (await program.OnDataAsync("import", program.PathOf("organ.json"))).Code.ShouldBe(ExitCode.Done);

        (await program.OnDataAsync("propose", program.PathOf("resor.txt"), "--out", program.PathOf("paket.json"))).Code.ShouldBe(ExitCode.Done);

        using var package = JsonDocument.Parse(await File.ReadAllTextAsync(program.PathOf("paket.json"), TestContext.Current.CancellationToken));
        package.RootElement.TryGetProperty("bodies", out _).ShouldBeFalse();
        package.RootElement.TryGetProperty("documentTypes", out _).ShouldBeFalse();
        package.RootElement.GetProperty("documents")[0].GetProperty("type").GetString().ShouldBe("riktlinje");
        (await program.OnDataAsync("import", program.PathOf("paket.json"))).Code.ShouldBe(ExitCode.Done);
    }

    [Fact]
    public async Task Text_without_a_decision_becomes_a_draft_and_says_why()
    {
        using var program = new CommandLine();
        await File.WriteAllTextAsync(program.PathOf("a.txt"), "Plan för något\n\nInledning\n\nDet här är en plan för något som behöver göras i kommunen.", TestContext.Current.CancellationToken);

        var run = await program.OnDataAsync("propose", program.PathOf("a.txt"), "--out", program.PathOf("a.json"));

        run.Error.ShouldContain("Inget beslutsdatum hittades. Utan det blir utgåvan ett utkast.");
        (await File.ReadAllTextAsync(program.PathOf("a.json"), TestContext.Current.CancellationToken)).ShouldContain("\"status\": \"draft\"");
        (await program.OnDataAsync("import", program.PathOf("a.json"), "--dry-run")).Code.ShouldBe(ExitCode.Done);
    }

    [Theory]
    [InlineData("saknas.txt", null)]
    [InlineData("tom.txt", "   \n")]
    [InlineData("fel.docx", "inget Worddokument")]
    [InlineData("fel.pdf", "%PDF-1.7")]
    public async Task What_cannot_be_read_is_refused_and_writes_nothing(string name, string? content)
    {
        using var program = new CommandLine();
        if (content is not null)
        {
            await File.WriteAllTextAsync(program.PathOf(name), content, TestContext.Current.CancellationToken);
        }

        var run = await program.OnDataAsync("propose", program.PathOf(name), "--out", program.PathOf("a.json"));

        run.Code.ShouldBe(ExitCode.Refused);
        run.Error.ShouldContain(name);
        File.Exists(program.PathOf("a.json")).ShouldBeFalse();
    }

    [Fact]
    public async Task Every_original_that_lies_beside_the_repository_comes_in()
    {
        var seeds = Path.Combine(Repository.Root, "..", "shared", "seeds");
        Assert.SkipUnless(Directory.Exists(seeds), "the original texts are not beside the repository");
        foreach (var file in Directory.EnumerateFiles(seeds, "*.txt"))
        {
            using var program = new CommandLine();
            (await program.OnDataAsync("propose", file, "--out", program.PathOf("a.json"))).Code.ShouldBe(ExitCode.Done, file);
            var run = await program.OnDataAsync("import", program.PathOf("a.json"), "--dry-run");
            run.Code.ShouldBe(ExitCode.Done, $"{file}: {run.Error}");
        }
    }
}
