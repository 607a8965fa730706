using FlexibleFund.Pots;
using FlexibleFund.Pots.Moving;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Amounts;
using Platform.Sdk.Data;
using Platform.Sdk.Rules;

namespace FlexibleFund.Tests.Years;

/// <summary>What is left at the end of a year goes where it was said, and what was put in stays what it was.</summary>
public sealed class CarryTests
{
    [Theory, EveryEngine]
    public async Task A_pot_that_is_closed_while_the_rest_is_carried_into_it_takes_nothing_and_the_other_stays_open(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var (first, second) = (await scene.PotAsync(100, "First"), await scene.PotAsync(10, "Second"));
        var (own, into) = (await FoundAsync(scene, first), await FoundAsync(scene, second));
        await scene.WriteAsync(async scope => await ClosePot.RunAsync(scope, (await scope.Database.OneAsync<Pot>(PotSql.One, new { pot = second }))!, null, into.Version, "Treasurer"));

        var no = await Assert.ThrowsAsync<RuleBrokenException>(() => scene.WriteAsync(scope => ClosePot.RunAsync(scope, own, into, own.Version, "Treasurer")));

        Assert.Equal("Input.Rest", no.Field);
        Assert.Equal([("First", 10_000L, false), ("Second", 0L, true)], (await scene.PotsAsync()).OrderBy(pot => pot.Name).Select(pot => (pot.Name, pot.AllocatedPence, pot.ClosedOn is not null)));
    }

    [Theory, EveryEngine]
    public async Task Another_teams_pot_is_not_offered_and_nothing_is_carried_into_it(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var own = await scene.PotAsync(100, "Own");
        var (other, homes) = ((await scene.WhoAsync("housing@demo.example")).TeamId, Guid.Empty);
        await scene.WriteAsync(async scope => homes = await OpenPot.RunAsync(scope, new NewPot("Homes", new DateOnly(2026, 4, 1), Money.Pounds(50), "Treasurer") { Team = other }));
        using var lead = await scene.AsAsync(Scene.Lead);

        var form = await lead.OpenAsync($"/flexible-fund/pots/moving/close/{own}");
        Assert.DoesNotContain("Homes", form.Text, StringComparison.Ordinal);
        await lead.SubmitAsync(form, Scene.Fields(("Input.Rest", $"{homes}")));

        Assert.Equal([("Homes", 5_000L, false), ("Own", 10_000L, false)], (await scene.PotsAsync()).OrderBy(pot => pot.Name).Select(pot => (pot.Name, pot.AllocatedPence, pot.ClosedOn is not null)));
    }

    [Theory, EveryEngine]
    public async Task What_a_closed_pot_has_spent_is_a_part_of_what_was_put_into_it(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var pot = await scene.PotAsync(100);
        using var lead = await scene.AsAsync(Scene.Lead);
        await SpendAsync(scene, "30");
        await lead.SubmitAsync(await lead.OpenAsync($"/flexible-fund/pots/moving/close/{pot}"));

        var (state, numbers) = ((await lead.OpenAsync($"/flexible-fund/pots/show/{pot}")).Text, (await lead.OpenAsync("/flexible-fund/measures")).Text);

        Assert.Contains("£0 left of £100: £0 promised, £30 spent, £70 given back or carried over.", state, StringComparison.Ordinal);
        Assert.Contains("£30 of £100 (30 %) is spent, less what came back.", numbers, StringComparison.Ordinal);
        Assert.Contains("October to December 2026 £30 30 %", numbers, StringComparison.Ordinal);
    }

    /// <summary>£100 and £10 were put into the year's pots and £40 came from the year before: the £70 that moved from the one to the other counts once.</summary>
    [Theory, EveryEngine]
    public async Task What_is_carried_into_a_pot_was_put_into_it_and_between_two_of_one_year_counts_once(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var (first, second, old) = (await scene.PotAsync(100, "First"), await scene.PotAsync(10, "Second"), await scene.PotAsync(40, "Old", startsOn: new DateOnly(2025, 4, 1)));
        using var lead = await scene.AsAsync(Scene.Lead);
        await SpendAsync(scene, "30", first);
        foreach (var pot in (Guid[])[first, old]) await lead.SubmitAsync(await lead.OpenAsync($"/flexible-fund/pots/moving/close/{pot}"), Scene.Fields(("Input.Rest", $"{second}")));

        var (state, numbers) = ((await lead.OpenAsync($"/flexible-fund/pots/show/{second}")).Text, (await lead.OpenAsync("/flexible-fund/measures")).Text);

        Assert.Contains("£120 left of £120: £0 promised, £0 spent.", state, StringComparison.Ordinal);
        Assert.Contains("£30 of £100 (30 %) is spent", numbers, StringComparison.Ordinal);
        Assert.Contains("October to December 2026 £30 20 %", numbers, StringComparison.Ordinal);
    }

    private static async Task SpendAsync(Scene scene, string amount, Guid? pot = null)
    {
        using var worker = await scene.AsAsync(Scene.Worker);
        (string, string)[] from = pot is { } one ? [("Input.Pot", $"{one}")] : [];
        await Scene.PayAsync(worker, (await Scene.AskAsync(worker, await scene.PersonAsync(), amount, "phone", from)).Path);
    }

    private static async Task<Pot> FoundAsync(Scene scene, Guid pot) => (await scene.Platform.InScopeAsync(scope => scope.Database.OneAsync<Pot>(PotSql.One, new { pot })))!;
}
