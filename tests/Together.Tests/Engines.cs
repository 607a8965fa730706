using Platform.Conformance.Engines;
using Platform.Data.Engines;

namespace Together.Tests;

/// <summary>The engines that rows of a theory are made for; SQL Server's are skipped, visibly, where there is none.</summary>
internal static class Engines
{
    public static IReadOnlyList<(DatabaseEngine Engine, string? Skip)> Rows { get; } =
        [(DatabaseEngine.Sqlite, null), (DatabaseEngine.SqlServer, TestServer.ConnectionString is null ? TestServer.NotConfigured : null)];
}
