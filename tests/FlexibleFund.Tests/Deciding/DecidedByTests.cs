using FlexibleFund.Requests.Limits;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;

namespace FlexibleFund.Tests.Deciding;

/// <summary>Who of the team decides in each band is the area's to say: leads, leads first, or any colleague who did not ask.</summary>
public sealed class DecidedByTests
{
    private const string Other = "other@demo.example", Stand = "deciding/stand-in";

    [Theory, EveryEngine]
    public async Task Where_colleagues_decide_one_who_did_not_ask_does_without_a_lead_and_somebody_else_pays(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine, ("leadBandBy", "colleague"));
        await scene.PotAsync(5_000);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        using var payer = await scene.AsAsync(Scene.Payer);
        using var lead = await scene.AsAsync(Scene.Lead);

        var asked = await Scene.AskAsync(worker, person, "400", "deposit");
        Assert.Contains("A colleague decides by 24 November 2026.", asked.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Where the team has no other lead", asked.Text, StringComparison.Ordinal);
        Assert.Contains("You asked for this, so somebody else decides.", (await worker.OpenAsync(Scene.Page(asked.Path, Stand))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Decide about £400", (await worker.OpenAsync("/")).Text, StringComparison.Ordinal);
        foreach (var one in (TestBrowser[])[payer, lead]) Assert.Contains("Decide about £400", (await one.OpenAsync("/")).Text, StringComparison.Ordinal);
        var form = await payer.OpenAsync((await payer.OpenAsync(asked.Path)).LinkTo("Decide"));
        Assert.Equal("Decide", form.TextOf("h1"));
        Assert.DoesNotContain("A lead has taken part already", form.Text, StringComparison.Ordinal);
        var decided = await StandInAsync(payer, asked.Path);

        Assert.Contains("Yes, to £400. Penny Payer", decided.Text, StringComparison.Ordinal);
        Assert.Equal(["flexible-fund.pay", "flexible-fund.tell"], await scene.OpenWorkAsync(person));
        Assert.Contains("You decided this, so another worker pays.", (await payer.OpenAsync(Scene.Page(asked.Path, "payments/pay"))).Text, StringComparison.Ordinal);
        Assert.Contains("You asked for this, so another worker pays.", (await worker.OpenAsync(Scene.Page(asked.Path, "payments/pay"))).Text, StringComparison.Ordinal);
        Assert.Contains("£400 of £400", (await Scene.PayAsync(lead, asked.Path)).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_band_is_decided_by_whom_its_own_setting_names(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine, ("leadBandBy", "colleague"));
        await scene.PotAsync(5_000);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        using var payer = await scene.AsAsync(Scene.Payer);
        var asked = (await Scene.AskAsync(worker, person, "1400", "furniture")).Path;

        Assert.Contains("A lead decides this first.", (await payer.OpenAsync(Scene.Page(asked, Stand))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Decide about", (await payer.OpenAsync("/")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Where_colleagues_decide_together_it_takes_as_many_and_none_of_them_leads(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine, ("panelBy", "colleague"));
        await scene.ColleagueAsync(Other, "Oti Other", Platform.Sdk.Access.Role.Worker);
        await scene.PotAsync(5_000);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        using var payer = await scene.AsAsync(Scene.Payer);
        using var other = await scene.AsAsync(Other);
        var asked = (await Scene.AskAsync(worker, person, "1400", "furniture")).Path;

        var first = await StandInAsync(payer, asked);
        Assert.Contains("2 colleagues decide together by 26 November 2026; 1 of them has still to say what they think.", first.Text, StringComparison.Ordinal);
        Assert.Contains("You have said what you think. Another colleague decides with you.", (await payer.OpenAsync(Scene.Page(asked, Stand))).Text, StringComparison.Ordinal);
        Assert.Contains("2 colleagues decide together. What is promised is the least", (await other.OpenAsync(Scene.Page(asked, Stand))).Text, StringComparison.Ordinal);
        Assert.Equal(0, (await scene.OnlyPotAsync()).CommittedPence);
        var decided = await StandInAsync(other, asked);

        Assert.Contains("Yes, to £1,400. Penny Payer and Oti Other", decided.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("in a lead's place", decided.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await scene.OpenWorkAsync(person), kind => kind is "flexible-fund.decide" or "flexible-fund.stand-in");
    }

    [Theory, EveryEngine]
    public async Task Where_leads_decide_together_nobody_stands_in_for_one(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine, ("panelBy", "lead"));
        await scene.PotAsync(5_000);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        using var lead = await scene.AsAsync(Scene.Lead);
        using var payer = await scene.AsAsync(Scene.Payer);
        var asked = (await Scene.AskAsync(worker, person, "1400", "furniture")).Path;
        await Scene.DecideAsync(lead, asked);

        Assert.Contains("Leads decide this.", (await payer.OpenAsync(Scene.Page(asked, Stand))).Text, StringComparison.Ordinal);
        Assert.Equal(["flexible-fund.decide"], await scene.OpenWorkAsync(person));
    }

    [Fact]
    public async Task A_word_that_names_nobody_is_told_with_those_that_do()
    {
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => Scene.StartAsync(DatabaseEngine.Sqlite, ("panelBy", "boss")));

        Assert.Contains("flexible-fund.panelBy", refused.Message, StringComparison.Ordinal);
        Assert.Contains("one of lead, leadFirst, colleague", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DecidedBy.Lead, "Up to £1,000: a lead decides within one working day.", "Above: 2 leads decide together within 3 working days.")]
    [InlineData(DecidedBy.LeadFirst, "Up to £1,000: a lead decides within one working day; once a lead has taken part, a colleague may stand in for another.", "Above: 2 leads decide together within 3 working days; once a lead has taken part, a colleague may stand in for another.")]
    [InlineData(DecidedBy.Colleague, "Up to £1,000: a colleague decides within one working day, never whoever asks.", "Above: 2 colleagues decide together within 3 working days, never whoever asks.")]
    public void Whoever_asks_reads_who_decides(DecidedBy by, string one, string many) =>
        Assert.Equal([one, many], Bands.InWords(new() { LeadBandBy = by, PanelBy = by }).TakeLast(2));

    private static async Task<TestPage> StandInAsync(TestBrowser browser, string request) =>
        await browser.SubmitAsync(await browser.OpenAsync(Scene.Page(request, Stand)), Scene.Fields(("Input.Says", "Yes"), ("Input.Reason", "It makes sense")));
}
