using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Data;
using Platform.Sdk.Record;
using Record.Tests.Support;

namespace Record.Tests.Homes;

public sealed class MovesTests
{
    [Theory, EveryEngine]
    public async Task What_a_module_tells_of_a_move_stands_where_everybody_looks_and_is_left_once(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync(Scene.Navigator);
        var path = (await worker.StartPersonAsync("Robin")).Path;
        var (person, today) = (Guid.Parse(path.Split('/')[^1]), new DateOnly(2026, 11, 23));

        var home = await ActAsync(homes => homes.MovedInAsync(new NewHome(person, HomeTenure.SocialTenancy, today.AddDays(-10))
        {
            Place = "The flat above the bakery", Uprn = "100023336956", SafeToVisit = true, SafeToWrite = true,
        }));
        await ActAsync(homes => homes.MovedInAsync(new NewHome(person, HomeTenure.Supported, today.AddDays(-2)) { Place = "The house with the lime tree" }));
        await ActAsync(async homes =>
        {
            await homes.LeftAsync(person, home, today);
            await homes.LeftAsync(Ids.New(), home, today);
            return home;
        });

        var shown = (await worker.OpenAsync($"{path}/homes")).Text;
        Assert.Contains("Own tenancy: council or housing association, from 13 November 2026 until 21 November 2026 The flat above the bakery UPRN 100023336956", shown, StringComparison.Ordinal);
        Assert.Contains("Hostel or supported accommodation, since 21 November 2026", shown, StringComparison.Ordinal);
        Assert.Contains("Not known to be safe to visit: do not.", shown, StringComparison.Ordinal);
        await ActAsync(async homes =>
        {
            await homes.NotLeftAsync(person, home);
            await homes.NotLeftAsync(Ids.New(), home);
            return home;
        });
        Assert.Contains("Own tenancy: council or housing association, since 13 November 2026", (await worker.OpenAsync($"{path}/homes")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("bakery", (await worker.OpenAsync($"{path}/timeline")).Html, StringComparison.Ordinal);

        Task<Guid> ActAsync(Func<IHomes, Task<Guid>> act) => platform.InServicesAsync(async services =>
        {
            var answer = Guid.Empty;
            await services.GetRequiredService<IDatabase>().TransactAsync(async () => answer = await act(services.GetRequiredService<IHomes>()));
            return answer;
        });
    }
}
