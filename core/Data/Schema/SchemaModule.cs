using System.Reflection;
using FluentMigrator;
using Platform.Sdk.Modules;

namespace Platform.Data.Schema;

/// <summary>A module as the migrator sees it; the core is one too, with the key <c>core</c>.</summary>
/// <param name="Info">Its key gives the prefix of every table.</param>
/// <param name="Migrations">The migration classes, public or not.</param>
/// <param name="NotPersonal">The tables it declared as not about a person.</param>
public sealed record SchemaModule(ModuleInfo Info, IReadOnlyList<Type> Migrations, IReadOnlyList<string> NotPersonal)
{
    /// <summary>The key of the core, whose migrations run first.</summary>
    public const string Core = "core";

    /// <summary>Finds the migrations of a module's assembly; none is fine.</summary>
    public static SchemaModule Of(ModuleInfo info, Assembly assembly, IReadOnlyList<string> notPersonal) =>
        new(info, [.. assembly.GetTypes().Where(type => type.GetCustomAttribute<MigrationAttribute>() is not null)], notPersonal);

    /// <summary>What merging does with rows of a table that cannot stand side by side, where the module says so.</summary>
    public IReadOnlyDictionary<string, string> OnMerge { get; init; } = new Dictionary<string, string>();

    /// <summary>The versions its migrations lead to, in order.</summary>
    internal IReadOnlyList<long> Versions { get; } = [.. Migrations.Select(type => AttributeOf(type).Version).Order()];

    internal string VersionTable => Info.TablePrefix + "version";

    internal Type MigrationOf(long version) => Migrations.First(type => AttributeOf(type).Version == version);

    internal static MigrationAttribute AttributeOf(Type migration) => migration.GetCustomAttribute<MigrationAttribute>()!;
}
