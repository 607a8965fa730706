using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Platform.Data.Arguments;
using Platform.Data.Engines;
using Platform.Data.Rows;
using Platform.Data.Texts;
using Platform.Data.Watching;
using Platform.Sdk.Access;
using Platform.Sdk.Data;

namespace Platform.Data;

/// <summary>The database of one scope: a request, a job's batch, a command. Not for two tasks at once.</summary>
public sealed partial class Database : IDatabase, IAsyncDisposable
{
    private readonly DatabaseOptions _options;
    private readonly CurrentWorker _worker;
    private readonly ISqlObserver[] _observers;
    private readonly Engine _engine;
    private readonly UnitOfWork _work;

    /// <summary>Opens nothing yet.</summary>
    public Database(DatabaseOptions options, CurrentWorker worker, IEnumerable<ISqlObserver> observers)
    {
        (_options, _worker, _observers, _engine) = (options, worker, [.. observers], Engine.Of(options));
        _work = new UnitOfWork(_engine);
    }

    /// <summary>Whether a transaction is open.</summary>
    public bool HasTransaction => _work.Transaction is not null;

    /// <summary>How many transactions this scope has begun, so that one can be told from the next.</summary>
    public int Begun => _work.Begun;

    /// <inheritdoc />
    public async Task<IReadOnlyList<T>> ManyAsync<T>(Sql sql, object? args = null) => await ReadAsync<T>(sql, args, null);

    /// <inheritdoc />
    public async Task<T?> OneAsync<T>(Sql sql, object? args = null) => await ReadAsync<T>(sql, args, null) switch
    {
        [] => default,
        [var only] => only,
        var rows => throw new InvalidOperationException($"{sql.Name} answered {rows.Count} rows where one was expected."),
    };

    /// <inheritdoc />
    public async Task<Page<T>> PageAsync<T>(Sql sql, object? args, int size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, 1_000);
        if (!PreparedText.Of(sql, _options.Engine).IsOrdered)
        {
            throw new InvalidOperationException($"{sql.Name} has no order by, so it has no first page.");
        }

        var rows = await ReadAsync<T>(sql, args, size + 1);
        return rows.Count > size ? new Page<T>(rows[..size], true) : new Page<T>(rows, false);
    }

    /// <summary>
    /// Shows every row of a text to somebody who reads its columns by their places and keeps none of them: for so many rows that
    /// making an object of each would cost more than what is done with them. Answers how many there were.
    /// </summary>
    public Task<int> EachAsync(Sql sql, object? args, Action<StoredRow> row) => PreparedText.Of(sql, _options.Engine).Changes
        ? throw new InvalidOperationException($"{sql.Name} changes rows: run it with ExecuteAsync.")
        : RunAsync(sql, args, null, changes: false, async (command, _) =>
        {
            var rows = 0;
            await using var reader = await command.ExecuteReaderAsync();
            var stored = _engine.RowOf(reader);
            for (; await reader.ReadAsync(); rows++) row(stored);
            return (rows, rows);
        });

    /// <inheritdoc />
    public Task<int> ExecuteAsync(Sql sql, object? args = null)
    {
        NeedTransaction(sql);
        return RunAsync(sql, args, null, changes: true, async (command, _) =>
        {
            var touched = await command.ExecuteNonQueryAsync();
            return (touched, touched);
        });
    }

    /// <inheritdoc />
    public async Task<int> ExecuteManyAsync(Sql sql, IReadOnlyList<object> rows)
    {
        NeedTransaction(sql);
        return rows.Count == 0 ? 0 : await RunAsync(sql, rows[0], null, changes: true, async (command, first) =>
        {
            // one command for all: the driver keeps what it prepared for the first
            var touched = await command.ExecuteNonQueryAsync();
            foreach (var row in rows.Skip(1))
            {
                first.Replace(command, row);
                touched += await command.ExecuteNonQueryAsync();
            }

            return (touched, touched);
        });
    }

    /// <inheritdoc />
    public async Task ExecuteOneAsync(Sql sql, object? args = null)
    {
        if (await ExecuteAsync(sql, args) is var rows and not 1)
        {
            throw new StaleRowException(sql, rows);
        }
    }

    /// <inheritdoc />
    public async Task TransactAsync(Func<Task> batch)
    {
        if (HasTransaction)
        {
            await JoinAsync(batch);
            return;
        }

        await BeginAsync();
        try
        {
            await batch();
            await CommitAsync();
        }
        catch
        {
            await RollbackAsync();
            throw;
        }
    }

    /// <summary>Opens the transaction of a unit of work; on SQLite it takes the write lock at once.</summary>
    public Task BeginAsync() => GuardAsync("Begin", _work.BeginAsync);

    /// <summary>Keeps what was done; when it throws, nothing was kept and the transaction still waits to be rolled back.</summary>
    public Task CommitAsync() => GuardAsync("Commit", _work.CommitAsync);

    /// <summary>Undoes what was done since the transaction began; without one it does nothing.</summary>
    public Task RollbackAsync() => _work.RollbackAsync();

    /// <summary>Whether this scope was given up: it can be read from, and no transaction begins in it any more.</summary>
    public bool IsGivenUp => _work.IsGivenUp;

    /// <summary>Whether something failed in this scope: its connection is not trusted with anything more.</summary>
    public bool HasFailed => _work.HasFailed;

    /// <summary>
    /// Undoes what was done and begins nothing more: for a scope in which something hangs that may come back later. The one
    /// act of this class that another task than the scope's own may do.
    /// </summary>
    public Task GiveUpAsync() => _work.GiveUpAsync();

    /// <summary>Lets others use the connection while this scope waits for something; it takes one again when it needs one. Within a transaction it does nothing.</summary>
    public ValueTask RestAsync() => _work.RestAsync();

    /// <summary>Whether the database answers, for the readiness probe.</summary>
    public async Task<bool> CanConnectAsync()
    {
        try
        {
            return await AskAsync("select 1", async command => Convert.ToInt32(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture)) == 1;
        }
        catch (Exception exception) when (exception is DbException or InvalidOperationException)
        {
            _work.Fail();
            return false;
        }
    }

    /// <summary>Rolls back what is open and closes the connection.</summary>
    public ValueTask DisposeAsync() => _work.DisposeAsync();

    private Task<List<T>> ReadAsync<T>(Sql sql, object? args, int? rows) => PreparedText.Of(sql, _options.Engine).Changes
        ? throw new InvalidOperationException($"{sql.Name} changes rows: run it with ExecuteAsync.")
        : RunAsync(sql, args, rows, changes: false, async (command, _) =>
        {
            var list = new List<T>();
            await using var reader = await command.ExecuteReaderAsync();
            var read = RowReader<T>.For(reader, PreparedText.Of(sql, _options.Engine), sql);
            while (await reader.ReadAsync())
            {
                list.Add(read(reader));
            }

            return (list, list.Count);
        });

    private async Task<T> RunAsync<T>(
        Sql sql, object? args, int? pageRows, bool changes, Func<DbCommand, Binding, Task<(T Answer, int Rows)>> run)
    {
        var text = PreparedText.Of(sql, _options.Engine);
        using var activity = DataActivity.Start(sql, _engine, HasTransaction);
        var started = Stopwatch.GetTimestamp();
        int? rows = null;
        try
        {
            var binding = new Binding(text, sql.Name, args, _worker) { Rows = pageRows };
            var paged = pageRows is null ? text.Text : text.Text + _engine.FirstRows(Binding.PageRows);
            (var answer, rows) = await AskAsync(paged, command =>
            {
                binding.AddTo(command);
                return run(command, binding);
            });
            activity?.SetTag("db.response.returned_rows", rows);
            return answer;
        }
        catch (Exception exception)
        {
            _work.Fail();
            activity.Failed(exception);
            if (_engine.Translate(exception, sql.Name) is { } known)
            {
                throw known;
            }

            throw;
        }
        finally
        {
            DataActivity.Took(sql, _engine, started);
            Tell(sql, text, args, changes, rows);
        }
    }

    private async Task<T> AskAsync<T>(string text, Func<DbCommand, Task<T>> run)
    {
        var connection = await _work.ConnectionAsync();
        var command = _engine.Command(connection, text);
        try
        {
            _engine.Enlist(command, _work.Transaction);
            return await run(command);
        }
        finally
        {
            await _engine.GiveBackAsync(connection, command, text);
        }
    }

    private void NeedTransaction(Sql sql)
    {
        if (!HasTransaction)
        {
            throw new InvalidOperationException($"{sql.Name} writes and no transaction is open: a GET does not write, a job uses TransactAsync.");
        }
    }

    private void Tell(Sql sql, PreparedText text, object? args, bool changes, int? rows)
    {
        if (_observers.Length == 0)
        {
            return;
        }

        var run = new SqlRun(sql, changes, HasTransaction ? _work.Begun : null, rows, Binding.Types(text, args));
        foreach (var observer in _observers)
        {
            observer.Ran(run);
        }
    }

    private async Task JoinAsync(Func<Task> batch)
    {
        try
        {
            await batch();
        }
        catch
        {
            _work.Doom();
            throw;
        }
    }

    private async Task GuardAsync(string act, Func<Task> run)
    {
        try
        {
            await run();
        }
        catch (Exception exception)
        {
            _work.Fail();
            if (_engine.Translate(exception, act) is { } known)
            {
                throw known;
            }

            throw;
        }
    }
}
