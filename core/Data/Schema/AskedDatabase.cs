using System.Reflection;
using FluentMigrator;

namespace Platform.Data.Schema;

/// <summary>A database that refuses every question: a migration that asks (IfDatabase, Exists) differs between databases.</summary>
internal class AskedDatabase : DispatchProxy
{
    public static IMigrationProcessor Create() => Create<IMigrationProcessor, AskedDatabase>();

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        throw new RefusedException("it asks the database (IfDatabase or Exists); every database gets the same migration.");
}
