using Platform.Data;
using Platform.Data.Engines;
using Platform.Data.Watching;
using Platform.Sdk.Access;

namespace Platform.Host.Faults;

/// <summary>Writes what nobody should wait for, in a transaction of its own: it tries for a moment and then lets it be.</summary>
internal sealed class Bookkeeping(DatabaseOptions options, IServiceScopeFactory scopes)
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    public async Task WriteAsync(Func<Database, Task> act)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var database = new Database(
            options with { Patience = options.Patience < Moment ? options.Patience : Moment }, new CurrentWorker(), scope.ServiceProvider.GetServices<ISqlObserver>());
        await database.TransactAsync(() => act(database));
    }
}
