using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Data;
using Platform.Sdk.Record;
using Record.Tests.Plan;
using Record.Tests.Support;

namespace Record.Tests.Transitions;

/// <summary>Which days come near in My day, and in which order.</summary>
public sealed class SoonTests
{
    [Theory, EveryEngine]
    public async Task A_day_of_which_only_the_first_was_typed_comes_near_in_my_day_as_well(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var of = await scene.SupportedAsync("Ash");
        using var navigator = await scene.Platform.SignInAsync(Scene.Navigator);
        await navigator.SubmitAsync(await navigator.OpenAsync($"/people/{of.Person}/transitions/add"), Desk.Fields(
            [("Kind", "FundingEnds"), .. PlanDesk.Day("FromOn", scene.Today.AddDays(29))]));
        Assert.Empty(Soon(await navigator.OpenAsync("/")));

        scene.Platform.Clock.Advance(TimeSpan.FromDays(1));
        using var near = await scene.Platform.SignInAsync(Scene.Navigator);
        Assert.Equal("The end of their funding from 22 December. Support goes on.", Assert.Single(Soon(await near.OpenAsync("/"))).Trim());

        scene.Platform.Clock.Advance(TimeSpan.FromDays(28));
        using var on = await scene.Platform.SignInAsync(Scene.Navigator);
        Assert.Single(Soon(await on.OpenAsync("/")));

        scene.Platform.Clock.Advance(TimeSpan.FromDays(1));
        using var after = await scene.Platform.SignInAsync(Scene.Navigator);
        Assert.Empty(Soon(await after.OpenAsync("/")));
    }

    [Theory, EveryEngine]
    public async Task They_stand_by_the_day_on_which_something_changes_next(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var of = await scene.SupportedAsync();
        await NoteAsync(scene, of.Person, "Moves", TransitionKind.Move, 5, null);
        await NoteAsync(scene, of.Person, "Goes in", TransitionKind.Hospital, 3, 60);
        await NoteAsync(scene, of.Person, "Comes out", TransitionKind.Prison, -9, 4);
        await NoteAsync(scene, of.Person, "Grows up", TransitionKind.AdultServices, 28, null);
        await NoteAsync(scene, of.Person, "Discharged", TransitionKind.Discharge, 0, null);
        await NoteAsync(scene, of.Person, "Until spring", TransitionKind.FundingEnds, 0, 128);
        await NoteAsync(scene, of.Person, "Overdue", TransitionKind.Rehab, -9, -1);
        await NoteAsync(scene, of.Person, "Moved", TransitionKind.Move, -60, null);
        await NoteAsync(scene, of.Person, "Too far", TransitionKind.Move, 29, null);
        await NoteAsync(scene, of.Person, "Away", TransitionKind.Hospital, -5, null);
        await NoteAsync(scene, of.Person, "Ask", TransitionKind.Hospital, -40, null);
        await NoteAsync(scene, of.Person, "Ask how long", TransitionKind.Prison, -50, null);
        using var navigator = await scene.Platform.SignInAsync(Scene.Navigator);

        Assert.Equal(["Overdue", "Discharged", "Goes in", "Comes out", "Moves", "Grows up", "Ask how long", "Ask"], Places(await navigator.OpenAsync("/")));
    }

    [Theory, EveryEngine]
    public async Task However_many_moved_long_ago_or_are_expected_later_the_nearest_day_is_not_lost(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var of = await scene.SupportedAsync();
        for (var i = 0; i < 201; i++)
        {
            await NoteAsync(scene, of.Person, "Moved", TransitionKind.Move, -60, null);
            await NoteAsync(scene, of.Person, "Later", TransitionKind.Prison, 100, 130);
        }

        await NoteAsync(scene, of.Person, "Moves", TransitionKind.Move, 5, null);
        using var navigator = await scene.Platform.SignInAsync(Scene.Navigator);

        Assert.Equal(["Moves"], Places(await navigator.OpenAsync("/")));
    }

    private static readonly Sql Add = new("""
        insert into core_transition (transition_id, person_id, kind, from_on, expected_on, place, noted_by, noted_at, version)
        values (@id, @person, @kind, @from, @expected, @place, 'A test', @now, 1)
        """);

    private static IEnumerable<string> Soon(TestPage day) => day.Document.QuerySelectorAll("main li:has(> p > a[id^='soon-']) > p + p").Select(one => one.TextContent);

    private static IEnumerable<string> Places(TestPage day) => Soon(day).Select(said => said.Split(": ")[1].Split('.')[0]);

    private static Task NoteAsync(Scene scene, Guid person, string place, TransitionKind kind, int from, int? expected) =>
        scene.DoAsync(Scene.Navigator, services => services.GetRequiredService<IDatabase>().ExecuteAsync(Add, new
        {
            id = Ids.New(), person, kind, from = scene.Today.AddDays(from), expected = expected is { } days ? scene.Today.AddDays(days) : (DateOnly?)null, place, now = scene.Now,
        }));
}
