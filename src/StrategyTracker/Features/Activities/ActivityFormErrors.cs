using StrategyTracker.Commands;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Activities;

/// <summary>What an outcome says of each field, so that a fault stands where it can be mended.</summary>
public sealed class ActivityFormErrors(Outcome? outcome)
{
    /// <summary>The fault of a field, if it has one.</summary>
    public string? this[string field] =>
        outcome is null ? null
        : outcome.FieldErrors.TryGetValue(field, out var error) ? error
        : outcome.Violations.FirstOrDefault(v => FieldOf(v.Code) == field) is { } violation ? RuleWords.Of(violation)
        : null;

    /// <summary>The field in which a broken rule can be mended.</summary>
    private static string? FieldOf(string code) => code switch
    {
        RuleCode.EndsBeforeItBegins => nameof(ActivityInput.EndsOn),
        RuleCode.LeadAlreadyExists or RuleCode.ParticipationIsRepeated => nameof(ActivityInput.Participants),
        RuleCode.AmountIsMissing => nameof(ActivityInput.CostFrom),
        RuleCode.DeviationNeedsReason => nameof(ActivityInput.Principles),
        RuleCode.KeyIsTaken or RuleCode.KeyIsNotReadable => nameof(ActivityInput.Key),
        _ => null,
    };
}
