using Platform.Conformance.Engines;
using Platform.Conformance.Exploring;
using Platform.Conformance.Facts;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Data.Schema;
using Platform.Record;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using TestModules;
using static Record.Tests.Merging.MergeDesk;

namespace Record.Tests.Merging;

/// <summary>Rows of a module that is off, where one of two cannot stand.</summary>
public sealed class OffModuleTests
{
    private static readonly SchemaModule s_pond = new(new ModuleInfo("pond", "Pond", "A module that somebody switched off."), [typeof(Ponds)], []);

    private static readonly Sql s_place = new("insert into pond_place (place_id, person_id, kind, noted_on) values (@id, @person, @kind, @on)");

    private static readonly Sql s_visit = new("insert into pond_visit (visit_id, person_id, place_id) values (@id, @person, @place)");

    private static readonly Sql s_rule = new("update core_module_table set on_merge = 'newer:noted_on' where table_name = 'pond_place'");

    private static readonly Sql s_places = new("select p.place_id from pond_place p where p.person_id = @person");

    private static readonly Sql s_visits = new("select v.place_id from pond_visit v where v.person_id = @person");

    [Theory, EveryEngine]
    public async Task The_newer_stands_with_what_hangs_on_it_and_both_are_where_they_were_when_it_is_undone(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        await new Migrator(platform.Database.Options).MigrateAsync([new Subject(new RecordModule()).Schemas[0], s_pond]);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        using var lead = await platform.SignInAsync("lead@demo.example");
        var (wren, heron) = await TwoAsync(worker);
        var (old, newer, dock) = (Ids.New(), Ids.New(), Ids.New());
        await platform.InScopeAsync(async scope =>
        {
            await scope.Database.TransactAsync(async () =>
            {
                await scope.Database.ExecuteAsync(s_rule);
                foreach (var (id, person, kind, day) in ((Guid, string, string, int)[])[(old, wren, "bench", 1), (newer, heron, "bench", 2), (dock, heron, "dock", 1)])
                {
                    await scope.Database.ExecuteAsync(s_place, new { id, person = IdOf(person), kind, on = new DateOnly(2026, 5, day) });
                    await scope.Database.ExecuteAsync(s_visit, new { id = Ids.New(), person = IdOf(person), place = id });
                }
            });
            return true;
        });
        var before = await PondAsync(platform);
        var merge = (await DecideAsync(lead, (await ProposeAsync(worker, wren, heron, "Mine")).Path)).Path;
        foreach (var sql in (Sql[])[s_places, s_visits])
        {
            Assert.Equal(new HashSet<Guid> { newer, dock }, await OfAsync(platform, sql, wren));
            Assert.Equal([old], await OfAsync(platform, sql, heron));
        }

        await UndoAsync(worker, lead, merge);
        Assert.Equal(before, await PondAsync(platform));
    }

    private static async Task<HashSet<Guid>> OfAsync(TestPlatform platform, Sql sql, string person) =>
        [.. await platform.InScopeAsync(scope => scope.Database.ManyAsync<Guid>(sql, new { person = IdOf(person) }))];

    private static async Task<IReadOnlyList<string>> PondAsync(TestPlatform platform) =>
        [.. (await Dump.OfAsync(platform.Database.Options)).Where(line => line.StartsWith("pond_", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
