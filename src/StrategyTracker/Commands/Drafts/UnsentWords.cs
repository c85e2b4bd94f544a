using System.Text.Json;

namespace StrategyTracker.Commands.Drafts;

/// <summary>
/// The texts of a form that is sent by an act of its own, by the name of the field. Each change is kept as the writer's own
/// draft until then, one after another.
/// </summary>
public sealed class UnsentWords(KeepTyped keep, TypedQueries drafts, TimeProvider clock)
{
    private Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly Turns _turns = new();
    private string _form = "";

    /// <summary>When the draft was last kept (UTC); none where nothing is.</summary>
    public DateTime? SavedAt { get; private set; }

    /// <summary>When what stood there as the form was opened had been written (UTC); none where it was empty.</summary>
    public DateTime? RestoredAt { get; private set; }

    public bool IsSaving { get; private set; }

    /// <summary>Why the draft could not be kept.</summary>
    public Outcome? Failure { get; private set; }

    /// <summary>The text of a field; nothing where nothing is written.</summary>
    public string? this[string field] => _texts.GetValueOrDefault(field);

    /// <summary>The fields of one kind with their texts, without the kind's mark.</summary>
    /// <param name="mark">What their names begin with.</param>
    public IReadOnlyDictionary<string, string> All(string mark) =>
        _texts.Where(text => text.Key.StartsWith(mark, StringComparison.Ordinal)).ToDictionary(text => text.Key[mark.Length..], text => text.Value);

    /// <summary>Opens a form with what its writer had typed and not sent.</summary>
    public async Task OpenAsync(string form, CancellationToken cancellationToken)
    {
        var draft = await drafts.FindAsync(form, cancellationToken);
        _form = form;
        _texts = new(draft is null ? [] : JsonSerializer.Deserialize<Dictionary<string, string>>(draft.Content) ?? [], StringComparer.Ordinal);
        (SavedAt, RestoredAt, Failure) = (null, _texts.Count > 0 ? draft?.SavedAt : null, null);
    }

    /// <summary>Takes in what stands in a field, and keeps it.</summary>
    public Task WriteAsync(string field, string? text, CancellationToken cancellationToken)
    {
        if ((text ?? "") == (this[field] ?? ""))
        {
            return Task.CompletedTask;
        }

        if (string.IsNullOrEmpty(text))
        {
            _texts.Remove(field);
        }
        else
        {
            _texts[field] = text;
        }

        IsSaving = true;
        return KeepAsync(cancellationToken);
    }

    /// <summary>Throws away all that is typed.</summary>
    public async Task DiscardAsync(CancellationToken cancellationToken)
    {
        _texts.Clear();
        (SavedAt, RestoredAt) = (null, null);
        await KeepAsync(cancellationToken);
        SavedAt = null;
    }

    /// <summary>What was typed has been sent, and its draft forgotten by the act.</summary>
    public void Clear()
    {
        _texts.Clear();
        (SavedAt, RestoredAt, Failure) = (null, null, null);
    }

    private Task KeepAsync(CancellationToken cancellationToken) => _turns.TakeAsync(async () =>
    {
        var content = _texts.Count == 0 ? null : JsonSerializer.Serialize(_texts);
        var kept = await keep.RunAsync(new KeepTypedInput { Form = _form, Content = content }, cancellationToken);
        IsSaving = false;
        Failure = kept.Succeeded ? null : kept;
        SavedAt = kept.Succeeded ? clock.UtcNow() : SavedAt;
    });
}
