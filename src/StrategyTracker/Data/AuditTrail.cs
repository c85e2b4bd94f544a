using System.Collections;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Data;

/// <summary>Makes audit rows out of what a context is about to save.</summary>
public static class AuditTrail
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Follow from other changes: never told.</summary>
    private static readonly HashSet<string> Untold =
    [
        nameof(Account.SecurityStamp), nameof(Account.ConcurrencyStamp), nameof(Account.NormalizedUserName), nameof(Account.AccessFailedCount),
        nameof(Account.LockoutEnabled), nameof(Account.EmailConfirmed), nameof(Account.PhoneNumberConfirmed), nameof(Account.TwoFactorEnabled),
        nameof(Aggregate.Revision), "SearchText", "SortNumber",
    ];

    /// <summary>That it changed is told, never from what to what.</summary>
    private const string Secret = nameof(Account.PasswordHash);

    public static void Write(StrategyDb db, Actor actor, string command, DateTime now)
    {
        db.ChangeTracker.DetectChanges();
        var rows = db.ChangeTracker.Entries()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            // The outbox keeps its own account of what was written, by whom, and what became of it.
            .Where(e => e.Entity is not (AuditRow or FormDraft or OutboxMessage or OutboxItem or OutboxRoundItem) && !e.Metadata.IsOwned())
            .Select(e => new AuditRow
            {
                At = now,
                AccountId = actor.UserId,
                ActorName = actor.Name,
                Command = command,
                Entity = e.Metadata.ClrType.Name,
                EntityId = IdOf(e),
                RootId = RootOf(e),
                Change = e.State.ToString(),
                Values = JsonSerializer.Serialize(ValuesOf(e), Json),
            })
            .Where(row => row.Change != nameof(EntityState.Modified) || row.Values != "{}")
            .ToList();
        db.AuditRows.AddRange(rows);
    }

    private static Guid IdOf(EntityEntry entry) =>
        entry.Metadata.FindPrimaryKey()!.Properties[0] is var key && entry.Property(key.Name).CurrentValue is Guid id ? id : Guid.Empty;

    private static Guid RootOf(EntityEntry entry)
    {
        if (entry.Entity is Aggregate aggregate)
        {
            return aggregate.Id;
        }

        var owner = entry.Metadata.GetForeignKeys().FirstOrDefault(k => k.PrincipalToDependent is not null);
        return owner is not null && entry.Property(owner.Properties[0].Name) is var property
            && (property.CurrentValue ?? property.OriginalValue) is Guid id ? id : IdOf(entry);
    }

    private static Dictionary<string, string?[]> ValuesOf(EntityEntry entry)
    {
        var values = new Dictionary<string, string?[]>(StringComparer.Ordinal);
        foreach (var property in entry.Properties.Where(p => !IsIdentity(p.Metadata) && !Untold.Contains(p.Metadata.Name)))
        {
            var old = entry.State is EntityState.Added ? null : Text(property.OriginalValue);
            var now = entry.State is EntityState.Deleted ? null : Text(property.CurrentValue);
            if (old != now || property.Metadata.IsPrimaryKey())
            {
                values[property.Metadata.Name] = property.Metadata.Name == Secret ? [] : [old, now];
            }
        }

        foreach (var complex in entry.ComplexProperties.Where(_ => entry.State is EntityState.Modified))
        {
            foreach (var property in complex.Properties.Where(p => p.IsModified))
            {
                values[$"{complex.Metadata.Name}.{property.Metadata.Name}"] = [Text(property.OriginalValue), Text(property.CurrentValue)];
            }
        }

        return values;
    }

    /// <summary>The row's own identity says nothing; but of a link the other half of the key is what changed.</summary>
    private static bool IsIdentity(IProperty property) =>
        property.FindContainingPrimaryKey() is { } key && key.Properties[0] == property;

    private static string? Text(object? value) => value switch
    {
        null => null,
        string text => text,
        byte[] content => $"{content.Length} B",
        IEnumerable list => string.Join('\n', list.Cast<object>()),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("O", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
