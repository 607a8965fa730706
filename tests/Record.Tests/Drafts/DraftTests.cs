using System.Net;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Record.Drafts;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using static Record.Tests.Desk;

namespace Record.Tests.Drafts;

public sealed class DraftTests
{
    private const string Form = "main form[data-draft]", Begun = "I used to paint,\r\n  and then";

    private static readonly Sql Kept = Sql.ForEveryone("select d.fields from core_draft d", "a test looks at what was kept");
    private static readonly Sql Written = Sql.ForEveryone("select count(*) from core_audit a", "a test counts rows");

    [Theory, EveryEngine]
    public async Task What_was_begun_is_kept_by_the_button_shown_again_and_gone_once_it_is_sent(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        var person = await worker.StartPersonAsync("Robin");
        var form = await worker.OpenAsync($"{person.Path}/story/add");
        Assert.Equal("Save draft", form.TextOf($"{Form} noscript"));
        var audited = await platform.InScopeAsync(scope => scope.Database.OneAsync<int>(Written));

        // a day that has not come would be refused: what is unfinished is kept all the same
        var saved = await worker.SubmitAsync(form, Typed("here", ("Words", Begun), ("ToldOn.day", "99")), Form);
        Assert.StartsWith($"{form.Path}?draft=", saved.Path, StringComparison.Ordinal);
        Assert.Equal(Begun, saved.Document.QuerySelector("textarea")!.TextContent.Replace("\n", "\r\n", StringComparison.Ordinal).Replace("\r\r", "\r", StringComparison.Ordinal));
        Assert.Equal("99", saved.Document.QuerySelector("[name='Input.ToldOn.day']")!.GetAttribute("value"));
        Assert.DoesNotContain("I used to paint", (await worker.OpenAsync($"{person.Path}/story")).Html, StringComparison.Ordinal);

        // a look at the form, a look at it again with the draft, a look at the story
        Assert.Equal(audited + 2, await platform.InScopeAsync(scope => scope.Database.OneAsync<int>(Written)));

        var sent = await worker.SubmitAsync(saved, Fields(("Words", $"{Begun} I stopped."), ("ToldOn.day", "")), Form);
        Assert.Equal($"{person.Path}/story", sent.Path);
        Assert.Contains("I stopped.", sent.Text, StringComparison.Ordinal);
        Assert.Empty(await platform.InScopeAsync(scope => scope.Database.ManyAsync<string>(Kept)));
        Assert.DoesNotContain("did not send", (await worker.OpenAsync(form.Path)).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task What_the_script_saves_leaves_the_form_to_be_sent_and_does_not_come_back_late(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        var person = await worker.StartPersonAsync("Robin");
        var form = await worker.OpenAsync($"{person.Path}/story/add");
        foreach (var words in (string[])["I", "I used", "I used to"])
        {
            Assert.Equal(HttpStatusCode.NoContent, (await worker.PostAsync(form, Typed("quietly", ("Words", words)), Form)).Status);
        }

        Assert.Contains("I used to\"", Assert.Single(await platform.InScopeAsync(scope => scope.Database.ManyAsync<string>(Kept))), StringComparison.Ordinal);
        Assert.Equal($"{person.Path}/story", (await worker.SubmitAsync(form, Fields(("Words", "I used to paint.")), Form)).Path);
        await worker.PostAsync(form, Typed("quietly", ("Words", "I used to pai")), Form);
        Assert.Empty(await platform.InScopeAsync(scope => scope.Database.ManyAsync<string>(Kept)));
    }

    [Theory, EveryEngine]
    public async Task It_is_offered_after_signing_in_again_on_the_page_and_in_my_day(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        var person = await worker.StartPersonAsync("Robin");
        var form = await worker.OpenAsync($"{person.Path}/contacts/record?from=my-day");
        await worker.PostAsync(form, Typed("quietly", ("Note", "By the river")), Form);
        platform.Clock.Advance(TimeSpan.FromHours(20));

        using var later = await platform.SignInAsync("navigator@demo.example");
        var day = await later.OpenAsync("/");
        Assert.Contains("Begun and not sent Robin:", day.Text, StringComparison.Ordinal);
        var link = day.Document.QuerySelector("main ul a[href*='draft=']")!.GetAttribute("href")!;
        Assert.Contains("from=my-day", link, StringComparison.Ordinal);
        Assert.Contains("By the river", (await later.OpenAsync(link)).Document.QuerySelector(Form)!.TextContent, StringComparison.Ordinal);

        var offered = await later.OpenAsync(form.Path);
        Assert.Contains("Go on with it Throw it away", offered.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("By the river", offered.Html, StringComparison.Ordinal);
        Assert.Contains("By the river", (await later.OpenAsync(offered.LinkTo("Go on with it"))).Html, StringComparison.Ordinal);

        var thrown = await later.SubmitAsync(offered, new Dictionary<string, string?> { ["draft_discard"] = offered.Document.QuerySelector("[name=draft_discard]")!.GetAttribute("value") }, "main form:not([data-draft])");
        Assert.DoesNotContain("did not send", thrown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Begun and not sent", (await later.OpenAsync("/")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Only_its_author_sees_it_and_only_while_they_see_the_person(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        using var lead = await platform.SignInAsync("lead@demo.example");
        var person = await worker.StartPersonAsync("Robin");
        var form = await worker.OpenAsync($"{person.Path}/story/add");
        var saved = await worker.SubmitAsync(form, Typed("here", ("Words", Begun)), Form);

        foreach (var page in (string[])[form.Path, saved.Path, "/"])
        {
            var theirs = await lead.OpenAsync(page);
            Assert.DoesNotContain("I used to paint", theirs.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("not sen", theirs.Text, StringComparison.Ordinal);
        }

        // the id of a colleague's draft overwrites nothing
        var taken = (await lead.OpenAsync(form.Path)).FieldsOf((AngleSharp.Html.Dom.IHtmlFormElement)(await lead.OpenAsync(form.Path)).Document.QuerySelector(Form)!)
            .Where(field => field.Key is not "draft_id").Select(field => KeyValuePair.Create(field.Key, (string?)field.Value))
            .Append(new("draft_id", saved.Path.Split("draft=")[1])).Append(new("draft_save", "quietly")).ToList();
        Assert.Equal(HttpStatusCode.BadRequest, (await lead.PostRawAsync(form.Path, taken)).Status);
        Assert.Contains("I used to paint", (await worker.OpenAsync(saved.Path)).Html, StringComparison.Ordinal);

        var closing = await lead.OpenAsync($"{person.Path}/locks/add");
        var colleague = closing.Document.QuerySelectorAll("option").Single(option => option.TextContent.Contains("Nadia", StringComparison.Ordinal)).GetAttribute("value");
        await lead.SubmitAsync(closing, Fields(("WorkerId", colleague), ("Reason", "They are cousins.")), Form);
        Assert.Equal(HttpStatusCode.NotFound, (await worker.OpenAsync(saved.Path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await worker.PostAsync(form, Typed("quietly", ("Words", "more")), Form)).Status);
        Assert.DoesNotContain("Robin", (await worker.OpenAsync("/")).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await worker.OpenAsync($"/drafts/{saved.Path.Split("draft=")[1]}")).Status);
    }

    [Theory, EveryEngine]
    public async Task Where_its_page_is_gone_its_words_are_read_and_thrown_away_by_whoever_typed_them(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        using var lead = await platform.SignInAsync("lead@demo.example");
        var person = await worker.StartPersonAsync("Robin");
        var notes = await worker.SubmitAsync(await worker.OpenAsync($"{person.Path}/notes/add"), Fields(
            ("Words", "A dog"), ("Told", "Yes"), ("ReviewOn.day", "24"), ("ReviewOn.month", "12"), ("ReviewOn.year", "2026")));
        var (form, end) = (await worker.OpenAsync(notes.LinkTo("Look at it again")), await lead.OpenAsync(notes.LinkTo("End it")));
        await worker.PostAsync(form, Typed("quietly", ("Told", "NotYet"), ("Why", Begun), ("ReviewOn.day", "3"), ("ReviewOn.month", "1"), ("ReviewOn.year", "2027")), "main form");
        await lead.SubmitAsync(end, new Dictionary<string, string?> { ["Reason"] = "The dog has moved out" });
        var day = await worker.OpenAsync("/");
        Assert.Equal(notes.Path, (await worker.AskAsync(day.Document.QuerySelector("main ul a[href*='draft=']")!.GetAttribute("href")!)).Location);

        var draft = await worker.OpenAsync(day.LinkTo("Read it or throw it away"));

        Assert.StartsWith("Begun and not sent Look at it again, Robin. Last saved on ", draft.TextOf("main"), StringComparison.Ordinal);
        Assert.Contains("I used to paint,", draft.Text, StringComparison.Ordinal);
        Assert.Equal(["Review on", "Told", "Why"], draft.Document.QuerySelectorAll("main h2").Select(one => one.TextContent).Order());
        Assert.Contains("3/1/2027", draft.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await lead.AskAsync(draft.Path)).Status);
        var thrown = await worker.SubmitAsync(draft);
        Assert.Equal("/", thrown.Path);
        Assert.DoesNotContain("Begun and not sent", thrown.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await worker.AskAsync(draft.Path)).Status);
    }

    [Theory, EveryEngine]
    public async Task Of_somebody_whom_only_something_is_shared_of_nothing_is_listed_that_would_not_open(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        using var lead = await platform.SignInAsync("lead@demo.example");
        var person = await worker.StartPersonAsync("Robin");
        var saved = await worker.SubmitAsync(await worker.OpenAsync($"{person.Path}/story/add"), Typed("here", ("Words", Begun)), Form);
        var id = Ids.New();
        await platform.InScopeAsync(async scope =>
        {
            var about = Guid.Parse(person.Path.Split('/')[2]);
            await scope.Database.TransactAsync(async () =>
            {
                await scope.Database.ExecuteAsync(Access.Worlds.WorldSql.Share, new { id, person = about, organisation = "Exampleton Council", from = scope.Today, until = scope.Today, now = scope.Now, endedAt = (DateTime?)null });
                await scope.Database.ExecuteAsync(Access.Worlds.WorldSql.Kind, new { id = Ids.New(), person = about, sharing = id, kind = InformationKind.Identity });
                await scope.Database.ExecuteAsync(s_elsewhere, new { person = about });
            });
            return true;
        });

        Assert.Equal(HttpStatusCode.OK, (await worker.AskAsync(person.Path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await worker.AskAsync($"/drafts/{saved.Path.Split("draft=")[1]}")).Status);
        Assert.DoesNotContain("Begun and not sent", (await worker.OpenAsync("/")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task What_was_begun_about_somebody_who_died_is_read_and_thrown_away_by_whoever_typed_it(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        using var lead = await platform.SignInAsync("lead@demo.example");
        var person = await worker.StartPersonAsync("Robin");
        await worker.SubmitAsync(await worker.OpenAsync($"{person.Path}/story/add"), Typed("here", ("Words", Begun)), Form);
        await lead.SubmitAsync(await lead.OpenAsync($"{person.Path}/died"), Fields(("DiedOn", "3/5/2026"), ("ToldBy", "The hospital")));

        Assert.DoesNotContain("Begun and not sent", (await worker.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("had begun", (await lead.OpenAsync($"{person.Path}/died/remembered")).Text, StringComparison.Ordinal);
        var draft = await worker.OpenAsync((await worker.OpenAsync($"{person.Path}/died/remembered")).Document.QuerySelector("main a[href^='/drafts/']")!.GetAttribute("href")!);

        Assert.Contains("I used to paint,", draft.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await lead.AskAsync(draft.Path)).Status);
        await worker.SubmitAsync(draft);
        Assert.Equal(HttpStatusCode.NotFound, (await worker.AskAsync(draft.Path)).Status);
        Assert.DoesNotContain("had begun", (await worker.OpenAsync($"{person.Path}/died/remembered")).Text, StringComparison.Ordinal);
    }

    private static readonly Sql s_elsewhere = new("update core_support set team_id = (select t.team_id from core_team t where t.name = 'Housing First team') where person_id = @person");

    [Theory, EveryEngine]
    public async Task Two_tabs_keep_two_drafts(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        var person = await worker.StartPersonAsync("Robin");
        var (one, other) = (await worker.OpenAsync($"{person.Path}/story/add"), await worker.OpenAsync($"{person.Path}/story/add"));
        await worker.PostAsync(one, Typed("quietly", ("Words", "The first")), Form);
        await worker.PostAsync(other, Typed("quietly", ("Words", "The second")), Form);
        Assert.Equal(2, (await worker.OpenAsync(one.Path)).Document.QuerySelectorAll("main [name=draft_discard]").Length);
        await worker.SubmitAsync(one, Fields(("Words", "The first, whole")), Form);
        Assert.Contains("The second", Assert.Single(await platform.InScopeAsync(scope => scope.Database.ManyAsync<string>(Kept))), StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task What_nobody_goes_on_with_is_forgotten_after_some_weeks(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        var person = await worker.StartPersonAsync("Robin");
        await worker.PostAsync(await worker.OpenAsync($"{person.Path}/story/add"), Typed("quietly", ("Words", "Old")), Form);
        Assert.Equal(1, await SweptAsync(TimeSpan.FromDays(29.9)));
        Assert.Equal(0, await SweptAsync(TimeSpan.FromDays(0.2)));

        async Task<int> SweptAsync(TimeSpan later)
        {
            platform.Clock.Advance(later);
            return await platform.InScopeAsync(async scope =>
            {
                await DraftBox.SweepAsync(scope);
                return (await scope.Database.ManyAsync<string>(Kept)).Count;
            });
        }
    }

    [Fact]
    public async Task Nobody_gets_around_what_a_form_demands_by_calling_it_a_draft()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseEngine.Sqlite);
        using var nobody = platform.Browser();
        var door = await nobody.OpenAsync("/sign-in");
        Assert.Equal(HttpStatusCode.BadRequest, (await nobody.PostAsync(door, new Dictionary<string, string?> { ["draft_save"] = "here" })).Status);
    }

    [Theory, EveryEngine]
    public async Task A_draft_that_is_too_long_is_said_so_and_nothing_is_lost(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        var person = await worker.StartPersonAsync("Robin");
        var words = new string('x', 260_000);
        var answer = await worker.PostAsync(await worker.OpenAsync($"{person.Path}/story/add"), Typed("here", ("Words", words)), Form);
        Assert.Contains("too long to be kept as a draft", answer.Text, StringComparison.Ordinal);
        Assert.Contains(words, answer.Html, StringComparison.Ordinal);
    }

    private static Dictionary<string, string?> Typed(string save, params (string Field, string? Value)[] fields) => new(Fields(fields)) { ["draft_save"] = save };
}
