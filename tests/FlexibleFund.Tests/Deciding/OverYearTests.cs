using Platform.Conformance.Engines;
using Platform.Data.Engines;

namespace FlexibleFund.Tests.Deciding;

/// <summary>What is decided at once meets what is pointed out, whatever the note says.</summary>
public sealed class OverYearTests
{
    [Theory, EveryEngine]
    public async Task A_note_is_no_reason_for_more_than_is_usual_in_a_year(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine, ("perPersonAYear", "100"));
        await scene.PotAsync(1_000);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        await Scene.AskAsync(worker, person, "60", "phone", ("Input.Note", "It was lost"));

        var asked = await Scene.AskAsync(worker, person, "60", "travel", ("Input.Note", "The fare to court"));
        Assert.Contains("With this they will have had £120 since 1 April 2026, which is more than the usual £100 a year. It may be right: say why.", asked.Text, StringComparison.Ordinal);
        Assert.Single(await scene.StatesAsync(person));
        var decided = await worker.SubmitAsync(asked, Scene.Fields(("Input.OverYear", "There is no other way to be heard")));

        Assert.Contains("Yes, to £60.", decided.Text, StringComparison.Ordinal);
        Assert.Contains("More than is usual in a year, because: There is no other way to be heard", decided.Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task What_was_said_of_the_year_is_kept_only_where_it_is_more(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine, ("perPersonAYear", "100"));
        await scene.PotAsync(1_000);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        await Scene.AskAsync(worker, person, "60", "phone", ("Input.Note", "It was lost"));

        var decided = await Scene.AskAsync(worker, person, "20", "travel", ("Input.Note", "The fare to court"), ("Input.OverYear", "To be on the safe side"));

        Assert.Contains("Yes, to £20.", decided.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("More than is usual", decided.Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task What_was_said_of_it_in_asking_stands_in_the_form_of_whoever_decides(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine, ("perPersonAYear", "300"));
        await scene.PotAsync(1_000);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        using var lead = await scene.AsAsync(Scene.Lead);
        await Scene.AskAsync(worker, person, "60", "phone", ("Input.Note", "It was lost"));

        var asked = await Scene.AskAsync(worker, person, "280", "furniture", ("Input.OverYear", "Their first own place"));
        Assert.DoesNotContain("More than is usual in a year, because", asked.Text, StringComparison.Ordinal);
        var form = await lead.OpenAsync(Scene.Page(asked.Path, "deciding/decide"));

        Assert.Equal("Their first own place", form.Document.QuerySelector("[name='Input.OverYear']")!.TextContent.Trim());
        Assert.Contains("More than is usual in a year, because: Their first own place", (await Scene.DecideAsync(lead, asked.Path)).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Why_it_is_more_than_is_usual_is_asked_of_nobody_who_cannot_come_near_it(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine, ("perPersonAYear", "300"));
        await scene.PotAsync(1_000);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);

        Assert.DoesNotContain("more than is usual", (await worker.OpenAsync($"/flexible-fund/asking/ask/{person}")).Text, StringComparison.Ordinal);
        await Scene.AskAsync(worker, person, "60", "phone", ("Input.Note", "It was lost"));

        Assert.Contains("Why more than is usual in a year?", (await worker.OpenAsync($"/flexible-fund/asking/ask/{person}")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task What_is_pointed_out_is_shown_once_before_it_is_promised_and_stands_with_the_request(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(1_000);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        const string Hint = "The same kind of help was asked for on 23 November (£60). It may be the same thing twice, or another one.";
        await Scene.AskAsync(worker, person, "60", "phone", ("Input.Note", "It was lost"));

        var shown = await Scene.AskOnceAsync(worker, person, "70", "phone", ("Input.Note", "It was lost again"));
        Assert.Contains(Hint, shown.Text, StringComparison.Ordinal);
        Assert.Single(await scene.StatesAsync(person));
        var decided = await worker.SubmitAsync(shown);

        Assert.Contains("Yes, to £70.", decided.Text, StringComparison.Ordinal);
        Assert.Contains($"Pointed out before it was decided: {Hint}", decided.Text, StringComparison.Ordinal);
    }
}
