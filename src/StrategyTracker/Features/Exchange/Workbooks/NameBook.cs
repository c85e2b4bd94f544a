using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;

namespace StrategyTracker.Features.Exchange.Workbooks;

/// <summary>The names of one kind of thing: a person writes the name, a package the key. A name that several have is no name.</summary>
internal sealed class Names
{
    private readonly Dictionary<string, string> _names;
    private readonly Dictionary<string, string> _keys;

    public Names(IReadOnlyList<(string Key, string Name)> rows)
    {
        _names = rows.ToDictionary(r => r.Key, r => r.Name, StringComparer.Ordinal);
        _keys = rows.GroupBy(r => r.Name, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() == 1)
            .ToDictionary(g => g.Key, g => g.First().Key, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The name where it says which is meant, and otherwise the key.</summary>
    public string NameOf(string key) => _names.GetValueOrDefault(key) is { } name && _keys.GetValueOrDefault(name) == key ? name : key;

    /// <summary>The key of a name or a key; none for what is neither.</summary>
    public string? KeyOf(string text) => _names.ContainsKey(text) ? text : _keys.GetValueOrDefault(text);
}

/// <summary>The names that an activities' workbook speaks in.</summary>
internal sealed record NameBook(Names Bodies, Names Plans, Names TargetAreas, Names Goals)
{
    public static async Task<NameBook> LoadAsync(StrategyDb db, CancellationToken cancellationToken) => new(
        await LoadAsync(db.Bodies.Select(b => new Row(b.Key, b.Name)), cancellationToken),
        await LoadAsync(db.Documents.Select(d => new Row(d.Key, d.Title)), cancellationToken),
        await LoadAsync(db.TargetAreas.Select(t => new Row(t.Key, t.Title)), cancellationToken),
        await LoadAsync(db.Goals.Select(g => new Row(g.Key, g.Title)), cancellationToken));

    private static async Task<Names> LoadAsync(IQueryable<Row> rows, CancellationToken cancellationToken) =>
        new((await rows.ToListAsync(cancellationToken)).ConvertAll(r => (r.Key, r.Name)));

    private sealed record Row(string Key, string Name);
}
