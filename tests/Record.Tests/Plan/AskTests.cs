using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Record.Tests.Support;
using static Record.Tests.Desk;

namespace Record.Tests.Plan;

public sealed class AskTests
{
    private static readonly DateOnly s_monday = new(2026, 11, 23);

    [Theory, EveryEngine]
    public async Task A_week_asks_for_appointments_services_and_different_people(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync(Scene.Navigator);
        var person = (await worker.StartPersonAsync("Robin")).Path;
        Assert.Contains("This week: no appointments.", (await worker.OpenAsync($"{person}/plan")).Text, StringComparison.Ordinal);
        var along = (await worker.OpenAsync($"{person}/appointments/add")).Colleague("Along", "Nadia");
        await worker.AddAppointmentAsync(person, "Check-up", "Harbour Surgery", s_monday, "10:30", ("WithWhom", "Dr Invented"), ("Along", along));
        await worker.AddAppointmentAsync(person, "Blood test", "harbour  surgery", s_monday.AddDays(1), "10:30", ("WithWhom", "dr. invented"));
        await worker.AddAppointmentAsync(person, "Forms", "Advice shop", s_monday.AddDays(6), "23:45");
        await worker.AddAppointmentAsync(person, "Court", "Court", s_monday.AddDays(2), "10:30", ("WithWhom", "Nadia Navigator"));
        var off = await worker.AddAppointmentAsync(person, "Called off", "Dentist", s_monday.AddDays(3));
        await worker.AddAppointmentAsync(person, "Last week", "Optician", s_monday.AddDays(-1));
        await worker.AddAppointmentAsync(person, "Next week", "Optician", s_monday.AddDays(7), "00:00");
        var dentist = off.Document.QuerySelectorAll("main section").Single(one => one.TextContent.Contains("Dentist", StringComparison.Ordinal)).QuerySelector("a")!.GetAttribute("href")!;
        await worker.SubmitAsync(await worker.OpenAsync(dentist), Fields(("State", "CalledOff")));

        const string sentence = "This week: 4 appointments with 3 services and 3 different people.";
        Assert.Contains(sentence, (await worker.OpenAsync($"{person}/plan")).Text, StringComparison.Ordinal);
        Assert.Contains(sentence, (await worker.OpenAsync($"{person}/appointments")).Text, StringComparison.Ordinal);
        var overview = await worker.OpenAsync(person);
        Assert.Contains(sentence, overview.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("lot to ask", overview.Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Above_the_areas_level_it_is_a_question_for_the_team(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine, new TestSetup { Settings = new Dictionary<string, string?> { ["modules:core:askPerWeek"] = "1" } });
        using var worker = await platform.SignInAsync(Scene.Navigator);
        var person = (await worker.StartPersonAsync("Robin")).Path;
        await worker.AddAppointmentAsync(person, "Check-up", "Surgery", s_monday);
        Assert.DoesNotContain("lot to ask", (await worker.OpenAsync(person)).Text, StringComparison.Ordinal);
        await worker.AddAppointmentAsync(person, "Forms", "Advice shop", s_monday);

        foreach (var page in (string[])[person, $"{person}/plan", $"{person}/appointments"])
        {
            Assert.Contains("what could be moved, or done together?", (await worker.OpenAsync(page)).TextOf("main .govuk-inset-text"), StringComparison.Ordinal);
        }
    }

    [Theory, EveryEngine]
    public async Task The_overview_asks_two_queries_for_the_plan_and_the_ask_is_one(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync(Scene.Navigator);
        var person = (await worker.StartPersonAsync("Robin")).Path;
        for (var number = 0; number < 4; number++)
        {
            await worker.AddGoalAsync(person, $"Goal {number}");
            await worker.AddAppointmentAsync(person, $"Visit {number}", $"Service {number}", s_monday);
        }

        platform.Sql.Clear();
        await worker.OpenAsync(person);

        Assert.Equal(["AppointmentSql.Ask", "GoalSql.Open"], platform.Reads().Where(name => name.StartsWith("Goal", StringComparison.Ordinal) || name.StartsWith("Appointment", StringComparison.Ordinal)
            || name.StartsWith("Action", StringComparison.Ordinal) || name.StartsWith("Planning", StringComparison.Ordinal)).Order());
    }

    [Theory, EveryEngine]
    public async Task A_peer_supporter_sees_nothing_of_the_plan(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var (person, _) = await scene.SupportedAsync(email: Scene.Lead);
        await scene.DoAsync(Scene.Navigator, services => ((Platform.Sdk.Data.IDatabase)services.GetService(typeof(Platform.Sdk.Data.IDatabase))!).ExecuteAsync(SceneSql.MakePeer));
        using var peer = await scene.Platform.SignInAsync(Scene.Lead);

        var overview = await peer.OpenAsync($"/people/{person}");
        Assert.Equal(System.Net.HttpStatusCode.OK, overview.Status);
        Assert.DoesNotContain("This week", overview.Text, StringComparison.Ordinal);
        foreach (var page in (string[])["plan", "appointments", "plan/goals/add"]) Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await peer.OpenAsync($"/people/{person}/{page}")).Status);
    }
}
