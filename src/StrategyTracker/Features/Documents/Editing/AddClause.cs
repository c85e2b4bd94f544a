using System.ComponentModel.DataAnnotations;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Documents.Editing;

public sealed class AddClauseInput
{
    public Guid EditionId { get; set; }

    public ClauseKind Kind { get; set; }

    [Display(ResourceType = typeof(DocumentTexts), Name = nameof(DocumentTexts.Heading)), AtMost(Limits.Title)]
    public string? Heading { get; set; }

    /// <summary>The clause that it is added at; none to add last.</summary>
    public string? At { get; set; }

    /// <summary>Under that clause, instead of after it.</summary>
    public bool Under { get; set; }
}

/// <summary>Adds a clause to a draft. Its key, which is its identity for ever, is made from its heading.</summary>
public sealed class AddClause(CommandScope scope)
{
    public Task<Outcome<TextStep>> RunAsync(AddClauseInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditDocuments, async (db, _) =>
        {
            var edition = await db.LoadTextAsync(input.EditionId, cancellationToken);
            var before = edition.Capture();
            var heading = Blank.ToNull(input.Heading);
            var taken = edition.Clauses.Select(c => c.Key).ToHashSet();
            var key = ReadableKey.Unique(heading is null ? "stycke" : ReadableKey.From(heading), taken);
            var at = input.At is null ? null : edition.Clause(input.At);
            var parent = input.Under ? at : edition.Clauses.FirstOrDefault(c => c.Id == at?.ParentId);
            var clause = edition.AddClause(key, input.Kind, parent, input.Under ? null : at);
            var content = new ClauseContent(input.Kind, null, heading, null, null, null, null);
            var sets = await db.FollowAsync(edition, clause, content, cancellationToken);
            clause.Write(input.Kind, null, heading, null, null, sets, null);
            return new TextStep(before, edition.Capture(), key);
        }, cancellationToken);
}
