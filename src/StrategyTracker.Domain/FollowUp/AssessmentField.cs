using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.FollowUp;

/// <summary>The fields of a judgement: each is saved, and held against what somebody else has written, by itself.</summary>
public enum AssessmentField
{
    Level,
    Direction,
    Prognosis,
    Sentence,
    WentWrong,
    BecameBetter,

    /// <summary>One "att …" a line.</summary>
    ProposedDecisions,
}

/// <summary>A judgement's fields as text, the way a form holds them.</summary>
public static class AssessmentFields
{
    public static AssessmentContent Empty { get; } =
        new(AssessmentLevel.NotAssessed, Direction.NotComparable, Prognosis.NotAssessed, null, null, null, []);

    /// <summary>The field as text; nothing where it is empty.</summary>
    public static string? TextOf(this AssessmentContent content, AssessmentField field) => field switch
    {
        AssessmentField.Level => content.Level.ToString(),
        AssessmentField.Direction => content.Direction.ToString(),
        AssessmentField.Prognosis => content.Prognosis.ToString(),
        AssessmentField.Sentence => content.Sentence,
        AssessmentField.WentWrong => content.WentWrong,
        AssessmentField.BecameBetter => content.BecameBetter,
        AssessmentField.ProposedDecisions => content.ProposedDecisions.Count == 0 ? null : string.Join('\n', content.ProposedDecisions),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
    };

    /// <summary>The judgement with one field written.</summary>
    /// <exception cref="RuleBrokenException">The text is not what the field holds.</exception>
    public static AssessmentContent With(this AssessmentContent content, AssessmentField field, string? text) => field switch
    {
        AssessmentField.Level => content with { Level = FieldText.OneOf(text, AssessmentLevel.NotAssessed) },
        AssessmentField.Direction => content with { Direction = FieldText.OneOf(text, Direction.NotComparable) },
        AssessmentField.Prognosis => content with { Prognosis = FieldText.OneOf(text, Prognosis.NotAssessed) },
        AssessmentField.Sentence => content with { Sentence = FieldText.Within(text, Limits.Title) },
        AssessmentField.WentWrong => content with { WentWrong = FieldText.Within(text, Limits.Text) },
        AssessmentField.BecameBetter => content with { BecameBetter = FieldText.Within(text, Limits.Text) },
        AssessmentField.ProposedDecisions => content with { ProposedDecisions = FieldText.LinesOf(FieldText.Within(text, Limits.Text)) },
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
    };
}
