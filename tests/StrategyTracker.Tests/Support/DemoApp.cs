using StrategyTracker.Verbs;

namespace StrategyTracker.Tests.Support;

/// <summary>The running application with the example municipality in its folder. Filled once for all the tests of a class, which only read.</summary>
public sealed class DemoApp : IAsyncLifetime
{
    public RunningApp App { get; } = new();

    public async ValueTask InitializeAsync()
    {
        var console = new VerbConsole(TextReader.Null, TextWriter.Null, Console.Error);
        var code = await VerbProgram.RunAsync(["demo", "--data", App.DataFolder], console, _ => throw new InvalidOperationException("The demo verb does not serve."));
        code.ShouldBe(ExitCode.Done);
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    /// <summary>Someone who has pressed the button of a demo account.</summary>
    public async Task<Visitor> SignedInAsync(string demoAccount)
    {
        var visitor = new Visitor(App);
        using var response = await visitor.SendAsync("/konto/logga-in", "demo", ("Account", demoAccount));
        response.StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
        return visitor;
    }
}
