using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Record.Demo.Seed;
using Record.Tests.Support;
using static Record.Tests.Desk;

namespace Record.Tests.Demo;

public sealed class SeedTests
{
    [Theory, EveryEngine]
    public async Task Seeding_goes_on_where_it_was_stopped_and_writes_nobody_twice(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine, new Outreach());
        using var stop = new CancellationTokenSource();
        var stopped = await SeedAsync(platform, 450, progress: _ => stop.CancelAsync(), stop: stop.Token);

        var whole = await SeedAsync(platform, 450);
        var again = await SeedAsync(platform, 450);

        Assert.Equal((SeedPeople.BatchPeople, 450 - SeedPeople.BatchPeople, 0), (stopped.Added, whole.Added, again.Added));
        var people = await PeopleAsync(platform);
        Assert.Equal(Enumerable.Range(0, 450).Select(index => $"SEED1-{index:0000000}"), people.Select(person => person.Mark));
        Assert.All(people, person => Assert.Equal((1, true), (person.Supports, person.Entries >= person.Contacts + 2)));
    }

    [Fact]
    public async Task The_same_number_invents_the_same_people_and_another_number_others()
    {
        await using var one = await TestPlatform.StartAsync(DatabaseEngine.Sqlite, new Outreach());
        await using var two = await TestPlatform.StartAsync(DatabaseEngine.Sqlite, new Outreach());
        await SeedAsync(one, 120);
        await SeedAsync(two, 70);
        await SeedAsync(two, 120);
        var (first, second) = (await PeopleAsync(one), await PeopleAsync(two));
        await SeedAsync(two, 50, number: 2);

        Assert.Equal(first, second);
        Assert.Equal(170, (await PeopleAsync(two)).Select(person => person.PersonId).Distinct().Count());
    }

    [Theory, EveryEngine]
    public async Task Invented_people_have_the_shares_that_were_published(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine, new Outreach());
        await SeedAsync(platform, 2_000);

        var people = await PeopleAsync(platform);
        var (women, men) = (people.Where(person => person.Gender == "Woman").ToList(), people.Where(person => person.Gender == "Man").ToList());
        Assert.InRange(women.Count / (double)(women.Count + men.Count), .33, .41);
        Assert.InRange(women.Average(person => person.Abused), .90, .96);
        Assert.InRange(men.Average(person => person.Abused), .42, .50);
        Assert.InRange(people.Average(person => person.Faced >= 4 ? 1.0 : 0), .78, .88);
        Assert.InRange(people.Average(person => person.Entries), 9, 13);
        Assert.Contains(people, person => person.BornOn is null);
        Assert.Equal(0, await platform.InScopeAsync(scope => scope.Database.OneAsync<int>(SeededSql.InTheFuture, new { now = scope.Now })));
    }

    [Theory, EveryEngine]
    public async Task No_invented_colleague_supports_more_people_than_the_limit(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine, new TestSetup { DemoPeople = true }, new NavigatorLike());
        await SeedAsync(platform, 300);

        Assert.Equal(6, await platform.InScopeAsync(scope => scope.Database.OneAsync<int>(SeededSql.HighestCaseload)));
    }

    [Theory, EveryEngine]
    public async Task An_invented_person_is_found_by_name(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine, new TestSetup { DemoPeople = true }, new NavigatorLike());
        await SeedAsync(platform, 30);
        var somebody = (await PeopleAsync(platform)).First(person => person.DisplayName.Contains(' ', StringComparison.Ordinal));
        using var browser = await platform.SignInAsync(Scene.Navigator);

        Assert.Contains(somebody.DisplayName, (await browser.FindAsync(somebody.DisplayName)).NamesFound());
    }

    private static Task<Seeded> SeedAsync(
        TestPlatform platform, int people, int number = SeedPeople.UsualNumber, Func<Seeded, Task>? progress = null, CancellationToken stop = default) =>
        platform.InServicesAsync(services => services.GetRequiredService<SeedPeople>().RunAsync(people, number, progress ?? (_ => Task.CompletedTask), stop));

    private static Task<IReadOnlyList<SeededPerson>> PeopleAsync(TestPlatform platform) =>
        platform.InScopeAsync(scope => scope.Database.ManyAsync<SeededPerson>(SeededSql.People));
}
