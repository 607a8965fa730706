using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;
using Record.Tests.Support;

namespace Record.Tests.Work;

public sealed class WorkTests
{
    private static readonly WorkKind Call = new("outreach.call", "Call");

    [Theory, EveryEngine]
    public async Task An_item_is_done_where_it_stands_and_doing_it_twice_changes_nothing(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var (person, _) = await scene.SupportedAsync();
        await RaiseAsync(scene, person);
        using var browser = await scene.Platform.SignInAsync(Scene.Navigator);
        var first = await browser.OpenAsync("/");
        var second = await browser.OpenAsync("/");

        var after = await browser.SubmitAsync(first, form: "main li form");
        var again = await browser.SubmitAsync(second, form: "main li form");

        Assert.DoesNotContain("Call the hostel", after.Text, StringComparison.Ordinal);
        Assert.Equal("/", again.Path);
        Assert.Empty(await scene.OpenWorkAsync(person));
    }

    [Theory, EveryEngine]
    public async Task Of_several_items_of_a_kind_only_what_leads_to_one_page_is_finished(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var (person, _) = await scene.SupportedAsync();

        await scene.Platform.InScopeAsync(async scope =>
        {
            var team = (await scope.Database.ManyAsync<Guid>(TeamOf))[0];
            await scope.Database.TransactAsync(async () =>
            {
                foreach (var link in (string[])["/outreach/one", "/outreach/other"]) await scope.Work.RaiseAsync(Call, new NewWork(person, "Call the hostel", scope.Today, null, team, link));
                await scope.Work.FinishAsync(Call, person, team, "/outreach/one");
            });
            return true;
        });

        Assert.Equal(["outreach.call"], await scene.OpenWorkAsync(person));
    }

    private static readonly Sql TeamOf = new("select w.team_id from core_worker w where w.email = 'navigator@demo.example'");

    [Theory, EveryEngine]
    public async Task An_item_of_a_colleague_or_of_another_team_is_neither_shown_nor_done(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var (person, _) = await scene.SupportedAsync();
        await RaiseAsync(scene, person);
        using var mine = await scene.Platform.SignInAsync(Scene.Navigator);
        var id = (await mine.OpenAsync("/")).Document.QuerySelector("main li form input[name=id]")!.GetAttribute("value");

        foreach (var email in (string[])[Scene.Lead, Scene.Housing])
        {
            using var browser = await scene.Platform.SignInAsync(email);
            var page = await browser.OpenAsync("/");
            Assert.DoesNotContain("Call the hostel", page.Text, StringComparison.Ordinal);
            await DoneAsync(browser, page, id);
        }

        Assert.Equal(["outreach.call"], await scene.OpenWorkAsync(person));
    }

    [Theory, EveryEngine]
    public async Task What_waits_for_a_decision_or_an_answer_has_no_Done_and_goes_away_only_by_deciding(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine, new Asking());
        var (person, _) = await scene.SupportedAsync();
        foreach (var kind in (WorkKind[])[Asking.ToDecide, Asking.ToAnswer, Call]) await RaiseAsync(scene, person, kind.Name, kind: kind);
        using var browser = await scene.Platform.SignInAsync(Scene.Navigator);
        var page = await browser.OpenAsync("/");
        var form = page.Document.QuerySelectorAll("main li form[action*='handler=Done']").Single();
        Assert.Contains("Call", form.Closest("li")!.TextContent, StringComparison.Ordinal);

        foreach (var kind in (WorkKind[])[Asking.ToDecide, Asking.ToAnswer])
        {
            var item = page.Document.QuerySelectorAll("main li p[id^='work-']").Single(one => one.TextContent.Contains(kind.Name, StringComparison.Ordinal));
            Assert.NotNull(item.Closest("li")!.QuerySelector("a[id$='-open']"));
            await DoneAsync(browser, page, item.Id!["work-".Length..]);
        }

        Assert.Equal(["asking.answer", "asking.decide", "outreach.call"], await scene.OpenWorkAsync(person));
    }

    [Theory, EveryEngine]
    public async Task What_leads_to_a_page_that_does_not_open_is_neither_shown_nor_done(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var (person, support) = await scene.SupportedAsync();
        using var browser = await scene.Platform.SignInAsync(Scene.Navigator);
        await AskedAsync(scene, person);
        var supported = await browser.OpenAsync("/");
        await scene.DoAsync(Scene.Navigator, services => services.GetRequiredService<IDatabase>().ExecuteAsync(SceneSql.End, new { person, support, on = scene.Today }));

        Assert.Contains("Answer the question", supported.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Answer the question", (await browser.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Empty(supported.Document.QuerySelectorAll("main li form[action*='handler=Done']"));
        await DoneAsync(browser, supported, supported.Document.QuerySelector("main li p[id^='work-']")!.Id!["work-".Length..]);
        Assert.Equal(["core.asked"], await scene.OpenWorkAsync(person));
    }

    [Theory, EveryEngine]
    public async Task What_a_peer_supporter_may_not_do_is_not_in_their_day(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var (person, _) = await scene.SupportedAsync(email: Scene.Lead);
        await AskedAsync(scene, person);
        using var lead = await scene.Platform.SignInAsync(Scene.Lead);
        Assert.Contains("Answer the question", (await lead.OpenAsync("/")).Text, StringComparison.Ordinal);

        await scene.DoAsync(Scene.Navigator, services => services.GetRequiredService<IDatabase>().ExecuteAsync(SceneSql.MakePeer));

        var day = await lead.OpenAsync("/");
        Assert.Contains("Sam", day.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Answer the question", day.Text, StringComparison.Ordinal);
    }

    private static Task AskedAsync(Scene scene, Guid person) => scene.DoAsync(Scene.Navigator, services => services.GetRequiredService<IDatabase>().ExecuteAsync(
        SceneSql.RaiseAsked, new { id = Ids.New(), person, due = scene.Today, team = services.GetRequiredService<CurrentWorker>().TeamId, now = scene.Now }));

    [Theory, EveryEngine]
    public async Task What_is_overdue_stands_first(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var (person, _) = await scene.SupportedAsync();
        await RaiseAsync(scene, person, "Tomorrow", 1);
        await RaiseAsync(scene, person, "Long ago", -40);
        await RaiseAsync(scene, person, "Yesterday", -1);
        using var browser = await scene.Platform.SignInAsync(Scene.Navigator);

        var page = await browser.OpenAsync("/");

        Assert.Equal(
            ["Overdue Was due on 14 October", "Overdue Was due yesterday", "Due 24 November"],
            page.Document.QuerySelectorAll("main li p:first-child").Take(3)
                .Select(due => string.Join(' ', due.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
    }

    // by hand, since no button is there
    private static Task<TestPage> DoneAsync(TestBrowser browser, TestPage page, string? id) => browser.PostRawAsync("/?handler=Done", new Dictionary<string, string?>
    {
        ["id"] = id, ["__RequestVerificationToken"] = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value"), ["form_id"] = $"{Ids.New()}",
    });

    private static Task RaiseAsync(Scene scene, Guid person, string sentence = "Call the hostel", int dueIn = 0, WorkKind? kind = null) =>
        scene.DoAsync(Scene.Navigator, async services =>
        {
            var worker = services.GetRequiredService<CurrentWorker>();
            await services.GetRequiredService<IWork>().RaiseAsync(
                kind ?? Call, new NewWork(person, sentence, scene.Today.AddDays(dueIn), worker.Id, worker.TeamId, $"/people/{person}"));
        });
}

/// <summary>A module whose work is decided or answered on pages of its own.</summary>
public sealed class Asking : IModule
{
    public static readonly WorkKind ToDecide = new("asking.decide", "Decide it") { Part = DayPart.Decide };
    public static readonly WorkKind ToAnswer = new("asking.answer", "Answer it") { Part = DayPart.Offer };

    public ModuleInfo Info { get; } = new("asking", "Asking", "For these tests.");

    public void Compose(IModuleBuilder module) => module.Work([ToDecide, ToAnswer]);
}
