using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Reflection;

namespace StrategyTracker.Browser.Tests.Support;

/// <summary>The built program in a process of its own, serving on a free port. A data folder that was not given is empty and temporary.</summary>
public sealed class AppProcess : IAsyncDisposable
{
    private static readonly TimeSpan longestStart = TimeSpan.FromSeconds(60);
    private readonly Process process;
    private readonly ConcurrentQueue<string> output = new();
    private readonly bool ownsDataFolder;

    private AppProcess(Process process, Uri address, string dataFolder, bool ownsDataFolder)
    {
        this.process = process;
        this.ownsDataFolder = ownsDataFolder;
        Address = address;
        DataFolder = dataFolder;
    }

    public Uri Address { get; }

    public string DataFolder { get; }

    /// <summary>Everything the program has printed so far.</summary>
    public string Output => string.Join(Environment.NewLine, output);

    /// <summary>Starts the program and waits until it answers.</summary>
    public static Task<AppProcess> StartAsync(string? dataFolder = null, params string[] moreArguments) =>
        StartAtAsync(new Uri($"http://127.0.0.1:{FreePort()}"), dataFolder, moreArguments);

    /// <summary>Starts the program at an address that another has left.</summary>
    public static async Task<AppProcess> StartAtAsync(Uri address, string? dataFolder = null, params string[] moreArguments)
    {
        var folder = dataFolder ?? Directory.CreateTempSubdirectory("strategytracker-").FullName;
        var process = Create(["serve", "--urls", address.ToString(), "--data", folder, .. moreArguments]);
        var app = new AppProcess(process, address, folder, ownsDataFolder: dataFolder is null);
        process.OutputDataReceived += (_, line) => app.Keep(line.Data);
        process.ErrorDataReceived += (_, line) => app.Keep(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await app.WaitUntilItAnswersAsync();
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs one verb to its end, for example <c>RunAsync("demo", "--data", folder)</c>, and gives its exit code and all it printed.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        using var process = Create(arguments);
        process.Start();
        var standardOutput = process.StandardOutput.ReadToEndAsync();
        var standardError = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await standardOutput + await standardError);
    }

    /// <summary>Ends the program at once, as a power cut would.</summary>
    public async Task KillAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        process.Dispose();
        if (ownsDataFolder)
        {
            Directory.Delete(DataFolder, recursive: true);
        }
    }

    private static Process Create(IEnumerable<string> arguments) => new()
    {
        StartInfo = new ProcessStartInfo("dotnet", [ProgramFile(), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_ENVIRONMENT"] = "Production", ["ASPNETCORE_ENVIRONMENT"] = "Production" },
        },
    };

    /// <summary>The packages that the product comes with.</summary>
    public static string SeedData => Path.Combine(Root(), "seed-data");

    private static string ProgramFile()
    {
        var configuration = typeof(AppProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "Configuration").Value!;
        return Path.Combine(Root(), "src", "StrategyTracker", "bin", configuration, "net10.0", "StrategyTracker.dll");
    }

    private static string Root()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "StrategyTracker.sln")))
        {
            root = root.Parent ?? throw new InvalidOperationException($"No StrategyTracker.sln above {AppContext.BaseDirectory}.");
        }
        return root.FullName;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Keep(string? line)
    {
        if (line is not null)
        {
            output.Enqueue(line);
        }
    }

    private async Task WaitUntilItAnswersAsync()
    {
        using var client = new HttpClient();
        var started = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var response = await client.GetAsync(Address);
                return;
            }
            catch (HttpRequestException) when (!process.HasExited && started.Elapsed < longestStart)
            {
                await Task.Delay(100);
            }
            catch (HttpRequestException exception)
            {
                throw new InvalidOperationException($"The app does not answer on {Address}. It printed:{Environment.NewLine}{Output}", exception);
            }
        }
    }
}
