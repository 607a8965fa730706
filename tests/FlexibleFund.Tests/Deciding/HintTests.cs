using Platform.Conformance.Engines;
using Platform.Data.Engines;
using Platform.Sdk.Record;

namespace FlexibleFund.Tests.Deciding;

public sealed class HintTests
{
    [Theory, EveryEngine]
    public async Task The_same_help_twice_asks_for_a_note_and_stops_nothing(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(500);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        await Scene.AskAsync(worker, person, "20");

        var again = await Scene.AskAsync(worker, person, "25");
        var noted = await Scene.AskAsync(worker, person, "25", "phone", ("Input.Note", "The first was lost in the river"));

        Assert.Contains("The same kind of help was asked for on 23 November (£20). It may be the same thing twice, or another one.", again.Text, StringComparison.Ordinal);
        Assert.Contains("Yes, to £25.", noted.Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task The_lead_sees_what_was_pointed_out_where_nobody_else_decided(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(500);
        var (person, other) = (await scene.PersonAsync(), await scene.PersonAsync("Bo"));
        using var worker = await scene.AsAsync(Scene.Worker);
        using var lead = await scene.AsAsync(Scene.Lead);
        await Scene.AskAsync(worker, person, "20");
        await Scene.AskAsync(worker, other, "25");
        Assert.Contains("Worth a look together", (await lead.OpenAsync("/flexible-fund/measures")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("The same kind of help", (await lead.OpenAsync("/flexible-fund/measures")).Text, StringComparison.Ordinal);

        scene.Platform.Clock.Advance(TimeSpan.FromMinutes(1));
        await Scene.AskAsync(worker, person, "25", "phone", ("Input.Note", "The first was lost in the river"));
        var page = await lead.OpenAsync("/flexible-fund/measures");

        Assert.Single(page.Document.QuerySelectorAll("main section.area-card a"));
        Assert.Contains("The same kind of help was asked for on 23 November (£20). It may be the same thing twice, or another one. Note: The first was lost in the river", page.Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Whoever_decides_sees_the_hints(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(5_000);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        using var lead = await scene.AsAsync(Scene.Lead);
        await Scene.AskAsync(worker, person, "950", "furniture");
        var second = (await Scene.AskAsync(worker, person, "990", "deposit")).Path;

        var page = await lead.OpenAsync(Scene.Page(second, "deciding/decide"));

        Assert.Contains("2 amounts within 14 days are just under £1,000: together £1,940.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("The same kind", page.Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task More_than_is_usual_in_a_year_needs_a_reason_and_is_never_a_stop(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine, ("perPersonAYear", "500"));
        await scene.PotAsync(5_000);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        using var lead = await scene.AsAsync(Scene.Lead);
        var first = (await Scene.AskAsync(worker, person, "500", "deposit")).Path;
        await Scene.DecideAsync(lead, first);
        var second = (await Scene.AskAsync(worker, person, "300", "furniture")).Path;

        var asked = await Scene.DecideAsync(lead, second);
        var decided = await Scene.DecideAsync(lead, second, "Yes", ("Input.OverYear", "They move into their first own place"));
        var small = await Scene.AskAsync(worker, person, "10", "food");

        Assert.Contains("With this they will have had £800 since 1 April 2026, which is more than the usual £500 a year.", asked.Text, StringComparison.Ordinal);
        Assert.Contains("More than is usual in a year, because: They move into their first own place", decided.Text, StringComparison.Ordinal);
        Assert.Contains("With this they will have had £810", small.Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task What_waits_when_somebody_dies_is_stopped_and_taken_up_again_if_that_was_a_mistake(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(500);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        await Scene.AskAsync(worker, person, "400", "deposit");

        await scene.RaiseAsync(new PersonDied(person, ""));
        Assert.Equal(["Stopped"], await scene.StatesAsync(person));
        await scene.RaiseAsync(new DeathTakenBack(person));
        Assert.Equal(["Waiting"], await scene.StatesAsync(person));
    }
}
