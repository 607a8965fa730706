using System.Data.Common;
using System.Runtime.CompilerServices;
using Platform.Data.Rows;

namespace Platform.Data.Engines;

/// <summary>Everything that differs between the two engines.</summary>
internal abstract class Engine
{
    private static readonly ConditionalWeakTable<DatabaseOptions, Engine> Known = [];

    /// <summary>The name OpenTelemetry knows the engine by.</summary>
    public abstract string System { get; }

    /// <summary>Ends an ordered text after so many rows.</summary>
    public abstract string FirstRows(string parameter);

    /// <summary>Answers the name of every table.</summary>
    public abstract string TableNames { get; }

    /// <summary>Answers <c>table_name</c> and <c>personal</c> of every table.</summary>
    public abstract string Tables { get; }

    /// <summary>Answers table, column and place in the primary key (0 for none) of every column, in order.</summary>
    public abstract string Columns { get; }

    /// <summary>Answers table, index and column of every unique index.</summary>
    public abstract string UniqueColumns { get; }

    /// <summary>Answers table, column, table referred to and column referred to of every foreign key.</summary>
    public abstract string References { get; }

    /// <summary>When a unique index takes two texts for the same.</summary>
    public abstract StringComparer SameText { get; }

    public abstract Task<DbConnection> OpenAsync();

    /// <summary>An open connection for one scope, maybe used before; it goes back with <see cref="GiveBackAsync(DbConnection, bool)"/>.</summary>
    public virtual Task<DbConnection> TakeAsync() => OpenAsync();

    /// <summary>Only a connection on which nothing failed is used again.</summary>
    public virtual ValueTask GiveBackAsync(DbConnection connection, bool isSound) => connection.DisposeAsync();

    /// <summary>A command without parameters, maybe prepared already; it goes back with <see cref="GiveBackAsync(DbConnection, DbCommand, string)"/>.</summary>
    public virtual DbCommand Command(DbConnection connection, string text)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        return command;
    }

    public virtual ValueTask GiveBackAsync(DbConnection connection, DbCommand command, string text) => command.DisposeAsync();

    public abstract Task<DbTransaction> BeginAsync(DbConnection connection);

    /// <summary>Puts a command of a taken connection into the transaction open there.</summary>
    public virtual void Enlist(DbCommand command, DbTransaction? transaction) => command.Transaction = transaction;

    /// <summary>The row that a reader stands at, to be read column by column.</summary>
    public virtual StoredRow RowOf(DbDataReader reader) => new DriverRow(reader);

    public abstract Fault Judge(Exception exception);

    /// <summary>Makes the database ready to be migrated, or says why it is not.</summary>
    public abstract Task PrepareAsync();

    public static Engine Of(DatabaseOptions options) => Known.GetValue(options, static one => one.Engine switch
    {
        DatabaseEngine.Sqlite => new SqliteEngine(one),
        _ => new SqlServerEngine(one),
    });
}

/// <summary>What a driver's error means to those who wrote the statement.</summary>
internal enum Fault
{
    Other,
    Busy,
    Full,
    Duplicate,
}
