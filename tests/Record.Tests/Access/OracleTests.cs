using System.Net;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;

namespace Record.Tests.Access;

/// <summary>Worlds put together at random, and every page and search of everybody in them compared with the rules.</summary>
public sealed class OracleTests
{
    private const int People = 8;

    [Theory, EveryEngine]
    public async Task Everybody_sees_what_the_rules_let_them_and_nothing_else(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var browsers = new Dictionary<Colleague, TestBrowser>();
        foreach (var who in Colleague.All) browsers[who] = await platform.SignInAsync(who.Email);
        var (cases, seen, hidden) = (0, 0, 0);
        for (var seed = 1; seed <= Depth.Times(2); seed++)
        {
            var people = World.Of(seed, People);
            await platform.InScopeAsync(scope => WriteAsync(scope, people));
            foreach (var (who, browser) in browsers)
            {
                foreach (var person in people)
                {
                    foreach (var page in Oracle.Pages)
                    {
                        var (expected, answer) = (Oracle.Answer(who, person, page), await browser.AskAsync($"/people/{person.Id}{page.Page}"));
                        Assert.True(expected == (int)answer.Status, $"{who.Email} at {page.Page} of {person}: {(int)answer.Status} and not {expected}");
                        Assert.True(expected == 200 || !answer.Document.DocumentElement.TextContent.Contains(person.Name, StringComparison.Ordinal), $"{who.Email} reads a name at {page.Page} of {person}");
                        (cases, seen, hidden) = (cases + 1, seen + (expected == 200 ? 1 : 0), hidden + (expected == 404 ? 1 : 0));
                    }
                }

                if (!Oracle.Pages[0].Roles.Contains(who.Role) || who.Role == Role.Peer) continue;
                var found = (await browser.FindAsync(World.Word(seed))).NamesFound();
                Assert.Equal(people.Where(person => Oracle.Finds(who, person)).Select(person => person.Name).Order(), found.Order());
            }
        }

        Assert.True(seen > cases / 20 && hidden > cases / 20, $"{seen} seen and {hidden} hidden of {cases}: too few to say anything");
        foreach (var browser in browsers.Values) browser.Dispose();
    }

    [Theory, EveryEngine]
    public async Task A_record_that_is_not_there_and_one_that_is_out_of_sight_answer_alike(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var hidden = new Somebody(Ids.New(), "Worldling0 Hidden", ["Housing First team"], [], [], []);
        var shared = hidden with { Id = Ids.New(), Shares = [new("Exampleton Council", [InformationKind.Story], 0, 9, false)] };
        var keptAway = hidden with { Id = Ids.New(), Teams = ["Navigators"], Locks = [("navigator@demo.example", false)] };
        var sealedUp = hidden with { Id = Ids.New(), Teams = ["Navigators"], Seals = [new(["lead@demo.example"], false), new(["navigator@demo.example"], false)] };
        await platform.InScopeAsync(scope => WriteAsync(scope, [hidden, shared, keptAway, sealedUp]));
        using var worker = await platform.SignInAsync("navigator@demo.example");
        var nowhere = await worker.AskAsync($"/people/{Ids.New()}");
        Assert.Equal(HttpStatusCode.NotFound, nowhere.Status);
        foreach (var person in (Somebody[])[hidden, shared, keptAway, sealedUp])
        {
            var there = await worker.AskAsync($"/people/{person.Id}/timeline");
            Assert.Equal(nowhere.Status, there.Status);
            Assert.Equal(nowhere.Document.DocumentElement.TextContent, there.Document.DocumentElement.TextContent);
        }
    }

    private static async Task<bool> WriteAsync(ModuleScope scope, IReadOnlyList<Somebody> people)
    {
        var (database, now, today) = (scope.Database, scope.Now, scope.Today);
        await database.TransactAsync(async () =>
        {
            foreach (var person in people)
            {
                await database.ExecuteAsync(WorldSql.Person, new { person = person.Id, name = person.Name, now });
                await database.ExecuteAsync(WorldSql.Key, new { id = Ids.New(), person = person.Id, key = person.Name.Split(' ')[0].ToLowerInvariant() });
                foreach (var team in person.Teams)
                {
                    Assert.Equal(1, await database.ExecuteAsync(WorldSql.Support, new { id = Ids.New(), person = person.Id, team, on = today }));
                }

                foreach (var share in person.Shares) await WriteAsync(scope, person.Id, share);
                foreach (var (email, ended) in person.Locks)
                {
                    await database.ExecuteAsync(WorldSql.Lock, new { id = Ids.New(), person = person.Id, email, now, endedAt = ended ? now : (DateTime?)null });
                }

                foreach (var (email, hours) in person.Openings)
                {
                    await database.ExecuteAsync(WorldSql.Opening, new { id = Ids.New(), person = person.Id, email, now, until = now.AddHours(hours) });
                }

                foreach (var seal in person.Seals) await WriteAsync(scope, person.Id, seal);
            }
        });
        return true;
    }

    private static async Task WriteAsync(ModuleScope scope, Guid person, Share share)
    {
        var id = Ids.New();
        Assert.Equal(1, await scope.Database.ExecuteAsync(WorldSql.Share, new
        {
            id, person, organisation = share.Organisation, from = scope.Today.AddDays(share.From), until = scope.Today.AddDays(share.Until), now = scope.Now,
            endedAt = share.Ended ? scope.Now : (DateTime?)null,
        }));
        foreach (var kind in share.Kinds.Append(InformationKind.Identity).Distinct())
        {
            await scope.Database.ExecuteAsync(WorldSql.Kind, new { id = Ids.New(), person, sharing = id, kind });
        }
    }

    private static async Task WriteAsync(ModuleScope scope, Guid person, Seal seal)
    {
        var id = Ids.New();
        await scope.Database.ExecuteAsync(WorldSql.Seal, new { id, person, now = scope.Now, endedAt = seal.Ended ? scope.Now : (DateTime?)null });
        foreach (var email in seal.Readers) await scope.Database.ExecuteAsync(WorldSql.Reader, new { id = Ids.New(), person, seal = id, email });
    }
}
