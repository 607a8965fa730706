using System.Data.Common;
using Platform.Data.Engines;

namespace Platform.Data;

/// <summary>The one connection of a scope, opened when first needed, and the transaction on it.</summary>
internal sealed class UnitOfWork(Engine engine) : IAsyncDisposable
{
    private DbConnection? _connection;
    private bool _doomed;
    private volatile bool _failed;
    private volatile bool _givenUp;

    public DbTransaction? Transaction { get; private set; }

    /// <summary>How many transactions this scope has begun.</summary>
    public int Begun { get; private set; }

    public bool IsGivenUp => _givenUp;

    public bool HasFailed => _failed;

    public async Task<DbConnection> ConnectionAsync() => _connection ??= await engine.TakeAsync();

    public async Task BeginAsync()
    {
        if (Transaction is not null)
        {
            throw new InvalidOperationException("A transaction is already open.");
        }

        if (_givenUp)
        {
            throw new InvalidOperationException("This scope was given up, because something in it did not come back in time: nothing more is written in it.");
        }

        Transaction = await engine.BeginAsync(await ConnectionAsync());
        (_doomed, Begun) = (false, Begun + 1);
    }

    public async Task CommitAsync()
    {
        var transaction = Transaction ?? throw new InvalidOperationException("No transaction is open.");
        if (_doomed)
        {
            throw new InvalidOperationException("A batch inside this transaction failed: it can only be rolled back.");
        }

        await transaction.CommitAsync();
        await transaction.DisposeAsync();
        Transaction = null;
    }

    /// <summary>Undoes what was done; where the server has already undone it, there is nothing left to do.</summary>
    public async Task RollbackAsync()
    {
        if (Transaction is not { } transaction)
        {
            return;
        }

        Transaction = null;
        try
        {
            await transaction.RollbackAsync();
            await transaction.DisposeAsync();
        }
        catch (Exception exception) when (exception is DbException or InvalidOperationException)
        {
            _failed = true;
            await DisposeAsync();
        }
    }

    public Task GiveUpAsync()
    {
        _givenUp = _failed = true;
        return RollbackAsync();
    }

    public void Doom() => _doomed = true;

    /// <summary>A statement failed: the connection is closed at the end of the scope and not used again.</summary>
    public void Fail() => _failed = true;

    public async ValueTask DisposeAsync()
    {
        await RollbackAsync();
        await RestAsync();
    }

    public async ValueTask RestAsync()
    {
        if (Transaction is not null) return;
        if (_connection is { } connection)
        {
            _connection = null;
            await engine.GiveBackAsync(connection, isSound: !_failed);
        }
    }
}
