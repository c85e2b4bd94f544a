using StrategyTracker.Verbs;

namespace StrategyTracker.Tests.Verbs;

public sealed class CheckVerbTests(DemoFolder demo) : IClassFixture<DemoFolder>
{
    [Fact]
    public async Task Example_municipality_has_no_faults()
    {
        using var program = demo.Copy();

        var run = await program.OnDataAsync("check");

        run.Error.ShouldBeEmpty();
        run.Code.ShouldBe(ExitCode.Done);
    }

    [Theory]
    [InlineData("""UPDATE "CouncilReports" SET "Content" = replace("Content", '"partly"', '"reached"') WHERE "RegistrationNumber" = 'KS 2026/00041'""", "uppfoljning-2025")]
    [InlineData("""UPDATE "Cycles" SET "FrozenOn" = NULL WHERE "Key" = 'uppfoljning-2024'""", "uppfoljning-2024")]
    [InlineData("""DELETE FROM "CouncilReports" WHERE "RegistrationNumber" = 'KS 2025/00031'""", "uppfoljning-2024")]
    [InlineData("""UPDATE "Activities" SET "Standing" = 'Struck' WHERE "Key" = 'handledare-valfardsteknik'""", "handledare-valfardsteknik")]
    [InlineData("""UPDATE "Clauses" SET "SetsKey" = 'borttaget' WHERE "Key" = 'd19-service'""", "borttaget")]
    [InlineData("""UPDATE "Activities" SET "DocumentId" = (SELECT "Id" FROM "Documents" WHERE "Key" = 'program-digitalt-exempelstad-2019') WHERE "Key" = 'handledare-valfardsteknik'""", "handledare-valfardsteknik")]
    [InlineData("""DELETE FROM "DocumentTypes" WHERE "Key" = 'program'""", "Documents")]
    [InlineData("""DELETE FROM "__EFMigrationsHistory" """, "migrate")]
    public async Task Fault_is_found_and_named(string tamper, string named)
    {
        using var program = demo.Copy();
        program.Tamper(tamper);

        var run = await program.OnDataAsync("check");

        run.Code.ShouldBe(ExitCode.Refused);
        run.Error.ShouldContain(named);
    }
}
