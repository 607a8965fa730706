using System.Net;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using TestModules;

namespace Host.Tests.Modules;

/// <summary>A module that cannot be used is refused with a cause an administrator can act on; the platform is ready and the others work.</summary>
public sealed class RefusedModuleTests
{
    // one of each way to be refused: all of them stand together in the test below, and each alone when the tests dig deep
    private static readonly string[] s_ways = ["garbage", "odd-route", "compose", "hosted", "takes-permission"];

    public static TheoryData<BadModule> Bad => [.. Refused.All.Where(bad => !Depth.IsUsual || s_ways.Contains(bad.Key))];

    [Theory, MemberData(nameof(Bad))]
    public async Task It_is_refused_and_named_and_the_others_answer(BadModule bad)
    {
        ArgumentNullException.ThrowIfNull(bad);
        await using var platform = await ModulePlatform.StartAsync(DatabaseEngine.Sqlite, null, Garden.Module.WriteTo, bad.WriteTo);
        await HoldsAsync(platform, bad);
    }

    [Fact]
    public async Task All_of_them_together_take_nothing_away_from_the_others_not_even_one_that_hangs()
    {
        BadModule[] all = [.. Refused.All, Refused.Hanging, Refused.Stuck];
        await using var platform = await ModulePlatform.StartAsync(
            DatabaseEngine.Sqlite, null, [Garden.Module.WriteTo, .. all.Select(bad => bad.WriteTo)]);
        await HoldsAsync(platform, all);
    }

    [Fact]
    public async Task A_module_with_nothing_wrong_shows_its_versions_its_schema_and_its_tables()
    {
        await using var platform = await ModulePlatform.StartAsync(DatabaseEngine.Sqlite, Garden.Module);
        Assert.Matches("Garden things On 1.2.3 0.1.0 202611240900 garden_bed", await platform.StandingAsync(Garden.Key));
    }

    [Fact]
    public async Task A_module_built_for_another_Sdk_shows_for_which_and_a_refused_one_keeps_its_tables()
    {
        await using var database = await TestDatabase.EmptyAsync(DatabaseEngine.Sqlite);
        await using (await ModulePlatform.StartAsync(DatabaseEngine.Sqlite, database, Garden.Module.WriteTo))
        {
        }

        var other = Refused.All.Single(bad => bad.Key == "other-sdk");
        await using var platform = await ModulePlatform.StartAsync(
            DatabaseEngine.Sqlite, database, other.WriteTo, folder => ModuleText.Put(folder, Garden.Key, "Garden", [1, 2, 3]));
        Assert.Contains(" 9.4.0 ", await platform.StandingAsync("other-sdk"), StringComparison.Ordinal);
        Assert.Matches("garden Refused .* 202611240900 garden_bed", await platform.StandingAsync(Garden.Key));
    }

    private static async Task HoldsAsync(ModulePlatform platform, params BadModule[] all)
    {
        using var stranger = platform.Host.Browser();
        Assert.Equal(HttpStatusCode.OK, (await stranger.AskAsync("/health/ready")).Status);
        using var worker = await platform.Host.SignInAsync("frontdoor@demo.example");
        Assert.Contains(Garden.Front, (await worker.AskAsync("/garden")).Text, StringComparison.Ordinal);
        foreach (var page in (string[])["/", "/people/search", await ModulePlatform.StartPersonAsync(worker)])
        {
            Assert.Equal(HttpStatusCode.OK, (await worker.AskAsync(page)).Status);
        }

        foreach (var bad in all)
        {
            var said = await platform.StandingAsync(bad.Key);
            Assert.Contains("Refused", said, StringComparison.Ordinal);
            Assert.All(bad.Says, words => Assert.Contains(words, said, StringComparison.Ordinal));
            if (bad.Key != "people") Assert.Equal(HttpStatusCode.NotFound, (await worker.AskAsync($"/{bad.Key}")).Status);
        }
    }
}
