using FluentMigrator;
using FluentMigrator.Runner;
using FluentMigrator.Runner.Initialization;
using FluentMigrator.Runner.Logging;
using FluentMigrator.Runner.VersionTableInfo;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Platform.Data.Engines;

namespace Platform.Data.Schema;

/// <summary>FluentMigrator's runner for one module: its own services, its own version table.</summary>
internal static class MigrationRun
{
    private static readonly TimeSpan LongestStatement = TimeSpan.FromMinutes(30);

    public static void Apply(SchemaModule module, IReadOnlyList<long> pending, DatabaseOptions options)
    {
        using var services = Services(module, runner => Connect(runner, options)).BuildServiceProvider();
        using var scope = services.CreateScope();
        var runner = (MigrationRunner)scope.ServiceProvider.GetRequiredService<IMigrationRunner>();
        var migrations = runner.MigrationLoader.LoadMigrations();

        // one transaction for the module: it is at the new schema or still at the old one, never between, and a new module
        // that fails leaves not even its version table; MigrateUp for each version would let go of it in between
        using var all = runner.BeginScope();
        runner.LoadVersionInfoIfRequired();
        foreach (var version in pending)
        {
            try
            {
                runner.ApplyMigrationUp(migrations[version], useTransaction: true);
            }
            catch (Exception exception)
            {
                all.Cancel();
                throw new MigrationFailedException(module.Info.Key, module.MigrationOf(version).Name, exception);
            }
        }

        all.Complete();
    }

    /// <summary>The T-SQL of a module's migrations, without a server.</summary>
    public static string SqlServerScript(SchemaModule module)
    {
        using var script = new StringWriter();
        using var output = new SqlScriptFluentMigratorLoggerProvider(
            script, new SqlScriptFluentMigratorLoggerOptions { ShowSql = true, OutputGoBetweenStatements = true });
        var services = Services(module, runner => runner.AddSqlServer2016().AsGlobalPreview())
            .Configure<RunnerOptions>(runner => runner.NoConnection = true)
            .AddSingleton<ILoggerProvider>(output);
        using var provider = services.BuildServiceProvider();
        using var scope = provider.CreateScope();
        scope.ServiceProvider.GetRequiredService<IMigrationRunner>().MigrateUp();
        return script.ToString();
    }

    private static void Connect(IMigrationRunnerBuilder runner, DatabaseOptions options)
    {
        var (engine, connectionString) = options.Engine == DatabaseEngine.Sqlite
            ? (runner.AddSQLite(), SqliteEngine.ConnectionString(options, SqliteOpenMode.ReadWrite))
            : (runner.AddSqlServer2016(), options.Location);
        engine.WithGlobalConnectionString(connectionString).WithGlobalCommandTimeout(LongestStatement);
    }

    private static IServiceCollection Services(SchemaModule module, Action<IMigrationRunnerBuilder> connect) => new ServiceCollection()
        .AddFluentMigratorCore()
        .ConfigureRunner(connect)
        .AddSingleton<IMigrationSourceItem>(new MigrationTypes(module.Migrations))
        .AddScoped<IVersionTableMetaData>(_ => new VersionTable(module));

    private sealed class MigrationTypes(IReadOnlyList<Type> types) : IMigrationSourceItem
    {
        public IEnumerable<Type> MigrationTypeCandidates => types;
    }
}
