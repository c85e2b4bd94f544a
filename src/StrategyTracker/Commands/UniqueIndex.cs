using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Commands;

/// <summary>Uniqueness is the database's rule; this says it in a person's words.</summary>
internal static class UniqueIndex
{
    private const int SqliteUnique = 2067;

    public static RuleViolation? Violation(DbUpdateException exception)
    {
        var unique = exception.InnerException switch
        {
            SqliteException { SqliteExtendedErrorCode: SqliteUnique } => true,
            PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } => true,
            _ => false,
        };
        if (!unique)
        {
            return null;
        }

        var key = exception.Entries.Select(e => e.Metadata.FindProperty("Key") is null ? null : e.Property("Key").CurrentValue as string)
            .FirstOrDefault(k => k is not null);
        return new RuleViolation(RuleCode.KeyIsTaken, key ?? "");
    }
}
