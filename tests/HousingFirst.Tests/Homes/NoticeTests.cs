using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;

namespace HousingFirst.Tests.Homes;

/// <summary>Letters about a home, and what My day makes of them.</summary>
public sealed class NoticeTests
{
    [Theory, EveryEngine]
    public async Task A_notice_stands_on_the_overview_until_it_is_settled(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var tenancy = await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person, "The flat"));
        var shown = await hana.SubmitAsync(await hana.OpenAsync(tenancy.LinkTo("Add a notice")), new Dictionary<string, string?> { ["Input.Type"] = "SeekingPossession", ["Input.Words"] = "Ground 8" });
        Assert.Contains("Notice on their home", (await hana.OpenAsync($"/people/{person}")).Text, StringComparison.Ordinal);
        Assert.Contains("Notice not settled", (await hana.OpenAsync("/housing-first")).Text, StringComparison.Ordinal);

        var settle = await hana.OpenAsync(shown.LinkTo("It is settled"));
        Assert.Contains("Say how it was settled", (await hana.SubmitAsync(settle)).Text, StringComparison.Ordinal);
        var settled = await hana.SubmitAsync(settle, new Dictionary<string, string?> { ["Words"] = "£5 a week from the credit." });

        Assert.Contains("Settled on 23 November. £5 a week from the credit.", settled.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Notice on their home", (await hana.OpenAsync($"/people/{person}")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_notice_to_leave_a_last_day_and_a_court_date_are_in_My_day_until_they_are_settled(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var tenancy = await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person, "The flat"));
        await AddAsync(scene, hana, tenancy, "RentLetter");
        Assert.Empty(await scene.OpenWorkAsync(person));
        await AddAsync(scene, hana, tenancy, "ToLeave");
        await AddAsync(scene, hana, tenancy, "RentLetter", actBy: 10);
        var shown = await AddAsync(scene, hana, tenancy, "Court", actBy: 5, hearing: 12);

        var myDay = (await hana.OpenAsync("/")).Text;
        Assert.Contains("Sam: A notice to leave has come: get advice with them, and answer it", myDay, StringComparison.Ordinal);
        Assert.Contains("Due 3 December Sam: A letter about their home is to be answered by now: get advice with them", myDay, StringComparison.Ordinal);
        Assert.Contains("Due 28 November Sam: A letter about their home is to be answered by now: get advice with them", myDay, StringComparison.Ordinal);
        Assert.Contains("Due 5 December Sam: A court decides about their home: go along, with advice", myDay, StringComparison.Ordinal);
        Assert.DoesNotContain("The flat", myDay, StringComparison.Ordinal);
        Assert.Contains("To be answered by 28 November. In court on 5 December.", shown.Text, StringComparison.Ordinal);

        var settle = await hana.OpenAsync(shown.LinkTo("It is settled (Court date or order"));
        Assert.Contains("In court on 5 December", settle.Text, StringComparison.Ordinal);
        await hana.SubmitAsync(settle, new Dictionary<string, string?> { ["Words"] = "Adjourned, with £5 a week." });
        Assert.Equal(["housing-first.notice", "housing-first.notice"], await scene.OpenWorkAsync(person));
        Assert.DoesNotContain("A court decides", (await hana.OpenAsync("/")).Text, StringComparison.Ordinal);
        await Scene.EndAsync(hana, await hana.OpenAsync(tenancy.Path), "Left");
        Assert.Equal(["housing-first.find-home"], await scene.OpenWorkAsync(person));
    }

    [Theory, EveryEngine]
    public async Task A_letter_that_was_settled_by_mistake_is_open_again_with_what_it_asks_for(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var tenancy = await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person, "The flat"));
        var shown = await AddAsync(scene, hana, tenancy, "Court", actBy: 5, hearing: 12);
        var work = await scene.OpenWorkAsync(person);
        var settled = await hana.SubmitAsync(await hana.OpenAsync(shown.LinkTo("It is settled")), new Dictionary<string, string?> { ["Words"] = "Adjourned." });
        Assert.Empty(await scene.OpenWorkAsync(person));
        var (mine, theirs) = (await hana.OpenAsync(settled.LinkTo("It is not settled")), await hana.OpenAsync(settled.LinkTo("It is not settled")));
        Assert.Contains("Written down as settled on 23 November. Adjourned.", theirs.Text, StringComparison.Ordinal);

        var open = await hana.SubmitAsync(theirs);

        Assert.Contains("Not settled yet", open.Text, StringComparison.Ordinal);
        Assert.Equal(work, await scene.OpenWorkAsync(person));
        Assert.Contains("Due 5 December Sam: A court decides about their home: go along, with advice", (await hana.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Contains("Not settled after all: court date or order", (await hana.OpenAsync($"/people/{person}/timeline")).Text, StringComparison.Ordinal);
        Assert.Contains("A colleague has written down already that it is not settled.", (await hana.SubmitAsync(mine)).Text, StringComparison.Ordinal);
        Assert.Equal(work, await scene.OpenWorkAsync(person));
        // what was written about it is there for whoever settles it once more
        Assert.Contains("Settled on 23 November. Adjourned.", (await hana.SubmitAsync(await hana.OpenAsync(open.LinkTo("It is settled")))).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task What_a_letter_asks_for_cannot_be_over_before_it_came(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var tenancy = await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person, "The flat"));

        Assert.Contains("This day is before the letter came.", (await AddAsync(scene, hana, tenancy, "RentLetter", actBy: -1)).Text, StringComparison.Ordinal);
        Assert.Contains("This day is before the letter came.", (await AddAsync(scene, hana, tenancy, "Court", hearing: -1)).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_court_day_that_moves_is_changed_with_what_My_day_asks_and_whoever_changes_it_second_is_told(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var tenancy = await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person, "The flat"));
        var shown = await AddAsync(scene, hana, tenancy, "Court", hearing: 5);
        Assert.Contains("Due 28 November Sam: A court decides", (await hana.OpenAsync("/")).Text, StringComparison.Ordinal);
        var (mine, theirs) = (await hana.OpenAsync(shown.LinkTo("Change this notice")), await hana.OpenAsync(shown.LinkTo("Change this notice")));
        var fields = new Dictionary<string, string?>();
        Scene.Date(fields, "Input.HearingOn", scene.Today.AddDays(12));

        var changed = await hana.SubmitAsync(theirs, fields);

        Assert.Contains("In court on 5 December.", changed.Text, StringComparison.Ordinal);
        var myDay = (await hana.OpenAsync("/")).Text;
        Assert.Contains("Due 5 December Sam: A court decides", myDay, StringComparison.Ordinal);
        Assert.DoesNotContain("Due 28 November", myDay, StringComparison.Ordinal);
        Assert.Equal(["housing-first.notice"], await scene.OpenWorkAsync(person));
        Assert.Contains("What is known of a letter about their home was changed: court date or order. In court on 5 December.", (await hana.OpenAsync($"/people/{person}/timeline")).Text, StringComparison.Ordinal);
        Scene.Date(fields, "Input.HearingOn", scene.Today.AddDays(13));
        var both = await hana.SubmitAsync(mine, fields);
        Assert.Contains("When does a court decide? Different 5 December 6 December", both.TextOf("main table"), StringComparison.Ordinal);
        Assert.Contains("In court on 6 December.", (await hana.SubmitAsync(both)).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task What_is_no_longer_to_be_looked_at_is_asked_for_no_more_and_is_not_called_done(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var tenancy = await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person, "The flat"));
        var fields = new Dictionary<string, string?> { ["Input.Type"] = "Repair", ["Input.What"] = "The window" };
        Scene.Date(fields, "Input.DueOn", scene.Today.AddDays(3));
        var shown = await hana.SubmitAsync(await hana.OpenAsync(tenancy.LinkTo("Add an inspection or a repair")), fields);
        Assert.Equal(["housing-first.check-due"], await scene.OpenWorkAsync(person));

        var after = await hana.SubmitAsync(await hana.OpenAsync(shown.LinkTo("No longer needed")));

        Assert.Contains("No longer needed, since 23 November", after.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("done on", after.Text, StringComparison.Ordinal);
        Assert.Empty(await scene.OpenWorkAsync(person));
        Assert.DoesNotContain("Check due", (await hana.OpenAsync("/housing-first")).Text, StringComparison.Ordinal);
        Assert.Contains("Repair at their home is no longer needed", (await hana.OpenAsync($"/people/{person}/timeline")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_repair_that_is_late_hides_no_safety_check_and_each_goes_with_what_came_of_it(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var tenancy = await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person, "The flat"));
        foreach (var (type, what, days) in ((string, string, int)[])[("Repair", "The window", -3), ("SafetyCheck", "The boiler", 6)])
        {
            var fields = new Dictionary<string, string?> { ["Input.Type"] = type, ["Input.What"] = what };
            Scene.Date(fields, "Input.DueOn", scene.Today.AddDays(days));
            await hana.SubmitAsync(await hana.OpenAsync(tenancy.LinkTo("Add an inspection or a repair")), fields);
        }

        var myDay = await hana.OpenAsync("/");
        Assert.Contains("Sam: Repair due at their home", myDay.Text, StringComparison.Ordinal);
        Assert.Contains("Due 29 November Sam: Gas or electrical safety check due at their home", myDay.Text, StringComparison.Ordinal);
        await hana.SubmitAsync(await hana.OpenAsync((await hana.OpenAsync(tenancy.Path)).LinkTo("What came of it (Gas or electrical safety check")), new Dictionary<string, string?> { ["Input.CameOf"] = "It is safe." });

        myDay = await hana.OpenAsync("/");
        Assert.Contains("Sam: Repair due at their home", myDay.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("safety check due", myDay.Text, StringComparison.Ordinal);
        Assert.Equal(["housing-first.check-due"], await scene.OpenWorkAsync(person));
        await hana.SubmitAsync(await hana.OpenAsync((await hana.OpenAsync(tenancy.Path)).LinkTo("No longer needed")));
        Assert.Empty(await scene.OpenWorkAsync(person));
    }

    private static async Task<TestPage> AddAsync(Scene scene, TestBrowser hana, TestPage tenancy, string type, int? actBy = null, int? hearing = null)
    {
        var fields = new Dictionary<string, string?> { ["Input.Type"] = type };
        if (actBy is { } days) Scene.Date(fields, "Input.ActBy", scene.Today.AddDays(days));
        if (hearing is { } court) Scene.Date(fields, "Input.HearingOn", scene.Today.AddDays(court));
        return await hana.SubmitAsync(await hana.OpenAsync(tenancy.LinkTo("Add a notice")), fields);
    }
}
