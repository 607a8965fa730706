using System.Data.Common;

namespace Platform.Data.Engines;

/// <summary>Everything that differs between the two engines.</summary>
internal abstract class Engine
{
    /// <summary>The name OpenTelemetry knows the engine by.</summary>
    public abstract string System { get; }

    /// <summary>Ends an ordered text after so many rows.</summary>
    public abstract string FirstRows(string parameter);

    /// <summary>Answers <c>table_name</c> and <c>personal</c> of every table.</summary>
    public abstract string Tables { get; }

    public abstract Task<DbConnection> OpenAsync();

    public abstract Task<DbTransaction> BeginAsync(DbConnection connection);

    public abstract Fault Judge(Exception exception);

    /// <summary>Makes the database ready to be migrated, or says why it is not.</summary>
    public abstract Task PrepareAsync();

    public static Engine Of(DatabaseOptions options) => options.Engine switch
    {
        DatabaseEngine.Sqlite => new SqliteEngine(options),
        _ => new SqlServerEngine(options),
    };
}

/// <summary>What a driver's error means to those who wrote the statement.</summary>
internal enum Fault
{
    Other,
    Busy,
    Full,
    Duplicate,
}
