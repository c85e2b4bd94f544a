using StrategyTracker.Domain.Targets;

namespace StrategyTracker.Domain.Tests.Targets;

public sealed class AreaHeadingTests
{
    [Theory]
    [InlineData("Målområde 1: Barn och unga", "1", "Barn och unga")]
    [InlineData("MÅLOMRÅDE 2 – Äldre", "2", "Äldre")]
    [InlineData("Målområde 3 Klimat", "3", "Klimat")]
    [InlineData("Målområde A. Bygder", "A", "Bygder")]
    [InlineData("Målområde A och B", null, "Målområde A och B")]
    [InlineData("Fokusområde 1: Skolan", null, "Fokusområde 1: Skolan")]
    [InlineData("Datadrivna staden", null, "Datadrivna staden")]
    public void A_heading_that_counts_its_target_area_gives_its_number_and_its_name(string heading, string? number, string title) =>
        AreaHeading.Read(heading).ShouldBe((number, title));
}
