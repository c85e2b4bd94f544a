using System.ComponentModel.DataAnnotations;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Commands;

/// <summary>
/// The only door for writes: checks the right, validates the input's shape, runs the work on a context of its own, writes
/// the audit rows and saves, all in one transaction. The right is a parameter, so that it cannot be forgotten.
/// </summary>
public sealed class CommandScope(IDbContextFactory<StrategyDb> factory, CurrentActor currentActor, TimeProvider clock)
{
    private Actor? _actor;

    /// <summary>The same door for the program itself: only for what nobody can be signed in to do, the first administrator.</summary>
    public CommandScope AsSystem() => new(factory, currentActor, clock) { _actor = Actor.System };

    /// <param name="input">The form or request; its attributes are its shape.</param>
    /// <param name="right">The right without which nothing happens.</param>
    /// <param name="work">Loads the aggregate tracked and calls its verb. Throws <see cref="RuleBrokenException"/> to refuse.</param>
    /// <param name="cancellationToken">Stops the work before it is saved.</param>
    /// <param name="command">The command's name in the audit trail; by itself the class's file.</param>
    /// <param name="keep">False for a rehearsal: everything is done and then taken back.</param>
    public async Task<Outcome> RunAsync(
        object input, Right right, Func<StrategyDb, Actor, Task> work, CancellationToken cancellationToken,
        [CallerFilePath] string command = "", bool keep = true)
    {
        var outcome = await RunAsync<object?>(
            input, right, async (db, actor) => { await work(db, actor); return null; }, cancellationToken, command, keep);
        return outcome;
    }

    /// <inheritdoc cref="RunAsync(object, Right, Func{StrategyDb, Actor, Task}, CancellationToken, string, bool)"/>
    public async Task<Outcome<T>> RunAsync<T>(
        object input, Right right, Func<StrategyDb, Actor, Task<T>> work, CancellationToken cancellationToken,
        [CallerFilePath] string command = "", bool keep = true)
    {
        var actor = _actor ?? await currentActor.GetAsync(cancellationToken);
        if (!actor.May(right))
        {
            return new Outcome<T> { Kind = OutcomeKind.Forbidden };
        }

        var faults = new List<ValidationResult>();
        if (!Validator.TryValidateObject(input, new ValidationContext(input), faults, validateAllProperties: true))
        {
            return new Outcome<T>
            {
                Kind = OutcomeKind.Invalid,
                FieldErrors = faults.GroupBy(f => f.MemberNames.FirstOrDefault() ?? "").ToDictionary(g => g.Key, g => g.First().ErrorMessage ?? ""),
            };
        }

        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var value = await work(db, actor);
            AuditTrail.Write(db, actor, Path.GetFileNameWithoutExtension(command), clock.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync(cancellationToken);
            if (keep)
            {
                await transaction.CommitAsync(cancellationToken);
            }

            return new Outcome<T> { Kind = OutcomeKind.Done, Value = value };
        }
        catch (RuleBrokenException refused)
        {
            return new Outcome<T> { Kind = OutcomeKind.Refused, Violations = refused.Violations };
        }
        catch (DbUpdateConcurrencyException stale)
        {
            return new Outcome<T> { Kind = OutcomeKind.ChangedByOther, ChangedBy = await LastChangeAsync(stale, cancellationToken) };
        }
        catch (DbUpdateException exception) when (UniqueIndex.Violation(exception) is { } violation)
        {
            return new Outcome<T> { Kind = OutcomeKind.Refused, Violations = [violation] };
        }
    }

    private async Task<(string Name, DateTime At)?> LastChangeAsync(DbUpdateConcurrencyException stale, CancellationToken cancellationToken)
    {
        if (stale.Entries.Select(e => e.Entity).OfType<Aggregate>().FirstOrDefault() is not { } aggregate)
        {
            return null;
        }

        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var row = await db.AuditRows.AsNoTracking().Where(r => r.RootId == aggregate.Id)
            .OrderByDescending(r => r.Id).Select(r => new { r.ActorName, r.At }).FirstOrDefaultAsync(cancellationToken);
        return row is null ? null : (row.ActorName, row.At);
    }
}
