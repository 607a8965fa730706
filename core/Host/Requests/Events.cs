using Platform.Host.Faults;
using Platform.Host.Modules;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Platform.Host.Requests;

/// <summary>Tells the modules that are on, one after another, in the transaction that is open.</summary>
internal sealed class Events(LoadedModules modules, IServiceProvider services) : IEvents
{
    public async Task RaiseAsync<T>(T happened) where T : notnull
    {
        foreach (var handler in modules.Running.SelectMany(m => m.Handlers).Where(h => h.Event == typeof(T)))
        {
            try
            {
                await handler.Answer(happened, services.GetRequiredService<ModuleScope>());
            }
            catch (Exception fault)
            {
                new Place(handler.Module, $"event {typeof(T).Name}").Blame(fault);
                throw;
            }
        }
    }
}
