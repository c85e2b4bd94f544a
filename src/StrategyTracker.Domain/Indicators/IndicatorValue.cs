using StrategyTracker.Domain.Organisation;

namespace StrategyTracker.Domain.Indicators;

/// <summary>A figure to be said of an indicator: an outcome, baseline or target for a year, of the whole municipality or of one body.</summary>
/// <param name="Kind">What it is a figure of.</param>
/// <param name="Year">The year it is about, 1900–2100.</param>
/// <param name="BodyId">The body it is about; none for the whole.</param>
/// <param name="Value">The figure; none where it is missing.</param>
/// <param name="Missing">Why it is missing; only where it is.</param>
/// <param name="Note">What a reader needs to know of it.</param>
/// <param name="Gender">Of women or of men; none for all together.</param>
public sealed record IndicatorFigure(
    IndicatorValueKind Kind, int Year, Guid? BodyId, double? Value, MissingReason? Missing, string? Note, Gender? Gender = null);

/// <summary>An outcome, baseline or target for a year. Missing is never 0, and says why it is missing.</summary>
public sealed class IndicatorValue(
    IndicatorValueKind kind, int year, Guid? bodyId, double? value, MissingReason? missing, string? note, Gender? gender = null)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public IndicatorValueKind Kind { get; private set; } = kind;

    public int Year { get; private set; } = year;

    public Guid? BodyId { get; private set; } = bodyId;

    public Body? Body { get; private set; }

    public double? Value { get; private set; } = value;

    public MissingReason? Missing { get; private set; } = value is null ? missing ?? MissingReason.NotCollected : null;

    public string? Note { get; private set; } = note;

    /// <summary>Of women or of men; none for all together.</summary>
    public Gender? Gender { get; private set; } = gender;

    /// <summary>A figure of the municipality as a whole and of all together.</summary>
    public bool IsWhole => BodyId is null && Gender is null;

    internal bool IsOf(IndicatorFigure figure) =>
        Kind == figure.Kind && Year == figure.Year && BodyId == figure.BodyId && Gender == figure.Gender;

    internal void Change(IndicatorFigure figure)
    {
        Value = figure.Value;
        Missing = figure.Value is null ? figure.Missing ?? MissingReason.NotCollected : null;
        Note = figure.Note;
    }
}
