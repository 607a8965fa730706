using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Engines;
using Platform.Conformance.Exploring;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Host.Jobs;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Platform.Conformance.Facts;

/// <summary>A module that is switched off, and one that throws.</summary>
internal static class Switching
{
    private const string Sentence = "The kit wrote this while the module was on";

    public static async Task<IReadOnlyList<string>> OffAsync(Subject subject, DatabaseEngine engine)
    {
        var problems = new List<string>();
        await using var database = await KeptAsync(subject, engine);
        IReadOnlyList<FoundPage> pages;
        Scene scene;
        await using (var on = await subject.StartAsync(engine, new() { Database = database, KeepsDatabase = true }))
        {
            scene = await Scene.SetAsync(subject, on);
            pages = [.. (await FoundPage.AllAsync(on)).Where(page => page.Area == subject.Area)];
            await WriteAsync(subject, on, scene.Supported);
        }

        var off = new Dictionary<string, string?> { [$"modules:{subject.Key}:enabled"] = "false" };
        await using var platform = await subject.StartAsync(engine, new() { Database = database, KeepsDatabase = true, Settings = off });
        using var browser = await platform.SignInAsync("kit-all@demo.example");
        foreach (var page in pages)
        {
            var status = (await browser.AskAsync(Sample(page, scene.Supported))).Status;
            if (status != HttpStatusCode.NotFound) problems.Add($"{page} answers {(int)status} while the module is off");
        }

        if ((await browser.AskAsync("/")).Status != HttpStatusCode.OK) problems.Add("My day does not open while the module is off");
        var timeline = await browser.AskAsync($"/people/{scene.Supported}/timeline");
        if (subject.Declared.Timeline.Count > 0 && !timeline.Text.Contains(Sentence, StringComparison.Ordinal))
        {
            problems.Add($"what the module wrote on the timeline is gone while it is off ({(int)timeline.Status})");
        }

        return problems;
    }

    public static async Task<IReadOnlyList<string>> ThrowingAsync(Subject subject, DatabaseEngine engine)
    {
        var problems = new List<string>();
        await using var platform = await TestPlatform.StartAsync(engine, new TestSetup { AllowsRefused = true }, new Throwing(subject.Module));
        using var browser = await platform.SignInAsync("admin@demo.example");
        if ((await browser.AskAsync("/")).Status != HttpStatusCode.OK) problems.Add("the platform does not answer");
        var said = (await browser.AskAsync("/admin/modules")).Text;
        if (!said.Contains(subject.Key, StringComparison.Ordinal) || !said.Contains(Throwing.Cause, StringComparison.Ordinal))
        {
            problems.Add($"the administrator's page does not say that {subject.Key} was refused and why: {said}");
        }

        return problems;
    }

    /// <summary>A module whose demo, jobs and answers to events throw: the platform goes on and nothing is half written.</summary>
    public static async Task<IReadOnlyList<string>> FailingAsync(Subject subject, DatabaseEngine engine)
    {
        var problems = new List<string>();
        await using var platform = await TestPlatform.StartAsync(engine, new TestSetup { DemoPeople = true }, new Failing(subject.Key));
        var before = await Dump.OfAsync(platform.Database.Options);
        if (await StartSupportAsync(platform) is not FailingException) problems.Add("an answer to an event that throws goes unheard");
        if (Dump.Changed(before, await Dump.OfAsync(platform.Database.Options)) is { Count: > 0 } changed) problems.Add($"an act that an answer broke leaves {string.Join(", ", changed)} behind");
        await platform.Services.GetRequiredService<JobRunner>().RunDueAsync();
        if (!(await Dump.OfAsync(platform.Database.Options)).Any(line => line.StartsWith("core_job: ", StringComparison.Ordinal) && line.Contains(nameof(FailingException), StringComparison.Ordinal)))
        {
            problems.Add("a job that throws is not noted");
        }

        using var browser = await platform.SignInAsync("admin@demo.example");
        if ((await browser.AskAsync("/admin/modules")).Status != HttpStatusCode.OK) problems.Add("the platform does not answer");
        return problems;
    }

    /// <summary>What it writes into a demo area is written at the first start only.</summary>
    public static async Task<IReadOnlyList<string>> DemoTwiceAsync(Subject subject, DatabaseEngine engine)
    {
        await using var database = await KeptAsync(subject, engine);
        var setup = new TestSetup { Database = database, KeepsDatabase = true, DemoPeople = true };
        await using (await subject.StartAsync(engine, setup))
        {
        }

        var first = await Dump.OfAsync(database.Options);
        await using (await subject.StartAsync(engine, setup))
        {
        }

        return [.. Dump.Changed(first, await Dump.OfAsync(database.Options)).Select(table => $"the second start writes {table} again")];
    }

    private static async Task<Exception?> StartSupportAsync(TestPlatform platform)
    {
        try
        {
            await platform.InServicesAsync(async services =>
            {
                var scope = services.GetRequiredService<ModuleScope>();
                await scope.Database.TransactAsync(() => services.GetRequiredService<IEvents>().RaiseAsync(
                    new SupportStarted(Guid.Empty, Guid.Empty, "core", Guid.Empty, null, scope.Today)));
                return true;
            });
            return null;
        }
        catch (Exception fault) when (fault is FailingException or InvalidOperationException)
        {
            return fault;
        }
    }

    private static async Task<TestDatabase> KeptAsync(Subject subject, DatabaseEngine engine)
    {
        var setup = new TestSetup();
        return await PreparedDatabase.CopyAsync(engine, setup, subject.Loaded, setup.Configuration(subject.Beside));
    }

    private static async Task WriteAsync(Subject subject, TestPlatform platform, Guid person)
    {
        if (subject.Declared.Timeline is not [var kind, ..]) return;
        await platform.InScopeAsync(async scope =>
        {
            await scope.Database.TransactAsync(() => scope.Timeline.WriteAsync(kind, person, Sentence));
            return true;
        });
    }

    private static string Sample(FoundPage page, Guid person) =>
        System.Text.RegularExpressions.Regex.Replace($"{page}".Replace("{personId:guid}", $"{person}", StringComparison.Ordinal), @"\{[^}]*\}", $"{Guid.Empty}");

    /// <summary>The module, broken: it declares what it declares and then throws.</summary>
    private sealed class Throwing(IModule inner) : IModule
    {
        public const string Cause = "The kit makes this module throw";

        public ModuleInfo Info => inner.Info;

        public void Compose(IModuleBuilder module)
        {
            inner.Compose(module);
            throw new InvalidOperationException(Cause);
        }
    }

    /// <summary>A module in its place that composes and then fails at everything.</summary>
    private sealed class Failing(string key) : IModule
    {
        public ModuleInfo Info { get; } = new(key, "Failing", "Fails at everything.");

        public void Compose(IModuleBuilder module) => module
            .On<SupportStarted>((_, _) => throw new FailingException())
            .Every(1, FailAsync)
            .Demo(FailAsync);

        private static Task FailAsync(ModuleScope scope) => throw new FailingException();
    }

    private sealed class FailingException() : Exception("The kit makes this fail");
}
