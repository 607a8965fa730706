using System.Reflection;
using System.Runtime.CompilerServices;
using Platform.Conformance.SqlChecks;
using Platform.Data.Rows;
using Platform.Sdk.Data;

namespace Platform.Conformance.Facts;

/// <summary>Finds the types that an assembly reads rows as: the type arguments of its calls of <see cref="IDatabase"/>.</summary>
internal static class RowTypes
{
    /// <summary>Filled in by someone else's code, which sets what it likes: Identity's view of an account.</summary>
    private static readonly HashSet<string> s_filledByOthers = new(StringComparer.Ordinal) { "Platform.Host.Workers.Worker" };

    private const byte CallVirtual = 0x6F;
    private const int MethodSpecification = 0x2B;

    public static IReadOnlyList<Type> Of(IEnumerable<Type> types) =>
    [
        .. types.SelectMany(type => type.GetMethods(SqlMaking.Declared).Concat<MethodBase>(type.GetConstructors(SqlMaking.Declared)))
            .SelectMany(Called).Where(type => !Column.IsKnown(type)).Distinct().OrderBy(type => type.FullName, StringComparer.Ordinal),
    ];

    /// <summary>A row is a sealed record with a constructor without parameters and init properties of types both engines keep.</summary>
    public static IEnumerable<string> Shape(Type row)
    {
        if (row.ContainsGenericParameters)
        {
            yield return $"{row.Name} is not known where it is read: read rows of a type that is named";
            yield break;
        }

        var ours = !s_filledByOthers.Contains(row.FullName ?? "");
        if (ours && (!row.IsSealed || row.GetMethod("<Clone>$") is null)) yield return $"{row.Name} is not a sealed record";
        if (row.GetConstructor(Type.EmptyTypes) is null) yield return $"{row.Name} has no constructor without parameters";
        foreach (var property in Columns(row))
        {
            if (ours && !property.SetMethod!.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))) yield return $"{row.Name}.{property.Name} is not init";
            if (!Column.IsKnown(property.PropertyType)) yield return $"{row.Name}.{property.Name} is a {property.PropertyType.Name}, which the engines do not keep alike";
        }
    }

    public static IEnumerable<PropertyInfo> Columns(Type row) =>
        row.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Where(property => property.SetMethod is not null);

    private static IEnumerable<Type> Called(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at + 4 < code.Length; at++)
        {
            if (code[at] == CallVirtual && Read(method, BitConverter.ToInt32(code, at + 1)) is { } type) yield return type;
        }
    }

    // the bytes are not decoded: a number may pass for a call, but only with the token of such a call
    private static Type? Read(MethodBase method, int token)
    {
        if (token >> 24 != MethodSpecification) return null;
        try
        {
            return method.Module.ResolveMethod(token, method.DeclaringType?.GetGenericArguments(), method.IsGenericMethod ? method.GetGenericArguments() : null)
                is MethodInfo { IsGenericMethod: true } called && called.DeclaringType == typeof(IDatabase) ? called.GetGenericArguments()[0] : null;
        }
        catch (Exception unknown) when (unknown is ArgumentException or BadImageFormatException)
        {
            return null;
        }
    }
}
