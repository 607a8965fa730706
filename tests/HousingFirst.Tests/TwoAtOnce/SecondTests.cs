using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Data;
using System.Net;

namespace HousingFirst.Tests.TwoAtOnce;

/// <summary>Whoever comes second with a tenancy or an offer is told what a colleague did, keeps what they typed, and can go on.</summary>
public sealed class SecondTests
{
    [Theory, EveryEngine]
    public async Task Of_two_who_write_down_that_a_tenancy_ended_the_second_sees_both_and_may_change_it(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var flat = await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person, "The flat"));
        var mine = await hana.OpenAsync(flat.LinkTo("It has ended"));
        await Scene.EndAsync(hana, flat, "Prison");

        var told = await hana.SubmitAsync(mine, new Dictionary<string, string?> { ["Input.Reason"] = "WithFamily", ["Input.Words"] = "With his aunt" });

        Assert.Equal(HttpStatusCode.OK, told.Status);
        Assert.Contains("A colleague has written down already that it ended.", told.TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        Assert.Contains("Why did it end? Different Prison They live with family or a partner now", told.TextOf("main table"), StringComparison.Ordinal);
        Assert.Equal("With his aunt", told.TextOf("textarea"));
        Assert.Contains("Prison", (await hana.OpenAsync(told.LinkTo("Change the ending"))).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await hana.PostAsync(mine with { Path = mine.Path.Replace($"{Scene.IdOf(mine.Path)}", $"{Ids.New()}", StringComparison.Ordinal) }, new Dictionary<string, string?> { ["Input.Reason"] = "Left" })).Status);
    }

    [Theory, EveryEngine]
    public async Task Whoever_sends_a_form_of_a_tenancy_that_was_changed_meanwhile_sends_it_again_and_it_is_written_down(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var signed = await Scene.SignAsync(hana, person, "The flat");
        foreach (var (link, then, told) in ((string, string, string)[])
        [
            ("They move in", "Moved in on", "Moved in on23 November"), ("It has ended", "Over", "Over"), ("It has not ended", "Goes on", "Goes on"), ("This was never theirs", "Never theirs", "Never theirs"),
        ])
        {
            var open = await hana.OpenAsync((await hana.OpenAsync(signed.Path)).LinkTo(link));
            await scene.WriteOneAsync(SecondSql.Touch, new { person });
            var again = await hana.SubmitAsync(open, new Dictionary<string, string?> { ["Input.Reason"] = "Left" });
            Assert.Contains("A colleague has changed this tenancy since you opened the page.", again.TextOf(".govuk-error-summary"), StringComparison.Ordinal);
            Assert.Contains("Signed on 23 November", again.Text, StringComparison.Ordinal);

            await hana.SubmitAsync(again);

            Assert.Contains(told, (await hana.OpenAsync(signed.Path)).Text, StringComparison.Ordinal);
        }
    }

    [Theory, EveryEngine]
    public async Task Whoever_writes_down_second_that_they_moved_in_is_told_when_they_did(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var signed = await Scene.SignAsync(hana, person, "The flat", on: scene.Today.AddDays(-9));
        var mine = await hana.OpenAsync(signed.LinkTo("They move in"));
        await Scene.ArriveAsync(hana, signed, scene.Today.AddDays(-2));

        var told = await hana.SubmitAsync(mine);

        Assert.Contains("A colleague has written down already that they moved in, on 21 November.", told.TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        Assert.Contains("value=\"23\"", told.Html, StringComparison.Ordinal);
        var ended = await Scene.SignAsync(hana, person, "The other flat");
        mine = await hana.OpenAsync(ended.LinkTo("They move in"));
        await Scene.EndAsync(hana, ended, "Left");
        Assert.Contains("A colleague has written down that this tenancy is over.", (await hana.SubmitAsync(mine, new Dictionary<string, string?> { ["Earlier"] = "Kept" })).TextOf(".govuk-error-summary"), StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Whoever_writes_down_second_what_they_say_to_a_home_sees_both_and_may_send_it_again(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var search = await Scene.OfferAsync(hana, person, await scene.HomeAsync(hana));
        var mine = await hana.OpenAsync(search.LinkTo("What they say"));
        await Scene.AnswerAsync(hana, search, "Accepted", "It has a garden");
        var fields = new Dictionary<string, string?> { ["Input.Answer"] = "NoThankYou", ["Input.Words"] = "It is too far" };

        var both = await hana.SubmitAsync(mine, fields);

        Assert.Contains("What do they say? Different Yes, please No thank you", both.TextOf("main table"), StringComparison.Ordinal);
        Assert.Contains("It has a garden It is too far", both.TextOf("main table"), StringComparison.Ordinal);
        Assert.Contains("No thank you", (await hana.SubmitAsync(both)).Text, StringComparison.Ordinal);
        var over = await hana.SubmitAsync(mine, fields);
        Assert.Contains("A colleague has written down already what came of this offer: no thank you.", over.TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        Assert.Equal("It is too far", over.TextOf("textarea"));
    }

    [Theory, EveryEngine]
    public async Task Whoever_keeps_a_home_or_arranges_to_look_at_it_second_sees_both_and_may_send_it_again(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var search = await Scene.OfferAsync(hana, person, await scene.HomeAsync(hana));
        var (keep, look) = (await hana.OpenAsync(search.LinkTo("Keep it until another day")), await hana.OpenAsync(search.LinkTo("Arrange to look at it")));
        await KeepAsync(await hana.OpenAsync(keep.Path), 9);
        await ViewAsync(await hana.OpenAsync(look.Path), "14:30");

        var (kept, viewed) = (await KeepAsync(keep, 12), await ViewAsync(look, "15:45"));

        Assert.Contains("Until when is it kept for them? Different 2 December 5 December", kept.TextOf("main table"), StringComparison.Ordinal);
        Assert.Contains("When do they look at it? Different 24 November 2026, 14:30 24 November 2026, 15:45", viewed.TextOf("main table"), StringComparison.Ordinal);
        await hana.SubmitAsync(kept);
        Assert.Contains("kept until 5 December", (await hana.OpenAsync(search.Path)).Text, StringComparison.Ordinal);
        Assert.Contains("15:45", (await hana.SubmitAsync(await hana.SubmitAsync(viewed))).Text, StringComparison.Ordinal);
        await Scene.AnswerAsync(hana, search, "TakenBack");
        foreach (var late in (TestPage[])[await KeepAsync(keep, 12), await ViewAsync(look, "15:45")])
        {
            Assert.Contains("A colleague has written down already what came of this offer: we had to take the offer back.", late.TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await hana.AskAsync(keep.Path)).Status);

        async Task<TestPage> KeepAsync(TestPage page, int days)
        {
            var fields = new Dictionary<string, string?>();
            Scene.Date(fields, "Input.AnswerBy", scene.Today.AddDays(days));
            return await hana.SubmitAsync(page, fields);
        }

        async Task<TestPage> ViewAsync(TestPage page, string at) => await hana.SubmitAsync(page, new Dictionary<string, string?> { ["Input.At"] = at });
    }
}

internal static class SecondSql
{
    /// <summary>A colleague changed something of the tenancy.</summary>
    public static readonly Sql Touch = new("update housing_first_tenancy set version = version + 1 where person_id = @person");
}
