using Platform.Conformance.Engines;
using Platform.Conformance.Exploring;
using Platform.Conformance.Walking;
using Platform.Data;
using Platform.Data.Engines;
using Platform.Data.Schema;
using Platform.Data.Walks;
using Platform.Sdk.Data;

namespace Platform.Conformance.Facts;

/// <summary>The walks over everything kept about somebody, on the tables of one module beside the core's; also when its folder is gone.</summary>
internal static class PersonWalks
{
    private const string Held = "kept for the test";

    /// <summary>Merging leaves no row behind, and undoing it puts back every byte.</summary>
    public static async Task<IReadOnlyList<string>> MovedAsync(DatabaseEngine engine, IReadOnlyList<SchemaModule> schemas)
    {
        await using var database = await GoneAsync(engine, schemas);
        var problems = new List<string>();
        await using var scope = database.Open();
        var walk = new PersonWalk(scope);
        var (from, to) = await MadeRows.FillAsync(database.Options, await Catalogue.ReadAsync(scope));
        var before = await Dump.OfAsync(database.Options);
        IReadOnlyList<WalkedRow> walked = [];
        await scope.TransactAsync(async () => walked = await walk.MoveAsync(from, to, []));
        var catalogue = await Catalogue.ReadAsync(scope);
        foreach (var table in catalogue.Movable)
        {
            var left = (await new WalkTable(scope, table).RowsAsync(from)).Select(row => row.Key).ToHashSet();
            var told = walked.Where(row => row.Table == table.Name && row.Fate is RowFate.SetAside or RowFate.GaveWay && row.Table == table.Name).Select(row => row.Key).ToHashSet();
            if (!left.SetEquals(told)) problems.Add($"merging leaves rows of {table.Name} behind that nobody knows of");
            if (table.Once.Count == 0 && table.References.All(one => told.Count == 0 || walked.All(row => row.Table != one.Parent || row.Fate is not RowFate.SetAside)) && told.Count > 0) problems.Add($"merging sets rows of {table.Name} aside that could stand");
            if (walked.All(row => row.Table != table.Name || row.Fate is not RowFate.Moved) && table.Once.Count == 0 && told.Count == 0) problems.Add($"merging moves no row of {table.Name}");
        }

        await scope.TransactAsync(() => walk.PutBackAsync(from, to, walked));
        problems.AddRange(Dump.Changed(before, await Dump.OfAsync(database.Options)).Select(table => $"undoing a merge leaves {table} otherwise than it was"));
        return problems;
    }

    /// <summary>Whoever asks for everything kept about somebody gets every row.</summary>
    public static async Task<IReadOnlyList<string>> ReadAsync(DatabaseEngine engine, IReadOnlyList<SchemaModule> schemas)
    {
        await using var database = await GoneAsync(engine, schemas);
        await using var scope = database.Open();
        var catalogue = await Catalogue.ReadAsync(scope);
        var (one, other) = await MadeRows.FillAsync(database.Options, catalogue);
        var read = await new PersonWalk(scope).ReadAsync([one]);
        var problems = new List<string>();
        var all = (await Dump.OfAsync(database.Options)).Where(line => line.Contains($"{one}", StringComparison.OrdinalIgnoreCase)).GroupBy(line => line.Split(':')[0]).ToDictionary(table => table.Key, table => table.Count());
        foreach (var (table, count) in all)
        {
            if ((read.FirstOrDefault(had => had.Table == table)?.Rows.Count ?? 0) != count) problems.Add($"not every row of {table} is read");
        }

        if (read.Any(table => table.Rows.Any(row => row.Values.Any(value => $"{value}".Equals($"{other}", StringComparison.OrdinalIgnoreCase))))) problems.Add("somebody else's row is read");
        return problems;
    }

    /// <summary>Erasing removes, or keeps and says why.</summary>
    public static async Task<IReadOnlyList<string>> ErasedAsync(DatabaseEngine engine, IReadOnlyList<SchemaModule> schemas, string prefix)
    {
        await using var database = await GoneAsync(engine, schemas);
        await using var scope = database.Open();
        var catalogue = await Catalogue.ReadAsync(scope);
        var (one, other) = await MadeRows.FillAsync(database.Options, catalogue);
        var others = (await Dump.OfAsync(database.Options)).Where(line => line.Contains($"{other}", StringComparison.OrdinalIgnoreCase)).ToList();
        var problems = new List<string>();
        await scope.TransactAsync(() => new PersonWalk(scope).EraseAsync([one]));
        if ((await Dump.OfAsync(database.Options)).FirstOrDefault(line => line.Contains($"{one}", StringComparison.OrdinalIgnoreCase)) is { } left) problems.Add($"erasing leaves {left.Split(':')[0]}");
        if (others.Except(await Dump.OfAsync(database.Options)).FirstOrDefault() is { } gone) problems.Add($"erasing somebody takes somebody else's {gone.Split(':')[0]}");
        if (catalogue.Movable.FirstOrDefault(table => table.Name.StartsWith(prefix, StringComparison.Ordinal)) is not { } kept) return problems;
        await scope.TransactAsync(() => scope.WalkAsync(
            "update core_module_table set retention = @held where table_name = @name", new Dictionary<string, object> { ["@held"] = Held, ["@name"] = kept.Name }, command => command.ExecuteNonQueryAsync()));
        IReadOnlyList<ErasedTable> erased = [];
        await scope.TransactAsync(async () => erased = await new PersonWalk(scope).EraseAsync([other]));
        if (erased.Single(table => table.Table == kept.Name).Kept != Held) problems.Add($"why {kept.Name} is kept is not said");
        foreach (var table in catalogue.Tables)
        {
            var rows = await new WalkTable(scope, table).RowsAsync(other);
            if (rows.Count > 0 && erased.Single(said => said.Table == table.Name).Kept is null) problems.Add($"erasing keeps rows of {table.Name} and does not say why");
        }

        return problems;
    }

    // its folder is deleted: the platform starts with the core alone
    private static async Task<TestDatabase> GoneAsync(DatabaseEngine engine, IReadOnlyList<SchemaModule> schemas)
    {
        var database = await TestDatabase.MigratedAsync(engine, schemas);
        await new Migrator(database.Options).MigrateAsync([.. schemas.Where(schema => schema.Info.Key == SchemaModule.Core)]);
        return database;
    }
}
