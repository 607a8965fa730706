using System.Reflection;
using Platform.Data.Schema;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;

namespace Platform.Host.Modules;

/// <summary>How one module stands.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">Its name, or nothing when it was refused.</param>
/// <param name="Status">On, Off or Refused.</param>
/// <param name="Version">The assembly's version.</param>
/// <param name="Sdk">The Sdk version it was built for.</param>
/// <param name="Schema">The number of its newest applied migration.</param>
/// <param name="Tables">How many tables it has.</param>
/// <param name="Cause">Why it was refused.</param>
public sealed record ModuleLine(
    string Key, string Name, string Status, string Version, string Sdk, long? Schema, int Tables, string Cause);

/// <summary>Reads how every module stands, for the administrator's page and the <c>modules</c> command.</summary>
public sealed class ModuleReport
{
    private readonly LoadedModules _modules;
    private readonly Migrator _migrator;
    private readonly IDatabase _database;

    internal ModuleReport(LoadedModules modules, Migrator migrator, IDatabase database) =>
        (_modules, _migrator, _database) = (modules, migrator, database);

    private static readonly Sql Tables = new("select table_name, module_key from core_module_table");

    public async Task<IReadOnlyList<ModuleLine>> ReadAsync()
    {
        var tables = await _database.ManyAsync<ModuleTable>(Tables);
        var lines = new List<ModuleLine>();
        foreach (var module in _modules.All)
        {
            lines.Add(new ModuleLine(
                module.Key, module.Declaration.Info.Name, module.Status.ToString(), Version(module.Assembly.GetName()),
                Version(module.Assembly.GetReferencedAssemblies().FirstOrDefault(a => a.Name == typeof(IModule).Assembly.GetName().Name)),
                await _migrator.SchemaVersionAsync(module.Schema), tables.Count(t => t.ModuleKey == module.Key), ""));
        }

        lines.AddRange(_modules.Refused.Select(r => new ModuleLine(r.Key, "", "Refused", "", "", null, 0, r.Cause)));
        return lines;
    }

    private static string Version(AssemblyName? name) => name?.Version?.ToString(3) ?? "";

    private sealed record ModuleTable
    {
        public string TableName { get; init; } = "";
        public string ModuleKey { get; init; } = "";
    }
}
