using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Engines;
using Platform.Conformance.Exploring;
using Platform.Conformance.Running;
using Platform.Data.Engines;
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
}
