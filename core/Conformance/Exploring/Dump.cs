using System.Globalization;
using Platform.Data.Engines;

namespace Platform.Conformance.Exploring;

/// <summary>Everything a database holds, for telling whether anything has changed.</summary>
internal static class Dump
{
    public static async Task<IReadOnlyList<string>> OfAsync(DatabaseOptions options)
    {
        var engine = Engine.Of(options);
        await using var connection = await engine.OpenAsync();
        var lines = new List<string>();
        foreach (var table in await RowsAsync(connection, engine.Tables))
        {
            lines.AddRange((await RowsAsync(connection, $"select * from {table[0]}")).Select(row => $"{table[0]}: {string.Join(" | ", row)}"));
        }

        return [.. lines.Order(StringComparer.Ordinal)];
    }

    /// <summary>The tables whose rows differ.</summary>
    public static IReadOnlyList<string> Changed(IReadOnlyList<string> before, IReadOnlyList<string> after) =>
        [.. before.Except(after).Concat(after.Except(before)).Select(line => line.Split(':')[0]).Distinct()];

    private static async Task<List<string[]>> RowsAsync(System.Data.Common.DbConnection connection, string text)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = text;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string[]>();
        while (await reader.ReadAsync())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetValue(column) is byte[] bytes
                ? Convert.ToHexString(bytes) : Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture) ?? "")]);
        }

        return rows;
    }
}
