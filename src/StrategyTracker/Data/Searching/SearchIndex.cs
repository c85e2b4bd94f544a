using Microsoft.EntityFrameworkCore;

namespace StrategyTracker.Data.Searching;

/// <summary>What is searched in.</summary>
public enum SearchKind
{
    Clause,
    Document,
    Goal,
    Activity,
}

/// <summary>A thing that holds every word that was looked for.</summary>
public sealed class SearchHit
{
    public Guid Id { get; init; }

    /// <summary>The better the lower.</summary>
    public double Rank { get; init; }
}

/// <summary>
/// The full-text index. It is made of the texts themselves and holds nothing of its own: whenever the database is brought to
/// this version's shape it is seen whether the index is whole, and else it is made anew. The database keeps it from then on.
/// </summary>
public static class SearchIndex
{
    /// <summary>Each table with the columns whose words are found.</summary>
    internal static readonly IReadOnlyDictionary<SearchKind, (string Table, string[] Columns)> Sources = new Dictionary<SearchKind, (string, string[])>
    {
        [SearchKind.Clause] = ("Clauses", ["Number", "Heading", "Text"]),
        [SearchKind.Document] = ("Documents", ["Title", "Responsible"]),
        [SearchKind.Goal] = ("Goals", ["Number", "Title", "Text"]),
        [SearchKind.Activity] = ("Activities", ["Number", "Title", "WorkingTitle", "Description"]),
    };

    /// <summary>Brings the database to this version's shape, with its index.</summary>
    public static async Task BringUpAsync(this StrategyDb db, CancellationToken cancellationToken = default)
    {
        // Migrating also holds the whole model against its snapshot, which takes a start half a second and says nothing new in a built program.
        if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            await db.Database.MigrateAsync(cancellationToken);
        }

        await (db.Database.IsSqlite() ? SqliteSearch.EnsureAsync(db, cancellationToken) : PostgresSearch.EnsureAsync(db, cancellationToken));
    }

    /// <summary>The things of a kind that hold every term, to be joined with what may be seen of them.</summary>
    public static IQueryable<SearchHit> Search(this StrategyDb db, SearchKind kind, SearchTerms terms) =>
        db.Database.IsSqlite() ? SqliteSearch.Hits(db, kind, terms) : PostgresSearch.Hits(db, kind, terms);
}
