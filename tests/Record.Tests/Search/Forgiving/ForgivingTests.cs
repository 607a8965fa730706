using System.Diagnostics;
using System.Globalization;
using Bogus;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Record.Names;
using Platform.Record.Search;
using Platform.Record.Search.Matches;
using Record.Tests.Import;
using static Record.Tests.Desk;

namespace Record.Tests.Search.Forgiving;

/// <summary>
/// A seeded town is searched with names got wrong in a seeded way: 2,000 people and 100 searches, at depth 20 100,000 people and 500.
/// </summary>
public sealed class ForgivingTests(ITestOutputHelper output)
{
    private const int First = 10;

    private static readonly bool Shallow = Depth.IsUsual;
    private static readonly int People = Shallow ? 2_000 : Depth.Times(5_000), Searches = Shallow ? 100 : Depth.Times(25);

    [Theory, EveryEngine]
    public async Task Whoever_is_asked_for_with_a_mistake_stands_among_the_first_ten(DatabaseEngine engine)
    {
        var watch = Stopwatch.StartNew();
        await using var town = await Town.BuildAsync(engine, People);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{People} people written in {watch.Elapsed.TotalSeconds:f1} s"));
        using var worker = await town.Platform.SignInAsync("navigator@demo.example");

        Assert.InRange(await FoundAsync(town, worker, "with a date of birth", Wrong(town, seed: 500, _ => true)), 0.95, 1);

        // a name alone: forty John Smiths are forty right answers, so those are asked for who share theirs with few
        var bearers = town.People.CountBy(who => Fold.Whole(who.Name)).ToDictionary();
        var alone = Wrong(town, seed: 501, who => bearers[Fold.Whole(who.Name)] <= 3);
        Assert.InRange(await FoundAsync(town, worker, "by the name alone", [.. alone.Where(one => one.Kind != Corruption.DayAndMonthSwapped).Select(one => one with { Typed = one.Typed with { Born = null } })]), 0.9, 1);
    }

    [Theory, EveryEngine]
    public async Task Where_a_search_begins_changes_nothing_that_it_finds(DatabaseEngine engine)
    {
        await using var town = await Town.BuildAsync(engine, 500);
        await town.ReadAsync(async database =>
        {
            foreach (var one in Wrong(town, seed: 502, _ => true).Take(100))
            {
                var keys = new SearchTerms(one.Typed.Text, one.Typed.Born).Keys(new DateOnly(2026, 11, 23));
                var few = await database.PageAsync<FoundRow>(SearchSql.FindAmongFew, keys, 500);
                var many = await database.PageAsync<FoundRow>(SearchSql.FindAmongMany, keys, 500);
                Assert.NotEmpty(few.Rows);
                Assert.Equal(few.Rows.Select(InOrder), many.Rows.Select(InOrder));
            }
        });
    }

    // string_agg promises no order of the words
    private static FoundRow InOrder(FoundRow row) => row with { Words = string.Join(' ', row.Words.Split(' ').Order(StringComparer.Ordinal)) };

    private async Task<double> FoundAsync(Town town, TestBrowser worker, string how, List<Asked> asked)
    {
        var (missed, times) = (new List<Asked>(), new List<double>());
        foreach (var one in asked)
        {
            town.Platform.Sql.Clear();
            var watch = Stopwatch.StartNew();
            var page = await worker.FindAsync(one.Typed.Text, one.Typed.Born);
            times.Add(watch.Elapsed.TotalMilliseconds);
            Assert.Equal(["SearchSql.Kept", People <= SearchSql.FewInSight ? "SearchSql.FindAmongFew" : "SearchSql.FindAmongMany", "SearchSql.About"], town.Platform.Reads());
            if (!Links(page).Take(First).Contains($"/people/{one.Who.Id}"))
            {
                missed.Add(one);
            }
        }

        Report(how, asked, missed, times);
        return 1 - ((double)missed.Count / asked.Count);
    }

    private static bool IsHeldOut(Asked one) => Corruptions.IsHeldOut(one.Who, one.Kind, one.Typed);

    private sealed record Asked(Somebody Who, Corruption Kind, Typed Typed);

    private static List<Asked> Wrong(Town town, int seed, Func<Somebody, bool> of)
    {
        var (random, corruptions, kinds) = (new Randomizer(seed), new Corruptions(seed), Enum.GetValues<Corruption>());
        List<Somebody> people = [.. town.People.Where(of)];
        var asked = new List<Asked>();
        while (asked.Count < Searches)
        {
            var (who, kind) = (random.ListItem(people), kinds[asked.Count % kinds.Length]);
            if (corruptions.Of(who, kind) is { } typed)
            {
                asked.Add(new(who, kind, typed));
            }
        }
        return asked;
    }

    private static IEnumerable<string?> Links(TestPage page) =>
        page.Document.QuerySelectorAll("main [data-found] li a").Select(link => link.GetAttribute("href"));

    private void Report(string how, List<Asked> asked, List<Asked> missed, List<double> times)
    {
        times.Sort();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{how}: {asked.Count - missed.Count} of {asked.Count}; ms a search, post and page: median {times[times.Count / 2]:f1}, 95 % {times[times.Count * 95 / 100]:f1}, most {times[^1]:f1}"));
        foreach (var kind in asked.GroupBy(one => one.Kind))
        {
            output.WriteLine($"  {kind.Key}: {kind.Count() - missed.Count(one => one.Kind == kind.Key)} of {kind.Count()}");
        }
        output.WriteLine($"  by names held out: {asked.Count(IsHeldOut) - missed.Count(IsHeldOut)} of {asked.Count(IsHeldOut)}");
        missed.FindAll(one => !IsHeldOut(one)).ForEach(one => output.WriteLine($"  missed {one.Who.Name} as {one.Typed.Text} {one.Typed.Born}"));
    }
}
