using System.Data;

namespace Platform.Data.Arguments;

/// <summary>How a property of the arguments goes to the database.</summary>
/// <param name="ClrType">The type as declared; of one element for a list.</param>
/// <param name="DbType">The type it goes out as, on both engines.</param>
/// <param name="IsList">Whether it follows <c>in</c>.</param>
internal sealed record ArgumentType(Type ClrType, DbType DbType, bool IsList)
{
    public static ArgumentType Of(Type declared)
    {
        var element = ElementOf(declared);
        var type = element ?? declared;
        return new ArgumentType(type, DbTypeOf(Nullable.GetUnderlyingType(type) ?? type), element is not null);
    }

    /// <summary>The value as the driver takes it, the same for both.</summary>
    public static object Outgoing(object? value, string parameter) => value switch
    {
        null => DBNull.Value,
        Enum name => Enum.IsDefined(name.GetType(), name) ? name.ToString() : throw new ArgumentException(
            $"{parameter}: {name} is not a name of {name.GetType().Name}."),
        DateTime { Kind: not DateTimeKind.Utc } => throw new ArgumentException($"{parameter}: an instant goes out as UTC, not as local time."),
        _ => value,
    };

    private static Type? ElementOf(Type type) => type == typeof(string) || type == typeof(byte[]) ? null
        : type.GetInterfaces().Append(type)
            .FirstOrDefault(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];

    private static DbType DbTypeOf(Type type) => type switch
    {
        { IsEnum: true } => DbType.String,
        _ when type == typeof(string) => DbType.String,
        _ when type == typeof(Guid) => DbType.Guid,
        _ when type == typeof(long) => DbType.Int64,
        _ when type == typeof(int) => DbType.Int32,
        _ when type == typeof(bool) => DbType.Boolean,
        _ when type == typeof(DateTime) => DbType.DateTime2,
        _ when type == typeof(DateOnly) => DbType.Date,
        _ when type == typeof(double) => DbType.Double,
        _ when type == typeof(byte[]) => DbType.Binary,
        _ => throw new NotSupportedException(
            $"{type.Name} has no type that both engines keep to the digit. Use long (pence), DateTime (UTC), DateOnly, string or an enum."),
    };
}
