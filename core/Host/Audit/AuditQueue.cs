using System.Threading.Channels;
using Platform.Data;
using Platform.Data.Engines;
using Platform.Data.Watching;
using Platform.Sdk.Access;
using Platform.Sdk.Data;

namespace Platform.Host.Audit;

/// <summary>
/// Writes looks down, one writer for the whole process: those that wait together share one commit, and each request waits for
/// its own, so that no byte of a page leaves before it.
/// </summary>
internal sealed class AuditQueue : IAsyncDisposable
{
    private const int MostTogether = 200;

    private readonly DatabaseOptions _options;
    private readonly IServiceScopeFactory _scopes;
    private readonly Channel<Waiting> _waiting = Channel.CreateUnbounded<Waiting>(new() { SingleReader = true });
    private readonly Task _writing;

    public AuditQueue(DatabaseOptions options, IServiceScopeFactory scopes)
    {
        (_options, _scopes) = (options, scopes);
        _writing = Task.Run(WriteAsync);
    }

    /// <summary>Comes back once they are kept.</summary>
    /// <exception cref="DatabaseFullException">They could not be kept: nothing may be shown.</exception>
    /// <exception cref="DatabaseBusyException">The same, and it is worth trying again.</exception>
    public async Task KeepAsync(IReadOnlyList<AuditRow> rows)
    {
        var one = new Waiting(rows, new(TaskCreationOptions.RunContinuationsAsynchronously));
        if (!_waiting.Writer.TryWrite(one)) throw new DatabaseFullException("The audit", new ObjectDisposedException(nameof(AuditQueue)));
        await one.Kept.Task;
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _writing;
    }

    private async Task WriteAsync()
    {
        await foreach (var first in _waiting.Reader.ReadAllAsync())
        {
            List<Waiting> together = [first];
            while (together.Count < MostTogether && _waiting.Reader.TryRead(out var next)) together.Add(next);
            try
            {
                await WriteAsync(together);
            }
            catch (OutOfMemoryException)
            {
                // those who waited are told; the next are written by this same loop, or every look would wait for ever
            }
        }
    }

    private async Task WriteAsync(List<Waiting> together)
    {
        try
        {
            await using var scope = _scopes.CreateAsyncScope();
            await using var database = new Database(_options, new CurrentWorker(), scope.ServiceProvider.GetServices<ISqlObserver>());
            await database.TransactAsync(() => database.ExecuteManyAsync(AuditSql.Add, [.. together.SelectMany(one => one.Rows)]));
            together.ForEach(one => one.Kept.TrySetResult());
        }
        catch (Exception fault)
        {
            together.ForEach(one => one.Kept.TrySetException(Told(fault)));
        }
        finally
        {
            // nobody waits for ever, whatever happened here
            together.ForEach(one => one.Kept.TrySetCanceled());
        }
    }

    // each gets its own: it is thrown in many requests at once
    private static Exception Told(Exception fault) => fault is DatabaseBusyException
        ? new DatabaseBusyException("The audit", fault)
        : new DatabaseFullException("The audit", fault);

    private sealed record Waiting(IReadOnlyList<AuditRow> Rows, TaskCompletionSource Kept);
}
