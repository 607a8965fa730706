using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Engines;
using Platform.Conformance.Exploring;
using Platform.Conformance.Facts;
using Platform.Conformance.Running;
using Platform.Data;
using Platform.Data.Engines;
using Platform.Data.Walks;
using Platform.Host.Modules;
using Platform.Record;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;

namespace Together.Tests;

/// <summary>Merging, undoing, reading and erasing reach every row of every module, all of them in one database; and no row that is about nobody.</summary>
public sealed class WalkTests
{
    /// <summary>Tables of a module in which nothing stands once its demo and every form of it was at work, and why.</summary>
    private static readonly Dictionary<string, string> s_empty = [];

    // how the walks themselves are told
    private static readonly string[] s_ofWalking = ["core_audit", "core_audit_batch", "core_audit_segment"];

    [Theory, EveryEngine]
    public async Task Every_table_about_people_of_every_module_has_a_row_of_somebody(DatabaseEngine engine)
    {
        var whole = await Whole.OfAsync(engine);
        var (tables, dump) = (await PersonalAsync(whole.Database), await Dump.OfAsync(whole.Database.Options));
        Assert.Superset(Everything.Keys.ToHashSet(), tables.Select(table => table.Module).ToHashSet());
        var empty = tables.Where(table => table.Module != "core" && !dump.Any(line => line.StartsWith($"{table.Name}: ", StringComparison.Ordinal))).Select(table => table.Name);
        Assert.Equal(s_empty.Keys.Order(StringComparer.Ordinal), empty.Order(StringComparer.Ordinal));
    }

    [Theory, EveryEngine]
    public async Task Everybody_merged_into_one_leaves_no_row_behind_and_undone_every_byte_is_back(DatabaseEngine engine)
    {
        var whole = await Whole.OwnAsync(engine);
        await using (var scope = whole.Database.Open())
        {
            var (walk, tables) = (new PersonWalk(scope), await PersonalAsync(whole.Database));
            var (before, nobodys) = (await Dump.OfAsync(whole.Database.Options), await NobodysAsync(whole.Database, tables));
            var merged = new List<(Guid From, IReadOnlyList<WalkedRow> Rows)>();
            foreach (var from in (await scope.ManyAsync<Guid>(KitSql.Everybody)).Where(one => one != whole.Person).ToList())
            {
                await scope.TransactAsync(async () => merged.Add((from, await walk.MoveAsync(from, whole.Person, []))));
                foreach (var table in tables.Where(table => table.Name != Catalogue.PersonTable && table.Rule is null))
                {
                    var left = (await new WalkTable(scope, table).RowsAsync(from)).Select(row => row.Key).ToHashSet();
                    Assert.Superset(left, merged[^1].Rows.Where(row => row.Table == table.Name && row.Fate is not RowFate.Moved).Select(row => row.Key).ToHashSet());
                }
            }

            // whoever is one now has something in every table of every module
            Assert.DoesNotContain(await walk.ReadAsync([whole.Person]), table => table.Module != "core" && table.Rows.Count == 0 && !s_empty.ContainsKey(table.Table));
            Assert.Equal(nobodys, await NobodysAsync(whole.Database, tables));
            foreach (var (from, rows) in Enumerable.Reverse(merged)) await scope.TransactAsync(() => walk.PutBackAsync(from, whole.Person, rows));
            Assert.Equal([], Dump.Changed(before, await Dump.OfAsync(whole.Database.Options)));
        }

        await whole.Database.DisposeAsync();
    }

    [Theory, EveryEngine]
    public async Task Everything_that_is_kept_about_them_is_read_and_erased_and_nothing_of_anybody_else(DatabaseEngine engine)
    {
        var whole = await Whole.OwnAsync(engine);
        await using (var scope = whole.Database.Open())
        {
            var (walk, tables) = (new PersonWalk(scope), await PersonalAsync(whole.Database));
            var (nobodys, others) = (await NobodysAsync(whole.Database, tables), await RowsAsync(whole.Database, tables, line => !Names(line, whole.Person)));
            var theirs = (await RowsAsync(whole.Database, tables, line => Names(line, whole.Person))).CountBy(line => line.Split(':')[0]).ToDictionary();
            var read = (await walk.ReadAsync([whole.Person])).Where(table => table.Rows.Count > 0).ToDictionary(table => table.Table, table => table.Rows.Count);
            Assert.Equal(theirs.OrderBy(table => table.Key, StringComparer.Ordinal), read.OrderBy(table => table.Key, StringComparer.Ordinal));
            Assert.Superset(Everything.Keys.ToHashSet(), tables.Where(table => theirs.ContainsKey(table.Name)).Select(table => table.Module).ToHashSet());

            IReadOnlyList<ErasedTable> erased = [];
            await scope.TransactAsync(async () => erased = await walk.EraseAsync([whole.Person]));
            var kept = erased.Where(table => table.Kept is not null).Select(table => table.Table).ToHashSet();
            Assert.Equal([], (await RowsAsync(whole.Database, tables, line => Names(line, whole.Person))).Where(line => !kept.Contains(line.Split(':')[0])));
            // nor does a table that is said to be about nobody
            Assert.Equal([], (await Dump.OfAsync(whole.Database.Options)).Where(line => Everything.Modules.Any(module => line.StartsWith(module.Info.TablePrefix, StringComparison.Ordinal)) && Names(line, whole.Person) && !kept.Contains(line.Split(':')[0])));
            Assert.Equal([], others.Except(await RowsAsync(whole.Database, tables, _ => true)));
            Assert.Equal(nobodys, await NobodysAsync(whole.Database, tables));
        }

        await whole.Database.DisposeAsync();
    }

    [Theory, EveryEngine]
    public async Task Made_rows_of_every_table_of_all_modules_at_once_are_moved_read_and_erased(DatabaseEngine engine)
    {
        var schemas = LoadedModules.Compose(new RecordModule(), [.. Everything.Modules], new TestSetup().Configuration([.. Everything.Modules])).Schemas;
        Problems.None("merging", await Platform.Conformance.Facts.PersonWalks.MovedAsync(engine, schemas));
        Problems.None("reading", await Platform.Conformance.Facts.PersonWalks.ReadAsync(engine, schemas));
        foreach (var module in schemas) Problems.None($"erasing, {module.Info.Key}", await Platform.Conformance.Facts.PersonWalks.ErasedAsync(engine, schemas, module.Info.TablePrefix));
    }

    [Theory, EveryEngine]
    public async Task Two_records_that_every_module_is_at_work_with_become_one_by_the_pages_and_two_again(DatabaseEngine engine)
    {
        var whole = await Whole.OwnAsync(engine);
        await using (var platform = await whole.StartAsync(Everything.Modules))
        {
            var other = Ids.New();
            await platform.InServicesAsync(async services =>
            {
                var scope = services.GetRequiredService<ModuleScope>();
                await scope.Database.TransactAsync(async () => await Whole.SupportAsync(services, other, "Heron", await Whole.TeamAsync(scope), null));
                return true;
            });
            var tables = await PersonalAsync(whole.Database);
            using var worker = await platform.SignInAsync(Whole.Everybody);
            await Filling.SendAsync(platform, worker, other);
            var before = await OfModulesAsync(whole, tables);
            Assert.Superset(Everything.Keys.ToHashSet(), tables.Where(table => before.Any(line => line.StartsWith($"{table.Name}: ", StringComparison.Ordinal) && Names(line, other))).Select(table => table.Module).ToHashSet());
            using var lead = await platform.SignInAsync(Whole.With(Role.Lead));
            var proposed = await worker.SubmitAsync(
                await worker.OpenAsync($"/people/{whole.Person}/merges/propose?other={other}"), new Dictionary<string, string?> { ["Input.Because"] = "The same.", ["Input.Choices[0].Stands"] = "Mine" });
            await lead.SubmitAsync(await lead.OpenAsync($"{proposed.Path}/decide"), new { Input_Decision = "Yes" });
            Assert.DoesNotContain(await OfModulesAsync(whole, tables), line => Names(line, other));
            Assert.Equal($"/people/{whole.Person}", (await worker.OpenAsync($"/people/{other}")).Path);
            Problems.None("one record", await (await Round.StartAsync(platform, whole, [])).ProblemsAsync(ofRoles: false));

            await worker.SubmitAsync(await worker.OpenAsync(proposed.Path), new { Input_Because = "Two sisters." });
            await lead.SubmitAsync(await lead.OpenAsync($"{proposed.Path}/undo"), new { Input_Decision = "Yes" });
            Assert.Equal([], Dump.Changed(before, await OfModulesAsync(whole, tables)));
        }

        await whole.Database.DisposeAsync();
    }

    private static async Task<IReadOnlyList<CatalogueTable>> PersonalAsync(TestDatabase database)
    {
        await using var scope = database.Open();
        return (await Catalogue.ReadAsync(scope)).Tables;
    }

    private static async Task<IReadOnlyList<string>> RowsAsync(TestDatabase database, IReadOnlyList<CatalogueTable> tables, Func<string, bool> which) =>
        [.. (await Dump.OfAsync(database.Options)).Where(line => tables.Any(table => table.Name == line.Split(':')[0]) && which(line))];

    private static async Task<IReadOnlyList<string>> NobodysAsync(TestDatabase database, IReadOnlyList<CatalogueTable> tables) =>
        [.. (await Dump.OfAsync(database.Options)).Where(line => line.Split(':')[0] is var table && !s_ofWalking.Contains(table) && tables.All(one => one.Name != table))];

    private static Task<IReadOnlyList<string>> OfModulesAsync(Whole whole, IReadOnlyList<CatalogueTable> tables) =>
        RowsAsync(whole.Database, [.. tables.Where(table => table.Module != "core")], _ => true);

    private static bool Names(string line, Guid person) => line.Contains($"{person}", StringComparison.OrdinalIgnoreCase);
}
