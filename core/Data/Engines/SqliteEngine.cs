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

    private readonly KeptConnections _kept = KeptConnections.Of(KeptString(options));

    public override string System => "sqlite";

    public override string FirstRows(string parameter) => $" limit {parameter}";

    public override string TableNames => "select name from sqlite_master where type = 'table'";

    public override string Tables =>
        """
        select name as table_name,
            exists (select 1 from pragma_table_info(sqlite_master.name) held where held.name = 'person_id') as personal
        from sqlite_master where type = 'table'
        """;

    public override string Columns =>
        """
        select held.name, about.name, cast(about.pk as integer)
        from sqlite_master held join pragma_table_info(held.name) about where held.type = 'table' order by held.name, about.cid
        """;

    public override string UniqueColumns =>
        """
        select held.name, one.name, about.name
        from sqlite_master held join pragma_index_list(held.name) one join pragma_index_info(one.name) about
        where held.type = 'table' and one."unique" = 1 order by held.name, one.name, about.seqno
        """;

    public override string References =>
        """
        select held.name, about."from", about."table", coalesce(about."to", about."from")
        from sqlite_master held join pragma_foreign_key_list(held.name) about where held.type = 'table' order by held.name, about.id, about.seq
        """;

    public override StringComparer SameText => StringComparer.Ordinal;

    public override Task<DbConnection> OpenAsync() => OpenAsync(new SqliteConnection(ConnectionString(options, SqliteOpenMode.ReadWrite)));

    public override async Task<DbConnection> TakeAsync()
    {
        var connection = _kept.Take();
        return connection.State is ConnectionState.Open ? connection : await OpenAsync(connection);
    }

    public override ValueTask GiveBackAsync(DbConnection connection, bool isSound) => _kept.GiveBackAsync((KeptConnection)connection, isSound);

    public override DbCommand Command(DbConnection connection, string text) => ((KeptConnection)connection).Take(text);

    public override ValueTask GiveBackAsync(DbConnection connection, DbCommand command, string text)
    {
        ((KeptConnection)connection).GiveBack(text, (SqliteCommand)command);
        return ValueTask.CompletedTask;
    }

    private async Task<DbConnection> OpenAsync(SqliteConnection connection)
    {
        try
        {
            await connection.OpenAsync();
            await using var pragmas = connection.CreateCommand();
            var wait = ((long)options.Patience.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
            pragmas.CommandText = $"pragma busy_timeout = {wait}; pragma synchronous = full; pragma wal_autocheckpoint = 4000";
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

    public override Task<DbTransaction> BeginAsync(DbConnection connection) => Task.FromResult<DbTransaction>(connection is KeptConnection kept
        ? KeptTransaction.Begin(kept)
        : ((SqliteConnection)connection).BeginTransaction(IsolationLevel.Serializable, deferred: false));

    // the driver knows nothing of a kept one, and wants none named
    public override void Enlist(DbCommand command, DbTransaction? transaction)
    {
    }

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

    // pooled by us with their statements, and not by the driver without them
    private static string KeptString(DatabaseOptions options) =>
        new SqliteConnectionStringBuilder(ConnectionString(options, SqliteOpenMode.ReadWrite)) { Pooling = false }.ToString();

    /// <summary>Closes the idle connections, so that the file can be copied or deleted.</summary>
    public static void Release(DatabaseOptions options)
    {
        KeptConnections.Of(KeptString(options)).Empty();
        using var pooled = new SqliteConnection(ConnectionString(options, SqliteOpenMode.ReadWrite));
        SqliteConnection.ClearPool(pooled);
    }
}
