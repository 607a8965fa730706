using System.Data.Common;
using Platform.Conformance.Engines;
using Platform.Data;
using Platform.Data.Engines;
using Platform.Data.Schema;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;

namespace Data.Tests.Schema;

public sealed class MigratorTests : EngineTests
{
    private static readonly Sql Homes = new("select home_id, street from housing_first_home");
    private static readonly Sql AddPerson = new("insert into core_person (person_id, name) values (@person, 'Ada')");
    private static readonly Sql AddHome = new("insert into housing_first_home (home_id, person_id, street) values (@home, @person, 'as before')");
    private static readonly Sql Cards = new("select count(*) from housing_first_home_card");
    private static readonly Sql Rents = new("select count(rent_pence) from housing_first_home");
    private static readonly Sql Keys = new("select count(*) from housing_first_key");

    [Theory, EveryEngine]
    public async Task Two_modules_with_equal_numbers_both_run_the_core_first(DatabaseEngine engine)
    {
        var test = await EmptyAsync(engine);
        await new Migrator(test.Options).MigrateAsync([HousingSchema.Module, CoreSchema.Module]);
        await using var database = test.Open();
        Assert.Equal(0, await database.OneAsync<int>(Cards));
        Assert.Empty(await database.ManyAsync<Writing.Pot>(Writing.PotSql.All));
    }

    [Theory, EveryEngine]
    public async Task What_is_pending_is_told_before_and_after(DatabaseEngine engine)
    {
        var migrator = new Migrator((await EmptyAsync(engine)).Options);
        SchemaModule[] modules = [CoreSchema.Module, HousingSchema.Module];
        Assert.Equal([("core", "1,2"), ("housing-first", "1")], Told(await migrator.PendingAsync(modules)));
        Assert.Null(await migrator.SchemaVersionAsync(CoreSchema.Module));
        await migrator.MigrateAsync(modules);
        Assert.Empty(await migrator.PendingAsync(modules));
        Assert.Equal(2, await migrator.SchemaVersionAsync(CoreSchema.Module));
        Assert.Equal(
            [("housing-first", "2")],
            Told(await migrator.PendingAsync([CoreSchema.Module, HousingSchema.Of(typeof(M1_Homes), typeof(M2_Rents))])));
    }

    [Theory, EveryEngine]
    public async Task A_later_migration_is_added_and_a_second_run_does_nothing(DatabaseEngine engine)
    {
        var test = await MigratedWithHomeAsync(engine);
        var modules = new[] { CoreSchema.Module, HousingSchema.Of(typeof(M1_Homes), typeof(M2_Rents)) };
        await new Migrator(test.Options).MigrateAsync(modules);
        await new Migrator(test.Options).MigrateAsync(modules);
        await using var database = test.Open();
        Assert.Equal(0, await database.OneAsync<int>(Rents));
        Assert.Equal("as before", Assert.Single(await database.ManyAsync<Home>(Homes)).Street);
    }

    [Theory, EveryEngine]
    public async Task A_failing_migration_leaves_its_module_as_before_and_is_named(DatabaseEngine engine)
    {
        var test = await MigratedWithHomeAsync(engine);
        var failing = HousingSchema.Of(typeof(M1_Homes), typeof(M2_Rents), typeof(M3_Fails));
        var failed = await Assert.ThrowsAsync<MigrationFailedException>(() => new Migrator(test.Options).MigrateAsync([CoreSchema.Module, failing]));
        Assert.Equal(("housing-first", nameof(M3_Fails)), (failed.Module, failed.Migration));
        await using var database = test.Open();
        Assert.Equal("as before", Assert.Single(await database.ManyAsync<Home>(Homes)).Street);
        await Assert.ThrowsAnyAsync<Exception>(() => database.OneAsync<int>(Keys));
        await Assert.ThrowsAnyAsync<Exception>(() => database.OneAsync<int>(Rents));
        Assert.Equal(1, await new Migrator(test.Options).SchemaVersionAsync(failing));
    }

    [Theory, EveryEngine]
    public async Task A_row_about_a_person_who_is_not_there_is_refused(DatabaseEngine engine)
    {
        var test = await MigratedWithHomeAsync(engine);
        await using var database = test.Open();
        await Assert.ThrowsAnyAsync<DbException>(() =>
            database.TransactAsync(() => database.ExecuteOneAsync(AddHome, new { home = Ids.New(), person = Ids.New() })));
    }

    [Theory, EveryEngine]
    public async Task A_module_without_migrations_is_fine(DatabaseEngine engine)
    {
        var test = await EmptyAsync(engine);
        var plain = new SchemaModule(new ModuleInfo("plain", "Plain", "Keeps nothing."), [], []);
        await new Migrator(test.Options).MigrateAsync([plain, CoreSchema.Module]);
        Assert.Null(await new Migrator(test.Options).SchemaVersionAsync(plain));
    }

    [Fact]
    public async Task Two_modules_that_would_share_a_prefix_are_refused()
    {
        var test = await EmptyAsync(DatabaseEngine.Sqlite);
        var group = new SchemaModule(new ModuleInfo("housing-first-plus", "Plus", "More."), [], []);
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            new Migrator(test.Options).MigrateAsync([CoreSchema.Module, HousingSchema.Module, group]));
    }

    [Fact]
    public async Task The_file_is_made_in_a_folder_of_its_own_and_survives_power_loss_settings()
    {
        var folder = Directory.CreateTempSubdirectory("platform-test-").FullName;
        var options = DatabaseOptions.Sqlite(Path.Combine(folder, "data", "area.db"));
        await new Migrator(options).MigrateAsync([CoreSchema.Module]);
        await using (var database = new Database(options, new(), []))
        {
            Assert.Equal("wal", await database.OneAsync<string>(new Sql("pragma journal_mode")));
            Assert.Equal(2, await database.OneAsync<int>(new Sql("pragma synchronous")));
            Assert.Equal(1, await database.OneAsync<int>(new Sql("pragma foreign_keys")));
        }

        SqliteEngine.Release(options);
        Directory.Delete(folder, recursive: true);
    }

    private static IEnumerable<(string, string)> Told(IEnumerable<PendingMigrations> pending) =>
        pending.Select(module => (module.Module, string.Join(',', module.Versions)));

    private async Task<TestDatabase> MigratedWithHomeAsync(DatabaseEngine engine)
    {
        var test = await EmptyAsync(engine);
        await new Migrator(test.Options).MigrateAsync([CoreSchema.Module, HousingSchema.Module]);
        await using var database = test.Open();
        var person = Ids.New();
        await database.TransactAsync(async () =>
        {
            await database.ExecuteOneAsync(AddPerson, new { person });
            await database.ExecuteOneAsync(AddHome, new { home = Ids.New(), person });
        });
        return test;
    }

    private sealed record Home
    {
        public Guid HomeId { get; init; }
        public string? Street { get; init; }
    }
}
