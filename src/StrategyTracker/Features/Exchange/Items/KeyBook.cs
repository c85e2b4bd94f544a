using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;

namespace StrategyTracker.Features.Exchange.Items;

/// <summary>The keys of one kind of thing, both ways.</summary>
internal sealed class KeyIndex(string kind)
{
    private readonly Dictionary<string, Guid> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, string> _keys = [];

    /// <summary>The kind's name in <c>ExchangeTexts</c>, after "Kind".</summary>
    public string Kind { get; } = kind;

    public Guid? IdOf(string key) => _ids.TryGetValue(key, out var id) ? id : null;

    /// <summary>Empty for a reference that has its fault already; see <see cref="Importing.ImportRun.RequiredIdOf"/>.</summary>
    public string KeyOf(Guid id) => id == Guid.Empty ? "" : _keys[id];

    public string? KeyOf(Guid? id) => id is { } some ? KeyOf(some) : null;

    public IEnumerable<string> All => _ids.Keys;

    public void Add(string key, Guid id)
    {
        _ids[key] = id;
        _keys[id] = key;
    }

    public void AddRange(IEnumerable<(string Key, Guid Id)> rows)
    {
        foreach (var (key, id) in rows)
        {
            Add(key, id);
        }
    }
}

/// <summary>
/// Every key in the database with the id behind it. A package speaks in keys and the database in ids; reading them all at
/// once takes a dozen small queries, whatever the package holds.
/// </summary>
internal sealed class KeyBook
{
    public KeyIndex Bodies { get; } = new("Body");
    public KeyIndex DocumentTypes { get; } = new("DocumentType");
    public KeyIndex Documents { get; } = new("Document");
    public KeyIndex Perspectives { get; } = new("Perspective");
    public KeyIndex TargetAreas { get; } = new("TargetArea");
    public KeyIndex Goals { get; } = new("Goal");
    public KeyIndex Principles { get; } = new("Principle");
    public KeyIndex ContextNotes { get; } = new("ContextNote");
    public KeyIndex Deviations { get; } = new("Deviation");
    public KeyIndex Activities { get; } = new("Activity");
    public KeyIndex Indicators { get; } = new("Indicator");
    public KeyIndex Scales { get; } = new("Scale");
    public KeyIndex Cycles { get; } = new("Cycle");
    public KeyIndex Functions { get; } = new("BodyFunction");
    public KeyIndex MeasuredObjects { get; } = new("MeasuredObject");
    public KeyIndex QuestionSets { get; } = new("QuestionSet");
    public KeyIndex Rounds { get; } = new("Round");

    public static async Task<KeyBook> LoadAsync(StrategyDb db, CancellationToken cancellationToken)
    {
        var book = await LoadForActivitiesAsync(db, cancellationToken);
        await AddAsync(book.DocumentTypes, db.DocumentTypes.Select(x => new Row(x.Key, x.Id)), cancellationToken);
        await AddAsync(book.ContextNotes, db.ContextNotes.Select(x => new Row(x.Key, x.Id)), cancellationToken);
        await AddAsync(book.Deviations, db.Deviations.Select(x => new Row(x.Key, x.Id)), cancellationToken);
        await AddAsync(book.Activities, db.Activities.Select(x => new Row(x.Key, x.Id)), cancellationToken);
        await AddAsync(book.Indicators, db.Indicators.Select(x => new Row(x.Key, x.Id)), cancellationToken);
        await AddAsync(book.Scales, db.Scales.Select(x => new Row(x.Key, x.Id)), cancellationToken);
        await AddAsync(book.Cycles, db.Cycles.Select(x => new Row(x.Key, x.Id)), cancellationToken);
        await AddAsync(book.Functions, db.BodyFunctions.Select(x => new Row(x.Key, x.Id)), cancellationToken);
        await AddAsync(book.MeasuredObjects, db.MeasuredObjects.Select(x => new Row(x.Key, x.Id)), cancellationToken);
        await AddAsync(book.QuestionSets, db.QuestionSets.Select(x => new Row(x.Key, x.Id)), cancellationToken);
        await AddAsync(book.Rounds, db.Rounds.Select(x => new Row(x.Key, x.Id)), cancellationToken);
        return book;
    }

    /// <summary>Only what an activity refers to, without the activities themselves.</summary>
    public static async Task<KeyBook> LoadForActivitiesAsync(StrategyDb db, CancellationToken cancellationToken)
    {
        var book = new KeyBook();
        await AddAsync(book.Bodies, db.Bodies.Select(x => new Row(x.Key, x.Id)), cancellationToken);
        await AddAsync(book.Documents, db.Documents.Select(x => new Row(x.Key, x.Id)), cancellationToken);
        await AddAsync(book.Perspectives, db.Perspectives.Select(x => new Row(x.Key, x.Id)), cancellationToken);
        await AddAsync(book.TargetAreas, db.TargetAreas.Select(x => new Row(x.Key, x.Id)), cancellationToken);
        await AddAsync(book.Goals, db.Goals.Select(x => new Row(x.Key, x.Id)), cancellationToken);
        await AddAsync(book.Principles, db.Principles.Select(x => new Row(x.Key, x.Id)), cancellationToken);
        return book;
    }

    private static async Task AddAsync(KeyIndex index, IQueryable<Row> rows, CancellationToken cancellationToken) =>
        index.AddRange((await rows.ToListAsync(cancellationToken)).Select(row => (row.Key, row.Id)));

    private sealed record Row(string Key, Guid Id);
}
