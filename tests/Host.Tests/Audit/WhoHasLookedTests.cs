using System.Net;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using static Host.Tests.Audit.AuditDesk;

namespace Host.Tests.Audit;

/// <summary>A person can be told who has looked at their record.</summary>
public sealed class WhoHasLookedTests
{
    [Theory, EveryEngine]
    public async Task It_says_which_team_in_what_role_when_and_why_one_line_for_each_of_a_day_and_names_nobody(DatabaseEngine engine)
    {
        await using var desk = await OpenAsync(engine);
        var person = await desk.PersonAsync("Robin Secret");
        var navigator = await desk.AsAsync(Navigator);
        await navigator.OpenAsync($"/people/{person}");
        desk.Platform.Clock.Advance(TimeSpan.FromMinutes(5));
        await navigator.OpenAsync($"/people/{person}/story");
        var page = await (await desk.AsAsync(Lead)).OpenAsync($"/people/{person}/looks");
        Assert.Equal("23 November 2026", page.TextOf("main h2"));
        Assert.Contains("A worker of Navigators, Exampleton Council (worker) 10:00am to 10:05am: read the record: Story, Overview. Why: Their team supported this person.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nadia", page.Text, StringComparison.Ordinal);
        Assert.Contains("looked at who has looked", (await (await desk.AsAsync(Lead)).OpenAsync($"/people/{person}/looks")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Staff_are_named_where_the_area_says_so(DatabaseEngine engine)
    {
        await using var desk = await OpenAsync(engine, new() { Settings = new Dictionary<string, string?> { ["modules:core:looksNameStaff"] = "true" } });
        var person = await desk.PersonAsync("Robin Secret");
        var page = await (await desk.AsAsync(Lead)).OpenAsync($"/people/{person}/looks");
        Assert.Contains("Nadia Navigator, Navigators, Exampleton Council", page.Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Days_are_whole_and_earlier_ones_are_a_link_away(DatabaseEngine engine)
    {
        await using var desk = await OpenAsync(engine);
        var person = await desk.PersonAsync("Robin Secret");
        foreach (var _ in Enumerable.Range(0, 3))
        {
            await desk.WriteAsync(400, subject: person);
            desk.Platform.Clock.Advance(TimeSpan.FromDays(1));
        }

        var page = await (await desk.Platform.SignInAsync(Lead)).OpenAsync($"/people/{person}/looks");
        Assert.Equal(["25 November 2026", "24 November 2026"], page.Document.QuerySelectorAll("main h2").Select(day => day.TextContent));
        var earlier = await (await desk.Platform.SignInAsync(Lead)).OpenAsync(page.LinkTo("Earlier"));
        Assert.Equal("23 November 2026", earlier.TextOf("main h2"));
        Assert.DoesNotContain("Earlier", earlier.Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Sharing_without_agreement_is_marked_and_where_telling_is_not_safe_it_is_counted_only(DatabaseEngine engine)
    {
        await using var desk = await OpenAsync(engine);
        foreach (var (told, line) in ((string, string)[])[("Yes", "It was shared with Exampleton Homes for somebody's safety, without an agreement"), ("NotSafe", "2 more looks are not shown here")])
        {
            var person = await desk.PersonAsync($"Robin {told}");
            var (navigator, housing) = (await desk.AsAsync(Navigator), await desk.AsAsync(Housing));
            var form = await navigator.OpenAsync($"/people/{person}/sharing/record");
            var homes = form.Document.QuerySelectorAll("select[name='Input.OrganisationId'] option").Single(option => option.TextContent == "Exampleton Homes").GetAttribute("value");
            await navigator.PostAsync(form, Fields(
                ("OrganisationId", homes), ("Purpose", "To keep them safe"), ("Basis", "PublicTask"), ("UntilOn.day", "5"), ("UntilOn.month", "3"), ("UntilOn.year", "2027"),
                ("Wish", "NotAsked"), ("OverrideReason", "Somebody waits for them outside the hostel."), ("AuthorisedBy", "The safeguarding lead"), ("Told", told)));
            await housing.OpenAsync($"/people/{person}");

            var page = await (await desk.AsAsync(Lead)).OpenAsync($"/people/{person}/looks");

            Assert.Contains(line, page.Text, StringComparison.Ordinal);
            Assert.Equal(told != "NotSafe", page.Text.Contains("Exampleton Homes", StringComparison.Ordinal));

            desk.Platform.Clock.Advance(TimeSpan.FromMinutes(1));

            // nor does it tell that something about sharing was written down, or ended
            Assert.True(told != "NotSafe" == page.Text.Contains("wrote in the record: Sharing", StringComparison.Ordinal), page.Text);
            var end = await navigator.OpenAsync((await navigator.OpenAsync($"/people/{person}/sharing")).LinkTo("End it with Exampleton Homes"));
            Assert.NotNull((await navigator.PostAsync(end, new Dictionary<string, string?> { ["Why"] = "NotNeeded" })).Location);
            page = await (await desk.AsAsync(Lead)).OpenAsync($"/people/{person}/looks");
            Assert.Equal(told != "NotSafe", page.Text.Contains("wrote in the record: Sharing", StringComparison.Ordinal));
            Assert.Equal(told == "NotSafe", page.Text.Contains("3 more looks are not shown here", StringComparison.Ordinal));
        }
    }

    [Theory, EveryEngine]
    public async Task A_look_is_told_by_what_was_shared_of_its_kind_at_that_time(DatabaseEngine engine)
    {
        await using var desk = await OpenAsync(engine);
        var person = await desk.PersonAsync("Robin Secret");
        var (navigator, housing) = (await desk.AsAsync(Navigator), await desk.AsAsync(Housing));
        await ShareAsync("Story", ("Wish", "Agrees"), ("Words", "They may know what I tell."), ("GivenHow", "Spoken"));
        await ShareAsync("Support", ("Wish", "NotAsked"), ("OverrideReason", "Somebody waits for them outside the hostel."), ("AuthorisedBy", "The safeguarding lead"), ("Told", "NotSafe"));
        await housing.OpenAsync($"/people/{person}/story");
        await housing.OpenAsync($"/people/{person}/timeline");

        var page = await (await desk.AsAsync(Lead)).OpenAsync($"/people/{person}/looks");
        Assert.Contains("read the record: Story. Why: It was shared with Exampleton Homes, as agreed", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Timeline", page.TextOf("main"), StringComparison.Ordinal);

        // what was shared for safety first and agreed to later is told as it was
        await ShareAsync("Housing", ("Wish", "NotAsked"), ("OverrideReason", "Nobody knows where they sleep."), ("AuthorisedBy", "The safeguarding lead"), ("Told", "Yes"));
        await housing.OpenAsync($"/people/{person}/homes");
        desk.Platform.Clock.Advance(TimeSpan.FromMinutes(1));
        await ShareAsync("Housing", ("Wish", "Agrees"), ("Words", "They may know where I live."), ("GivenHow", "Spoken"));
        await housing.OpenAsync($"/people/{person}/homes");
        var lines = (await (await desk.AsAsync(Lead)).OpenAsync($"/people/{person}/looks")).Document.QuerySelectorAll("main .area-card").Select(one => one.TextContent).ToList();
        Assert.Contains(lines, line => line.Contains("10:00am", StringComparison.Ordinal) && line.Contains("for somebody's safety, without an agreement", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("10:01am", StringComparison.Ordinal) && line.Contains("as agreed", StringComparison.Ordinal));

        async Task ShareAsync(string kind, params (string, string?)[] how)
        {
            var form = await navigator.OpenAsync($"/people/{person}/sharing/record");
            var homes = form.Document.QuerySelectorAll("select[name='Input.OrganisationId'] option").Single(option => option.TextContent == "Exampleton Homes").GetAttribute("value");
            Assert.NotNull((await navigator.PostAsync(form, Fields(
                [("OrganisationId", homes), ("Purpose", "To help together"), ("Basis", "PublicTask"), ("UntilOn.day", "5"), ("UntilOn.month", "3"), ("UntilOn.year", "2027"), ("Kinds", kind), .. how]))).Location);
        }
    }

    [Theory, EveryEngine]
    public async Task Only_leads_and_governance_who_support_the_person_see_it(DatabaseEngine engine)
    {
        await using var desk = await OpenAsync(engine);
        var person = await desk.PersonAsync("Robin Secret");
        Assert.Equal(HttpStatusCode.Forbidden, (await (await desk.AsAsync(Navigator)).AskAsync($"/people/{person}/looks")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await desk.AsAsync(Governance)).AskAsync($"/people/{person}/looks")).Status);
    }
}
