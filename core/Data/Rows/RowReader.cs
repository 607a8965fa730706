using System.Data.Common;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using Platform.Data.Texts;
using Platform.Sdk.Data;

namespace Platform.Data.Rows;

/// <summary>
/// Fills rows of one type, going by the type of the property. Dapper's own mapping goes by what the driver says of the
/// column, leaves out a column that no property matches, and needs handlers for the whole process.
/// </summary>
internal static class RowReader<T>
{
    private static readonly bool IsOneColumn = Column.IsKnown(typeof(T));
    private static readonly Func<T>? Create = IsOneColumn ? null : Constructor();
    private static readonly Dictionary<string, Setter> Setters = IsOneColumn ? [] : AllSetters();

    // a text answers the same columns each time
    private static readonly ConditionalWeakTable<PreparedText, Setter[]> Known = [];

    public static Func<DbDataReader, T> For(DbDataReader reader, PreparedText text, Sql sql)
    {
        if (IsOneColumn)
        {
            return reader.FieldCount == 1
                ? static one => (T)Column.Read(one, 0, typeof(T))!
                : throw new InvalidOperationException($"{sql.Name} answers {reader.FieldCount} columns for one {typeof(T).Name}.");
        }

        var setters = Known.TryGetValue(text, out var known) ? known : Known.GetValue(text, _ => SettersOf(reader, sql));
        return one => Fill(one, setters);
    }

    private static Setter[] SettersOf(DbDataReader reader, Sql sql)
    {
        var setters = new Setter[reader.FieldCount];
        for (var ordinal = 0; ordinal < setters.Length; ordinal++)
        {
            var column = reader.GetName(ordinal);
            setters[ordinal] = Setters.GetValueOrDefault(column.Replace("_", "", StringComparison.Ordinal))
                ?? throw new InvalidOperationException($"{sql.Name} answers the column {column} and {typeof(T).Name} has no property for it.");
        }

        return setters;
    }

    private static T Fill(DbDataReader reader, Setter[] setters)
    {
        var row = Create!();
        for (var ordinal = 0; ordinal < setters.Length; ordinal++)
        {
            var (type, set) = setters[ordinal];
            if (Column.Read(reader, ordinal, type) is { } value)
            {
                set(row, value);
            }
        }

        return row;
    }

    private static Func<T> Constructor() => typeof(T).GetConstructor(Type.EmptyTypes) is { } constructor
        ? Expression.Lambda<Func<T>>(Expression.New(constructor)).Compile()
        : throw new NotSupportedException($"{typeof(T).Name} is not a row: a sealed record with init properties.");

    private static Dictionary<string, Setter> AllSetters() => typeof(T)
        .GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        .Where(property => property.SetMethod is not null && property.GetIndexParameters().Length == 0)
        .ToDictionary(property => property.Name, property => new Setter(property.PropertyType, SetterOf(property)), StringComparer.OrdinalIgnoreCase);

    private static Action<T, object> SetterOf(PropertyInfo property)
    {
        var (row, value) = (Expression.Parameter(typeof(T)), Expression.Parameter(typeof(object)));
        var assign = Expression.Assign(Expression.Property(row, property), Expression.Convert(value, property.PropertyType));
        return Expression.Lambda<Action<T, object>>(assign, row, value).Compile();
    }

    private sealed record Setter(Type Type, Action<T, object> Set);
}
