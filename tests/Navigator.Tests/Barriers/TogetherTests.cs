using System.Text.RegularExpressions;
using CsCheck;
using Navigator.Barriers.Together;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Data;
using static Navigator.Tests.Barriers.BarrierScene;

namespace Navigator.Tests.Barriers;

/// <summary>The same barrier is counted together, and nobody is named.</summary>
public sealed class TogetherTests
{
    private static readonly string[] s_services = ["City Mental Health Team", "the city mental-health team", "CITY MENTAL HEALTH TEAM", "Mill Road practice", "Night shelter"];
    private static readonly string[] s_kinds = ["threshold", "waiting-time", "papers"];

    private static readonly Gen<Written> s_barrier = Gen.Select(Gen.Int[0, 4], Gen.Int[0, 2], Gen.Int[0, 5], Gen.Int[1, 50], (service, kind, end, reach) => new Written(s_services[service], s_kinds[kind]) with
    {
        State = end switch { 0 => "Open", 4 or 5 => "Stopped", _ => "Settled" }, Reason = end switch { 0 => null, 4 => "AskedToStop", 5 => "Died", _ => "Solved" },
        Outcome = end switch { 1 => "Flex", 2 => "Agreement", 3 => "PolicyChange", _ => "None" }, Reach = end is 2 or 3 ? reach : null, EndedDaysAgo = end == 0 ? null : 2,
    });

    [Theory, EveryEngine]
    public async Task Over_generated_barriers_the_counts_are_the_barriers_and_no_page_names_anybody(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var (people, written, at) = (new List<Guid>(), new List<Written>(), 0);
        using var lead = await scene.LeadAsync();

        await Depth.Cases(s_barrier.Array[1, 12]).SampleAsync(async barriers =>
        {
            foreach (var one in barriers)
            {
                if (people.Count == 0 || one.DaysAgo % 2 == at % 2) people.Add(await scene.SupportedAsync($"Zephyrine{++at} Quillfeather{at}"));
                await WriteAsync(scene, people[^1], one);
                written.Add(one);
            }

            var page = await lead.OpenAsync("/navigator/barriers/together");
            var meeting = await lead.OpenAsync("/navigator/barriers/together/meeting");
            foreach (var shown in (TestPage[])[page, meeting])
            {
                Assert.DoesNotContain("Zephyrine", shown.Html, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("Quillfeather", shown.Html, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("Sent away twice", shown.Html, StringComparison.Ordinal);
                Assert.All(people, person => Assert.DoesNotContain($"{person}", shown.Html, StringComparison.OrdinalIgnoreCase));
                Assert.DoesNotContain(shown.Document.QuerySelectorAll("main a"), link => link.GetAttribute("href")!.Contains("/people/", StringComparison.Ordinal));
            }

            Assert.Equal(
                written.GroupBy(one => (Key: Navigator.Barriers.ServiceKey.Of(one.Service), one.Kind)).OrderByDescending(same => same.Count()).ThenBy(same => same.Key.Key, StringComparer.Ordinal).ThenBy(same => same.Key.Kind, StringComparer.Ordinal)
                    .Select(same => string.Join('|', same.Count(), same.Count(one => one.State == "Open"), same.Count(one => one.Outcome == "Flex"), Told(same, "Agreement"), Told(same, "PolicyChange"), same.Count(one => one.State == "Stopped" && one.Reason != "Died"))),
                page.Document.QuerySelectorAll("main table")[0].QuerySelectorAll("tbody tr").Select(row => string.Join('|', row.QuerySelectorAll("td").Skip(1).Select(cell => cell.TextContent.Trim()))));
            Assert.Equal(written.Count(one => one.Reason == "Died") is > 0 and var died ? $"{died} barrier" : "", Regex.Match(page.Text, @"Not in “Nothing changed”: (\d+ barrier)").Groups[1].Value);
        }, iter: Depth.Times(8), threads: 1);

        static string Told(IEnumerable<Written> same, string outcome) =>
            same.Where(one => one.Outcome == outcome).ToList() is { Count: > 0 } all ? $"{all.Count} (helps {all.Max(one => one.Reach)})" : "0";
    }

    [Theory, EveryEngine]
    public async Task A_flex_an_agreement_and_a_change_of_policy_are_never_added_together(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        await WriteAsync(scene, person, Ended("Flex", 1));
        await WriteAsync(scene, person, Ended("Flex", 1));
        await WriteAsync(scene, person, Ended("Agreement", 30));
        await WriteAsync(scene, person, Ended("PolicyChange", 200));
        await WriteAsync(scene, person, Ended("PolicyChange", 150));
        using var lead = await scene.LeadAsync();

        var text = (await lead.OpenAsync("/navigator/barriers/together")).Text;

        Assert.Contains("2 one-off flexes: an exception, the rule is as it was", text, StringComparison.Ordinal);
        Assert.Contains("1 barrier ended with a repeatable agreement, which helps 30 as far as is known", text, StringComparison.Ordinal);
        // one change that ended two barriers of a kind at a service helps whom it helps once
        Assert.Contains("2 barriers ended with a change of policy, which helps 200 as far as is known", text, StringComparison.Ordinal);

        static Written Ended(string outcome, int reach) => new() { State = "Settled", Reason = "Solved", Outcome = outcome, Reach = reach, EndedDaysAgo = 1 };
    }

    [Theory, EveryEngine]
    public async Task Somebody_whom_the_lead_may_not_see_changes_no_byte_of_it(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await WriteAsync(scene, await scene.SupportedAsync(), new());
        using var lead = await scene.LeadAsync();
        var (before, meeting, measures) = (await TextAsync("barriers/together"), await TextAsync("barriers/together/meeting"), await TextAsync("measures"));

        var closed = await scene.SupportedAsync("Bo");
        await RunAsync(scene, BarrierSceneSql.Lock, new { id = Ids.New(), person = closed, now = scene.Now, email = "lead@demo.example" });
        for (var at = 0; at < 9; at++) await WriteAsync(scene, closed, new());

        Assert.Equal(before, await TextAsync("barriers/together"));
        Assert.Equal(meeting, await TextAsync("barriers/together/meeting"));
        Assert.Equal(measures, await TextAsync("measures"));

        async Task<string> TextAsync(string page) => (await lead.OpenAsync($"/navigator/{page}")).Text;
    }

    [Theory, EveryEngine]
    public async Task For_a_meeting_a_service_is_named_only_where_more_than_seven_met_the_barrier(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        for (var at = 0; at < 8; at++)
        {
            var person = await scene.SupportedAsync($"P{at}");
            await WriteAsync(scene, person, new() { DaysAgo = 40 });
            if (at < 7) await WriteAsync(scene, person, new("Mill Road practice") { DaysAgo = 40 });
        }

        // one who met it often is one
        var often = await scene.SupportedAsync("Often");
        for (var at = 0; at < 9; at++) await WriteAsync(scene, often, new("Night shelter", "papers") { DaysAgo = 40 });
        using var lead = await scene.LeadAsync();

        var page = await lead.OpenAsync("/navigator/barriers/together/meeting");

        Assert.Contains("City Mental Health Team: Threshold or eligibility 10 10 0 0 0", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Mill Road practice", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Night shelter", page.Text, StringComparison.Ordinal);
        Assert.Contains("Threshold or eligibility 15 15 0 0 0", page.Text, StringComparison.Ordinal);
        // nine times, and one person: a star
        Assert.Contains("ID or documents asked for * * 0 0 0", page.Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task For_a_meeting_it_is_counted_to_the_end_of_the_last_month_so_that_two_copies_tell_of_nobody(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var people = new List<Guid>();
        for (var at = 0; at < 8; at++)
        {
            people.Add(await scene.SupportedAsync($"P{at}"));
            await WriteAsync(scene, people[at], new() { DaysAgo = 23 });
        }

        using var lead = await scene.LeadAsync();
        var before = (await lead.OpenAsync("/navigator/barriers/together/meeting")).Text;
        for (var at = 0; at < 5; at++) await WriteAsync(scene, people[at], new() { DaysAgo = 22 });
        await RunAsync(scene, BarrierSceneSql.Settle, new { person = people[0], on = scene.Today.AddDays(-22) });

        Assert.Contains("as it stood at the end of 31 October 2026", before, StringComparison.Ordinal);
        Assert.Contains("City Mental Health Team: Threshold or eligibility 10 10 0 0 0", before, StringComparison.Ordinal);
        Assert.Equal(before, (await lead.OpenAsync("/navigator/barriers/together/meeting")).Text);
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(1, "*")]
    [InlineData(7, "*")]
    [InlineData(8, "10")]
    [InlineData(12, "10")]
    [InlineData(13, "15")]
    [InlineData(102, "100")]
    public void A_small_number_is_a_star_and_every_other_is_rounded_to_five(int number, string shown) => Assert.Equal(shown, Protected.Shown(number, number, 7));

    [Theory]
    [InlineData(40, 7, 7, "*")]
    [InlineData(40, 8, 7, "40")]
    [InlineData(2, 2, 1, "5")]
    public void It_is_people_who_make_a_number_small_and_what_is_not_nothing_is_never_shown_as_nothing(int number, int people, int small, string shown) => Assert.Equal(shown, Protected.Shown(number, people, small));

    [Fact]
    public void No_number_that_is_shown_for_a_meeting_tells_whether_one_more_or_fewer_stands_behind_it() => Gen.Int[1, 10_000].Sample(number =>
        Assert.Contains(Enumerable.Range(Math.Max(1, number - 2), 5), other => other != number && Protected.Shown(other, other, 7) == Protected.Shown(number, number, 7)));

    [Theory, EveryEngine]
    public async Task A_service_is_called_one_thing_on_the_page_however_it_was_typed(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        await WriteAsync(scene, person, new("mill road PRACTICE", "papers"));
        await WriteAsync(scene, person, new("Mill Road Practice"));
        await WriteAsync(scene, person, new("Mill Road Practice"));
        using var lead = await scene.LeadAsync();

        var page = await lead.OpenAsync("/navigator/barriers/together");

        Assert.Equal(["Mill Road Practice", "Mill Road Practice", "Mill Road Practice"], page.Document.QuerySelectorAll("main bdi").Select(one => one.TextContent));
    }

    [Theory, EveryEngine]
    public async Task Many_barriers_are_paged_and_who_is_asked_is_told_with_the_step(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        for (var at = 0; at < 26; at++) await WriteAsync(scene, person, new($"Service {at:00}"));
        await WriteAsync(scene, person, new("Service 07", "papers"));
        using var lead = await scene.LeadAsync();

        var first = await lead.OpenAsync("/navigator/barriers/together");
        var last = await lead.OpenAsync("/navigator/barriers/together?at=2");

        Assert.Equal((25, 2), (Rows(first), Rows(last)));
        Assert.Contains("Service 07: 2 open (2 colleague to colleague)", first.Text, StringComparison.Ordinal);
        Assert.Equal(Rows(last), Rows(await lead.OpenAsync("/navigator/barriers/together?at=99")));
        Assert.Equal(Rows(first), Rows(await lead.OpenAsync("/navigator/barriers/together?at=-4")));

        static int Rows(TestPage page) => page.Document.QuerySelectorAll("main table")[0].QuerySelectorAll("tbody tr").Length;
    }

    [Theory, EveryEngine]
    public async Task Where_more_services_are_asked_than_are_shown_it_says_so(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        for (var at = 0; at < 25; at++) await WriteAsync(scene, person, new($"Service {at:00}"));
        using var lead = await scene.LeadAsync();
        var full = await lead.OpenAsync("/navigator/barriers/together");
        await WriteAsync(scene, person, new("Service 25"));

        var more = await lead.OpenAsync("/navigator/barriers/together");

        Assert.DoesNotContain("More services are asked", full.Text, StringComparison.Ordinal);
        Assert.Contains("More services are asked than this list shows: these are the 25 that are asked most.", more.Text, StringComparison.Ordinal);
    }
}
