using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Record.Support;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Record.Tests.Support.Lasting;

public sealed class EndingTests
{
    [Theory, EveryEngine]
    public async Task Losing_touch_needs_varied_tries_which_the_service_counts_and_says_what_else_to_try(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var of = await scene.SupportedAsync(daysAgo: 60);
        using var navigator = await scene.Platform.SignInAsync(Scene.Navigator);
        await navigator.SubmitAsync(await navigator.OpenAsync($"/people/{of.Person}/ways/add"), Desk.Fields(("Kind", "ThroughSomeone"), ("Value", "Jo at the market"), ("Safety", "Safe")));
        await navigator.SubmitAsync(await navigator.OpenAsync($"/people/{of.Person}/ways/add"), Desk.Fields(("Kind", "Place"), ("Value", "Canal steps"), ("Safety", "NotSafe")));
        await scene.ContactAsync(of, ContactMethod.MetOut, twoWay: true, daysAgo: 40);
        for (var day = 10; day < 13; day++) await scene.ContactAsync(of, ContactMethod.Visit, twoWay: false, day);

        var refused = await ProposeAsync(navigator, of, "LostTouch");

        Assert.Contains("We have made 3 tries: 3 visits since anybody was last in touch. To end support without word from them takes 6 tries by at least 3 different ways. Try through Jo at the market", refused.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Canal steps", refused.Text, StringComparison.Ordinal);
        for (var day = 5; day < 9; day++) await scene.ContactAsync(of, ContactMethod.Phone, twoWay: false, day);
        Assert.Contains("Try ", (await ProposeAsync(navigator, of, "LostTouch")).Text, StringComparison.Ordinal);
        await scene.ContactAsync(of, ContactMethod.Letter, twoWay: false, 2);
        Assert.Contains("It is proposed that support ends", (await ProposeAsync(navigator, of, "LostTouch")).Text, StringComparison.Ordinal);

        // somebody reached them while the proposal waited: touch is not lost
        await scene.ContactAsync(of, ContactMethod.Text, twoWay: true, 0);
        using var lead = await scene.Platform.SignInAsync(Scene.Lead);
        var held = await DecideAsync(lead, of, "Approve");
        Assert.Contains("We have made no tries yet since anybody was last in touch", held.Text, StringComparison.Ordinal);
        Assert.Equal(0, await CountEndedAsync(scene, of.Person));
    }

    [Theory, EveryEngine]
    public async Task Whoever_proposed_it_never_decides_and_a_decline_keeps_its_reason(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var of = await scene.InTouchAsync(email: Scene.Lead);
        using var lead = await scene.Platform.SignInAsync(Scene.Lead);
        await ProposeAsync(lead, of, "MovedOn");
        var own = await lead.OpenAsync($"/people/{of.Person}/support/{of.Support}/ending/decide");
        Assert.Null(own.Document.QuerySelector("main form"));
        Assert.DoesNotContain("Decide whether support ends", (await lead.OpenAsync("/")).Text, StringComparison.Ordinal);
        using var navigator = await scene.Platform.SignInAsync(Scene.Navigator);
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await navigator.AskAsync($"/people/{of.Person}/support/{of.Support}/ending/decide")).Status);

        var other = await scene.InTouchAsync("Ash");
        await ProposeAsync(navigator, other, "MovedAway");
        Assert.Contains("Say why support goes on", (await DecideAsync(lead, other, "Decline", "")).Text, StringComparison.Ordinal);
        var declined = await DecideAsync(lead, other, "Decline", "Ask the sister first.");
        Assert.Contains("It was proposed that support ends, and it goes on: Ask the sister first. (Lee Leader)", declined.Text, StringComparison.Ordinal);
        Assert.Contains("Outreach: support goes on", await scene.SentencesAsync(other.Person));
        Assert.Contains("core.ending-answered", await scene.OpenWorkAsync(other.Person));
        Assert.Equal(0, await CountEndedAsync(scene, other.Person));
    }

    [Theory, EveryEngine]
    public async Task It_ends_with_a_way_back_modules_hear_of_it_and_one_click_takes_it_up_again(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine, new Listening());
        var of = await scene.InTouchAsync("Ash", daysAgo: 30);
        using var navigator = await scene.Platform.SignInAsync(Scene.Navigator);
        using var lead = await scene.Platform.SignInAsync(Scene.Lead);
        Assert.Contains("Name the support that took over.", (await ProposeAsync(navigator, of, "OtherSupport")).Text, StringComparison.Ordinal);
        await ProposeAsync(navigator, of, "OtherSupport", "The women's centre");
        Assert.Contains("Decide whether support ends", (await lead.OpenAsync("/")).Text, StringComparison.Ordinal);

        await DecideAsync(lead, of, "Approve");

        Assert.Equal(1, await CountEndedAsync(scene, of.Person));
        Assert.Contains("Heard that OtherSupport", await scene.SentencesAsync(of.Person));
        var after = await navigator.OpenAsync($"/people/{of.Person}/support");
        Assert.Contains("other support took over: The women's centre", after.Text, StringComparison.Ordinal);
        Assert.Contains("Ring us, or come by.", (await navigator.OpenAsync($"/people/{of.Person}/support/{of.Support}/way-back")).Text, StringComparison.Ordinal);

        await navigator.SubmitAsync(after, form: "main form[action$='/again']");

        var again = await navigator.OpenAsync($"/people/{of.Person}/support");
        Assert.Contains("Lead worker", again.Text, StringComparison.Ordinal);
        Assert.Contains("Support before", again.Text, StringComparison.Ordinal);
        Assert.Contains("Outreach: support started again, with everything they told before", await scene.SentencesAsync(of.Person));
        Assert.Contains("They are back. Say hello.", (await navigator.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Start again", again.Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Somebody_who_comes_back_to_a_full_caseload_waits_with_the_team_and_is_not_refused(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var of = await scene.InTouchAsync("Ash");
        using var navigator = await scene.Platform.SignInAsync(Scene.Navigator);
        using var lead = await scene.Platform.SignInAsync(Scene.Lead);
        await ProposeAsync(navigator, of, "MovedOn");
        await DecideAsync(lead, of, "Approve");
        for (var i = 0; i < 3; i++) await scene.SupportedAsync();

        await navigator.SubmitAsync(await navigator.OpenAsync($"/people/{of.Person}/support/{of.Support}/again"));

        Assert.Contains("no lead worker yet", (await navigator.OpenAsync($"/people/{of.Person}/support")).Text, StringComparison.Ordinal);
        Assert.Contains("They are back. Take it up.", (await lead.OpenAsync("/")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Two_leads_who_decide_at_once_end_it_once(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine, new Listening());
        var of = await scene.InTouchAsync("Ash");
        using var navigator = await scene.Platform.SignInAsync(Scene.Navigator);
        await ProposeAsync(navigator, of, "MovedOn");
        using var lead = await scene.Platform.SignInAsync(Scene.Lead);
        using var again = await scene.Platform.SignInAsync(Scene.Lead);
        var address = $"/people/{of.Person}/support/{of.Support}/ending/decide";
        var pages = new[] { await lead.OpenAsync(address), await again.OpenAsync(address) };

        var answers = await Task.WhenAll(
            lead.PostAsync(pages[0], Desk.Fields(("Answer", "Approve"), ("Words", "She is settled."))),
            again.PostAsync(pages[1], Desk.Fields(("Answer", "Approve"), ("Words", "She is settled."))));

        Assert.Single(await scene.SentencesAsync(of.Person), "Heard that MovedOn");
        Assert.Single(answers, answer => answer.Location == $"/people/{of.Person}/support");
        var second = Assert.Single(answers, answer => answer.Location is null);
        Assert.Contains("This was decided already, or taken back.", second.TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        Assert.Contains("She is settled.", second.TextOf("textarea"), StringComparison.Ordinal);
        Assert.Equal($"/people/{of.Person}/support", (await again.AskAsync(address)).Location);
    }

    [Theory, EveryEngine]
    public async Task Whoever_has_a_form_open_when_support_ends_is_told_so_and_changes_nothing(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var of = await scene.InTouchAsync("Ash");
        var here = $"/people/{of.Person}/support/{of.Support}";
        using var navigator = await scene.Platform.SignInAsync(Scene.Navigator);
        using var lead = await scene.Platform.SignInAsync(Scene.Lead);
        var (phase, backUp, again) = (await navigator.OpenAsync($"{here}/phase"), await navigator.OpenAsync($"{here}/back-up"), await navigator.OpenAsync($"{here}/ending"));
        var plan = await lead.OpenAsync($"{here}/handover");
        var to = plan.Document.QuerySelectorAll("select[name='Input.To'] option").Single(option => option.TextContent == "Lee Leader").GetAttribute("value");
        await ProposeAsync(navigator, of, "MovedOn");
        var back = await navigator.OpenAsync($"{here}/ending/take-back");
        await lead.SubmitAsync(plan, Desk.Fields(("To", to), ("OverlapUntil.day", "1"), ("OverlapUntil.month", "12"), ("OverlapUntil.year", "2026"), ("KnowFirst", "Tea")));
        var complete = await lead.OpenAsync($"{here}/handover/complete");
        var changed = await lead.OpenAsync($"{here}/handover");
        await DecideAsync(lead, of, "Approve");
        var before = await scene.SentencesAsync(of.Person);

        Assert.Contains("This was decided already, or taken back.", (await navigator.PostAsync(back)).TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        var kept = Told(await navigator.PostAsync(phase, Desk.Fields(("Phase", "Dormant"), ("Agreed", "A call each month"), ("LookInOn.day", "1"), ("LookInOn.month", "12"), ("LookInOn.year", "2026"))));
        Assert.Contains("A call each month", kept.TextOf("textarea"), StringComparison.Ordinal);
        Told(await navigator.PostAsync(phase, Desk.Fields(("From", "Ended"), ("Phase", "Active"))));
        Told(await navigator.PostAsync(backUp, new { BackUp = to }));
        Told(await navigator.PostAsync(again, Desk.Fields(("Reason", "MovedOn"), ("WayBack", "Ring us."))));
        Told(await lead.PostAsync(changed, Desk.Fields(("KnowFirst", "Tea, no sugar"))));
        Assert.Contains("completed or called off meanwhile", (await lead.PostAsync(complete)).TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        foreach (var page in (string[])["phase", "back-up", "handover", "ending"]) Assert.Equal(System.Net.HttpStatusCode.NotFound, (await lead.AskAsync($"{here}/{page}")).Status);
        foreach (var page in (string[])["give", "handover/complete", "ending/decide", "ending/take-back"]) Assert.Equal($"/people/{of.Person}/support", (await lead.AskAsync($"{here}/{page}")).Location);
        Assert.Equal(before, await scene.SentencesAsync(of.Person));
        Assert.Equal(1, await CountEndedAsync(scene, of.Person));

        static TestPage Told(TestPage page)
        {
            Assert.Contains("This support has ended meanwhile.", page.TextOf(".govuk-error-summary"), StringComparison.Ordinal);
            return page;
        }
    }

    [Theory, EveryEngine]
    public async Task A_page_that_takes_a_proposal_back_takes_back_the_one_that_was_read(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var of = await scene.InTouchAsync("Ash");
        using var navigator = await scene.Platform.SignInAsync(Scene.Navigator);
        await ProposeAsync(navigator, of, "MovedOn");
        var back = $"/people/{of.Person}/support/{of.Support}/ending/take-back";
        var late = await navigator.OpenAsync(back);
        await navigator.SubmitAsync(await navigator.OpenAsync(back));
        await ProposeAsync(navigator, of, "MovedAway");

        Assert.Contains("This was decided already, or taken back.", (await navigator.PostAsync(late)).TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        Assert.Contains("It is proposed that support ends", (await navigator.OpenAsync($"/people/{of.Person}/support")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Deciding_about_one_support_leaves_the_other_to_be_decided(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var of = await scene.InTouchAsync("Ash");
        var second = (of.Person, Support: await scene.SupportAsync(of.Person, module: Desk.FrontDoor));
        using var navigator = await scene.Platform.SignInAsync(Scene.Navigator);
        await ProposeAsync(navigator, of, "MovedOn");
        await ProposeAsync(navigator, second, "MovedOn");
        using var lead = await scene.Platform.SignInAsync(Scene.Lead);

        await DecideAsync(lead, of, "Approve");

        Assert.Equal($"/people/{of.Person}/support/{second.Support}/ending/decide", (await lead.OpenAsync("/")).Document.QuerySelector("main a[href$='/ending/decide']")?.GetAttribute("href"));
    }

    [Theory, EveryEngine]
    public async Task Whoever_proposed_it_takes_it_back_until_it_is_decided_and_nobody_else_can(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var of = await scene.InTouchAsync("Ash");
        using var navigator = await scene.Platform.SignInAsync(Scene.Navigator);
        using var lead = await scene.Platform.SignInAsync(Scene.Lead);
        await ProposeAsync(navigator, of, "MovedOn");
        var back = $"/people/{of.Person}/support/{of.Support}/ending/take-back";
        var late = await lead.OpenAsync($"/people/{of.Person}/support/{of.Support}/ending/decide");
        Assert.Null((await lead.OpenAsync($"/people/{of.Person}/support")).Document.QuerySelector($"main a[href='{back}']"));
        Assert.Equal($"/people/{of.Person}/support", (await lead.AskAsync(back)).Location);

        Assert.Equal(back, (await navigator.OpenAsync($"/people/{of.Person}/support")).LinkTo("Take it back"));
        var after = await navigator.SubmitAsync(await navigator.OpenAsync(back));

        Assert.Equal($"/people/{of.Person}/support", after.Path);
        Assert.DoesNotContain("It is proposed that support ends", after.Text, StringComparison.Ordinal);
        Assert.Contains("Propose that support ends", after.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("core.approve-ending", await scene.OpenWorkAsync(of.Person));
        Assert.Contains("Outreach: whoever proposed that support ends took it back; it goes on", await scene.SentencesAsync(of.Person));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await navigator.AskAsync($"/people/{of.Person}/support/{of.Support}/way-back")).Status);
        await lead.PostAsync(late, Desk.Fields(("Answer", "Approve")));
        Assert.Equal(0, await CountEndedAsync(scene, of.Person));

        await ProposeAsync(navigator, of, "MovedOn");
        Assert.Contains("This was decided already, or taken back.", (await lead.PostAsync(late, Desk.Fields(("Answer", "Approve")))).TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        var overtaken = await navigator.OpenAsync(back);
        await DecideAsync(lead, of, "Decline", "Ask the sister first.");
        Assert.Contains("This was decided already", (await navigator.PostAsync(overtaken)).TextOf(".govuk-error-summary"), StringComparison.Ordinal);
    }

    private static async Task<TestPage> ProposeAsync(TestBrowser browser, (Guid Person, Guid Support) of, string reason, string words = "") => await FollowAsync(browser, await browser.PostAsync(
        await browser.OpenAsync($"/people/{of.Person}/support/{of.Support}/ending"), Desk.Fields(("Reason", reason), ("Words", words), ("WayBack", "Ring us, or come by."))));

    private static async Task<TestPage> DecideAsync(TestBrowser browser, (Guid Person, Guid Support) of, string answer, string words = "") => await FollowAsync(browser, await browser.PostAsync(
        await browser.OpenAsync($"/people/{of.Person}/support/{of.Support}/ending/decide"), Desk.Fields(("Answer", answer), ("Words", words))));

    private static async Task<TestPage> FollowAsync(TestBrowser browser, TestPage page) => page.Location is { } next ? await browser.OpenAsync(next) : page;

    private static Task<int> CountEndedAsync(Scene scene, Guid person) => scene.ReadAsync(database => database.OneAsync<int>(SceneSql.Ended, new { person }), Scene.Lead);
}

/// <summary>A module that hears when support ends, and when somebody died or did not.</summary>
public sealed class Listening : IModule
{
    public static readonly TimelineKind Heard = new("listening.heard", "Heard");

    public ModuleInfo Info { get; } = new("listening", "Listening", "For these tests.");

    public void Compose(IModuleBuilder module) => module
        .Timeline([Heard])
        .On<SupportEnded>((ended, scope) => scope.Timeline.WriteAsync(Heard, ended.Person, $"Heard that {ended.Reason}"))
        .On<PersonDied>((died, scope) => scope.Timeline.WriteAsync(Heard, died.Person, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Heard of it: {died.Day}, at last on {died.LastDay:O}")))
        .On<DeathTakenBack>((back, scope) => scope.Timeline.WriteAsync(Heard, back.Person, "Heard that it was a mistake"));
}
