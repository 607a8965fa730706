using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Engines;
using Platform.Data.Engines;
using Platform.Record.Support.HandingOn;
using Platform.Sdk.Access;
using Platform.Sdk.Rules;

namespace Record.Tests.Support;

public sealed class HandOverTests
{
    [Theory, EveryEngine]
    public async Task What_a_worker_leads_goes_to_the_lead_of_their_team_and_the_timeline_says_so(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var (first, _) = await scene.SupportedAsync();
        await scene.SupportedAsync("Alex");
        var (worker, team) = await scene.AsAsync(Scene.Navigator, WhoAsync);

        await scene.DoAsync(Scene.Lead, async services =>
        {
            var hand = services.GetRequiredService<HandOver>();
            var taker = (await hand.TakersAsync(worker)).First(one => one.TeamId == team);
            Assert.Equal(("Lee Leader", true), (taker.Name, taker.Leads));
            await hand.HoldAsync(worker, taker.WorkerId);
            await hand.RunAsync(worker, new Dictionary<Guid, Guid> { [team] = taker.WorkerId });
        });

        Assert.Empty(await scene.AsAsync(Scene.Lead, services => services.GetRequiredService<HandOver>().LedAsync(worker)));
        Assert.Contains("Lee Leader became the lead worker", await scene.SentencesAsync(first));
        var (lead, _) = await scene.AsAsync(Scene.Lead, WhoAsync);
        Assert.Equal([lead, lead], await scene.ReadAsync(database => database.ManyAsync<Guid>(SceneSql.Leads)));
    }

    [Theory, EveryEngine]
    public async Task Nothing_is_handed_on_to_nobody(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.SupportedAsync();
        var (worker, _) = await scene.AsAsync(Scene.Navigator, WhoAsync);

        await Assert.ThrowsAsync<RuleBrokenException>(() => scene.DoAsync(Scene.Lead, services =>
            services.GetRequiredService<HandOver>().RunAsync(worker, new Dictionary<Guid, Guid>())));
    }

    private static Task<(Guid Worker, Guid Team)> WhoAsync(IServiceProvider services)
    {
        var current = services.GetRequiredService<CurrentWorker>();
        return Task.FromResult((current.Id, current.TeamId));
    }
}
