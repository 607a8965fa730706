using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using static Record.Tests.Desk;

namespace Record.Tests.Ways;

public sealed class WayTests
{
    [Theory, EveryEngine]
    public async Task What_is_not_safe_is_shown_as_a_warning_with_what_may_be_said(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        var person = await worker.StartPersonAsync("Robin");
        var shown = await AddAsync(worker, person.Path, ("Kind", "Phone"), ("Value", "+44 7700 900210"), ("Safety", "NotKnown"), ("MaySay", "Say you are a friend"), ("BestWhen", "After 11"));

        Assert.Contains("Phone: 07700 900210", shown.Text, StringComparison.Ordinal);
        Assert.Contains("Not known to be safe: treat as not safe", shown.TextOf("main .govuk-warning-text"), StringComparison.Ordinal);
        Assert.Contains("May be said: Say you are a friend", shown.Text, StringComparison.Ordinal);
        Assert.Contains("Best when: After 11", shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("900210", (await worker.OpenAsync($"{person.Path}/timeline")).Text, StringComparison.Ordinal);
        Assert.Null((await AddAsync(worker, (await worker.StartPersonAsync("Wren")).Path, ("Kind", "Place"), ("Value", "Library"), ("Safety", "Safe")))
            .Document.QuerySelector("main .govuk-warning-text"));
    }

    [Theory, EveryEngine]
    public async Task What_is_not_safe_to_use_and_what_can_be_done_on_screen_stay_off_paper(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        var person = (await worker.StartPersonAsync("Robin")).Path;
        await AddAsync(worker, person, ("Kind", "Place"), ("Value", "Library"), ("Safety", "Safe"));
        var shown = await AddAsync(worker, person, ("Kind", "Phone"), ("Value", "07700 900210"), ("Safety", "NotSafe"));

        Assert.NotNull(OnScreenOnly(shown, ".area-card", "07700 900210"));
        Assert.Null(OnScreenOnly(shown, ".area-card", "Library"));
        Assert.NotNull(OnScreenOnly(shown, "a", "Change a place and time"));
        Assert.NotNull(OnScreenOnly(await worker.OpenAsync($"{person}/needs"), ".govuk-summary-list__row", "Domestic abuse"));
    }

    private static AngleSharp.Dom.IElement? OnScreenOnly(TestPage page, string what, string words) => page.Document.QuerySelectorAll($"main {what}")
        .Single(one => one.TextContent.Contains(words, StringComparison.Ordinal)).Closest(".govuk-\\!-display-none-print");

    [Theory, EveryEngine]
    public async Task Whether_it_is_safe_must_be_said_and_a_number_must_be_one(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        var person = await worker.StartPersonAsync("Robin");

        Assert.Contains("Choose whether it is safe", (await AddAsync(worker, person.Path, ("Kind", "Place"), ("Value", "Library"))).Text, StringComparison.Ordinal);
        Assert.Contains("is not a telephone number", (await AddAsync(worker, person.Path, ("Kind", "Phone"), ("Value", "mum"), ("Safety", "Safe"))).Text, StringComparison.Ordinal);
        Assert.Contains("is not an email address", (await AddAsync(worker, person.Path, ("Kind", "Email"), ("Value", "not an email"), ("Safety", "Safe"))).Text, StringComparison.Ordinal);
        Assert.Contains("None written down yet", (await worker.OpenAsync(person.Path)).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Whoever_changes_second_sees_both_and_whoever_removes_second_looks_again(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        using var colleague = await platform.SignInAsync("lead@demo.example");
        var person = await worker.StartPersonAsync("Robin");
        var change = (await AddAsync(worker, person.Path, ("Kind", "Place"), ("Value", "Library"), ("Safety", "Safe"))).LinkTo("Change a place and time");
        var mine = await worker.OpenAsync(change);
        var remove = await worker.OpenAsync(mine.LinkTo("Remove it"));
        await colleague.SubmitAsync(await colleague.OpenAsync(change), Fields(("Value", "Station")));

        var both = await worker.SubmitAsync(mine, Fields(("Value", "Market")));
        Assert.Contains("Different Station Market", both.TextOf("main table"), StringComparison.Ordinal);
        var lookAgain = await worker.SubmitAsync(remove);
        Assert.Contains("Somebody else changed this", lookAgain.Text, StringComparison.Ordinal);
        Assert.Contains("Station", lookAgain.Text, StringComparison.Ordinal);
        Assert.Contains("Market", (await worker.SubmitAsync(both)).Text, StringComparison.Ordinal);
        Assert.Contains("None written down yet", (await worker.SubmitAsync(await worker.OpenAsync(remove.Path))).Text, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await worker.OpenAsync(change)).Status);
    }

    private static async Task<TestPage> AddAsync(TestBrowser browser, string person, params (string, string?)[] fields) =>
        await browser.SubmitAsync(await browser.OpenAsync($"{person}/ways/add"), Fields(fields));
}
