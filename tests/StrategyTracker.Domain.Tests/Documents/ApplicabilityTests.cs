using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Organisation;

namespace StrategyTracker.Domain.Tests.Documents;

public sealed class ApplicabilityTests
{
    private static readonly (string, BodyKind)[] care = [("Äldrenämnden", BodyKind.Committee)];
    private static readonly (string, BodyKind)[] energy = [("Exempelstad Energi AB", BodyKind.Company)];
    private static readonly (string, BodyKind)[] office = [("Äldreförvaltningen", BodyKind.Administration), ("Äldrenämnden", BodyKind.Committee)];
    private static readonly string[] names = ["Tekniska nämnden", "Kommunstyrelsen"];

    [Theory]
    [InlineData(null, Reach.Everyone)]
    [InlineData("Hela kommunkoncernen", Reach.Everyone)]
    [InlineData("Äldrenämnden och kommunstyrelsen", Reach.Named)]
    [InlineData("Alla nämnder och bolag", Reach.Kind)]
    [InlineData("Kommunens bolag", Reach.Others)]
    [InlineData("Tekniska nämnden", Reach.Others)]
    [InlineData("Tekniska nämnden och övriga nämnder", Reach.Kind)]
    public void What_applies_to_a_committee(string? appliesTo, Reach reach) => Applicability.Of(appliesTo, care, names).ShouldBe(reach);

    [Theory]
    [InlineData("Nämnder och helägda bolag", Reach.Kind)]
    [InlineData("Alla nämnder", Reach.Others)]
    [InlineData("Exempelstad Energi AB", Reach.Named)]
    public void What_applies_to_a_company(string appliesTo, Reach reach) => Applicability.Of(appliesTo, energy, names).ShouldBe(reach);

    [Theory]
    [InlineData("Äldrenämnden", Reach.Named)]
    [InlineData("Alla nämnder", Reach.Kind)]
    [InlineData("Tekniska nämnden", Reach.Others)]
    public void What_applies_to_a_committee_applies_to_its_administration(string appliesTo, Reach reach) => Applicability.Of(appliesTo, office, names).ShouldBe(reach);
}
