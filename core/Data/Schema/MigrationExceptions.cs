using System.Data.Common;
using Microsoft.Data.SqlClient;

namespace Platform.Data.Schema;

/// <summary>A migration failed; the schema and the data of its module are as before.</summary>
public sealed class MigrationFailedException(string module, string migration, Exception cause)
    : Exception($"The migration {migration} of the module {module} failed and was undone: {Told(cause)}", cause)
{
    /// <summary>The key of the module.</summary>
    public string Module { get; } = module;

    /// <summary>The class of the migration.</summary>
    public string Migration { get; } = migration;

    // SQL Server's messages quote the value that broke a rule, and a value may be about a person
    private static string Told(Exception cause)
    {
        for (var inner = cause; inner is not null; inner = inner.InnerException)
        {
            if (inner is SqlException server) return $"SQL Server error {server.Number}";
        }

        return cause.InnerException is DbException database ? database.Message : cause.Message;
    }
}

/// <summary>A migration asks for something the two engines do not share; nothing of its module was run.</summary>
public sealed class MigrationRefusedException(string module, string migration, string reason)
    : Exception($"The migration {migration} of the module {module} is refused: {reason}")
{
    /// <summary>The key of the module.</summary>
    public string Module { get; } = module;

    /// <summary>The class of the migration.</summary>
    public string Migration { get; } = migration;
}

/// <summary>What a module has still to migrate.</summary>
/// <param name="Module">The key of the module.</param>
/// <param name="Versions">The versions not yet applied, in order; never empty.</param>
public sealed record PendingMigrations(string Module, IReadOnlyList<long> Versions);
