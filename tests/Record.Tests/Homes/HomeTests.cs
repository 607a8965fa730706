using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Record.Tests.Access;
using Record.Tests.Support;
using static Record.Tests.Desk;

namespace Record.Tests.Homes;

public sealed class HomeTests
{
    [Theory, EveryEngine]
    public async Task Whoever_moves_has_left_where_they_were_and_both_stand_with_their_days(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync(Scene.Navigator);
        var person = (await worker.StartPersonAsync("Robin")).Path;
        await AddAsync(worker, person, "RoughSleeping", "2025", "The park, by the bandstand");
        var homes = await AddAsync(worker, person, "SocialTenancy", "1/11/2026", "The flat above the bakery", ("Uprn", "100023336956"));

        Assert.Contains("Own tenancy: council or housing association, since 1 November 2026", homes.Text, StringComparison.Ordinal);
        Assert.Contains("UPRN 100023336956", homes.Text, StringComparison.Ordinal);
        Assert.Contains("Sleeping rough, from 2025 until 1 November 2026", homes.Text, StringComparison.Ordinal);
        Assert.Equal("22", homes.RowOf("Own tenancy: council or housing association"));
        Assert.Equal("70", homes.RowOf("Sleeping rough"));
        var overview = (await worker.OpenAsync(person)).Text;
        Assert.Contains("The flat above the bakery", overview, StringComparison.Ordinal);
        Assert.DoesNotContain("bandstand", overview, StringComparison.Ordinal);
        Assert.DoesNotContain("bakery", (await worker.OpenAsync($"{person}/timeline")).Html, StringComparison.Ordinal);

        homes = await AddAsync(worker, person, "Hospital", "20/11/2026", null, ("Earlier", "Kept"));
        Assert.Equal("3", homes.RowOf("Hospital"));
        Assert.Equal("19", homes.RowOf("Own tenancy: council or housing association"));
        Assert.Contains("The flat above the bakery", (await worker.OpenAsync(person)).Text, StringComparison.Ordinal);
        var counted = await worker.OpenAsync($"{person}/homes?Period=LastYear");
        Assert.Equal("305, perhaps up to 343", counted.RowOf("Sleeping rough"));
    }

    [Theory, EveryEngine]
    public async Task Where_it_is_not_safe_to_come_or_write_is_told_with_abuse_only_now_and_before(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync(Scene.Navigator);
        using var theirs = await platform.SignInAsync(Scene.Housing);
        var person = (await worker.StartPersonAsync("Robin Sharer")).Path;
        await AddAsync(worker, person, "FamilyOrFriends", "2025", "His place", ("SafeVisit", "NotSafe"));
        await AddAsync(worker, person, "Refuge", "March 2026", "The house with the lime tree");
        await AddAsync(worker, person, "Temporary", "June 2026", "The guest house");
        await SharingTests.AgreeAsync(worker, person, ("Kinds", "Story"));
        Assert.DoesNotContain("guest house", (await theirs.OpenAsync(person)).Html, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await theirs.AskAsync($"{person}/homes")).Status);

        await SharingTests.AgreeAsync(worker, person, ("Kinds", "Housing"));
        await SharingTests.AgreeAsync(worker, person, ("Kinds", "Support"));
        foreach (var page in (string[])[person, $"{person}/homes", $"{person}/timeline", $"{person}/homes?Period=LastYear"])
        {
            var seen = await theirs.OpenAsync(page);
            Assert.DoesNotContain("lime tree", seen.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("efuge", seen.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("His place", seen.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("family or friends", seen.Html, StringComparison.OrdinalIgnoreCase);
            if (!page.EndsWith("timeline", StringComparison.Ordinal)) Assert.Contains("Temporary accommodation", seen.Text, StringComparison.Ordinal);
        }

        await SharingTests.AgreeAsync(worker, person, ("Kinds", "Abuse"));
        var all = (await theirs.OpenAsync($"{person}/homes")).Text;
        Assert.Contains("lime tree", all, StringComparison.Ordinal);
        Assert.Contains("Do not visit. Safe to write.", all, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Whoever_changes_second_sees_both_and_a_mistake_is_taken_away(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync(Scene.Navigator);
        using var colleague = await platform.SignInAsync(Scene.Lead);
        var person = (await worker.StartPersonAsync("Robin")).Path;
        var change = (await AddAsync(worker, person, "Shelter", "March 2026", "Bed 4")).LinkTo("Change");
        var mine = await worker.OpenAsync(change);
        var remove = await worker.OpenAsync(mine.LinkTo("It was written down by mistake"));
        Assert.Equal("March 2026", mine.Document.QuerySelector("#Input_From")!.GetAttribute("value"));
        await colleague.SubmitAsync(await colleague.OpenAsync(change), Fields(("Place", "Bed 5")));

        var both = await worker.SubmitAsync(mine, Fields(("Place", "Bed 6")));
        Assert.Contains("Where is it? Different Bed 5 Bed 6", both.TextOf("main table"), StringComparison.Ordinal);
        Assert.Contains("Somebody else changed this", (await worker.SubmitAsync(remove)).Text, StringComparison.Ordinal);
        Assert.Contains("Bed 6", (await worker.SubmitAsync(both)).Text, StringComparison.Ordinal);
        Assert.Contains("Nothing written down yet", (await worker.SubmitAsync(await worker.OpenAsync(remove.Path))).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_day_or_a_number_that_cannot_be_is_refused_and_what_was_typed_stays(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync(Scene.Navigator);
        var person = (await worker.StartPersonAsync("Robin")).Path;

        Assert.Contains("is not a UPRN", (await AddAsync(worker, person, "Shelter", "2026", "Bed 4", ("Uprn", "abc"))).TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        var refused = await AddAsync(worker, person, "Shelter", "March 2026", "Bed 4", ("Until", "2025"));
        Assert.Contains("ended before it began", refused.TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        Assert.Contains("Bed 4", refused.Html, StringComparison.Ordinal);
        Assert.Contains("Write it like", (await AddAsync(worker, person, "Shelter", "last week", "Bed 4")).TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        Assert.Contains("Choose whether it is safe to visit", (await AddAsync(worker, person, "Shelter", "2026", "Bed 4", ("SafeVisit", null))).Text, StringComparison.Ordinal);
        Assert.Contains("Nothing written down yet", (await worker.OpenAsync($"{person}/homes")).Text, StringComparison.Ordinal);
    }

    private static async Task<TestPage> AddAsync(TestBrowser worker, string person, string kind, string from, string? place, params (string Field, string? Value)[] more)
    {
        var fields = Fields(("Kind", kind), ("From", from), ("Place", place), ("SafeVisit", "Safe"), ("SafeWrite", "Safe"));
        foreach (var (field, value) in more) fields[$"Input.{field}"] = value;
        return await worker.SubmitAsync(await worker.OpenAsync($"{person}/homes/add"), fields);
    }
}
