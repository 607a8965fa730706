using FlexibleFund.Requests;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;

namespace FlexibleFund.Tests.Deciding;

/// <summary>Where the fund says yes to a part, another look is taken at the rest by others than those who decided.</summary>
public sealed class InPartTests
{
    [Theory, EveryEngine]
    public async Task Somebody_who_has_not_decided_takes_another_look_at_what_was_not_agreed(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(1_000);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        using var lead = await scene.AsAsync(Scene.Lead);
        using var second = await scene.AsAsync(Scene.SecondLead);
        var asked = (await Scene.AskAsync(worker, person, "400", "deposit")).Path;
        Assert.Contains("Yes, to £100.", (await Scene.DecideAsync(lead, asked, "Yes", ("Input.Amount", "100"))).Text, StringComparison.Ordinal);

        var page = await worker.OpenAsync(asked);
        var after = await worker.SubmitAsync(await worker.OpenAsync(page.LinkTo("Ask for another look")), Scene.Fields(("Input.Words", "The landlord wants all of it")));
        var rest = after.LinkTo("Another look at the £300");

        Assert.DoesNotContain("Ask for another look", after.Text, StringComparison.Ordinal);
        Assert.Contains("Another look has been asked for already.", (await worker.OpenAsync(Scene.Page(asked, "requests/later/look-again"))).Text, StringComparison.Ordinal);
        Assert.Contains("A lead decides by 24 November 2026", (await worker.OpenAsync(rest)).Text, StringComparison.Ordinal);
        Assert.Contains("The landlord wants all of it", (await worker.OpenAsync(rest)).Text, StringComparison.Ordinal);
        Assert.Contains("You decided the first time, so somebody else takes another look.", (await lead.OpenAsync(Scene.Page(rest, "deciding/decide"))).Text, StringComparison.Ordinal);
        Assert.Contains("Yes, to £200. Sal Second", (await Scene.DecideAsync(second, rest, "Yes", ("Input.Amount", "200"))).Text, StringComparison.Ordinal);
        Assert.Equal([(40_000L, 10_000L), (30_000L, 20_000L)], (await scene.RequestsAsync(person)).OrderByDescending(one => one.Pence).Select(one => (one.Pence, one.AgreedPence)));
        Assert.Equal(30_000, (await scene.OnlyPotAsync()).CommittedPence);
    }

    /// <summary>Nobody of them has decided about the last £100 alone, but both have about the whole.</summary>
    [Theory, EveryEngine]
    public async Task Whoever_decided_any_part_of_it_decides_no_other_part(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(1_000);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        using var lead = await scene.AsAsync(Scene.Lead);
        using var second = await scene.AsAsync(Scene.SecondLead);
        var asked = (await Scene.AskAsync(worker, person, "400", "deposit")).Path;
        await Scene.DecideAsync(lead, asked, "Yes", ("Input.Amount", "100"));
        var rest = (await AgainAsync(worker, asked)).LinkTo("Another look at the £300");
        await Scene.DecideAsync(second, rest, "Yes", ("Input.Amount", "200"));
        var last = (await AgainAsync(worker, rest)).LinkTo("Another look at the £100");

        foreach (var browser in (TestBrowser[])[lead, second])
        {
            Assert.Contains("You decided the first time, so somebody else takes another look.", (await browser.OpenAsync(Scene.Page(last, "deciding/decide"))).Text, StringComparison.Ordinal);
        }

        Assert.Equal(["Agreed", "Agreed", "Waiting"], (await scene.StatesAsync(person)).Order());
        using var payer = await scene.AsAsync(Scene.Payer);
        var decided = await payer.SubmitAsync(await payer.OpenAsync(Scene.Page(last, "deciding/stand-in")), Scene.Fields(("Input.Says", "Yes"), ("Input.Reason", "It makes sense")));
        Assert.Contains("Yes, to £100. Penny Payer", decided.Text, StringComparison.Ordinal);
    }

    /// <summary>£900 is one lead's, also where it comes in two parts; and what is asked for beside it counts the £900 once.</summary>
    [Theory, EveryEngine]
    public async Task The_rest_is_decided_by_those_who_would_decide_the_whole_and_is_counted_once(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(3_000);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        using var lead = await scene.AsAsync(Scene.Lead);
        var asked = (await Scene.AskAsync(worker, person, "600", "deposit")).Path;
        await Scene.DecideAsync(lead, asked, "Yes", ("Input.Amount", "100"));
        var rest = (await AgainAsync(worker, asked)).LinkTo("Another look at the £500");
        Assert.Contains("A lead decides by", (await worker.OpenAsync(rest)).Text, StringComparison.Ordinal);

        var beside = await Scene.AskAsync(worker, person, "400", "furniture");

        Assert.Contains("A lead decides by", beside.Text, StringComparison.Ordinal);
        Assert.Contains("2 leads decide together by", (await Scene.AskAsync(worker, person, "260", "travel")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task What_was_said_of_the_year_in_asking_stands_where_another_look_is_taken_at_the_rest(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine, ("perPersonAYear", "300"));
        await scene.PotAsync(1_000);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        using var lead = await scene.AsAsync(Scene.Lead);
        using var second = await scene.AsAsync(Scene.SecondLead);
        await Scene.AskAsync(worker, person, "60", "phone", ("Input.Note", "It was lost"));
        var asked = (await Scene.AskAsync(worker, person, "280", "furniture", ("Input.OverYear", "Their first own place"))).Path;

        var part = await Scene.DecideAsync(lead, asked, "Yes", ("Input.Amount", "200"));
        Assert.Contains("Yes, to £200.", part.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("More than is usual in a year", part.Text, StringComparison.Ordinal);
        var rest = (await AgainAsync(worker, asked)).LinkTo("Another look at the £80");

        Assert.Contains("More than is usual in a year, because: Their first own place", (await Scene.DecideAsync(second, rest)).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Of_two_who_ask_for_another_look_at_once_one_is_taken(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(1_000);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        using var payer = await scene.AsAsync(Scene.Payer);
        using var lead = await scene.AsAsync(Scene.Lead);
        var asked = (await Scene.AskAsync(worker, person, "400", "deposit")).Path;
        await Scene.DecideAsync(lead, asked, "Yes", ("Input.Amount", "100"));
        List<(TestBrowser Browser, TestPage Form)> both = [];
        foreach (var browser in (TestBrowser[])[worker, payer]) both.Add((browser, await browser.OpenAsync(Scene.Page(asked, "requests/later/look-again"))));

        await Task.WhenAll(both.Select(one => one.Browser.PostAsync(one.Form)));

        Assert.Equal(["Agreed", "Waiting"], (await scene.StatesAsync(person)).Order());
    }

    [Theory, EveryEngine]
    public async Task Whoever_tells_them_of_a_whole_yes_is_not_told_to_speak_of_another_look(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(1_000);
        var (whole, part) = (await scene.PersonAsync(), await scene.PersonAsync("Bo"));
        using var worker = await scene.AsAsync(Scene.Worker);
        using var lead = await scene.AsAsync(Scene.Lead);
        var asked = (await Scene.AskAsync(worker, whole, "400", "deposit")).Path;
        await Scene.DecideAsync(lead, asked);
        Assert.DoesNotContain("another look", (await worker.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("another look", (await worker.OpenAsync(Scene.Page(asked, "requests/letter"))).Text, StringComparison.Ordinal);

        var other = (await Scene.AskAsync(worker, part, "300", "deposit")).Path;
        await Scene.DecideAsync(lead, other, "Yes", ("Input.Amount", "100"));

        Assert.Contains("that they may ask for another look", (await worker.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Contains("You can ask for another look at any time", (await worker.OpenAsync(Scene.Page(other, "requests/letter"))).Text, StringComparison.Ordinal);
    }

    private static async Task<TestPage> AgainAsync(TestBrowser browser, string request) => await browser.SubmitAsync(await browser.OpenAsync(Scene.Page(request, "requests/later/look-again")));
}
