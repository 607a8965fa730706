using System.Collections;
using System.Reflection;
using Platform.Conformance.Engines;
using Platform.Sdk.Data;

namespace Platform.Conformance.Facts;

/// <summary>Sends a row of extreme values to the engine as parameters and reads it back as the same type.</summary>
internal static class RoundTrips
{
    private static readonly MethodInfo s_one = typeof(IDatabase).GetMethod(nameof(IDatabase.OneAsync))!;
    private static readonly string s_long = string.Concat(Enumerable.Repeat("'; -- Ŵñ אב 🧡\r\n\t\"", 200));

    public static async Task<IReadOnlyList<string>> CheckAsync(TestDatabase database, IEnumerable<Type> rows)
    {
        var problems = new List<string>();
        foreach (var row in rows)
        {
            foreach (var (name, sent) in Extremes(row))
            {
                if (await FaultAsync(database, row, sent) is { } fault) problems.Add($"{row.Name}, {name}: {fault}");
            }
        }

        return problems;
    }

    private static async Task<string?> FaultAsync(TestDatabase database, Type type, object sent)
    {
        // arguments are public properties; what is not public is read by rows but never sent
        var columns = RowTypes.Columns(type).Where(property => property.GetMethod is { IsPublic: true }).ToList();
        var text = new Sql("select " + string.Join(", ", columns.Select(property => $"@{property.Name} as {property.Name}")));
        try
        {
            await using var scope = database.Open();
            var task = (Task)s_one.MakeGenericMethod(type).Invoke(scope, [text, sent])!;
            await task;
            var read = task.GetType().GetProperty("Result")!.GetValue(task);
            return columns.Where(property => !Same(property.GetValue(sent), property.GetValue(read))).Select(property =>
                $"{property.Name} went as {property.GetValue(sent)} and came back as {property.GetValue(read)}").FirstOrDefault();
        }
        catch (Exception refused) when (refused is InvalidOperationException or NotSupportedException or ArgumentException or FormatException or OverflowException or InvalidCastException)
        {
            return refused.Message;
        }
    }

    private static IEnumerable<(string Name, object Row)> Extremes(Type type)
    {
        yield return ("the least", Filled(type, one => Value(one, least: true)));
        yield return ("the most", Filled(type, one => Value(one, least: false)));
        yield return ("nothing", Filled(type, one => new NullabilityInfoContext().Create(one).WriteState == NullabilityState.Nullable ? null : Value(one, least: true)));
        foreach (var property in RowTypes.Columns(type).Where(property => Plain(property).IsEnum))
        {
            foreach (var word in Enum.GetValues(Plain(property)))
            {
                yield return ($"{property.Name} {word}", Filled(type, one => one == property ? word : Value(one, least: true)));
            }
        }
    }

    private static object Filled(Type type, Func<PropertyInfo, object?> value)
    {
        var row = Activator.CreateInstance(type)!;
        foreach (var property in RowTypes.Columns(type)) property.SetValue(row, value(property));
        return row;
    }

    private static object Value(PropertyInfo property, bool least) => Plain(property) switch
    {
        { IsEnum: true } type => Enum.GetValues(type) is var all && least ? all.GetValue(0)! : all.GetValue(all.Length - 1)!,
        var type when type == typeof(string) => least ? "" : s_long,
        var type when type == typeof(Guid) => least ? Guid.Empty : Guid.AllBitsSet,
        var type when type == typeof(long) => least ? long.MinValue : long.MaxValue,
        var type when type == typeof(int) => least ? int.MinValue : int.MaxValue,
        var type when type == typeof(bool) => !least,
        var type when type == typeof(DateTime) => DateTime.SpecifyKind(least ? DateTime.MinValue : DateTime.MaxValue, DateTimeKind.Utc),
        var type when type == typeof(DateOnly) => least ? DateOnly.MinValue : DateOnly.MaxValue,
        var type when type == typeof(double) => least ? -1e300 : 1e300,
        var type when type == typeof(byte[]) => least ? [] : Enumerable.Range(0, 10_000).Select(one => (byte)one).ToArray(),
        var type => throw new NotSupportedException($"{property.Name} is a {type.Name}."),
    };

    private static Type Plain(PropertyInfo property) => Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;

    private static bool Same(object? sent, object? read) =>
        sent is byte[] bytes ? StructuralComparisons.StructuralEqualityComparer.Equals(bytes, read) : Equals(sent, read);
}
