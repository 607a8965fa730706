using System.Data.Common;
using Dapper;
using Platform.Data.Engines;

namespace Platform.Data.Schema;

/// <summary>
/// Keeps <c>core_module_table</c>: which table belongs to which module and whether it is about a person. Merge, export and
/// erasure read it, so they reach the rows of modules that are off or gone.
/// </summary>
internal static class ModuleTables
{
    /// <summary>What a table's retention says until the area decides otherwise.</summary>
    public const string WithThePerson = "with the person", WhileTheModuleNeedsIt = "while the module needs it";

    public static async Task RefreshAsync(Engine engine, IReadOnlyList<SchemaModule> modules)
    {
        await using var connection = await engine.OpenAsync();
        await using var transaction = await engine.BeginAsync(connection);
        var tables = (await connection.QueryAsync<(string Name, long Personal)>(engine.Tables, transaction: transaction)).ToList();
        var known = (await connection.QueryAsync<(string Name, string Module, bool Personal)>(
            "select table_name, module_key, personal from core_module_table", transaction: transaction)).ToDictionary(row => row.Name);
        foreach (var module in modules)
        {
            var own = tables.Where(table => BelongsTo(module, table.Name) && (!known.TryGetValue(table.Name, out var kept) || kept.Module == module.Info.Key)).ToList();
            foreach (var (name, personal) in own.Where(table => !known.TryGetValue(table.Name, out var kept) || kept.Personal != (table.Personal != 0)))
            {
                await KeepAsync(connection, transaction, name, module.Info.Key, personal != 0);
            }

            foreach (var gone in known.Values.Where(row => row.Module == module.Info.Key).Select(row => row.Name).Except(own.Select(table => table.Name)))
            {
                await connection.ExecuteAsync("delete from core_module_table where table_name = @gone", new { gone }, transaction);
            }

            await KeepRulesAsync(connection, transaction, module);
        }

        await transaction.CommitAsync();
    }

    private static async Task KeepAsync(DbConnection connection, DbTransaction transaction, string name, string module, bool personal)
    {
        var row = new { name, module, personal, retention = personal ? WithThePerson : WhileTheModuleNeedsIt };
        var kept = await connection.ExecuteAsync(
            "update core_module_table set module_key = @module, personal = @personal where table_name = @name", row, transaction);
        if (kept == 0)
        {
            await connection.ExecuteAsync(
                "insert into core_module_table (table_name, module_key, personal, retention) values (@name, @module, @personal, @retention)",
                row, transaction);
        }
    }

    // kept beside the table, since a merge may come when the module is long gone
    private static async Task KeepRulesAsync(DbConnection connection, DbTransaction transaction, SchemaModule module)
    {
        var rules = (await connection.QueryAsync<(string Name, string? Rule)>(
            "select table_name, on_merge from core_module_table where module_key = @module", new { module = module.Info.Key }, transaction)).ToList();
        foreach (var (name, _) in rules.Where(row => row.Rule != module.OnMerge.GetValueOrDefault(row.Name)))
        {
            await connection.ExecuteAsync(
                "update core_module_table set on_merge = @rule where table_name = @name", new { name, rule = module.OnMerge.GetValueOrDefault(name) }, transaction);
        }
    }

    private static bool BelongsTo(SchemaModule module, string table) =>
        table.StartsWith(module.Info.TablePrefix, StringComparison.Ordinal) && table != module.VersionTable;
}
