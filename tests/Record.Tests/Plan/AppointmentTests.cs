using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Data;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;
using Record.Tests.Support;
using static Record.Tests.Desk;

namespace Record.Tests.Plan;

public sealed class AppointmentTests
{
    private static readonly DateOnly s_today = new(2026, 11, 23);

    [Theory, EveryEngine]
    public async Task A_day_that_cannot_be_is_told_of_once_and_so_is_one_that_is_missing(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var of = await scene.SupportedAsync("Ash");
        using var navigator = await scene.Platform.SignInAsync(Scene.Navigator);
        var form = await navigator.OpenAsync($"/people/{of.Person}/appointments/add");
        (string, string?)[] rest = [("What", "Check-up"), ("Service", "GP"), ("At", "10:30"), ("AskedFor", "False")];

        var unreal = await navigator.SubmitAsync(form, Fields([.. rest, ("On.day", "31"), ("On.month", "2"), ("On.year", "2026")]));
        Assert.Equal("Day must be a real date", unreal.TextOf(".govuk-error-summary__list"));
        var missing = await navigator.SubmitAsync(form, Fields(rest));
        Assert.Equal("Enter the day.", missing.TextOf(".govuk-error-summary__list"));
        var goal = await navigator.SubmitAsync(
            await navigator.OpenAsync($"/people/{of.Person}/plan/goals/add"), Fields(("Words", "A door"), ("ByOn.day", "31"), ("ByOn.month", "2"), ("ByOn.year", "2026")));
        Assert.Equal("The date must be a real date", goal.TextOf(".govuk-error-summary__list"));
    }

    [Theory, EveryEngine]
    public async Task Appointments_stand_by_week_with_who_where_how_long_and_who_goes_along(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync(Scene.Navigator);
        var person = (await worker.StartPersonAsync("Robin")).Path;
        await worker.AddAppointmentAsync(person, "Third week", "Library", s_today.AddDays(20));
        var form = await worker.OpenAsync($"{person}/appointments/add");

        var shown = await worker.SubmitAsync(form, Fields([
            ("What", "Check-up"), ("Service", "Harbour Surgery"), ("WithWhom", "Dr Invented"), .. PlanDesk.Day("On", s_today.AddDays(1)), ("At", "14:05"), ("Minutes", "90"),
            ("Place", "2 Harbour Road"), ("Along", form.Colleague("Along", "Nadia")), ("AskedFor", "True")]));

        Assert.Equal(
            ["This week, 23 to 29 November", "30 November to 6 December", "7 to 13 December", "14 to 20 December"], shown.Document.QuerySelectorAll("main h2").Select(week => week.TextContent));
        Assert.Equal(["Tuesday 24 November", "Sunday 13 December"], shown.Document.QuerySelectorAll("main h3").Select(day => day.TextContent));
        var card = shown.TextOf("main section.area-card");
        Assert.Contains("2:05pm Check-up", card, StringComparison.Ordinal);
        Assert.Contains("Dr Invented, Harbour Surgery, 2 Harbour Road, 1 hour 30 minutes", card, StringComparison.Ordinal);
        Assert.Contains("Nadia Navigator goes along. They asked for it.", card, StringComparison.Ordinal);
        Assert.Contains("Check-up", (await worker.OpenAsync($"{person}/plan")).Text, StringComparison.Ordinal);
        Assert.Contains(
            "Appointment made: Check-up with Harbour Surgery, Tuesday 24 November at 2:05pm", (await worker.OpenAsync($"{person}/timeline")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Third week", (await worker.OpenAsync(shown.LinkTo("Later weeks"))).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Who_goes_along_is_reminded_the_day_before_or_else_the_lead_and_the_reminder_moves_and_ends_with_it(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync(Scene.Navigator);
        var person = (await worker.StartPersonAsync("Robin")).Path;
        var form = await worker.OpenAsync($"{person}/appointments/add");
        var lee = form.Colleague("Along", "Lee");
        var shown = await worker.SubmitAsync(form, Fields([("What", "Check-up"), ("Service", "Surgery"), .. PlanDesk.Day("On", s_today.AddDays(3)), ("At", "10:30"), ("Along", lee), ("AskedFor", "False")]));
        var reminder = Assert.Single(await WorkAsync(platform, person));
        Assert.Equal(("Remind them, and go along: Check-up with Surgery, Thursday 26 November at 10:30am", s_today.AddDays(2), "Lee Leader"), (reminder.Sentence, reminder.DueOn, reminder.Name));

        var moved = await worker.SubmitAsync(await worker.OpenAsync(Link(shown, "change")), Fields([.. PlanDesk.Day("On", s_today.AddDays(5)), ("Along", "")]));
        reminder = Assert.Single(await WorkAsync(platform, person));
        Assert.Equal(("Remind them: Check-up with Surgery, Saturday 28 November at 10:30am", s_today.AddDays(4), (string?)null), (reminder.Sentence, reminder.DueOn, reminder.Name));
        Assert.Contains("It was moved once.", moved.Text, StringComparison.Ordinal);
        Assert.Contains("from Thursday 26 November at 10:30am to Saturday 28 November at 10:30am", (await worker.OpenAsync($"{person}/timeline")).Text, StringComparison.Ordinal);

        var off = await worker.SubmitAsync(await worker.OpenAsync(Link(moved, "came-of")), Fields(("State", "CalledOff"), ("Word", "The doctor is ill")));
        Assert.Empty(await WorkAsync(platform, person));
        Assert.Contains("Called off by the service", off.Text, StringComparison.Ordinal);
        Assert.Contains("The doctor is ill", off.Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task What_came_of_it_is_said_on_its_day_and_never_as_theirs(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync(Scene.Navigator);
        var person = (await worker.StartPersonAsync("Robin")).Path;
        var shown = await worker.AddAppointmentAsync(person, "Check-up", "Surgery", s_today.AddDays(1));

        var early = await worker.SubmitAsync(await worker.OpenAsync(Link(shown, "came-of")), Fields(("State", "DidNotHappen")));
        Assert.Contains("Its day has not come yet", early.TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        var today = await worker.AddAppointmentAsync(person, "Benefits form", "Advice shop", s_today, "08:00");
        var after = await worker.SubmitAsync(await worker.OpenAsync(Link(today, "came-of")), Fields(("State", "DidNotHappen"), ("Word", "The bus did not come")));

        Assert.Contains("Did not happen", after.TextOf("main section.area-card"), StringComparison.Ordinal);
        foreach (var blaming in (string[])["issed", "ailed to", "DNA", "attend"]) Assert.DoesNotContain(blaming, after.TextOf("main"), StringComparison.Ordinal);
        Assert.Contains("Did not happen: Benefits form with Advice shop", (await worker.OpenAsync($"{person}/timeline")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_time_on_the_clock_stays_that_time_when_the_clock_changes(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine, new TestSetup { Now = new(2026, 10, 19, 9, 0, 0, TimeSpan.Zero) });
        using var worker = await platform.SignInAsync(Scene.Navigator);
        var person = (await worker.StartPersonAsync("Robin")).Path;
        await worker.AddAppointmentAsync(person, "In summer time", "Surgery", new DateOnly(2026, 10, 24), "10:00");
        await worker.AddAppointmentAsync(person, "The last minute", "Surgery", new DateOnly(2026, 10, 25), "23:30");
        await worker.AddAppointmentAsync(person, "In winter time", "Surgery", new DateOnly(2026, 10, 26), "00:15");

        var shown = await worker.OpenAsync($"{person}/appointments");

        Assert.Equal(
            ["Saturday 24 October 10:00am In summer time", "Sunday 25 October 11:30pm The last minute", "Monday 26 October 12:15am In winter time"],
            shown.Document.QuerySelectorAll("main section.area-card").Select(card => string.Join(' ', card.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(7))));
        Assert.Contains("This week: 2 appointments", shown.Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Their_week_is_there_to_be_printed_with_nothing_to_press(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync(Scene.Navigator);
        var person = (await worker.StartPersonAsync("Robin")).Path;
        await worker.AddAppointmentAsync(person, "Next week", "Library", s_today.AddDays(8));
        var shown = await worker.AddAppointmentAsync(person, "Check-up", "Surgery", s_today.AddDays(1));

        var week = await worker.OpenAsync(shown.LinkTo("See one week, to print"));

        Assert.Equal("My week", week.TextOf("h1"));
        Assert.Contains("Check-up", week.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Next week", week.Text, StringComparison.Ordinal);
        Assert.Empty(week.Document.QuerySelectorAll("main section a"));
        Assert.DoesNotContain("lot to ask", week.Text, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await worker.OpenAsync($"{person}/appointments?from=soon")).Status);
    }

    [Theory, EveryEngine]
    public async Task Two_workers_who_change_one_appointment_see_both_versions(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync(Scene.Navigator);
        using var colleague = await platform.SignInAsync(Scene.Lead);
        var person = (await worker.StartPersonAsync("Robin")).Path;
        var change = Link(await worker.AddAppointmentAsync(person, "Check-up", "Surgery", s_today.AddDays(1)), "change");
        var mine = await worker.OpenAsync(change);
        await colleague.SubmitAsync(await colleague.OpenAsync(change), Fields(("At", "15:00"), ("Place", "Room 4")));

        var both = await worker.SubmitAsync(mine, Fields(("At", "16:00")));

        Assert.Contains("When Different Tuesday 24 November at 3:00pm Tuesday 24 November at 4:00pm", both.TextOf("main table"), StringComparison.Ordinal);
        Assert.Contains("Where Different Room 4 Nothing", both.TextOf("main table"), StringComparison.Ordinal);
        Assert.Single(await WorkAsync(platform, person));
        Assert.Contains("4:00pm", (await worker.SubmitAsync(both)).Text, StringComparison.Ordinal);
        Assert.Single(await WorkAsync(platform, person));
    }

    [Theory, EveryEngine]
    public async Task A_module_adds_moves_and_calls_off_an_appointment_in_its_own_transaction(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var (person, _) = await scene.SupportedAsync();
        var at = scene.Now.AddDays(2);
        var id = await scene.AsAsync(Scene.Navigator, services => services.GetRequiredService<IPlan>().AddAsync(new(person, Outreach.Key, "Viewing", "Exampleton Homes", at) { With = "Sam Agent" }));
        await scene.DoAsync(Scene.Navigator, services => services.GetRequiredService<IPlan>().MoveAsync(person, id, at.AddDays(1)));
        await scene.DoAsync(Scene.Navigator, services => services.GetRequiredService<IPlan>().MoveAsync(person, id, at.AddDays(1)));
        await scene.DoAsync(Scene.Navigator, services => services.GetRequiredService<IPlan>().CallOffAsync(person, id, "The flat is gone"));
        await scene.DoAsync(Scene.Navigator, services => services.GetRequiredService<IPlan>().CallOffAsync(person, id, null));

        Assert.Equal(
            ["Appointment made: Viewing with Exampleton Homes, Wednesday 25 November at 10:00am",
             "Appointment moved: Viewing with Exampleton Homes, from Wednesday 25 November at 10:00am to Thursday 26 November at 10:00am",
             "Called off by the service: Viewing with Exampleton Homes, Thursday 26 November at 10:00am"],
            (await scene.SentencesAsync(person)).Where(one => one.Contains("Viewing", StringComparison.Ordinal)).Order());
        Assert.Empty(await scene.OpenWorkAsync(person));
        await Assert.ThrowsAsync<RuleBrokenException>(() => scene.DoAsync(Scene.Navigator, services => services.GetRequiredService<IPlan>().MoveAsync(person, id, at)));

        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => scene.DoAsync(Scene.Navigator, async services =>
        {
            await services.GetRequiredService<IPlan>().AddAsync(new(person, Outreach.Key, "Undone", "Exampleton Homes", at));
            throw new InvalidTimeZoneException();
        }));
        Assert.Equal(["Viewing"], await scene.ReadAsync(database => database.ManyAsync<string>(PlanTestSql.Appointments, new { person })));
    }

    [Theory, EveryEngine]
    public async Task Whoever_went_along_and_has_left_does_not_keep_a_module_from_moving_it(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var (person, _) = await scene.SupportedAsync();
        var at = scene.Now.AddDays(2);
        var id = await scene.AsAsync(Scene.Lead, services => services.GetRequiredService<IPlan>().AddAsync(
            new(person, Outreach.Key, "Viewing", "Homes", at) { Along = services.GetRequiredService<Platform.Sdk.Access.CurrentWorker>().Id }));
        await scene.DoAsync(Scene.Navigator, services => services.GetRequiredService<IDatabase>().ExecuteAsync(PlanTestSql.Disable, new { email = Scene.Lead, now = scene.Now }));

        await scene.DoAsync(Scene.Navigator, services => services.GetRequiredService<IPlan>().MoveAsync(person, id, at.AddDays(1)));

        var reminder = Assert.Single(await WorkAsync(scene.Platform, $"/people/{person}"));
        Assert.Equal("Nadia Navigator", reminder.Name);
    }

    private static Task<IReadOnlyList<WorkSeen>> WorkAsync(TestPlatform platform, string person) => ActionTests.WorkAsync(platform, person);

    private static string Link(TestPage page, string to) =>
        page.Document.QuerySelectorAll("main section a").Select(link => link.GetAttribute("href")!).First(link => link.EndsWith($"/{to}", StringComparison.Ordinal));
}
