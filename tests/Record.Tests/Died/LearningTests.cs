using System.Net;
using Platform.Conformance.Engines;
using Platform.Data.Engines;
using Record.Tests.Support;

namespace Record.Tests.Died;

public sealed class LearningTests
{
    [Theory, EveryEngine]
    public async Task A_learning_review_is_written_down_added_to_and_shown_and_is_asked_for_no_longer(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var of = await scene.SupportedAsync("Ash");
        using var navigator = await scene.Platform.SignInAsync(Scene.Navigator);
        using var lead = await scene.Platform.SignInAsync(Scene.Lead);
        var page = $"/people/{of.Person}/died/learning";
        Assert.Equal(HttpStatusCode.NotFound, (await lead.AskAsync(page)).Status);
        await navigator.SubmitAsync(await navigator.OpenAsync($"/people/{of.Person}/died"), Desk.Fields(("DiedOn", "3/5/2026"), ("ToldBy", "The hospital")));
        Assert.Contains("core.learning-review", await scene.OpenWorkAsync(of.Person));

        var form = await lead.OpenAsync((await lead.OpenAsync($"/people/{of.Person}/died/remembered")).LinkTo("Add what we learned"));
        Assert.Contains("Say what was learned", (await lead.SubmitAsync(form, Desk.Fields(("ByWhom", "The whole team")))).TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        var remembered = await lead.SubmitAsync(form, Desk.Fields(("Learned", "The tea van knew first."), ("ByWhom", "The whole team")));

        Assert.Contains("The tea van knew first.", remembered.Text, StringComparison.Ordinal);
        Assert.Contains("Written down on 23 November 2026 by Lee Leader. Together: The whole team", remembered.Text, StringComparison.Ordinal);
        Assert.Equal(["core.debrief"], await scene.OpenWorkAsync(of.Person));
        Assert.Contains("What we learned was written down", await scene.SentencesAsync(of.Person));

        scene.Platform.Clock.Advance(TimeSpan.FromMinutes(1));
        var added = await lead.SubmitAsync(
            await lead.OpenAsync(remembered.LinkTo("Add to what we learned")), Desk.Fields(("Learned", "Their sister would have come."), ("ByWhom", "Lee, and the sister"), ("Changes", "We ask whom to tell.")));
        Assert.Matches("The tea van knew first.*Their sister would have come.*What we agreed to change.*We ask whom to tell", added.Text);

        // whoever knew them reads it; a peer sees the minimum, and it is the lead who writes
        Assert.Contains("We ask whom to tell.", (await navigator.OpenAsync($"/people/{of.Person}/died/remembered")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await navigator.AskAsync(page)).Status);
        await scene.ReadAsync(async database =>
        {
            await database.TransactAsync(() => database.ExecuteAsync(SceneSql.MakePeer));
            return true;
        });
        using var peer = await scene.Platform.SignInAsync(Scene.Lead);
        Assert.Equal(HttpStatusCode.NotFound, (await peer.AskAsync($"/people/{of.Person}/died/remembered")).Status);
        await scene.ReadAsync(async database =>
        {
            await database.TransactAsync(() => database.ExecuteAsync(Access.Worlds.WorldSql.Leads, new { email = Scene.Lead, person = of.Person }));
            return true;
        });
        var minimum = await peer.OpenAsync($"/people/{of.Person}/died/remembered");
        Assert.Contains("Ash died on 3 May 2026", minimum.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("tea van", minimum.Text, StringComparison.Ordinal);
        Assert.Null(minimum.Document.QuerySelector("main a[href$='/died/learning']"));
    }

    [Theory, EveryEngine]
    public async Task Where_it_was_a_mistake_nothing_is_looked_back_on_and_a_death_later_begins_anew(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var of = await scene.SupportedAsync("Ash");
        using var lead = await scene.Platform.SignInAsync(Scene.Lead);
        await DiedAsync();
        var late = await lead.OpenAsync($"/people/{of.Person}/died/learning");
        await lead.SubmitAsync(await lead.OpenAsync(late.Path), Desk.Fields(("Learned", "The tea van knew first."), ("ByWhom", "The whole team")));
        await lead.SubmitAsync(await lead.OpenAsync($"/people/{of.Person}/died/mistake"));

        var kept = await lead.PostAsync(late, Desk.Fields(("Learned", "Too late"), ("ByWhom", "Us")));
        Assert.Contains("That they died was recorded by mistake.", kept.TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        Assert.Contains("Too late", kept.TextOf("textarea"), StringComparison.Ordinal);
        scene.Platform.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.DoesNotContain("tea van", (await DiedAsync()).Text, StringComparison.Ordinal);

        async Task<Platform.Conformance.Running.TestPage> DiedAsync() =>
            await lead.SubmitAsync(await lead.OpenAsync($"/people/{of.Person}/died"), Desk.Fields(("DiedOn", "3/5/2026"), ("ToldBy", "The hospital")));
    }
}
