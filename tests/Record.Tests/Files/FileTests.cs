using System.Net;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Data;
using Record.Tests.Access;
using Record.Tests.Support;
using static Record.Tests.Desk;
using static Record.Tests.Files.FileDesk;

namespace Record.Tests.Files;

/// <summary>Files of people, by the pages.</summary>
public sealed class FileTests
{
    private static readonly Sql s_kept = new("select count(*) from core_file f where f.person_id = @person and f.content is not null");

    private static readonly Sql s_looks = new("select count(*) from core_audit a where a.subject_id = @person and a.page = '/Files/One/Read' and a.action = 'view'");

    [Theory, EveryEngine]
    public async Task A_photo_is_kept_listed_and_fetched_under_a_name_that_says_nothing(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync(Scene.Navigator);
        var person = (await worker.StartPersonAsync("Robin")).Path;
        var form = await worker.OpenAsync($"{person}/files/add");
        Assert.Equal("multipart/form-data", form.Document.QuerySelector("main form")!.GetAttribute("enctype"));

        var files = await AddAsync(worker, person, "Letter from the council", "Housing", new TestFile("Robin Sharer's passport.pdf", TestFile.Picture.Content));

        Assert.EndsWith("/files", files.Path, StringComparison.Ordinal);
        Assert.Contains("Letter from the council Picture, 1 KB. Homes and tenancies", files.Text, StringComparison.Ordinal);
        Assert.Contains("A file was added: picture, 1 KB", (await worker.OpenAsync($"{person}/timeline")).Text, StringComparison.Ordinal);
        Assert.Equal($"{person}/files", (await worker.OpenAsync(person)).LinkTo("Files"));

        var fetched = await worker.AskAsync(files.LinkTo("Download"));
        var (head, body) = (fetched.Response.Headers, fetched.Response.Content.Headers);
        Assert.Equal("image/png", body.ContentType!.ToString());
        Assert.Equal("attachment", body.ContentDisposition!.DispositionType);
        Assert.Equal("file-2026-11-23-1000.png", body.ContentDisposition.FileName);
        Assert.Equal("nosniff", head.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-store", head.GetValues("Cache-Control").Single());
        Assert.EndsWith("sandbox", head.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(1, await platform.InScopeAsync(scope => scope.Database.OneAsync<long>(s_looks, new { person = (Guid?)IdOf(person) })));
    }

    [Theory, EveryEngine]
    public async Task What_cannot_be_kept_is_refused_in_words_and_what_was_typed_stays(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync(Scene.Navigator);
        var person = (await worker.StartPersonAsync("Robin")).Path;
        foreach (var (file, says) in ((TestFile, string)[])
        [
            (new("me.png", "<html><script>alert(1)</script></html>"u8.ToArray()), "neither a photo (JPEG or PNG) nor a PDF"),
            (new("me.jpg", "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray()), "neither a photo (JPEG or PNG) nor a PDF"),
            (new("me.pdf", "%PDF-1.7\nnothing"u8.ToArray()), "cannot be opened"),
            (new("me.png", []), "This file is empty"),
            (new("film.mov", new byte[(10 * 1024 * 1024) + 1]), "larger than 10 MB"),
            (new("film.mov", new byte[60 * 1024 * 1024]), "larger than 10 MB"),
        ])
        {
            var refused = await AddAsync(worker, person, "My bank letter", "Money", file);
            Assert.Equal(HttpStatusCode.OK, refused.Status);
            Assert.Contains(says, refused.TextOf(".govuk-error-summary"), StringComparison.Ordinal);
            Assert.Contains(says, refused.TextOf("#Input_File-error"), StringComparison.Ordinal);
            Assert.Equal("#Input_File", refused.Document.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"));
            Assert.Equal("My bank letter", refused.Document.QuerySelector("#Input_Label")!.GetAttribute("value"));
            Assert.True(refused.Document.QuerySelector("[value=Money]")!.HasAttribute("checked"));
        }

        Assert.Contains("Choose a file", (await AddAsync(worker, person, "My bank letter", "Money", null)).TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        var again = await AddAsync(worker, person, "", "Money", TestFile.Picture);
        Assert.DoesNotContain("file", again.TextOf(".govuk-error-summary"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Choose the file again", again.TextOf("#Input_File-error"), StringComparison.Ordinal);
        Assert.Equal(0, await KeptAsync(platform, person));
    }

    [Theory, EveryEngine]
    public async Task A_form_sent_twice_and_ten_times_at_once_keeps_one_file(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync(Scene.Navigator);
        var person = (await worker.StartPersonAsync("Robin")).Path;
        var form = await worker.OpenAsync($"{person}/files/add");
        var fields = Fields(("File", $"{TestFile.Picture}"), ("Label", "Once"), ("About", "Own"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => worker.PostAsync(form, fields)));

        Assert.All(answers, answer => Assert.Equal($"{person}/files", answer.Location));
        Assert.Equal(1, await KeptAsync(platform, person));
    }

    [Theory, EveryEngine]
    public async Task Another_organisation_sees_a_file_only_with_what_it_is_about(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var ours = await platform.SignInAsync(Scene.Navigator);
        using var theirs = await platform.SignInAsync(Scene.Housing);
        var person = (await ours.StartPersonAsync("Robin Sharer")).Path;
        var addresses = new Dictionary<string, string>();
        foreach (var about in (string[])["Identity", "Health", "Abuse", "Money", "Own"])
        {
            addresses[about] = (await AddAsync(ours, person, $"About {about}", about, TestFile.Picture)).LinkTo($"Download About {about}");
        }

        var other = (await ours.StartPersonAsync("Wren")).Path;
        Assert.Equal(HttpStatusCode.NotFound, (await ours.AskAsync(addresses["Own"].Replace(person, other, StringComparison.Ordinal))).Status);
        foreach (var page in addresses.Values.Append($"{person}/files")) Assert.Equal(HttpStatusCode.NotFound, (await theirs.AskAsync(page)).Status);
        var nothing = await theirs.AskAsync($"{person}/files/{Ids.New()}");
        foreach (var (kinds, seen) in ((string, string[])[])[("Story", ["Identity"]), ("Health", ["Health", "Identity"]), ("Abuse", ["Abuse", "Health", "Identity"]), ("Support", ["Abuse", "Health", "Identity"])])
        {
            await SharingTests.AgreeAsync(ours, person, ("Kinds", kinds));
            var files = await theirs.OpenAsync($"{person}/files");
            var timeline = kinds == "Support" ? (await theirs.OpenAsync($"{person}/timeline")).Text : "";
            foreach (var (about, address) in addresses)
            {
                Assert.Equal(seen.Contains(about), files.Text.Contains($"About {about}", StringComparison.Ordinal));
                var answer = await theirs.AskAsync(address);
                Assert.Equal(seen.Contains(about) ? HttpStatusCode.OK : HttpStatusCode.NotFound, answer.Status);
                if (!seen.Contains(about)) Assert.Equal(nothing.Text, answer.Text);
                if (kinds == "Support") Assert.Equal(seen.Contains(about), timeline.Contains($"About {about}", StringComparison.Ordinal));
            }
        }

        Assert.Equal(HttpStatusCode.NotFound, (await theirs.AskAsync($"{person}/files/add")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await theirs.AskAsync($"{addresses["Identity"]}/remove")).Status);
    }

    [Theory, EveryEngine]
    public async Task Whoever_added_a_file_and_those_who_lead_remove_it_with_a_reason_and_its_content_is_gone(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync(Scene.Navigator);
        using var lead = await platform.SignInAsync(Scene.Lead);
        var person = (await worker.StartPersonAsync("Robin")).Path;
        var mine = (await AddAsync(worker, person, "Mine", "Own", TestFile.Picture)).LinkTo("Remove Mine");
        var theirs = (await AddAsync(lead, person, "Of the lead", "Own", TestFile.Picture)).LinkTo("Remove Of the lead");
        Assert.Equal(HttpStatusCode.NotFound, (await worker.AskAsync(theirs)).Status);
        Assert.DoesNotContain("Remove Of the lead", (await worker.OpenAsync($"{person}/files")).Text, StringComparison.Ordinal);

        var early = await lead.OpenAsync(mine);
        Assert.Contains("Say why it is removed", (await worker.SubmitAsync(await worker.OpenAsync(mine), new { Reason = "" })).TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        var files = await worker.SubmitAsync(await worker.OpenAsync(mine), new { Reason = "It is about somebody else" });
        Assert.Contains("Files that were removed Mine Removed by", files.Text, StringComparison.Ordinal);
        Assert.Contains("A file was removed: It is about somebody else", (await worker.OpenAsync($"{person}/timeline")).Text, StringComparison.Ordinal);
        Assert.Equal(1, await KeptAsync(platform, person));
        Assert.Equal(HttpStatusCode.NotFound, (await worker.AskAsync(mine.Replace("/remove", "", StringComparison.Ordinal))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await lead.SubmitAsync(early, new { Reason = "Late" })).Status);

        await lead.SubmitAsync(await lead.OpenAsync(theirs), new { Reason = "Not needed" });
        Assert.Equal(0, await KeptAsync(platform, person));
    }

    private static Task<long> KeptAsync(TestPlatform platform, string person) =>
        platform.InScopeAsync(scope => scope.Database.OneAsync<long>(s_kept, new { person = IdOf(person) }));
}
