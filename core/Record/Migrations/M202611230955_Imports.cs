using FluentMigrator;

namespace Platform.Record.Migrations;

/// <summary>Which rows of which caseload have been brought in, so that bringing them in again changes nothing.</summary>
[Migration(202611230955)]
public sealed class Imports : ForwardOnlyMigration
{
    public override void Up() => Create.Table("core_import")
        .WithColumn("import_id").AsGuid().PrimaryKey("core_import_pk")
        .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("core_import_person", "core_person", "person_id").Indexed("core_import_of")
        .WithColumn("row_mark").AsString(64).NotNullable().Unique("core_import_row")
        .WithColumn("reference").AsString(60).NotNullable().Indexed("core_import_reference")
        .WithColumn("said").AsString(int.MaxValue).NotNullable()
        .WithColumn("imported_at").AsDateTime2().NotNullable();
}
