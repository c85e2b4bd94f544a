using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace StrategyTracker.Tests.Support;

/// <summary>bUnit asks for a newer AngleSharp.Diffing than is served; the older one does what it needs. Why, and when to remove it: Bunit.props.</summary>
internal static class BunitAssemblies
{
    [ModuleInitializer]
    internal static void AnswerForAngleSharpDiffing() =>
        AssemblyLoadContext.Default.Resolving += (context, name) => name.Name == "AngleSharp.Diffing"
            ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "AngleSharp.Diffing.dll"))
            : null;
}
