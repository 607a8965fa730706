using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Areas;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;
using Record.Tests.Support;

namespace Record.Tests.Contacts;

/// <summary>So many tries in vain prompt another way at once, and do not wait for days.</summary>
public sealed class AnotherWayTests
{
    [Theory, EveryEngine]
    public async Task Three_tries_prompt_another_way_on_the_page_after_them_on_the_overview_and_in_My_day(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var of = await scene.SupportedAsync("Ash");
        using var navigator = await scene.Platform.SignInAsync(Scene.Navigator);
        await navigator.SubmitAsync(await navigator.OpenAsync($"/people/{of.Person}/ways/add"), Desk.Fields(("Kind", "ThroughSomeone"), ("Value", "Jo at the market"), ("Safety", "Safe")));
        Assert.DoesNotContain("another way", (await VisitAsync(navigator, of)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("another way", (await VisitAsync(navigator, of)).Text, StringComparison.Ordinal);
        Assert.Contains("Nobody waits to be reached today", (await navigator.OpenAsync("/")).Text, StringComparison.Ordinal);

        var after = await VisitAsync(navigator, of);

        foreach (var page in new[] { after, await navigator.OpenAsync($"/people/{of.Person}") })
        {
            Assert.Contains("Outreach: another way to reach them", page.Text, StringComparison.Ordinal);
            Assert.Contains("Tried: 3 visits", page.Text, StringComparison.Ordinal);
            Assert.Contains("through Jo at the market", page.Text, StringComparison.Ordinal);
        }

        var day = await navigator.OpenAsync("/");
        Assert.Contains("To reach today Ash Outreach Time for another way", day.Text, StringComparison.Ordinal);
        Assert.Contains("Tried: 3 visits", day.Text, StringComparison.Ordinal);
        Assert.Contains("through Jo at the market", day.Text, StringComparison.Ordinal);
        Assert.Contains("Time for another way", (await VisitAsync(navigator, of, "&from=my-day", to: "/")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Somebody_who_was_reached_since_or_rests_as_agreed_is_not_pressed(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var of = await scene.SupportedAsync("Ash", daysAgo: 9);
        for (var day = 3; day < 7; day++) await scene.ContactAsync(of, ContactMethod.Visit, twoWay: false, day);
        using var navigator = await scene.Platform.SignInAsync(Scene.Navigator);
        Assert.Contains("Time for another way", (await navigator.OpenAsync("/")).Text, StringComparison.Ordinal);

        await scene.ContactAsync(of, ContactMethod.Phone, twoWay: true, daysAgo: 2);

        Assert.DoesNotContain("another way", (await navigator.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("another way", (await navigator.OpenAsync($"/people/{of.Person}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_number_of_tries_is_the_modules_own_and_support_that_rests_is_let_rest()
    {
        var (area, today) = (new LocalArea("Test area", true, "#0f5757", "Europe/London"), new DateOnly(2026, 5, 24));
        var card = new SupportCard { DisplayName = "Sam", StartedOn = today, Phase = Phase.Active };
        var two = new OutreachSettings { TriesBeforeOtherWay = 2 };

        Assert.Equal(3, new OutreachSettings().TriesBeforeOtherWay);
        Assert.False(Of(card, two, 1).IsForAnotherWay);
        Assert.True(Of(card, two, 1, 1).IsForAnotherWay);
        Assert.False(Of(card, two, 1, 1).IsQuiet);
        Assert.False(Of(card with { Phase = Phase.Dormant }, two, 5).IsForAnotherWay);
        Assert.True(Of(card with { StartedOn = today.AddDays(-14) }, two).IsForAnotherWay);

        SomeoneToReach Of(SupportCard one, SupportSettings settings, params int[] tries) =>
            SomeoneToReach.Of(one, tries.Select((count, at) => new TryCard { Method = (ContactMethod)at, Tries = count }), area, today, settings);
    }

    private static async Task<TestPage> VisitAsync(TestBrowser navigator, (Guid Person, Guid Support) of, string from = "", string? to = null)
    {
        var answer = await navigator.PostAsync(await navigator.OpenAsync($"/people/{of.Person}/contacts/record?support={of.Support}{from}"), Desk.Fields(("Method", "Visit"), ("Result", "NotReached")));
        Assert.StartsWith(to ?? $"/people/{of.Person}", answer.Location, StringComparison.Ordinal);
        return await navigator.OpenAsync(answer.Location!);
    }
}
