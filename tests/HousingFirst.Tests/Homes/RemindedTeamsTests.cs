using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Data;

namespace HousingFirst.Tests.Homes;

/// <summary>Which teams are reminded of what is due at somebody's home, and of letters.</summary>
public sealed class RemindedTeamsTests
{
    private const string Homes = "Housing First team", Navigators = "Navigators";

    [Theory, EveryEngine]
    public async Task What_stands_with_a_team_that_does_not_support_them_goes_to_the_one_that_does(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var (flat, room) = await TwoHomesAsync(scene, hana, person);
        await RemindedAsync(scene, hana, flat);
        await scene.WriteAsync(RemindedSql.OfOther, new { person });
        Assert.Equal([$"housing-first.check-due {Navigators}", $"housing-first.notice {Navigators}"], await WhereAsync(scene, person));

        await Scene.EndAsync(hana, room, "Left");

        Assert.Equal([$"housing-first.check-due {Homes}", $"housing-first.notice {Homes}"], await WhereAsync(scene, person));
        await scene.WriteAsync(RemindedSql.OfOther, new { person });
        await scene.EndSupportAsync(person);
        Assert.Empty(await WhereAsync(scene, person));
    }

    [Theory, EveryEngine]
    public async Task Where_two_teams_support_them_both_are_reminded_until_it_is_over_or_one_of_them_no_longer_does(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var other = Ids.New();
        await scene.WriteAsync(SceneSql.AddSupportOf, new { person, support = other, on = scene.Today.AddDays(-60), email = Scene.Outsider });
        var (flat, room) = await TwoHomesAsync(scene, hana, person);
        string[] both = [$"housing-first.check-due {Homes}", $"housing-first.check-due {Navigators}", $"housing-first.notice {Homes}", $"housing-first.notice {Navigators}"];

        await RemindedAsync(scene, hana, flat);
        Assert.Equal(both, await WhereAsync(scene, person));
        await Scene.EndAsync(hana, room, "Left");
        Assert.Equal(both, await WhereAsync(scene, person));
        await Scene.EndAsync(hana, await hana.OpenAsync(flat.Path), "Left");

        Assert.Equal([$"housing-first.find-home {Homes}"], await WhereAsync(scene, person));
    }

    [Theory, EveryEngine]
    public async Task Where_no_support_goes_on_nobody_is_reminded_of_a_home_that_is_over_and_a_letter_of_another_home_waits(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var (flat, room) = await TwoHomesAsync(scene, hana, person);
        await RemindedAsync(scene, hana, flat);
        await scene.WriteAsync(SceneSql.AsCore, new { person });
        await hana.SubmitAsync(await hana.OpenAsync(room.LinkTo("Add a notice")), new Dictionary<string, string?> { ["Input.Type"] = "ToLeave" });
        Assert.Equal([$"housing-first.check-due {Homes}", $"housing-first.notice {Homes}", $"housing-first.notice {Homes}"], await WhereAsync(scene, person));

        await Scene.EndAsync(hana, await hana.OpenAsync(flat.Path), "Left");

        Assert.Equal([$"housing-first.notice {Homes}"], await WhereAsync(scene, person));
        await hana.SubmitAsync(await hana.OpenAsync((await hana.OpenAsync(room.Path)).LinkTo("This was never theirs")));
        Assert.Empty(await WhereAsync(scene, person));
        // that it had ended was a mistake
        await hana.SubmitAsync(await hana.OpenAsync((await hana.OpenAsync(flat.Path)).LinkTo("It has not ended")));
        Assert.Equal([$"housing-first.notice {Homes}"], await WhereAsync(scene, person));
    }

    [Theory, EveryEngine]
    public async Task Whatever_is_written_of_a_home_waits_for_the_guard_of_the_person_so_that_two_who_write_at_once_remind_nobody_twice(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var tenancy = await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person, "The flat"));
        await HeldAsync(() => RemindedAsync(scene, hana, tenancy), 2);
        tenancy = await hana.OpenAsync(tenancy.Path);
        await HeldAsync(async () => await hana.SubmitAsync(await hana.OpenAsync(tenancy.LinkTo("What came of it"))));
        await HeldAsync(async () => await hana.SubmitAsync(await hana.OpenAsync(tenancy.LinkTo("Change this notice")), new Dictionary<string, string?> { ["Input.Words"] = "By Friday" }));
        await HeldAsync(async () => await hana.SubmitAsync(await hana.OpenAsync(tenancy.LinkTo("It is settled")), new Dictionary<string, string?> { ["Words"] = "It was withdrawn." }));
        await HeldAsync(async () => await hana.SubmitAsync(await hana.OpenAsync((await hana.OpenAsync(tenancy.Path)).LinkTo("It is not settled"))));
        await RemindedAsync(scene, hana, tenancy);
        await HeldAsync(async () => await hana.SubmitAsync(await hana.OpenAsync((await hana.OpenAsync(tenancy.Path)).LinkTo("No longer needed"))));
        await HeldAsync(() => Scene.EndAsync(hana, tenancy, "Left"));

        async Task HeldAsync(Func<Task> actAsync, int times = 1)
        {
            var before = await GuardAsync();
            await actAsync();
            Assert.Equal(before + times, await GuardAsync());
        }

        Task<int> GuardAsync() => scene.Platform.InScopeAsync(scope => scope.Database.OneAsync<int>(RemindedTeamsSql.Guard, new { person }));
    }

    [Theory, EveryEngine]
    public async Task Whoever_comes_from_a_reminder_to_what_is_settled_or_done_already_reads_that_and_goes_on_to_the_home(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var tenancy = await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person, "The flat"));
        await RemindedAsync(scene, hana, tenancy);
        await RemindedAsync(scene, hana, tenancy);
        var shown = await hana.OpenAsync(tenancy.Path);
        var (done, notNeeded, settle) = (shown.LinkTo("What came of it"), shown.LinkTo("No longer needed"), shown.LinkTo("It is settled"));
        await hana.SubmitAsync(await hana.OpenAsync(done));
        await hana.SubmitAsync(await hana.OpenAsync(settle), new Dictionary<string, string?> { ["Words"] = "It was withdrawn." });

        await OverAsync(done, "It was done on 23 November.");
        await OverAsync(notNeeded, "It was done on 23 November.");
        await OverAsync(settle, "Settled on 23 November.");
        notNeeded = (await hana.OpenAsync(tenancy.Path)).LinkTo("No longer needed");
        await hana.SubmitAsync(await hana.OpenAsync(notNeeded));
        await OverAsync(notNeeded, "It is no longer needed, since 23 November.");

        async Task OverAsync(string path, string said)
        {
            var page = await hana.OpenAsync(path);
            Assert.Contains(said, page.Text, StringComparison.Ordinal);
            Assert.Empty(page.Document.QuerySelectorAll("main form"));
            Assert.Equal(tenancy.Path, page.LinkTo("The home"));
        }
    }

    private static async Task<(TestPage Flat, TestPage Room)> TwoHomesAsync(Scene scene, TestBrowser browser, Guid person)
    {
        var flat = await Scene.ArriveAsync(browser, await Scene.SignAsync(browser, person, "The flat"));
        return (flat, await Scene.ArriveAsync(browser, await Scene.SignAsync(browser, person, "The room", type: "Licence"), scene.Today, "Kept"));
    }

    /// <summary>A letter, and something due.</summary>
    private static async Task RemindedAsync(Scene scene, TestBrowser browser, TestPage tenancy)
    {
        await browser.SubmitAsync(await browser.OpenAsync(tenancy.LinkTo("Add a notice")), new Dictionary<string, string?> { ["Input.Type"] = "ToLeave" });
        var fields = new Dictionary<string, string?> { ["Input.Type"] = "Repair", ["Input.What"] = "The window" };
        Scene.Date(fields, "Input.DueOn", scene.Today.AddDays(3));
        await browser.SubmitAsync(await browser.OpenAsync(tenancy.LinkTo("Add an inspection or a repair")), fields);
    }

    private static Task<IReadOnlyList<string>> WhereAsync(Scene scene, Guid person) => scene.Platform.InScopeAsync(scope => scope.Database.ManyAsync<string>(RemindedTeamsSql.Where, new { person }));
}

internal static class RemindedTeamsSql
{
    public static readonly Sql Where = new("""
        select concat(w.kind, ' ', t.name) from core_work w join core_team t on t.team_id = w.team_id where w.person_id = @person and w.finished_at is null order by w.kind, t.name
        """);

    public static readonly Sql Guard = new("select p.guard from core_person p where p.person_id = @person");
}
