using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Engines;
using Platform.Data.Engines;
using Platform.Record.Support;
using Platform.Record.Support.Phases;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Record.Tests.Support.Lasting;

public sealed class PhaseTests
{
    [Theory, EveryEngine]
    public async Task Stepping_down_needs_what_was_agreed_and_a_day_to_look_in_which_then_stands_in_My_day(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var of = await scene.SupportedAsync(daysAgo: 40);
        var down = new PhaseInput { Phase = Phase.SteppingDown, From = Phase.GettingToKnow };

        Assert.Equal("Input.Agreed", (await RefusedAsync(scene, of, down)).Field);
        Assert.Equal("Input.LookInOn", (await RefusedAsync(scene, of, down with { Agreed = "Every other week, by text" })).Field);
        Assert.Equal("Input.LookInOn", (await RefusedAsync(scene, of, down with { Agreed = "Every other week", LookInOn = scene.Today.AddDays(-1) })).Field);
        await ChangeAsync(scene, of, down with { Agreed = "Every other week, by text", LookInOn = scene.Today.AddDays(5) });

        Assert.Contains("Outreach: stepping down, as agreed, since 23 November", await scene.SentencesAsync(of.Person));
        Assert.Equal(["core.look-in"], await scene.OpenWorkAsync(of.Person));
        using var browser = await scene.Platform.SignInAsync(Scene.Navigator);
        Assert.Contains("Look in again, as agreed with them", (await browser.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Contains("Stepping down, as agreed, since 23 November 2026", (await browser.OpenAsync($"/people/{of.Person}")).Text, StringComparison.Ordinal);
        var support = (await browser.OpenAsync($"/people/{of.Person}/support")).Text;
        Assert.Contains("Every other week, by text", support, StringComparison.Ordinal);
        Assert.Contains("5 weeks, since 14 October 2026", support, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_phase_does_not_begin_tomorrow_nor_before_support_nor_before_the_phase_before_it(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var of = await scene.SupportedAsync(daysAgo: 40);
        var active = new PhaseInput { Phase = Phase.Active, From = Phase.GettingToKnow };

        Assert.Equal("Input.Since", (await RefusedAsync(scene, of, active with { Since = scene.Today.AddDays(1) })).Field);
        Assert.Equal("Input.Since", (await RefusedAsync(scene, of, active with { Since = scene.Today.AddDays(-41) })).Field);
        await ChangeAsync(scene, of, active with { Since = scene.Today.AddDays(-10) });
        var back = await RefusedAsync(scene, of, new PhaseInput { Phase = Phase.GettingToKnow, From = Phase.Active, Since = scene.Today.AddDays(-11) });
        Assert.Equal("The phase before began on 13 November. Choose that day or a later one.", back.Message);
        Assert.Equal("Input.Phase", (await RefusedAsync(scene, of, active)).Field);
        Assert.Equal("Input.Phase", (await RefusedAsync(scene, of, new PhaseInput { Phase = Phase.Ended, From = Phase.Active })).Field);
    }

    [Theory, EveryEngine]
    public async Task Resting_makes_room_and_whoever_wants_a_whole_place_again_waits_for_one_or_a_lead_says_why(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var first = await scene.SupportedAsync();
        var second = await scene.SupportedAsync();
        await scene.SupportedAsync();
        await RestAsync(scene, first);
        await RestAsync(scene, second);
        Assert.Equal("Outreach (3 people, room for 1.5 more)", (await OptionAsync(scene)).Label);

        var fourth = await scene.SupportedAsync();
        Assert.Equal("Outreach (4 people, room for 0.5 more)", (await OptionAsync(scene)).Label);
        var person = await scene.PersonAsync();
        var full = await Assert.ThrowsAsync<RuleBrokenException>(() => scene.SupportAsync(person));
        Assert.StartsWith("This caseload is too full: 4 people take 2.5 of 3 places, and this takes 1.", full.Message, StringComparison.Ordinal);
        var heavier = new PhaseInput { Phase = Phase.Active, From = Phase.Dormant };
        Assert.Equal("Input.Phase", (await RefusedAsync(scene, first, heavier)).Field);
        Assert.Equal("Input.OverLimitReason", (await RefusedAsync(scene, first, heavier, SupportPermissions.GoOverLimit)).Field);
        await ChangeAsync(scene, first, heavier with { OverLimitReason = "They asked for us" }, SupportPermissions.GoOverLimit);
        await ChangeAsync(scene, fourth, new PhaseInput { Phase = Phase.Active, From = Phase.GettingToKnow });
        Assert.Equal("Outreach (4 people, full)", (await OptionAsync(scene)).Label);
    }

    [Theory]
    [InlineData(150, "1.5")]
    [InlineData(25, "0.25")]
    [InlineData(200, "2")]
    public void A_place_is_told_in_plain_numbers(int hundredths, string words) => Assert.Equal(words, PhaseWeights.InWords(hundredths));

    [Theory]
    [InlineData(0.333, false)]
    [InlineData(-1, false)]
    [InlineData(10.5, false)]
    [InlineData(0.25, true)]
    public void A_weight_goes_from_0_to_10_by_hundredths(double weight, bool may) => Assert.Equal(may, new WeightAttribute().IsValid((decimal)weight));

    // 0.5 of a place each: two of them take one
    private static Task<bool> RestAsync(Scene scene, (Guid Person, Guid Support) of) => ChangeAsync(scene, of, new PhaseInput
    {
        Phase = Phase.Dormant, From = Phase.GettingToKnow, Agreed = "They call us", LookInOn = scene.Today.AddDays(30),
    });

    private static Task<SupportOption> OptionAsync(Scene scene) => scene.AsAsync(Scene.Navigator, async services =>
        (await services.GetRequiredService<Caseload>().OptionsAsync()).Single(one => one.ModuleKey == Outreach.Key));

    private static Task<RuleBrokenException> RefusedAsync(Scene scene, (Guid Person, Guid Support) of, PhaseInput input, params string[] permissions) =>
        Assert.ThrowsAsync<RuleBrokenException>(() => ChangeAsync(scene, of, input, permissions));

    private static Task<bool> ChangeAsync(Scene scene, (Guid Person, Guid Support) of, PhaseInput input, params string[] permissions) => scene.AsAsync(Scene.Navigator, async services =>
    {
        var episode = (await services.GetRequiredService<Episodes>().OfTeamAsync(of.Person, of.Support))!;
        await services.GetRequiredService<ChangePhase>().RunAsync(of.Person, episode, input);
        return true;
    }, permissions);
}
