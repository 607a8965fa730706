using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Exploring;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;

namespace Record.Tests.Access.Worlds;

/// <summary>The platform with every module of the house, everybody signed in, and people who come and go.</summary>
internal sealed class House : IAsyncDisposable
{
    /// <summary>Half an hour into a day that has not begun in UTC.</summary>
    private static readonly DateTimeOffset s_now = new(2026, 6, 30, 23, 30, 0, TimeSpan.Zero);

    private static readonly DateOnly s_today = new(2026, 7, 1);

    private readonly TestPlatform _platform;
    private readonly IReadOnlyList<string> _kinds;
    private readonly IReadOnlyList<IReadOnlyList<string>?> _ledBy;
    private int _words;

    private House(TestPlatform platform, IReadOnlyList<Surface> pages)
    {
        (_platform, Pages) = (platform, [.. pages.Where(page => page.Rule is not null)]);
        Lists = [.. pages.Where(page => page.Rule is null)];
        var supports = platform.Services.GetRequiredService<IModules>().On.Where(module => module.Support is not null).ToList();
        _kinds = [.. supports.Select(module => module.Info.Key)];
        _ledBy = [.. supports.Select(module => module.Support!.FreeFor is not null ? [] : module.Support.LedBy is { } own ? module.Permissions.Single(one => one.Key == own).DefaultRoles : null)];
    }

    public Dictionary<Colleague, TestBrowser> Browsers { get; } = [];

    /// <summary>Every page about a person.</summary>
    public IReadOnlyList<Surface> Pages { get; }

    /// <summary>Every other page that asks who is signed in.</summary>
    public IReadOnlyList<Surface> Lists { get; }

    public static async Task<House> OpenAsync(DatabaseEngine engine)
    {
        var folder = Path.Combine(typeof(House).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "HostFolder").Value!, "modules");
        var platform = await TestPlatform.StartAsync(engine, new TestSetup
        {
            Now = s_now,
            ModulesFolder = folder,
            Settings = Directory.GetDirectories(folder).ToDictionary(module => $"modules:{Path.GetFileName(module)}:enabled", string? (_) => "true"),
        });
        var house = new House(platform, Surface.All(await FoundPage.AllAsync(platform), platform.Services.GetRequiredService<IModules>()));
        await platform.InScopeAsync(HireAsync);
        foreach (var who in Colleague.All) house.Browsers[who] = await platform.SignInAsync(who.Email);
        return house;
    }

    public async Task<IReadOnlyList<Settled>> SettleAsync(IReadOnlyList<Somebody> people, string? like = null)
    {
        var name = like ?? Word();
        _platform.Sql.Clear();
        return await _platform.InScopeAsync(async scope =>
        {
            var settled = new List<Settled>();
            await scope.Database.TransactAsync(async () =>
            {
                foreach (var (number, one) in people.Index()) settled.Add(await Settled.WriteAsync(scope, _kinds, Led(one), $"{name} Number{number:00}", Word(), s_today));
            });
            return settled;
        });
    }

    // the rules ask who leads a support whose module says so itself
    private Somebody Led(Somebody one) => one with { Episodes = [.. one.Episodes.Select(episode => episode with { LedBy = _ledBy[episode.Kind % _ledBy.Count] })] };

    public Task EndAsync(IReadOnlyList<Settled> people) => _platform.InScopeAsync(async scope =>
    {
        await scope.Database.TransactAsync(async () =>
        {
            foreach (var one in people) await one.EndAsync(scope);
        });
        return true;
    });

    /// <summary>A search that somebody makes for everybody of a world.</summary>
    public Task<Guid> SearchAsync(Colleague who, IReadOnlyList<Settled> people) => _platform.InScopeAsync(async scope =>
    {
        var search = Ids.New();
        await scope.Database.TransactAsync(() => scope.Database.ExecuteAsync(
            WorldSql.Search, new { id = search, email = who.Email, terms = $"{people[0].Name.Split(' ')[0]}\n", until = scope.Now.AddMinutes(30) }));
        return search;
    });

    /// <summary>What somebody is answered, and the statements that it took.</summary>
    public async Task<(TestPage Answer, IReadOnlyList<string> Ran)> WatchAsync(Colleague who, string address)
    {
        _platform.Sql.Clear();
        var answer = await Browsers[who].AskAsync(address);
        return (answer, [.. _platform.Sql.Runs.Select(run => run.Sql.Name)]);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in Browsers.Values) browser.Dispose();
        await _platform.DisposeAsync();
    }

    // whoever has a role has it in every module
    private static async Task<bool> HireAsync(ModuleScope scope)
    {
        await scope.Database.TransactAsync(async () =>
        {
            foreach (var who in Colleague.All) await scope.Database.ExecuteAsync(WorldSql.Role, new { email = who.Email, module = "*", role = who.Role });
        });
        return true;
    }

    // letters that look and sound like no other world's
    private string Word()
    {
        var (word, number) = ("", ++_words);
        for (var at = 0; at < 4; at++, number /= 20) word += $"{"bcdfghjklmnpqrstvwxz"[number % 20]}{"aeiou"[(number + at) % 5]}";
        return $"zq{word}";
    }
}
