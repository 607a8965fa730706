using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Record.Notes;
using Platform.Sdk.Data;
using Record.Tests.Access;
using Record.Tests.Support;
using static Record.Tests.Desk;

namespace Record.Tests.Notes;

public sealed class NoteTests
{
    private static readonly Sql Lead = new("""
        update core_support set lead_worker_id = (select w.worker_id from core_worker w where w.email = @email) where person_id = @person
        """);

    private static readonly Sql MakePeer = new("""
        update core_worker_role set role = 'peer' where worker_id = (select w.worker_id from core_worker w where w.email = @email)
        """);

    [Theory, EveryEngine]
    public async Task What_is_good_to_know_stands_on_the_overview_and_beside_the_contact_until_it_is_ended_with_a_reason(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync(Scene.Navigator);
        var person = (await worker.StartPersonAsync("Robin")).Path;
        var notes = await AddAsync(worker, person, "A dog in the flat", "Yes");
        Assert.Contains("Told: Yes, they were told", notes.Text, StringComparison.Ordinal);
        Assert.Contains("A dog in the flat", (await worker.OpenAsync(person)).Text, StringComparison.Ordinal);
        Assert.Contains("A dog in the flat", (await worker.OpenAsync($"{person}/contacts/record")).Text, StringComparison.Ordinal);
        Assert.Contains("A dog in the flat", (await worker.OpenAsync($"{person}/timeline?print=true")).Text, StringComparison.Ordinal);

        var end = await worker.OpenAsync(notes.LinkTo("End it"));
        Assert.Contains("Say why it is no longer needed", (await worker.SubmitAsync(end)).Text, StringComparison.Ordinal);
        var ended = await worker.SubmitAsync(end, new Dictionary<string, string?> { ["Reason"] = "The dog has moved out" });
        Assert.Contains("ended by Nadia Navigator: The dog has moved out", ended.TextOf("main .govuk-details"), StringComparison.Ordinal);
        Assert.DoesNotContain("A dog in the flat", (await worker.OpenAsync(person)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("A dog in the flat", (await worker.OpenAsync($"{person}/contacts/record")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task It_is_looked_at_again_within_a_year_and_says_why_they_were_not_told(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync(Scene.Navigator);
        var person = (await worker.StartPersonAsync("Robin")).Path;

        Assert.Contains("Choose a day from today to a year from now", (await AddAsync(worker, person, "Ring first", "Yes", "2027-11-24")).Text, StringComparison.Ordinal);
        Assert.Contains("Choose a day from today to a year from now", (await AddAsync(worker, person, "Ring first", "Yes", "2026-11-22")).Text, StringComparison.Ordinal);
        Assert.Contains("at most a year from now", (await AddAsync(worker, person, "Ring first", "Yes", null)).TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        var refused = await AddAsync(worker, person, "Ring first", "NotYet");
        Assert.Contains("Say why they have not been told", refused.TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        Assert.Contains("Ring first", refused.Html, StringComparison.Ordinal);
        var added = await worker.SubmitAsync(refused, Fields(("Why", "We see them on Friday")));
        Assert.Contains("Told: Not yet: they will be told. We see them on Friday", added.Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task What_they_must_not_learn_is_on_no_paper_and_told_with_abuse_only(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync(Scene.Navigator);
        using var theirs = await platform.SignInAsync(Scene.Housing);
        var person = (await worker.StartPersonAsync("Robin Sharer")).Path;
        await AddAsync(worker, person, "Walk past if he is there", "NotSafe", why: "He asks what we know");
        foreach (var page in (string[])[person, $"{person}/notes", $"{person}/contacts/record"])
        {
            var shown = await worker.OpenAsync(page);
            var words = shown.Document.QuerySelectorAll("main bdi").Single(one => one.TextContent == "Walk past if he is there");
            Assert.NotNull(words.Closest(".govuk-\\!-display-none-print"));
        }

        Assert.Contains("Walk past", (await worker.OpenAsync($"{person}/timeline")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Walk past", (await worker.OpenAsync($"{person}/timeline?print=true")).Html, StringComparison.Ordinal);
        await SharingTests.AgreeAsync(worker, person, ("Kinds", "Support"));
        Assert.DoesNotContain("Walk past", (await theirs.OpenAsync(person)).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Walk past", (await theirs.OpenAsync($"{person}/notes")).Html, StringComparison.Ordinal);
        await SharingTests.AgreeAsync(worker, person, ("Kinds", "Abuse"));
        Assert.Contains("Walk past", (await theirs.OpenAsync(person)).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Whoever_looks_at_it_second_sees_both(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync(Scene.Navigator);
        using var colleague = await platform.SignInAsync(Scene.Lead);
        var person = (await worker.StartPersonAsync("Robin")).Path;
        var notes = await AddAsync(worker, person, "Ring first", "Yes");
        var (mine, end) = (await worker.OpenAsync(notes.LinkTo("Look at it again")), await worker.OpenAsync(notes.LinkTo("End it")));
        await colleague.SubmitAsync(await colleague.OpenAsync(mine.Path), Day("2027-02-01"));

        var both = await worker.SubmitAsync(mine, Day("2027-03-01"));
        Assert.Contains("Look at it again on Different 1 February 2027 1 March 2027", both.TextOf("main table"), StringComparison.Ordinal);
        Assert.Contains("See how it stands", (await worker.SubmitAsync(end, new Dictionary<string, string?> { ["Reason"] = "Over" })).Text, StringComparison.Ordinal);
        Assert.Contains("Look at it again on 1 March 2027", (await worker.SubmitAsync(both)).Text, StringComparison.Ordinal);

        var late = await worker.OpenAsync(mine.Path);
        await colleague.SubmitAsync(await colleague.OpenAsync(end.Path), new Dictionary<string, string?> { ["Reason"] = "They moved" });
        var told = await worker.SubmitAsync(late, new Dictionary<string, string?>(Day("2027-04-01")) { ["Input.Told"] = "NotYet", ["Input.Why"] = "We see them on Friday" });
        Assert.Contains("A colleague has ended this since you opened the page.", told.TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        Assert.Contains("We see them on Friday", told.Html, StringComparison.Ordinal);
        foreach (var path in (string[])[mine.Path, end.Path]) Assert.Equal($"{person}/notes", (await worker.AskAsync(path)).Location);
    }

    [Theory, EveryEngine]
    public async Task A_day_that_has_come_is_asked_of_whoever_leads_once_a_week_until_somebody_looks(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync(Scene.Navigator);
        using var colleague = await platform.SignInAsync(Scene.Lead);
        var person = (await worker.StartPersonAsync("Robin")).Path;
        await ChangeAsync(platform, Lead, new { email = Scene.Navigator, person = Guid.Parse(person.Split('/')[2]) });
        var notes = await AddAsync(worker, person, "Ring first", "Yes", "2026-11-25");
        await AskAsync(platform);
        Assert.Empty(await ToDoAsync(worker));

        platform.Clock.Advance(TimeSpan.FromDays(3));
        using var later = await platform.SignInAsync(Scene.Navigator);
        using var theirs = await platform.SignInAsync(Scene.Lead);
        await AskAsync(platform);
        await AskAsync(platform);
        Assert.Single(await ToDoAsync(later));
        Assert.Empty(await ToDoAsync(theirs));
        Assert.Contains("Overdue", (await later.OpenAsync($"{person}/notes")).Text, StringComparison.Ordinal);
        await later.SubmitAsync(await later.OpenAsync("/"));
        Assert.Empty(await ToDoAsync(later));

        platform.Clock.Advance(TimeSpan.FromDays(8));
        using var again = await platform.SignInAsync(Scene.Navigator);
        await AskAsync(platform);
        Assert.Single(await ToDoAsync(again));
        await again.SubmitAsync(await again.OpenAsync(notes.LinkTo("Look at it again")), Day("2027-02-01"));
        Assert.Empty(await ToDoAsync(again));
        Assert.NotNull(colleague);
    }

    [Theory, EveryEngine]
    public async Task Where_a_peer_leads_their_team_is_asked(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync(Scene.Navigator);
        var person = (await worker.StartPersonAsync("Robin")).Path;
        await AddAsync(worker, person, "Ring first", "Yes", "2026-11-23");
        await ChangeAsync(platform, Lead, new { email = Scene.Navigator, person = Guid.Parse(person.Split('/')[2]) });
        await ChangeAsync(platform, MakePeer, new { email = Scene.Navigator });
        await AskAsync(platform);

        using var lead = await platform.SignInAsync(Scene.Lead);
        Assert.Single(await ToDoAsync(lead));
        Assert.DoesNotContain("Ring first", (await worker.OpenAsync(person)).Html, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> ToDoAsync(TestBrowser browser) =>
        [.. (await browser.OpenAsync("/")).Document.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")!).Where(link => link.EndsWith("/review", StringComparison.Ordinal))];

    private static Task<bool> AskAsync(TestPlatform platform) => platform.InScopeAsync(async scope =>
    {
        await Reviews.AskAsync(scope);
        return true;
    });

    private static async Task<TestPage> AddAsync(TestBrowser worker, string person, string words, string told, string? review = "2026-12-24", string? why = null) => await worker.SubmitAsync(
        await worker.OpenAsync($"{person}/notes/add"), new Dictionary<string, string?>(Day(review)) { ["Input.Words"] = words, ["Input.Told"] = told, ["Input.Why"] = why });

    private static Dictionary<string, string?> Day(string? day) => day?.Split('-') is [var year, var month, var date]
        ? Fields(("ReviewOn.year", year), ("ReviewOn.month", month), ("ReviewOn.day", date))
        : [];

    private static Task<bool> ChangeAsync(TestPlatform platform, Sql sql, object args) => platform.InScopeAsync(async scope =>
    {
        await scope.Database.TransactAsync(() => scope.Database.ExecuteAsync(sql, args));
        return true;
    });
}
