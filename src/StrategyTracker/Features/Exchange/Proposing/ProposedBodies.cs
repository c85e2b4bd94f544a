using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Recognition;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.Exchange.Proposing;

/// <summary>The bodies that a proposal names: those that the installation has, and new ones for the rest.</summary>
internal sealed class ProposedBodies
{
    private readonly KnownNames _known;
    private readonly List<BodyItem> _new = [];
    private readonly HashSet<string> _taken;
    private readonly string _prefix;

    public ProposedBodies(string? municipality, KnownNames known)
    {
        _known = known;
        var found = municipality is null ? null : known.Municipality(municipality);
        _taken = [.. known.Bodies.Select(b => b.Key)];
        MunicipalityKey = found?.Key ?? (municipality is null ? known.Home : ReadableKey.Unique(ReadableKey.From(Bare(municipality)), _taken));
        if (found is null && municipality is not null)
        {
            _new.Add(new BodyItem { Key = MunicipalityKey!, Name = municipality, Kind = BodyKind.Municipality });
        }

        _prefix = MunicipalityKey is null ? "" : MunicipalityKey + "-";
    }

    public string? MunicipalityKey { get; }

    public IReadOnlyList<BodyItem> New => _new;

    /// <summary>A key within the municipality: "vasteras-kommunfullmaktige".</summary>
    public string KeyWithin(string name) => Fit.Key(_prefix + ReadableKey.From(name));

    /// <summary>The key of the body of the name; a new one is made where there is none.</summary>
    public string KeyOf(string name)
    {
        if (_known.Body(name, MunicipalityKey) is { } known)
        {
            return known.Key;
        }

        if (_new.Find(b => b.Parent == MunicipalityKey && KnownNames.Same(b.Name, name)) is { } made)
        {
            return made.Key;
        }

        // A key that another body has already is left to it.
        var key = ReadableKey.Unique(KeyWithin(name), _taken);
        if (_taken.Add(key))
        {
            // A body of no known kind is taken for a part of the administration; the remarks tell.
            _new.Add(new BodyItem { Key = key, Name = Fit.Text(name, Limits.Title), Kind = BodyNames.KindOf(name) ?? BodyKind.Administration, Parent = MunicipalityKey });
        }

        return key;
    }

    private static string Bare(string municipality) =>
        municipality.Split(' ') is [.. var name, "kommun" or "stad"] ? string.Join(' ', name) : municipality;
}

/// <summary>Makes texts fit within the limits of a package.</summary>
internal static class Fit
{
    public static string Key(string key) => key.Length <= Limits.Key ? key : key[..Limits.Key].TrimEnd('-');

    public static string Text(string text, int longest) => text.Length <= longest ? text : text[..(longest - 2)].TrimEnd() + " …";
}
