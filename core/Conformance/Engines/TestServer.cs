using System.Data.Common;
using System.Globalization;
using Platform.Data.Engines;
using Platform.Sdk.Data;

namespace Platform.Conformance.Engines;

/// <summary>The SQL Server that tests may use, where there is one.</summary>
internal static class TestServer
{
    public const string Variable = "PLATFORM_TEST_SQLSERVER";

    public const string NotConfigured = $"{Variable} is not set: no SQL Server to run on.";

    private static readonly TimeSpan ToMakeOne = TimeSpan.FromMinutes(2);

    // two databases made at once may both ask for the model database alone, and one is refused (error 1807)
    private static readonly SemaphoreSlim OneAtATime = new(1);

    public static string? ConnectionString { get; } =
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } set ? set : null;

    /// <summary>Makes an empty database that reads by snapshot, and answers how to reach it.</summary>
    public static async Task<DatabaseOptions> CreateAsync()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"platform_test_{Ids.New():n}");
        await OneAtATime.WaitAsync();
        try
        {
            await RunAsync($"create database [{name}]");
        }
        finally
        {
            OneAtATime.Release();
        }

        try
        {
            await RunAsync($"alter database [{name}] set recovery simple");
            await RunAsync($"alter database [{name}] set read_committed_snapshot on with rollback immediate");
        }
        catch
        {
            await DropAsync(name);
            throw;
        }

        return In(name);
    }

    public static Task DropAsync(DatabaseOptions options) => DropAsync(NameOf(options));

    // single user first: pooled connections of the test may still be open
    private static Task DropAsync(string name) =>
        RunAsync($"alter database [{name}] set single_user with rollback immediate; drop database [{name}]");

    private static async Task RunAsync(string text)
    {
        await using var connection = await Engine.Of(In("master") with { Patience = ToMakeOne }).OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = text;
        await command.ExecuteNonQueryAsync();
    }

    private static DatabaseOptions In(string database)
    {
        var parts = new DbConnectionStringBuilder { ConnectionString = ConnectionString ?? throw new InvalidOperationException(NotConfigured) };
        parts.Remove("database");
        parts["Initial Catalog"] = database;
        return DatabaseOptions.SqlServer(parts.ConnectionString);
    }

    private static string NameOf(DatabaseOptions options) =>
        (string)new DbConnectionStringBuilder { ConnectionString = options.Location }["Initial Catalog"];
}
