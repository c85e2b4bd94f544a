using Microsoft.EntityFrameworkCore;

namespace StrategyTracker.Data.Searching;

/// <summary>
/// SQLite's FTS5: the words of each text, kept by triggers on the tables. The words are kept without the text
/// (contentless), since the text is in its own table.
/// </summary>
internal static class SqliteSearch
{
    /// <summary>In the names of the triggers: another shape of the index is made anew.</summary>
    private const string Version = "1";

    /// <summary>Triggers are lost where a migration makes a table anew, so they are counted rather than believed in.</summary>
    public static async Task EnsureAsync(StrategyDb db, CancellationToken cancellationToken)
    {
        var expected = SearchIndex.Sources.Keys.SelectMany(kind => new[] { Trigger(kind, "insert"), Trigger(kind, "update"), Trigger(kind, "delete") }).ToList();
        var there = await db.Database.SqlQueryRaw<string>("SELECT name AS Value FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'search%'").ToListAsync(cancellationToken);
        if (there.Count == expected.Count && expected.TrueForAll(there.Contains))
        {
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Database.ExecuteSqlRawAsync(Script(there), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    public static IQueryable<SearchHit> Hits(StrategyDb db, SearchKind kind, SearchTerms terms)
    {
        // Letters and digits only, so that nothing in them is a sign of the query language.
        var match = string.Join(" AND ", terms.All.Select(term => $"\"{term}\"*"));
        var name = kind.ToString();
        return db.Database.SqlQuery<SearchHit>(
            $"SELECT r.id AS Id, w.rank AS Rank FROM search_words AS w JOIN search_rows AS r ON r.number = w.rowid WHERE w.search_words MATCH {match} AND r.kind = {name}");
    }

    private static string Script(IEnumerable<string> oldTriggers)
    {
        const string tables = """
            DROP TABLE IF EXISTS search_words;
            DROP TABLE IF EXISTS search_rows;
            CREATE TABLE search_rows (number INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL UNIQUE);
            CREATE VIRTUAL TABLE search_words USING fts5(words, content = '', contentless_delete = 1, prefix = '3 4', tokenize = "unicode61 remove_diacritics 0");
            """;
        return string.Join(
            '\n', [.. oldTriggers.Select(trigger => $"DROP TRIGGER \"{trigger}\";"), tables, .. SearchIndex.Sources.Select(s => Of(s.Key, s.Value.Table, s.Value.Columns))]);
    }

    /// <summary>The words that are there now, and triggers for those that come.</summary>
    private static string Of(SearchKind kind, string table, string[] columns)
    {
        // Letter by letter, whatever the column sorts by: another program than this one does not know the Swedish order.
        var changed = string.Join(" OR ", columns.Select(c => $"""new."{c}" COLLATE BINARY IS NOT old."{c}" """));
        return $"""
            INSERT INTO search_rows (kind, id) SELECT '{kind}', t."Id" FROM "{table}" AS t;
            INSERT INTO search_words (rowid, words) SELECT r.number, {Words("t", columns)} FROM "{table}" AS t JOIN search_rows AS r ON r.id = t."Id";
            CREATE TRIGGER "{Trigger(kind, "insert")}" AFTER INSERT ON "{table}" BEGIN
              INSERT INTO search_rows (kind, id) VALUES ('{kind}', new."Id");
              INSERT INTO search_words (rowid, words) SELECT number, {Words("new", columns)} FROM search_rows WHERE id = new."Id";
            END;
            CREATE TRIGGER "{Trigger(kind, "update")}" AFTER UPDATE ON "{table}" WHEN {changed} BEGIN
              DELETE FROM search_words WHERE rowid = (SELECT number FROM search_rows WHERE id = new."Id");
              INSERT INTO search_words (rowid, words) SELECT number, {Words("new", columns)} FROM search_rows WHERE id = new."Id";
            END;
            CREATE TRIGGER "{Trigger(kind, "delete")}" AFTER DELETE ON "{table}" BEGIN
              DELETE FROM search_words WHERE rowid = (SELECT number FROM search_rows WHERE id = old."Id");
              DELETE FROM search_rows WHERE id = old."Id";
            END;
            """;
    }

    private static string Trigger(SearchKind kind, string act) => $"search{Version}_{kind}_{act}";

    private static string Words(string row, string[] columns) =>
        string.Join(" || ' ' || ", columns.Select(column => $"""coalesce({row}."{column}", '')"""));
}
