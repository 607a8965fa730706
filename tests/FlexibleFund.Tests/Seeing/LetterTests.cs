using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;

namespace FlexibleFund.Tests.Seeing;

/// <summary>What somebody reads and keeps, and what is written down of who looked.</summary>
public sealed class LetterTests
{
    [Theory, EveryEngine]
    public async Task A_letter_promises_no_day_that_has_gone_by(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(1_000);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        var letter = Scene.Page((await Scene.AskAsync(worker, person, "400", "deposit")).Path, "requests/letter");
        Assert.Contains("You will hear by 24 November 2026.", (await worker.OpenAsync(letter)).Text, StringComparison.Ordinal);

        scene.Platform.Clock.Advance(TimeSpan.FromDays(2));
        using var later = await scene.AsAsync(Scene.Worker);
        var late = await later.OpenAsync(letter);

        Assert.Contains("You should have heard by 24 November 2026: we are sorry, and will find out where it stands.", late.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("You will hear by", late.Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_fund_that_names_no_amounts_leaves_them_out_of_the_letter(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine, ("amountsInLetter", "false"));
        await scene.PotAsync(1_000);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);

        var letter = (await worker.OpenAsync(Scene.Page((await Scene.AskAsync(worker, person, "40")).Path, "requests/letter"))).Text;

        Assert.Contains("you asked the fund for help. You said it would make this possible: A phone, so that they can ring me The fund said yes.", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("£", letter, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Who_looks_at_a_pot_is_written_down_with_everybody_to_whose_request_it_leads(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var pot = await scene.PotAsync(1_000);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        await Scene.AskAsync(worker, person, "40");
        using var lead = await scene.AsAsync(Scene.Lead);

        await lead.OpenAsync($"/flexible-fund/pots/show/{pot}");

        Assert.Equal(1, await scene.Platform.InScopeAsync(scope => scope.Database.OneAsync<int>(SceneSql.LooksAtPot, new { person })));
    }
}
