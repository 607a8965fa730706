using System.Globalization;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Peer.Peers;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Peer.Tests.Matching;

/// <summary>A platform with this module, a coordinator, peers, and people who wait for one.</summary>
internal sealed class Town(TestPlatform platform) : IAsyncDisposable
{
    public const string Cora = "coordinator@demo.example", Pat = "peer@demo.example", Priya = "peer2@demo.example", Piotr = "peer3@demo.example", Navigator = "navigator@demo.example";

    public TestPlatform Platform => platform;

    public DateTime Now => platform.Clock.GetUtcNow().UtcDateTime;

    public DateOnly Today => DateOnly.FromDateTime(Now);

    public static async Task<Town> StartAsync(DatabaseEngine engine, params (string Key, string Value)[] settings) => new(await TestPlatform.StartAsync(
        engine, new TestSetup { Settings = settings.ToDictionary(one => $"modules:peer:{one.Key}", string? (one) => one.Value) }, new PeerModule()));

    public Task<TestBrowser> AsAsync(string email) => platform.SignInAsync(email);

    /// <summary>Writes in one transaction.</summary>
    public Task<bool> WriteAsync(Func<ModuleScope, Task> act) => platform.InScopeAsync(async scope =>
    {
        await scope.Database.TransactAsync(() => act(scope));
        return true;
    });

    /// <summary>Does something with any of the platform's services, in one transaction.</summary>
    public Task<bool> ServeAsync(Func<IServiceProvider, Task> act) => platform.InServicesAsync(async services =>
    {
        await services.GetRequiredService<IDatabase>().TransactAsync(() => act(services));
        return true;
    });

    /// <summary>Makes a colleague a peer.</summary>
    public async Task<Guid> PeerAsync(
        string email, int capacity = 3, PeerState state = PeerState.Ready, bool shown = true, params (string Field, string Choice)[] said)
    {
        var peer = Ids.New();
        await WriteAsync(async scope =>
        {
            await scope.Database.ExecuteOneAsync(TownSql.AddPeer, new { peer, email, state, on = Today, until = state == PeerState.Ready ? Today.AddDays(900) : (DateOnly?)null, capacity, now = Now });
            await scope.Database.ExecuteOneAsync(TownSql.AddProfile, new { peer, knownAs = $"Known as {email.Split('@')[0]}", words = $"Written by {email.Split('@')[0]}.", shownOn = shown ? Today : (DateOnly?)null, now = Now });
            foreach (var (field, choice) in said) await scope.Database.ExecuteOneAsync(TownSql.AddSaid, new { peer, field, choice });
        });
        return peer;
    }

    public Task<bool> SetAsync(Guid peer, PeerState state, int capacity) => WriteAsync(scope => scope.Database.ExecuteOneAsync(TownSql.SetPeer, new { peer, state, capacity }));

    /// <summary>Somebody who waits for a peer, or is supported by one.</summary>
    public async Task<Guid> PersonAsync(string name = "Sam", string? lead = null, int daysAgo = 3)
    {
        var person = Ids.New();
        await WriteAsync(async scope =>
        {
            await scope.Database.ExecuteAsync(TownSql.AddPerson, new { person, name, now = Now });
            await scope.Database.ExecuteOneAsync(TownSql.AddSupport, new { person, support = Ids.New(), lead, module = "peer", email = Cora, on = Today.AddDays(-daysAgo) });
        });
        return person;
    }

    public Task<bool> AlsoSupportedAsync(Guid person, string email, string module = "core") =>
        WriteAsync(scope => scope.Database.ExecuteOneAsync(TownSql.AddSupport, new { person, support = Ids.New(), lead = email, module, email, on = Today.AddDays(-3) }));

    /// <summary>Somebody more who works here, of the peer team unless another colleague's team is named.</summary>
    public Task<bool> ColleagueAsync(string email, string name, string role = Role.Peer, string like = Cora) => WriteAsync(async scope =>
    {
        var worker = Ids.New();
        await scope.Database.ExecuteOneAsync(TownSql.AddWorker, new
        {
            worker, email, emailKey = email.ToUpperInvariant(), name, stamp = worker.ToString("N", CultureInfo.InvariantCulture), now = Now, like,
        });
        foreach (var module in (string[])["core", "peer"]) await scope.Database.ExecuteOneAsync(TownSql.AddRole, new { worker, module, role });
    });

    public async Task<Guid> WorkerAsync(string email) => await platform.InScopeAsync(scope => scope.Database.OneAsync<Guid>(TownSql.WorkerOf, new { email }));

    public async Task<SupportCard> SupportAsync(Guid person) => (await platform.InScopeAsync(scope => scope.Database.OneAsync<SupportCard>(TownSql.Support, new { person })))!;

    public Task<IReadOnlyList<OpenWork>> WorkAsync() => platform.InScopeAsync(scope => scope.Database.ManyAsync<OpenWork>(TownSql.Work));

    public async Task<IReadOnlyList<string>> KindsAsync(Guid person) => [.. (await WorkAsync()).Where(one => one.PersonId == person).Select(one => one.Kind).Order(StringComparer.Ordinal)];

    public Task RaiseAsync<T>(T happened) where T : notnull => ServeAsync(services => services.GetRequiredService<IEvents>().RaiseAsync(happened));

    /// <summary>Whom the form to offer shows, by name, in its order.</summary>
    public static IReadOnlyList<string> Shown(TestPage make) => [.. make.Document.QuerySelectorAll("main form label.govuk-checkboxes__label").Select(one => one.TextContent.Trim().Split(';')[0])];

    /// <summary>Offers these on the page, and answers where that leads.</summary>
    public static async Task<TestPage> OfferAsync(TestBrowser browser, Guid person, string? why, params Guid[] peers) =>
        await browser.SubmitAsync(await browser.OpenAsync($"/peer/matching/offers/make/{person}"), Offering(why, peers));

    public static List<KeyValuePair<string, string?>> Offering(string? why, params Guid[] peers) =>
        [.. peers.Select((peer, at) => new KeyValuePair<string, string?>($"Input.Peers[{at}]", $"{peer}")), new("Input.Why", why ?? "")];

    /// <summary>Writes down what they say to the offer, from the page with the profiles or any page that leads there.</summary>
    public static async Task<TestPage> SayAsync(TestBrowser browser, TestPage page, string answer, string words = "") =>
        await browser.SubmitAsync(await browser.OpenAsync(page.LinkTo("Write down what they say")), new Dictionary<string, string?> { ["Input.Answer"] = answer, ["Input.Words"] = words });

    /// <summary>Where an item of My day leads, by what it says.</summary>
    public static string Item(TestPage day, string sentence) => day.Document.QuerySelectorAll("main a[href]").First(
        link => link.Closest("li, .area-card")?.TextContent.Contains(sentence, StringComparison.Ordinal) == true && link.TextContent.Trim().StartsWith("Open", StringComparison.Ordinal)).GetAttribute("href")!;

    /// <summary>The peer answers what stands in their My day.</summary>
    public static async Task<TestPage> ReplyAsync(TestBrowser peer, string answer = "Yes") =>
        await peer.SubmitAsync(await peer.OpenAsync(Item(await peer.OpenAsync("/"), "Somebody would like to meet you")), new Dictionary<string, string?> { ["Input.Answer"] = answer });

    public static async Task<TestPage> BeginAsync(TestBrowser browser, Guid person, string knowFirst = "")
    {
        var standing = await browser.OpenAsync($"/peer/matching/for-person/{person}");
        return await browser.SubmitAsync(await browser.OpenAsync(standing.LinkTo("Begin")), new Dictionary<string, string?> { ["Input.KnowFirst"] = knowFirst });
    }

    /// <summary>From an offer to a match, on the pages.</summary>
    public async Task<TestPage> MatchAsync(TestBrowser cora, Guid person, Guid peer, string email, Guid? other = null)
    {
        await SayAsync(cora, await OfferAsync(cora, person, other is null ? "Nobody else" : null, other is { } second ? [peer, second] : [peer]), $"{peer}");
        using var browser = await AsAsync(email);
        await ReplyAsync(browser);
        return await BeginAsync(cora, person);
    }

    public static Task<TestPage> ExcludeAsync(TestBrowser browser, Guid person, Guid peer, string kind = "Known", string words = "") => SendAsync(
        browser, $"/peer/matching/exclusions/for-person/{person}", new Dictionary<string, string?> { ["Input.Peer"] = $"{peer}", ["Input.Kind"] = kind, ["Input.Words"] = words });

    public static async Task<TestPage> SendAsync(TestBrowser browser, string address, object? fields = null) => await browser.SubmitAsync(await browser.OpenAsync(address), fields);

    public ValueTask DisposeAsync() => platform.DisposeAsync();
}
