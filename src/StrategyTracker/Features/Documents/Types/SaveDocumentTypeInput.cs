using System.ComponentModel.DataAnnotations;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Documents.Types;

/// <summary>A document type as its form and its command know it.</summary>
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

    /// <summary>Whole years that such a document usually applies.</summary>
    [Display(ResourceType = typeof(DocumentTexts), Name = nameof(DocumentTexts.UsualValidity)), Range(1, UsualValidity.MostYears, ErrorMessageResourceType = typeof(DocumentTexts), ErrorMessageResourceName = nameof(DocumentTexts.UsualYearsRange))]
    public int? UsualYears { get; set; }

    public bool UsuallyUntilFurtherNotice { get; set; }

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
        UsualYears = type.UsualValidity?.Years,
        UsuallyUntilFurtherNotice = type.UsualValidity is { Years: null },
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
