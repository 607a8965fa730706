using FluentMigrator;

namespace Platform.Record.Migrations;

/// <summary>What failed in a module: where, what kind of fault, how often and when, never about whom.</summary>
[Migration(202611231010)]
public sealed class ModuleFaultTable : ForwardOnlyMigration
{
    public override void Up() => Create.Table("core_module_fault")
        .WithColumn("module_key").AsString(64).PrimaryKey("core_module_fault_pk")
        .WithColumn("place").AsString(200).PrimaryKey("core_module_fault_pk")
        .WithColumn("build").AsGuid().NotNullable()
        .WithColumn("kind").AsString(200).NotNullable()
        .WithColumn("detail").AsString(1000).Nullable()
        .WithColumn("reference").AsString(40).NotNullable()
        .WithColumn("first_at").AsDateTime2().NotNullable()
        .WithColumn("last_at").AsDateTime2().NotNullable()
        .WithColumn("times").AsInt32().NotNullable();
}
