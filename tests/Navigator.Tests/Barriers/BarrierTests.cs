using Navigator.Barriers;
using Navigator.Barriers.Settling;
using Navigator.Barriers.Steps;
using Platform.Conformance.Engines;
using Platform.Data.Engines;
using static Navigator.Tests.Barriers.BarrierScene;

namespace Navigator.Tests.Barriers;

public sealed class BarrierTests
{
    [Theory, EveryEngine]
    public async Task A_barrier_is_shown_on_the_tab_the_overview_the_timeline_the_teams_list_and_in_My_day(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var browser = await scene.NavigatorAsync();

        var page = await RaiseAsync(browser, person);

        Assert.Contains("City Mental Health Team (mental health)", page.Text, StringComparison.Ordinal);
        foreach (var said in (string[])["The duty assessor, colleague to colleague", "25 November", "they told us", "written down by Nadia Navigator", "A manager"]) Assert.Contains(said, page.Text, StringComparison.Ordinal);
        Assert.Contains("Who is being asked to change City Mental Health Team: threshold or eligibility Asked: The duty assessor, colleague to colleague. An answer is due on 25 November. Sent away twice",
            (await browser.OpenAsync($"/navigator/barriers/for-person/{person}")).Text, StringComparison.Ordinal);
        var overview = (await browser.OpenAsync($"/people/{person}")).Text;
        foreach (var said in (string[])["Services asked to change", "Asked colleague to colleague", "City Mental Health Team"]) Assert.Contains(said, overview, StringComparison.Ordinal);
        Assert.Contains("Something stands in their way: a service is asked to change it, and to answer by 25 November", (await browser.OpenAsync($"/people/{person}/timeline")).Text, StringComparison.Ordinal);
        Assert.Contains("City Mental Health Team: threshold or eligibility, for Sam Colleague to colleague, The duty assessor: an answer is due on 25 November. Nadia Navigator sees to it.", (await browser.OpenAsync("/navigator/barriers/list")).Text, StringComparison.Ordinal);
        var myDay = await browser.OpenAsync("/");
        Assert.Contains("An answer about a barrier is due. If there is none, the next step may be: manager to manager", myDay.Text, StringComparison.Ordinal);
        // it goes away with the next step or the outcome, and not by saying that it is done
        Assert.DoesNotContain(myDay.Document.QuerySelectorAll("main form"), form => form.ParentElement!.TextContent.Contains("An answer about a barrier", StringComparison.Ordinal));
    }

    [Theory, EveryEngine]
    public async Task Every_step_is_kept_with_its_time_and_what_was_answered_and_the_next_is_proposed(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var browser = await scene.NavigatorAsync();
        var barrier = await RaiseAsync(browser, person);

        Assert.Equal("Manager", (await browser.OpenAsync(barrier.LinkTo("Take the next step"))).Document.QuerySelector("[name='Input.Rung'][checked]")!.GetAttribute("value"));
        var taken = await StepAsync(browser, barrier, Rung.Manager, ("Input.Answer", "There is one list for everybody."));

        Assert.Contains("Colleague to colleague, since 23 November: The duty assessor. Until 23 November. There is one list for everybody. Manager to manager, since 23 November: The team's manager. An answer is due on 30 November.", taken.Text, StringComparison.Ordinal);
        Assert.Contains("A service is asked again to change something for them, and to answer by 30 November", (await browser.OpenAsync($"/people/{person}/timeline")).Text, StringComparison.Ordinal);
        var work = Assert.Single(await WorkAsync(scene, person));
        Assert.Equal((new DateOnly(2026, 11, 30), "An answer about a barrier is due. If there is none, the next step may be: operational group"), (work.DueOn, work.Sentence));
        Assert.Equal(taken.LinkTo("Take the next step"), work.Link);

        var formal = await StepAsync(browser, taken, Rung.Formal, ("Input.Route", nameof(Route.Ombudsman)));
        Assert.Contains("An ombudsman, since 23 November", formal.Text, StringComparison.Ordinal);
        Assert.EndsWith("think together about what else there is to try", Assert.Single(await WorkAsync(scene, person)).Sentence, StringComparison.Ordinal);
        // a board may send it back to those who can solve it
        Assert.Contains("Colleague to colleague, since 23 November: The team's manager. An answer is due on 25 November.", (await StepAsync(browser, formal, Rung.Colleague)).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_formal_step_says_which_way_and_what_was_typed_is_kept(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var browser = await scene.NavigatorAsync();
        var barrier = await RaiseAsync(browser, person);

        var again = await StepAsync(browser, barrier, Rung.Formal, ("Input.Answer", "Nothing in five weeks"));

        Assert.Contains("Choose which formal way it is.", again.Text, StringComparison.Ordinal);
        Assert.Equal("Nothing in five weeks", again.Document.QuerySelector("main textarea")!.TextContent.Trim());
        Assert.Equal(Rung.Colleague, (await RowAsync(scene, person, IdOf(barrier))).Rung);
    }

    [Theory, EveryEngine]
    public async Task No_clock_moves_a_barrier_on_but_the_prompt_rises_once_the_time_has_passed(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var browser = await scene.NavigatorAsync();
        var barrier = await RaiseAsync(browser, person);
        var before = (await RowAsync(scene, person, IdOf(barrier)), (await StepsAsync(scene, person, IdOf(barrier))).Single(), (await WorkAsync(scene, person)).Single());

        scene.Platform.Clock.Advance(TimeSpan.FromDays(2));
        using var onTheDay = await scene.NavigatorAsync();
        Assert.DoesNotContain("Time for the next step", (await onTheDay.OpenAsync(barrier.Path)).Text, StringComparison.Ordinal);

        scene.Platform.Clock.Advance(TimeSpan.FromDays(1));
        using var later = await scene.NavigatorAsync();
        Assert.Contains("Time for the next step", (await later.OpenAsync(barrier.Path)).Text, StringComparison.Ordinal);
        Assert.Contains("Time for the next step", (await later.OpenAsync("/navigator/barriers/list")).Text, StringComparison.Ordinal);

        scene.Platform.Clock.Advance(TimeSpan.FromDays(200));
        await scene.Platform.RunJobsAsync();
        using var muchLater = await scene.NavigatorAsync();
        await muchLater.OpenAsync("/");
        await muchLater.OpenAsync(barrier.Path);
        Assert.Equal(before, (await RowAsync(scene, person, IdOf(barrier)), (await StepsAsync(scene, person, IdOf(barrier))).Single(), (await WorkAsync(scene, person)).Single()));
        Assert.Contains("An answer about a barrier is due.", (await muchLater.OpenAsync("/")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_flex_and_a_change_of_policy_are_told_apart_with_their_proof_and_reach(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var browser = await scene.NavigatorAsync();

        var flex = await SettleAsync(browser, await RaiseAsync(browser, person), nameof(Outcome.Flex), ("Input.Reach", "40"));
        var policy = await SettleAsync(browser, await RaiseAsync(browser, person, ("Input.Service", "Other team")), nameof(Outcome.PolicyChange), ("Input.Reach", "40"), ("Input.Proof", "Minutes of May"));

        Assert.Contains("What came of it One-off flex 23 November They said yes The steps", flex.Text, StringComparison.Ordinal);
        Assert.Contains("What came of it Policy change 23 November They said yes Written down in: Minutes of May It helps 40, as far as we know.", policy.Text, StringComparison.Ordinal);
        Assert.Equal((1, (int?)40), ((await RowAsync(scene, person, IdOf(flex))).Reach, (await RowAsync(scene, person, IdOf(policy))).Reach));
        Assert.Empty(await WorkAsync(scene, person));
        var timeline = (await browser.OpenAsync($"/people/{person}/timeline")).Text;
        Assert.Contains("A service made an exception for them", timeline, StringComparison.Ordinal);
        Assert.Contains("A service changed a rule for everybody", timeline, StringComparison.Ordinal);
        Assert.All(await StepsAsync(scene, person, IdOf(flex)), step => Assert.Equal((scene.Today, "They said yes"), (step.EndedOn, step.Answer)));
        Assert.Contains("What came of earlier ones", (await browser.OpenAsync($"/navigator/barriers/for-person/{person}")).Text, StringComparison.Ordinal);
        Assert.Contains("None is open.", (await browser.OpenAsync("/navigator/barriers/list")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Where_nothing_changed_it_says_why_and_whose_wish_it_was(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var browser = await scene.NavigatorAsync();
        var barrier = await RaiseAsync(browser, person);

        var again = await SettleAsync(browser, barrier, nameof(Outcome.None));
        Assert.Contains("Choose why nobody asks any more.", again.Text, StringComparison.Ordinal);
        Assert.Equal("They said yes", again.Document.QuerySelector("main textarea")!.TextContent.Trim());

        var done = await SettleAsync(browser, barrier, nameof(Outcome.None), ("Input.Reason", nameof(StopReason.AskedToStop)));
        Assert.Contains("Nothing changed 23 November They asked us to stop.", done.Text, StringComparison.Ordinal);
        Assert.Contains("We no longer ask a service to change: they asked us to stop", (await browser.OpenAsync($"/people/{person}/timeline")).Text, StringComparison.Ordinal);
        Assert.Equal((BarrierState.Stopped, StopReason.AskedToStop), ((await RowAsync(scene, person, IdOf(done))).State, (await RowAsync(scene, person, IdOf(done))).StopReason));
    }

    [Theory, EveryEngine]
    public async Task Of_two_who_take_the_same_step_the_second_sees_what_stands_now_beside_what_they_typed(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var nadia = await scene.NavigatorAsync();
        using var lee = await scene.LeadAsync();
        var barrier = await RaiseAsync(nadia, person);
        var (mine, theirs) = (await nadia.OpenAsync(barrier.LinkTo("Take the next step")), await lee.OpenAsync(barrier.LinkTo("Take the next step")));
        var fields = new Dictionary<string, string?> { ["Input.Answered"] = nameof(Answered.Yes), ["Input.Answer"] = "Nadia's words", ["Input.Asked"] = "The manager" };
        await nadia.SubmitAsync(mine, fields);

        var late = await lee.SubmitAsync(theirs, new Dictionary<string, string?>(fields) { ["Input.Answer"] = "Lee's words" });

        Assert.Contains("Somebody else changed this while you were typing.", late.Text, StringComparison.Ordinal);
        Assert.Contains("The manager, manager to manager", late.Text, StringComparison.Ordinal);
        Assert.Contains("30 November", late.Text, StringComparison.Ordinal);
        Assert.Equal("Lee's words", late.Document.QuerySelector("main textarea")!.TextContent.Trim());
        Assert.Equal(2, (await StepsAsync(scene, person, IdOf(barrier))).Count);
        Assert.Contains("Until 23 November. Lee's words", (await lee.SubmitAsync(late, new Dictionary<string, string?>())).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Whoever_settles_what_a_colleague_has_settled_is_told_and_keeps_their_words(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var nadia = await scene.NavigatorAsync();
        using var lee = await scene.LeadAsync();
        var barrier = await RaiseAsync(nadia, person);
        var theirs = await lee.OpenAsync(barrier.LinkTo("Write down what came of it"));
        var change = await lee.OpenAsync(barrier.LinkTo("Change"));
        await SettleAsync(nadia, barrier, nameof(Outcome.Flex));

        var late = await lee.SubmitAsync(theirs, new Dictionary<string, string?> { ["Input.Outcome"] = nameof(Outcome.Agreement), ["Input.Words"] = "Lee's words" });

        Assert.Contains("Somebody else settled this while you were typing.", late.Text, StringComparison.Ordinal);
        Assert.Contains("Lee's words", late.Text, StringComparison.Ordinal);
        Assert.Equal(Outcome.Flex, (await RowAsync(scene, person, IdOf(barrier))).Outcome);
        Assert.Contains("This is settled already.", (await lee.SubmitAsync(change, new Dictionary<string, string?> { ["Input.Effect"] = "Other" })).Text, StringComparison.Ordinal);
        Assert.Equal("Sent away twice", (await RowAsync(scene, person, IdOf(barrier))).Effect);
    }
}
