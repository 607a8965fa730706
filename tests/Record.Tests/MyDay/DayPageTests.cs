using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Record.Tests.Plan;
using Record.Tests.Support;
using static Record.Tests.Desk;

namespace Record.Tests.MyDay;

public sealed class DayPageTests
{
    [Theory, EveryEngine]
    public async Task An_appointment_of_tomorrow_stands_once_with_its_reminder(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var of = await scene.SupportedAsync("Ash");
        using var navigator = await scene.Platform.SignInAsync(Scene.Navigator);
        await navigator.AddAppointmentAsync($"/people/{of.Person}", "Blood test", "GP surgery", scene.Today.AddDays(1), "14:05");

        var day = await navigator.OpenAsync("/");

        Assert.Contains("Tomorrow at 2:05pm: Ash", day.Text, StringComparison.Ordinal);
        Assert.Contains("Blood test with GP surgery.", day.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Remind them", day.Text, StringComparison.Ordinal);
        Assert.Single(day.Text.Split("Blood test")[1..]);

        var after = await navigator.SubmitAsync(day, form: "main form[action*='handler=Done']");

        Assert.DoesNotContain("They are reminded", after.Text, StringComparison.Ordinal);
        Assert.Contains("Tomorrow at 2:05pm: Ash", after.Text, StringComparison.Ordinal);
        Assert.Contains("What came of it", after.Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Whoever_goes_along_sees_it_as_well_and_nobody_else_of_the_team_does(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var of = await scene.SupportedAsync("Ash");
        using var navigator = await scene.Platform.SignInAsync(Scene.Navigator);
        using var lead = await scene.Platform.SignInAsync(Scene.Lead);
        var form = await navigator.OpenAsync($"/people/{of.Person}/appointments/add");
        await navigator.AddAppointmentAsync($"/people/{of.Person}", "Court", "Law centre", scene.Today.AddDays(1));
        Assert.DoesNotContain("Court", (await lead.OpenAsync("/")).Text, StringComparison.Ordinal);

        await navigator.AddAppointmentAsync($"/people/{of.Person}", "Viewing", "Homes", scene.Today.AddDays(1), "15:00", ("Along", form.Colleague("Along", "Lee Leader")));

        var theirs = (await lead.OpenAsync("/")).Text;
        Assert.Contains("Viewing with Homes. You go along.", theirs, StringComparison.Ordinal);
        Assert.DoesNotContain("Court", theirs, StringComparison.Ordinal);
        Assert.Contains("Lee Leader goes along.", (await navigator.OpenAsync("/")).Text, StringComparison.Ordinal);
        using var peer = await scene.Platform.SignInAsync("peer@demo.example");
        Assert.DoesNotContain("Appointments", (await peer.OpenAsync("/")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_planned_try_is_for_its_day_and_stands_with_the_person(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var of = await scene.SupportedAsync("Ash");
        using var navigator = await scene.Platform.SignInAsync(Scene.Navigator);
        var next = scene.Today.AddDays(2);
        await navigator.SubmitAsync(
            await navigator.OpenAsync($"/people/{of.Person}/contacts/record?support={of.Support}"),
            Fields([("Method", "Phone"), ("Result", "NotReached"), .. PlanDesk.Day("NextTryOn", next)]));

        Assert.Contains("Nobody waits to be reached today", (await navigator.OpenAsync("/")).Text, StringComparison.Ordinal);
        scene.Platform.Clock.Advance(TimeSpan.FromDays(2));
        using var later = await scene.Platform.SignInAsync(Scene.Navigator);
        var day = await later.OpenAsync("/");

        Assert.Contains("To reach today Ash", day.Text, StringComparison.Ordinal);
        Assert.Contains("Everybody is to be reached today, so they stand above.", day.Text, StringComparison.Ordinal);
        Assert.Single(day.Document.QuerySelectorAll("main bdi"));
    }

    [Theory, EveryEngine]
    public async Task A_caseload_says_how_much_of_it_is_taken_by_weight(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.SupportedAsync("Ash");
        using var navigator = await scene.Platform.SignInAsync(Scene.Navigator);

        Assert.Contains("Outreach: 1 of 3 places, 1 person, room for 2 more", (await navigator.OpenAsync("/")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task What_a_colleague_proposed_waits_under_a_heading_of_its_own(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var of = await scene.InTouchAsync("Ash");
        using var navigator = await scene.Platform.SignInAsync(Scene.Navigator);
        await navigator.SubmitAsync(
            await navigator.OpenAsync($"/people/{of.Person}/support/{of.Support}/ending"), Fields(("Reason", "MovedOn"), ("Words", "As they wanted"), ("WayBack", "They ring us")));
        using var lead = await scene.Platform.SignInAsync(Scene.Lead);

        var day = await lead.OpenAsync("/");

        Assert.Contains("Waiting for your decision", day.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing to do right now", day.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Waiting for your decision", (await navigator.OpenAsync("/")).Text, StringComparison.Ordinal);
    }
}
