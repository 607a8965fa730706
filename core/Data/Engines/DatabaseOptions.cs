namespace Platform.Data.Engines;

/// <summary>Which database this deployment uses.</summary>
public sealed record DatabaseOptions
{
    private DatabaseOptions(DatabaseEngine engine, string location) => (Engine, Location) = (engine, location);

    /// <summary>Which engine.</summary>
    public DatabaseEngine Engine { get; }

    /// <summary>How long an act waits for another one to finish before it is told that the database is busy.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether the host brings the schema up to date when it starts; SQL Server waits for the migrate command.</summary>
    public bool MigratesAtStart => Engine == DatabaseEngine.Sqlite;

    /// <summary>The full path of an embedded database; null on a server.</summary>
    public string? File => Engine == DatabaseEngine.Sqlite ? Location : null;

    /// <summary>The full path of the file on SQLite, the connection string on SQL Server.</summary>
    internal string Location { get; }

    /// <summary>A SQLite file; its folder is made with the first migration.</summary>
    public static DatabaseOptions Sqlite(string file) => new(DatabaseEngine.Sqlite, Path.GetFullPath(file));

    /// <summary>A SQL Server database.</summary>
    public static DatabaseOptions SqlServer(string connectionString) => new(DatabaseEngine.SqlServer, connectionString);

    /// <summary>Whether the driver can read a connection string; its own message could repeat a secret.</summary>
    public static bool IsConnectionString(string text)
    {
        try
        {
            return new Microsoft.Data.SqlClient.SqlConnectionStringBuilder(text).DataSource.Length > 0;
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or KeyNotFoundException)
        {
            return false;
        }
    }

    /// <summary>Never shows the connection string.</summary>
    public override string ToString() => Engine.ToString();
}
