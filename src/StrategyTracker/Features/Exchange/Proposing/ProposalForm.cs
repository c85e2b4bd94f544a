using System.ComponentModel.DataAnnotations;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Recognition;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Exchange.Proposing;

/// <summary>A clause of a proposal as its reader corrects it.</summary>
public sealed class ProposedClauseRow(ProposedClause found, int depth)
{
    public ProposedClause Found { get; } = found;

    /// <summary>0 for a chapter.</summary>
    public int Depth { get; } = depth;

    public ClauseKind Kind { get; set; } = found.Kind;

    public string? Heading { get; set; } = found.Heading;

    /// <summary>Who answers for a responsibility.</summary>
    public string? Body { get; set; } = found.Body;

    /// <summary>Comes along. A part that is dropped takes what stands under it along.</summary>
    public bool IsKept { get; set; } = true;
}

/// <summary>An activity of a proposal as its reader corrects it.</summary>
public sealed class ProposedActivityRow(ProposedActivity found)
{
    public ProposedActivity Found { get; } = found;

    public string Title { get; set; } = found.Title;

    public bool IsKept { get; set; } = true;
}

/// <summary>A proposal as its reader corrects it: what was found, with what the reader says instead.</summary>
public sealed class ProposalForm
{
    private readonly Proposal _found;

    public ProposalForm(Proposal found, string source)
    {
        _found = found;
        Source = source;
        var cover = found.Cover;
        Title = cover.Title?.Value ?? "";
        Subtitle = cover.Subtitle?.Value;
        TypeName = cover.TypeName?.Value ?? "";
        Municipality = cover.Municipality?.Value;
        RegistrationNumbers = string.Join("; ", cover.RegistrationNumbers.Select(n => n.Value));
        AdoptedBy = Adoption?.Body;
        AdoptedOn = Adoption?.Date;
        Paragraph = Adoption?.Paragraph;
        ValidFrom = cover.ValidFrom?.Value;
        ValidTo = cover.ValidTo?.Value;
        UntilFurtherNotice = cover.UntilFurtherNotice is not null;
        Owner = cover.Owner?.Value;
        Responsible = cover.Responsible?.Value;
        AppliesTo = cover.AppliesTo?.Value;
        Label = cover.Version?.Value;
        Clauses = [.. found.Clauses.SelectMany(c => Rows(c, 0))];
        Activities = [.. found.Activities.Select(a => new ProposedActivityRow(a))];
    }

    public Proposal Found => _found;

    /// <summary>The name of the file, or what the text was.</summary>
    public string Source { get; }

    [Display(ResourceType = typeof(ProposingTexts), Name = nameof(ProposingTexts.Title)), Filled, AtMost(Limits.Title)]
    public string Title { get; set; }

    [Display(ResourceType = typeof(ProposingTexts), Name = nameof(ProposingTexts.Subtitle)), AtMost(Limits.Title)]
    public string? Subtitle { get; set; }

    [Display(ResourceType = typeof(ProposingTexts), Name = nameof(ProposingTexts.Type)), Filled, AtMost(100)]
    public string TypeName { get; set; }

    [Display(ResourceType = typeof(ProposingTexts), Name = nameof(ProposingTexts.Municipality)), AtMost(100)]
    public string? Municipality { get; set; }

    [Display(ResourceType = typeof(ProposingTexts), Name = nameof(ProposingTexts.RegistrationNumbers)), AtMost(300)]
    public string? RegistrationNumbers { get; set; }

    [Display(ResourceType = typeof(ProposingTexts), Name = nameof(ProposingTexts.AdoptedBy)), AtMost(100)]
    public string? AdoptedBy { get; set; }

    public DateOnly? AdoptedOn { get; set; }

    [Display(ResourceType = typeof(ProposingTexts), Name = nameof(ProposingTexts.Paragraph)), AtMost(20)]
    public string? Paragraph { get; set; }

    public DateOnly? ValidFrom { get; set; }

    public DateOnly? ValidTo { get; set; }

    public bool UntilFurtherNotice { get; set; }

    [Display(ResourceType = typeof(ProposingTexts), Name = nameof(ProposingTexts.Owner)), AtMost(Limits.Title)]
    public string? Owner { get; set; }

    [Display(ResourceType = typeof(ProposingTexts), Name = nameof(ProposingTexts.Responsible)), AtMost(Limits.Title)]
    public string? Responsible { get; set; }

    [Display(ResourceType = typeof(ProposingTexts), Name = nameof(ProposingTexts.AppliesTo)), AtMost(Limits.Title)]
    public string? AppliesTo { get; set; }

    [Display(ResourceType = typeof(ProposingTexts), Name = nameof(ProposingTexts.Label)), AtMost(40)]
    public string? Label { get; set; }

    /// <summary>As a draft, to be written on and decided later; otherwise as adopted, with the decision that was found.</summary>
    public bool AsDraft { get; set; } = true;

    public List<ProposedClauseRow> Clauses { get; }

    public List<ProposedActivityRow> Activities { get; }

    /// <summary>The decision that the fields show; others come along as they were found.</summary>
    public ProposedAdoption? Adoption => _found.Cover.Adoptions is [var first, ..] ? first : null;

    /// <summary>Whether the part comes along: it is kept, and so is everything above it.</summary>
    public bool ComesAlong(ProposedClauseRow row)
    {
        var depth = row.Depth;
        for (var i = Clauses.IndexOf(row); i >= 0; i--)
        {
            if (Clauses[i].Depth < depth || Clauses[i] == row)
            {
                depth = Clauses[i].Depth;
                if (!Clauses[i].IsKept)
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>The proposal as corrected; what a person wrote is sure.</summary>
    public Proposal Corrected()
    {
        var cover = _found.Cover;
        return _found with
        {
            Cover = cover with
            {
                Title = Said(Title, cover.Title),
                Subtitle = Said(Subtitle, cover.Subtitle),
                TypeName = Said(TypeName, cover.TypeName),
                Municipality = Said(Municipality, cover.Municipality),
                RegistrationNumbers = [.. (RegistrationNumbers ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(n => Said(n, null)!)],
                Adoptions = string.IsNullOrWhiteSpace(AdoptedBy) ? [] :
                    [new ProposedAdoption(AdoptedBy.Trim(), AdoptedOn, Blank.ToNull(Paragraph), Adoption?.At ?? Nowhere, Sureness.Sure), .. cover.Adoptions.Skip(1)],
                ValidFrom = Said(ValidFrom),
                ValidTo = UntilFurtherNotice ? null : Said(ValidTo),
                UntilFurtherNotice = UntilFurtherNotice ? new Found<bool>(true, Nowhere, Sureness.Sure) : null,
                Owner = Said(Owner, cover.Owner),
                Responsible = Said(Responsible, cover.Responsible),
                AppliesTo = Said(AppliesTo, cover.AppliesTo),
                Version = Said(Label, cover.Version),
            },
            Clauses = Tree(0, 0, Clauses.Count),
            Activities = [.. Activities.Where(a => a.IsKept).Select(a => a.Found with { Title = Blank.ToNull(a.Title) ?? a.Found.Title })],
        };
    }

    private static Place Nowhere { get; } = new(PlaceUnit.Line, 0);

    private static IEnumerable<ProposedClauseRow> Rows(ProposedClause clause, int depth) =>
        clause.Clauses.SelectMany(c => Rows(c, depth + 1)).Prepend(new ProposedClauseRow(clause, depth));

    private List<ProposedClause> Tree(int depth, int from, int to)
    {
        var clauses = new List<ProposedClause>();
        for (var i = from; i < to;)
        {
            var row = Clauses[i];
            var next = i + 1;
            while (next < to && Clauses[next].Depth > depth)
            {
                next++;
            }

            if (row.IsKept)
            {
                clauses.Add(row.Found with { Kind = row.Kind, Body = Blank.ToNull(row.Body), Heading = Blank.ToNull(row.Heading), Clauses = Tree(depth + 1, i + 1, next) });
            }

            i = next;
        }

        return clauses;
    }

    private static Found<string>? Said(string? text, Found<string>? found) => Blank.ToNull(text) is { } said ? new Found<string>(said, found?.At ?? Nowhere, Sureness.Sure) : null;

    private static Found<DateOnly>? Said(DateOnly? day) => day is { } said ? new Found<DateOnly>(said, Nowhere, Sureness.Sure) : null;
}
