using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Features.Exchange.Items;

namespace StrategyTracker.Features.Exchange.Importing;

/// <summary>What the steps of one package's import share: where they write, what they know, and what they have found.</summary>
internal sealed class ImportRun(StrategyDb db, Actor actor, TimeProvider clock, KeyBook keys, ImportCounts counts, CancellationToken cancelled)
{
    private readonly HashSet<(string Kind, string Key)> _seen = [];

    public StrategyDb Db { get; } = db;

    public Actor Actor { get; } = actor;

    public TimeProvider Clock { get; } = clock;

    public KeyBook Keys { get; } = keys;

    public PackageFaults Faults { get; } = new();

    public ImportCounts Counts { get; } = counts;

    public CancellationToken Cancelled { get; } = cancelled;

    /// <summary>Saves what the steps have written so far, with its audit rows, within the one transaction.</summary>
    public async Task SaveAsync()
    {
        AuditTrail.Write(Db, Actor, PackageImporter.CommandName, Clock.UtcNow());
        await Db.SaveChangesAsync(Cancelled);
        Db.ChangeTracker.Clear();
    }

    /// <summary>Notes a key that the package has already used for a thing of the same kind.</summary>
    public bool IsFirst(KeyIndex index, string key, string path) => IsFirst(index.Kind, key, path, FaultCode.KeyIsRepeated);

    public bool IsFirst(string kind, string key, string path, string fault)
    {
        var first = _seen.Add((kind, key));
        if (!first)
        {
            Faults.Add(path, fault, key);
        }

        return first;
    }

    /// <summary>The id behind a reference; a key that is neither in the package nor in the database is a fault.</summary>
    public Guid? IdOf(KeyIndex index, string? key, string path)
    {
        if (key is null)
        {
            return null;
        }

        if (index.IdOf(key) is { } id)
        {
            return id;
        }

        Faults.Add(path, FaultCode.NoSuchKey, KindWords.Of(index.Kind), key);
        return null;
    }

    /// <summary>As <see cref="IdOf"/>, for what must be given. A missing one has its fault, and nothing is saved.</summary>
    public Guid RequiredIdOf(KeyIndex index, string key, string path) => IdOf(index, key, path) ?? Guid.Empty;

    public IReadOnlyList<Guid> IdsOf(KeyIndex index, IReadOnlyList<string> keys, string path) =>
        [.. keys.Select((key, i) => IdOf(index, key, $"{path}[{i}]")).OfType<Guid>().Distinct()];

    /// <summary>Each item with its path in the file.</summary>
    public static IEnumerable<(T Item, string Path)> WithPaths<T>(IReadOnlyList<T>? items, string path) =>
        (items ?? []).Select((item, i) => (item, $"{path}[{i}]"));
}

/// <summary>What became of the things of each kind.</summary>
internal sealed class ImportCounts
{
    private readonly Dictionary<string, ImportCount> _counts = [];

    public IReadOnlyList<ImportCount> All => [.. _counts.Values];

    /// <summary>Counts a thing as created, changed or unchanged.</summary>
    /// <returns>Whether there is anything to write.</returns>
    public bool Note<T>(string kind, bool isNew, T item, Func<T> current) => Note(kind, isNew, moves: false, item, current);

    /// <summary>As the other; a thing that only moves among its own kind is changed too.</summary>
    public bool Note<T>(string kind, bool isNew, bool moves, T item, Func<T> current)
    {
        if (isNew)
        {
            Created(kind);
            return true;
        }

        if (!moves && ItemComparison.SaysTheSame(item, current()))
        {
            Unchanged(kind);
            return false;
        }

        Changed(kind);
        return true;
    }

    public void Created(string kind) => _counts[kind] = Of(kind) with { Created = Of(kind).Created + 1 };

    public void Changed(string kind) => _counts[kind] = Of(kind) with { Changed = Of(kind).Changed + 1 };

    public void Unchanged(string kind) => _counts[kind] = Of(kind) with { Unchanged = Of(kind).Unchanged + 1 };

    private ImportCount Of(string kind) => _counts.GetValueOrDefault(kind) ?? new ImportCount(kind, 0, 0, 0);
}
