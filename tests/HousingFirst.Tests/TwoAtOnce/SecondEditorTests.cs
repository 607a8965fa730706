using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;

namespace HousingFirst.Tests.TwoAtOnce;

/// <summary>Two colleagues open one form: whoever sends it second is told what stands now, and keeps what they typed.</summary>
public sealed class SecondEditorTests
{
    private const string Kept = "What you typed is still here, and nothing of it was saved.";

    [Theory, EveryEngine]
    public async Task Whoever_writes_about_a_home_that_a_colleague_has_ended_meanwhile_is_told_so_and_keeps_what_they_typed(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var tenancy = await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person, "The flat"));
        var notice = await hana.OpenAsync(tenancy.LinkTo("Add a notice"));
        var check = await hana.OpenAsync(tenancy.LinkTo("Add an inspection or a repair"));
        var safety = await hana.OpenAsync(tenancy.LinkTo("Add what keeps them safe"));
        var tell = await hana.OpenAsync(tenancy.LinkTo("It has ended"));
        await Scene.EndAsync(hana, tenancy, "Left");

        const string over = $"A colleague has written down already that this tenancy is over, since 23 November. {Kept}";
        await KeepsAsync(hana, notice, over, "Input.Words", "The letter of Monday", ("Input.Type", "Court"));
        await KeepsAsync(hana, check, over, "Input.What", "The window", ("Input.Type", "Repair"));
        await KeepsAsync(hana, safety, over, "What", "A chain on the door");
        await KeepsAsync(hana, tell, "A colleague has written down already that it ended.", "Input.Words", "They took the cat", ("Input.Reason", "WithFamily"));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await hana.AskAsync(tell.Path)).Status);
    }

    [Theory, EveryEngine]
    public async Task Whoever_says_second_what_came_of_a_repair_a_letter_a_chain_or_a_move_is_told_what_a_colleague_said(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var signed = await Scene.SignAsync(hana, person, "The flat");
        var arrive = await hana.OpenAsync(signed.LinkTo("They move in"));
        var tenancy = await Scene.ArriveAsync(hana, signed);
        Assert.Contains("A colleague has written down already that they moved in, on 23 November.", (await hana.SubmitAsync(arrive)).Text, StringComparison.Ordinal);

        var shown = await hana.SubmitAsync(await hana.OpenAsync(tenancy.LinkTo("Add an inspection or a repair")), Fields(("Input.Type", "Repair"), ("Input.What", "The window")));
        var (done, mine, needless) = (await hana.OpenAsync(shown.LinkTo("What came of it")), await hana.OpenAsync(shown.LinkTo("What came of it")), await hana.OpenAsync(shown.LinkTo("No longer needed")));
        await hana.SubmitAsync(done, Fields(("Input.CameOf", "It shuts again.")));
        var told = await KeepsAsync(hana, mine, $"A colleague has written down already that it was done on 23 November. {Kept}", "Input.CameOf", "A new pane");
        Assert.Contains("It shuts again.", told.Text, StringComparison.Ordinal);
        Assert.Contains("A colleague has written down already that it was done on 23 November.", (await hana.SubmitAsync(needless)).Text, StringComparison.Ordinal);

        shown = await hana.SubmitAsync(await hana.OpenAsync(tenancy.LinkTo("Add a notice")), Fields(("Input.Type", "Court")));
        var (settle, second, change) = (await hana.OpenAsync(shown.LinkTo("It is settled")), await hana.OpenAsync(shown.LinkTo("It is settled")), await hana.OpenAsync(shown.LinkTo("Change this notice")));
        await hana.SubmitAsync(settle, Fields(("Words", "Withdrawn.")));
        told = await KeepsAsync(hana, second, $"A colleague has settled this already, on 23 November. {Kept}", "Words", "Adjourned");
        Assert.Contains("Settled: Withdrawn.", told.Text, StringComparison.Ordinal);
        await KeepsAsync(hana, change, "A colleague has settled this already", "Input.Words", "Room 4");

        shown = await hana.SubmitAsync(await hana.OpenAsync(tenancy.LinkTo("Add what keeps them safe")), Fields(("What", "A chain on the door")));
        var (over, again) = (await hana.OpenAsync(shown.LinkTo("It is no longer there")), await hana.OpenAsync(shown.LinkTo("It is no longer there")));
        await hana.SubmitAsync(over);
        Assert.Contains("A colleague has written this down already: it is no longer there since 23 November.", (await hana.SubmitAsync(again)).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Where_a_colleague_changed_something_else_meanwhile_the_form_is_shown_with_what_stands_now_and_can_be_sent_again(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var signed = await Scene.SignAsync(hana, person, "The flat");
        var arrive = await hana.OpenAsync(signed.LinkTo("They move in"));
        await hana.SubmitAsync(await hana.OpenAsync(signed.LinkTo("Change")), Fields(("Input.Type", "Secure")));
        var both = await hana.SubmitAsync(arrive);
        Assert.Contains("A colleague has changed this tenancy since you opened the page.", both.Text, StringComparison.Ordinal);
        Assert.Contains("Secure tenancy. Signed on 23 November, not moved in yet.", both.Text, StringComparison.Ordinal);
        var tenancy = await hana.SubmitAsync(both);
        Assert.Contains("Moved in on23 November", tenancy.Text, StringComparison.Ordinal);

        var shown = await hana.SubmitAsync(await hana.OpenAsync(tenancy.LinkTo("Add a notice")), Fields(("Input.Type", "Court")));
        var settle = await hana.OpenAsync(shown.LinkTo("It is settled"));
        await hana.SubmitAsync(await hana.OpenAsync(shown.LinkTo("Change this notice")), Fields(("Input.Words", "Room 4, second floor")));
        both = await KeepsAsync(hana, settle, "A colleague has changed what is known of this letter since you opened the page.", "Words", "Adjourned");
        Assert.Contains("Room 4, second floor", both.Text, StringComparison.Ordinal);
        Assert.Contains("Settled on 23 November. Adjourned", (await hana.SubmitAsync(both)).Text, StringComparison.Ordinal);

        var tell = await hana.OpenAsync(tenancy.LinkTo("It has ended"));
        await hana.SubmitAsync(await hana.OpenAsync(tenancy.LinkTo("Change")), Fields(("Input.Type", "Assured")));
        both = await KeepsAsync(hana, tell, "A colleague has changed this tenancy since you opened the page.", "Input.Words", "They took the cat", ("Input.Reason", "WithFamily"));
        Assert.Contains("Over", (await hana.SubmitAsync(both)).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Where_a_colleague_moved_a_home_on_meanwhile_both_versions_are_shown(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        using var hana = await scene.HanaAsync();
        var home = await scene.HomeAsync(hana);
        var state = home.Replace("/show/", "/keeping/state/", StringComparison.Ordinal);
        var (mine, theirs) = (await hana.OpenAsync(state), await hana.OpenAsync(state));
        await hana.SubmitAsync(theirs, Fields(("Input.State", "Withdrawn")));

        var both = await hana.SubmitAsync(mine, Fields(("Input.State", "Void")));

        Assert.Contains("Where is it now? Different Withdrawn: no longer to be had Empty: being made ready", both.TextOf("main table"), StringComparison.Ordinal);
        Assert.Contains("Empty", (await hana.SubmitAsync(both)).TextOf("main .govuk-tag"), StringComparison.Ordinal);
    }

    private static Dictionary<string, string?> Fields(params (string Name, string Value)[] fields) => fields.ToDictionary(one => one.Name, one => (string?)one.Value);

    private static async Task<TestPage> KeepsAsync(TestBrowser hana, TestPage form, string told, string field, string words, params (string Name, string Value)[] more)
    {
        var page = await hana.SubmitAsync(form, Fields([(field, words), .. more]));
        Assert.Contains(told, page.Text, StringComparison.Ordinal);
        var shown = page.Document.QuerySelector($"[name='{field}']")!;
        Assert.Contains(words, shown.GetAttribute("value") ?? shown.TextContent, StringComparison.Ordinal);
        return page;
    }
}
