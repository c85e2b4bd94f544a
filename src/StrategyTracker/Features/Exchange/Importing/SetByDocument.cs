using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.Exchange.Items;

namespace StrategyTracker.Features.Exchange.Importing;

/// <summary>Where a thing that a document sets has its place.</summary>
internal readonly record struct PlaceInDocument(Guid Id, string Key, Guid DocumentId, int Position);

/// <summary>Things of one kind that documents set, with keys of their own, in an order within their document.</summary>
internal sealed class SetByDocument<TItem, T>(ImportRun run, KeyIndex index, IReadOnlyList<T> known)
    where T : class
{
    private readonly Dictionary<string, T> _known = [];

    public required Func<TItem, string> KeyOf { get; init; }

    public required Func<T, PlaceInDocument> Place { get; init; }

    public required Func<TItem, Guid, int, T> Create { get; init; }

    public required Func<T, TItem> Current { get; init; }

    /// <summary>Takes the thing, the item, its position and its path.</summary>
    public required Action<T, TItem, int, string> Describe { get; init; }

    public T? Find(string key) => Known.GetValueOrDefault(key);

    private Dictionary<string, T> Known
    {
        get
        {
            if (_known.Count == 0)
            {
                foreach (var thing in known)
                {
                    _known[Place(thing).Key] = thing;
                }
            }

            return _known;
        }
    }

    /// <summary>Creates or updates by key. A key that another document holds is not taken from it.</summary>
    public void Apply(IReadOnlyList<TItem>? items, Guid documentId, string path)
    {
        if (items is null)
        {
            return;
        }

        var ordered = IsInOrder(items);
        var position = 0;
        foreach (var (item, at) in ImportRun.WithPaths(items, path))
        {
            position++;
            var key = KeyOf(item);
            if (!run.IsFirst(index, key, $"{at}.key"))
            {
                continue;
            }

            var thing = Find(key);
            var isNew = thing is null;
            if (isNew ? index.IdOf(key) is not null : Place(thing!).DocumentId != documentId)
            {
                run.Faults.Add($"{at}.key", FaultCode.BelongsToAnotherDocument, key);
                continue;
            }

            if (isNew)
            {
                thing = Make(item, documentId, position, at);
            }

            if (thing is null)
            {
                continue;
            }

            var moves = !ordered && Place(thing).Position != position;
            if (run.Counts.Note(index.Kind, isNew, moves, item, () => Current(thing)))
            {
                Describe(thing, item, ordered && !isNew ? Place(thing).Position : position, at);
            }
        }
    }

    private T? Make(TItem item, Guid documentId, int position, string path)
    {
        T? made = null;
        var key = KeyOf(item);
        if (run.Faults.Try($"{path}.key", () =>
        {
            ReadableKey.Obstacles(key).ThrowIfAny();
            made = Create(item, documentId, position);
        }))
        {
            run.Db.Add(made!);
            Known[key] = made!;
        }

        index.Add(key, made is null ? Guid.Empty : Place(made).Id);
        return made;
    }

    /// <summary>Whether the items are all known and stand in the order that they already have.</summary>
    private bool IsInOrder(IReadOnlyList<TItem> items)
    {
        var positions = items.Select(i => Find(KeyOf(i))).Select(thing => thing is null ? -1 : Place(thing).Position).ToList();
        return positions.TrueForAll(p => p >= 0) && positions.Zip(positions.Skip(1)).All(pair => pair.First < pair.Second);
    }
}
