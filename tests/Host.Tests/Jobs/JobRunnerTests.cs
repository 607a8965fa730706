using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Host.Jobs;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;

namespace Host.Tests.Jobs;

/// <summary>Jobs run once for all hosts, and one that fails stops nothing else.</summary>
public sealed class JobRunnerTests
{
    [Theory, EveryEngine]
    public async Task A_job_runs_when_due_on_one_host_only_and_not_again_before_its_time(DatabaseEngine engine)
    {
        var module = new BusyModule();
        await using var one = await TestPlatform.StartAsync(engine, module);
        var runner = one.Services.GetRequiredService<JobRunner>();

        await Task.WhenAll(runner.RunDueAsync(), runner.RunDueAsync());
        Assert.Equal(1, module.Good);

        one.Clock.Advance(TimeSpan.FromMinutes(59));
        await runner.RunDueAsync();
        Assert.Equal(1, module.Good);

        one.Clock.Advance(TimeSpan.FromMinutes(2));
        await runner.RunDueAsync();
        Assert.Equal(2, module.Good);
    }

    [Theory, EveryEngine]
    public async Task A_job_that_throws_is_tried_again_next_time_and_the_others_run(DatabaseEngine engine)
    {
        var module = new BusyModule();
        await using var one = await TestPlatform.StartAsync(engine, module);
        var runner = one.Services.GetRequiredService<JobRunner>();
        await runner.RunDueAsync();
        one.Clock.Advance(TimeSpan.FromHours(2));
        await runner.RunDueAsync();
        Assert.Equal((2, 2), (module.Good, module.Bad));
    }

    private sealed class BusyModule : IModule
    {
        private int _good;
        private int _bad;

        public int Good => _good;

        public int Bad => _bad;

        public ModuleInfo Info { get; } = new("busy", "Busy", "Has things to do.");

        public void Compose(IModuleBuilder module) => module.Every(1, Work).Every(1, Fail);

        [AuditedJob("Keeps busy")]
        private Task Work(ModuleScope scope)
        {
            Interlocked.Increment(ref _good);
            return Task.CompletedTask;
        }

        private Task Fail(ModuleScope scope)
        {
            Interlocked.Increment(ref _bad);
            throw new InvalidOperationException("on purpose");
        }
    }
}
