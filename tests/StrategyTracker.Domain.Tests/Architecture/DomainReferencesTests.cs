using System.Reflection;

namespace StrategyTracker.Domain.Tests.Architecture;

public sealed class DomainReferencesTests
{
    [Fact]
    public void Domain_references_the_base_library_and_nothing_else()
    {
        var references = Assembly.Load("StrategyTracker.Domain").GetReferencedAssemblies().Select(reference => reference.Name!);

        references.Where(name => name != "System" && !name.StartsWith("System.", StringComparison.Ordinal)).ShouldBeEmpty();
    }
}
