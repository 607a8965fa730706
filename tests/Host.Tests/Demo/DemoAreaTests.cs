using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Host.Demo;
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
