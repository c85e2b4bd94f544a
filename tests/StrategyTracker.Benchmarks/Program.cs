using BenchmarkDotNet.Running;
using StrategyTracker.Benchmarks;

if (args is ["pages", .. var rest])
{
    return await PageTimes.RunAsync(rest);
}

BenchmarkSwitcher.FromAssembly(typeof(ReadingBenchmarks).Assembly).Run(args, new MeasuringConfig());
return 0;
