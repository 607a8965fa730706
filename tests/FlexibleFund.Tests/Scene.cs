using Platform.Sdk.Amounts;
using System.Globalization;
using FlexibleFund.Pots;
using FlexibleFund.Requests;
using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Record;

namespace FlexibleFund.Tests;

/// <summary>A platform with this module, a pot, somebody whom the navigators' team supports, and colleagues enough to keep asking, deciding and paying apart.</summary>
internal sealed class Scene(TestPlatform platform) : IAsyncDisposable
{
    public const string Worker = "navigator@demo.example", Lead = "lead@demo.example", SecondLead = "second-lead@demo.example", Payer = "payer@demo.example";

    public TestPlatform Platform => platform;

    public DateTime Now => platform.Clock.GetUtcNow().UtcDateTime;

    public DateOnly Today => DateOnly.FromDateTime(Now);

    public static Task<Scene> StartAsync(DatabaseEngine engine, params (string Key, string Value)[] settings) => StartAsync(engine, true, settings);

    /// <summary>The same area once the platform has been started again, with the module on or off.</summary>
    public async Task<Scene> AgainAsync(DatabaseEngine engine, bool isOn) => new(await TestPlatform.StartAsync(
        engine, new TestSetup { Database = platform.Database, KeepsDatabase = true, Clock = platform.Clock, Settings = new Dictionary<string, string?> { ["modules:flexible-fund:enabled"] = isOn ? "true" : "false" } }, new FlexibleFundModule()));

    public static async Task<Scene> StartAsync(DatabaseEngine engine, bool colleagues, params (string Key, string Value)[] settings)
    {
        var scene = new Scene(await TestPlatform.StartAsync(
            engine, new TestSetup { Settings = settings.ToDictionary(one => $"modules:flexible-fund:{one.Key}", string? (one) => one.Value) }, new FlexibleFundModule()));
        if (!colleagues) return scene;
        await scene.ColleagueAsync(SecondLead, "Sal Second", Role.Lead);
        await scene.ColleagueAsync(Payer, "Penny Payer", Role.Worker);
        return scene;
    }

    public Task<TestBrowser> AsAsync(string email) => platform.SignInAsync(email);

    /// <summary>Writes in one transaction.</summary>
    public Task<bool> WriteAsync(Func<Platform.Sdk.Modules.ModuleScope, Task> act) => platform.InScopeAsync(async scope =>
    {
        await scope.Database.TransactAsync(() => act(scope));
        return true;
    });

    public async Task<Guid> PersonAsync(string name = "Sam", string email = Worker)
    {
        var person = Ids.New();
        await WriteAsync(async scope =>
        {
            await scope.Database.ExecuteAsync(SceneSql.AddPerson, new { person, name, now = Now });
            await scope.Database.ExecuteOneAsync(SceneSql.AddSupport, new { person, support = Ids.New(), email, on = Today.AddDays(-30) });
        });
        return person;
    }

    public async Task<Guid> PotAsync(int pounds, string name = "Exampleton", string? ringFence = null, DateOnly? startsOn = null)
    {
        var pot = Guid.Empty;
        await WriteAsync(async scope => pot = await OpenPot.RunAsync(scope, new NewPot(name, startsOn ?? new DateOnly(2026, 4, 1), Money.Pounds(pounds), "Treasurer") { RingFence = ringFence, Team = (await scope.Database.OneAsync<Colleague>(SceneSql.WorkerOf, new { email = Worker }))!.TeamId }));
        return pot;
    }

    public async Task<Guid> GoalAsync(Guid person, string words)
    {
        var goal = Ids.New();
        await WriteAsync(scope => scope.Database.ExecuteAsync(SceneSql.AddGoal, new { goal, person, words, on = Today }));
        return goal;
    }

    public async Task<Colleague> WhoAsync(string email) => (await platform.InScopeAsync(scope => scope.Database.OneAsync<Colleague>(SceneSql.WorkerOf, new { email })))!;

    public async Task<Pot> OnlyPotAsync() => Assert.Single(await PotsAsync());

    public Task<IReadOnlyList<Pot>> PotsAsync() => platform.InScopeAsync(scope => scope.Database.ManyAsync<Pot>(SceneSql.Pots));

    public Task<IReadOnlyList<string>> OpenWorkAsync(Guid person) => platform.InScopeAsync(scope => scope.Database.ManyAsync<string>(SceneSql.OpenWork, new { person }));

    /// <summary>Open work that is about nobody.</summary>
    public Task<IReadOnlyList<string>> NobodysWorkAsync() => platform.InScopeAsync(scope => scope.Database.ManyAsync<string>(SceneSql.NobodysWork));

    public Task<IReadOnlyList<string>> StatesAsync(Guid person) => platform.InScopeAsync(scope => scope.Database.ManyAsync<string>(SceneSql.States, new { person }));

    internal Task<IReadOnlyList<Request>> RequestsAsync(Guid person) => platform.InScopeAsync(scope => scope.Database.ManyAsync<Request>(SceneSql.Requests, new { person }));

    /// <summary>Asks on the page and answers where that leads; what is pointed out is read, and the form sent again as it is.</summary>
    public static async Task<TestPage> AskAsync(TestBrowser browser, Guid person, string amount, string category = "phone", params (string Field, string Value)[] more)
    {
        var answer = await AskOnceAsync(browser, person, amount, category, more);
        return answer.Document.QuerySelector("input[name='Input.Seen']")?.GetAttribute("value") is { Length: > 0 } ? await browser.SubmitAsync(answer) : answer;
    }

    /// <summary>The same, and stays at what the first answer says.</summary>
    public static async Task<TestPage> AskOnceAsync(TestBrowser browser, Guid person, string amount, string category = "phone", params (string Field, string Value)[] more) =>
        await browser.SubmitAsync(await browser.OpenAsync($"/flexible-fund/asking/ask/{person}"), Fields(
            [("Input.Words", "A phone, so that they can ring me"), ("Input.Category", category), ("Input.Amount", amount), .. more]));

    /// <summary>Decides on the page where a request stands.</summary>
    public static async Task<TestPage> DecideAsync(TestBrowser browser, string request, string says = "Yes", params (string Field, string Value)[] more) =>
        await browser.SubmitAsync(await browser.OpenAsync(Page(request, "deciding/decide")), Fields([("Input.Says", says), ("Input.Reason", "It makes sense"), .. more]));

    public static async Task<TestPage> PayAsync(TestBrowser browser, string request, params (string Field, string Value)[] more) =>
        await browser.SubmitAsync(await browser.OpenAsync(Page(request, "payments/pay")), Fields([("Input.Method", "Card"), ("Input.BoughtFrom", "Phone shop"), .. more]));

    /// <summary>Another page about the request that an address shows.</summary>
    public static string Page(string request, string page) => request.Replace("requests/show", page, StringComparison.Ordinal);

    public static Dictionary<string, string?> Fields(params (string Field, string Value)[] fields) => fields.ToDictionary(one => one.Field, string? (one) => one.Value);

    public Task RaiseAsync<T>(T happened) where T : notnull => platform.InServicesAsync(async services =>
    {
        var events = services.GetRequiredService<IEvents>();
        await services.GetRequiredService<IDatabase>().TransactAsync(() => events.RaiseAsync(happened));
        return true;
    });

    public async Task ColleagueAsync(string email, string name, string role)
    {
        var worker = Ids.New();
        await WriteAsync(async scope =>
        {
            await scope.Database.ExecuteOneAsync(SceneSql.AddWorker, new
            {
                worker, email, emailKey = email.ToUpperInvariant(), name, stamp = worker.ToString("N", CultureInfo.InvariantCulture), now = Now,
            });
            foreach (var module in (string[])["core", "flexible-fund"]) await scope.Database.ExecuteOneAsync(SceneSql.AddRole, new { worker, module, role });
        });
    }

    /// <summary>The support of a colleague's team ends.</summary>
    public async Task EndAsync(Guid person, string email, EndingReason reason = EndingReason.MovedOn, int daysAgo = 0)
    {
        var who = await WhoAsync(email);
        await WriteAsync(scope => scope.Database.ExecuteOneAsync(SceneSql.EndSupport, new { person, team = who.TeamId, on = Today.AddDays(-daysAgo) }));
        await RaiseAsync(new SupportEnded(person, Ids.New(), "core", who.TeamId, who.WorkerId, Today, reason));
    }

    /// <summary>All support ends, where there is any.</summary>
    public async Task EndAllAsync(Guid person)
    {
        var who = await WhoAsync(Worker);
        await WriteAsync(scope => scope.Database.ExecuteAsync(SceneSql.EndEverySupport, new { person, on = Today }));
        await RaiseAsync(new SupportEnded(person, Ids.New(), "core", who.TeamId, who.WorkerId, Today, EndingReason.MovedOn));
    }

    public ValueTask DisposeAsync() => platform.DisposeAsync();
}
