using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Engines;
using Platform.Conformance.Exploring;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Host.SignIn;
using Platform.Record.Organisations;
using Platform.Record.Support;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;

namespace Together.Tests;

/// <summary>One area with every module: the demo's people, and one person whom all the modules support at once, with whatever their forms lead to.</summary>
/// <param name="Database">What was kept; nothing has it open.</param>
/// <param name="Person">Whom every module supports.</param>
/// <param name="Work">What filling it took and found.</param>
/// <param name="AnsweredBy">Whom a page answers that names nothing but the person.</param>
/// <param name="Declared">The core and the modules as they declared themselves.</param>
internal sealed record Whole(TestDatabase Database, Guid Person, Filling Work, IReadOnlyDictionary<string, string> AnsweredBy, IReadOnlyList<ModuleDeclaration> Declared)
{
    public const string Everybody = "every-role@demo.example", Nobody = "no-role@demo.example";

    private static readonly ConcurrentDictionary<DatabaseEngine, Lazy<Task<Whole>>> s_made = new();

    /// <summary>Made once for each engine: to be looked at, and changed by nobody.</summary>
    public static Task<Whole> OfAsync(DatabaseEngine engine) => s_made.GetOrAdd(engine, one => new(() => MakeAsync(one))).Value;

    /// <summary>One of the test's own.</summary>
    public static async Task<Whole> OwnAsync(DatabaseEngine engine)
    {
        if (engine == DatabaseEngine.SqlServer) return await MakeAsync(engine);
        var whole = await OfAsync(engine);
        return whole with { Database = TestDatabase.CopyOf(whole.Database) };
    }

    /// <summary>The address of a worker who holds one role in every module.</summary>
    public static string With(string role) => $"{role}-everywhere@demo.example";

    /// <summary>The platform on what was kept, with these modules in its folder and those of them off.</summary>
    public Task<TestPlatform> StartAsync(IEnumerable<IModule> there, IEnumerable<string>? off = null) => TestPlatform.StartAsync(
        Database.Options.Engine,
        new TestSetup { Database = Database, KeepsDatabase = true, Settings = (off ?? []).ToDictionary(key => $"modules:{key}:enabled", _ => (string?)"false") },
        [.. there]);

    private static async Task<Whole> MakeAsync(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine, new TestSetup { DemoPeople = true, KeepsDatabase = true }, [.. Everything.Modules]);
        var person = await platform.InServicesAsync(async services =>
        {
            var (scope, one) = (services.GetRequiredService<ModuleScope>(), Ids.New());
            await scope.Database.TransactAsync(async () =>
            {
                var team = await TeamAsync(scope);
                var worker = await HireAsync(scope, team);
                await SupportAsync(services, one, "Wren", team, worker);
            });
            return one;
        });
        // whoever signs in later changes nothing any more
        foreach (var email in Role.All.Select(With).Append(Nobody)) (await platform.SignInAsync(email)).Dispose();
        var work = await Filling.RunAsync(platform, person);
        return new(platform.Database, person, work, await AnsweringAsync(platform, work), platform.Services.GetRequiredService<IModules>().On);
    }

    // what is somebody's own, a peer's above all, answers nobody who holds every role and is not them
    private static async Task<IReadOnlyDictionary<string, string>> AnsweringAsync(TestPlatform platform, Filling work)
    {
        var answering = work.Answered.ToDictionary(page => page, _ => Everybody);
        foreach (var email in DemoAccounts.Workers.Select(one => one.Email))
        {
            var left = work.Pages.Where(page => page is { Area.Length: > 0, Parameters: [] } && !answering.ContainsKey($"{page}")).ToList();
            if (left.Count == 0) break;
            using var browser = await platform.SignInAsync(email);
            foreach (var page in left)
            {
                if ((await browser.AskAsync($"{page}")).Status == HttpStatusCode.OK) answering[$"{page}"] = email;
            }
        }

        return answering;
    }

    public static Task<Guid> TeamAsync(ModuleScope scope) => Teams.KeepAsync(scope.Database, "Alongside", "Exampleton Council");

    /// <summary>Starts a record, and the support of every module.</summary>
    public static async Task SupportAsync(IServiceProvider services, Guid person, string name, Guid team, Guid? lead)
    {
        var scope = services.GetRequiredService<ModuleScope>();
        await scope.Database.ExecuteAsync(KitSql.AddPerson, new { person, name, now = scope.Now });
        foreach (var module in services.GetRequiredService<IModules>().On.Where(module => module.Support is not null && module.Info.Key != Episodes.FrontDoor))
        {
            await services.GetRequiredService<Episodes>().StartAsync(person, module.Info.Key, team, lead, scope.Today);
        }
    }

    /// <summary>A worker of every role, one of none and one of each, in every module; answers the first.</summary>
    public static async Task<Guid> HireAsync(ModuleScope scope, Guid team)
    {
        var everything = Ids.New();
        await WorkerAsync(scope, team, everything, Everybody, Role.All);
        await WorkerAsync(scope, team, Ids.New(), Nobody, []);
        foreach (var role in Role.All) await WorkerAsync(scope, team, Ids.New(), With(role), [role]);
        return everything;
    }

    private static async Task WorkerAsync(ModuleScope scope, Guid team, Guid worker, string email, IReadOnlyList<string> roles)
    {
        await scope.Database.ExecuteOneAsync(KitSql.AddWorker, new
        {
            worker, team, email, emailKey = email.ToUpperInvariant(), name = email.Split('@')[0], stamp = $"{worker:N}", now = scope.Now,
        });
        foreach (var role in roles)
        {
            foreach (var module in Everything.Keys.Prepend("core")) await scope.Database.ExecuteOneAsync(KitSql.AddRole, new { worker, module, role });
        }
    }
}
