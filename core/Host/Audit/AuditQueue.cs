using Platform.Data;
using Platform.Data.Engines;
using Platform.Data.Watching;
using Platform.Sdk.Access;
using Platform.Sdk.Data;

namespace Platform.Host.Audit;

/// <summary>
/// Writes looks down, one writer at a time in the whole process: the request that finds nobody writing writes its own at once; those that come
/// meanwhile share the next commit, written by the first of them. Each waits for its own, so that no byte of a page leaves before it.
/// </summary>
internal sealed class AuditQueue(DatabaseOptions options, IServiceScopeFactory scopes)
{
    private const int MostTogether = 200;

    private readonly Lock _gate = new();
    private readonly Queue<Waiting> _waiting = [];
    private TaskCompletionSource? _allAreHere;
    private int _coming;
    private volatile bool _isWriting;

    internal bool IsWriting => _isWriting;

    /// <summary>How long a look waits for others that are being read, to share its commit: each commit makes every connection read its pages anew.</summary>
    internal TimeSpan Patience { get; init; } = TimeSpan.FromMilliseconds(2);

    /// <summary>Comes back once they are kept.</summary>
    /// <param name="rows">What was looked at.</param>
    /// <param name="own">The database of the request that looks, which spares a connection; one in which something failed is not used.</param>
    /// <exception cref="DatabaseFullException">They could not be kept: nothing may be shown.</exception>
    /// <exception cref="DatabaseBusyException">The same, and it is worth trying again.</exception>
    public async Task KeepAsync(IReadOnlyList<AuditRow> rows, Database? own = null)
    {
        var mine = new Waiting(rows);
        if (!Begins(mine) && await WaitAsync(mine, own) == Turn.IsKept) return;
        await OthersAsync(own);
        IReadOnlyList<Waiting> others = [];
        Exception? fault = null;
        try
        {
            others = Together();
            await WriteAsync(others.Count == 0 ? rows : [.. rows, .. others.SelectMany(one => one.Rows)], own);
        }
        catch (Exception thrown)
        {
            fault = thrown;
            throw Told(thrown);
        }
        finally
        {
            // whatever happened, the next one writes and nobody waits for ever
            PassOn();
            foreach (var one in others) one.Tell(fault);
        }
    }

    /// <summary>A look is being read that will come here.</summary>
    public void Expect()
    {
        lock (_gate) _coming++;
    }

    /// <summary>It has come, or will not.</summary>
    public void Came()
    {
        lock (_gate)
        {
            if (--_coming == 0) _allAreHere?.TrySetResult();
        }
    }

    // whoever waits reads nothing: their connection, and what it remembers, is for those who do
    private static async Task<Turn> WaitAsync(Waiting mine, Database? own)
    {
        if (own is not null) await own.RestAsync();
        return await mine.Answer.Task;
    }

    private async Task OthersAsync(Database? own)
    {
        Task all;
        lock (_gate)
        {
            if (_coming == 0) return;
            all = (_allAreHere = new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }

        if (own is not null) await own.RestAsync();
        await Task.WhenAny(all, Task.Delay(Patience));
    }

    private bool Begins(Waiting mine)
    {
        lock (_gate)
        {
            if (!_isWriting) return _isWriting = true;
            _waiting.Enqueue(mine);
            return false;
        }
    }

    private List<Waiting> Together()
    {
        lock (_gate)
        {
            var together = new List<Waiting>();
            while (together.Count < MostTogether && _waiting.TryDequeue(out var next)) together.Add(next);
            return together;
        }
    }

    private void PassOn()
    {
        lock (_gate)
        {
            if (_waiting.TryDequeue(out var next)) next.Answer.SetResult(Turn.Writes);
            else _isWriting = false;
        }
    }

    private async Task WriteAsync(IReadOnlyList<AuditRow> rows, Database? own)
    {
        if (own is { HasTransaction: false, IsGivenUp: false, HasFailed: false })
        {
            await own.TransactAsync(() => own.ExecuteManyAsync(AuditSql.Add, rows));
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        await using var database = new Database(options, new CurrentWorker(), scope.ServiceProvider.GetServices<ISqlObserver>());
        await database.TransactAsync(() => database.ExecuteManyAsync(AuditSql.Add, rows));
    }

    // each gets its own: it is thrown in many requests at once
    private static Exception Told(Exception fault) => fault is DatabaseBusyException
        ? new DatabaseBusyException("The audit", fault)
        : new DatabaseFullException("The audit", fault);

    private enum Turn
    {
        Writes,
        IsKept,
    }

    private sealed record Waiting(IReadOnlyList<AuditRow> Rows)
    {
        public TaskCompletionSource<Turn> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Tell(Exception? fault)
        {
            if (fault is null) Answer.SetResult(Turn.IsKept);
            else Answer.SetException(Told(fault));
        }
    }
}
