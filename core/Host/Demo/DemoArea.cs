using Platform.Data.Schema;
using Platform.Host.Keys;
using Platform.Host.Modules;
using Platform.Host.SignIn;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;

namespace Platform.Host.Demo;

/// <summary>Fills a demo area once: its accounts, then the invented data of every module that is on.</summary>
internal sealed class DemoArea(IServiceScopeFactory scopes, LoadedModules modules, PlatformOptions options, IModuleFaults faults)
{
    public async Task WriteAsync()
    {
        await InScopeAsync(scope => DemoAccounts.WriteAsync(scope.Database, scope.Clock));
        if (!options.DemoPeople) return;
        foreach (var module in modules.Running.Where(m => m.Demo is not null)) await AttemptAsync(module);
    }

    // the area starts without the invented data of a module that cannot write it
    private async Task AttemptAsync(ComposedModule module)
    {
        try
        {
            await WriteAsync(module);
        }
        catch (Exception fault) when (module.Key != "core" && fault is not OutOfMemoryException)
        {
            await faults.NoteAsync(module.Key, "demo data", fault);
        }
    }

    private Task WriteAsync(ComposedModule module) => InScopeAsync(scope => scope.Database.TransactAsync(async () =>
    {
        var written = await scope.Database.ManyAsync<string>(DemoSql.Written);
        if (written.Contains(module.Key)) return;
        await scope.Database.ExecuteAsync(DemoSql.Mark, new { module = module.Key, now = scope.Now });
        var workers = await scope.Database.PageAsync<DemoActor>(DemoSql.WorkerOf, new { module = module.Key, role = Role.Worker }, 1);
        if (module.Key != SchemaModule.Core && workers.Rows is [var actor]) scope.Worker.Become(actor.SignedIn(modules, scope.Today));
        await module.Demo!(scope);
    }));

    private async Task InScopeAsync(Func<ModuleScope, Task> act)
    {
        await using var scope = scopes.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<ModuleScope>());
    }
}
