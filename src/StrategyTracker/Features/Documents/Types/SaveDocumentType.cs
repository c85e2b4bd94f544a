using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.Documents.Types;

/// <summary>A new document type, or an existing one described anew. Brings back its key, which never changes.</summary>
public sealed class SaveDocumentType(CommandScope scope)
{
    public Task<Outcome<string>> RunAsync(SaveDocumentTypeInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditDocuments, async (db, _) =>
        {
            DocumentType type;
            if (input.Id is { } id)
            {
                type = await db.DocumentTypes.Include(t => t.Definitions).Include(t => t.Competences).Include(t => t.MayStandUnder)
                    .FindByIdAsync(id, cancellationToken);
                db.ExpectRevision(type, input.SeenRevision);
            }
            else
            {
                type = new DocumentType(input.Key.Trim(), input.Name.Trim(), input.Nature);
                db.DocumentTypes.Add(type);
            }

            type.Describe(input.Name.Trim(), input.Nature, input.MunicipalityId);
            type.SetRules(input.RequiredMetadata.Distinct(), Lines(input.RequiredHeadings), Lines(input.LevelNames));
            type.SetUsualValidity(input.UsuallyUntilFurtherNotice ? new UsualValidity(null) : input.UsualYears is { } years ? new UsualValidity(years) : null);
            type.SetDefinitions([.. input.Definitions.Where(d => d.ValidFrom is not null && !string.IsNullOrWhiteSpace(d.Text))
                .Select(d => new TypeDefinition(d.ValidFrom!.Value, d.ValidTo, d.Text!.Trim(), Blank.ToNull(d.Source)))]);
            type.SetCompetences([.. input.Competences.Where(c => c.BodyId is not null || c.BodyKind is not null)
                .Select(c => new AdoptionCompetence(c.BodyId, c.BodyId is null ? c.BodyKind : null, c.ValidFrom, c.ValidTo, Blank.ToNull(c.Condition), Blank.ToNull(c.Source)))]);
            type.SetMayStandUnder(input.MayStandUnder.Where(under => under != type.Id));
            return type.Key;
        }, cancellationToken);

    private static string[] Lines(string? text) => (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
