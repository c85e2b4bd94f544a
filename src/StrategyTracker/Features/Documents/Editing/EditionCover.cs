using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Documents.Editing;

/// <summary>What stands on an edition's cover and in its change log, as a form.</summary>
public sealed class EditionCover
{
    [Display(ResourceType = typeof(DocumentTexts), Name = nameof(DocumentTexts.CoverTitle)), AtMost(Limits.Title)]
    public string? Title { get; set; }

    [Display(ResourceType = typeof(DocumentTexts), Name = nameof(DocumentTexts.Subtitle)), AtMost(Limits.Title)]
    public string? Subtitle { get; set; }

    [Display(ResourceType = typeof(DocumentTexts), Name = nameof(DocumentTexts.AppliesTo)), AtMost(Limits.Title)]
    public string? AppliesTo { get; set; }

    [Display(ResourceType = typeof(DocumentTexts), Name = nameof(DocumentTexts.AboutTheText)), AtMost(Limits.Text)]
    public string? SourceNote { get; set; }

    public DateOnly? ValidFrom { get; set; }

    public DateOnly? ValidTo { get; set; }

    public bool UntilFurtherNotice { get; set; }

    public List<NumberRow> Numbers { get; set; } = [];

    public List<ChangeLogRow> ChangeLog { get; set; } = [];

    public static EditionCover Of(Edition edition) => new()
    {
        Title = edition.Title,
        Subtitle = edition.Subtitle,
        AppliesTo = edition.AppliesTo,
        SourceNote = edition.SourceNote,
        ValidFrom = edition.ValidFrom,
        ValidTo = edition.ValidTo,
        UntilFurtherNotice = edition.UntilFurtherNotice,
        Numbers = [.. edition.RegistrationNumbers.OrderBy(n => n.Id).Select(n => new NumberRow { Number = n.Number, BodyId = n.BodyId })],
        ChangeLog = [.. edition.ChangeLog.OrderBy(c => c.Position)
            .Select(c => new ChangeLogRow { Version = c.Version, Change = c.Change, Date = c.Date, By = c.By })],
    };

    /// <summary>Everything it says, as one text: two covers that say the same have the same.</summary>
    public string Stamp() => JsonSerializer.Serialize(Tidied());

    /// <summary>A copy without empty texts and without rows that nobody has begun to fill in.</summary>
    public EditionCover Tidied() => new()
    {
        Title = Blank.ToNull(Title),
        Subtitle = Blank.ToNull(Subtitle),
        AppliesTo = Blank.ToNull(AppliesTo),
        SourceNote = Blank.ToNull(SourceNote),
        ValidFrom = ValidFrom,
        ValidTo = UntilFurtherNotice ? null : ValidTo,
        UntilFurtherNotice = UntilFurtherNotice,
        Numbers = [.. Numbers.Where(n => Blank.ToNull(n.Number) is not null).Select(n => new NumberRow { Number = n.Number.Trim(), BodyId = n.BodyId })],
        ChangeLog = [.. ChangeLog.Where(c => Blank.ToNull(c.Version) is not null && Blank.ToNull(c.Change) is not null)
            .Select(c => new ChangeLogRow { Version = c.Version.Trim(), Change = c.Change.Trim(), Date = c.Date, By = Blank.ToNull(c.By) })],
    };
}

public sealed class NumberRow
{
    public string Number { get; set; } = "";

    /// <summary>In whose register it stands.</summary>
    public Guid? BodyId { get; set; }
}

public sealed class ChangeLogRow
{
    public string Version { get; set; } = "";

    public string Change { get; set; } = "";

    public DateOnly? Date { get; set; }

    /// <summary>A function, never a person.</summary>
    public string? By { get; set; }
}
