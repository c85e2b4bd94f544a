using StrategyTracker.Domain.Organisation;

namespace StrategyTracker.Domain.Documents;

/// <summary>How a document reaches a body, the nearest first.</summary>
public enum Reach
{
    /// <summary>It names the body: as the one it applies to, its owner, or the one that is responsible by a clause.</summary>
    Named,

    /// <summary>It names bodies of that kind: "alla nämnder".</summary>
    Kind,

    /// <summary>It names nobody, or everybody.</summary>
    Everyone,

    /// <summary>It names other bodies or other kinds only.</summary>
    Others,
}

/// <summary>For whom a document applies, as its cover says it. What it says in other words than names and kinds is for everyone: better one too many to read than one too few.</summary>
public static class Applicability
{
    private static readonly Dictionary<BodyKind, string[]> wordsOfKind = new()
    {
        [BodyKind.Council] = ["fullmäktige"],
        [BodyKind.ExecutiveBoard] = ["nämnd", "styrelser"],
        [BodyKind.Committee] = ["nämnd", "styrelser"],
        [BodyKind.Company] = ["bolag"],
        [BodyKind.Administration] = ["förvaltning"],
        [BodyKind.Forum] = ["forum"],
    };

    /// <param name="appliesTo">What the cover says.</param>
    /// <param name="lineage">The body and those above it, without the municipality: what applies to a committee applies to its administration.</param>
    /// <param name="others">Names of the municipality's other bodies.</param>
    public static Reach Of(string? appliesTo, IReadOnlyCollection<(string Name, BodyKind Kind)> lineage, IReadOnlyCollection<string> others)
    {
        if (string.IsNullOrWhiteSpace(appliesTo))
        {
            return Reach.Everyone;
        }

        // A name that stands within another's ("Nämnden" in "Tekniska nämnden") is not meant where the longer one stands.
        var text = appliesTo;
        var named = false;
        foreach (var name in lineage.Select(l => l.Name).Concat(others).OrderByDescending(n => n.Length))
        {
            if (Has(text, name))
            {
                named |= lineage.Any(l => l.Name == name);
                text = text.Replace(name, "…", StringComparison.OrdinalIgnoreCase);
            }
        }

        if (named)
        {
            return Reach.Named;
        }

        if (lineage.Any(l => wordsOfKind.GetValueOrDefault(l.Kind, []).Any(word => Has(text, word))))
        {
            return Reach.Kind;
        }

        return text != appliesTo || wordsOfKind.Values.SelectMany(words => words).Any(word => Has(text, word)) ? Reach.Others : Reach.Everyone;
    }

    private static bool Has(string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);
}
