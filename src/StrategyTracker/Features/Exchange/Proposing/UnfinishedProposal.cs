using System.Text.Json;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Recognition;

namespace StrategyTracker.Features.Exchange.Proposing;

/// <summary>A proposal on which somebody still works: what it was made of, and what has been corrected so far. Kept as the person's own draft.</summary>
/// <param name="Name">The name of the file, or what the text was.</param>
/// <param name="Blocks">The source, of which the same proposal comes again.</param>
/// <param name="Remarks">What was noticed as the source was read.</param>
/// <param name="Corrections">What the person has said instead.</param>
public sealed record UnfinishedProposal(string Name, IReadOnlyList<SourceBlock> Blocks, IReadOnlyList<Remark> Remarks, ProposalCorrections Corrections)
{
    /// <summary>The draft's name: each person has one proposal at a time.</summary>
    public const string FormName = "import/foresla";

    public static string Write(SourceText source, ProposalForm form) =>
        JsonSerializer.Serialize(new UnfinishedProposal(form.Source, source.Blocks, source.Remarks, ProposalCorrections.Of(form)));

    /// <summary>The source and the form as they were; none where the draft is of another shape than today's.</summary>
    public static (SourceText Source, ProposalForm Form)? Read(string draft)
    {
        UnfinishedProposal? kept;
        try
        {
            kept = JsonSerializer.Deserialize<UnfinishedProposal>(draft);
        }
        catch (JsonException)
        {
            return null;
        }

        if (kept is not { Blocks: not null, Remarks: not null, Corrections: not null })
        {
            return null;
        }

        var source = new SourceText(kept.Blocks, [.. kept.Remarks.Select(r => r with { Arguments = [.. r.Arguments.Select(Plain)] })]);
        var form = new ProposalForm(DocumentRecogniser.Recognise(source), kept.Name);
        kept.Corrections.ApplyTo(form);
        return (source, form);
    }

    // A remark's places hold numbers and words.
    private static object? Plain(object? argument) => argument is JsonElement element
        ? element.ValueKind is JsonValueKind.Number ? element.GetInt32() : element.ToString()
        : argument;
}

public sealed record ClauseCorrection(ClauseKind Kind, string? Heading, string? Body, bool IsKept);

public sealed record ActivityCorrection(string Title, bool IsKept);

/// <summary>Everything that a person may say otherwise than the proposal does.</summary>
public sealed record ProposalCorrections
{
    public required string Title { get; init; }
    public required string? Subtitle { get; init; }
    public required string TypeName { get; init; }
    public required string? Municipality { get; init; }
    public required string? RegistrationNumbers { get; init; }
    public required string? AdoptedBy { get; init; }
    public required DateOnly? AdoptedOn { get; init; }
    public required string? Paragraph { get; init; }
    public required DateOnly? ValidFrom { get; init; }
    public required DateOnly? ValidTo { get; init; }
    public required bool UntilFurtherNotice { get; init; }
    public required string? Owner { get; init; }
    public required string? Responsible { get; init; }
    public required string? AppliesTo { get; init; }
    public required string? Label { get; init; }
    public required bool AsDraft { get; init; }
    public required IReadOnlyList<ClauseCorrection> Clauses { get; init; }
    public required IReadOnlyList<ActivityCorrection> Activities { get; init; }

    public static ProposalCorrections Of(ProposalForm form) => new()
    {
        Title = form.Title,
        Subtitle = form.Subtitle,
        TypeName = form.TypeName,
        Municipality = form.Municipality,
        RegistrationNumbers = form.RegistrationNumbers,
        AdoptedBy = form.AdoptedBy,
        AdoptedOn = form.AdoptedOn,
        Paragraph = form.Paragraph,
        ValidFrom = form.ValidFrom,
        ValidTo = form.ValidTo,
        UntilFurtherNotice = form.UntilFurtherNotice,
        Owner = form.Owner,
        Responsible = form.Responsible,
        AppliesTo = form.AppliesTo,
        Label = form.Label,
        AsDraft = form.AsDraft,
        Clauses = form.Clauses.ConvertAll(c => new ClauseCorrection(c.Kind, c.Heading, c.Body, c.IsKept)),
        Activities = form.Activities.ConvertAll(a => new ActivityCorrection(a.Title, a.IsKept)),
    };

    /// <summary>Says it again. Rows are left as they are proposed where a newer version of the program finds other rows.</summary>
    public void ApplyTo(ProposalForm form)
    {
        form.Title = Title;
        form.Subtitle = Subtitle;
        form.TypeName = TypeName;
        form.Municipality = Municipality;
        form.RegistrationNumbers = RegistrationNumbers;
        form.AdoptedBy = AdoptedBy;
        form.AdoptedOn = AdoptedOn;
        form.Paragraph = Paragraph;
        form.ValidFrom = ValidFrom;
        form.ValidTo = ValidTo;
        form.UntilFurtherNotice = UntilFurtherNotice;
        form.Owner = Owner;
        form.Responsible = Responsible;
        form.AppliesTo = AppliesTo;
        form.Label = Label;
        form.AsDraft = AsDraft;
        foreach (var (row, said) in Clauses.Count == form.Clauses.Count ? form.Clauses.Zip(Clauses) : [])
        {
            (row.Kind, row.Heading, row.Body, row.IsKept) = (said.Kind, said.Heading, said.Body, said.IsKept);
        }

        foreach (var (row, said) in Activities.Count == form.Activities.Count ? form.Activities.Zip(Activities) : [])
        {
            (row.Title, row.IsKept) = (said.Title, said.IsKept);
        }
    }
}
