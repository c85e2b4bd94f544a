using BenchmarkDotNet.Attributes;
using StrategyTracker.Ui;

namespace StrategyTracker.Benchmarks;

public class TextBenchmarks
{
    [Benchmark]
    public string Look_up_a_text() => SharedTexts.Save;
}
