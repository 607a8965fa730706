using FluentMigrator;
using Platform.Conformance.Engines;
using Platform.Data.Engines;
using Platform.Data.Schema;
using Platform.Sdk.Data;

namespace Data.Tests.Schema;

public sealed class ModuleTableTests : EngineTests
{
    private static readonly Sql All = new("select table_name, module_key, personal, retention from core_module_table order by table_name");
    private static readonly Sql Decide = new("update core_module_table set retention = @retention where table_name = @table");

    [Theory, EveryEngine]
    public async Task Every_table_is_listed_with_its_module_and_whether_it_is_about_a_person(DatabaseEngine engine)
    {
        var test = await EmptyAsync(engine);
        await new Migrator(test.Options).MigrateAsync([CoreSchema.Module, HousingSchema.Module]);
        Assert.Equal(
            [
                ("core_break_glass", "core", true), ("core_lock", "core", true), ("core_module_table", "core", false), ("core_person", "core", true), ("core_pot", "core", false),
                ("core_sample", "core", false), ("core_seal", "core", true), ("core_seal_reader", "core", true), ("core_sharing", "core", true), ("core_sharing_kind", "core", true),
                ("core_support", "core", true),
                ("housing_first_home", "housing-first", true), ("housing_first_landlord", "housing-first", false),
            ],
            (await ListAsync(test)).Select(row => (row.TableName, row.ModuleKey, row.Personal)));
    }

    [Theory, EveryEngine]
    public async Task A_module_that_is_gone_stays_listed_and_what_the_area_decided_stays(DatabaseEngine engine)
    {
        var test = await EmptyAsync(engine);
        await new Migrator(test.Options).MigrateAsync([CoreSchema.Module, HousingSchema.Module]);
        await using (var database = test.Open())
        {
            await database.TransactAsync(() => database.ExecuteOneAsync(Decide, new { retention = "8 years", table = "core_person" }));
        }

        await new Migrator(test.Options).MigrateAsync([CoreSchema.Module]);
        var rows = await ListAsync(test);
        Assert.Contains(rows, row => row.TableName == "housing_first_home");
        Assert.Equal("8 years", rows.Single(row => row.TableName == "core_person").Retention);
    }

    [Theory, EveryEngine]
    public async Task A_table_that_was_deleted_is_no_longer_listed(DatabaseEngine engine)
    {
        var test = await EmptyAsync(engine);
        await new Migrator(test.Options).MigrateAsync([CoreSchema.Module, HousingSchema.Module]);
        await new Migrator(test.Options).MigrateAsync([CoreSchema.Module, HousingSchema.Of(typeof(M1_Homes), typeof(M4_NoLandlords))]);
        Assert.DoesNotContain(await ListAsync(test), row => row.TableName == "housing_first_landlord");
    }

    private static async Task<IReadOnlyList<Row>> ListAsync(TestDatabase test)
    {
        await using var database = test.Open();
        return await database.ManyAsync<Row>(All);
    }

    private sealed record Row
    {
        public required string TableName { get; init; }
        public required string ModuleKey { get; init; }
        public bool Personal { get; init; }
        public required string Retention { get; init; }
    }

    [Migration(4)]
    private sealed class M4_NoLandlords : ForwardOnlyMigration
    {
        public override void Up() => Delete.Table("housing_first_landlord");
    }
}
