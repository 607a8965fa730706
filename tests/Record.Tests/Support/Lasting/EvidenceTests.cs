using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Record;

namespace Record.Tests.Support.Lasting;

/// <summary>What was tried before support may end, whatever the reason: nobody is let go because they were out.</summary>
public sealed class EvidenceTests
{
    private static readonly EndingReason[] Chosen = [.. Enum.GetValues<EndingReason>().Where(reason => reason != EndingReason.Died)];

    [Theory, EveryEngine]
    public async Task Whoever_was_not_reached_since_is_tried_in_different_ways_first_whatever_the_reason(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var of = await scene.SupportedAsync(daysAgo: 60);
        using var navigator = await scene.Platform.SignInAsync(Scene.Navigator);
        await navigator.SubmitAsync(await navigator.OpenAsync($"/people/{of.Person}/ways/add"), Desk.Fields(("Kind", "ThroughSomeone"), ("Value", "Jo at the market"), ("Safety", "Safe")));
        await scene.ContactAsync(of, ContactMethod.MetOut, twoWay: true, daysAgo: 40);
        for (var day = 10; day < 13; day++) await scene.ContactAsync(of, ContactMethod.Visit, twoWay: false, day);

        Assert.Contains("takes 6 tries by at least 3 different ways", (await navigator.OpenAsync($"/people/{of.Person}/support/{of.Support}/ending")).Text, StringComparison.Ordinal);
        foreach (var reason in Chosen)
        {
            var held = await ProposeAsync(navigator, of, reason);
            Assert.Contains(
                "We have made 3 tries: 3 visits since anybody was last in touch. To end support without word from them takes 6 tries by at least 3 different ways. Try through Jo at the market",
                held.Text, StringComparison.Ordinal);
            Assert.Equal(reason != EndingReason.LostTouch, held.Text.Contains("If they have told you, record that contact first.", StringComparison.Ordinal));
        }

        for (var day = 5; day < 8; day++) await scene.ContactAsync(of, ContactMethod.Phone, twoWay: false, day);
        Assert.Contains("6 tries: 3 calls, 3 visits", (await ProposeAsync(navigator, of, EndingReason.Other)).Text, StringComparison.Ordinal);
        await scene.ContactAsync(of, ContactMethod.Letter, twoWay: false, 4);
        Assert.Contains("It is proposed that support ends", (await ProposeAsync(navigator, of, EndingReason.Other)).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Where_they_were_in_touch_last_nothing_more_is_asked_but_touch_is_not_lost(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var of = await scene.SupportedAsync(daysAgo: 60);
        await scene.ContactAsync(of, ContactMethod.Visit, twoWay: false, daysAgo: 9);
        await scene.ContactAsync(of, ContactMethod.Phone, twoWay: true, daysAgo: 8);
        using var navigator = await scene.Platform.SignInAsync(Scene.Navigator);
        using var lead = await scene.Platform.SignInAsync(Scene.Lead);

        Assert.DoesNotContain("different ways.", (await navigator.OpenAsync($"/people/{of.Person}/support/{of.Support}/ending")).Text, StringComparison.Ordinal);
        Assert.Contains("We have made no tries yet since anybody was last in touch", (await ProposeAsync(navigator, of, EndingReason.LostTouch)).Text, StringComparison.Ordinal);
        foreach (var reason in Chosen.Where(one => one != EndingReason.LostTouch))
        {
            Assert.Contains("It is proposed that support ends", (await ProposeAsync(navigator, of, reason)).Text, StringComparison.Ordinal);
            await DecideAsync(lead, of, "Decline", "Stay a little.");
        }
    }

    [Theory, EveryEngine]
    public async Task A_conversation_of_long_ago_or_of_earlier_support_is_no_word_about_ending_this_one(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        using var navigator = await scene.Platform.SignInAsync(Scene.Navigator);
        foreach (var (began, reached) in ((int, int)[])[(300, 290), (1, 290)])
        {
            var of = await scene.SupportedAsync(daysAgo: began);
            await scene.ContactAsync(of, ContactMethod.Visit, twoWay: true, daysAgo: reached);
            Assert.Contains("We have made no tries yet since anybody was last in touch", (await ProposeAsync(navigator, of, EndingReason.Other)).Text, StringComparison.Ordinal);
        }

        var lately = await scene.SupportedAsync(daysAgo: 60);
        await scene.ContactAsync(lately, ContactMethod.Visit, twoWay: true, daysAgo: 14);
        Assert.Contains("It is proposed that support ends", (await ProposeAsync(navigator, lately, EndingReason.Other)).Text, StringComparison.Ordinal);

        // a lead who takes some days over it decides about what was known when it was proposed
        scene.Platform.Clock.Advance(TimeSpan.FromDays(20));
        using var lead = await scene.Platform.SignInAsync(Scene.Lead);
        Assert.Contains("They were in touch with us last, on 9 November", (await lead.OpenAsync($"/people/{lately.Person}/support/{lately.Support}/ending/decide")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("There is a problem", (await DecideAsync(lead, lately, "Approve", "")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Whoever_was_never_reached_is_looked_for_before_anything_ends(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var of = await scene.SupportedAsync(daysAgo: 60);
        using var navigator = await scene.Platform.SignInAsync(Scene.Navigator);

        Assert.Contains("We have not tried to reach them yet. To end support without word from them takes 6 tries", (await ProposeAsync(navigator, of, EndingReason.NoLongerWants)).Text, StringComparison.Ordinal);
        await scene.ContactAsync(of, ContactMethod.Visit, twoWay: false, daysAgo: 3);
        Assert.Contains("We have made 1 try: 1 visit and have not reached them yet.", (await ProposeAsync(navigator, of, EndingReason.MovedAway)).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task It_is_counted_again_when_it_is_decided_for_every_reason(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        using var navigator = await scene.Platform.SignInAsync(Scene.Navigator);
        using var lead = await scene.Platform.SignInAsync(Scene.Lead);
        foreach (var reason in Chosen.Where(one => one != EndingReason.LostTouch))
        {
            var person = await scene.PersonAsync();
            var of = (Person: person, Support: await scene.SupportAsync(person, module: Desk.FrontDoor, daysAgo: 60));
            await scene.ContactAsync(of, ContactMethod.Phone, twoWay: true, daysAgo: 8);
            await ProposeAsync(navigator, of, reason);
            await scene.ContactAsync(of, ContactMethod.Visit, twoWay: false, daysAgo: 1);

            Assert.Contains("We have made 1 try: 1 visit since anybody was last in touch.", (await DecideAsync(lead, of, "Approve")).Text, StringComparison.Ordinal);

            await scene.ContactAsync(of, ContactMethod.Phone, twoWay: true, daysAgo: 0);
            await DecideAsync(lead, of, "Approve");
            Assert.Equal(1, await scene.ReadAsync(database => database.OneAsync<int>(SceneSql.Ended, new { person }), Scene.Lead));
        }
    }

    private static Task<TestPage> ProposeAsync(TestBrowser browser, (Guid Person, Guid Support) of, EndingReason reason) =>
        SendAsync(browser, of, "ending", ("Reason", $"{reason}"), ("Words", "Never in."), ("WayBack", "Ring us, or come by."));

    private static Task<TestPage> DecideAsync(TestBrowser browser, (Guid Person, Guid Support) of, string answer, string words = "") =>
        SendAsync(browser, of, "ending/decide", ("Answer", answer), ("Words", words));

    private static async Task<TestPage> SendAsync(TestBrowser browser, (Guid Person, Guid Support) of, string page, params (string, string?)[] fields)
    {
        var answer = await browser.PostAsync(await browser.OpenAsync($"/people/{of.Person}/support/{of.Support}/{page}"), Desk.Fields(fields));
        return answer.Location is { } next ? await browser.OpenAsync(next) : answer;
    }
}
