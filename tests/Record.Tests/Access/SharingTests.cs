using System.Net;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using static Record.Tests.Desk;

namespace Record.Tests.Access;

public sealed class SharingTests
{
    private const string Homes = "Exampleton Homes";

    [Theory, EveryEngine]
    public async Task What_is_agreed_opens_that_much_to_the_other_organisation_until_it_is_withdrawn(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var ours = await platform.SignInAsync("navigator@demo.example");
        using var theirs = await platform.SignInAsync("housing@demo.example");
        var person = (await ours.StartPersonAsync("Robin Sharer")).Path;
        await ours.TellAsync(person, "I want a door of my own.");
        Assert.Equal(HttpStatusCode.NotFound, (await theirs.AskAsync(person)).Status);

        var shared = await AgreeAsync(ours, person, ("Kinds", "Story"));
        Assert.EndsWith("/sharing", shared.Path, StringComparison.Ordinal);
        Assert.Contains("Their story, in their own words", shared.Text, StringComparison.Ordinal);

        var seen = await theirs.OpenAsync(person);
        Assert.Contains("I want a door of my own.", seen.Text, StringComparison.Ordinal);
        Assert.Equal("You see this because it is shared with Exampleton Homes until 5 March 2027: identity, story.", Why(seen));
        Assert.Equal("You see this because your team supports this person.", Why(await ours.OpenAsync(person)));
        Assert.Equal(["Robin Sharer"], (await theirs.FindAsync("robin sharer")).NamesFound());
        foreach (var page in (string[])["/timeline", "/sharing", "/edit", "/story/add", "/contacts/record", "/support/start"])
        {
            Assert.DoesNotContain(seen.Document.QuerySelectorAll("a"), link => link.GetAttribute("href") == person + page);
            var refused = await theirs.AskAsync(person + page);
            Assert.Equal(HttpStatusCode.NotFound, refused.Status);
            Assert.DoesNotContain("Robin", refused.Document.DocumentElement.TextContent, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await theirs.PostRawAsync(person, seen.FieldsOf(seen.Document.Forms[0]))).Status);
        Assert.Equal(HttpStatusCode.OK, (await theirs.AskAsync(person)).Status);

        await EndAsync(ours, person, "Withdrawn");
        Assert.Equal(HttpStatusCode.NotFound, (await theirs.AskAsync(person)).Status);
        Assert.Empty((await theirs.FindAsync("robin sharer")).NamesFound());
        Assert.Contains("Shared before", (await ours.OpenAsync($"{person}/sharing")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Where_it_is_not_safe_to_reach_them_is_told_with_abuse_only(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var ours = await platform.SignInAsync("navigator@demo.example");
        using var theirs = await platform.SignInAsync("housing@demo.example");
        var person = (await ours.StartPersonAsync("Robin Sharer")).Path;
        foreach (var (number, safety) in ((string, string)[])[("07700 900111", "Safe"), ("07700 900122", "NotSafe"), ("07700 900133", "NotKnown")])
        {
            await ours.SubmitAsync(await ours.OpenAsync($"{person}/ways/add"), Fields(("Kind", "Phone"), ("Value", number), ("Safety", safety)));
        }

        await AgreeAsync(ours, person, ("Kinds", "Housing"));
        var seen = (await theirs.OpenAsync(person)).Text;
        Assert.Contains("07700 900111", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("07700 900122", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("07700 900133", seen, StringComparison.Ordinal);

        await AgreeAsync(ours, person, ("Kinds", "Abuse"));
        Assert.Contains("07700 900122", (await theirs.OpenAsync(person)).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_number_cannot_be_confirmed_by_an_organisation_that_may_not_see_it(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var ours = await platform.SignInAsync("navigator@demo.example");
        using var theirs = await platform.SignInAsync("housing@demo.example");
        var person = (await ours.StartPersonAsync("Robin Sharer")).Path;
        await ours.AddNumberAsync(person, "LocalReference", "HX-4711");
        await AgreeAsync(ours, person, ("Kinds", "Story"));
        Assert.Equal(["Robin Sharer"], (await ours.FindAsync("HX-4711")).NamesFound());
        Assert.Equal(["Robin Sharer"], (await theirs.FindAsync("Robin")).NamesFound());
        Assert.Empty((await theirs.FindAsync("HX-4711")).NamesFound());
    }

    [Theory, EveryEngine]
    public async Task Nothing_is_shared_for_ever_by_a_mistyped_year(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var ours = await platform.SignInAsync("navigator@demo.example");
        var person = (await ours.StartPersonAsync("Robin Sharer")).Path;

        var refused = await AgreeAsync(ours, person, ("UntilOn.year", "2999"));

        Assert.Contains("more than 10 years ahead", refused.TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        Assert.Equal("2999", refused.Document.QuerySelector("#Input_UntilOn-year")!.GetAttribute("value"));
    }

    [Theory, EveryEngine]
    public async Task What_is_shared_ends_with_its_last_day(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var ours = await platform.SignInAsync("navigator@demo.example");
        var person = (await ours.StartPersonAsync("Robin Sharer")).Path;
        await AgreeAsync(ours, person);
        platform.Clock.Advance(new DateTime(2027, 3, 5, 12, 0, 0, DateTimeKind.Utc) - platform.Clock.GetUtcNow().UtcDateTime);
        using var onTheLastDay = await platform.SignInAsync("housing@demo.example");
        Assert.Equal(HttpStatusCode.OK, (await onTheLastDay.AskAsync(person)).Status);

        platform.Clock.Advance(TimeSpan.FromDays(1));
        using var after = await platform.SignInAsync("housing@demo.example");
        Assert.Equal(HttpStatusCode.NotFound, (await after.AskAsync(person)).Status);
    }

    [Theory, EveryEngine]
    public async Task Two_weeks_before_it_is_to_be_looked_at_again_it_stands_in_My_day_unless_it_ended(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var ours = await platform.SignInAsync("navigator@demo.example");
        var (kept, ended) = ((await ours.StartPersonAsync("Robin Sharer")).Path, (await ours.StartPersonAsync("Alex Ender")).Path);
        foreach (var person in (string[])[kept, ended]) await AgreeAsync(ours, person, ("ReviewOn.day", "1"), ("ReviewOn.month", "2"), ("ReviewOn.year", "2027"));
        await EndAsync(ours, ended, "NotNeeded");
        Assert.DoesNotContain(Again, (await ours.OpenAsync("/")).Text, StringComparison.Ordinal);

        platform.Clock.Advance(new DateTime(2027, 1, 18, 12, 0, 0, DateTimeKind.Utc) - platform.Clock.GetUtcNow().UtcDateTime);
        using var later = await platform.SignInAsync("navigator@demo.example");

        var card = Assert.Single((await later.OpenAsync("/")).Document.QuerySelectorAll("main li.area-card"), one => one.TextContent.Contains(Again, StringComparison.Ordinal));
        Assert.Contains("Robin Sharer", card.TextContent, StringComparison.Ordinal);
        Assert.StartsWith($"{kept}/sharing/", card.QuerySelector("a[href*='/sharing/']")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task An_agreement_can_be_printed_with_the_words_it_was_explained_in_and_what_they_said_since(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var ours = await platform.SignInAsync("navigator@demo.example");
        var person = (await ours.StartPersonAsync("Robin Sharer")).Path;
        var one = (await AgreeAsync(ours, person, ("Kinds", "Housing"))).LinkTo("Read and print what is shared with Exampleton Homes");
        var page = await ours.OpenAsync(one);
        foreach (var said in (string[])["Homes and homelessness", "To look for a flat together", "They may know your name and that you look for a home.", "They agree", "Spoken", "Public task"])
        {
            Assert.Contains(said, page.Text, StringComparison.OrdinalIgnoreCase);
        }

        await EndAsync(ours, person, "Withdrawn");
        Assert.Contains("They no longer agree", (await ours.OpenAsync(one)).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Sharing_without_agreement_needs_a_reason_who_authorised_it_and_whether_they_know(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var ours = await platform.SignInAsync("navigator@demo.example");
        using var theirs = await platform.SignInAsync("housing@demo.example");
        var person = (await ours.StartPersonAsync("Robin Sharer")).Path;
        (string, string?)[] without = [("Wish", "NotAsked"), ("OverrideReason", "Somebody waits for them outside the hostel."), ("AuthorisedBy", "The safeguarding lead"), ("Told", "NotSafe")];
        foreach (var (missing, message) in ((string, string)[])[("OverrideReason", "Say why"), ("AuthorisedBy", "Say who authorised it"), ("Told", "Choose whether they have been told")])
        {
            var again = await AgreeAsync(ours, person, [.. without.Where(one => one.Item1 != missing)]);
            Assert.Contains(message, again.Text, StringComparison.Ordinal);
            Assert.Contains("To look for a flat together", again.Text, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.NotFound, (await theirs.AskAsync(person)).Status);
        }

        var shared = await AgreeAsync(ours, person, without);
        Assert.Contains("Shared without their agreement, for somebody's safety", shared.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await theirs.AskAsync(person)).Status);
    }

    [Theory, EveryEngine]
    public async Task An_agreement_says_in_which_words_it_was_explained_and_ends_after_it_begins(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var ours = await platform.SignInAsync("navigator@demo.example");
        var person = (await ours.StartPersonAsync("Robin Sharer")).Path;
        Assert.Contains("Write down the words", (await AgreeAsync(ours, person, ("Words", null))).Text, StringComparison.Ordinal);
        Assert.Contains("Choose how they said so", (await AgreeAsync(ours, person, ("GivenHow", null))).Text, StringComparison.Ordinal);
        Assert.Contains("Say until which day", (await AgreeAsync(ours, person, ("UntilOn.day", ""), ("UntilOn.month", ""), ("UntilOn.year", ""))).Text, StringComparison.Ordinal);
        Assert.Contains("Choose a later day", (await AgreeAsync(ours, person, ("UntilOn.year", "2025"))).Text, StringComparison.Ordinal);
        Assert.Contains("Choose what they wish", (await AgreeAsync(ours, person, ("Wish", null))).Text, StringComparison.Ordinal);
        Assert.Contains("Nothing is shared with another organisation", (await ours.OpenAsync($"{person}/sharing")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Two_who_end_it_at_once_end_it_once(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var ours = await platform.SignInAsync("navigator@demo.example");
        using var lead = await platform.SignInAsync("lead@demo.example");
        var person = (await ours.StartPersonAsync("Robin Sharer")).Path;
        var end = (await AgreeAsync(ours, person)).LinkTo("End it with Exampleton Homes");
        var (first, second, third) = (await ours.OpenAsync(end), await lead.OpenAsync(end), await lead.OpenAsync(end));
        await ours.SubmitAsync(first, new { Why = "NotNeeded" });
        Assert.Equal(HttpStatusCode.NotFound, (await lead.AskAsync(end)).Status);
        Assert.Contains("This is over already", (await lead.SubmitAsync(third)).Text, StringComparison.Ordinal);
        await lead.PostAsync(second, new { Why = "Withdrawn" });

        // what the person said is kept, whoever ended it first
        Assert.Contains("They no longer agree", (await lead.OpenAsync((await ours.OpenAsync($"{person}/sharing")).LinkTo(Homes))).Text, StringComparison.Ordinal);
        await lead.PostAsync(third, new { Why = "Withdrawn" });
        Assert.Equal(1, (await lead.OpenAsync($"{person}/timeline")).Text.Split("No longer agreed to share").Length - 1);
    }

    [Theory, EveryEngine]
    public async Task What_the_person_must_not_learn_is_on_no_paper(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var ours = await platform.SignInAsync("navigator@demo.example");
        var person = (await ours.StartPersonAsync("Robin Sharer")).Path;
        await AgreeAsync(ours, person, ("Wish", "NotAsked"), ("OverrideReason", "Somebody waits for them outside the hostel."), ("AuthorisedBy", "The safeguarding lead"), ("Told", "NotSafe"));
        var now = await ours.OpenAsync($"{person}/sharing");
        OnPaper(await ours.OpenAsync(now.LinkTo("End it with Exampleton Homes")), false);
        OnPaper(now, false);
        await EndAsync(ours, person, "NotNeeded");
        OnPaper(await ours.OpenAsync($"{person}/sharing"), false);

        // of what they may know everything is printed, beside it and alone
        await AgreeAsync(ours, person);
        OnPaper(await ours.OpenAsync($"{person}/sharing"), true);

        var (screen, paper) = (await ours.OpenAsync($"{person}/timeline"), await ours.OpenAsync($"{person}/timeline?print=true"));

        foreach (var said in (string[])["Shared with Exampleton Homes", "No longer shared with Exampleton Homes"])
        {
            Assert.Contains(said, screen.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(said, paper.Text, StringComparison.Ordinal);
            Assert.Contains(screen.Document.QuerySelectorAll("main .govuk-\\!-display-none-print"), one => one.TextContent.Contains(said, StringComparison.Ordinal));
        }

        // as a browser prints the page: without what is not for paper
        static void OnPaper(TestPage page, bool names)
        {
            Assert.Contains("Exampleton Homes", page.TextOf("main"), StringComparison.Ordinal);
            foreach (var hidden in page.Document.QuerySelectorAll("main .govuk-\\!-display-none-print").ToList()) hidden.Remove();
            var paper = page.Document.QuerySelector("main")!.TextContent;
            Assert.Equal(names, paper.Contains("Exampleton Homes", StringComparison.Ordinal));
            Assert.Equal(names, paper.Contains("Shared now", StringComparison.Ordinal));
            Assert.DoesNotContain("Shared before", paper, StringComparison.Ordinal);
            Assert.DoesNotContain("safety", paper, StringComparison.Ordinal);
        }
    }

    [Theory, EveryEngine]
    public async Task Whoever_no_longer_agrees_ends_everything_they_had_agreed_to_for_that_organisation(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var ours = await platform.SignInAsync("navigator@demo.example");
        using var theirs = await platform.SignInAsync("housing@demo.example");
        var person = (await ours.StartPersonAsync("Robin Sharer")).Path;
        await AgreeAsync(ours, person, ("Kinds", "Story"));
        await AgreeAsync(ours, person, ("Kinds", "Housing"));

        await EndAsync(ours, person, "Withdrawn");

        Assert.Equal(HttpStatusCode.NotFound, (await theirs.AskAsync(person)).Status);
        Assert.DoesNotContain("End it with Exampleton Homes", (await ours.OpenAsync($"{person}/sharing")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task The_timeline_does_not_tell_of_a_way_that_is_not_safe(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var ours = await platform.SignInAsync("navigator@demo.example");
        using var theirs = await platform.SignInAsync("housing@demo.example");
        var person = (await ours.StartPersonAsync("Robin Sharer")).Path;
        await AgreeAsync(ours, person, ("Kinds", "Support"));
        var before = (await theirs.OpenAsync($"{person}/timeline")).TextOf("main");

        await ours.SubmitAsync(await ours.OpenAsync($"{person}/ways/add"), Fields(("Kind", "Phone"), ("Value", "07700 900122"), ("Safety", "NotSafe")));

        Assert.Contains("A way to reach them was added", (await ours.OpenAsync($"{person}/timeline")).Text, StringComparison.Ordinal);
        Assert.Equal(before, (await theirs.OpenAsync($"{person}/timeline")).TextOf("main"));
    }

    private static string Why(TestPage page) => page.Document.QuerySelector(".area-person__why")!.TextContent;

    private const string Again = "Talk with the person again about what is shared with Exampleton Homes. It ends on 5 March 2027.";

    internal static async Task<TestPage> AgreeAsync(TestBrowser browser, string person, params (string Field, string? Value)[] otherwise)
    {
        var form = await browser.OpenAsync($"{person}/sharing/record");
        var homes = form.Document.QuerySelectorAll("select[name='Input.OrganisationId'] option").Single(option => option.TextContent == Homes).GetAttribute("value");
        var said = Fields(
            ("OrganisationId", homes), ("Purpose", "To look for a flat together"), ("Basis", "PublicTask"), ("UntilOn.day", "5"), ("UntilOn.month", "3"),
            ("UntilOn.year", "2027"), ("Wish", "Agrees"), ("Words", "They may know your name and that you look for a home."), ("GivenHow", "Spoken"));
        foreach (var (field, value) in otherwise) said[$"Input.{field}"] = value;
        return await browser.SubmitAsync(form, said);
    }

    internal static async Task EndAsync(TestBrowser browser, string person, string why) => await browser.SubmitAsync(
        await browser.OpenAsync((await browser.OpenAsync($"{person}/sharing")).LinkTo("End it with Exampleton Homes")), new { Why = why });
}
