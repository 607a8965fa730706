using System.Net;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Data;
using static Record.Tests.Desk;

namespace Record.Tests.Access;

public sealed class EmergencyTests
{
    private static readonly Sql Searches = new("select count(*) from core_audit a where a.action = 'search'");

    internal const string Words = "They said on the phone that they would not be here tomorrow.";

    [Theory, EveryEngine]
    public async Task A_full_match_tells_that_there_is_a_record_and_nothing_of_it(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var ours = await platform.SignInAsync("navigator@demo.example");
        using var theirs = await platform.SignInAsync("housing@demo.example");
        var person = await StartAsync(ours);
        await ours.AddNumberAsync(person, "LocalReference", "HX-4711");
        await ours.AddNumberAsync(person, "NhsNumber", "999 000 0018");

        foreach (var (text, born) in ((string, string?)[])[("robin  UNSEEN", "3/4/1986"), ("HX-4711", "3/4/1986"), ("999-000-0018", null)])
        {
            var found = await theirs.FindAsync(text, born);
            Assert.Empty(found.NamesFound());
            var unseen = await theirs.OpenAsync(found.LinkTo("Ask whether they have a record that you do not see"));
            Assert.Contains("has a record in this area", unseen.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(person.Split('/')[^1], unseen.Document.DocumentElement.OuterHtml, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Robin Unseen", unseen.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        }

        foreach (var (text, born) in ((string, string?)[])[("Robin Unseen", "4/4/1986"), ("Robin", "3/4/1986"), ("HX-4712", "3/4/1986"), ("HX-4711", "4/4/1986"), ("999 000 0026", null)])
        {
            var unseen = await theirs.OpenAsync((await theirs.FindAsync(text, born)).LinkTo("Ask whether they have a record that you do not see"));
            Assert.Contains("No other record has exactly this", unseen.Text, StringComparison.Ordinal);
        }

        foreach (var (text, born) in ((string, string?)[])[("Robin Unseen", null), ("Robin Unseen", "1986"), ("", "3/4/1986"), ("HX-4711", null)])
        {
            var found = await theirs.FindAsync(text, born);
            Assert.DoesNotContain("/ask", found.Document.DocumentElement.InnerHtml, StringComparison.Ordinal);
            var unseen = await theirs.OpenAsync($"{found.Path}/ask");
            Assert.EndsWith("/people/search?ended=true", unseen.Path, StringComparison.Ordinal);
        }
    }

    [Theory, EveryEngine]
    public async Task More_than_one_full_match_reads_as_none_and_is_written_down_as_a_search(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var ours = await platform.SignInAsync("navigator@demo.example");
        using var theirs = await platform.SignInAsync("housing@demo.example");
        await ours.AddNumberAsync(await StartAsync(ours), "LocalReference", "HX-4711");
        await ours.AddNumberAsync((await ours.StartPersonAsync("Kim Twofold", ("Born", "3/4/1986"))).Path, "LocalReference", "HX-4711");
        var none = await UnseenByAsync(theirs, "HX-4712");
        var before = await SearchesAsync(platform);

        var several = await UnseenByAsync(theirs, "HX-4711");

        Assert.Equal(none.TextOf("main").Replace("HX-4712", "HX-4711", StringComparison.Ordinal), several.TextOf("main"));
        Assert.Equal(before + 2, await SearchesAsync(platform));
    }

    [Theory, EveryEngine]
    public async Task What_somebody_asked_stays_as_it_was_once_they_are_kept_away_or_the_record_is_sealed_and_no_answer_comes(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var lead = await platform.SignInAsync("lead@demo.example");
        using var theirs = await platform.SignInAsync("housing@demo.example");
        using var frontDoor = await platform.SignInAsync("frontdoor@demo.example");
        var person = await StartAsync(lead);
        foreach (var browser in (TestBrowser[])[theirs, frontDoor]) await browser.SubmitAsync(await UnseenByAsync(browser, "Robin Unseen"), Fields(("Words", "May we talk?")));
        var before = (await theirs.OpenAsync("/people/asked")).TextOf("main");
        Assert.Contains("May we talk?", before, StringComparison.Ordinal);

        var form = await lead.OpenAsync($"{person}/locks/add");
        await lead.SubmitAsync(form, Fields(("WorkerId", Colleague(form, "Hana Housing")), ("Reason", "They were married.")));
        for (var question = 0; question < 2; question++) await lead.SubmitAsync(await lead.OpenAsync($"{person}/asks"), Fields(("Answer", "WillGetInTouch"), ("Words", "Robin says yes.")));

        Assert.Equal(before, (await theirs.OpenAsync("/people/asked")).TextOf("main"));
        Assert.Contains("Robin says yes.", (await frontDoor.OpenAsync("/people/asked")).Text, StringComparison.Ordinal);

        // a seal takes back no answer that was read before it
        platform.Clock.Advance(TimeSpan.FromMinutes(1));
        await lead.SubmitAsync(await lead.OpenAsync($"{person}/locks/seal"), Fields(("Reason", "A colleague.")));
        Assert.Contains("Robin says yes.", (await frontDoor.OpenAsync("/people/asked")).Text, StringComparison.Ordinal);
        Assert.Equal(before, (await theirs.OpenAsync("/people/asked")).TextOf("main"));
    }

    [Theory, EveryEngine]
    public async Task Nobody_who_is_kept_away_and_nobody_at_all_learns_of_a_sealed_record(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var lead = await platform.SignInAsync("lead@demo.example");
        using var theirs = await platform.SignInAsync("housing@demo.example");
        using var frontDoor = await platform.SignInAsync("frontdoor@demo.example");
        var person = await StartAsync(lead);
        var form = await lead.OpenAsync($"{person}/locks/add");
        await lead.SubmitAsync(form, Fields(("WorkerId", Colleague(form, "Hana Housing")), ("Reason", "They were married.")));
        Assert.Contains("No other record", await UnseenAsync(theirs), StringComparison.Ordinal);
        Assert.Contains("has a record in this area", await UnseenAsync(frontDoor), StringComparison.Ordinal);

        await lead.SubmitAsync(await lead.OpenAsync($"{person}/locks/seal"), Fields(("Reason", "A colleague.")));
        Assert.Contains("No other record", await UnseenAsync(frontDoor), StringComparison.Ordinal);
        var search = (await frontDoor.FindAsync("Robin Unseen", "3/4/1986")).Path;
        Assert.EndsWith(search, (await frontDoor.OpenAsync($"{search}/break-glass")).Path, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_record_opened_in_an_emergency_can_be_read_for_eight_hours_and_everybody_concerned_is_told(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var ours = await platform.SignInAsync("navigator@demo.example");
        using var theirs = await platform.SignInAsync("housing@demo.example");
        using var others = await platform.SignInAsync("frontdoor@demo.example");
        using var governance = await platform.SignInAsync("governance@demo.example");
        var person = await StartAsync(ours);
        await ours.TellAsync(person, "I want a door of my own.");
        var form = await OpenFormAsync(theirs);
        Assert.Matches(@"for 8 hours, until \d+ \w+ 2026 at \d+:\d\d[ap]m, and change nothing", form.Text);

        var refused = await theirs.SubmitAsync(form, Fields(("Words", Words)));
        Assert.Contains("Choose why you need to open it now.", refused.Text, StringComparison.Ordinal);
        Assert.Contains(Words, refused.Text, StringComparison.Ordinal);
        Assert.Contains("20 to 1,000 characters", (await theirs.SubmitAsync(form, Fields(("Reason", "SeriousHarm"), ("Words", "Urgent.")))).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await theirs.AskAsync(person)).Status);

        var opened = await theirs.SubmitAsync(form, Fields(("Reason", "SeriousHarm"), ("Words", Words)));
        Assert.EndsWith(person, opened.Path, StringComparison.Ordinal);
        Assert.Contains("I want a door of my own.", opened.Text, StringComparison.Ordinal);
        foreach (var page in (string[])["", "/story", "/timeline"])
        {
            Assert.Contains("You opened this record in an emergency", (await theirs.OpenAsync(person + page)).Document.QuerySelector(".area-person__why")!.TextContent, StringComparison.Ordinal);
        }

        // every other page says so too, to them alone
        Assert.Contains("You have a record open in an emergency until", (await theirs.OpenAsync("/people/search")).TextOf("#opened"), StringComparison.Ordinal);
        Assert.Null((await others.OpenAsync("/people/search")).Document.QuerySelector("#opened"));

        // to read, and what can be shared; nothing else
        foreach (var page in (string[])["/edit", "/sharing", "/asks", "/contacts/record", "/story/add"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await theirs.AskAsync(person + page)).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await theirs.PostRawAsync(person, opened.FieldsOf(opened.Document.Forms[0]))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await others.AskAsync(person)).Status);
        Assert.Equal(["Robin Unseen"], (await theirs.FindAsync("robin unseen")).NamesFound());

        // the same form again, or another for a record that is open, opens and tells nothing twice
        await theirs.SubmitAsync(form, Fields(("Reason", "SeriousHarm"), ("Words", Words)));
        var day = await governance.OpenAsync("/");
        Assert.Single(day.Document.QuerySelectorAll("main a"), link => link.GetAttribute("href")!.StartsWith("/break-glass/", StringComparison.Ordinal));
        Assert.DoesNotContain("Robin", day.Text, StringComparison.Ordinal);
        var told = (await ours.OpenAsync("/")).Document.QuerySelectorAll("main li.area-card").Single(card => card.TextContent.Contains("in an emergency. Governance reviews it", StringComparison.Ordinal));
        Assert.DoesNotContain("Robin", told.TextContent, StringComparison.Ordinal);
        Assert.Equal(person, told.QuerySelector("a")!.GetAttribute("href"));

        // who has looked, for the person to read
        using var lead = await platform.SignInAsync("lead@demo.example");
        var looks = (await lead.OpenAsync($"{person}/looks")).Text;
        foreach (var line in (string[])["Housing First team, Exampleton Homes", "learned that there is a record", "opened the record in an emergency", "They opened it in an emergency, because somebody might come to serious harm. Somebody else reviews that"])
        {
            Assert.Contains(line, looks, StringComparison.Ordinal);
        }

        platform.Clock.Advance(TimeSpan.FromHours(8));
        using var later = await platform.SignInAsync("housing@demo.example");
        Assert.Equal(HttpStatusCode.NotFound, (await later.AskAsync(person)).Status);
        Assert.Empty((await later.FindAsync("robin unseen")).NamesFound());
        Assert.Null((await later.OpenAsync("/people/search")).Document.QuerySelector("#opened"));
    }

    [Theory, EveryEngine]
    public async Task Whoever_is_shown_a_part_can_open_the_rest_in_an_emergency(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var ours = await platform.SignInAsync("navigator@demo.example");
        using var theirs = await platform.SignInAsync("housing@demo.example");
        var person = await StartAsync(ours);
        await ours.TellAsync(person, "I want a door of my own.");
        await SharingTests.AgreeAsync(ours, person);
        Assert.Equal(HttpStatusCode.NotFound, (await theirs.AskAsync($"{person}/story")).Status);

        var opened = await theirs.SubmitAsync(await OpenFormAsync(theirs), Fields(("Reason", "SeriousHarm"), ("Words", Words)));

        Assert.Contains("You opened this record in an emergency", opened.TextOf(".area-person__why"), StringComparison.Ordinal);
        Assert.Contains("I want a door of my own.", (await theirs.OpenAsync($"{person}/story")).Text, StringComparison.Ordinal);
        Assert.Contains("No other record", (await UnseenByAsync(theirs, "Robin Unseen")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task It_opens_only_after_a_fresh_proof_of_who_asks(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var ours = await platform.SignInAsync("navigator@demo.example");
        using var theirs = await platform.SignInAsync("housing@demo.example");
        var person = await StartAsync(ours);
        var form = await OpenFormAsync(theirs);
        platform.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.StartsWith("/confirm?returnUrl=", (await theirs.AskAsync(form.Path)).Location, StringComparison.Ordinal);

        var question = await theirs.SubmitAsync(form, Fields(("Reason", "SeriousHarm"), ("Words", Words)));
        Assert.Contains("Confirm that it is you", question.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await theirs.AskAsync(person)).Status);
        var opened = await theirs.SubmitAsync(question, new Dictionary<string, string?> { ["StepUpProof"] = TestPlatform.Password });
        Assert.EndsWith(person, opened.Path, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await theirs.AskAsync(person)).Status);
    }

    [Theory, EveryEngine]
    public async Task Governance_reviews_why_without_reading_whose_record_it_was(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var ours = await platform.SignInAsync("navigator@demo.example");
        using var theirs = await platform.SignInAsync("housing@demo.example");
        using var governance = await platform.SignInAsync("governance@demo.example");
        var person = await StartAsync(ours);
        await theirs.SubmitAsync(await OpenFormAsync(theirs), Fields(("Reason", "Asked"), ("Words", Words)));

        var waiting = await governance.OpenAsync("/break-glass");
        var review = await governance.OpenAsync(waiting.Document.QuerySelectorAll("main a").Single().GetAttribute("href")!);
        foreach (var said in (string[])["Hana Housing", "Exampleton Homes", "They asked me to", Words, "Navigators, Exampleton Council"])
        {
            Assert.Contains(said, review.Text, StringComparison.Ordinal);
        }

        var sameReview = await governance.OpenAsync(review.Path);
        Assert.DoesNotContain("Robin", review.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain(person.Split('/')[^1], review.Document.DocumentElement.OuterHtml, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.NotFound, (await governance.AskAsync($"/break-glass/{Guid.NewGuid()}")).Status);
        Assert.Contains("Choose what you found", (await governance.SubmitAsync(review, Fields(("Words", "I called her.")))).Text, StringComparison.Ordinal);

        var reviewed = await governance.SubmitAsync(review, Fields(("Outcome", "Justified"), ("Words", "Spoke with Hana and with the lead worker.")));
        Assert.Contains("Nothing waits for a review.", reviewed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Review why", (await governance.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Contains("Spoke with Hana", (await governance.OpenAsync(review.Path)).Text, StringComparison.Ordinal);
        Assert.Contains("Somebody else has just reviewed it.", (await governance.SubmitAsync(sameReview, Fields(("Outcome", "NotJustified"), ("Words", "Again.")))).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Those_who_support_somebody_are_asked_and_their_answer_is_read_by_who_asked(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var ours = await platform.SignInAsync("navigator@demo.example");
        using var theirs = await platform.SignInAsync("housing@demo.example");
        var person = await StartAsync(ours);
        var unseen = await theirs.OpenAsync((await theirs.FindAsync("Robin Unseen", "3/4/1986")).LinkTo("Ask whether they have a record that you do not see"));
        Assert.Contains("Say what you need, and why.", (await theirs.SubmitAsync(unseen, Fields(("Words", "")))).Text, StringComparison.Ordinal);
        var asked = await theirs.SubmitAsync(unseen, Fields(("Words", "They asked us for a flat. May we talk?")));
        Assert.EndsWith("/people/asked", asked.Path, StringComparison.Ordinal);
        Assert.Contains("No answer yet.", asked.Text, StringComparison.Ordinal);
        var again = await theirs.OpenAsync(unseen.Path);
        Assert.Contains("You have asked already", (await theirs.SubmitAsync(again, Fields(("Words", "And again?")))).Text, StringComparison.Ordinal);

        var day = await ours.OpenAsync("/");
        Assert.Contains("asks about them. Answer it.", day.Text, StringComparison.Ordinal);
        var (asks, sameAsks) = (await ours.OpenAsync($"{person}/asks"), await ours.OpenAsync($"{person}/asks"));
        Assert.Contains("They asked us for a flat. May we talk?", asks.Text, StringComparison.Ordinal);
        Assert.Contains("housing@demo.example", asks.Text, StringComparison.Ordinal);
        await ours.SubmitAsync(asks, Fields(("Answer", "WillGetInTouch"), ("Words", "Robin says yes.")));
        Assert.DoesNotContain("asks about them. Answer it.", (await ours.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Contains("Nadia Navigator answered: I will get in touch with them. Robin says yes.", (await theirs.OpenAsync("/people/asked")).Text, StringComparison.Ordinal);
        Assert.Contains("Somebody else has just answered.", (await ours.SubmitAsync(sameAsks, Fields(("Answer", "NotNow")))).Text, StringComparison.Ordinal);
    }

    internal static async Task<string> StartAsync(TestBrowser ours) => (await ours.StartPersonAsync("Robin Unseen", ("Born", "3/4/1986"))).Path;

    private static async Task<string> UnseenAsync(TestBrowser browser) => (await UnseenByAsync(browser, "Robin Unseen")).Text;

    internal static async Task<TestPage> UnseenByAsync(TestBrowser browser, string name) => await browser.OpenAsync(
        (await browser.FindAsync(name, "3/4/1986")).LinkTo("Ask whether they have a record that you do not see"));

    private static Task<long> SearchesAsync(TestPlatform platform) => platform.InScopeAsync(scope => scope.Database.OneAsync<long>(Searches));

    internal static async Task<TestPage> OpenFormAsync(TestBrowser browser) => await browser.OpenAsync((await browser.OpenAsync(
        (await browser.FindAsync("Robin Unseen", "3/4/1986")).LinkTo("Ask whether they have a record that you do not see"))).LinkTo("Open it in an emergency"));

    internal static string Colleague(TestPage form, string name) => form.Document
        .QuerySelectorAll("select option").First(option => option.TextContent.Contains(name, StringComparison.Ordinal)).GetAttribute("value")!;
}
