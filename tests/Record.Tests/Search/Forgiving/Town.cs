using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Running;
using Platform.Data;
using Platform.Data.Engines;
using Platform.Record.Characteristics;
using Platform.Record.Names;
using Platform.Record.Starting;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Record.Tests.Support;

namespace Record.Tests.Search.Forgiving;

/// <summary>A platform in which one team supports a whole invented town.</summary>
internal sealed class Town(TestPlatform platform, IReadOnlyList<Somebody> people) : IAsyncDisposable
{
    private const int Batch = 1_000;

    public TestPlatform Platform => platform;

    public IReadOnlyList<Somebody> People => people;

    public static async Task<Town> BuildAsync(DatabaseEngine engine, int size, DateOnly? born = null)
    {
        var platform = await TestPlatform.StartAsync(engine);
        var population = new Population(seed: 20261123);
        List<Somebody> people = [.. Enumerable.Range(0, size).Select(_ => population.Next(Ids.New())).Select(who => born is { } all ? who with { Born = all } : who)];
        // nobody watches these: a log of a million statements is slower than they are
        await using var database = new Database(platform.Services.GetRequiredService<DatabaseOptions>(), new CurrentWorker(), []);
        var write = new NewPeople(database, new PersonNames(database, platform.Clock), platform.Clock);
        var team = (await database.OneAsync<WorkerRow>(SceneSql.Worker, new { email = Scene.Navigator }))!.TeamId;
        foreach (var batch in people.Chunk(Batch))
        {
            await database.TransactAsync(async () =>
            {
                foreach (var who in batch)
                {
                    await WriteAsync(database, write, who, team);
                }
            });
        }
        return new Town(platform, people);
    }

    /// <summary>Reads as somebody of the one team.</summary>
    public Task ReadAsync(Func<IDatabase, Task> read) => platform.InServicesAsync(async services =>
    {
        var database = services.GetRequiredService<IDatabase>();
        var team = (await database.OneAsync<WorkerRow>(SceneSql.Worker, new { email = Scene.Navigator }))!.TeamId;
        services.GetRequiredService<CurrentWorker>().Become(
            new SignedInWorker(Ids.New(), "Wren", team, "Team", Ids.New(), "Organisation", new DateOnly(2026, 11, 23), new HashSet<string>()));
        await read(database);
        return true;
    });

    public ValueTask DisposeAsync() => platform.DisposeAsync();

    private static async Task WriteAsync(Database database, NewPeople write, Somebody who, Guid team)
    {
        await write.WriteAsync(new NewPerson(who.Name)
        {
            OtherNames = who.Other is null ? [] : [new NameTyped(null, NameKind.Previous, who.Other)], Born = new BirthDate(who.Born, BirthPrecision.Exact),
        }, who.Id);
        await database.ExecuteAsync(TownSql.Support, new { id = Ids.New(), person = who.Id, team, on = new DateOnly(2026, 1, 5) });
    }
}

internal static class TownSql
{
    public static readonly Sql Support = new("""
        insert into core_support (support_id, person_id, module_key, team_id, phase, started_on, version)
        values (@id, @person, 'core', @team, 'GettingToKnow', @on, 1)
        """);
}
