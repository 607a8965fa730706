using Platform.Data;
using Platform.Host.Modules;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;

namespace Platform.Host.Jobs;

/// <summary>
/// Runs what modules asked for with <c>Every</c>: each job by one host at a time, in a scope of its own, so that a job that
/// throws or hangs stops neither the host nor the others.
/// </summary>
internal sealed partial class JobRunner(LoadedModules modules, IServiceScopeFactory scopes, TimeProvider clock, ILogger<JobRunner> log)
    : IHostedService, IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);
    private readonly CancellationTokenSource _stopping = new();
    private Task _loop = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _loop = LoopAsync(_stopping.Token);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await _loop.WaitAsync(TimeSpan.FromSeconds(5), cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => _stopping.Dispose();

    /// <summary>Runs every job that is due and whose turn this host gets.</summary>
    public async Task RunDueAsync()
    {
        var jobs = modules.All.Where(m => m.IsOn).SelectMany(m => m.Jobs);
        await Task.WhenAll(jobs.Select(RunAsync));
    }

    private async Task LoopAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1), clock);
        while (await timer.WaitForNextTickAsync(stopping)) await RunDueAsync();
    }

    private async Task RunAsync(Job job)
    {
        try
        {
            if (!await TakeTurnAsync(job)) return;
            var failure = await AttemptAsync(job);
            await InScopeAsync(scope => scope.Database.TransactAsync(() => scope.Database.ExecuteAsync(
                JobSql.Finish, new { job = job.Key, due = scope.Now + job.Every, now = scope.Now, failure })));
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // the host stops: the turn runs out and another host takes it
        }
        catch (DuplicateRowException)
        {
            // another host has just added the same job: the turn is its
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            LogFailed(job.Key, fault);
        }
    }

    private async Task<bool> TakeTurnAsync(Job job)
    {
        var taken = 0;
        await InScopeAsync(scope => scope.Database.TransactAsync(async () =>
        {
            await scope.Database.ExecuteAsync(JobSql.Add, new { job = job.Key, now = scope.Now });
            taken = await scope.Database.ExecuteAsync(JobSql.TakeTurn, new { job = job.Key, now = scope.Now, until = scope.Now + Longest });
        }));
        return taken == 1;
    }

    private async Task<string?> AttemptAsync(Job job)
    {
        try
        {
            await Task.Run(() => InScopeAsync(job.Run)).WaitAsync(Longest, clock, _stopping.Token);
            return null;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException && !_stopping.IsCancellationRequested)
        {
            LogFailed(job.Key, fault);
            return fault.GetType().Name;
        }
    }

    private async Task InScopeAsync(Func<ModuleScope, Task> act)
    {
        await using var scope = scopes.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<ModuleScope>());
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The job {Job} failed")]
    private partial void LogFailed(string job, Exception fault);
}
