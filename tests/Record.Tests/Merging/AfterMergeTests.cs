using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Record.Import;
using Platform.Record.Merging.Deciding;
using Platform.Sdk.Data;
using static Record.Tests.Desk;
using static Record.Tests.Merging.MergeDesk;

namespace Record.Tests.Merging;

/// <summary>What goes on after two records became one: what comes late, was begun, hangs on something, or looks for everybody.</summary>
public sealed class AfterMergeTests
{
    private const string Draft = "main form[data-draft]", Begun = "I was going to say";

    private static readonly Sql s_face = new("""
        insert into core_disadvantage (disadvantage_id, person_id, kind, state, noted_on, version) values (@id, @person, 'Homelessness', @state, @on, 1)
        """);

    private static readonly Sql s_noFaces = new("delete from core_disadvantage where person_id = @person");

    private static readonly Sql s_faces = new("select d.state from core_disadvantage d where d.person_id = @person and d.kind = 'Homelessness'");

    private static readonly Sql s_told = new("""
        insert into core_story (story_id, person_id, words, told_on, told_to, written_at) values (@id, @person, 'told in the very moment', @on, 'The test', @at)
        """);

    private static readonly Sql s_work = new("select count(*) from core_work w where w.person_id = @person and w.link like @led");

    [Theory, EveryEngine]
    public async Task The_newer_answer_stands_unless_somebody_chose_and_what_was_chosen_stays_chosen(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        using var lead = await platform.SignInAsync("lead@demo.example");
        foreach (var (stands, expected) in ((string, string)[])[("Mine", "Past"), ("Theirs", "Current")])
        {
            foreach (var isNewer in (bool[])[false, true])
            {
                var (wren, heron) = await TwoAsync(worker, $"Wren {stands} {isNewer}", $"Heron {stands} {isNewer}");
                await FaceAsync(platform, wren, "Past", 5);
                await FaceAsync(platform, heron, "Current", isNewer ? 1 : 9);
                var form = await worker.OpenAsync($"{wren}/merges/propose?other={IdOf(heron)}");
                var proposed = await worker.SubmitAsync(form, new Dictionary<string, string?>
                {
                    ["Input.Because"] = "The same.", ["Input.Choices[0].Stands"] = "Mine", ["Input.Choices[1].Stands"] = stands,
                });
                Assert.Contains("(stands)", (await lead.OpenAsync($"{proposed.Path}/decide")).Text, StringComparison.Ordinal);
                await DecideAsync(lead, proposed.Path);
                Assert.Equal([expected], await FacesAsync(platform, wren));

                // nor does looking for stragglers choose otherwise
                await SweepAsync(platform);
                Assert.Equal([expected], await FacesAsync(platform, wren));
                await UndoAsync(worker, lead, proposed.Path);
                Assert.Equal(["Past"], await FacesAsync(platform, wren));
                Assert.Equal(["Current"], await FacesAsync(platform, heron));
            }
        }
    }

    [Theory, EveryEngine]
    public async Task What_was_being_written_in_the_moment_of_a_merge_follows_displaces_nothing_and_goes_back_when_it_is_undone(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        using var lead = await platform.SignInAsync("lead@demo.example");
        var (wren, heron) = await TwoAsync(worker);
        await FaceAsync(platform, wren, "Past", 5);
        await WriteAsync(platform, s_noFaces, new { person = IdOf(heron) });
        var merge = (await DecideAsync(lead, (await ProposeAsync(worker, wren, heron, "Mine")).Path)).Path;
        var now = platform.Clock.GetUtcNow().UtcDateTime;
        await WriteAsync(platform, s_told, new { id = Ids.New(), person = IdOf(heron), on = DateOnly.FromDateTime(now), at = now });
        await FaceAsync(platform, heron, "Current", 0);
        Assert.DoesNotContain("very moment", (await worker.OpenAsync($"{wren}/story")).Text, StringComparison.Ordinal);

        for (var time = 0; time < 2; time++) await SweepAsync(platform);
        Assert.Contains("very moment", (await worker.OpenAsync($"{wren}/story")).Text, StringComparison.Ordinal);
        Assert.Equal(["Past"], await FacesAsync(platform, wren));
        await UndoAsync(worker, lead, merge);
        Assert.Contains("very moment", (await worker.OpenAsync($"{heron}/story")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("very moment", (await worker.OpenAsync($"{wren}/story")).Text, StringComparison.Ordinal);
        Assert.Equal(["Current"], await FacesAsync(platform, heron));
        await SweepAsync(platform);
        Assert.Contains("very moment", (await worker.OpenAsync($"{heron}/story")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_draft_and_what_is_to_be_done_lead_to_the_record_that_goes_on_and_back_when_it_is_undone(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        using var lead = await platform.SignInAsync("lead@demo.example");
        var (wren, heron) = await TwoAsync(worker);
        var (open, form) = (await worker.OpenAsync($"{heron}/story/add"), await worker.OpenAsync($"{heron}/story/add"));
        await worker.SubmitAsync(form, Kept(Begun), Draft);
        await worker.SubmitAsync(await worker.OpenAsync($"{heron}/contacts/record"), Fields(("Method", "Visit"), ("Result", "NotReached"), ("NextTryOn", $"{platform.Clock.GetUtcNow():yyyy-MM-dd}")));
        var merge = (await DecideAsync(lead, (await ProposeAsync(worker, wren, heron, "Mine")).Path)).Path;

        Assert.Contains(Begun, await GoOnAsync(worker, wren), StringComparison.Ordinal);
        Assert.Equal(1, await LedAsync(platform, wren, "/contacts"));

        // a form that was open all along is kept with the record that answers
        await worker.SubmitAsync(open, Kept("I meant to add"), Draft);
        Assert.Contains("I meant to add", await GoOnAsync(worker, wren), StringComparison.Ordinal);
        await UndoAsync(worker, lead, merge);
        Assert.Contains(Begun, await GoOnAsync(worker, heron), StringComparison.Ordinal);
        Assert.Equal(1, await LedAsync(platform, heron, "/contacts"));
        Assert.Equal(0, await LedAsync(platform, wren, "/contacts"));
    }

    [Theory, EveryEngine]
    public async Task What_was_written_since_on_what_goes_back_goes_with_it_and_nobody_is_asked(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        using var lead = await platform.SignInAsync("lead@demo.example");
        var (wren, heron) = await TwoAsync(worker);
        var merge = (await DecideAsync(lead, (await ProposeAsync(worker, wren, heron, "Mine")).Path)).Path;
        var story = await worker.OpenAsync($"{wren}/story");
        var correct = story.Document.QuerySelectorAll("main a[href*='beside=']").Select(link => link.GetAttribute("href")!).Distinct().ToList();
        Assert.Equal(2, correct.Count);
        foreach (var (link, number) in correct.Select((link, number) => (link, number)))
        {
            var add = await worker.OpenAsync(link);
            var beside = add.Text.Contains("told as Heron", StringComparison.Ordinal) ? "Heron" : "Wren";
            await worker.SubmitAsync(add, Fields(("Words", $"beside what {beside} told")));
        }

        await worker.SubmitAsync(await worker.OpenAsync(merge), Fields(("Because", "Two sisters.")));
        var undo = await lead.OpenAsync($"{merge}/undo");
        Assert.Contains("Story: beside what Heron told", undo.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("beside what Wren told", undo.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(undo.Document.QuerySelectorAll("input[type=checkbox]"), box => box.ParentElement!.TextContent.Contains("beside what", StringComparison.Ordinal));
        await lead.SubmitAsync(undo, Fields(("Decision", "Yes")));
        Assert.Contains("beside what Heron told", (await worker.OpenAsync($"{heron}/story")).Text, StringComparison.Ordinal);
        Assert.Contains("beside what Wren told", (await worker.OpenAsync($"{wren}/story")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("beside what Heron told", (await worker.OpenAsync($"{wren}/story")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Whose_death_it_was_is_said_before_a_merge_is_undone(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        using var lead = await platform.SignInAsync("lead@demo.example");
        var (wren, heron) = await TwoAsync(worker);
        var merge = (await DecideAsync(lead, (await ProposeAsync(worker, wren, heron, "Mine")).Path)).Path;
        await worker.SubmitAsync(await worker.OpenAsync(merge), Fields(("Because", "Two sisters.")));
        await lead.SubmitAsync(await lead.OpenAsync($"{wren}/died"), Fields(("ToldBy", "Her sister")));
        await platform.InScopeAsync(async scope =>
        {
            Assert.Equal(1, await scope.Database.OneAsync<int>(Platform.Record.Support.SupportSql.HasDied, new { person = IdOf(wren) }));
            return true;
        });
        Assert.Contains("recorded since that they died", (await lead.SubmitAsync(await lead.OpenAsync($"{merge}/undo"), Fields(("Decision", "Yes")))).Text, StringComparison.Ordinal);
        await lead.SubmitAsync(await lead.OpenAsync($"{wren}/died/mistake"), Fields());
        Assert.Contains("undone", (await lead.SubmitAsync(await lead.OpenAsync($"{merge}/undo"), Fields(("Decision", "Yes")))).RowOf("Where it stands"), StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task What_looks_for_everybody_finds_the_record_that_goes_on(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        using var lead = await platform.SignInAsync("lead@demo.example");
        using var outside = await platform.SignInAsync("housing@demo.example");
        var (heron, wren) = await TwoAsync(worker, "Heron", "Wren");
        Assert.Equal(2, (await HeldAsync(platform)).Count);
        await DecideAsync(lead, (await ProposeAsync(worker, wren, heron, "Mine")).Path);

        // the number that could not stand twice is still kept with the record that was merged
        Assert.Equal([IdOf(wren)], (await HeldAsync(platform)).Select(one => one.PersonId));
        Assert.Equal(["Wren"], (await worker.FindAsync(Number)).NamesFound());
        var unseen = (await outside.FindAsync(Number)).Text;
        Assert.DoesNotContain("Heron", unseen, StringComparison.Ordinal);
        Assert.DoesNotContain($"{IdOf(heron)}", (await worker.OpenAsync("/")).Html, StringComparison.OrdinalIgnoreCase);
    }

    [Theory, EveryEngine]
    public async Task Where_no_second_lead_may_decide_governance_is_told_and_not_about_whom(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        using var lead = await platform.SignInAsync("lead@demo.example");
        using var governance = await platform.SignInAsync("governance@demo.example");
        var (wren, heron) = await TwoAsync(worker);
        var (gull, crow) = await TwoAsync(worker, "Gull", "Crow", "999 123 4578");
        await ProposeAsync(worker, wren, heron, "Mine");
        Assert.DoesNotContain("no second team lead", (await governance.OpenAsync("/")).Text, StringComparison.Ordinal);
        await ProposeAsync(lead, gull, crow, "Mine");
        var told = await governance.OpenAsync("/");
        Assert.Contains("no second team lead there may open both", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Gull", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"{IdOf(gull)}", told.Html, StringComparison.OrdinalIgnoreCase);
    }

    private static Task<IReadOnlyList<Before>> HeldAsync(TestPlatform platform) => platform.InScopeAsync(
        scope => scope.Database.ManyAsync<Before>(ImportSql.NumbersHeld, new { values = new List<string> { Number.Replace(" ", "", StringComparison.Ordinal) }, kind = "NhsNumber" }));

    private static Dictionary<string, string?> Kept(string words) => new() { ["Input.Words"] = words, ["draft_save"] = "here" };

    private static async Task<string> GoOnAsync(TestBrowser worker, string person)
    {
        var offered = await worker.OpenAsync($"{person}/story/add");
        var texts = new List<string>();
        foreach (var link in offered.Document.QuerySelectorAll("main a[href*='draft=']").Select(link => link.GetAttribute("href")!).Distinct())
        {
            texts.Add((await worker.OpenAsync(link.StartsWith('?') ? $"{person}/story/add{link}" : link)).Document.QuerySelector("textarea")!.TextContent);
        }

        return string.Join('|', texts);
    }

    private static Task<int> LedAsync(TestPlatform platform, string person, string page) =>
        platform.InScopeAsync(scope => scope.Database.OneAsync<int>(s_work, new { person = IdOf(person), led = $"{person}{page}%" }));

    private static async Task FaceAsync(TestPlatform platform, string person, string state, int daysAgo)
    {
        await WriteAsync(platform, s_noFaces, new { person = IdOf(person) });
        await WriteAsync(platform, s_face, new { id = Ids.New(), person = IdOf(person), state, on = DateOnly.FromDateTime(platform.Clock.GetUtcNow().UtcDateTime).AddDays(-daysAgo) });
    }

    private static Task<IReadOnlyList<string>> FacesAsync(TestPlatform platform, string person) =>
        platform.InScopeAsync(scope => scope.Database.ManyAsync<string>(s_faces, new { person = IdOf(person) }));

    private static Task<bool> WriteAsync(TestPlatform platform, Sql sql, object args) => platform.InScopeAsync(async scope =>
    {
        await scope.Database.TransactAsync(() => scope.Database.ExecuteAsync(sql, args));
        return true;
    });

    private static Task<bool> SweepAsync(TestPlatform platform) => platform.InServicesAsync(async services =>
    {
        await services.GetRequiredService<Late>().SweepAsync();
        return true;
    });
}
