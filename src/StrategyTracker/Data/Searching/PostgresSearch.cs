using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace StrategyTracker.Data.Searching;

/// <summary>PostgreSQL's own full-text search: an index over the words of each table, which the database keeps by itself.</summary>
internal static class PostgresSearch
{
    /// <summary>In the names of the indexes: another shape of them is made anew.</summary>
    private const string Version = "1";

    public static async Task EnsureAsync(StrategyDb db, CancellationToken cancellationToken)
    {
        var sql = SearchIndex.Sources.Select(source =>
            $"""CREATE INDEX IF NOT EXISTS "search{Version}_{source.Key}" ON "{source.Value.Table}" USING gin ({Words(source.Value.Columns)});""");
        await db.Database.ExecuteSqlRawAsync(string.Join('\n', sql), cancellationToken);
    }

    public static IQueryable<SearchHit> Hits(StrategyDb db, SearchKind kind, SearchTerms terms)
    {
        // Letters and digits only, so that nothing in them is a sign of the query language.
        var match = string.Join(" & ", terms.All.Select(term => $"'{term}':*"));
        var (table, columns) = SearchIndex.Sources[kind];
        return db.Database.SqlQuery<SearchHit>(FormattableStringFactory.Create($$"""
            SELECT t."Id", -ts_rank({{Words(columns)}}, to_tsquery('simple', {0}))::double precision AS "Rank"
            FROM "{{table}}" AS t WHERE {{Words(columns)}} @@ to_tsquery('simple', {0})
            """, match));
    }

    /// <summary>
    /// Signs become spaces, so that "e-tjänst" is two words as on SQLite and not a word with parts. The collation knows that Ä is
    /// a letter, whatever locale the server was set up with.
    /// </summary>
    private static string Words(string[] columns)
    {
        var text = string.Join(" || ' ' || ", columns.Select(column => $"""coalesce("{column}", '')"""));
        return $"to_tsvector('simple', regexp_replace(lower(({text}) COLLATE \"{SwedishCollation.PostgresName}\"), '[^[:alnum:]]+', ' ', 'g'))";
    }
}
