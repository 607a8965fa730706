using Platform.Data;
using Platform.Host.Modules;

namespace Platform.Host.Jobs;

/// <summary>A job that has started and not come back, and what it holds meanwhile.</summary>
internal sealed class RunningJob(Job job)
{
    private readonly TaskCompletionSource _back = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile Database? _database;
    private int _seen;

    public Job Job { get; } = job;

    /// <summary>Ends when the job has come back, however long that takes.</summary>
    public Task Back => _back.Task;

    public void ComesBack() => _back.TrySetResult();

    public void Uses(Database database) => _database = database;

    /// <summary>
    /// Asked once a minute: a transaction that was open the last time already would keep everybody else from writing on
    /// SQLite, and a job's batch is small, so it is rolled back. The job is told when it next uses the database.
    /// </summary>
    public async Task<bool> LetsGoAsync()
    {
        if (_database is not { HasTransaction: true } database)
        {
            _seen = 0;
            return false;
        }

        if (_seen != database.Begun)
        {
            _seen = database.Begun;
            return false;
        }

        await database.RollbackAsync();
        return true;
    }
}
