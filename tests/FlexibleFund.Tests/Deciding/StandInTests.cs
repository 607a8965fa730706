using System.Net;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;

namespace FlexibleFund.Tests.Deciding;

/// <summary>A team with one lead comes to a decision as well.</summary>
public sealed class StandInTests
{
    private const string Stand = "deciding/stand-in";

    [Theory, EveryEngine]
    public async Task With_one_lead_a_colleague_stands_in_beside_them_and_never_alone(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(5_000);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        using var lead = await scene.AsAsync(Scene.Lead);
        using var payer = await scene.AsAsync(Scene.Payer);
        var asked = (await Scene.AskAsync(worker, person, "1400", "furniture")).Path;
        Assert.Contains("A lead decides this first.", (await payer.OpenAsync(Scene.Page(asked, Stand))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Decide about", (await payer.OpenAsync("/")).Text, StringComparison.Ordinal);

        var first = await Scene.DecideAsync(lead, asked);
        Assert.Contains("1 of them has still to say what they think. Where the team has no other lead, a colleague who has neither asked nor decided stands in.", first.Text, StringComparison.Ordinal);
        Assert.Contains("You asked for this, so somebody else decides.", (await worker.OpenAsync(Scene.Page(asked, Stand))).Text, StringComparison.Ordinal);
        Assert.Contains("Decide about £1,400 from the fund", (await payer.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await lead.AskAsync(Scene.Page(asked, Stand))).Status);
        var decided = await StandInAsync(payer, (await payer.OpenAsync(asked)).LinkTo("Decide"));

        Assert.Contains("Yes, to £1,400. Lee Leader and Penny Payer", decided.Text, StringComparison.Ordinal);
        Assert.Contains("Penny Payer (in a lead's place)", decided.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await scene.OpenWorkAsync(person), kind => kind is "flexible-fund.decide" or "flexible-fund.stand-in");
    }

    [Theory, EveryEngine]
    public async Task What_the_only_lead_asks_for_and_another_look_at_what_they_decided_are_decided_by_a_colleague(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(5_000);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        using var lead = await scene.AsAsync(Scene.Lead);
        using var payer = await scene.AsAsync(Scene.Payer);
        var own = (await Scene.AskAsync(lead, person, "400", "deposit")).Path;
        Assert.Contains("Yes, to £400. Penny Payer", (await StandInAsync(payer, Scene.Page(own, Stand))).Text, StringComparison.Ordinal);

        var asked = (await Scene.AskAsync(worker, person, "300", "activity")).Path;
        await Scene.DecideAsync(lead, asked, "NotThisTime", ("Input.AskAgain", "Next month"));
        await worker.SubmitAsync(await worker.OpenAsync(Scene.Page(asked, "requests/later/look-again")));

        Assert.Contains("Yes, to £300. Penny Payer", (await StandInAsync(payer, Scene.Page(asked, Stand))).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task An_area_that_wants_leads_only_is_told_what_then_stands_still(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine, ("leadBandBy", "lead"));
        await scene.PotAsync(5_000);
        var person = await scene.PersonAsync();
        using var lead = await scene.AsAsync(Scene.Lead);
        using var payer = await scene.AsAsync(Scene.Payer);
        var asked = await Scene.AskAsync(lead, person, "400", "deposit");

        Assert.Contains("Where the team has no other lead, nobody can decide: speak to whoever sets up the fund in your area", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Leads decide this.", (await payer.OpenAsync(Scene.Page(asked.Path, Stand))).Text, StringComparison.Ordinal);
        Assert.Equal(["flexible-fund.decide"], await scene.OpenWorkAsync(person));
    }

    private static async Task<TestPage> StandInAsync(TestBrowser browser, string page) =>
        await browser.SubmitAsync(await browser.OpenAsync(page), Scene.Fields(("Input.Says", "Yes"), ("Input.Reason", "It makes sense")));
}
