using System.Data.Common;
using System.Globalization;

namespace Platform.Data.Rows;

/// <summary>Reads one column as the type the row asks for, whatever the engine stored it as.</summary>
internal static class Column
{
    private static readonly HashSet<Type> Known =
    [
        typeof(string), typeof(Guid), typeof(long), typeof(int), typeof(bool), typeof(DateTime), typeof(DateOnly), typeof(double), typeof(byte[]),
    ];

    public static bool IsKnown(Type type) => (Nullable.GetUnderlyingType(type) ?? type) is var plain && (plain.IsEnum || Known.Contains(plain));

    /// <summary>The value, or null; a null where the type has no room for it is a mistake in the text or in the row.</summary>
    public static object? Read(DbDataReader reader, int ordinal, Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (reader.IsDBNull(ordinal))
        {
            return plain == type && type.IsValueType
                ? throw new InvalidOperationException($"The column {reader.GetName(ordinal)} is null and {type.Name} cannot be.")
                : null;
        }

        return plain switch
        {
            { IsEnum: true } => Name(reader, ordinal, plain),
            _ when plain == typeof(string) => reader.GetString(ordinal),
            _ when plain == typeof(Guid) => reader.GetGuid(ordinal),
            _ when plain == typeof(long) => Convert.ToInt64(reader.GetValue(ordinal), CultureInfo.InvariantCulture),
            _ when plain == typeof(int) => Convert.ToInt32(reader.GetValue(ordinal), CultureInfo.InvariantCulture),
            _ when plain == typeof(bool) => Convert.ToInt64(reader.GetValue(ordinal), CultureInfo.InvariantCulture) != 0,
            _ when plain == typeof(double) => Convert.ToDouble(reader.GetValue(ordinal), CultureInfo.InvariantCulture),
            _ when plain == typeof(DateTime) => DateTime.SpecifyKind(reader.GetDateTime(ordinal), DateTimeKind.Utc),
            _ when plain == typeof(DateOnly) => Day(reader, ordinal),
            _ when plain == typeof(byte[]) => reader.GetValue(ordinal),
            _ => throw new NotSupportedException($"{type.Name} cannot be read from {reader.GetName(ordinal)} on both engines."),
        };
    }

    private static object Name(DbDataReader reader, int ordinal, Type type) => reader.GetString(ordinal) is var name && Enum.IsDefined(type, name)
        ? Enum.Parse(type, name)
        : throw new InvalidOperationException($"The column {reader.GetName(ordinal)} holds a word that {type.Name} does not know.");

    private static DateOnly Day(DbDataReader reader, int ordinal) => reader.GetDateTime(ordinal) is { TimeOfDay.Ticks: 0 } midnight
        ? DateOnly.FromDateTime(midnight)
        : throw new InvalidOperationException($"The column {reader.GetName(ordinal)} holds an instant, not a date.");
}
