using Platform.Data.Schema;
using Platform.Host.Faults;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;

namespace Platform.Host.Modules;

/// <summary>Reads how every module stands, for the administrator's page and the <c>modules</c> command.</summary>
public sealed class ModuleReport
{
    private static readonly TimeSpan Lately = TimeSpan.FromHours(24);

    private static readonly Sql Tables = new("select table_name, module_key from core_module_table order by table_name");

    private readonly LoadedModules _modules;
    private readonly Migrator _migrator;
    private readonly IDatabase _database;
    private readonly ModuleFaults _faults;
    private readonly TimeProvider _clock;

    internal ModuleReport(LoadedModules modules, Migrator migrator, IDatabase database, ModuleFaults faults, TimeProvider clock) =>
        (_modules, _migrator, _database, _faults, _clock) = (modules, migrator, database, faults, clock);

    /// <summary>One line for each module: the core, those loaded, then those refused.</summary>
    public async Task<IReadOnlyList<ModuleLine>> ReadAsync()
    {
        var tables = (await _database.ManyAsync<ModuleTable>(Tables)).ToLookup(table => table.ModuleKey, table => table.TableName);
        var faults = (await _faults.ReadAsync()).ToLookup(fault => fault.ModuleKey);
        var pending = (await _migrator.PendingAsync(_modules.Schemas)).ToDictionary(one => one.Module, one => one.Versions.Count);
        var lines = new List<ModuleLine>();
        foreach (var module in _modules.All)
        {
            var own = faults[module.Key].Where(fault => fault.Build == module.Build && fault.Place != Place.Migration).ToList();
            var stopped = _modules.Refused.FirstOrDefault(one => one.Key == module.Key);
            lines.Add(new ModuleLine
            {
                Key = module.Key,
                Name = module.Declaration.Info.Name,
                Status = StatusOf(module, stopped, own).ToString(),
                Cause = stopped?.Cause ?? CauseOf(module, own),
                Version = Words(module.Assembly.GetName().Version),
                Sdk = Words(module.Assembly.GetReferencedAssemblies().FirstOrDefault(one => one.Name == typeof(IModule).Assembly.GetName().Name)?.Version),
                Schema = await _migrator.SchemaVersionAsync(module.Schema),
                Pending = pending.GetValueOrDefault(module.Key),
                Tables = [.. tables[module.Key]],
                Faults = own,
            });
        }

        foreach (var refused in _modules.Refused.Where(one => lines.TrueForAll(line => line.Key != one.Key)))
        {
            lines.Add(new ModuleLine
            {
                Key = refused.Key,
                Status = nameof(ModuleStatus.Refused),
                Cause = refused.Cause,
                Version = Words(refused.File?.Version),
                Sdk = Words(refused.File?.Sdk),
                Schema = await _migrator.SchemaVersionAsync(new SchemaModule(new ModuleInfo(refused.Key, "", ""), [], [])),
                Tables = [.. tables[refused.Key]],
            });
        }

        return lines;
    }

    private ModuleStatus StatusOf(ComposedModule module, RefusedModule? stopped, List<FaultRow> faults) =>
        stopped is not null ? ModuleStatus.Refused
        : !module.IsOn ? ModuleStatus.Off
        : faults.Exists(IsCurrent) ? ModuleStatus.Failing
        : ModuleStatus.On;

    private string CauseOf(ComposedModule module, List<FaultRow> faults) => module.IsOn && faults.Find(IsCurrent) is { } newest
        ? $"{newest.Place} failed: {newest.Kind}. {newest.Detail} Look for {newest.Reference} in the log and tell the module's author; its other parts go on."
        : "";

    // a job has not failed any more once it has succeeded, which removes its row; who would try a page again is not known
    private bool IsCurrent(FaultRow fault) => Place.IsJob(fault.Place) || fault.LastAt > _clock.GetUtcNow().UtcDateTime - Lately;

    private static string Words(Version? version) => version?.ToString(3) ?? "";

    private sealed record ModuleTable
    {
        public string TableName { get; init; } = "";
        public string ModuleKey { get; init; } = "";
    }
}
