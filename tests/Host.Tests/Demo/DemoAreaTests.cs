using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Host.Demo;
using Platform.Host.Faults;
using Platform.Sdk.Modules;

namespace Host.Tests.Demo;

/// <summary>A module's invented data is written once, by a demo worker of that module.</summary>
public sealed class DemoAreaTests
{
    [Theory, EveryEngine]
    public async Task Demo_data_is_written_once_as_a_worker_of_the_module(DatabaseEngine engine)
    {
        var module = new ShownModule();
        await using var platform = await TestPlatform.StartAsync(engine, new TestSetup { DemoPeople = true }, module);

        await platform.Services.GetRequiredService<DemoArea>().WriteAsync();

        Assert.Equal(["Nadia Navigator"], module.Actors);
    }

    [Theory, EveryEngine]
    public async Task Without_demo_people_nothing_is_written(DatabaseEngine engine)
    {
        var module = new ShownModule();
        await using var platform = await TestPlatform.StartAsync(engine, module);

        Assert.Empty(module.Actors);
    }

    [Theory, EveryEngine]
    public async Task The_area_starts_without_the_demo_data_of_a_module_that_hangs_over_it_and_says_so(DatabaseEngine engine)
    {
        var module = new HangingModule();
        var setup = new TestSetup { DemoPeople = true, Clock = new FakeTimeProvider(new TestSetup().Now) };
        var starting = TestPlatform.StartAsync(engine, setup, module);
        await module.Begun.Task.WaitAsync(Bound);
        setup.Clock.Advance(TimeSpan.FromMinutes(1));

        await using var platform = await starting.WaitAsync(Bound);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        var fault = Assert.Single(await platform.Services.GetRequiredService<ModuleFaults>().ReadAsync());
        Assert.Equal(("hanging", "demo data"), (fault.ModuleKey, fault.Place));
    }

    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(60);

    private sealed class HangingModule : IModule
    {
        public ModuleInfo Info { get; } = new("hanging", "Hanging", "Has demo data that does not come back.");

        public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Compose(IModuleBuilder module) => module.Demo(scope =>
        {
            Begun.TrySetResult();
            return Task.Delay(Timeout.Infinite);
        });
    }

    /// <summary>Has the key of a module for which the demo accounts hold roles.</summary>
    private sealed class ShownModule : IModule
    {
        public ModuleInfo Info { get; } = new("navigator", "Shown", "Remembers who wrote its demo data.");

        public List<string> Actors { get; } = [];

        public void Compose(IModuleBuilder module) => module.Demo(scope =>
        {
            Actors.Add(scope.Worker.Name);
            return Task.CompletedTask;
        });
    }
}
