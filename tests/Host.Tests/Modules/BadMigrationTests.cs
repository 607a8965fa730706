using System.Net;
using Platform.Conformance.Engines;
using Platform.Conformance.Exploring;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Data;
using TestModules;

namespace Host.Tests.Modules;

/// <summary>A module whose migration fails has its tables and data as before and is refused; the platform and the others are ready.</summary>
public sealed class BadMigrationTests
{
    private static readonly Sql Left = new("select name from sqlite_master where tbl_name like 'bad\\_migration\\_%' escape '\\' or tbl_name like 'odd\\_migration\\_%' escape '\\'");

    [Fact]
    public async Task It_is_refused_with_its_tables_as_before_and_comes_back_once_corrected()
    {
        await using var database = await TestDatabase.EmptyAsync(DatabaseEngine.Sqlite);
        await using (var before = await ModulePlatform.StartAsync(DatabaseEngine.Sqlite, database, Garden.Module.WriteTo, Failing.MigrationBefore.WriteTo))
        {
            await AnswersAsync(before, HttpStatusCode.OK);
        }

        var kept = await Dump.OfAsync(database.Options);
        await using (var broken = await ModulePlatform.StartAsync(DatabaseEngine.Sqlite, database, Garden.Module.WriteTo, Failing.Migration.WriteTo))
        {
            Assert.Equal(["core_module_fault"], Dump.Changed(kept, await Dump.OfAsync(database.Options)).Where(table => table is not ("core_session" or "core_audit")));
            await AnswersAsync(broken, HttpStatusCode.NotFound);
            var said = await broken.StandingAsync("bad-migration");
            Assert.All([.. Failing.Migration.Says, "Refused", "202611240900 (+1 waiting)", "bad_migration_thing"], words => Assert.Contains(words, said, StringComparison.Ordinal));
        }

        await using var corrected = await ModulePlatform.StartAsync(DatabaseEngine.Sqlite, database, Garden.Module.WriteTo, Failing.MigrationBefore.WriteTo);
        await AnswersAsync(corrected, HttpStatusCode.OK);
        Assert.Contains("On", await corrected.StandingAsync("bad-migration"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_module_whose_migration_fails_leaves_no_table_behind()
    {
        await using var database = await TestDatabase.EmptyAsync(DatabaseEngine.Sqlite);
        await using var platform = await ModulePlatform.StartAsync(
            DatabaseEngine.Sqlite, database, Garden.Module.WriteTo, Failing.Migration.WriteTo, Failing.RefusedMigration.WriteTo);
        await AnswersAsync(platform, HttpStatusCode.NotFound);
        foreach (var bad in (BadModule[])[Failing.Migration, Failing.RefusedMigration])
        {
            var said = await platform.StandingAsync(bad.Key);
            Assert.All([.. bad.Says, "Refused", "none"], words => Assert.Contains(words, said, StringComparison.Ordinal));
        }

        await using var reader = database.Open();
        Assert.Empty(await reader.ManyAsync<string>(Left));
    }

    private static async Task AnswersAsync(ModulePlatform platform, HttpStatusCode ofTheModule)
    {
        using var worker = await platform.Host.SignInAsync("frontdoor@demo.example");
        Assert.Equal(HttpStatusCode.OK, (await worker.AskAsync("/health/ready")).Status);
        Assert.Equal(HttpStatusCode.OK, (await worker.AskAsync("/")).Status);
        Assert.Equal(HttpStatusCode.OK, (await worker.AskAsync("/garden")).Status);
        Assert.Equal(ofTheModule, (await worker.AskAsync("/bad-migration")).Status);
    }
}
