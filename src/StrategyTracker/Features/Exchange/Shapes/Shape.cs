using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace StrategyTracker.Features.Exchange.Shapes;

/// <summary>What a value in a package must look like, taken from the record types.</summary>
internal abstract record Shape
{
    private static readonly ConcurrentDictionary<Type, RecordShape> Records = new();

    public static Shape Of(Type record) => Records.GetOrAdd(record, type => new RecordShape(type));

    internal static Shape Of(Type type, PropertyInfo property)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
        {
            return new TextShape(property.GetCustomAttribute<MaxLengthAttribute>()?.Length
                ?? throw new InvalidOperationException($"{property.DeclaringType?.Name}.{property.Name} has no longest length."));
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            var item = type.GetGenericArguments()[0];
            return new ListShape(item == typeof(string)
                ? new TextShape(property.GetCustomAttribute<ItemMaxLengthAttribute>()?.Length
                    ?? throw new InvalidOperationException($"{property.DeclaringType?.Name}.{property.Name} has no longest length of its items."))
                : Of(item, property));
        }

        var range = property.GetCustomAttribute<RangeAttribute>();
        return type switch
        {
            _ when type == typeof(bool) => new YesNoShape(),
            _ when type == typeof(int) => new WholeNumberShape((int?)range?.Minimum ?? int.MinValue, (int?)range?.Maximum ?? int.MaxValue),
            _ when type == typeof(long) => new WholeNumberShape(long.MinValue, long.MaxValue),
            _ when type == typeof(double) => new NumberShape(),
            _ when type == typeof(DateOnly) => new DateShape(),
            _ when type == typeof(DateTime) => new MomentShape(),
            { IsEnum: true } => new WordShape([.. Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName)]),
            { IsClass: true } => Of(type),
            _ => throw new InvalidOperationException($"A package cannot hold {type.Name}."),
        };
    }
}

/// <summary>An object with the fields of a record type.</summary>
internal sealed record RecordShape : Shape
{
    private readonly Lazy<IReadOnlyDictionary<string, FieldShape>> _fields;

    public RecordShape(Type type) =>
        // Later: a record may hold itself, as clauses do.
        _fields = new(() => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(property => new FieldShape(property))
            .ToDictionary(field => field.Name, StringComparer.Ordinal));

    public IReadOnlyDictionary<string, FieldShape> Fields => _fields.Value;
}

/// <summary>One field of an object.</summary>
internal sealed class FieldShape(PropertyInfo property)
{
    public string Name { get; } = JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    public Shape Shape { get; } = Shape.Of(property.PropertyType, property);

    public bool IsRequired { get; } = property.IsDefined(typeof(RequiredMemberAttribute));

    /// <summary>Says the same when it is written as null as when it is left out.</summary>
    public bool MayBeNull { get; } = !property.IsDefined(typeof(RequiredMemberAttribute))
        && (!property.PropertyType.IsValueType || Nullable.GetUnderlyingType(property.PropertyType) is not null);
}

internal sealed record ListShape(Shape Item) : Shape;

internal sealed record TextShape(int MaxLength) : Shape;

internal sealed record WholeNumberShape(long Least, long Most) : Shape;

internal sealed record NumberShape : Shape;

internal sealed record YesNoShape : Shape;

internal sealed record DateShape : Shape;

internal sealed record MomentShape : Shape;

/// <summary>One of a few words.</summary>
internal sealed record WordShape(IReadOnlyList<string> Words) : Shape;
