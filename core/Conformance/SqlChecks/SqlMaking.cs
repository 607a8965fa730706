using System.Reflection;
using Platform.Sdk.Data;

namespace Platform.Conformance.SqlChecks;

/// <summary>
/// Finds the methods that make a <see cref="Sql"/>. Only a static constructor may, and only as many as its class has
/// fields for them: a text that stands in a method, a list or an instance would escape every check.
/// </summary>
internal static class SqlMaking
{
    public const BindingFlags Declared =
        BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private const byte Call = 0x28;
    private const byte NewObject = 0x73;
    private const int MethodTable = 0x06;
    private const int MemberTable = 0x0A;

    /// <summary>The names of the members of a type that make a text where none may be made.</summary>
    public static IEnumerable<string> In(Type type, int fields)
    {
        foreach (var method in type.GetMethods(Declared).Concat<MethodBase>(type.GetConstructors(Declared)))
        {
            var made = Count(method);
            if (made > (method is ConstructorInfo { IsStatic: true } ? fields : 0))
            {
                yield return $"{type.Name}.{method.Name.TrimStart('.')}";
            }
        }
    }

    private static int Count(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        var made = 0;
        for (var at = 0; at + 4 < code.Length; at++)
        {
            if (code[at] is Call or NewObject && IsMaking(method, BitConverter.ToInt32(code, at + 1)))
            {
                made++;
            }
        }

        return made;
    }

    // The bytes are not decoded, so a number may pass for a call; it would have to be the token of this very method.
    private static bool IsMaking(MethodBase method, int token)
    {
        if (token >> 24 is not (MethodTable or MemberTable))
        {
            return false;
        }

        try
        {
            var called = method.Module.ResolveMethod(token, method.DeclaringType?.GetGenericArguments(), null);
            return called?.DeclaringType == typeof(Sql)
                && (called is ConstructorInfo || called.Name is nameof(Sql.PerEngine) or nameof(Sql.ForEveryone));
        }
        catch (Exception unknown) when (unknown is ArgumentException or BadImageFormatException)
        {
            return false;
        }
    }
}
