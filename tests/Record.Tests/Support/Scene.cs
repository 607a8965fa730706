using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Record.Support;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Record.Tests.Support;

/// <summary>A platform with the demo workers, and people whom a test makes up.</summary>
internal sealed class Scene : IAsyncDisposable
{
    public const string Navigator = "navigator@demo.example";
    public const string Lead = "lead@demo.example";
    public const string Housing = "housing@demo.example";

    private Scene(TestPlatform platform) => Platform = platform;

    public TestPlatform Platform { get; }

    public DateTime Now => Platform.Clock.GetUtcNow().UtcDateTime;

    public DateOnly Today => DateOnly.FromDateTime(Now);

    public static async Task<Scene> StartAsync(DatabaseEngine engine, params IModule[] more) =>
        new(await TestPlatform.StartAsync(engine, [new Outreach(), .. more]));

    /// <summary>Acts as a worker, in one transaction, as a posted form does.</summary>
    public Task<T> AsAsync<T>(string email, Func<IServiceProvider, Task<T>> act, params string[] permissions) =>
        Platform.InServicesAsync(async services =>
        {
            var worker = await BecomeAsync(services, email, permissions);
            var answer = default(T)!;
            await services.GetRequiredService<IDatabase>().TransactAsync(async () => answer = await act(services));
            return answer;
        });

    public Task DoAsync(string email, Func<IServiceProvider, Task> act) => AsAsync(email, async services =>
    {
        await act(services);
        return true;
    });

    /// <summary>The exception of an act that runs beside others, or null.</summary>
    public static async Task<Exception?> RefusalAsync(Func<Task> act) => await Xunit.Record.ExceptionAsync(() => Task.Run(act));

    public Task<T> ReadAsync<T>(Func<IDatabase, Task<T>> read, string email = Navigator) => Platform.InServicesAsync(async services =>
    {
        await BecomeAsync(services, email, []);
        return await read(services.GetRequiredService<IDatabase>());
    });

    public async Task<Guid> PersonAsync(string name = "Sam")
    {
        var person = Ids.New();
        await DoAsync(Navigator, services =>
            services.GetRequiredService<IDatabase>().ExecuteAsync(SceneSql.AddPerson, new { person, name, now = Now }));
        return person;
    }

    /// <summary>Starts support as a worker, who becomes the lead worker unless told otherwise.</summary>
    public Task<Guid> SupportAsync(
        Guid person, string email = Navigator, string module = Outreach.Key, bool lead = true, int daysAgo = 0, string? reason = null,
        params string[] permissions) => AsAsync(email, services =>
    {
        var worker = services.GetRequiredService<CurrentWorker>();
        return services.GetRequiredService<Episodes>().StartAsync(
            person, module, worker.TeamId, lead ? worker.Id : null, Today.AddDays(-daysAgo), reason);
    }, permissions);

    /// <summary>A person whom the navigator supports.</summary>
    public async Task<(Guid Person, Guid Support)> SupportedAsync(string name = "Sam", int daysAgo = 0, string email = Navigator)
    {
        var person = await PersonAsync(name);
        return (person, await SupportAsync(person, email, daysAgo: daysAgo));
    }

    /// <summary>A person whom the navigator supports and was in touch with today.</summary>
    public async Task<(Guid Person, Guid Support)> InTouchAsync(string name = "Sam", int daysAgo = 0, string email = Navigator)
    {
        var of = await SupportedAsync(name, daysAgo, email);
        await ContactAsync(of, ContactMethod.Phone, twoWay: true, daysAgo: 0);
        return of;
    }

    /// <summary>A contact that was recorded earlier.</summary>
    public Task ContactAsync((Guid Person, Guid Support) of, ContactMethod method, bool twoWay, int daysAgo) =>
        DoAsync(Navigator, services => services.GetRequiredService<IDatabase>().ExecuteAsync(SceneSql.AddContact, new
        {
            contact = Ids.New(),
            person = of.Person,
            support = of.Support,
            worker = services.GetRequiredService<CurrentWorker>().Id,
            method,
            result = twoWay ? ContactResult.Spoke : ContactResult.NotReached,
            twoWay,
            at = Now.AddDays(-daysAgo),
        }));

    public Task<IReadOnlyList<string>> SentencesAsync(Guid person) =>
        ReadAsync(database => database.ManyAsync<string>(SceneSql.Sentences, new { person }));

    public Task<IReadOnlyList<string>> OpenWorkAsync(Guid person) =>
        ReadAsync(database => database.ManyAsync<string>(SceneSql.OpenWork, new { person }));

    public ValueTask DisposeAsync() => Platform.DisposeAsync();

    private static async Task<WorkerRow> BecomeAsync(IServiceProvider services, string email, string[] permissions)
    {
        var row = await services.GetRequiredService<IDatabase>().OneAsync<WorkerRow>(SceneSql.Worker, new { email })
            ?? throw new InvalidOperationException($"{email} is no demo worker.");
        services.GetRequiredService<CurrentWorker>().Become(
            new SignedInWorker(row.WorkerId, row.Name, row.TeamId, row.TeamName, row.OrganisationId, row.Organisation, new DateOnly(2026, 1, 5), permissions.ToHashSet()));
        return row;
    }
}
