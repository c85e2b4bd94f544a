using System.Text;
using Microsoft.AspNetCore.Components.Forms;
using StrategyTracker.Features.Exchange;

namespace StrategyTracker.Tests.Features.Exchange;

public sealed class PackageUploadTests
{
    private const string Empty = """{"format":"strategytracker/1"}""";

    [Fact]
    public async Task Files_are_taken_in_the_order_of_their_names()
    {
        var (packages, faults) = await ReadAsync(new FakeFile("2.json", Empty), new FakeFile("10.json", Empty), new FakeFile("1.json", Empty));

        faults.ShouldBeEmpty();
        packages.Select(p => p.Name).ShouldBe(["1.json", "10.json", "2.json"]);
    }

    [Fact]
    public async Task One_broken_file_refuses_them_all_and_is_named()
    {
        var (packages, faults) = await ReadAsync(new FakeFile("a.json", Empty), new FakeFile("b.json", "{"));

        packages.ShouldBeEmpty();
        var fault = faults.ShouldHaveSingleItem();
        (fault.File, fault.Code).ShouldBe(("b.json", FaultCode.NotJson));
    }

    [Fact]
    public async Task Files_too_large_together_are_refused_before_they_are_read()
    {
        var (packages, faults) = await ReadAsync(
            new FakeFile("a.json", Empty) { Size = PackageReader.MaxBytes }, new FakeFile("b.json", Empty) { Size = 1 });

        packages.ShouldBeEmpty();
        faults.ShouldHaveSingleItem().Code.ShouldBe(FaultCode.TooLarge);
    }

    [Fact]
    public async Task Too_many_files_are_refused()
    {
        var (_, faults) = await ReadAsync([.. Enumerable.Range(1, PackageUpload.MostFiles + 1).Select(i => new FakeFile($"{i}.json", Empty))]);

        faults.ShouldHaveSingleItem().Words.ShouldContain("21");
    }

    private static Task<(IReadOnlyList<NamedPackage> Packages, IReadOnlyList<PackageFault> Faults)> ReadAsync(params FakeFile[] files) =>
        PackageUpload.ReadAsync(new InputFileChangeEventArgs(files), null!, TestContext.Current.CancellationToken);

    private sealed class FakeFile(string name, string content) : IBrowserFile
    {
        public string Name => name;

        public DateTimeOffset LastModified => default;

        public long Size { get; init; } = content.Length;

        public string ContentType => "application/json";

        public Stream OpenReadStream(long maxAllowedSize = 512_000, CancellationToken cancellationToken = default) =>
            new MemoryStream(Encoding.UTF8.GetBytes(content));
    }
}
