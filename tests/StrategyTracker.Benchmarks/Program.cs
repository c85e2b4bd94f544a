using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(StrategyTracker.Benchmarks.TextBenchmarks).Assembly).Run(args);
