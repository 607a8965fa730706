using Host.Tests.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Host.SignIn;
using Platform.Host.Workers;

namespace Host.Tests.Workers;

public sealed class WorkerStoreTests
{
    [Theory, EveryEngine]
    public async Task A_worker_is_found_by_id_as_by_address(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);

        var (byAddress, byId, nobody) = await platform.InServicesAsync(async services =>
        {
            var store = services.GetRequiredService<IUserStore<Worker>>();
            var worker = await store.FindByNameAsync(Door.Navigator.ToUpperInvariant(), default);
            return (worker, await store.FindByIdAsync($"{worker!.WorkerId}", default), await store.FindByIdAsync("nobody", default));
        });

        Assert.Equal((byAddress!.WorkerId, byAddress.Email, byAddress.Version), (byId!.WorkerId, byId.Email, byId.Version));
        Assert.Null(nobody);
    }
}
