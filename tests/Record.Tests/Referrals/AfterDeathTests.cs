using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Record.Referrals.AfterDeath;
using Platform.Record.Referrals.Rising;
using Platform.Sdk.Data;
using static Record.Tests.Desk;

namespace Record.Tests.Referrals;

/// <summary>Somebody dies while teams are asked whether they can support them.</summary>
public sealed class AfterDeathTests
{
    private static readonly Sql Notices = Sql.ForEveryone("select w.link from core_work w where w.person_id is null and w.finished_at is null order by w.link", "a test looks at what is to do");
    private static readonly Sql Open = Sql.ForEveryone("select f.state from core_referral f union all select o.state from core_referral_offer o", "a test looks at what waits");
    private static readonly Sql Reopen = Sql.ForEveryone("update core_referral set state = 'Waiting' where state = 'Died'", "a test makes what a merge brings");

    [Theory, EveryEngine]
    public async Task Nobody_waits_for_them_any_more_and_places_close_up_and_a_mistake_puts_all_of_it_back(DatabaseEngine engine)
    {
        await using var hall = await Hall.OpenAsync(engine);
        using var door = await hall.AsAsync(Hall.Door);
        using var navigator = await hall.AsAsync(Hall.Navigator);
        using var housing = await hall.AsAsync(Hall.Housing);
        var (_, _, person) = await hall.OfferedAsync(door, "Tall man", "outreach", "shelter");
        await hall.AnswerAsync(housing, "shelter", "Wait", "Both beds are taken.");
        hall.Platform.Clock.Advance(TimeSpan.FromMinutes(1));
        var (next, _, _) = await hall.OfferedAsync(door, "Small woman", "shelter");
        await hall.AnswerAsync(housing, "shelter", "Wait", "Both beds are taken.");
        await hall.ReferAsync("Tall man");
        await door.SubmitAsync(await door.OpenAsync($"/referrals/{await hall.LatestAsync()}/match"), form: "main form:has([name=person])");
        Assert.Contains("place 2", (await hall.ReadAsync(next)).Text, StringComparison.Ordinal);
        var (states, notices) = (await StatesAsync(hall), await NoticesAsync(hall));
        Assert.Equal(["Joined", "Offered", "Open", "Waiting"], states.Where(state => state != "Answered").Distinct().Order());

        await DieAsync(door, person);

        Assert.Contains("place 1", (await hall.ReadAsync(next)).Text, StringComparison.Ordinal);
        await RiseAsync(hall, days: 5);
        foreach (var (browser, lists) in ((TestBrowser, string[])[])[(await hall.AsAsync(Hall.Door), ["/", "/referrals"]), (await hall.AsAsync(Hall.Navigator), ["/", "/referrals/offers"]), (await hall.AsAsync(Hall.Housing), ["/", "/referrals/offers"]), (await hall.AsAsync(Hall.Lead), ["/", "/team", "/referrals", "/referrals/offers"])])
        {
            foreach (var list in lists)
            {
                var page = await browser.OpenAsync(list);
                Assert.All(["offered to your team:", "An offer to your team", "A referral has waited", "Waits too long"], words => Assert.DoesNotContain(words, page.Text, StringComparison.Ordinal));
                Assert.DoesNotContain(page.Document.QuerySelectorAll("main li a, main section a"), link => link.TextContent.Contains("Tall man", StringComparison.Ordinal) && link.GetAttribute("href")!.StartsWith("/referrals", StringComparison.Ordinal));
            }

            browser.Dispose();
        }

        using var later = await hall.AsAsync(Hall.Door);
        await later.SubmitAsync(await later.OpenAsync($"{person}/died/mistake"));
        Assert.Equal(states, await StatesAsync(hall));
        Assert.Equal(notices, await NoticesAsync(hall));
        Assert.Contains("place 2", (await hall.ReadAsync(next)).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Whoever_has_the_code_reads_what_they_would_read_of_an_answer_that_is_kept_back(DatabaseEngine engine)
    {
        await using var hall = await Hall.OpenAsync(engine);
        using var door = await hall.AsAsync(Hall.Door);
        using var peer = await hall.AsAsync(Hall.Peer);
        var (code, referral, person) = await hall.OfferedAsync(door, "Tall man", "outreach");
        hall.Platform.Clock.Advance(TimeSpan.FromSeconds(1));
        await peer.SubmitAsync(await peer.OpenAsync("/referrals/new"), Fields(
            ("KnownAs", "Tall man"), ("Words", "A walk"), ("FindAt", "The allotment"), ("Safe", "Safe"), ("Keeps", "We walk on Fridays."), ("Agreement", "NotSure")));
        await door.SubmitAsync(await door.OpenAsync($"/referrals/{await hall.LatestAsync()}/match"), form: "main form:has([name=person])");
        var other = await hall.ReferAsync("Small woman");
        await door.SubmitAsync(await door.OpenAsync($"/referrals/{await hall.LatestAsync()}/answer"), Fields(("Words", "We look after this."), ("KeepBack", "true")));
        Assert.Contains("waiting for their answer", (await hall.ReadAsync(code)).Text, StringComparison.Ordinal);

        await DieAsync(door, person);

        var answer = await hall.ReadAsync(code);
        Assert.Equal((await hall.ReadAsync(other)).TextOf("main"), answer.TextOf("main"));
        Assert.DoesNotContain("died", answer.Html, StringComparison.OrdinalIgnoreCase);
        var sent = await peer.OpenAsync("/referrals/sent");
        Assert.Contains("This has been answered. Please ring the front door if you want to talk about it.", sent.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("died", sent.Html, StringComparison.OrdinalIgnoreCase);
        var shown = await door.OpenAsync($"/referrals/{referral}");
        Assert.Contains("They died on 3 May 2026. Nothing more is asked here.", shown.Text, StringComparison.Ordinal);
        Assert.Null(shown.Document.QuerySelector("main form"));
        Assert.DoesNotContain("Answer without an offer", shown.Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_team_that_was_asked_is_told_that_it_is_answered_and_not_that_they_died(DatabaseEngine engine)
    {
        await using var hall = await Hall.OpenAsync(engine);
        using var door = await hall.AsAsync(Hall.Door);
        using var navigator = await hall.AsAsync(Hall.Navigator);
        var (_, _, person) = await hall.OfferedAsync(door, "Tall man", "outreach");
        var offer = $"/referrals/offers/{await hall.OfferAsync("outreach")}";
        var open = await navigator.OpenAsync(offer);

        await DieAsync(door, person);

        Assert.Equal("/referrals/offers", (await navigator.AskAsync(offer)).Location);
        var late = await navigator.SubmitAsync(open, Fields(("Answer", "Accept"), ("Contact", "Duty desk")));
        Assert.Contains("This has been answered meanwhile.", late.TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        Assert.DoesNotContain("died", late.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Hall.Words, late.Html, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Whoever_is_matched_later_is_shown_to_have_died_and_nothing_waits_for_them(DatabaseEngine engine)
    {
        await using var hall = await Hall.OpenAsync(engine);
        using var door = await hall.AsAsync(Hall.Door);
        var person = (await door.StartPersonAsync("Tall man")).Path;
        await DieAsync(door, person);
        await hall.ReferAsync("Tall man");
        var referral = await hall.LatestAsync();

        var match = await door.OpenAsync($"/referrals/{referral}/match");
        Assert.Contains("; died on 3 May 2026", match.Text, StringComparison.Ordinal);
        var matched = await door.SubmitAsync(match, form: "main form:has([name=person])");

        Assert.Contains("They died on 3 May 2026.", matched.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Tall man", (await door.OpenAsync("/referrals")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Somebody was referred", (await door.OpenAsync("/")).Text, StringComparison.Ordinal);

        await hall.Platform.InScopeAsync(async scope =>
        {
            await scope.Database.TransactAsync(() => scope.Database.ExecuteOneAsync(Reopen));
            await CloseReferrals.LookAsync(scope);
            return true;
        });
        Assert.Equal(["Died"], await StatesAsync(hall));
    }

    private static async Task<TestPage> DieAsync(TestBrowser browser, string person) =>
        await browser.SubmitAsync(await browser.OpenAsync($"{person}/died"), Fields(("DiedOn", "3/5/2026"), ("ToldBy", "The hospital")));

    private static async Task<IReadOnlyList<string>> StatesAsync(Hall hall) => [.. (await hall.Platform.InScopeAsync(scope => scope.Database.ManyAsync<string>(Open))).Order()];

    private static Task<IReadOnlyList<string>> NoticesAsync(Hall hall) => hall.Platform.InScopeAsync(scope => scope.Database.ManyAsync<string>(Notices));

    private static Task<bool> RiseAsync(Hall hall, int days)
    {
        hall.Platform.Clock.Advance(TimeSpan.FromDays(days));
        return hall.Platform.InScopeAsync(async scope =>
        {
            await Rise.LookAsync(scope);
            return true;
        });
    }
}
