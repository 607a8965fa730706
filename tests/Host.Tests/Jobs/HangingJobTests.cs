using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Host.Faults;
using Platform.Host.Jobs;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;

namespace Host.Tests.Jobs;

/// <summary>A job that hangs keeps its own turn and nothing else.</summary>
public sealed class HangingJobTests
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(60);

    [Theory, EveryEngine]
    public async Task The_other_jobs_keep_their_turns_and_it_is_started_once_and_told_of(DatabaseEngine engine)
    {
        var module = new HangingModule();
        await using var platform = await TestPlatform.StartAsync(engine, module);
        var runner = platform.Services.GetRequiredService<JobRunner>();
        var first = runner.StartDue();
        await module.HasBegun.Task.WaitAsync(Bound);
        await OthersAsync(first);

        for (var round = 2; round <= 4; round++)
        {
            platform.Clock.Advance(TimeSpan.FromMinutes(61));
            await runner.KeepTurnsAsync();
            var next = runner.StartDue();
            Assert.DoesNotContain(Hang, next.Keys);
            await OthersAsync(next);
            Assert.Equal((round, 1), (module.Good, module.Hanging));
        }

        await first[Hang].WaitAsync(Bound);
        var fault = Assert.Single(await platform.Services.GetRequiredService<ModuleFaults>().ReadAsync());
        Assert.Equal(("job " + Hang, "has not come back"), (fault.Place, fault.Detail?[3..20]));

        var back = runner.AtWork;
        Assert.False(back.IsCompleted);
        module.Release.SetResult();
        await back.WaitAsync(Bound);
        Assert.Empty(await platform.Services.GetRequiredService<ModuleFaults>().ReadAsync());
        platform.Clock.Advance(TimeSpan.FromMinutes(61));
        await runner.RunDueAsync();
        Assert.Equal(2, module.Hanging);
    }

    // the clock must not pass those that are still at work
    private static Task OthersAsync(IReadOnlyDictionary<string, Task> started) =>
        Task.WhenAll(started.Where(one => one.Key != Hang).Select(one => one.Value)).WaitAsync(Bound);

    [Theory, EveryEngine]
    public async Task No_other_host_starts_it_beside_while_its_host_lives_and_one_does_when_it_is_gone(DatabaseEngine engine)
    {
        var (here, there) = (new HangingModule(), new HangingModule());
        await using var one = await TestPlatform.StartAsync(engine, here);
        await using var other = await TestPlatform.StartAsync(engine, new TestSetup { Database = one.Database, KeepsDatabase = true, Clock = one.Clock }, there);
        var (runner, second) = (one.Services.GetRequiredService<JobRunner>(), other.Services.GetRequiredService<JobRunner>());
        runner.StartDue();
        await here.HasBegun.Task.WaitAsync(Bound);
        for (var minutes = 0; minutes < 24; minutes += 8)
        {
            one.Clock.Advance(TimeSpan.FromMinutes(8));
            await runner.KeepTurnsAsync();
            await second.RunDueAsync().WaitAsync(Bound);
            Assert.Equal(0, there.Hanging);
        }

        one.Clock.Advance(TimeSpan.FromMinutes(11));
        second.StartDue();
        await there.HasBegun.Task.WaitAsync(Bound);
        Assert.Equal(1, there.Hanging);
        here.Release.SetResult();
        there.Release.SetResult();
        await Task.WhenAll(runner.AtWork, second.AtWork).WaitAsync(Bound);
    }

    [Theory, EveryEngine]
    public async Task A_transaction_it_holds_is_taken_back_so_that_others_can_write(DatabaseEngine engine)
    {
        var module = new HangingModule { Holds = true };
        await using var platform = await TestPlatform.StartAsync(engine, new TestSetup { Patience = TimeSpan.FromSeconds(1) }, module);
        var runner = platform.Services.GetRequiredService<JobRunner>();
        runner.StartDue();
        await module.HasBegun.Task.WaitAsync(Bound);
        await runner.KeepTurnsAsync();
        await runner.KeepTurnsAsync();
        await using var writer = platform.Database.Open();
        await writer.BeginAsync();
        await writer.RollbackAsync();
        module.Release.SetResult();
        await runner.AtWork.WaitAsync(Bound);
    }

    private const string Good = "hanging.HangingModule.Work";
    private const string Hang = "hanging.HangingModule.HangAsync";

    private sealed class HangingModule : IModule
    {
        private int _good;
        private int _hanging;

        public int Good => _good;

        public int Hanging => _hanging;

        public bool Holds { get; init; }

        public TaskCompletionSource HasBegun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Release { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public ModuleInfo Info { get; } = new("hanging", "Hanging", "Has a job that does not come back.");

        public void Compose(IModuleBuilder module) => module.Every(1, Work).Every(1, HangAsync);

        private Task Work(ModuleScope scope)
        {
            Interlocked.Increment(ref _good);
            return Task.CompletedTask;
        }

        private async Task HangAsync(ModuleScope scope)
        {
            Interlocked.Increment(ref _hanging);
            if (Holds) await scope.Database.TransactAsync(WaitAsync);
            else await WaitAsync();
        }

        private Task WaitAsync()
        {
            HasBegun.TrySetResult();
            return Release.Task;
        }
    }
}
