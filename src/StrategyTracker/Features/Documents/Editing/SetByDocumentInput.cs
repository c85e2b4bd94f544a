using System.ComponentModel.DataAnnotations;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Documents.Editing;

/// <summary>What is typed of anything that a document sets: a target area, a goal or a principle.</summary>
public abstract class SetByDocumentInput
{
    public Guid DocumentId { get; set; }

    /// <summary>None for a new one.</summary>
    public Guid? Id { get; set; }

    public int SeenRevision { get; set; }

    [Display(ResourceType = typeof(DocumentTexts), Name = nameof(DocumentTexts.Number)), AtMost(20)]
    public string? Number { get; set; }

    [Display(ResourceType = typeof(DocumentTexts), Name = nameof(DocumentTexts.Title)), Filled, AtMost(Limits.Title)]
    public string Title { get; set; } = "";

    [Display(ResourceType = typeof(DocumentTexts), Name = nameof(DocumentTexts.Description)), AtMost(Limits.Text)]
    public string? Text { get; set; }
}
