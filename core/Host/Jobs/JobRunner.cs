using System.Collections.Concurrent;
using Platform.Data;
using Platform.Host.Audit;
using Platform.Host.Faults;
using Platform.Host.Modules;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;

namespace Platform.Host.Jobs;

/// <summary>
/// Runs what modules asked for with <c>Every</c>: each job by one host at a time, in a scope of its own, so that a job that
/// throws or hangs stops neither the host nor the others. A job that hangs keeps its own turn and nothing else: it is started
/// again only when it has come back, or when its host is gone.
/// </summary>
internal sealed partial class JobRunner(
    LoadedModules modules, IServiceScopeFactory scopes, ModuleFaults faults, TimeProvider clock, ILogger<JobRunner> log) : IHostedService, IDisposable
{
    private const string Hangs = "It has not come back after 10 minutes. The other jobs go on; this one is started again when it has come back or the platform has been restarted.";
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);
    private readonly ConcurrentDictionary<string, RunningJob> _running = new(StringComparer.Ordinal);
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
        await Task.WhenAll([_loop, AtWork]).WaitAsync(TimeSpan.FromSeconds(5), cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => _stopping.Dispose();

    /// <summary>Ends when every job that is at work now has come back.</summary>
    public Task AtWork => Task.WhenAll(_running.Values.Select(one => one.Back));

    /// <summary>Runs every job that is due and whose turn this host gets, and waits for them.</summary>
    public Task RunDueAsync() => Task.WhenAll(StartDue().Values);

    /// <summary>
    /// Starts every job that is due, but for those that have not come back. Each task ends with its job, or when the job has
    /// been told of as too long.
    /// </summary>
    public IReadOnlyDictionary<string, Task> StartDue() => modules.Running.SelectMany(m => m.Jobs).Select(job => new RunningJob(job))
        .Where(one => _running.TryAdd(one.Job.Key, one)).ToDictionary(one => one.Job.Key, WatchAsync);

    /// <summary>Keeps the turns of jobs that have not come back, so that no other host starts them beside, and takes back what they hold.</summary>
    public async Task KeepTurnsAsync()
    {
        foreach (var one in _running.Values)
        {
            try
            {
                if (await one.LetsGoAsync()) LogTakenBack(one.Job.Key);
                await InScopeAsync(scope => scope.Database.TransactAsync(() =>
                    scope.Database.ExecuteAsync(JobSql.KeepTurn, new { job = one.Job.Key, now = scope.Now, until = scope.Now + Longest })));
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                LogTurn(one.Job.Key, fault);
            }
        }
    }

    private async Task LoopAsync(CancellationToken stopping)
    {
        // what fell due while no host ran does not wait for the first minute, only for the first requests
        await Task.Delay(Soon, clock, stopping);
        StartDue();
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1), clock);
        while (await timer.WaitForNextTickAsync(stopping))
        {
            await KeepTurnsAsync();
            StartDue();
        }
    }

    private async Task WatchAsync(RunningJob one)
    {
        try
        {
            await RunAsync(one).WaitAsync(Longest, clock, _stopping.Token);
        }
        catch (TimeoutException late)
        {
            await faults.NoteAsync(new Place(one.Job.Module, Place.Job(one.Job.Key)), late, Hangs);
        }
        catch (OperationCanceledException)
        {
            // the host stops: the turn runs out and another host takes it
        }
    }

    private async Task RunAsync(RunningJob one)
    {
        try
        {
            if (await TakeTurnAsync(one.Job)) await FinishAsync(one.Job, await AttemptAsync(one));
        }
        catch (DuplicateRowException)
        {
            // another host has just added the same job: the turn is its
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            LogTurn(one.Job.Key, fault);
        }
        finally
        {
            _running.TryRemove(one.Job.Key, out _);
            one.ComesBack();
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

    // a thread of its own: a job that blocks does not keep one of those that answer requests
    private async Task<string?> AttemptAsync(RunningJob one)
    {
        try
        {
            await Task.Factory.StartNew(
                () => InScopeAsync(one), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();
            return null;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException && !_stopping.IsCancellationRequested)
        {
            await faults.NoteAsync(one.Job.Module, Place.Job(one.Job.Key), fault);
            return fault.GetType().Name;
        }
    }

    private Task FinishAsync(Job job, string? failure) => InScopeAsync(scope => scope.Database.TransactAsync(async () =>
    {
        await scope.Database.ExecuteAsync(JobSql.Finish, new { job = job.Key, due = scope.Now + job.Every, now = scope.Now, failure });
        if (failure is null) await scope.Database.ExecuteAsync(FaultSql.Mended, new { module = job.Module, place = new Place(job.Module, Place.Job(job.Key)).Name });
    }));

    private async Task InScopeAsync(Func<ModuleScope, Task> act)
    {
        await using var scope = scopes.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<ModuleScope>());
    }

    private async Task InScopeAsync(RunningJob one)
    {
        await using var scope = scopes.CreateAsyncScope();
        one.Uses(scope.ServiceProvider.GetRequiredService<Database>());
        // what cannot be written down is not done
        if (one.Job.Audit is AuditedJobAttribute { Label: var label })
        {
            await scope.ServiceProvider.GetRequiredService<SystemAudit>().WriteAsync(AuditAction.Job, one.Job.Module, one.Job.Key, label);
        }

        await one.Job.Run(scope.ServiceProvider);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The turn of the job {Job} could not be taken or kept")]
    private partial void LogTurn(string job, Exception fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "The job {Job} held a transaction for over a minute; it was rolled back")]
    private partial void LogTakenBack(string job);
}
