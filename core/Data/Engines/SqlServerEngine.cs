using System.Data;
using System.Data.Common;
using Microsoft.Data.SqlClient;

namespace Platform.Data.Engines;

internal sealed class SqlServerEngine(DatabaseOptions options) : Engine
{
    private readonly string _connectionString = new SqlConnectionStringBuilder(options.Location)
    {
        CommandTimeout = Math.Max(1, (int)options.Patience.TotalSeconds),
        MultipleActiveResultSets = false,
    }.ToString();

    public override string System => "microsoft.sql_server";

    public override string FirstRows(string parameter) => $" offset 0 rows fetch next {parameter} rows only";

    public override string TableNames => "select held.name from sys.tables held";

    public override string Tables =>
        """
        select held.name as table_name, cast(case when exists (
            select 1 from sys.columns about where about.object_id = held.object_id and about.name = 'person_id') then 1 else 0 end as bigint) as personal
        from sys.tables held
        """;

    public override string Columns =>
        """
        select held.name, about.name, cast(coalesce(part.key_ordinal, 0) as bigint)
        from sys.tables held
        join sys.columns about on about.object_id = held.object_id
        left join sys.indexes keyed on keyed.object_id = held.object_id and keyed.is_primary_key = 1
        left join sys.index_columns part on part.object_id = held.object_id and part.index_id = keyed.index_id and part.column_id = about.column_id
        order by held.name, about.column_id
        """;

    public override string UniqueColumns =>
        """
        select held.name, one.name, about.name
        from sys.tables held
        join sys.indexes one on one.object_id = held.object_id and one.is_unique = 1
        join sys.index_columns part on part.object_id = one.object_id and part.index_id = one.index_id and part.is_included_column = 0
        join sys.columns about on about.object_id = part.object_id and about.column_id = part.column_id
        order by held.name, one.name, part.key_ordinal
        """;

    public override string References =>
        """
        select held.name, about.name, other.name, meant.name
        from sys.foreign_key_columns part
        join sys.tables held on held.object_id = part.parent_object_id
        join sys.columns about on about.object_id = part.parent_object_id and about.column_id = part.parent_column_id
        join sys.tables other on other.object_id = part.referenced_object_id
        join sys.columns meant on meant.object_id = part.referenced_object_id and meant.column_id = part.referenced_column_id
        order by held.name, part.constraint_object_id, part.constraint_column_id
        """;

    // the usual collation of a database knows no case; taking two for the same too often sets a row aside, which loses nothing
    public override StringComparer SameText => StringComparer.OrdinalIgnoreCase;

    public override async Task<DbConnection> OpenAsync()
    {
        var connection = new SqlConnection(_connectionString);
        try
        {
            await connection.OpenAsync();
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public override async Task<DbTransaction> BeginAsync(DbConnection connection) =>
        await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted);

    public override Fault Judge(Exception exception)
    {
        if (exception is not SqlException sql)
        {
            return Fault.Other;
        }

        foreach (SqlError error in sql.Errors)
        {
            if (JudgeError(error.Number, error.Class) is var fault and not Fault.Other)
            {
                return fault;
            }
        }

        return Fault.Other;
    }

    // from severity 20 on the connection is gone, or never was there; the numbers of such an error differ between systems
    internal static Fault JudgeError(int number, byte severity) => JudgeNumber(number) switch
    {
        Fault.Other when severity >= 20 => Fault.Busy,
        var fault => fault,
    };

    private static Fault JudgeNumber(int number) => number switch
    {
        1205 or 1222 or -2 or 3960 => Fault.Busy,                       // deadlock, lock timeout, timeout, update conflict
        -1 or 2 or 53 or 64 or 233 or 4060 or 10053 or 10054 or 10060 => Fault.Busy,  // the server restarts or fails over
        10928 or 10929 or 40197 or 40501 or 40613 or 49918 or 49919 or 49920 => Fault.Busy, // the same in the cloud
        1101 or 1105 or 9002 or 3906 or 3908 or 823 or 824 or 825 => Fault.Full,      // disk, log, read-only, I/O
        2601 or 2627 => Fault.Duplicate,
        _ => Fault.Other,
    };

    public override async Task PrepareAsync()
    {
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "select is_read_committed_snapshot_on from sys.databases where database_id = db_id()";
        if (await command.ExecuteScalarAsync() is not true)
        {
            throw new InvalidOperationException(
                "READ_COMMITTED_SNAPSHOT is off, so readers would wait for writers. Ask the database administrator to run: "
                + $"alter database [{connection.Database}] set read_committed_snapshot on");
        }
    }
}
