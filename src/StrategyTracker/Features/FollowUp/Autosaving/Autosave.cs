using StrategyTracker.Commands;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.FollowUp.Autosaving;

/// <summary>What somebody else has written in a field in the meantime.</summary>
/// <param name="Name">The other's function.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Theirs">The field as it now stands.</param>
/// <param name="Mine">What was typed here, and was not saved.</param>
public sealed record FieldConflict(string Name, DateTime At, string? Theirs, string? Mine);

/// <summary>A change of one field in a form.</summary>
public sealed record FieldEdit<TField>(TField Field, string? Text)
    where TField : struct, Enum;

/// <summary>What a form that saves field by field knows of its saving: faults and conflicts by field, and the latest time.</summary>
public sealed class Autosave<TField>
    where TField : struct, Enum
{
    private readonly Dictionary<TField, string> errors = [];
    private readonly Dictionary<TField, FieldConflict> conflicts = [];

    /// <summary>Latest time that something was saved (UTC).</summary>
    public DateTime? SavedAt { get; private set; }

    public bool IsSaving { get; private set; }

    public bool HasFault => errors.Count + conflicts.Count > 0 || Failure is not null;

    /// <summary>A refusal that belongs to no field: the report has been sent, a right has been taken away.</summary>
    public Outcome? Failure { get; private set; }

    public string? ErrorOf(TField field) => errors.GetValueOrDefault(field);

    public FieldConflict? ConflictOf(TField field) => conflicts.GetValueOrDefault(field);

    public void Begin() => IsSaving = true;

    /// <summary>Takes in how the saving of a field went.</summary>
    public void Take(FieldEdit<TField> edit, Outcome outcome, FieldSaved? saved)
    {
        IsSaving = false;
        errors.Remove(edit.Field);
        conflicts.Remove(edit.Field);
        Failure = null;
        switch (outcome.Kind)
        {
            case OutcomeKind.Done:
                SavedAt = saved?.At ?? SavedAt;
                break;
            case OutcomeKind.ChangedByOther when saved?.ChangedBy is { } by:
                conflicts[edit.Field] = new FieldConflict(by.Name, by.At, saved.Text, edit.Text);
                break;
            case OutcomeKind.Invalid when outcome.FieldErrors.Count > 0 && edit.Text?.Length > Limits.Text:
                errors[edit.Field] = RuleWords.Of(new RuleViolation(RuleCode.TextIsTooLong, Limits.Text));
                break;
            case OutcomeKind.Refused when outcome.Violations.All(v => IsOfField(v.Code)):
                errors[edit.Field] = string.Join(' ', outcome.Violations.Select(RuleWords.Of));
                break;
            default:
                Failure = outcome;
                break;
        }
    }

    /// <summary>Takes in how an act on the whole form went.</summary>
    public void Take(Outcome outcome, DateTime? savedAt)
    {
        IsSaving = false;
        Failure = outcome.Succeeded ? null : outcome;
        SavedAt = outcome.Succeeded ? savedAt ?? SavedAt : SavedAt;
    }

    /// <summary>Forgets a conflict that has been settled.</summary>
    public void Settle(TField field) => conflicts.Remove(field);

    /// <summary>The same for the next form: the time stays, faults do not follow.</summary>
    public Autosave<TField> Continued() => new() { SavedAt = SavedAt };

    private static bool IsOfField(string code) => code is RuleCode.ValueIsNotAllowed or RuleCode.PercentIsOutOfRange
        or RuleCode.AmountIsNotWholeKronor or RuleCode.TextIsTooLong;
}
