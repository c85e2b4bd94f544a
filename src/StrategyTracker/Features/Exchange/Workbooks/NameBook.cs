using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;

namespace StrategyTracker.Features.Exchange.Workbooks;

/// <summary>The names of one kind of thing: a person writes the name, a package the key. A name that several have is no name.</summary>
internal sealed class Names
{
    private readonly Dictionary<string, string> _names;
    private readonly Dictionary<string, string> _keys;
    private readonly Dictionary<string, string> _shortly;
    private readonly IReadOnlySet<string> _near;

    /// <param name="rows">The things with their names.</param>
    /// <param name="near">Keys of those that are meant first where others far away have the same name.</param>
    /// <param name="shortly">What things are also called, such as KS for the executive board; understood, but never written.</param>
    public Names(IReadOnlyList<(string Key, string Name)> rows, IReadOnlySet<string>? near = null, IReadOnlyList<(string Key, string Name)>? shortly = null)
    {
        _near = near ?? new HashSet<string>();
        _names = rows.ToDictionary(r => r.Key, r => r.Name, StringComparer.Ordinal);
        _keys = rows.GroupBy(r => r.Name, StringComparer.OrdinalIgnoreCase)
            .Select(g => (Name: g.Key, Meant: g.Where(r => g.Count() == 1 || near?.Contains(r.Key) == true).ToList()))
            .Where(g => g.Meant.Count == 1)
            .ToDictionary(g => g.Name, g => g.Meant[0].Key, StringComparer.OrdinalIgnoreCase);
        _shortly = (shortly ?? []).GroupBy(r => r.Name, StringComparer.OrdinalIgnoreCase)
            .Select(g => (Name: g.Key, Meant: g.Where(r => g.Count() == 1 || near?.Contains(r.Key) == true).ToList()))
            .Where(g => g.Meant.Count == 1)
            .ToDictionary(g => g.Name, g => g.Meant[0].Key, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The names that mean one thing only; of them those near, where anything is.</summary>
    public IEnumerable<string> Proposed => _keys.Where(k => _near.Count == 0 || _near.Contains(k.Value)).Select(k => k.Key);

    private readonly HashSet<string> _leftOut = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _apart = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, IReadOnlyList<string>> _parted = [];
    private readonly List<string> _without = [];

    /// <summary>What cells say that are one name, however many they look like.</summary>
    public IReadOnlySet<string> Whole { get; private init; } = new HashSet<string>();

    /// <summary>A name that nothing has is left out of its cell and told, and does not refuse it.</summary>
    public bool DropsUnknown { get; private init; }

    /// <summary>"A och B" may be two: only where what a cell was taken for is shown before it is kept. A workbook of ours says it with a semicolon.</summary>
    public bool PartsAtWords { get; private init; }

    /// <summary>Cells that were taken to hold several names, and those names: nothing is parted without being told.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Parted => _parted;

    /// <summary>The same names, and what a person has said that unknown ones mean.</summary>
    /// <param name="aliases">An unknown name, and the key that it means; none where it is to be left out.</param>
    /// <param name="added">Things that are about to be added, with their names.</param>
    /// <param name="whole">What cells say that are one name, however many they look like.</param>
    /// <param name="dropsUnknown">A name that nothing has is left out of its cell and told, and does not refuse it.</param>
    /// <param name="onlyNear">A name means nothing far away, though it is the only one: another plan's goal may be called the same.</param>
    public Names With(
        IReadOnlyDictionary<string, string?> aliases, IReadOnlyList<(string Key, string Name)> added, IReadOnlySet<string> whole, bool dropsUnknown = false, bool onlyNear = false)
    {
        var preferred = (onlyNear ? _near.AsEnumerable() : _keys.Values).Concat(added.Select(a => a.Key)).ToHashSet(StringComparer.Ordinal);
        var with = new Names([.. _names.Select(n => (n.Key, n.Value)), .. added], preferred, [.. _shortly.Select(s => (s.Value, s.Key))])
        {
            Whole = whole,
            DropsUnknown = dropsUnknown,
            PartsAtWords = true,
        };
        if (onlyNear)
        {
            var near = added.Select(a => a.Key).Concat(_near).ToHashSet(StringComparer.Ordinal);
            KeepOnly(with._keys, near);
            KeepOnly(with._shortly, near);
        }

        foreach (var (name, key) in aliases)
        {
            if (key is null)
            {
                with._leftOut.Add(name);
            }
            else if (key == Several)
            {
                with._apart.Add(name);
            }
            else if (with._names.ContainsKey(key))
            {
                with._shortly.TryAdd(name, key);
            }
        }

        return with;
    }

    private static void KeepOnly(Dictionary<string, string> keyOf, HashSet<string> near)
    {
        foreach (var (name, _) in keyOf.Where(k => !near.Contains(k.Value)).ToList())
        {
            keyOf.Remove(name);
        }
    }

    /// <summary>Said of an unknown name: it is several, which are parted at every sign between them.</summary>
    public const string Several = "/";

    /// <summary>A person has said that the name is to be left out.</summary>
    public bool IsLeftOut(string text) => _leftOut.Contains(text);

    /// <summary>A person has said that the name is several.</summary>
    public bool IsSeveral(string text) => _apart.Contains(text);

    /// <summary>Keeps in mind that a cell was taken to hold several names.</summary>
    public void NoteParted(string cell, IReadOnlyList<string> names) => _parted[cell] = names;

    /// <summary>Keeps in mind that a cell was written without a name.</summary>
    public void NoteWithout(string name) => _without.Add(name);

    /// <summary>The names that cells were written without since the last time somebody asked.</summary>
    public IReadOnlyList<string> TakeWithout()
    {
        var names = _without.ToList();
        _without.Clear();
        return names;
    }

    /// <summary>The names to choose among, in the order of the alphabet.</summary>
    public IEnumerable<string> All => _keys.Keys.Order(StringComparer.CurrentCulture);

    /// <summary>The name where it says which is meant, and otherwise the key.</summary>
    public string NameOf(string key) => _names.GetValueOrDefault(key) is { } name && _keys.GetValueOrDefault(name) == key ? name : key;

    /// <summary>The key of a name or a key; none for what is neither.</summary>
    public string? KeyOf(string text) => _names.ContainsKey(text) ? text : _keys.GetValueOrDefault(text) ?? _shortly.GetValueOrDefault(text);
}

/// <summary>The names that an activities' workbook speaks in.</summary>
internal sealed record NameBook(Names Bodies, Names Plans, Names TargetAreas, Names Goals)
{
    /// <summary>The goal that a goal stands under, both by key; empty where nobody asked for it.</summary>
    public IReadOnlyDictionary<string, string> GoalsAbove { get; init; } = new Dictionary<string, string>();

    /// <summary>The cells are of a table that is not ours: a body that stands in several of its columns has the first of its parts.</summary>
    public bool IsFromElsewhere { get; init; }

    /// <summary>Of a cell for the lead that names several, all are equal owners: in a table from elsewhere that has no other column for them.</summary>
    public bool SharesLead { get; init; }

    /// <summary>Who writes, for what keeps that in mind.</summary>
    public string Writer { get; init; } = "";

    /// <summary>When it is written (UTC).</summary>
    public DateTime At { get; init; }

    /// <summary>What status words of plans mean.</summary>
    public StatusWords Statuses { get; init; } = StatusWords.None;

    /// <summary>The names as the municipality speaks: what its own documents set is meant before what others call the same.</summary>
    public static async Task<NameBook> LoadAsync(StrategyDb db, CancellationToken cancellationToken)
    {
        var own = await db.Documents.Where(d => db.Installations.Any(i => i.HomeMunicipalityId != null && (d.MunicipalityId == null || d.MunicipalityId == i.HomeMunicipalityId)))
            .Select(d => d.Id).ToListAsync(cancellationToken);
        return await LoadAsync(db, own, cancellationToken);
    }

    /// <summary>The names as a plan speaks: what the plan and the documents above it set is meant first.</summary>
    /// <param name="db">The database.</param>
    /// <param name="setters">The plan and the documents above it.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<NameBook> LoadAsync(StrategyDb db, IReadOnlyCollection<Guid> setters, CancellationToken cancellationToken) => new(
        await LoadBodiesAsync(db, cancellationToken),
        await LoadAsync(db.Documents.Select(d => new Row(d.Key, d.Title)), cancellationToken),
        await LoadAsync(db.TargetAreas.Select(t => new Row(t.Key, t.Title) { IsNear = setters.Contains(t.DocumentId), Number = t.Number }), cancellationToken, NumberedNames.AreaWords),
        await LoadAsync(db.Goals.Select(g => new Row(g.Key, g.Title) { IsNear = setters.Contains(g.DocumentId), Number = g.Number }), cancellationToken, NumberedNames.GoalWords));

    /// <summary>One's own executive board is meant before that of another municipality whose programme lies in the register.</summary>
    private static async Task<Names> LoadBodiesAsync(StrategyDb db, CancellationToken cancellationToken)
    {
        var bodies = await db.Bodies.AsNoTracking().Select(b => new { b.Id, b.Key, b.Name, b.ShortName }).ToListAsync(cancellationToken);
        var own = await db.OwnBodiesAsync(cancellationToken);
        return new(
            bodies.ConvertAll(b => (b.Key, b.Name)), bodies.Where(b => own.Contains(b.Id)).Select(b => b.Key).ToHashSet(StringComparer.Ordinal),
            [.. bodies.Where(b => b.ShortName is not null).Select(b => (b.Key, b.ShortName!))]);
    }

    private static async Task<Names> LoadAsync(IQueryable<Row> query, CancellationToken cancellationToken, IReadOnlyList<string>? numbered = null)
    {
        var rows = await query.ToListAsync(cancellationToken);
        return new(
            rows.ConvertAll(r => (r.Key, r.Name)), rows.Where(r => r.IsNear).Select(r => r.Key).ToHashSet(StringComparer.Ordinal),
            [.. numbered is null ? [] : rows.SelectMany(r => NumberedNames.Of(r.Number, r.Name, numbered).Select(name => (r.Key, name)))]);
    }

    private sealed record Row(string Key, string Name)
    {
        public bool IsNear { get; init; }

        /// <summary>Its number, by which plans also call it: "1.2 Minska utsläppen".</summary>
        public string? Number { get; init; }
    }
}
