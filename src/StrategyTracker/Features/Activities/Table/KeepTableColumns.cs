using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using StrategyTracker.Commands;
using StrategyTracker.Commands.Drafts;
using StrategyTracker.Domain.Access;

namespace StrategyTracker.Features.Activities.Table;

public sealed record KeepTableColumnsInput
{
    /// <summary>The names of the columns, in the order in which they are shown; none for the standard ones.</summary>
    [MaxLength(60)] public required IReadOnlyList<string> Columns { get; init; }
}

/// <summary>Keeps which columns a person sees in plans' tables, and in which order, for the next time and on any device.</summary>
public sealed class KeepTableColumns(CommandScope scope, TimeProvider clock)
{
    public Task<Outcome> RunAsync(KeepTableColumnsInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(
            input, Right.EditPlans,
            (db, actor) => db.KeepDraftAsync(
                actor, PlanTableQueries.ColumnsForm, JsonSerializer.Serialize(input.Columns.Where(name => TableColumn.All.Any(c => c.Name == name))), clock.UtcNow(), cancellationToken),
            cancellationToken);
}
