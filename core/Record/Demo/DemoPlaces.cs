using Platform.Record.Support;
using Platform.Sdk.Modules;

namespace Platform.Record.Demo;

/// <summary>Who of those that can sign in to a demo area supports the written people.</summary>
internal sealed class DemoPlaces
{
    // what each worker's people are supported with where the module is on; elsewhere their own team keeps them
    private static readonly Dictionary<string, string> ModuleOf = new()
    {
        ["navigator"] = "navigator", ["lead"] = "navigator", ["housing"] = "housing-first", ["peer"] = "peer",
    };

    private readonly Dictionary<string, SupportPlace> _workers;
    private readonly SupportPlace _frontDoor;

    private DemoPlaces(Dictionary<string, SupportPlace> workers, SupportPlace frontDoor) => (_workers, _frontDoor) = (workers, frontDoor);

    public static async Task<DemoPlaces> ReadAsync(ModuleScope scope, FrontDoorTeam frontDoor)
    {
        var names = scope.Modules.On.Where(module => module.Support is not null).ToDictionary(module => module.Info.Key, module => module.Support!.Name);
        var accounts = (await scope.Database.ManyAsync<DemoAccount>(DemoPlacesSql.Workers)).ToDictionary(account => account.EmailKey);
        var workers = new Dictionary<string, SupportPlace>();
        foreach (var (who, key) in ModuleOf)
        {
            if (accounts.TryGetValue($"{who}@demo.example".ToUpperInvariant(), out var account))
            {
                var module = names.ContainsKey(key) ? key : Episodes.FrontDoor;
                workers[who] = new SupportPlace(module, names[module], account.TeamId, account.WorkerId, account.Name);
            }
        }

        return new DemoPlaces(workers, new SupportPlace(Episodes.FrontDoor, names[Episodes.FrontDoor], await frontDoor.KeepAsync(), null, null));
    }

    public SupportPlace Of(string with) => _workers.GetValueOrDefault(with, _frontDoor);
}
