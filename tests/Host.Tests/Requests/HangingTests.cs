using System.Net;
using Host.Tests.Modules;
using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Engines;
using Platform.Conformance.Exploring;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Host.Faults;
using Platform.Sdk.Record;

namespace Host.Tests.Requests;

/// <summary>Whatever hangs while a form is answered is undone and named, and nobody else waits for it.</summary>
public sealed class HangingTests
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(60);

    [Theory, EveryEngine]
    public Task An_answer_to_an_event_that_does_not_come_back_is_undone_and_named_and_the_form_is_kept(DatabaseEngine engine) =>
        IsUndoneAsync(engine, new HangingModule());

    [Theory, EveryEngine]
    public Task An_answer_that_blocks_its_thread_is_undone_and_named_as_well(DatabaseEngine engine) =>
        IsUndoneAsync(engine, new HangingModule { Blocks = true });

    [Theory, EveryEngine]
    public async Task An_answer_that_hung_is_not_waited_for_again_at_once_and_is_after_a_minute(DatabaseEngine engine)
    {
        var module = new HangingModule();
        await using var platform = await TestPlatform.StartAsync(engine, module);
        using var worker = await platform.SignInAsync("frontdoor@demo.example");
        var person = await ModulePlatform.StartPersonAsync(worker);
        await HangAsync(platform, module.Hang, ModulePlatform.ContactAsync(worker, person));

        // the clock stands still: whoever waited would wait for ever
        var again = await ModulePlatform.ContactAsync(worker, person).WaitAsync(Bound);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, 1), (again.Status, module.Asked));
        Assert.Equal(2, Assert.Single(await FaultsAsync(platform)).Times);

        module.HangNoMore();
        platform.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.NotNull((await ModulePlatform.ContactAsync(worker, person)).Location);
        Assert.Equal(2, module.Asked);
    }

    [Theory, EveryEngine]
    public async Task A_page_that_hangs_lets_go_of_the_database_and_shows_the_form_again_if_it_comes_back(DatabaseEngine engine)
    {
        var events = new HangingEvents();
        await using var platform = await TestPlatform.StartAsync(engine, new TestSetup { Also = services => services.AddScoped<IEvents>(_ => events) });
        using var worker = await platform.SignInAsync("frontdoor@demo.example");
        var person = await ModulePlatform.StartPersonAsync(worker);
        var before = await Dump.OfAsync(platform.Database.Options);
        events.Hangs = true;
        var sent = ModulePlatform.ContactAsync(worker, person);
        await events.Hang.Begun.Task.WaitAsync(Bound);
        platform.Clock.Advance(TimeSpan.FromSeconds(20));

        await using (var other = platform.Database.Open())
        {
            await other.BeginAsync();
            await other.RollbackAsync();
        }

        Assert.False(sent.IsCompleted);
        events.Hang.Release.SetResult();
        var answer = await sent.WaitAsync(Bound);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
        Assert.Equal("Tea at the café", answer.Document.QuerySelector("[name='Input.Note']")!.TextContent);
        Assert.Equal(["core_audit", "core_module_fault"], Dump.Changed(before, await Dump.OfAsync(platform.Database.Options)).Where(table => table is not ("core_session" or "core_worker")).Order(StringComparer.Ordinal));
        var fault = Assert.Single(await FaultsAsync(platform));
        Assert.Equal(("core", "page /people/{personId:guid}/contacts/record"), (fault.ModuleKey, fault.Place));
    }

    private static async Task IsUndoneAsync(DatabaseEngine engine, HangingModule module)
    {
        await using var platform = await TestPlatform.StartAsync(engine, module);
        using var worker = await platform.SignInAsync("frontdoor@demo.example");
        var person = await ModulePlatform.StartPersonAsync(worker);
        var before = await Dump.OfAsync(platform.Database.Options);

        var answer = await HangAsync(platform, module.Hang, ModulePlatform.ContactAsync(worker, person));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
        Assert.Contains("because Slow thing did not answer. Nothing you typed is lost", answer.Text, StringComparison.Ordinal);
        Assert.Equal("Tea at the café", answer.Document.QuerySelector("[name='Input.Note']")!.TextContent);
        var fault = Assert.Single(await FaultsAsync(platform));
        Assert.Equal(("hanging", "event ContactRecorded"), (fault.ModuleKey, fault.Place));
        Assert.Contains(fault.Reference, answer.Text, StringComparison.Ordinal);

        using var another = await platform.SignInAsync("navigator@demo.example");
        Assert.Equal(HttpStatusCode.OK, (await another.AskAsync("/")).Status);
        module.Hang.Release.SetResult();
        Assert.Contains("given up", (await module.Afterwards.Task.WaitAsync(Bound))?.Message, StringComparison.Ordinal);
        Assert.Equal(["core_audit", "core_module_fault"], Dump.Changed(before, await Dump.OfAsync(platform.Database.Options)).Where(table => table is not ("core_session" or "core_worker")).Order(StringComparer.Ordinal));
    }

    private static async Task<TestPage> HangAsync(TestPlatform platform, Hang hang, Task<TestPage> sent)
    {
        await hang.Begun.Task.WaitAsync(Bound);
        platform.Clock.Advance(TimeSpan.FromSeconds(10));
        return await sent.WaitAsync(Bound);
    }

    private static Task<IReadOnlyList<FaultRow>> FaultsAsync(TestPlatform platform) => platform.Services.GetRequiredService<ModuleFaults>().ReadAsync();

    /// <summary>Hangs in the page itself, where nothing else counts the time.</summary>
    private sealed class HangingEvents : IEvents
    {
        public bool Hangs { get; set; }

        public Hang Hang { get; } = new();

        public Task RaiseAsync<T>(T happened) where T : notnull
        {
            if (!Hangs) return Task.CompletedTask;
            Hang.Begun.TrySetResult();
            return Hang.Release.Task;
        }
    }
}
