using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Data;
using Platform.Sdk.Record;

namespace FlexibleFund.Tests.Settling;

/// <summary>Support that began or ended while the fund was off is told to nobody: what stands promised without a name is put right as soon as somebody of the fund acts on what they see.</summary>
public sealed class StoodWhileOffTests
{
    [Theory, EveryEngine]
    public async Task Money_promised_to_somebody_who_is_supported_again_is_not_freed(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var (pot, asked) = await PromisedAsync(scene, "40");
        var person = PersonOf(asked);
        await scene.EndAsync(person, Scene.Worker);
        await BeginsWhileOffAsync(scene, engine, person);
        await using var on = await scene.AgainAsync(engine, isOn: true);
        await AgeAsync(on, pot);
        using var lead = await on.AsAsync(Scene.Lead);

        var after = await lead.SubmitAsync(await lead.OpenAsync($"/flexible-fund/pots/standing/free/{pot}"));

        Assert.Contains("£960 left of £1,000: £40 promised", after.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("whom nobody supports", (await lead.OpenAsync($"/flexible-fund/pots/show/{pot}")).Text, StringComparison.Ordinal);
        using var worker = await on.AsAsync(Scene.Worker);
        Assert.Contains("£40 of £40", (await Scene.PayAsync(worker, asked)).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Whoever_acts_on_what_was_asked_for_puts_right_what_the_fund_did_not_hear(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var (pot, asked) = await PromisedAsync(scene, "40");
        var person = PersonOf(asked);
        await scene.EndAsync(person, Scene.Worker);
        await BeginsWhileOffAsync(scene, engine, person);
        await using var on = await scene.AgainAsync(engine, isOn: true);
        using var worker = await on.AsAsync(Scene.Worker);

        await Scene.PayAsync(worker, asked, ("Input.Amount", "15"));

        Assert.Empty(await StandsAsync(on, pot));
        Assert.Equal(2_500, (await on.OnlyPotAsync()).CommittedPence);
    }

    [Theory, EveryEngine]
    public async Task What_was_freed_of_somebody_who_is_supported_again_says_so_truly_and_is_entered_when_they_ask_again(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var (pot, asked) = await PromisedAsync(scene, "40");
        var person = PersonOf(asked);
        await scene.EndAsync(person, Scene.Worker);
        await AgeAsync(scene, pot);
        using (var lead = await scene.AsAsync(Scene.Lead)) await lead.SubmitAsync(await lead.OpenAsync($"/flexible-fund/pots/standing/free/{pot}"));
        await BeginsWhileOffAsync(scene, engine, person);
        await using var on = await scene.AgainAsync(engine, isOn: true);
        using var worker = await on.AsAsync(Scene.Worker);

        Assert.Contains("What was promised was freed for others on 23 November 2026, while the fund knew of nobody who supported them. Where it is needed still, ask the fund again.", (await worker.OpenAsync(Scene.Page(asked, "payments/pay"))).Text, StringComparison.Ordinal);
        await Scene.AskAsync(worker, person, "5", "travel");

        Assert.Contains("£0 of £40; £40 was not needed.", (await worker.OpenAsync(asked)).Text, StringComparison.Ordinal);
        Assert.Empty(await StandsAsync(on, pot));
        Assert.Equal(500, (await on.OnlyPotAsync()).CommittedPence);
    }

    [Theory, EveryEngine]
    public async Task What_was_paid_of_it_is_looked_after_still_and_what_was_freed_is_entered_with_it(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var (pot, asked) = await PromisedAsync(scene, "40");
        var person = PersonOf(asked);
        using (var before = await scene.AsAsync(Scene.Worker)) await Scene.PayAsync(before, asked, ("Input.Amount", "15"));
        await scene.EndAsync(person, Scene.Worker);
        await AgeAsync(scene, pot);
        using (var lead = await scene.AsAsync(Scene.Lead)) await lead.SubmitAsync(await lead.OpenAsync($"/flexible-fund/pots/standing/free/{pot}"));
        await BeginsWhileOffAsync(scene, engine, person);
        await using var on = await scene.AgainAsync(engine, isOn: true);
        using var worker = await on.AsAsync(Scene.Worker);

        var shown = await worker.OpenAsync(asked);
        Assert.DoesNotContain("freed for others", (await worker.OpenAsync(shown.LinkTo("Put it right"))).Text, StringComparison.Ordinal);
        var receipt = shown.Document.QuerySelector("a[href*='afterwards/receipt']")!.GetAttribute("href")!;
        await worker.SubmitAsync(await worker.OpenAsync(receipt), new Dictionary<string, string?> { ["Input.Words"] = "The shop gives none." });

        var after = await worker.OpenAsync(asked);
        Assert.Contains("£15 of £40; £25 was not needed.", after.Text, StringComparison.Ordinal);
        Assert.Contains("The shop gives none.", after.Text, StringComparison.Ordinal);
        Assert.Empty(await StandsAsync(on, pot));
        Assert.Equal((0, 1_500), (await on.OnlyPotAsync() is var left ? (left.CommittedPence, left.SpentPence) : default));
    }

    private static async Task<(Guid Pot, string Asked)> PromisedAsync(Scene scene, string amount)
    {
        var (pot, person) = (await scene.PotAsync(1_000), await scene.PersonAsync());
        using var worker = await scene.AsAsync(Scene.Worker);
        return (pot, (await Scene.AskAsync(worker, person, amount)).Path);
    }

    private static Guid PersonOf(string asked) => Guid.Parse(asked.Split('/')[^2]);

    private static async Task BeginsWhileOffAsync(Scene scene, DatabaseEngine engine, Guid person)
    {
        await using var off = await scene.AgainAsync(engine, isOn: false);
        var (who, support) = (await off.WhoAsync(Scene.Worker), Ids.New());
        await off.WriteAsync(scope => scope.Database.ExecuteOneAsync(SceneSql.AddSupport, new { person, support, email = Scene.Worker, on = off.Today }));
        await off.RaiseAsync(new SupportStarted(person, support, "core", who.TeamId, who.WorkerId, off.Today));
    }

    private static Task<bool> AgeAsync(Scene scene, Guid pot) => scene.WriteAsync(scope => scope.Database.ExecuteAsync(SceneSql.Age, new { pot, since = scene.Today.AddDays(-120) }));

    private static Task<IReadOnlyList<Stands>> StandsAsync(Scene scene, Guid pot) => scene.Platform.InScopeAsync(scope => scope.Database.ManyAsync<Stands>(SceneSql.Standing, new { pot }));
}
