using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Platform.Data.Engines;

/// <summary>A transaction whose statements are kept with its connection: the driver's own prepares them each time, which costs a short one as much as its row.</summary>
internal sealed class KeptTransaction : DbTransaction
{
    // IMMEDIATE: a transaction that reads first and locks later loses the race it meant to win
    private const string BeginText = "begin immediate", CommitText = "commit", RollbackText = "rollback";

    private readonly KeptConnection _connection;
    private bool _isOver;

    private KeptTransaction(KeptConnection connection) => _connection = connection;

    public override IsolationLevel IsolationLevel => IsolationLevel.Serializable;

    protected override DbConnection DbConnection => _connection;

    public static KeptTransaction Begin(KeptConnection connection)
    {
        Run(connection, BeginText);
        return new KeptTransaction(connection);
    }

    public override void Commit()
    {
        Run(_connection, CommitText);
        _isOver = true;
    }

    public override void Rollback()
    {
        _isOver = true;

        // a full disk has undone it already
        if (raw.sqlite3_get_autocommit(_connection.Handle) == 0) Run(_connection, RollbackText);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isOver && _connection.State is ConnectionState.Open) Rollback();
        base.Dispose(disposing);
    }

    private static void Run(KeptConnection connection, string text)
    {
        var command = connection.Take(text);
        try
        {
            command.ExecuteNonQuery();
        }
        finally
        {
            connection.GiveBack(text, command);
        }
    }
}
