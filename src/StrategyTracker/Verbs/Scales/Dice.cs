namespace StrategyTracker.Verbs.Scales;

/// <summary>Chance that falls the same way every time and on every platform: a generated municipality is the same everywhere.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from 0 up to, but not including, the bound.</summary>
    public int Below(int bound) => (int)(Next() % (ulong)bound);

    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>True in so many cases of a hundred.</summary>
    public bool Percent(int of100) => Below(100) < of100;

    public T One<T>(IReadOnlyList<T> of) => of[Below(of.Count)];

    /// <summary>Some different ones, in no order.</summary>
    public IReadOnlyList<T> Some<T>(IReadOnlyList<T> of, int count)
    {
        var left = of.ToList();
        var taken = new List<T>();
        while (taken.Count < count && left.Count > 0)
        {
            var at = Below(left.Count);
            taken.Add(left[at]);
            left.RemoveAt(at);
        }

        return taken;
    }

    // SplitMix64, by Sebastiano Vigna (public domain).
    private ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
