using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;

namespace FlexibleFund.Tests.Deciding;

/// <summary>One amount in parts is decided as the whole is, over pots, categories and bands.</summary>
public sealed class SplitTests
{
    private static readonly string[] Categories = ["phone", "papers", "travel", "food", "clothing", "furniture", "deposit"];

    [Theory, EveryEngine]
    public async Task Parts_that_come_to_more_than_is_decided_at_once_go_to_a_lead_whatever_they_are_for(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(2_000, "Council");
        var trust = await scene.PotAsync(2_000, "Trust");
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        foreach (var category in Categories)
        {
            await Scene.AskAsync(worker, person, "199.99", category, ("Input.Note", "It is needed"));
            scene.Platform.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        var small = await Scene.AskAsync(worker, person, "39", "pets", ("Input.Note", "A lead"), ("Input.Pot", $"{trust}"));
        scene.Platform.Clock.Advance(TimeSpan.FromSeconds(1));
        var over = await Scene.AskAsync(worker, person, "39", "activity", ("Input.Note", "A ball"), ("Input.Pot", $"{trust}"));

        Assert.Equal(["Agreed", .. Enumerable.Repeat("Waiting", 6), "Agreed", "Waiting"], await scene.StatesAsync(person));
        Assert.Contains("Yes, to £39.", small.Text, StringComparison.Ordinal);
        Assert.Contains("A lead decides by 24 November 2026.", over.Text, StringComparison.Ordinal);
        using var lead = await scene.AsAsync(Scene.Lead);
        Assert.Contains("9 amounts within 14 days come to £1,477.93. That is more than the £50 up to which this one would be decided at once.", (await lead.OpenAsync(Scene.Page(over.Path, "deciding/decide"))).Text, StringComparison.Ordinal);
        Assert.Contains("8 amounts within 14 days come to £1,438.93.", (await lead.OpenAsync("/flexible-fund/measures")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Where_the_area_leaves_it_at_that_a_note_says_why_and_a_lead_finds_it_worth_a_look(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine, ("splitGoesUp", "false"));
        await scene.PotAsync(2_000);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        await Scene.AskAsync(worker, person, "30", "phone");

        var silent = await Scene.AskAsync(worker, person, "30", "food");
        var noted = await Scene.AskAsync(worker, person, "30", "food", ("Input.Note", "The week was long"));

        Assert.Contains("2 amounts within 14 days come to £60. That is more than the £50 up to which this one would be decided at once.", silent.Text, StringComparison.Ordinal);
        Assert.Contains("Yes, to £30.", noted.Text, StringComparison.Ordinal);
        using var lead = await scene.AsAsync(Scene.Lead);
        Assert.Contains("2 amounts within 14 days come to £60.", (await lead.OpenAsync("/flexible-fund/measures")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task What_more_people_decided_is_no_part_so_that_a_fare_is_there_at_once_beside_a_deposit(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(2_000);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        await Scene.AskAsync(worker, person, "900", "deposit");

        var silent = await Scene.AskAsync(worker, person, "12", "travel");
        var fare = await Scene.AskAsync(worker, person, "12", "travel", ("Input.Note", "To sign for the flat"));

        Assert.Contains("2 amounts within 14 days come to £912.", silent.Text, StringComparison.Ordinal);
        Assert.Contains("Yes, to £12.", fare.Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Another_look_is_taken_by_those_who_decide_it_beside_what_was_asked_for_since(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine, ("perPersonAYear", "5000"));
        await scene.PotAsync(2_000);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        using var lead = await scene.AsAsync(Scene.Lead);
        var refused = (await Scene.AskAsync(worker, person, "900", "furniture")).Path;
        await Scene.DecideAsync(lead, refused, "NotThisTime", ("Input.AskAgain", "Next month"));
        await Scene.DecideAsync(lead, (await Scene.AskAsync(worker, person, "900", "deposit")).Path);
        scene.Platform.Clock.Advance(TimeSpan.FromDays(20));
        using var again = await scene.AsAsync(Scene.Worker);
        using var second = await scene.AsAsync(Scene.SecondLead);

        var looked = await again.SubmitAsync(await again.OpenAsync(Scene.Page(refused, "requests/later/look-again")));
        await Scene.DecideAsync(second, refused);

        Assert.Contains("2 leads decide together by 16 December 2026", looked.Text, StringComparison.Ordinal);
        Assert.Equal(["Agreed", "Waiting"], (await scene.StatesAsync(person)).Order());
    }

    [Theory, EveryEngine]
    public async Task Two_halves_of_what_several_decide_are_decided_by_several(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(2_000);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        await Scene.AskAsync(worker, person, "600", "furniture");

        Assert.Contains("2 leads decide together", (await Scene.AskAsync(worker, person, "600", "deposit")).Text, StringComparison.Ordinal);
    }
}
