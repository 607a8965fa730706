using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Floor;

/// <summary>A value of a text: a literal, or <c>{name}</c> for one that differs from request to request.</summary>
public sealed record Argument(string Name, string? Text, long? Number);

/// <summary>One statement, as the platform sends it to SQLite.</summary>
public sealed record Step(string Text, IReadOnlyList<Argument> Arguments);

/// <summary>The statements of each page, and the database they run on.</summary>
public sealed class Script(string connection, Dictionary<string, List<Step>> pages)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static Script Read(string file, string database) => new(
        new SqliteConnectionStringBuilder { DataSource = database, Mode = SqliteOpenMode.ReadWrite, ForeignKeys = true, DefaultTimeout = 30 }.ToString(),
        JsonSerializer.Deserialize<Dictionary<string, List<Step>>>(File.ReadAllText(file), Web)!);

    /// <summary>Runs a page's statements one after another and answers every row.</summary>
    public async Task<List<object?[]>> RunAsync(string page, IReadOnlyDictionary<string, string>? given = null, bool writes = false)
    {
        await using var open = new SqliteConnection(connection);
        await open.OpenAsync();
        await using (var pragma = open.CreateCommand())
        {
            pragma.CommandText = "pragma busy_timeout = 30000; pragma synchronous = full";
            await pragma.ExecuteNonQueryAsync();
        }

        await using var transaction = writes ? open.BeginTransaction(deferred: false) : null;
        var rows = new List<object?[]>();
        foreach (var step in pages[page])
        {
            await using var command = open.CreateCommand();
            (command.CommandText, command.Transaction) = (step.Text, transaction);
            foreach (var argument in step.Arguments)
            {
                command.Parameters.AddWithValue(argument.Name, Value(argument, given));
            }

            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                var row = new object?[reader.FieldCount];
                reader.GetValues(row!);
                rows.Add(row);
            }
        }

        if (transaction is not null)
        {
            await transaction.CommitAsync();
        }

        return rows;
    }

    private static object Value(Argument argument, IReadOnlyDictionary<string, string>? given) => argument switch
    {
        { Text: "{new}" } => NewId(),
        { Text: "{now}" } => Now(),
        { Text: ['{', .., '}'] name } => given![name[1..^1]],
        { Text: { } text } => text,
        { Number: { } number } => number,
        _ => DBNull.Value,
    };

    private static string NewId() => Guid.CreateVersion7().ToString().ToUpperInvariant();

    private static string Now() => TimeProvider.System.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
}
