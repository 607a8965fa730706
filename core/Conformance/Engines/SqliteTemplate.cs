using System.Collections.Concurrent;
using Platform.Data.Engines;
using Platform.Data.Schema;
using Platform.Sdk.Data;

namespace Platform.Conformance.Engines;

/// <summary>A migrated file for each set of modules, made once and copied for each test.</summary>
internal static class SqliteTemplate
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<string>>> Files = new(StringComparer.Ordinal);

    private static readonly Lazy<string> FolderOfThisRun = new(() =>
    {
        var folder = Directory.CreateTempSubdirectory("platform-test-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    });

    public static async Task<string> CopyAsync(IReadOnlyList<SchemaModule> modules)
    {
        var template = await Files.GetOrAdd(KeyOf(modules), _ => new Lazy<Task<string>>(() => MakeAsync(modules))).Value;
        var copy = NewFile();
        File.Copy(template, copy);
        return copy;
    }

    public static string NewFile() => Path.Combine(FolderOfThisRun.Value, $"{Ids.New():n}.db");

    private static async Task<string> MakeAsync(IReadOnlyList<SchemaModule> modules)
    {
        var options = DatabaseOptions.Sqlite(NewFile());
        await new Migrator(options).MigrateAsync(modules);
        SqliteEngine.Release(options);
        return options.Location;
    }

    private static string KeyOf(IReadOnlyList<SchemaModule> modules) => string.Join('|', modules.Select(module =>
        $"{module.Info.Key}:{string.Join(',', module.Migrations.Select(type => type.AssemblyQualifiedName))}:{string.Join(',', module.NotPersonal)}"));
}
