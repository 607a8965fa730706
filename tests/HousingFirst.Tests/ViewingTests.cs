using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;

namespace HousingFirst.Tests;

/// <summary>Looking at a home together: when that is stands in the shared calendar, and nowhere else.</summary>
public sealed class ViewingTests
{
    [Theory, EveryEngine]
    public async Task A_viewing_goes_into_the_calendar_that_everybody_shares_and_moves_there(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var search = await Scene.OfferAsync(hana, person, await scene.HomeAsync(hana));
        await ViewAsync("14:30");
        await ViewAsync("15:45");

        var plan = await hana.OpenAsync($"/people/{person}/appointments");
        Assert.Contains("Look at a home", plan.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sample Street", plan.Text, StringComparison.Ordinal);
        Assert.Single(plan.Document.QuerySelectorAll("main *"), one => one.Children.Length == 0 && one.TextContent.Trim() == "Look at a home");
        Assert.Contains("24 November 2026, 15:45", (await hana.OpenAsync(search.Path)).Text, StringComparison.Ordinal);
        var late = await hana.SubmitAsync(await hana.OpenAsync(search.LinkTo("Arrange to look at it")), At(scene.Today.AddDays(-1), "10:00"));
        Assert.Contains("Choose a time that is still to come.", late.Text, StringComparison.Ordinal);

        async Task ViewAsync(string at) =>
            await hana.SubmitAsync(await hana.OpenAsync(search.LinkTo("Arrange to look at it")), At(scene.Today.AddDays(1), at));
    }

    [Theory, EveryEngine]
    public async Task A_viewing_that_a_colleague_moves_in_the_calendar_is_shown_at_its_new_time(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var search = await ArrangedAsync(scene, hana, person);

        await scene.InCalendarAsync(person, (plan, viewing) => plan.MoveAsync(person, viewing, scene.Today.AddDays(2).ToDateTime(new TimeOnly(9, 15), DateTimeKind.Utc)));

        var shown = await hana.OpenAsync(search.Path);
        Assert.Contains("To look at: 25 November 2026, 09:15", shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("14:30", shown.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"09:15", (await hana.OpenAsync(shown.LinkTo("Arrange to look at it"))).Html, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_viewing_that_was_called_off_in_the_calendar_is_arranged_anew(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var search = await ArrangedAsync(scene, hana, person);
        await scene.InCalendarAsync(person, (plan, viewing) => plan.CallOffAsync(person, viewing, "The keys are not there yet"));
        var off = await hana.OpenAsync(search.Path);
        Assert.Contains("Called off: 24 November 2026, 14:30", off.Text, StringComparison.Ordinal);

        var again = await hana.SubmitAsync(await hana.OpenAsync(off.LinkTo("Arrange to look at it")), At(scene.Today.AddDays(3), "16:00"));

        Assert.Contains("To look at: 26 November 2026, 16:00", again.Text, StringComparison.Ordinal);
        Assert.Contains("4:00pm", (await hana.OpenAsync($"/people/{person}/appointments")).Text, StringComparison.Ordinal);
    }

    private static async Task<TestPage> ArrangedAsync(Scene scene, TestBrowser hana, Guid person)
    {
        var search = await Scene.OfferAsync(hana, person, await scene.HomeAsync(hana));
        return await hana.SubmitAsync(await hana.OpenAsync(search.LinkTo("Arrange to look at it")), At(scene.Today.AddDays(1), "14:30"));
    }

    private static Dictionary<string, string?> At(DateOnly day, string at)
    {
        var fields = new Dictionary<string, string?> { ["Input.At"] = at };
        Scene.Date(fields, "Input.On", day);
        return fields;
    }
}
