using Platform.Data;
using Platform.Host.Faults;
using Platform.Host.Modules;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Platform.Host.Requests;

/// <summary>Tells the modules that are on, one after another, in the transaction that is open.</summary>
internal sealed class Events(LoadedModules modules, Database database, Resting resting, TimeProvider clock, IServiceProvider services) : IEvents
{
    /// <summary>Well under the time that other writers wait for this transaction.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    public Task RaiseAsync<T>(T happened) where T : notnull => TellAsync(happened, modules.Running.SelectMany(module => module.Handlers));

    /// <summary>Tells one module alone, which could not hear it when it happened.</summary>
    internal Task RaiseAsync<T>(T happened, string module) where T : notnull => TellAsync(happened, modules.Running.SelectMany(one => one.Handlers).Where(handler => handler.Module == module));

    private async Task TellAsync<T>(T happened, IEnumerable<EventHandlerOf> handlers) where T : notnull
    {
        foreach (var handler in handlers.Where(h => h.Event == typeof(T)))
        {
            var place = new Place(handler.Module, $"event {typeof(T).Name}");
            try
            {
                if (resting.IsResting(place)) throw new HangsException(place, Longest);
                var scope = services.GetRequiredService<ModuleScope>();
                await Waiting.ForAsync(place, Longest, clock, database, () => handler.Answer(happened, scope));
            }
            catch (HangsException)
            {
                if (!resting.IsResting(place)) resting.Begin(place);
                throw;
            }
            catch (Exception fault)
            {
                place.Blame(fault);
                throw;
            }
        }
    }
}
