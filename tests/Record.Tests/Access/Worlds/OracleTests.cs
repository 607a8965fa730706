using System.Collections.Concurrent;
using CsCheck;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;

namespace Record.Tests.Access.Worlds;

/// <summary>Worlds put together at random, and every page, list and search of everybody in them compared with the rules.</summary>
[Collection(nameof(Houses))]
public sealed class OracleTests(Houses houses)
{
    private const int Worlds = 10;
    private const int PagesEach = 5;
    private const int PagesOfOthers = 2;

    private readonly ConcurrentDictionary<(string Page, int Status), int> _answers = [];

    [Theory, EveryEngine]
    public async Task Everybody_sees_what_the_rules_let_them_and_nothing_else(DatabaseEngine engine)
    {
        var house = await houses.OpenAsync(engine);
        await Depth.Cases(World.Any).SampleAsync(world => TryAsync(house, world), iter: Depth.Times(Worlds), threads: 1);

        var (cases, seen, hidden) = (_answers.Values.Sum(), Of(200).Sum(one => one.Value), Of(404).Sum(one => one.Value));
        TestContext.Current.TestOutputHelper?.WriteLine($"{cases} pages, {seen} seen and {hidden} hidden");
        Assert.True(seen > cases / 20 && hidden > cases / 5, $"{seen} seen and {hidden} hidden of {cases}: too few to say anything");
        if (Depth.Times(1) < 20) return;
        Assert.Equal([], house.Pages.Where(page => !page.MayBeEmpty && page.Rule!.Also != Oracle.Never).Select(page => page.Template).Except(Of(200).Select(one => one.Key.Page)));
        Assert.Equal([], house.Pages.Select(page => page.Template).Except(Of(404).Select(one => one.Key.Page)));
    }

    [Theory, EveryEngine]
    public async Task Every_clause_decides_by_itself(DatabaseEngine engine)
    {
        var house = await houses.OpenAsync(engine);
        var people = await house.SettleAsync(World.Edges);
        var overview = house.Pages.Single(page => page.Template == "people/{personId}");
        var differences = await Task.WhenAll(Colleague.All.Where(Oracle.Supports).Select(async who =>
        {
            var found = new List<string?> { await house.AtListsAsync(who, people, 0) };
            foreach (var one in people) found.Add(await house.AtAsync(who, overview, one));
            return found;
        }));
        await house.EndAsync(people);
        Assert.True(differences.SelectMany(one => one).OfType<string>().ToList() is { Count: 0 }, string.Join("\n", differences.SelectMany(one => one).OfType<string>()));
    }

    private IEnumerable<KeyValuePair<(string Page, int Status), int>> Of(int status) => _answers.Where(one => one.Key.Status == status);

    private async Task TryAsync(House house, World world)
    {
        var people = await house.SettleAsync(world.People);
        var differences = await Task.WhenAll(Colleague.All.Select((who, at) => CompareAsync(house, world, people, who, at)));
        await house.EndAsync(people);
        if (differences.FirstOrDefault(one => one is not null) is { } first) Assert.Fail(first);
    }

    private async Task<string?> CompareAsync(House house, World world, IReadOnlyList<Settled> people, Colleague who, int place)
    {
        foreach (var (number, one) in people.Index())
        {
            for (var step = 0; step < (Oracle.Supports(who) ? PagesEach : PagesOfOthers); step++)
            {
                var page = house.Pages[(world.Turn + (place * 5) + (number * 11) + (step * 7)) % house.Pages.Count];
                if (await house.AtAsync(who, page, one, status => _answers.AddOrUpdate((page.Template, status), 1, (_, known) => known + 1)) is { } difference)
                {
                    return await SmallestAsync(house, one.Is, difference, all => house.AtAsync(who, page, all[0]));
                }
            }
        }

        return await house.AtListsAsync(who, people, world.Turn + place) is { } listed
            ? await SmallestAsync(house, world.People.Count == 1 ? world.People[0] : null, listed, all => house.AtListsAsync(who, all, world.Turn + place))
            : null;
    }

    // leaves out one thing after the other for as long as the answer stays wrong
    private static async Task<string> SmallestAsync(House house, Somebody? who, string difference, Func<IReadOnlyList<Settled>, Task<string?>> lookAsync)
    {
        for (var smaller = who; smaller is not null;)
        {
            var at = smaller;
            smaller = null;
            foreach (var less in at.Smaller())
            {
                var settled = await house.SettleAsync([less]);
                var still = await lookAsync(settled);
                await house.EndAsync(settled);
                if (still is null) continue;
                (smaller, difference) = (less, still);
                break;
            }
        }

        return difference;
    }
}
