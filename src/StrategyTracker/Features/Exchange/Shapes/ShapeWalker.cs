using System.Globalization;
using System.Text.Json;

namespace StrategyTracker.Features.Exchange.Shapes;

/// <summary>Holds a JSON value against its shape and notes every fault with its path.</summary>
internal sealed class ShapeWalker(PackageFaults faults)
{
    private const int SnippetLength = 60;

    public void Walk(JsonElement value, Shape shape, string path)
    {
        if (faults.AreTooMany)
        {
            return;
        }

        switch (shape)
        {
            case RecordShape record:
                WalkRecord(value, record, path);
                break;
            case ListShape list:
                WalkList(value, list, path);
                break;
            case TextShape text:
                WalkText(value, text, path);
                break;
            case WordShape word:
                Expect(value.ValueKind is JsonValueKind.String && TextOf(value) is { } said && word.Words.Contains(said),
                    value, path, FaultCode.UnknownWord, string.Join(", ", word.Words));
                break;
            case WholeNumberShape number:
                WalkWholeNumber(value, number, path);
                break;
            case NumberShape:
                Expect(value.ValueKind is JsonValueKind.Number && value.TryGetDouble(out var real) && double.IsFinite(real), value, path, FaultCode.NotANumber);
                break;
            case YesNoShape:
                Expect(value.ValueKind is JsonValueKind.True or JsonValueKind.False, value, path, FaultCode.NotYesOrNo);
                break;
            case DateShape:
                Expect(value.ValueKind is JsonValueKind.String
                    && DateOnly.TryParseExact(TextOf(value), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), value, path, FaultCode.NotADate);
                break;
            case MomentShape:
                Expect(value.ValueKind is JsonValueKind.String && TextOf(value) is { } moment && moment.EndsWith('Z') && value.TryGetDateTime(out _),
                    value, path, FaultCode.NotAMoment);
                break;
            default:
                throw new InvalidOperationException($"Unknown shape {shape.GetType().Name}.");
        }
    }

    /// <summary>The beginning of a value as it stands in the file, to recognise it by.</summary>
    public static string Snippet(JsonElement value)
    {
        var raw = (value.ValueKind is JsonValueKind.String ? TextOf(value) : null) ?? value.GetRawText();
        raw = string.Concat(raw.Select(c => char.IsControl(c) ? ' ' : c));
        return raw.Length <= SnippetLength ? raw : string.Concat(raw.AsSpan(0, SnippetLength), "…");
    }

    private void WalkRecord(JsonElement value, RecordShape record, string path)
    {
        if (value.ValueKind is not JsonValueKind.Object)
        {
            faults.Add(path, FaultCode.NotAnObject, Snippet(value));
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in value.EnumerateObject())
        {
            var name = NameOf(property);
            var below = path.Length == 0 ? name : $"{path}.{name}";
            if (!record.Fields.TryGetValue(name, out var field))
            {
                faults.Add(below, FaultCode.UnknownField, name, string.Join(", ", record.Fields.Keys));
            }
            else if (!seen.Add(name))
            {
                faults.Add(below, FaultCode.RepeatedField, name);
            }
            else if (property.Value.ValueKind is not JsonValueKind.Null)
            {
                Walk(property.Value, field.Shape, below);
            }
            else if (!field.MayBeNull)
            {
                faults.Add(below, FaultCode.MissingField, name);
            }
        }

        foreach (var missing in record.Fields.Values.Where(f => f.IsRequired && !seen.Contains(f.Name)))
        {
            faults.Add(path.Length == 0 ? missing.Name : $"{path}.{missing.Name}", FaultCode.MissingField, missing.Name);
        }
    }

    private void WalkList(JsonElement value, ListShape list, string path)
    {
        if (value.ValueKind is not JsonValueKind.Array)
        {
            faults.Add(path, FaultCode.NotAList, Snippet(value));
            return;
        }

        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            Walk(item, list.Item, $"{path}[{index++}]");
        }
    }

    private void WalkText(JsonElement value, TextShape shape, string path)
    {
        if (value.ValueKind is not JsonValueKind.String)
        {
            faults.Add(path, FaultCode.NotAText, Snippet(value));
        }
        else if (TextOf(value) is not { } text)
        {
            faults.Add(path, FaultCode.BrokenText);
        }
        else if (string.IsNullOrWhiteSpace(text))
        {
            faults.Add(path, FaultCode.BlankText);
        }
        else if (text.Length > shape.MaxLength)
        {
            faults.Add(path, FaultCode.TooLongText, text.Length, shape.MaxLength);
        }
        else if (text.AsSpan().IndexOfAny(NotInTexts) is var at and >= 0)
        {
            faults.Add(path, FaultCode.ControlCharacter, ((int)text[at]).ToString("X4", CultureInfo.InvariantCulture), at + 1);
        }
    }

    private void WalkWholeNumber(JsonElement value, WholeNumberShape shape, string path)
    {
        if (value.ValueKind is not JsonValueKind.Number || !value.TryGetInt64(out var number))
        {
            faults.Add(path, FaultCode.NotAWholeNumber, Snippet(value));
        }
        else if (number < shape.Least || number > shape.Most)
        {
            faults.Add(path, FaultCode.OutOfRange, number, shape.Least, shape.Most);
        }
    }

    private void Expect(bool fits, JsonElement value, string path, string code, params IReadOnlyList<object?> arguments)
    {
        if (!fits)
        {
            faults.Add(path, code, [Snippet(value), .. arguments]);
        }
    }

    /// <summary>Line breaks and tabs are text; nothing else below the space is.</summary>
    private static readonly System.Buffers.SearchValues<char> NotInTexts = System.Buffers.SearchValues.Create(
        [.. Enumerable.Range(0, 32).Append(0x7F).Select(c => (char)c).Where(c => c is not ('\n' or '\r' or '\t'))]);

    /// <summary>None where the text holds half a character (a lone surrogate written as an escape).</summary>
    private static string? TextOf(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return "?";
        }
    }
}
