using System.Reflection;
using FluentMigrator;
using Platform.Conformance.Engines;
using Platform.Data.Engines;
using Platform.Data.Schema;

namespace Data.Tests.Schema;

public sealed class MigrationRulesTests : EngineTests
{
    public static TheoryData<string, string> Refused => new()
    {
        { nameof(RefusedMigrations.Filtered), "filter" },
        { nameof(RefusedMigrations.Included), "include" },
        { nameof(RefusedMigrations.UniqueNullable), "nullable and unique" },
        { nameof(RefusedMigrations.UniqueNullableColumn), "nullable and unique" },
        { nameof(RefusedMigrations.UniqueNullableConstraint), "nullable and unique" },
        { nameof(RefusedMigrations.Altered), "alters a column" },
        { nameof(RefusedMigrations.PerDatabase), "IfDatabase" },
        { nameof(RefusedMigrations.Asking), "asks the database" },
        { nameof(RefusedMigrations.OtherPrefix), "does not begin with housing_first_" },
        { nameof(RefusedMigrations.OtherTable), "does not begin with housing_first_" },
        { nameof(RefusedMigrations.OtherModule), "another module" },
        { nameof(RefusedMigrations.OtherSchema), "names a schema" },
        { nameof(RefusedMigrations.Undeclared), "housing_first_key has no person_id" },
        { nameof(RefusedMigrations.Decimals), "Int64 (pence)" },
        { nameof(RefusedMigrations.AnsiText), "keep text as String" },
        { nameof(RefusedMigrations.CoarseInstants), "DateTime2" },
        { nameof(RefusedMigrations.CustomType), "a custom type" },
        { nameof(RefusedMigrations.HandwrittenTable), "made in C#" },
        { nameof(RefusedMigrations.OtherRows), "the module's own" },
        { nameof(RefusedMigrations.TwoTexts), "not one view" },
        { nameof(RefusedMigrations.InsertedRows), "both engines" },
        { nameof(RefusedMigrations.OutsideTransaction), "outside its transaction" },
    };

    [Theory, MemberData(nameof(Refused))]
    public async Task What_the_engines_do_not_share_is_refused_before_anything_runs(string migration, string reason)
    {
        var test = await EmptyAsync(DatabaseEngine.Sqlite);
        var module = HousingSchema.Of(typeof(M1_Homes), typeof(RefusedMigrations).GetNestedType(migration, BindingFlags.NonPublic)!);
        var refused = await Assert.ThrowsAsync<MigrationRefusedException>(() => new Migrator(test.Options).MigrateAsync([CoreSchema.Module, module]));
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        Assert.Equal(("housing-first", migration), (refused.Module, refused.Migration));
        Assert.Null(await new Migrator(test.Options).SchemaVersionAsync(module));
    }

    [Fact]
    public async Task One_that_does_not_come_back_is_refused_before_anything_runs_and_the_others_are_applied()
    {
        var test = await EmptyAsync(DatabaseEngine.Sqlite);
        var module = HousingSchema.Of(typeof(M1_Homes), typeof(Hanging));
        var stopped = await new Migrator(test.Options) { LongestReading = TimeSpan.FromSeconds(2) }.MigrateEachAsync([CoreSchema.Module, module]).WaitAsync(TimeSpan.FromSeconds(60));
        var refused = Assert.IsType<MigrationRefusedException>(Assert.Single(stopped).Value);
        Assert.Equal(("housing-first", nameof(Hanging)), (refused.Module, refused.Migration));
        Assert.Contains("not come back after 2 seconds", refused.Message, StringComparison.Ordinal);
        Assert.Null(await new Migrator(test.Options).SchemaVersionAsync(module));
        Assert.NotNull(await new Migrator(test.Options).SchemaVersionAsync(CoreSchema.Module));
    }

    [Fact]
    public void Every_refused_migration_is_tried() => Assert.Equal(
        typeof(RefusedMigrations).GetNestedTypes(BindingFlags.NonPublic).Select(type => type.Name).Order(),
        Refused.Select(row => row.Data.Item1).Order());

    [Migration(202601109999)]
    private sealed class Hanging : ForwardOnlyMigration
    {
        public override void Up() => Thread.Sleep(Timeout.Infinite);
    }
}
