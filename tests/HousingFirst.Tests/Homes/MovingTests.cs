using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Access;

namespace HousingFirst.Tests.Homes;

/// <summary>From one home to another, and from one kind of tenancy to another.</summary>
public sealed class MovingTests
{
    [Theory, EveryEngine]
    public async Task Whoever_moves_into_another_home_has_left_the_one_before_here_as_on_the_record(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var home = await scene.HomeAsync(hana);
        await Scene.AnswerAsync(hana, await Scene.OfferAsync(hana, person, home), "Accepted");
        var first = await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person));
        var second = await Scene.SignAsync(hana, person, "The better flat");
        Assert.Contains("Choose what becomes of the home they had.", (await Scene.ArriveAsync(hana, second)).Text, StringComparison.Ordinal);

        await Scene.ArriveAsync(hana, second, earlier: "MovedOn");

        var homes = (await hana.OpenAsync($"/housing-first/tenancies/for-person/{person}")).Text;
        Assert.Contains("The better flat Goes on", homes, StringComparison.Ordinal);
        Assert.Contains("1 Sample Street Over", homes, StringComparison.Ordinal);
        Assert.Contains("23 November: they moved to a home they wanted more", (await hana.OpenAsync(first.Path)).Text, StringComparison.Ordinal);
        Assert.Contains("Empty", (await hana.OpenAsync(home)).TextOf("main .govuk-tag"), StringComparison.Ordinal);
        Assert.Empty(await scene.OpenWorkAsync(person));
        Assert.Contains("Support goes on, and they have another home", (await hana.OpenAsync($"/people/{person}/timeline")).Text, StringComparison.Ordinal);
        Assert.Contains("1 of 2 = 50 %", (await hana.OpenAsync("/housing-first/measures")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_home_that_they_keep_beside_the_new_one_goes_on_here_and_on_the_record(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person, "The first flat"));
        await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person, "The second flat"), earlier: "Kept");

        foreach (var flat in (string[])["The first flat Goes on", "The second flat Goes on"]) Assert.Contains(flat, (await hana.OpenAsync($"/housing-first/tenancies/for-person/{person}")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("until 23 November", (await hana.OpenAsync($"/people/{person}/homes")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task When_they_moved_in_on_another_day_they_left_the_home_before_on_that_day_here_as_on_the_record(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var room = await LivesAsync("The room", 25);
        var left = new Dictionary<string, string?> { ["Input.Reason"] = "Left" };
        Scene.Date(left, "Input.On", scene.Today.AddDays(-10));
        await hana.SubmitAsync(await hana.OpenAsync(room.LinkTo("It has ended")), left);
        var first = await LivesAsync("The first flat", 20);
        var second = await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person, "The better flat", on: scene.Today.AddDays(-22)), scene.Today.AddDays(-10), "MovedOn");

        Assert.Contains("The home that they left for this one would have ended before it began.", (await MovedInAsync(21)).Text, StringComparison.Ordinal);
        Assert.Contains("13 November: they moved to a home they wanted more", (await hana.OpenAsync(first.Path)).Text, StringComparison.Ordinal);
        await MovedInAsync(4);

        Assert.Contains("19 November: they moved to a home they wanted more", (await hana.OpenAsync(first.Path)).Text, StringComparison.Ordinal);
        Assert.Contains("13 November: they left", (await hana.OpenAsync(room.Path)).Text, StringComparison.Ordinal);
        var record = (await hana.OpenAsync($"/people/{person}/homes")).Text;
        foreach (var when in (string[])["since 19 November 2026 The better flat", "from 3 November 2026 until 19 November 2026 The first flat", "from 29 October 2026 until 13 November 2026 The room"])
        {
            Assert.Contains(when, record, StringComparison.Ordinal);
        }

        Assert.Contains("A tenancy ended on 19 November, and not on 13 November", (await hana.OpenAsync($"/people/{person}/timeline")).Text, StringComparison.Ordinal);

        async Task<TestPage> LivesAsync(string place, int days) =>
            await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person, place, on: scene.Today.AddDays(-days)), scene.Today.AddDays(-days));

        async Task<TestPage> MovedInAsync(int days)
        {
            var fields = new Dictionary<string, string?>();
            Scene.Date(fields, "Input.MovedInOn", scene.Today.AddDays(-days));
            return await hana.SubmitAsync(await hana.OpenAsync(second.LinkTo("Change")), fields);
        }
    }

    [Theory, EveryEngine]
    public async Task A_home_that_they_have_not_left_after_all_has_no_end_that_follows_the_new_one(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var first = await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person, "The first flat", on: scene.Today.AddDays(-20)), scene.Today.AddDays(-20));
        var second = await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person, "The second flat", on: scene.Today.AddDays(-12)), scene.Today.AddDays(-12), "MovedOn");
        await hana.SubmitAsync(await hana.OpenAsync((await hana.OpenAsync(first.Path)).LinkTo("It has not ended")));
        var fields = new Dictionary<string, string?>();
        Scene.Date(fields, "Input.MovedInOn", scene.Today.AddDays(-4));

        await hana.SubmitAsync(await hana.OpenAsync(second.LinkTo("Change")), fields);

        Assert.Contains("Goes on", (await hana.OpenAsync(first.Path)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("until", (await hana.OpenAsync($"/people/{person}/homes")).TextOf("main"), StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_home_that_turns_out_not_to_be_safe_is_not_on_the_record_as_safe(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var tenancy = await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person, "The house with the lime tree"));
        await scene.ShareAsync(person, InformationKind.Housing);
        using var outsider = await scene.Platform.SignInAsync(Scene.Outsider);
        Assert.Contains("lime tree", (await outsider.OpenAsync($"/people/{person}/homes")).Text, StringComparison.Ordinal);
        Assert.Contains("Safe to visit", (await hana.OpenAsync($"/people/{person}/homes")).Text, StringComparison.Ordinal);

        await hana.SubmitAsync(await hana.OpenAsync(tenancy.LinkTo("Change")), new Dictionary<string, string?> { ["Input.SafeThere"] = "No" });

        var homes = (await hana.OpenAsync($"/people/{person}/homes")).Text;
        Assert.Contains("Do not visit", homes, StringComparison.Ordinal);
        Assert.Contains("Do not write", homes, StringComparison.Ordinal);
        foreach (var path in (string[])[$"/people/{person}/homes", $"/people/{person}/timeline", $"/housing-first/tenancies/for-person/{person}"])
        {
            var seen = (await outsider.OpenAsync(path)).Text;
            foreach (var told in (string[])["lime tree", "safe to reach"]) Assert.DoesNotContain(told, seen, StringComparison.Ordinal);
        }

        Assert.Contains("Whether it is safe to reach them where they live was changed", (await hana.OpenAsync($"/people/{person}/timeline")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_tenancy_that_turns_out_to_be_a_licence_opens_the_search_again_and_the_other_way_round_ends_it(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var tenancy = await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person, "The flat", on: scene.Today.AddDays(-3)), scene.Today.AddDays(-2));
        var change = tenancy.LinkTo("Change");
        var late = new Dictionary<string, string?>();
        Scene.Date(late, "Input.SignedOn", scene.Today.AddDays(-1));
        Assert.Contains("They would have moved in before they signed.", (await hana.SubmitAsync(await hana.OpenAsync(change), late)).Text, StringComparison.Ordinal);

        await hana.SubmitAsync(await hana.OpenAsync(change), new Dictionary<string, string?> { ["Input.Type"] = "Licence" });
        Assert.Equal(["housing-first.find-home"], await scene.OpenWorkAsync(person));
        await hana.SubmitAsync(await hana.OpenAsync(change), new Dictionary<string, string?> { ["Input.Type"] = "Secure" });
        Assert.Empty(await scene.OpenWorkAsync(person));
    }
}
