using System.Text.RegularExpressions;

namespace Platform.Conformance.SqlChecks;

/// <summary>
/// Tells a clash of types from a conversion that only might shorten: the analysis warns of both, but every parameter of
/// text is longer than some column.
/// </summary>
internal static partial class TypeClash
{
    private static readonly string[][] s_families =
    [
        ["char", "varchar", "nchar", "nvarchar", "text", "ntext", "ascii", "unicode"],
        ["bit", "tinyint", "smallint", "int", "integer", "bigint", "decimal", "numeric", "money", "smallmoney", "float", "real"],
        ["date", "datetime", "datetime2", "smalldatetime", "datetimeoffset"],
        ["uniqueidentifier"],
        ["binary", "varbinary"],
    ];

    /// <summary>Whether the two types of an analysis message belong to different families.</summary>
    public static bool IsReal(string message)
    {
        if (message.EndsWith("are incompatible.", StringComparison.Ordinal))
        {
            return true;
        }

        var types = Types().Match(message);
        return types.Success && Family(types.Groups["from"].Value) != Family(types.Groups["to"].Value);
    }

    private static int Family(string type) => Array.FindIndex(s_families, family => family.Contains(type, StringComparer.OrdinalIgnoreCase));

    [GeneratedRegex(@"casting from (?<from>\w+).* to (?<to>\w+)")]
    private static partial Regex Types();
}
