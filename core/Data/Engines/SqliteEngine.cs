using System.Data;
using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Platform.Data.Rows;

namespace Platform.Data.Engines;

internal sealed class SqliteEngine(DatabaseOptions options) : Engine
{
    private const int Busy = 5, Locked = 6, ReadOnly = 8, IoError = 10, Full = 13, CannotOpen = 14;
    private const int DuplicateKey = 1555, DuplicateIndex = 2067;

    private readonly string _usual = ConnectionString(options, SqliteOpenMode.ReadWrite);

    public override string System => "sqlite";

    public override string FirstRows(string parameter) => $" limit {parameter}";

    public override string TableNames => "select name from sqlite_master where type = 'table'";

    public override string Tables =>
        """
        select name as table_name,
            exists (select 1 from pragma_table_info(sqlite_master.name) held where held.name = 'person_id') as personal
        from sqlite_master where type = 'table'
        """;

    public override async Task<DbConnection> OpenAsync()
    {
        var connection = new SqliteConnection(_usual);
        try
        {
            await connection.OpenAsync();
            await using var pragmas = connection.CreateCommand();
            var wait = ((long)options.Patience.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
            pragmas.CommandText = $"pragma busy_timeout = {wait}; pragma synchronous = full";
            await pragmas.ExecuteNonQueryAsync();
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public override StoredRow RowOf(DbDataReader reader) => new SqliteRow((SqliteDataReader)reader);

    // IMMEDIATE: a transaction that reads first and locks later loses the race it meant to win
    public override Task<DbTransaction> BeginAsync(DbConnection connection) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(IsolationLevel.Serializable, deferred: false));

    public override Fault Judge(Exception exception) => exception is not SqliteException sqlite ? Fault.Other :
        sqlite.SqliteErrorCode switch
        {
            Busy or Locked => Fault.Busy,
            Full or ReadOnly or IoError or CannotOpen => Fault.Full,
            _ when sqlite.SqliteExtendedErrorCode is DuplicateKey or DuplicateIndex => Fault.Duplicate,
            _ => Fault.Other,
        };

    public override async Task PrepareAsync()
    {
        MakeFolder(Path.GetDirectoryName(options.Location)!);
        await using var connection = new SqliteConnection(ConnectionString(options, SqliteOpenMode.ReadWriteCreate));
        await connection.OpenAsync();
        await using var wal = connection.CreateCommand();
        wal.CommandText = "pragma journal_mode = wal";
        await wal.ExecuteNonQueryAsync();
    }

    // a folder we make is for the host's own user; one that is there keeps the rights it was given
    private static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    public static string ConnectionString(DatabaseOptions options, SqliteOpenMode mode) => new SqliteConnectionStringBuilder
    {
        DataSource = options.Location,
        Mode = mode,
        ForeignKeys = true,
        DefaultTimeout = Math.Max(1, (int)options.Patience.TotalSeconds),
    }.ToString();

    /// <summary>Closes the idle connections, so that the file can be copied or deleted.</summary>
    public static void Release(DatabaseOptions options)
    {
        using var pooled = new SqliteConnection(ConnectionString(options, SqliteOpenMode.ReadWrite));
        SqliteConnection.ClearPool(pooled);
    }
}
