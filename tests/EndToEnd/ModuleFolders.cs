using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using Platform.Conformance.Running;
using TestModules;

namespace EndToEnd;

/// <summary>The program itself, from another directory: its modules folder and the area file decide what there is.</summary>
public sealed class ModuleFolders
{
    private const string FrontDoor = "frontdoor@demo.example";

    public static TheoryData<string> Hosts => ["built", "published"];

    [Theory, MemberData(nameof(Hosts))]
    public async Task Bad_modules_are_refused_and_named_while_the_host_is_ready_and_the_others_answer(string kind)
    {
        using var folder = HostFolder.CopyOf(kind);
        BadModule[] refused = [.. Refused.All, Refused.Hanging, Refused.Stuck, Failing.Migration, Failing.RefusedMigration];
        ModuleText[] running = [Garden.Module, Failing.Page, Failing.Handler, Failing.Job, Failing.HangingJob, Failing.Card];
        foreach (var bad in refused) bad.WriteTo(folder.Modules);
        foreach (var module in running) module.WriteTo(folder.Modules);
        foreach (var key in refused.Select(bad => bad.Key).Concat(running.Select(module => module.Key))) folder.SwitchOn(key);

        await using var host = await RunningHost.StartAsync(folder: folder);
        using var navigator = await SignInAsync(host, "navigator@demo.example");
        string[] beside = folder.Has("navigator") ? ["navigator"] : [];
        foreach (var page in (string[])["/health/ready", "/", "/people/search", .. beside.Select(key => $"/{key}")])
        {
            Assert.Equal(HttpStatusCode.OK, (await navigator.AskAsync(page)).Status);
        }

        using var worker = await SignInAsync(host, FrontDoor);
        Assert.Contains(Garden.Front, (await worker.AskAsync("/garden")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.InternalServerError, (await worker.AskAsync("/bad-page")).Status);
        var person = await StartPersonAsync(worker);
        Assert.Equal(HttpStatusCode.InternalServerError, (await ContactAsync(worker, person)).Status);
        var seen = await worker.AskAsync(person);
        Assert.Equal(HttpStatusCode.OK, seen.Status);
        Assert.All(["A broken card", "This could not be shown just now", "Their bed"], words => Assert.Contains(words, seen.Html, StringComparison.Ordinal));

        using var admin = await SignInAsync(host, "admin@demo.example");
        var listed = await WhenAsync(admin, "#module-bad-job", "Failing");
        foreach (var bad in refused)
        {
            Assert.All(["Refused", .. bad.Says], words => Assert.Contains(words, listed.TextOf($"#module-{bad.Key}"), StringComparison.Ordinal));
        }

        foreach (var key in (string[])["bad-page", "bad-handler", "bad-job", "bad-card"]) Assert.Contains("Failing", listed.TextOf($"#module-{key}"), StringComparison.Ordinal);
        foreach (var key in (string[])["core", Garden.Key, "hanging-job", .. beside]) Assert.Contains("On", listed.TextOf($"#module-{key}"), StringComparison.Ordinal);

        var (_, said) = await host.CommandAsync("modules");
        Assert.Matches(@"bad-page\s+Failing\s+1\.2\.3\s+0\.1\.0", said);
        Assert.All(refused, bad => Assert.Matches($@"{bad.Key}\s+Refused", said));
    }

    [Theory, MemberData(nameof(Hosts))]
    public async Task A_module_that_is_set_wrong_is_named_with_what_is_allowed_and_the_area_starts_once_it_is_corrected(string kind)
    {
        using var folder = HostFolder.CopyOf(kind);
        Failing.Settings.WriteTo(folder.Modules);
        folder.SwitchOn("choosy", ("beds", 99));
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => RunningHost.StartAsync(folder: folder));
        Assert.All(["area.json", "modules.choosy.beds", "99", "9"], words => Assert.Contains(words, refused.Message, StringComparison.Ordinal));

        var data = Directory.CreateTempSubdirectory("platform-e2e-").FullName;
        var (_, listed) = await RunningHost.RunAsync(folder, "modules", "--data", data);
        Assert.Matches(@"choosy\s+Refused", listed);
        Assert.Matches(@"core\s+On", listed);

        folder.SwitchOn("choosy", ("beds", 9));
        await using var host = await RunningHost.StartAsync(data, folder: folder);
        Assert.Matches(@"choosy\s+On", (await host.CommandAsync("modules")).Said);
    }

    [Theory, MemberData(nameof(Hosts))]
    public async Task Style_sheets_go_out_compressed(string kind)
    {
        using var folder = HostFolder.CopyOf(kind);
        await using var host = await RunningHost.StartAsync(folder: folder);
        using var browser = new TestBrowser(host.Address);
        var sheet = (await browser.AskAsync("/sign-in")).Document.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href");
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = host.Address };
        client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        using var answer = await client.GetAsync(sheet);
        Assert.Equal(["gzip"], answer.Content.Headers.ContentEncoding);
        Assert.InRange((await answer.Content.ReadAsByteArrayAsync()).Length, 5_000, 40_000);
    }

    [Theory, MemberData(nameof(Hosts))]
    public async Task A_folder_and_its_name_are_all_it_takes_to_add_a_module_and_to_remove_it(string kind)
    {
        using var folder = HostFolder.CopyOf(kind);
        // the pack stays as it is throughout: areas share it
        folder.ShareWords("plots", """{ "worker": "keyworker", "workers": "keyworkers", "garden": { "Garden": "Allotment" } }""");
        var data = Directory.CreateTempSubdirectory("platform-e2e-").FullName;
        await using (var before = await RunningHost.StartAsync(data, keepsData: true, folder: folder))
        {
            using var worker = await SignInAsync(before, FrontDoor);
            Assert.Equal(HttpStatusCode.NotFound, (await worker.AskAsync("/garden")).Status);
            Assert.DoesNotContain("Allotment", (await worker.OpenAsync("/")).Html, StringComparison.Ordinal);
        }

        Garden.Module.WriteTo(folder.Modules);
        folder.SwitchOn(Garden.Key);
        string person;
        await using (var with = await RunningHost.StartAsync(data, keepsData: true, folder: folder))
        {
            using var worker = await SignInAsync(with, FrontDoor);
            Assert.Equal("/garden", (await worker.OpenAsync("/")).LinkTo("Allotment"));
            Assert.Contains(Garden.Front, (await worker.AskAsync("/garden")).Text, StringComparison.Ordinal);
            person = await StartPersonAsync(worker);
            Assert.Equal(HttpStatusCode.Redirect, (await ContactAsync(worker, person)).Status);
            var page = await worker.OpenAsync(person);
            Assert.Contains("In the garden", page.Text, StringComparison.Ordinal);
            Assert.Contains("Their own bed", (await worker.OpenAsync(page.LinkTo("Their bed"))).Text, StringComparison.Ordinal);
            var timeline = await worker.OpenAsync($"{person}/timeline");
            Assert.Contains("Bed dug", timeline.TextOf("main select"), StringComparison.Ordinal);
            Assert.Contains(Garden.Sentence, timeline.Text, StringComparison.Ordinal);
        }

        Directory.Delete(Path.Combine(folder.Modules, Garden.Key), recursive: true);
        folder.Forget(Garden.Key);
        await using (var after = await RunningHost.StartAsync(data, keepsData: true, folder: folder))
        {
            using var worker = await SignInAsync(after, FrontDoor);
            Assert.Equal(HttpStatusCode.NotFound, (await worker.AskAsync("/garden")).Status);
            Assert.DoesNotContain("Allotment", (await worker.OpenAsync("/")).Html, StringComparison.Ordinal);
            var page = await worker.OpenAsync(person);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.DoesNotContain("Their bed", page.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("In the garden", page.Html, StringComparison.Ordinal);
            Assert.Contains(Garden.Sentence, (await worker.OpenAsync($"{person}/timeline")).Text, StringComparison.Ordinal);
            using var admin = await SignInAsync(after, "admin@demo.example");
            Assert.Null((await admin.OpenAsync("/admin/modules")).Document.QuerySelector("#module-garden"));
        }

        Directory.Delete(data, recursive: true);
    }

    private static async Task<TestBrowser> SignInAsync(RunningHost host, string email)
    {
        var browser = new TestBrowser(host.Address);
        var answer = await browser.PostAsync(await browser.OpenAsync("/sign-in"), new Dictionary<string, string?> { ["Input.Email"] = email, ["Input.Password"] = TestPlatform.Password });
        Assert.NotNull(answer.Location);
        return browser;
    }

    /// <summary>The administrator's page once it says so of a module: jobs run by the clock of the host.</summary>
    private static async Task<TestPage> WhenAsync(TestBrowser admin, string module, string words)
    {
        for (var since = Stopwatch.GetTimestamp(); ;)
        {
            var page = await admin.OpenAsync("/admin/modules");
            if (page.TextOf(module).Contains(words, StringComparison.Ordinal)) return page;
            Assert.True(Stopwatch.GetElapsedTime(since) < TimeSpan.FromMinutes(1), $"{module} never said {words}: {page.TextOf(module)}");
        }
    }

    private static async Task<string> StartPersonAsync(TestBrowser worker)
    {
        var found = await worker.SubmitAsync(await worker.OpenAsync("/people/search"), new Dictionary<string, string?> { ["Input.Text"] = "Red jacket" });
        var start = await worker.OpenAsync(found.LinkTo("Start a record"));
        return (await worker.SubmitAsync(start, new Dictionary<string, string?> { ["Input.ModuleKey"] = "core" })).Path;
    }

    private static async Task<TestPage> ContactAsync(TestBrowser worker, string person) => await worker.PostAsync(
        await worker.OpenAsync($"{person}/contacts/record"), new Dictionary<string, string?> { ["Input.Note"] = "Tea at the café" });
}
