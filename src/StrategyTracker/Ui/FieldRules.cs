using System.ComponentModel.DataAnnotations;

namespace StrategyTracker.Ui;

/// <summary>The field must be filled in; said in the reader's language by the field's own name.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FilledAttribute : RequiredAttribute
{
    public FilledAttribute()
    {
        ErrorMessageResourceType = typeof(SharedTexts);
        ErrorMessageResourceName = nameof(SharedTexts.FieldRequired);
    }
}

/// <summary>The longest text that the field takes, in characters; said in the reader's language.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AtMostAttribute : MaxLengthAttribute
{
    public AtMostAttribute(int length)
        : base(length)
    {
        ErrorMessageResourceType = typeof(SharedTexts);
        ErrorMessageResourceName = nameof(SharedTexts.FieldTooLong);
    }
}
