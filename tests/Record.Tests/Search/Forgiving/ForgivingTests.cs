using System.Diagnostics;
using System.Globalization;
using Bogus;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Record.Tests.Import;
using static Record.Tests.Desk;

namespace Record.Tests.Search.Forgiving;

/// <summary>
/// A seeded town is searched with names got wrong in a seeded way: 2,000 people and 100 searches, at depth 20 100,000 people and 500.
/// </summary>
public sealed class ForgivingTests(ITestOutputHelper output)
{
    private const int First = 10;

    private static readonly bool Shallow = Depth.Times(1) == 1;
    private static readonly int People = Shallow ? 2_000 : Depth.Times(5_000), Searches = Shallow ? 100 : Depth.Times(25);

    [Theory, EveryEngine]
    public async Task Whoever_is_asked_for_with_a_mistake_stands_among_the_first_ten(DatabaseEngine engine)
    {
        await using var town = await Town.BuildAsync(engine, People);
        using var worker = await town.Platform.SignInAsync("navigator@demo.example");
        var missed = new List<(Corruption Kind, string Was, Typed Typed)>();
        var (asked, times) = (Wrong(town, seed: 500), new List<double>());
        foreach (var (who, kind, typed) in asked)
        {
            town.Platform.Sql.Clear();
            var watch = Stopwatch.StartNew();
            var page = await worker.FindAsync(typed.Text, typed.Born);
            times.Add(watch.Elapsed.TotalMilliseconds);
            Assert.Equal(["SearchSql.Kept", "SearchSql.Find", "SearchSql.About"], Queries(town.Platform));
            if (!Links(page).Take(First).Contains($"/people/{who.Id}"))
            {
                missed.Add((kind, who.Name, typed));
            }
        }

        Report(asked.Select(one => one.Kind), missed, times);
        Assert.True(missed.Count <= asked.Count * 0.05, $"{missed.Count} of {asked.Count} were not found: {string.Join("; ", missed.Take(25))}");
    }

    private static List<(Somebody Who, Corruption Kind, Typed Typed)> Wrong(Town town, int seed)
    {
        var (random, corruptions, kinds) = (new Randomizer(seed), new Corruptions(seed), Enum.GetValues<Corruption>());
        var asked = new List<(Somebody, Corruption, Typed)>();
        while (asked.Count < Searches)
        {
            var (who, kind) = (random.ListItem([.. town.People]), kinds[asked.Count % kinds.Length]);
            if (corruptions.Of(who, kind) is { } typed)
            {
                asked.Add((who, kind, typed));
            }
        }
        return asked;
    }

    private static IEnumerable<string> Queries(TestPlatform platform) => platform.Sql.Runs
        .Where(run => !run.Changes).Select(run => run.Sql.Name).Where(name => name.StartsWith("SearchSql.", StringComparison.Ordinal));

    private static IEnumerable<string?> Links(TestPage page) =>
        page.Document.QuerySelectorAll("main [data-found] li a").Select(link => link.GetAttribute("href"));

    private void Report(IEnumerable<Corruption> asked, List<(Corruption Kind, string, Typed)> missed, List<double> times)
    {
        foreach (var kind in asked.GroupBy(kind => kind))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind.Key}: {kind.Count() - missed.Count(one => one.Kind == kind.Key)} of {kind.Count()}"));
        }
        times.Sort();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ms a search, post and page: median {times[times.Count / 2]:f1}, 95 % {times[times.Count * 95 / 100]:f1}, most {times[^1]:f1}"));
        missed.ForEach(one => output.WriteLine($"missed: {one}"));
    }
}
