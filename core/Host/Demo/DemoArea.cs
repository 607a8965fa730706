using Platform.Data;
using Platform.Data.Schema;
using Platform.Host.Faults;
using Platform.Host.Keys;
using Platform.Host.Modules;
using Platform.Host.SignIn;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;

namespace Platform.Host.Demo;

/// <summary>Fills a demo area once: its accounts, then the invented data of every module that is on.</summary>
internal sealed class DemoArea(IServiceScopeFactory scopes, LoadedModules modules, PlatformOptions options, ModuleFaults faults, TimeProvider clock)
{
    private const string DemoData = "demo data";
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    public async Task WriteAsync()
    {
        await InScopeAsync(scope => DemoAccounts.WriteAsync(scope.Database, scope.Clock));
        if (!options.DemoPeople) return;
        IReadOnlyList<string> written = [];
        await InScopeAsync(async scope => written = await scope.Database.ManyAsync<string>(DemoSql.Written));
        foreach (var module in modules.Running.Where(m => m.Demo is not null && !written.Contains(m.Key))) await AttemptAsync(module);
    }

    // the area starts without the invented data of a module that cannot write it
    private async Task AttemptAsync(ComposedModule module)
    {
        try
        {
            if (module.Key == SchemaModule.Core) await InScopeAsync(scope => WriteAsync(module, scope));
            else await InTimeAsync(module);
        }
        catch (HangsException hangs)
        {
            await faults.NoteAsync(hangs.Place, hangs, "Its invented data did not come back in time and was undone. The area is served without it, and it is tried again at the next start.");
        }
        catch (Exception fault) when (module.Key != SchemaModule.Core && fault is not OutOfMemoryException)
        {
            await faults.NoteAsync(module.Key, DemoData, fault);
        }
    }

    private async Task InTimeAsync(ComposedModule module)
    {
        await using var services = scopes.CreateAsyncScope();
        var scope = services.ServiceProvider.GetRequiredService<ModuleScope>();
        var database = services.ServiceProvider.GetRequiredService<Database>();
        await Waiting.ForAsync(new Place(module.Key, DemoData), Longest, clock, database, () => WriteAsync(module, scope));
    }

    private Task WriteAsync(ComposedModule module, ModuleScope scope) => scope.Database.TransactAsync(async () =>
    {
        var written = await scope.Database.ManyAsync<string>(DemoSql.Written);
        if (written.Contains(module.Key)) return;
        await scope.Database.ExecuteAsync(DemoSql.Mark, new { module = module.Key, now = scope.Now });
        if (module.Key != SchemaModule.Core && await ActorAsync(module, scope) is { } actor) scope.Worker.Become(actor.SignedIn(modules, scope.Today));
        await module.Demo!(scope);
    });

    // a worker of the module, and where it has none whoever leads its team
    private static async Task<DemoActor?> ActorAsync(ComposedModule module, ModuleScope scope)
    {
        foreach (var role in (string[])[Role.Worker, Role.Lead])
        {
            if ((await scope.Database.PageAsync<DemoActor>(DemoSql.WorkerOf, new { module = module.Key, role }, 1)).Rows is [var actor]) return actor;
        }

        return null;
    }

    private async Task InScopeAsync(Func<ModuleScope, Task> act)
    {
        await using var scope = scopes.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<ModuleScope>());
    }
}
