using System.Text.RegularExpressions;
using CsCheck;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Access;

namespace Record.Tests.Access.Worlds;

/// <summary>What holds of any two worlds that differ in one thing, whatever the rules are: read from the running platform alone.</summary>
[Collection(nameof(Houses))]
public sealed partial class LawTests(Houses houses)
{
    private const int Worlds = 2;

    private static readonly Gen<(Somebody Who, string Email, int Turn)> s_cases = Gen.Select(
        World.Anybody, Gen.OneOf(Colleague.All.Where(Oracle.Supports).Select(one => one.Email).ToArray()), Gen.Int[0, 999]);

    [Theory, EveryEngine]
    public async Task Taking_a_reason_to_see_somebody_away_and_closing_their_record_never_add_anything(DatabaseEngine engine)
    {
        var house = await houses.OpenAsync(engine);
        await Depth.Cases(s_cases).SampleAsync(async one =>
        {
            var (who, email, turn) = one;
            List<(string Law, Somebody More, Somebody Less)> laws =
            [
                .. Each("without support", who.Episodes, some => who with { Episodes = some }), .. Each("without sharing", who.Shares, some => who with { Shares = some }),
                .. Each("without an opening", who.Openings, some => who with { Openings = some }),
                ("with a seal", who, who with { Seals = [.. who.Seals, new(turn % 2 == 0 ? [] : [email], false)] }),
                ("kept away", who, who with { Locks = [.. who.Locks, new(email, false)] }),
            ];
            foreach (var (law, more, less) in laws)
            {
                var (before, after) = (await SeenAsync(house, more, turn), await SeenAsync(house, less, turn));
                if (after.Except(before).FirstOrDefault() is { } added) Assert.Fail($"{law} there is more to see: {added}, of {more}");
            }

            IEnumerable<(string, Somebody, Somebody)> Each<T>(string law, IReadOnlyList<T> all, Func<IReadOnlyList<T>, Somebody> with) =>
                all.Count == 0 ? [] : [(law, who, with([.. all.SkipLast(1)]))]; // the first stays the first, which pages are opened of
        }, iter: Depth.Times(Worlds), threads: 1);
    }

    [Theory, EveryEngine]
    public async Task What_has_run_out_is_as_if_it_were_not_there(DatabaseEngine engine)
    {
        var house = await houses.OpenAsync(engine);
        await Depth.Cases(s_cases).SampleAsync(async one =>
        {
            var (who, turn) = (one.Who, one.Turn);
            var expired = who with
            {
                Episodes = [.. who.Episodes, new("Housing First team", 1, null, 91)],
                Shares = [.. who.Shares.Select(share => share with { From = -30, Until = -1, Ended = false })],
                Openings = [.. who.Openings.Select(opening => opening with { Seconds = 0 })],
            };
            var ended = expired with { Shares = [.. expired.Shares.Select(share => share with { Until = 30, Ended = true })] };
            var gone = who with { Shares = [], Openings = [] };
            var seen = await SeenAsync(house, gone, turn);
            Assert.Equal(seen, await SeenAsync(house, ended, turn));
            Assert.Equal(seen, await SeenAsync(house, expired, turn));
            var opened = who with { Locks = [.. who.Locks.Select(away => away with { Ended = true })], Seals = [.. who.Seals.Select(seal => seal with { Ended = true })] };
            Assert.Equal(await SeenAsync(house, who with { Locks = [], Seals = [] }, turn), await SeenAsync(house, opened, turn));
        }, iter: Depth.Times(Worlds), threads: 1);
    }

    [Theory, EveryEngine]
    public async Task Not_there_and_not_permitted_are_the_same_bytes_by_the_same_statements(DatabaseEngine engine)
    {
        var house = await houses.OpenAsync(engine);
        var supported = new Somebody([new("Navigators", 0, null, null)], [], [], [], [], []);
        var hidden = await house.SettleAsync(
        [
            supported with { Episodes = [new("Housing First team", 0, null, null)] },
            supported with { Episodes = [], Shares = [new("Exampleton Council", [], -9, -1, false)] },
            supported with { Episodes = [new("Navigators", 0, null, 91)] },
            supported with { Locks = [new("navigator@demo.example", false)] },
            supported with { Seals = [new(["lead@demo.example"], false), new(["navigator@demo.example"], false)] },
            supported with { Episodes = [], Shares = [new("Exampleton Council", [], -9, 9, false)] },
        ]);
        var unshared = 0;
        var who = Colleague.All[0];
        foreach (var page in house.Pages.Where(page => page.Rule!.Roles.Contains(who.Role)))
        {
            var (nowhere, ran) = await AskedAsync(hidden[0] with { Id = Guid.CreateVersion7() });
            foreach (var one in hidden)
            {
                var (answer, statements) = await AskedAsync(one);
                if (one == hidden[^1])
                {
                    if (answer.StartsWith("200", StringComparison.Ordinal)) continue;
                    unshared++;
                    // who they are is shared: then what is not is as a thing of theirs that was never there
                    if (!ran.SequenceEqual(statements))
                    {
                        var (nothing, then) = await AskedAsync(one.WithoutThings());
                        Assert.Equal(nothing, answer);
                        Assert.Equal(then, statements);
                        continue;
                    }
                }

                Assert.Equal(nowhere, answer);
                Assert.Equal(ran, statements);
            }

            async Task<(string Bytes, IReadOnlyList<string> Ran)> AskedAsync(Settled one)
            {
                var (answer, statements) = await house.WatchAsync(who, page.For(one));
                return (BytesOf(answer), statements);
            }
        }

        await house.EndAsync(hidden);
        Assert.True(unshared > house.Pages.Count / 3, $"{unshared}");
    }

    [Theory, EveryEngine]
    public async Task People_whom_somebody_may_not_see_change_no_byte_of_what_they_are_shown(DatabaseEngine engine)
    {
        var house = await houses.OpenAsync(engine);
        foreach (var who in Colleague.All.Where(Oracle.Searches))
        {
            var seen = new Somebody([new(who.Team, 0, who.Email, null)], [], [], [], [], [new(who.Team, null)]);
            var ours = await house.SettleAsync([seen, seen with { ToDos = [] }]);
            var search = await house.SearchAsync(who, ours);
            var addresses = house.Lists.Select(list => list.With(search)).Prepend(house.Pages.Single(page => page.Template == "people/{personId}").For(ours[0])).ToList();
            var before = await ShownAsync(addresses);
            Assert.True(before.Count(one => one.Contains(ours[0].Name, StringComparison.Ordinal)) >= 3);
            var other = Colleague.All.First(one => Oracle.Searches(one) && one.Team != who.Team);
            var hidden = await house.SettleAsync(
            [
                seen with { Episodes = [new(other.Team, 0, null, null)], ToDos = [new(other.Team, null)] }, seen with { Locks = [new(who.Email, false)] },
                seen with { Seals = [new([other.Email], false)] }, seen with { Episodes = [], ToDos = [], Shares = [new(who.Organisation, [], -9, -1, false)] },
            ], ours[0].Name.Split(' ')[0]);
            Assert.Equal(before, await ShownAsync(addresses));
            await house.EndAsync([.. ours, .. hidden]);

            async Task<IReadOnlyList<string>> ShownAsync(IReadOnlyList<string> at)
            {
                var shown = new List<string>();
                foreach (var address in at)
                {
                    var bytes = await BytesAsync(house.Browsers[who], address);
                    if (bytes.StartsWith("200", StringComparison.Ordinal)) shown.Add($"{address}\n{bytes}");
                }

                return shown;
            }
        }
    }

    [Theory, EveryEngine]
    public async Task A_figure_over_a_list_counts_what_the_list_shows(DatabaseEngine engine)
    {
        var (house, counted) = (await houses.OpenAsync(engine), new List<string>());
        foreach (var who in Colleague.All.Where(Oracle.Supports))
        {
            // in two modules each, and led by who looks: so they are in every list of theirs, and four of nine are to be seen
            var led = new Somebody([new(who.Team, 0, who.Email, null), new(who.Team, 1, who.Email, null)], [], [], [], [], [new(who.Team, null)]);
            var other = Colleague.All.First(one => one.Email != who.Email);
            var before = await FiguresAsync(who);
            var people = await house.SettleAsync(
            [
                led, led, led, led, led with { Locks = [new(who.Email, false)] }, led with { Locks = [new(who.Email, false)] }, led with { Seals = [new([other.Email], false)] },
                led with { Seals = [new([], false)] }, led with { Seals = [new([who.Email], false), new([], false)] },
            ]);
            foreach (var (address, figures, listed) in await FiguresAsync(who))
            {
                var was = before.Single(one => one.Address == address).Figures;
                var added = figures.Except(was).ToList();
                // a measure lists nobody: it has grown by those who are to be seen
                Assert.All(added, figure => Assert.True(
                    figure == listed.Count || (address.EndsWith("/measures", StringComparison.Ordinal) && was.Append(0).Contains(figure - 4)), $"{who.Email} at {address}: {figure} is said and {listed.Count} are shown"));
                // whom other tests left there is listed and counted besides
                if (listed.Intersect(people.Select(one => one.Id)).Count() is var ours and > 0) Assert.Equal(4, ours);
                if (added.Count > 0) counted.Add(address);
            }

            await house.EndAsync(people);
        }

        Assert.NotEmpty(counted);

        async Task<IReadOnlyList<(string Address, IReadOnlyList<int> Figures, IReadOnlyList<Guid> Listed)>> FiguresAsync(Colleague who)
        {
            var found = new List<(string, IReadOnlyList<int>, IReadOnlyList<Guid>)>();
            foreach (var address in house.Lists.Select(list => list.With(Guid.Empty)).Distinct())
            {
                var answer = await house.Browsers[who].AskAsync(address);
                if ((int)answer.Status != 200 || answer.Document.QuerySelector("main") is not { } main) continue;
                var listed = main.QuerySelectorAll("li a[href^='/people/']").Select(link => link.GetAttribute("href")!.Split('/', '?')[2]).Where(one => Guid.TryParse(one, out _)).Select(Guid.Parse).Distinct().ToList();
                // what is left of a limit counts nobody
                foreach (var item in main.QuerySelectorAll("li, [data-limit]").ToList()) item.Remove();
                found.Add((address, [.. Figure().Matches(main.TextContent).Select(match => int.Parse(match.Value, System.Globalization.CultureInfo.InvariantCulture)).Distinct()], listed));
            }

            return found;
        }
    }

    [GeneratedRegex(@"\b\d{1,4}\b")]
    private static partial Regex Figure();

    private static async Task<string> BytesAsync(TestBrowser browser, string address) => BytesOf(await browser.AskAsync(address));

    private static string BytesOf(TestPage answer)
    {
        var headers = answer.Response.Headers.Concat(answer.Response.Content.Headers).Where(one => one.Key != "Date").Select(one => $"{one.Key}: {string.Join(", ", one.Value)}");
        return $"{(int)answer.Status}\n{string.Join('\n', headers.Order(StringComparer.Ordinal))}\n{Fresh().Replace(answer.Html, "")}";
    }

    // every answer brings its forms a token and numbers of their own
    [GeneratedRegex("(?<=name=\"(__RequestVerificationToken|form_id|draft_id)\"[^>]*value=\")[^\"]+")]
    private static partial Regex Fresh();

    // for everybody whose work is with people: which pages open, which of the words on them are read, and whether a search and My day name the
    // person; but for the pages of one agreement, which stay to be read by those who support them once it is over
    private static async Task<IReadOnlyList<string>> SeenAsync(House house, Somebody who, int turn)
    {
        var settled = await house.SettleAsync([who]);
        var seen = await Task.WhenAll(Colleague.All.Where(Oracle.Supports).Select(async (colleague, place) =>
        {
            var (browser, found) = (house.Browsers[colleague], new List<string>());
            foreach (var page in house.Pages.Where((page, at) => at == (turn + (place * 3)) % house.Pages.Count || page.Template is "people/{personId}" or "people/{personId}/timeline"))
            {
                if (page.Template.Contains("{sharingId}", StringComparison.Ordinal)) continue;
                var answer = await browser.AskAsync(page.For(settled[0]));
                if ((int)answer.Status != 200) continue;
                found.Add($"{colleague.Email} {page}");
                found.AddRange(Oracle.Marks.Where(mark => answer.Html.Contains(settled[0].WordOf(mark), StringComparison.OrdinalIgnoreCase)).Select(mark => $"{colleague.Email} {page} {mark.Word}"));
            }

            var lists = new List<string> { "/" };
            if (Oracle.Searches(colleague)) lists.Add($"/people/search/{await house.SearchAsync(colleague, settled)}");
            if (colleague.Role == Role.Lead) lists.Add("/team");
            foreach (var list in lists)
            {
                if ((await browser.AskAsync(list)).Html.Contains(settled[0].Name, StringComparison.Ordinal)) found.Add($"{colleague.Email} {list.Split('/')[^1].Length}");
            }

            return found;
        }));
        await house.EndAsync(settled);
        return [.. seen.SelectMany(one => one).Order(StringComparer.Ordinal)];
    }
}
