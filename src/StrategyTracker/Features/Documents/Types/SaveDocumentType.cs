using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Documents.Types;

public sealed class SaveDocumentTypeInput
{
    /// <summary>None for a new one.</summary>
    public Guid? Id { get; set; }

    public int SeenRevision { get; set; }

    [Display(ResourceType = typeof(DocumentTexts), Name = nameof(DocumentTexts.TypeName)), Filled, AtMost(Limits.Title)]
    public string Name { get; set; } = "";

    [Display(ResourceType = typeof(DocumentTexts), Name = nameof(DocumentTexts.Key)), Filled, AtMost(Limits.Key)]
    public string Key { get; set; } = "";

    public DocumentNature Nature { get; set; }

    public Guid? MunicipalityId { get; set; }

    public List<DefinitionRow> Definitions { get; set; } = [];

    public List<CompetenceRow> Competences { get; set; } = [];

    public List<Guid> MayStandUnder { get; set; } = [];

    public List<RequiredMetadata> RequiredMetadata { get; set; } = [];

    /// <summary>One a line.</summary>
    [Display(ResourceType = typeof(DocumentTexts), Name = nameof(DocumentTexts.RequiredHeadings)), AtMost(Limits.Text)]
    public string? RequiredHeadings { get; set; }

    /// <summary>One a line, from the top.</summary>
    [Display(ResourceType = typeof(DocumentTexts), Name = nameof(DocumentTexts.LevelNames)), AtMost(Limits.Text)]
    public string? LevelNames { get; set; }

    public static SaveDocumentTypeInput Of(DocumentType type) => new()
    {
        Id = type.Id,
        SeenRevision = type.Revision,
        Name = type.Name,
        Key = type.Key,
        Nature = type.Nature,
        MunicipalityId = type.MunicipalityId,
        Definitions = [.. type.Definitions.OrderBy(d => d.ValidFrom)
            .Select(d => new DefinitionRow { ValidFrom = d.ValidFrom, ValidTo = d.ValidTo, Text = d.Text, Source = d.Source })],
        Competences = [.. type.Competences.OrderBy(c => c.ValidFrom).Select(c => new CompetenceRow
        {
            BodyId = c.BodyId, BodyKind = c.BodyKind, ValidFrom = c.ValidFrom, ValidTo = c.ValidTo, Condition = c.Condition, Source = c.Source,
        })],
        MayStandUnder = [.. type.MayStandUnder.Select(p => p.UnderTypeId)],
        RequiredMetadata = [.. type.RequiredMetadata],
        RequiredHeadings = string.Join('\n', type.RequiredHeadings),
        LevelNames = string.Join('\n', type.LevelNames),
    };
}

/// <summary>What the word means in a period. A row without a text or a first day is not begun.</summary>
public sealed class DefinitionRow
{
    public DateOnly? ValidFrom { get; set; }

    public DateOnly? ValidTo { get; set; }

    public string? Text { get; set; }

    public string? Source { get; set; }
}

/// <summary>Who may adopt: a body, or every body of a kind. A row with neither is not begun.</summary>
public sealed class CompetenceRow
{
    public Guid? BodyId { get; set; }

    public BodyKind? BodyKind { get; set; }

    public DateOnly? ValidFrom { get; set; }

    public DateOnly? ValidTo { get; set; }

    public string? Condition { get; set; }

    public string? Source { get; set; }
}

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
                    .SingleOrDefaultAsync(t => t.Id == id, cancellationToken) ?? throw new RuleBrokenException(new RuleViolation(RuleCode.NotFound));
                db.ExpectRevision(type, input.SeenRevision);
            }
            else
            {
                type = new DocumentType(input.Key.Trim(), input.Name.Trim(), input.Nature);
                db.DocumentTypes.Add(type);
            }

            type.Describe(input.Name.Trim(), input.Nature, input.MunicipalityId);
            type.SetRules(input.RequiredMetadata.Distinct(), Lines(input.RequiredHeadings), Lines(input.LevelNames));
            type.SetDefinitions([.. input.Definitions.Where(d => d.ValidFrom is not null && !string.IsNullOrWhiteSpace(d.Text))
                .Select(d => new TypeDefinition(d.ValidFrom!.Value, d.ValidTo, d.Text!.Trim(), ToNull(d.Source)))]);
            type.SetCompetences([.. input.Competences.Where(c => c.BodyId is not null || c.BodyKind is not null)
                .Select(c => new AdoptionCompetence(c.BodyId, c.BodyId is null ? c.BodyKind : null, c.ValidFrom, c.ValidTo, ToNull(c.Condition), ToNull(c.Source)))]);
            type.SetMayStandUnder(input.MayStandUnder.Where(under => under != type.Id));
            return type.Key;
        }, cancellationToken);

    private static string[] Lines(string? text) => (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string? ToNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
